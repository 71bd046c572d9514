"""Walks every address of the project, in every language, and fills in its parts from the world."""

import re
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils.translation import override

from samband.foundation.sharing.heads import card_path
from tests.access.world import World

ELSEWHERE = ("cms/", "wagtail_serve")
"""Addresses with tests of their own: the editors' back office has one door, their pages any address."""


ABOUT_A_CASE = ("workspace:decision", "workspace:decision_letter", "workspace:conversation")


def names() -> list[str]:
    """Return the name of every address; one without a name is called by its route."""
    return sorted(set(_named(get_resolver().url_patterns, "")))


def _named(patterns: list[URLPattern | URLResolver], space: str) -> Iterator[str]:
    for pattern in patterns:
        if str(pattern.pattern) in ELSEWHERE or getattr(pattern, "name", "") in ELSEWHERE:
            continue
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _named(pattern.url_patterns, inner)
        else:
            yield f"{space}{pattern.name}" if pattern.name else f"/{pattern.pattern}"


def paths(name: str, parts: dict[str, Any]) -> list[str]:
    """Return the address in each language, each once."""
    if name.startswith("/"):
        return [name]
    found = []
    for code, _label in settings.LANGUAGES:
        with override(code):
            found.append(reverse(name, kwargs=parts))
    return list(dict.fromkeys(found))


def parts_of(name: str, world: World, case: Any) -> dict[str, Any]:
    """Return what an address asks for: of the case where it is about one, else of what exists."""
    room = name.partition(":")[0]
    parts: dict[str, Any] = {}
    if room in ("applications", "assessment") or name in ABOUT_A_CASE:
        parts["number"] = case.number if case else ""
    if room in ("organisations", "office_organisations"):
        parts |= _of_organisation(name.partition(":")[2], world)
    if room == "importing":
        parts["pk"] = world.item.pk
    parts |= _special(world).get(name, {})
    return parts if name not in WHOLE else _special(world).get(name, {})


WHOLE = ("applications:start", "applications:invitation", "importing:review_list")


def _special(world: World) -> dict[str, dict[str, Any]]:
    """Return the parts of addresses that ask for more than a case."""
    return _of_work(world) | _of_catalogue(world) | _of_the_rest(world)


def _of_work(world: World) -> dict[str, dict[str, Any]]:
    """Return the parts of addresses of accounts, calls and cases."""
    return {
        "account_reset_password_from_key": {"uidb36": "1", "key": "c9k-0123"},
        "mfa_edit_webauthn": {"pk": 1},
        **{f"openid_connect_{part}": {"provider_id": "tests-oidc"} for part in ("login", "callback")},
        **{
            f"saml_{part}": {"organization_slug": "tests-saml"}
            for part in ("login", "acs", "finish_acs", "sls", "metadata")
        },
        "mfa_remove_webauthn": {"pk": 1},
        "applications:invitation": {"token": world.token},
        "applications:restore": {"revision": 0},
        "applications:section": {"code": "context"},
        "applications:upload": {"code": "context"},
        "applications:file": {"pk": 1},
        "applications:resend_invitation": {"pk": world.waiting.pk},
        "applications:withdraw_invitation": {"pk": world.waiting.pk},
        "people:invitation": {"token": world.membership_token},
        "assessment:letter": {"decision": 1},
        "assessment:move": {"name": "grant"},
        "assessment:unassign": {"assignment": world.assignment.pk},
        "calls:round_detail": {"code": world.round.code},
        "calls_office:round_detail": {"code": world.prepared.code},
        "calls_office:round_questions": {"code": world.prepared.code},
        "calls_office:round_question": {"code": world.prepared.code, "question": "main_problem"},
        "calls_office:round_question_add": {"code": world.prepared.code, "section": "idea"},
        "calls_office:round_preview": {"code": world.prepared.code},
        "calls_office:round_edit": {"code": world.prepared.code},
        "calls_office:round_move": {"code": world.prepared.code, "name": "open"},
        "workspace:decision_letter": {"decision": 1},
    }


def _of_catalogue(world: World) -> dict[str, dict[str, Any]]:
    """Return the parts of addresses of the catalogue, in the open and in the office."""
    return {
        "catalogue:area_detail": {"code": "education"},
        "catalogue:core_area_detail": {"code": "equity"},
        "catalogue:country_detail": {"slug": "ukraine"},
        "catalogue:goal_detail": {"code": 4},
        "catalogue:network_detail": {"code": "climate"},
        "catalogue:partnership_detail": {"slug": world.project.partnership.slug},
        "catalogue:project_document": {"slug": world.project.slug, "number": 1},
        "catalogue:project_picture": {"slug": world.project.slug, "number": 1, "size": "small"},
        "catalogue:theme_detail": {"code": "gender"},
        "catalogue_office:clear_item": {
            "number": world.project.partnership_id,
            "kind": "result",
            "item": 1,
        },
        "catalogue_office:public_texts": {
            "number": world.project.partnership_id,
            "project": world.project.pk,
        },
        "catalogue_office:sensitivity": {"number": world.project.partnership_id},
        "catalogue_office:told": _told(world),
        "catalogue_office:tell": {**_told(world), "kind": "result"},
        "catalogue_office:retell": {**_told(world), "kind": "result", "item": 1},
        "catalogue_office:told_file": {**_told(world), "kind": "document", "item": 1},
        "catalogue_office:take_away": {**_told(world), "kind": "result", "item": 1},
        "catalogue:partner_detail": {"slug": world.kalmar.slug},
        "catalogue:project_detail": {"slug": world.project.slug},
        "catalogue:country_file": {"ending": "csv"},
        "catalogue:granted_file": {"ending": "json"},
        "catalogue:partner_file": {"ending": "json"},
        "catalogue:project_file": {"ending": "csv"},
        "catalogue:statistics_data": {"name": "projects-by-year", "ending": "csv"},
    }


def _of_the_rest(world: World) -> dict[str, dict[str, Any]]:
    """Return the parts of addresses of letters, pictures and files."""
    return {
        "workspace:calendar": {"key": "1-nothing"},
        "mail:letter": {"pk": world.letter.pk},
        "mail:move": {"pk": world.letter.pk, "name": "hold"},
        "my_letters:letter": {"pk": world.letter.pk},
        "sitemap_part": {"name": "projects", "number": 1},
        "picture": {"path": "1/guessed.jpg"},
        "sharing:card": {"signed": card_path("A title").split("/")[-1].removesuffix(".png")},
        "wagtaildocs_serve": {"pk": 1, "name": "guessed.pdf"},
    }


def _of_organisation(page: str, world: World) -> dict[str, Any]:
    """Return what the pages of an organisation and its people ask for."""
    if page == "list":
        return {}
    people = {"person": world.colleague.pk, "hand_over": world.colleague.pk}
    pk = people.get(page, world.asked.pk if "invitation" in page else None)
    return {"slug": world.kalmar.slug, **({"pk": pk} if pk else {})}


def _told(world: World) -> dict[str, Any]:
    return {"number": world.project.partnership_id, "project": world.project.pk}


def without_tokens(text: str) -> str:
    """Return a page without what differs between any two answers."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", text)
