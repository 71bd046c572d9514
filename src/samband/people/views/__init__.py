"""Pages of a person's own account, and of organisations with their people."""
