"""Pages of the back office for the records that editors keep."""
