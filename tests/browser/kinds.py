"""Finds every kind of public page of a running site by following its links, as a visitor would."""

import re
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import urldefrag, urljoin, urlsplit

from django.urls import Resolver404, resolve
from django.utils.translation import override

LANGUAGES = ("sv", "en")
MOST_OF_A_KIND = 3
"""So many pages of one kind are read for links; more would only say the same."""
EXTRAS = {
    "list-filtered": "{list}?country=UA&q=ungdom",
    "list-empty": "{list}?q=qqzzxx",
    "list-map": "{list}?view=map",
    "not-found": "{home}nothing-here/",
}
LINK = re.compile(r'<a\b[^>]*?\shref="([^"#][^"]*)"')
KIND = re.compile(r'<body\b[^>]*\sdata-kind="([\w-]+)"')
FOLLOWED = re.compile(r"^/(?:sv|en|account|styleguide)/")


@dataclass
class Walk:
    """What a visitor met: the first page of each kind, and links that lead nowhere (with their page)."""

    kinds: dict[str, str] = field(default_factory=dict)
    broken: list[tuple[str, str, int]] = field(default_factory=list)


@cache
def walk(base: str, language: str) -> Walk:
    """Follow links from the first page in one language; every kind is read, few pages of each."""
    found, seen, count = Walk(), {f"/{language}/"}, dict[str, int]()
    waiting = [(f"/{language}/", "")]
    while waiting:
        path, origin = waiting.pop(0)
        status, kind_of_content, text = read(base + path)
        if status >= 400:
            found.broken.append((origin, path, status))
            continue
        if not kind_of_content.startswith("text/html"):
            continue
        kind = kind_of(path, text, language)
        found.kinds.setdefault(kind, path)
        count[kind] = count.get(kind, 0) + 1
        if count[kind] > MOST_OF_A_KIND:
            continue
        for link in LINK.findall(text):
            target = urldefrag(urljoin(base + path, link.replace("&amp;", "&"))).url
            if not target.startswith(base + "/"):
                continue
            short = target.removeprefix(base)
            if "?" not in short and FOLLOWED.match(short) and short not in seen:
                seen.add(short)
                waiting.append((short, path))
    return found


def pages(base: str, language: str) -> dict[str, str]:
    """Return one address for every kind of public page in a language, by the kind's name."""
    kinds = {
        kind: path
        for kind, path in walk(base, language).kinds.items()
        if not re.match(r"/(?:sv|en)/", path) or path.startswith(f"/{language}/")
    }
    places = {"home": f"/{language}/", "list": kinds["catalogue-project_list"]}
    return dict(sorted((kinds | {name: path.format(**places) for name, path in EXTRAS.items()}).items()))


def kind_of(path: str, text: str, language: str) -> str:
    """Return a page's kind: what its body says, else the name of its address."""
    told = KIND.search(text)
    if told:
        return told[1]
    with override(language if not path.startswith(("/sv/", "/en/")) else path[1:3]):
        try:
            name = resolve(urlsplit(path).path).view_name
        except Resolver404:
            return "unknown"
    return str(name).replace(":", "-")


def read(url: str) -> tuple[int, str, str]:
    """Return status, content type and text of an address."""
    try:
        with urllib.request.urlopen(url, timeout=30) as answer:
            kind = answer.headers.get_content_type()
            return answer.status, kind, answer.read().decode() if kind == "text/html" else ""
    except urllib.error.HTTPError as refused:
        return refused.code, "text/html", ""
