"""Pictures and files that editors keep."""
