"""What the open site's pages show and how they answer."""

from samband.editorial.views.first import home, to_language

__all__ = ["home", "to_language"]
