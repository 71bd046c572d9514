"""Pure rules of the programme: standard library only, no clock, no database, no settings."""
