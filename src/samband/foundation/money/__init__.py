"""Amounts of money as people write and read them."""
