"""The reports, one function each: what was picked in, a table out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samband.editorial.admin.queries import links, media, reviews, translations
from samband.editorial.admin.states import TONES, Standing, Verdict
from samband.editorial.admin.tables.incoming import flaws, imported
from samband.editorial.admin.tables.rows import Cell, Report, kind_of, page_cell, picked
from samband.foundation.flow.texts import all_texts
from samband.foundation.i18n.writing import localdate


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of report: what it is called, what it tells, and how it is made."""

    title: Any
    tells: Any
    icon: str
    make: Callable[[Any, Any], Report]


def _translations(data: Any, user: Any) -> Report:
    rows = [stand for each in translations.stands(translations.originals()).values() for stand in each]
    kinds = sorted({(stand.source.content_type.model, kind_of(stand.source)) for stand in rows})
    state = picked(data, "state", _("State"), Standing.choices)
    language = picked(data, "language", _("Language"), settings.LANGUAGES)
    kind = picked(data, "kind", _("Kind of page"), kinds)
    shown = [
        stand
        for stand in rows
        if state.chosen in ("", stand.state)
        and language.chosen in ("", stand.language)
        and kind.chosen in ("", stand.source.content_type.model)
    ]
    return Report(
        [_("Original"), _("Kind of page"), _("Language"), _("Translation"), _("State")],
        [_translation_row(stand) for stand in shown],
        _("No page fits what you picked."),
        [state, language, kind],
    )


def _translation_row(stand: translations.Stand) -> list[Cell]:
    languages = dict(settings.LANGUAGES)
    to = reverse("simple_translation:submit_page_translation", args=[stand.source.pk])
    translation = page_cell(stand.page) if stand.page else Cell(_("Translate"), to)
    return [
        page_cell(stand.source), Cell(kind_of(stand.source)),
        Cell(languages.get(stand.language, stand.language)), translation, state_cell(stand),
    ]  # fmt: skip


def state_cell(stand: translations.Stand) -> Cell:
    """Return a translation's state in words: "Outdated since 3 May 2026"."""
    label: Any = stand.state.label
    if stand.since:
        label = gettext("Outdated since %(day)s") % {"day": localdate(stand.since)}
    elif stand.is_begun:
        label = gettext("Missing, a draft is begun")
    return Cell(label, tone=TONES[stand.state])


def _links(data: Any, user: Any) -> Report:
    verdict = picked(data, "verdict", _("State"), Verdict.choices)
    rows = links.links_found().filter(verdict=verdict.chosen) if verdict.chosen else links.faulty_links()
    return Report(
        [_("Page"), _("Link"), _("Leads to"), _("State")],
        [
            [page_cell(link.page, note=link.page.locale), Cell(link.text or "–"), Cell(link.address or "–"),
             Cell(link.get_verdict_display(), tone=link.tone, note=link.answer)]
            for link in rows
        ],
        _("Every link leads where it should."),
        [verdict],
    )  # fmt: skip


def _quality(data: Any, user: Any) -> Report:
    return Report(
        [_("Page"), _("Language"), _("Findings")],
        [
            [
                page_cell(review.page), Cell(review.page.locale),
                Cell(" · ".join(found.message for found in all_texts(reviews.stored_findings(review))),
                     tone="critical" if review.stopping else ""),
            ]
            for review in reviews.reviews()
        ],
        _("No published page has findings."),
    )  # fmt: skip


def _wanting_pictures(data: Any, user: Any) -> Report:
    return Report(
        [_("Picture"), _("Lacks")],
        [[_picture_cell(picture), Cell(", ".join(_lacks(picture)))] for picture in media.wanting_pictures()],
        _("Every picture says what it shows and who took it."),
    )


def _lacks(picture: Any) -> list[str]:
    wants = (
        (picture.alt_sv, gettext("alternative text in Swedish")),
        (picture.alt_en, gettext("alternative text in English")),
        (picture.photographer, gettext("photographer")),
    )
    return [lacking for value, lacking in wants if not value]


def _unused(data: Any, user: Any) -> Report:
    pictures = [
        [_picture_cell(picture), Cell(_("Picture")), Cell(localdate(picture.created_at))]
        for picture in media.unused_pictures()
    ]
    files = [
        [Cell(file.title, reverse("wagtaildocs:edit", args=[file.pk])), Cell(_("File")),
         Cell(localdate(file.created_at))]
        for file in media.unused_files()
    ]  # fmt: skip
    return Report(
        [_("Name"), _("Kind"), _("Added")], [*pictures, *files], _("Everything in the library is used.")
    )


def _picture_cell(picture: Any) -> Cell:
    return Cell(picture.title, reverse("wagtailimages:edit", args=[picture.pk]))


REPORTS = {
    "translations": Kind(_("Translations"), _("How each page stands in the other language."), "globe", _translations),
    "links": Kind(_("Links"), _("Links on published pages, looked at each night and when a page is published."),
                  "link", _links),
    "quality": Kind(_("Page quality"), _("What the checks say about published pages."), "glasses", _quality),
    "pictures": Kind(_("Pictures to complete"),
                     _("Pictures without an alternative text or a photographer."), "image", _wanting_pictures),
    "unused": Kind(_("Unused pictures and files"), _("What no page uses, published or drafted."), "bin", _unused),
    "imported": Kind(_("From import"), _("Drafts made of imported texts, for an editor to finish."),
                     "download", imported),
    "flaws": Kind(_("Reported flaws"), _("What readers could not do or understand, newest first."), "warning", flaws),
}  # fmt: skip
"""Every report by its name in the address, in the order of the menu."""
