"""The pulse: whether the service answered, minute by minute."""
