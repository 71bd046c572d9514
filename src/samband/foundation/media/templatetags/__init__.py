"""Tags of this part of the foundation."""
