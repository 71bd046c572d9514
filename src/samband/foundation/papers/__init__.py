"""Papers: tagged PDF files that read well on screen, on paper and aloud."""
