"""What a browser and a person see: every kind of page, looked at and walked by keyboard."""
