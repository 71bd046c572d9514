"""The one engine that changes states."""
