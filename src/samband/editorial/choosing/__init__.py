"""What editors pick from a list instead of typing its code."""

from samband.editorial.choosing.codes import components, figures, networks, themes, types
from samband.editorial.choosing.filters import filter_of, refuse_strange_list, wish_of

__all__ = [
    "components", "figures", "filter_of", "networks", "refuse_strange_list", "themes", "types", "wish_of",
]  # fmt: skip
