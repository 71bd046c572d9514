"""Settings, addresses and the `samband` command: the one room that knows all others."""
