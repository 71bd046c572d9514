"""Letters by e-mail through an outbox."""
