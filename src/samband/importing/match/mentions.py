"""Finds Swedish bodies and foreign places in a line or a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from .authority import Authority
from .names import exact_key, fold
from .swedish import Body

_TOKEN: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_INSIDE: Final = re.compile(r"(?: |-|\. ?|['’] ?|/)")
_LONGEST: Final = 6
_REGION_LIST: Final = re.compile(r"\b(?:regionerna|regions)\s+(?:[A-ZÅÄÖ][\w ]*(?:,| och| and)\s*)*$", re.I)
_FORM_WORDS: Final = frozenset(["kommun", "stad", "region", "municipality", "city"])
#: Names that are also everyday Swedish words; alone at the start of a sentence they are taken for the word.
_WORDS: Final = frozenset(
    [
        "vara",
        "mark",
        "berg",
        "eda",
        "sala",
        "mora",
        "boden",
        "kil",
        "ale",
        "flen",
        "nora",
        "lund",
        "hjo",
        "åre",
        "orust",
        "ånge",
        "tanum",
        "habo",
    ]
)
_WHERE: Final = r"(?: (?:norra|södra|östra|västra|centrala|northern|southern|eastern|western|central))?"
_HINT_AFTER: Final = re.compile(
    rf"(?:,|\t| i{_WHERE}| in{_WHERE}|,? (?:county|district|municipality|kommun|province),?(?: i| in)?|\s*\()\s*",
    re.I,
)
_NOT_PLACES: Final = frozenset(
    [
        "icld",
        "sida",
        "skr",
        "skl",
        "salar",
        "eu",
        "fn",
        "un",
        "undp",
        "uncdf",
        "agenda",
        "sverige",
        "sweden",
        "europa",
        "europe",
        "afrika",
        "africa",
        "demokrati",
    ]
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names a Swedish body (`body` is set) or a foreign place, with its country if said."""

    start: int
    end: int
    text: str
    body: Body | None = None
    hint: str = ""
    is_weak: bool = False


def find_swedish(text: str, authority: Authority) -> list[Mention]:
    """The Swedish bodies that a text names with a capital letter, longest names first."""
    found: list[Mention] = []
    tokens = list(_TOKEN.finditer(text))
    at = 0
    while at < len(tokens):
        mention, used = _swedish_at(text, tokens, at, authority)
        if mention:
            found.append(mention)
        at += used
    return found


def find_listable(text: str, authority: Authority) -> list[Mention]:
    """The Swedish bodies of a text, and federations named by their place alone ("Sjuhärad"), in its order.

    Such a place names the federation only in a list of bodies; elsewhere it is a part of the country.
    """
    bodies = find_swedish(text, authority)
    elliptic = [
        Mention(token.start(), token.end(), token.group(), federation, is_weak=True)
        for token in _TOKEN.finditer(text)
        if token.group()[0].isupper()
        and (federation := authority.register.federations.get(exact_key(token.group())))
        and not any(one.start < token.end() and token.start() < one.end for one in bodies)
    ]
    return sorted([*bodies, *elliptic], key=lambda one: one.start)


def find_all(text: str, allowed: frozenset[str], authority: Authority) -> list[Mention]:
    """Swedish bodies and foreign places in allowed countries, in the text's order, with countries beside them."""
    bodies = find_swedish(text, authority)
    countries = authority.countries.spans(text)
    taken = [(one.start, one.end) for one in bodies] + [(start, end) for start, end, _, _ in countries]
    tokens = list(_TOKEN.finditer(text))
    places: list[Mention] = []
    at = 0
    while at < len(tokens):
        mention, used = _place_at(
            text, tokens, at, taken, allowed | {code for _, _, code, _ in countries}, authority
        )
        if mention:
            places.append(mention)
        at += used
    bodies = [
        one for one in bodies if not any(one.start < place.end and place.start < one.end for place in places)
    ]
    ordered = sorted([*bodies, *places], key=lambda one: one.start)
    return [_with_hint(text, one, countries) for one in ordered]


def _ngrams(text: str, tokens: list[re.Match[str]], at: int) -> Iterator[tuple[int, str, int, int]]:
    """Stretches of several words from one token on, longest first, that no punctuation parts."""
    last = at
    while last + 1 < len(tokens) and last - at + 1 < _LONGEST:
        gap = text[tokens[last].end() : tokens[last + 1].start()]
        if not _INSIDE.fullmatch(gap):
            break
        last += 1
    for end in range(last, at - 1, -1):
        start, stop = tokens[at].start(), tokens[end].end()
        yield end - at + 1, text[start:stop], start, stop


def _swedish_at(
    text: str, tokens: list[re.Match[str]], at: int, authority: Authority
) -> tuple[Mention | None, int]:
    """The longest Swedish body that begins at a token, and how many tokens it takes."""
    first = tokens[at].group()
    if _folded_opening(first) not in authority.register.openings:
        return None, 1
    for used, name, start, stop in _ngrams(text, tokens, at):
        if not first[0].isupper() and (used == 1 or name.rsplit(" ", 1)[-1] not in _FORM_WORDS):
            continue
        body = authority.register.find(_unpossessed(name)) or authority.register.find(name)
        if body is None or (len(name) < 3 and used == 1):
            continue
        if _REGION_LIST.search(text[:start]):
            body = authority.register.regions.get(exact_key(name), body)
        weak = used == 1 and {name.casefold(), name.casefold().removesuffix("s")} & _WORDS != set()
        return Mention(start, stop, name, body, "", weak), used
    return None, 1


def _place_at(
    text: str,
    tokens: list[re.Match[str]],
    at: int,
    taken: list[tuple[int, int]],
    allowed: frozenset[str],
    authority: Authority,
) -> tuple[Mention | None, int]:
    """The longest known foreign place that begins at a token, and how many tokens it takes."""
    first = tokens[at].group()
    if not (first[0].isupper() or (len(first) > 1 and first[1].isupper())) or first.casefold() in _NOT_PLACES:
        return None, 1
    for used, name, start, stop in _ngrams(text, tokens, at):
        covered = [span for span in taken if start < span[1] and span[0] < stop]
        if any(begin <= start for begin, _ in covered):
            continue
        last = tokens[at + used - 1].group()
        if len(name) < 3 or (used == 1 and last == last.lower()):
            continue
        form, hits = authority.gazetteer.hits(name)
        if form != name and (covered or form == ""):
            continue
        if last == last.lower() and form == name and not last[0].isdigit():
            continue
        if any(hit.place.country in allowed and (hit.rank < 3 or len(name) > 4) for hit in hits):
            return Mention(start, stop, name), used
    return None, 1


def _with_hint(text: str, mention: Mention, countries: list[tuple[int, int, str, bool]]) -> Mention:
    """A mention with the country that stands right after or right before it; Sweden only lengthens a body's."""
    own = mention.body is not None
    for start, end, code, named in countries:
        gap = text[mention.end : start]
        if named and start >= mention.end and _HINT_AFTER.fullmatch(gap) and own == (code == "SE"):
            closing = end + 1 if text[end : end + 1] in ({")", ","} if own else {")"}) else end
            return replace(mention, end=closing, hint=code)
        before = text[end : mention.start]
        if (
            not named
            and end <= mention.start
            and re.fullmatch(r"\s+(?:[a-zåäö]+\s+){0,2}", before)
            and code != "SE"
        ):
            return replace(mention, hint=code)
    return mention


def _folded_opening(word: str) -> str:
    """A first word as the register's openings have it."""
    return fold(_unpossessed(word))


def _unpossessed(name: str) -> str:
    """A name without an English possessive ending."""
    return re.sub(r"['’]s?$", "", name)
