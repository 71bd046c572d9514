"""Forms of the office: each one says what is asked, and does it."""
