"""Reads who partners with whom out of lists and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from samband.importing.parse.passages import Passage

from .authority import Authority
from .listed import parties_listed
from .mentions import Mention, find_all, find_listable, find_swedish
from .swedish import Body

_OF: Final = (
    r"(?:\s*(?:the|den|det|dess|sin|sitt|its|their|of|in|i|från|from|its partner|partnern?"
    r"|partnerkommunen?|partner"
    r"|kommunen?|staden|länet|distriktet|regionen|provinsen|municipality|city|county|district|region|town"
    r"|(?!och|and)[a-zåäö]+(?:ska|iska|an|ish|ian|ese)|[A-Z][a-z]+(?:an|ish|ian|ese)))*\s*"
)
_JOIN: Final = r"(?:och|and|samt|&|–|—|-|\+|/|with|med|↔|x)"
_DIRECT: Final = re.compile(rf"\s*(?:,\s*)?{_JOIN}{_OF}", re.I)
_HELPS: Final = re.compile(r"\s+(?:stöttar|stödjer|hjälper|supports|helps|besöker|visits|möter|meets)\s+")
_HAS: Final = re.compile(r"\s*,?\s+(?:har|arbetar|samarbetar|has|is|works)\s+")
#: What two partners named together at the start of a passage go on to do: "…, kommer att", "… will".
_INTENDS: Final = re.compile(
    r"\s*,?\s+(?:kommer|ska|skall|vill|får|fortsätter|utvecklar|fokuserar|har som mål|har fokus|will|shall|aims?"
    r"|focus|continue|develop|are (?:going|to)|want)\b",
    re.I,
)
_STARTS_IN: Final = re.compile(r"\b(?:I|In)\s+(?:the\s+)?$")
_DASH: Final = re.compile(r"\s*[–—\-/+&]\s*")
_COMMA: Final = re.compile(r"\s*[,:|\t]\s*")
_IN_LIST: Final = re.compile(
    r"\s*(?:,|,?\s*(?:och|and|samt|&|\+|as well as|respektive|respectively|liksom|/))\s*(?:the\s+|i\s+)?",
    re.I,
)
_CUE: Final = re.compile(
    r"partner|samarbet|tillsammans|arbeta|nätverk|network|erfarenhet|experience|lär\b|learn|\bwork|projekt|bevilj|vänort|utbyte|kommuner|cooperat|collaborat|together"
    r"|project|grant"
    r"|exchange|twin|municipalit|joint",
    re.I,
)
_LED_BY_CUE: Final = re.compile(
    rf"(?:partner|samarbet|tillsammans|ihop|utbyte|cooperat|collaborat|together|exchange|twin|relation"
    rf"|projekt|project|work"
    rf"|arbet).*\b(?:med|with|between|mellan){_OF}$|(?:partner\w*|vänort\w*|motsvarighet\w*"
    rf"|counterpart){_OF},?\s*$",
    re.I | re.S,
)
_RESPECTIVELY: Final = re.compile(r"respektive|respectively", re.I)
_FARTHEST: Final = 220
_UNKNOWN_NAME: Final = re.compile(
    r"\s*((?:[^\W\d_a-zåäö][\w'’.-]*)(?:[ -](?:(?:of|de|del|la|do|da|dos|y) )?[^\W\d_a-zåäö][\w'’.-]*){0,4}"
    r"(?: (?:kommun|stad|distrikt|district|county|municipality|council))?)"
)


@dataclass(frozen=True, slots=True)
class WrittenPair:
    """A Swedish body and a foreign place as a text pairs them.

    `country` is said beside the place, or empty; `near` are the countries of the heading they stand under.
    """

    body: Body
    place: str
    country: str
    near: frozenset[str]
    area: str


@dataclass(frozen=True, slots=True)
class _Group:
    """Mentions of one sort that a text lists together."""

    mentions: tuple[Mention, ...]

    @property
    def is_swedish(self) -> bool:
        return self.mentions[0].body is not None

    @property
    def start(self) -> int:
        return self.mentions[0].start

    @property
    def end(self) -> int:
        return self.mentions[-1].end


def read_pairs(
    passages: Iterable[Passage], around: frozenset[str], authority: Authority
) -> list[WrittenPair]:
    """The pairs of a record in its order; `around` are the countries where a place may lie without being told."""
    return [pair for passage in passages for pair in _pairs_in(passage, around, authority)]


def read_enumerations(passages: Iterable[Passage], authority: Authority) -> list[Body]:
    """Swedish bodies that a text lists, three or more together, each once, in its order."""
    found: list[Body] = []
    column: list[Body] = []
    for passage in [*passages, Passage("", False)]:
        mentions = find_swedish(passage.text, authority)
        listed = _listed(passage.text, find_listable(passage.text, authority))
        if passage.is_line and len(mentions) == 1 and _is_alone(passage.text, mentions[0], authority):
            column.append(_body(mentions[0]))
            continue
        found.extend([*(column if len(column) > 2 else []), *listed])
        column = []
    return list(dict.fromkeys(found))


def _is_alone(text: str, mention: Mention, authority: Authority) -> bool:
    """Whether a line names one body and at most a country beside it."""
    rest = text[mention.end :].strip(" ,.:;()–—-")
    return mention.start == 0 and (not rest or bool(authority.countries.code(rest)))


def _listed(text: str, mentions: list[Mention]) -> list[Body]:
    """The members of every list of three or more bodies in one text."""
    groups = _groups(text, mentions)
    return [_body(one) for group in groups if _is_list(group) for one in group.mentions]


def _is_list(group: _Group) -> bool:
    """Whether three bodies or more are listed, most of them surely bodies and not parts of the country."""
    sure = [one for one in group.mentions if _body(one).kind != "federation" or not one.is_weak]
    return len(group.mentions) > 2 and len(sure) > 1


def _pairs_in(passage: Passage, around: frozenset[str], authority: Authority) -> list[WrittenPair]:
    """The pairs of one passage: of a partnership that lists its parties, or of groups that the text joins."""
    if not find_swedish(passage.text, authority):
        return []
    mentions = find_all(passage.text, around | set(passage.countries), authority)
    mentions = _with_unknown(passage, mentions, authority)
    bodies_listed, places_listed = parties_listed(passage.text, mentions)
    if bodies_listed:
        return _cross(passage, _Group(tuple(bodies_listed)), _Group(tuple(places_listed)))
    return _joined_pairs(passage, _groups(passage.text, mentions))


def _joined_pairs(passage: Passage, groups: list[_Group]) -> list[WrittenPair]:
    """The pairs of neighbouring groups; a group is used once."""
    pairs: list[WrittenPair] = []
    used: set[int] = set()
    for place, (left, right) in enumerate(pairwise(groups)):
        if left.is_swedish == right.is_swedish or place in used or not _joined(passage, left, right):
            continue
        used.update({place, place + 1})
        bodies, places = (left, right) if left.is_swedish else (right, left)
        pairs.extend(_cross(passage, bodies, places))
    return pairs


def _cross(passage: Passage, bodies: _Group, places: _Group) -> list[WrittenPair]:
    """Every body with every place of two groups; "respectively" pairs them in order, and a crowd of both pairs none."""
    area = passage.area or re.sub(r"^[\s:–—,.-]+", "", passage.text[max(bodies.end, places.end) :])
    crosses = [(one, other) for one in bodies.mentions for other in places.mentions]
    if len(bodies.mentions) > 1 and len(places.mentions) > 1 and not passage.is_line:
        equal = len(bodies.mentions) == len(places.mentions) and _RESPECTIVELY.search(passage.text)
        crosses = list(zip(bodies.mentions, places.mentions, strict=True)) if equal else []
    last_hint = places.mentions[-1].hint
    near = frozenset(passage.countries)
    told = area if passage.is_line else passage.area
    return [
        WrittenPair(_body(one), other.text, other.hint or last_hint, near, told) for one, other in crosses
    ]


def _joined(passage: Passage, left: _Group, right: _Group) -> bool:
    """Whether the text between two groups says that they work together."""
    gap = passage.text[left.end : right.start]
    places = right if left.is_swedish else left
    if _DIRECT.fullmatch(gap):
        intend = left.start == 0 and _INTENDS.match(passage.text, right.end)
        return passage.is_line or bool(intend or _CUE.search(passage.text))
    if _COMMA.fullmatch(gap):
        if not left.is_swedish:
            return bool(_LED_BY_CUE.search(passage.text[: left.start]))
        told = len(places.mentions) > 1 or bool(places.mentions[-1].hint)
        return told and (passage.is_line or bool(_CUE.search(passage.text)))
    if len(gap) > _FARTHEST or left.mentions[-1].is_weak:
        return False
    if left.is_swedish:
        return bool(_LED_BY_CUE.search(gap) or _HELPS.fullmatch(gap))
    opened = _STARTS_IN.search(passage.text[: left.start]) and _HAS.fullmatch(gap)
    return bool(opened and _CUE.search(passage.text[right.end :]))


def _groups(text: str, mentions: list[Mention]) -> list[_Group]:
    """Mentions of one sort put together while only list separators stand between them."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        last = groups[-1][-1] if groups else None
        gap = text[last.end : mention.start] if last else ""
        same = last is not None and (last.body is None) == (mention.body is None)
        chained = last is not None and last.body is None and _DASH.fullmatch(gap)
        if same and (_IN_LIST.fullmatch(gap) or chained):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return [_Group(tuple(group)) for group in groups]


def _with_unknown(passage: Passage, mentions: list[Mention], authority: Authority) -> list[Mention]:
    """The mentions of a list line and, after its Swedish side, a name no source knows when its country is said."""
    bodies = [one for one in mentions if one.body is not None]
    if not bodies or len(bodies) != len(mentions):
        return mentions
    last = bodies[-1]
    joint = (
        _DIRECT.match(passage.text, last.end) if passage.is_line else _sentence_joint(passage.text, last.end)
    )
    found = _UNKNOWN_NAME.match(passage.text, joint.end()) if joint else None
    if not found or authority.countries.code(found[1]):
        return mentions
    spans = authority.countries.spans(passage.text)
    after = [
        code for start, _, code, named in spans if named and 0 <= start - found.end() <= 4 and code != "SE"
    ]
    if not after and not (passage.is_line and passage.countries):
        return mentions
    return [*mentions, Mention(found.start(1), found.end(1), found[1], None, after[0] if after else "")]


def _sentence_joint(text: str, at: int) -> re.Match[str] | None:
    """Where a sentence passes from a Swedish body to its partner: "… tillsammans med "."""
    return re.compile(
        r".{0,200}?(?:partnerskap\w*|samarbet\w*|tillsammans|ihop|partnership|cooperation"
        r"|collaborat\w*|together)"
        rf"\s+(?:med|with){_OF}"
    ).match(text, at)


def _body(mention: Mention) -> Body:
    """The body of a Swedish mention."""
    if mention.body is None:
        raise ValueError("a foreign place has no Swedish body")
    return mention.body
