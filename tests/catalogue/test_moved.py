"""Old addresses lead to where a page is now, and never to what may not be seen."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client


@pytest.fixture
def two(save: Callable[..., Any], partners: Any) -> Any:
    """Poltava, and the same city registered by another name; each has a project with Kalmar."""
    from samband.catalogue.states import Side
    from tests.cast import organisation

    (kalmar, _), (poltava, _) = partners
    other = organisation("Poltava City Council", "UA")
    save("Shared rivers")
    save("Open budgets", partners=((kalmar, Side.SWEDISH), (other, Side.INTERNATIONAL)), themes=("climate",))
    return other, poltava


def lead(client: Client, path: str) -> tuple[int, str]:
    answer = client.get(path)
    return answer.status_code, answer.headers.get("Location", "")


def merge(loser: Any, winner: Any, kind: str = "organisation") -> Any:
    from samband.catalogue.actions.merging import merge_records

    return merge_records(kind, loser, winner=winner, actor=None)


def test_a_merged_partner_leads_to_the_one_it_is_now_and_back(two: Any, client: Client) -> None:
    from samband.catalogue.actions.merging import undo_merging

    old = "/en/partners/poltava-city-council/"
    assert lead(client, old) == (200, "")
    made = merge(*two)
    assert lead(client, f"{old}?page=2") == (301, "/en/partners/poltava/?page=2")
    assert lead(client, "/sv/partner/poltava-city-council/")[0] == 301
    undo_merging(made, actor=None)
    assert lead(client, old) == (200, "")


def test_partnerships_and_themes_lead_on_too(two: Any, client: Client) -> None:
    from samband.catalogue.models import Partnership, Theme

    gone = Partnership.objects.get(partners=two[0]).slug
    merge(*two)
    kept = Partnership.objects.get().slug
    assert lead(client, f"/en/partnerships/{gone}/") == (301, f"/en/partnerships/{kept}/")
    merge(Theme.objects.get(pk="climate"), Theme.objects.get(pk="resilience"), "theme")
    assert lead(client, "/en/themes/climate/") == (301, "/en/themes/resilience/")


def test_an_address_that_was_moved_leads_on(two: Any, client: Client, partners: Any) -> None:
    from samband.catalogue.actions.editing import move_address
    from samband.catalogue.models import Country

    move_address("organisation", two[1], slug="poltava-city", actor=None)
    move_address("organisation", two[1], slug="city-of-poltava", actor=None)
    now = (301, "/en/partners/city-of-poltava/")
    assert [lead(client, f"/en/partners/{slug}/") for slug in ("poltava", "poltava-city")] == [now, now]
    assert lead(client, "/en/partners/city-of-poltava/") == (200, "")
    move_address("country", Country.objects.get(pk="UA"), slug="ukraina", actor=None)
    assert lead(client, "/en/countries/ukraine/") == (301, "/en/countries/ukraina/")


def test_an_address_taken_back_leads_nowhere_else(two: Any, client: Client) -> None:
    from samband.catalogue.actions.editing import move_address

    move_address("organisation", two[1], slug="poltava-city", actor=None)
    move_address("organisation", two[1], slug="poltava", actor=None)
    assert lead(client, "/en/partners/poltava/") == (200, "")
    assert lead(client, "/en/partners/poltava-city/") == (301, "/en/partners/poltava/")


def test_old_addresses_tell_nothing_of_a_protected_partner(two: Any, client: Client) -> None:
    from samband.catalogue.actions import set_sensitivity
    from samband.catalogue.models import Partnership

    gone = Partnership.objects.get(partners=two[0])
    merge(*two)
    kept = Partnership.objects.get()
    set_sensitivity(kept, level="protected", reason="War", actor=None)
    for path in ("partners/poltava-city-council", "partners/poltava", f"partnerships/{gone.slug}"):
        assert lead(client, f"/en/{path}/") == (404, "")
    neutral = f"/en/partnerships/{kept.public_slug}/"
    assert lead(client, f"/en/partnerships/{gone.public_slug}/") == (301, neutral)


def test_nonsense_leads_nowhere(two: Any, client: Client) -> None:
    assert [lead(client, f"/en/partners/{slug}/")[0] for slug in ("nobody", "x" * 500)] == [404, 404]


def test_a_rename_is_found_at_once_by_both_names(two: Any, client: Client) -> None:
    from samband.catalogue.actions.editing import edit_record, keep_names

    edit_record("organisation", two[1], values={"name": "Poltavan city"}, actor=None)
    keep_names("organisation", two[1], names=[{"name": "Poltava"}], actor=None)
    for words in ("Poltavan", "Poltava"):
        assert "Shared rivers" in client.get("/en/projects/", {"q": words}).text


def test_a_filter_follows_what_was_merged(two: Any, client: Client) -> None:
    from samband.catalogue.models import Theme
    from samband.catalogue.queries.codelists import codelists

    def shown(query: str) -> tuple[int, str]:
        listing = client.get(f"/en/projects/?{query}").context["listing"]
        return listing.total, listing.wish.address()

    assert shown("theme=climate") == (1, "theme=climate")
    merge(Theme.objects.get(pk="climate"), Theme.objects.get(pk="resilience"), "theme")
    merge(*two)
    assert "climate" not in codelists().theme
    assert shown("theme=climate") == (1, "theme=resilience")
    assert shown("theme=climate&theme=resilience") == (1, "theme=resilience")
    assert shown("international=poltava-city-council") == (2, "international=poltava")
    answer = client.get("/en/projects.csv?international=poltava-city-council")
    assert b"".join(answer.streaming_content).count(b"\n") == 3


def test_a_filter_does_not_tell_where_a_protected_partner_is_now(two: Any, client: Client) -> None:
    from samband.catalogue.actions import set_sensitivity
    from samband.catalogue.models import Partnership
    from samband.catalogue.states import Sensitivity

    merge(*two)
    for partnership in Partnership.objects.all():
        set_sensitivity(
            partnership, level=Sensitivity.PROTECTED, reason="Somebody may be harmed.", actor=None
        )
    listing = client.get("/en/projects/?international=poltava-city-council").context["listing"]
    assert (listing.total, listing.wish.address()) == (0, "international=poltava-city-council")
