"""Addresses of this room: accounts, and organisations with their people."""
