"""Components that every page is built of, with declared attributes and a gallery."""
