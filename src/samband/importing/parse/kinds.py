"""Tells what kind of page a record is, from its form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from .labels import Label

_TRAINING_TITLE: Final = re.compile(
    r"admission requirements|programme structure|training programme|utbildningsprogram|invited countries"
    r"|antagningskrav|programstruktur|programmets upplägg|international training|\bITP\b|capacitating"
    r"|political leadership|change process(?:es)?$|application (?:process|and selection)|upplägg och innehåll",
    re.I,
)
_TRAINING_WORDS: Final = re.compile(
    r"training programme|utbildningsprogram|change (?:process|project)|förändrings(?:process|projekt)"
    r"|inception workshop|swedish phase|sverigefas|final workshop|follow-up workshop|target group|invited countries"
    r"|certificate|medical statement|mentors?\b|participants? (?:will|must|are)|deltagarna (?:kommer|får|ska)|cohort"
    r"|nomination|closing date for applications",
    re.I,
)
_EVENT_TITLE: Final = re.compile(
    r"webb?inari|seminari|workshop\b|konferens|conference|informationsmöte|information meeting|matchmaking|introdu"
    r"ktionsdag|introduction day|local democracy talks|local democracy academy|genomgång|walk-through|utbildningsdag"
    r"|anmälan|registration|sign up|save the date|inbjudan|invitation|evenemang|drop-in|nätverksträff|kick-?off",
    re.I,
)
_EVENT_WORDS: Final = re.compile(
    r"^(?:datum|tid|plats|date|time|place|location|venue|när|var|when|where|sista anmälningsdag|språk|language)\s*:?"
    r"|\((?:obligatoriskt|required|krävs)\)|anmäl dig|anmälan|sign up|register (?:here|now|for)|registration"
    r"|kalenderinbjudan|calendar invitation|zoom|teams-länk|e-postadress|e-mail address",
    re.I | re.M,
)
_NETWORK_TITLE: Final = re.compile(r"nätverk|network", re.I)
_NETWORK_WORDS: Final = re.compile(
    r"^(?:tidsram|period|time ?frame|time period|deltagande (?:partnerskap|länder)|participating|partnerskap(?:en)?"
    r"|partnerships?|samarbetspartners?|cooperation partners?|länder|countries|kalendarium|calendar|röster|voices)\b"
    r"|nätverket|the network",
    re.I | re.M,
)
_QUOTE: Final = re.compile(
    r"^\s*[–—-]\s*\S.{20,}|[”\"],?\s*(?:säger|berättar|says|said)|\b(?:säger|berättar|menar|says|explains)\s+"
    r"(?:\S+\s+){0,2}[A-ZÅÄÖ]",
    re.M,
)
_NEWS: Final = re.compile(
    r"^källa:|^source:|^foto:|^photo:|^bild:|läs mer om|pressmeddelande|press release|beviljat?s? (?:medel|stöd|bidrag)"
    r"|har beviljat|fördelar|granted funding|have been granted|has been granted|projects? granted",
    re.I | re.M,
)
_PUBLICATION: Final = re.compile(
    r"this (?:policy brief|working paper|research report|report|publication|handbook|guide|toolbox|study|country brief)"
    r"|den här (?:rapporten|publikationen|handboken|studien)|policy brief|working paper|^abstract\b|^författare:|^authors?:"
    r"|^isbn",
    re.I | re.M,
)
_PROJECT: Final = re.compile(
    r"^(?:samarbetsområde|area of cooperation|projekt|project|projektmål|project objectives?|övergripande mål"
    r"|overall objective|projektperiod|project period)\s*:|overall objective|the (?:aim|purpose) of the project"
    r"|this project|the project (?:aims|will|focuses)|this partnership is part of|det övergripande (?:syftet|målet)"
    r"|projektets (?:syfte|mål)|syftet med projektet|partnerskapet (?:är en del av|fokuserar|syftar)",
    re.I | re.M,
)
_PAIR_TITLE: Final = re.compile(
    r"^[^\W\d_][^:,.!?]{1,60}?(?:\s(?:and|och|&|[–—-]|\+)\s|[–—])[^\W\d_][^:.!?]{1,60}$"
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


def kind_of(title: str, body: Sequence[str], labels: dict[Label, list[str]], hint: str = "") -> str:
    """One of article, project, publication, training, network, event, page; `hint` is what the address says."""
    if labels.get(Label.PUBLICATION_TYPE):
        return "publication"
    if hint:
        return hint
    scores = _scores(title, "\n".join(body), labels)
    best = max(scores, key=lambda kind: scores[kind])
    return best if scores[best] >= 3 else _remainder(labels)


def _scores(title: str, text: str, labels: dict[Label, list[str]]) -> dict[str, int]:
    """How strongly the form speaks for each kind; the first of equals wins."""
    partners = bool(labels.get(Label.SWEDISH) or labels.get(Label.INTERNATIONAL))
    partner_labels = Label.SWEDISH in labels or Label.INTERNATIONAL in labels
    quotes = min(len(_QUOTE.findall(text)), 3)
    pair_title = bool(_PAIR_TITLE.match(title)) and len(title) < 90
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
        + 2 * bool(_NEWS.search(text))
        + 2 * crowd
        - 3 * (Label.AREAS in labels),
        "project": 3 * (partner_labels and Label.AREAS in labels)
        + 2 * (partners and not crowd)
        + 2 * (pair_title and not crowd)
        + 2 * bool(_PROJECT.search(text))
        - 3 * crowd,
        "network": 4 * bool(_NETWORK_TITLE.search(title))
        + min(_distinct(_NETWORK_WORDS, text), 3)
        - 4 * partners
        - 2 * quotes,
        "publication": 2 * min(_distinct(_PUBLICATION, text + "\n" + title), 2) - 4 * partners,
    }


def _remainder(labels: dict[Label, list[str]]) -> str:
    """The kind of a record whose text does not tell."""
    if labels.get(Label.SWEDISH) and labels.get(Label.AREAS):
        return "project"
    return "article" if labels else "page"


def _crowd(labels: dict[Label, list[str]]) -> bool:
    """Whether a footer names more partners than one project has."""
    forms = re.findall(
        r"kommun|stad\b|region|city|municipality", " ".join(labels.get(Label.SWEDISH, ())), re.I
    )
    return len(forms) > 3


def _distinct(pattern: re.Pattern[str], text: str) -> int:
    """How many different wordings of a pattern a text holds."""
    return len({found.group().casefold() for found in pattern.finditer(text)})
