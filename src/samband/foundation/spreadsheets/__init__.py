"""Tables as files: CSV, XLSX and JSON, written row by row with flat memory and safe to open."""
