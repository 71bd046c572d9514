"""Files that people hand in: judged by their content, kept privately, never shown in our own pages."""
