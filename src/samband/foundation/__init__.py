"""What any programme would need: access, audit, flow, mail, search, languages and the user interface."""
