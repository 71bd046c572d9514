"""The demo: invented people, real municipalities, and a post office that everybody may open."""
