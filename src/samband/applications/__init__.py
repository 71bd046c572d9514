"""The joint application that two municipalities write together."""
