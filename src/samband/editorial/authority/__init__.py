"""The records that editors keep: organisations, places, countries, goals and subjects."""
