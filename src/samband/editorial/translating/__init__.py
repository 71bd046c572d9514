"""What changed between two states of a page, word by word, as pure functions."""

from samband.editorial.translating.differences import Change, Piece, changes

__all__ = ["Change", "Piece", "changes"]
