"""Programs for developers: tests, translations, generated documents."""
