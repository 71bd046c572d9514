"""Tells what kind of page a record is, from its form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .labels import Label
from .news import strength_of_news
from .vocabulary import Vocabulary

_TRAINING_TITLE: Final = re.compile(
    r"admission requirements|programme structure|training programme|utbildningsprogram|invited countries"
    r"|antagningskrav|programstruktur|programmets upplägg|international training|\bITP\b|capacitating"
    r"|political leadership|change process(?:es)?$|application (?:process|and selection)"
    r"|upplägg och innehåll",
    re.I,
)
_TRAINING_WORDS: Final = re.compile(
    r"training programme|utbildningsprogram|change (?:process|project)|förändrings(?:process|projekt)"
    r"|inception workshop|swedish phase|sverigefas|final workshop|follow-up workshop|target group"
    r"|invited countries"
    r"|certificate|medical statement|mentors?\b|participants? (?:will|must|are)|deltagarna (?:kommer"
    r"|får|ska)|cohort"
    r"|nomination|closing date for applications",
    re.I,
)
_EVENT_TITLE: Final = re.compile(
    r"webb?inari|seminari|workshop\b|konferens|conference|informationsmöte|information meeting"
    r"|matchmaking|introdu"
    r"ktionsdag|introduction day|local democracy talks|local democracy academy|genomgång|walk-through"
    r"|utbildningsdag"
    r"|anmälan|registration|sign up|save the date|inbjudan|invitation|evenemang|drop-in|nätverksträff"
    r"|kick-?off",
    re.I,
)
_EVENT_WORDS: Final = re.compile(
    r"^(?:datum|tid|plats|date|time|place|location|venue|när|var|when|where|sista anmälningsdag|språk"
    r"|language)\s*:?"
    r"|\((?:obligatoriskt|required|krävs)\)|anmäl dig|anmälan|sign up|register (?:here|now|for)|registration"
    r"|kalenderinbjudan|calendar invitation|zoom|teams-länk|e-postadress|e-mail address",
    re.I | re.M,
)
_NETWORK_TITLE: Final = re.compile(r"nätverk|network", re.I)
_NETWORK_WORDS: Final = re.compile(
    r"^(?:tidsram|period|time ?frame|time period|deltagande (?:partnerskap|länder)|participating"
    r"|partnerskap(?:en)?"
    r"|partnerships?|samarbetspartners?|cooperation partners?|länder|countries|kalendarium|calendar"
    r"|röster|voices)\b"
    r"|nätverket|the network",
    re.I | re.M,
)
_SPEAKS: Final = (
    r"(?:säger|berättar|menar|konstaterar|tycker|hoppas|förklarar|framhåller|påpekar|understryker"
    r"|betonar|says|said"
    r"|explains|explained|adds|stresses|tells|noted)"
)
_QUOTE: Final = re.compile(
    rf"^\s*[–—-]\s*\S.{{10,}}\b{_SPEAKS}\b|[”\"’]\s*,?\s*{_SPEAKS}\b"
    rf"|\b{_SPEAKS}\s+(?:\S+\s+){{0,3}}[A-ZÅÄÖ]|[A-ZÅÄÖ][a-zåäö]+\s+{_SPEAKS}\b",
    re.M,
)
_NEWS: Final = re.compile(
    r"^källa:|^source:|^foto:|^photo:|^bild:|^fotograf|pressmeddelande|press release|har beviljat"
    r"|har beviljats"
    r"|beviljar (?:medel|stöd|pengar)|får dela på|fördelar (?:pengar|medel)|(?:has|have) been granted"
    r"|has granted"
    r"|were granted|i veckan|förra veckan|igår|last week|this week|yesterday|i dagarna|nyligen|recently",
    re.I | re.M,
)
_PUBLICATION: Final = re.compile(
    r"this (?:policy brief|working paper|research report|report|publication|handbook|guide|toolbox"
    r"|study|country brief)"
    r"|den här (?:rapporten|publikationen|handboken|studien)|policy brief|working paper|^abstract\b"
    r"|^författare:|^authors?:"
    r"|^isbn",
    re.I | re.M,
)
_PUBLICATION_TITLE: Final = re.compile(
    r"research report|policy brief|working paper|country brief|iqa report|handbook|toolbox"
    r"|forskningsrapport|handbok"
    r"|arbetsrapport|evaluation of|utvärdering av|: a guide|: en guide|case scenario|verktygslåda",
    re.I,
)
_PROJECT: Final = re.compile(
    r"^(?:samarbetsområde|area of cooperation|projekt|project|projektmål|project objectives?|övergripande mål"
    r"|overall objective|projektperiod|project period)\s*:|overall objective|the (?:aim"
    r"|purpose) of the project"
    r"|this project|the project (?:aims|will|focuses)|this partnership is part of"
    r"|det övergripande (?:syftet|målet)"
    r"|projektets (?:syfte|mål)|syftet med projektet|partnerskapet (?:är en del av|fokuserar|syftar"
    r"|mellan)|the partnership (?:between|focuses|aims|began|started)",
    re.I | re.M,
)
_JOINT: Final = re.compile(r"\s+(?:and|och|&|[–—-]|\+|samt)\s+|\s*[–—,]\s*|(?<=\w)-(?=[A-ZÅÄÖ])")
_NAME: Final = re.compile(
    r"(?:[^\W_a-zåäö][\w'’.()/-]*|\d+|e?[A-ZÅÄÖ]\w*|of|de|del|la|do|da|i|in|the|kommun|stad|län"
    r"|district|county|municipality"
    r"|council|city)(?:\s+(?:[^\W_a-zåäö][\w'’.()/-]*|\d+|of|de|del|la|do|da|i|in|the|kommun|stad|län"
    r"|district|county"
    r"|municipality|council|city))*"
)
_ADDRESSES: Final = (
    ("publication", re.compile(r"/(?:publikation|publication|publications|publikationer)/", re.I)),
    ("event", re.compile(r"/(?:evenemang|event|events|kalender)/", re.I)),
    ("project", re.compile(r"/(?:partnerskap|partnership|partnerships|projekt|project)/[^/]+", re.I)),
    ("network", re.compile(r"/(?:natverk|nätverk|network|networks)(?:/|$)", re.I)),
    (
        "training",
        re.compile(r"/(?:internationella-utbildningsprogram|international-(?:training-)?programmes)/", re.I),
    ),
    ("article", re.compile(r"/(?:artikel|article|nyheter|news|\d{4}/\d{2})/", re.I)),
)


def kind_from_address(address: str) -> str:
    """The kind a single page's address names, or nothing."""
    return next((kind for kind, pattern in _ADDRESSES if pattern.search(address)), "")


def is_pair_title(title: str, vocabulary: Vocabulary) -> bool:
    """Whether a title names a Swedish body beside another name: "Växjö and Kalush"."""
    parts = [part.strip() for part in _JOINT.split(title.split(": ")[0]) if part.strip()]
    named = all(_NAME.fullmatch(part) for part in parts)
    return 1 < len(parts) < 6 and len(title) < 110 and named and any(map(vocabulary.are_swedish, parts))


def kind_of(
    title: str,
    body: Sequence[str],
    labels: dict[Label, list[str]],
    *,
    is_pair: bool,
    hint: str = "",
    home: str = "",
) -> str:
    """One of article, project, publication, training, network, event, page.

    `is_pair` tells that the title names two partners, `hint` is what the address says, `home` the kind that
    records without any sign of their own have in this archive.
    """
    if labels.get(Label.PUBLICATION_TYPE):
        return "publication"
    if hint:
        return hint
    scores = _scores(title, "\n".join(body), labels, is_pair)
    scores["article"] += strength_of_news(title, body)
    best = max(scores, key=lambda kind: scores[kind])
    enough = 2 if best == "article" or (home and best == "project") else 3
    if scores[best] >= enough:
        return best
    return _remainder(labels, home)


def _scores(title: str, text: str, labels: dict[Label, list[str]], is_pair: bool) -> dict[str, int]:
    """How strongly the form speaks for each kind; the first of equals wins."""
    partners = bool(labels.get(Label.SWEDISH) or labels.get(Label.INTERNATIONAL))
    partner_labels = Label.SWEDISH in labels or Label.INTERNATIONAL in labels
    quotes = min(len(_QUOTE.findall(text)), 3)
    crowd = _crowd(labels)
    return {
        "training": 4 * bool(_TRAINING_TITLE.search(title))
        + min(_distinct(_TRAINING_WORDS, text), 5)
        - 2 * partners,
        "event": 3 * bool(_EVENT_TITLE.search(title))
        + 2 * min(_distinct(_EVENT_WORDS, text), 3)
        - 4 * partners
        - 2,
        "article": 2 * quotes
        + 2 * (Label.TAGS in labels)
        + min(_distinct(_NEWS, text), 3)
        + 2 * crowd
        - 3 * (Label.AREAS in labels),
        "project": 3 * (partner_labels and Label.AREAS in labels)
        + 2 * (partners and not crowd)
        + 3 * (is_pair and not crowd)
        + 2 * bool(_PROJECT.search(text))
        - 3 * crowd,
        "network": 4 * bool(_NETWORK_TITLE.search(title))
        + min(_distinct(_NETWORK_WORDS, text), 3)
        - 4 * partners
        - 2 * quotes,
        "publication": 2 * min(_distinct(_PUBLICATION, f"{text}\n{title}"), 2)
        + 3 * bool(_PUBLICATION_TITLE.search(title))
        - 4 * partners,
    }


def _remainder(labels: dict[Label, list[str]], home: str) -> str:
    """The kind of a record whose text does not tell."""
    if labels.get(Label.SWEDISH) and labels.get(Label.AREAS):
        return "project"
    return "article" if labels else home or "page"


def _crowd(labels: dict[Label, list[str]]) -> bool:
    """Whether a footer names more partners than one project has."""
    forms = re.findall(
        r"kommun|stad\b|region|city|municipality", " ".join(labels.get(Label.SWEDISH, ())), re.I
    )
    return len(forms) > 3


def _distinct(pattern: re.Pattern[str], text: str) -> int:
    """How many different wordings of a pattern a text holds."""
    return len({found.group().casefold() for found in pattern.finditer(text)})
