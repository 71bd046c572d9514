"""What makes a page good to read, as pure functions: a page's HTML in, findings out. Knows no framework."""

from samband.editorial.quality.checking import Wishes, check
from samband.editorial.quality.contrast import contrast
from samband.editorial.quality.reading import Readability, readability
from samband.editorial.quality.rendered import Heading, Link, Page, Picture, read_page

__all__ = ["Heading", "Link", "Page", "Picture", "Readability", "Wishes",
           "check", "contrast", "read_page", "readability"]  # fmt: skip
