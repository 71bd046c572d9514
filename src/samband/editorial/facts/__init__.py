"""Pages as plain data: first pages from files, and drafts from imported texts."""

from samband.editorial.facts.first_pages import FirstPage, PageWords, html_of, read_pages
from samband.editorial.facts.imported import ImportedText, blocks_of, lead_of

__all__ = ["FirstPage", "ImportedText", "PageWords", "blocks_of", "html_of", "lead_of", "read_pages"]
