"""The checks, one function each: facts about a page in, findings out. Only what the law demands stops."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from samband.editorial.quality.reading import likely_language, readability, sentences, words
from samband.editorial.quality.rendered import Page
from samband.rulebook.findings import N_, Finding, Param, Severity, Term

LAW = "WCAG 2.2; lag (2018:1937) om tillgänglighet till digital offentlig service"
VAGUE = frozenset({
    "här", "klicka här", "tryck här", "läs mer", "mer", "läs mer här", "se mer", "länk", "länken", "denna länk",
    "hit", "info", "mer information", "ladda ner", "ladda ned", "click here", "here", "read more", "more",
    "learn more", "link", "this link", "this", "see more", "details", "more information", "download", "go",
})  # fmt: skip
_FILE = re.compile(r"(\.(avif|gif|jpe?g|png|svg|webp|tiff?|heic)$)|^(img|dsc|dscn|pict|image|bild|photo)?[\W_]*\d{3,}$",
                   re.IGNORECASE)  # fmt: skip
_WRITTEN_PICTURE = re.compile(
    r"skärmbild|skärmdump|affisch|infografik|inbjudan|screenshot|screen shot|poster|infographic|flyer|banner",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wishes:
    """How long things may be before they are remarked upon."""

    sentence_words: int = 30
    paragraph_words: int = 110
    alt_characters: int = 150
    description_characters: int = 160
    shown: int = 3


def check(page: Page, *, language: str = "", wishes: Wishes | None = None) -> list[Finding]:
    """Return everything worth remarking on a page, what stops first; [] for a page without fault."""
    read_as, wishes = language or page.language, wishes or Wishes()
    found = [
        *_headings(page), *_pictures(page, wishes), *_links(page), *_tables(page),
        *_beginnings(page, wishes), *_texts(page, read_as, wishes),
    ]  # fmt: skip
    return sorted(found, key=lambda finding: finding.severity is not Severity.BLOCK)


def _warn(code: str, message: str, remedy: str, **params: Param) -> Finding:
    return Finding(code, message, params=params, severity=Severity.WARN, remedy=remedy)


def _stop(code: str, message: str, remedy: str, **params: Param) -> Finding:
    return Finding(code, message, params=params, severity=Severity.BLOCK, remedy=remedy, source=LAW)


def _headings(page: Page) -> Iterator[Finding]:
    tops = sum(heading.level == 1 for heading in page.headings)
    if tops != 1:
        yield _warn("heading.one_top", N_("The page has {count} main headings."),
                    N_("A page has one main heading, and that is its title."), count=tops)  # fmt: skip
    last = 0
    for heading in page.headings:
        if not heading.text:
            yield _stop("heading.empty", N_("A heading has no words."),
                        N_("Write the heading, or take it away."))  # fmt: skip
        if last and heading.level > last + 1:
            yield _warn(
                "heading.order", N_("The heading “{text}” skips a level: {level} comes after {last}."),
                N_("Use the level just below; how large a heading looks is not its level."),
                text=heading.text, level=heading.level, last=last,
            )  # fmt: skip
        last = heading.level


def _pictures(page: Page, wishes: Wishes) -> Iterator[Finding]:
    for picture in page.pictures:
        name = picture.source.rpartition("/")[2]
        if picture.alt is None or (picture.in_figure and not picture.alt.strip()):
            yield _stop("picture.no_alt", N_("The picture {name} has no alternative text."),
                        N_("Say in one sentence what it shows, for those who cannot see it."), name=name)  # fmt: skip
        elif _FILE.search(picture.alt.strip()):
            yield _warn("picture.alt_is_file", N_("The alternative text “{alt}” is the name of a file."),
                        N_("Say in one sentence what the picture shows."), alt=picture.alt)  # fmt: skip
        elif len(picture.alt) > wishes.alt_characters:
            yield _warn("picture.alt_long", N_("The alternative text “{alt}” is long: {count} characters."),
                        N_("Keep it to one sentence, and put the rest in the text."),
                        alt=picture.alt[:60] + "…", count=len(picture.alt))  # fmt: skip
        if _WRITTEN_PICTURE.search(f"{picture.alt or ''} {name}"):
            yield _warn("picture.may_hold_text", N_("The picture {name} may hold text."),
                        N_("Words in a picture cannot be read aloud, searched or translated: write them in "
                           "the page too."), name=name)  # fmt: skip


def _links(page: Page) -> Iterator[Finding]:
    for link in page.links:
        said = link.text.strip().casefold().strip(" .!›»→…")
        if not said:
            yield _stop("link.no_words", N_("A link to {address} has no words."),
                        N_("Give it words that say where it leads."), address=link.address)  # fmt: skip
        elif said in VAGUE:
            yield _warn("link.vague", N_("The link “{text}” does not say where it leads."),
                        N_("Let the linked words be the name of the page: some people hear links alone."),
                        text=link.text)  # fmt: skip
        elif re.match(r"(https?://|www\.)\S+$", said):
            yield _warn("link.bare_address", N_("The link “{text}” is a bare address."),
                        N_("Link words instead; an address is read aloud sign by sign."), text=link.text)  # fmt: skip


def _tables(page: Page) -> Iterator[Finding]:
    if page.tables_without_heads:
        yield _stop("table.no_heads", N_("{count} tables have no header cells."),
                    N_("Make the first row or column headers, so that each figure can be understood."),
                    count=page.tables_without_heads)  # fmt: skip


def _beginnings(page: Page, wishes: Wishes) -> Iterator[Finding]:
    if not page.has_lead:
        yield _warn("page.no_lead", N_("The page has no lead."),
                    N_("Begin with two sentences that say what the page is about and for whom."))  # fmt: skip
    if not page.description:
        yield _warn("page.no_description", N_("The page has no description for search engines."),
                    N_("Write one or two sentences under Promote; they are shown in search results."))  # fmt: skip
    elif len(page.description) > wishes.description_characters:
        yield _warn("page.description_long", N_("The description for search engines is cut after {most} characters."),
                    N_("Say the most important first, or shorten it."),
                    most=wishes.description_characters)  # fmt: skip


def _texts(page: Page, language: str, wishes: Wishes) -> Iterator[Finding]:
    yield from _length(page, wishes)
    hard = readability(page.paragraphs, language)
    if hard and hard.is_too_hard:
        yield _warn(
            "text.hard", N_("The text is {meaning} ({measure} {value})."),
            N_("Shorten sentences, and change long words for the ones you would say aloud."),
            meaning=Term(hard.meaning), measure=hard.measure, value=Decimal(str(hard.value)),
        )  # fmt: skip
    likely = likely_language(page.paragraphs)
    if likely and language and likely != language:
        yield _warn("text.other_language", N_("The text seems to be in another language than the page."),
                    N_("Translate it, or move it to the page in its own language."))  # fmt: skip


def _length(page: Page, wishes: Wishes) -> Iterator[Finding]:
    long = [each for text in page.paragraphs for each in sentences(text)
            if len(words(each)) > wishes.sentence_words]  # fmt: skip
    for sentence in long[: wishes.shown]:
        yield _warn("text.long_sentence", N_("A sentence has {count} words: “{begins} …”"),
                    N_("Make it two, or take away what is not needed."),
                    count=len(words(sentence)), begins=" ".join(sentence.split()[:6]))  # fmt: skip
    heavy = [text for text in page.paragraphs if len(words(text)) > wishes.paragraph_words]
    for text in heavy[: wishes.shown]:
        yield _warn("text.long_paragraph", N_("A paragraph has {count} words: “{begins} …”"),
                    N_("Divide it; one thought for each paragraph, and headings between them."),
                    count=len(words(text)), begins=" ".join(text.split()[:6]))  # fmt: skip
