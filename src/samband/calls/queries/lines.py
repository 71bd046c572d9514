"""On which line of a file something stands, so that a mistake can be found without searching."""

import re

HEAD = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(#.*)?$")
KEY = re.compile(r"\s*([A-Za-z0-9_-]+|\"[^\"]+\")\s*=")
OWN = re.compile(r"line (\d+)\.?(.*)")
TOLD = re.compile(r"\(at line (\d+), column \d+\)")


def placed(text: str, path: str, message: str = "") -> tuple[int | None, str]:
    """Return the line of a place, None where it is not known, and the path without the line.

    A row of a table of values says its line itself; a place that is missing has the line of the table
    it should stand in.
    """
    if own := OWN.fullmatch(path):
        return int(own[1]), own[2]
    if told := TOLD.search(message):
        return int(told[1]), path
    lines, place = lines_of(text), path
    while place and place not in lines:
        cut = max(place.rfind("."), place.rfind("["))
        place = place[:cut] if cut > 0 else ""
    return lines.get(place), path


def lines_of(text: str) -> dict[str, int]:
    """Return the line of every table and value of a TOML text, by paths that count from 1: `rules[2].id`."""
    found: dict[str, int] = {}
    counts: dict[str, int] = {}
    prefix, is_inside = "", False
    for number, line in enumerate(text.splitlines(), 1):
        if not is_inside and (head := HEAD.match(line)):
            prefix = _entered(head[2], head[1] == "[[", counts)
            found.setdefault(prefix.rstrip("."), number)
        elif not is_inside and (key := KEY.match(line)):
            found.setdefault(prefix + key[1].strip('"'), number)
        is_inside ^= line.count('"""') % 2 == 1
    return found


def _entered(name: str, is_list: bool, counts: dict[str, int]) -> str:
    """Return how paths begin inside a table that starts here."""
    parts, path = [part.strip().strip('"') for part in name.split(".")], ""
    for depth, part in enumerate(parts):
        path += part
        if is_list and depth == len(parts) - 1:
            counts[path] = counts.get(path, 0) + 1
        path += f"[{counts[path]}]." if path in counts else "."
    return path
