"""Tests mirror the rooms of `src/samband`; `journeys` walks a whole case, `architecture` guards the house."""
