"""Partnerships, projects, places, countries, goals and taxonomies."""
