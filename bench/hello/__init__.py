"""The reference: a Django project with the default middleware and one view that does nothing."""
