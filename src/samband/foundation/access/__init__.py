"""Who may see and do what, in terms that fit any room."""
