"""A browser and its machine in plain words, from what it says about itself; nothing is guessed beyond that."""

from django.utils.translation import gettext as _

BROWSERS = (
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"),
    ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari"),
)  # fmt: skip
"""Marks in the order in which they tell most: every browser names others too."""
MACHINES = (
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
    ("CrOS", "Chromebook"), ("Mac OS X", "Mac"), ("Linux", "Linux"),
)  # fmt: skip


def device_words(user_agent: str) -> str:
    """Return for instance "Firefox on Windows"."""
    browser = _first(BROWSERS, user_agent) or _("An unknown browser")
    machine = _first(MACHINES, user_agent)
    return _("%(browser)s on %(machine)s") % {"browser": browser, "machine": machine} if machine else browser


def _first(marks: tuple[tuple[str, str], ...], text: str) -> str:
    return next((name for mark, name in marks if mark in text), "")
