"""A file that cannot be taken in, with words for the person who chose it."""

from typing import NoReturn

from samband.rulebook.findings import Finding
from samband.rulebook.params import Param


class UnfitFile(ValueError):
    """A file that is not taken in; `finding` says why and what to do instead."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


def unfit(code: str, message: str, remedy: str, **params: Param) -> NoReturn:
    """Refuse a file: `message` and `remedy` are msgids with the params' names in braces."""
    raise UnfitFile(Finding(code=code, message=message, remedy=remedy, params=params))
