"""The place index of the installation."""

from samband.importing.actions.summary import counted
from samband.importing.places.building import build, index_path, is_current


def build_place_index() -> str:
    """Build the index of places unless today's stands already, and say in words what was done."""
    target = index_path()
    if is_current(target):
        return "up to date"
    target.parent.mkdir(parents=True, exist_ok=True)
    return counted(build(target), "place")
