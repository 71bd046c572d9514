"""Whom and what an article is about, as far as the catalogue lets them be named."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from samband.catalogue.queries.disclosure import disclosable, disclosed
from samband.catalogue.states import PROJECTS
from samband.editorial.queries.tree import Link
from samband.foundation.search.queries import current

SIDES = ("swedish", "international")


def named_partners() -> frozenset[str]:
    """Return the slugs of the organisations that the open catalogue names."""
    snapshot = current(PROJECTS)
    return frozenset(slug for side in SIDES for slug in snapshot.facet(side).values)


def public_partners(organisations: Iterable[Any]) -> list[Link]:
    """Return those of some organisations that the open catalogue names, with their pages."""
    wanted = list(organisations)
    if not wanted:
        return []
    named = named_partners()
    return [
        Link(each.name, reverse("catalogue:partner_detail", args=[each.slug]))
        for each in wanted
        if each.slug in named
    ]


def public_projects(projects: Any) -> list[Link]:
    """Return those of some projects that are public, called as they may be called."""
    keys = [project.pk for project in projects]
    if not keys:
        return []
    return [
        Link(shown.title.text, reverse("catalogue:project_detail", args=[shown.slug]))
        for shown in disclosed(disclosable().filter(pk__in=keys))
    ]
