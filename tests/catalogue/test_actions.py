"""Saving projects, places and codelists: once, with a trace, and refused in words."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.http import QueryDict
from django.utils.translation import override

from samband.catalogue.actions import (
    ProjectFacts,
    RefusedRecord,
    found_partnership,
    load_codelists,
    rebuild_index,
    register_place,
    reindex_organisations,
    save_country,
    seat_organisation,
)
from samband.catalogue.models import Partnership, Place, Project
from samband.catalogue.queries import (
    Wish,
    countries,
    goals,
    place_of,
    project_of_case,
    read_wish,
    search_catalogue,
)
from samband.catalogue.queries import codelists as read_codelists
from samband.catalogue.states import Saved, Side
from samband.foundation.audit.models import AuditEntry
from samband.people.actions import register_organisation
from samband.people.states import Kind
from tests.environment import ROOT

pytestmark = pytest.mark.django_db


def verbs(subject: str) -> list[str]:
    return list(AuditEntry.objects.filter(subject=subject).values_list("verb", flat=True))


def found(query: str) -> list[str]:
    with override("en"):
        return [line.title for line in search_catalogue(read_wish(QueryDict(query))).lines]


def test_a_granted_case_becomes_one_public_project(grant: Any) -> None:
    first, again = grant(), grant()
    assert (first.saved, again.saved) == (Saved.CREATED, Saved.UNCHANGED)
    assert again.project == first.project == project_of_case("K-2026-0001")
    assert verbs("project:a-first-step") == ["catalogue.project_published"]
    assert (first.project.grant.amount, first.project.grant.round_code) == (250_000, "2026-01")


def test_an_import_joins_the_partnership_that_a_case_founded(grant: Any, save: Any) -> None:
    granted, imported = grant(), save("Shared rivers")
    assert imported.project.partnership == granted.project.partnership
    assert Partnership.objects.count() == 1
    assert verbs(f"partnership:{granted.project.partnership.slug}") == ["catalogue.partnership_founded"]


def test_the_same_record_changes_nothing(save: Any) -> None:
    first, again = save(goals=(6,)), save(goals=(6,))
    assert (first.saved, again.saved) == (Saved.CREATED, Saved.UNCHANGED)
    assert verbs("project:shared-rivers") == ["catalogue.project_imported"]
    assert first.project.sources.get().url == "https://example.org/rivers"


def test_another_source_completes_but_never_replaces(save: Any) -> None:
    save(summary_en="As the first page says.", goals=(6,))
    other = save(source="other.txt", record="b", summary_en="Otherwise.", networks=("climate",), goals=(13,))
    project = Project.objects.get()
    assert other.saved == Saved.CHANGED
    assert project.summary_en == "As the first page says."
    assert list(project.networks.values_list("code", flat=True)) == ["climate"]
    assert sorted(project.goals.values_list("number", flat=True)) == [6, 13]
    assert [source.source for source in project.sources.all()] == ["page.txt", "other.txt"]
    assert verbs("project:shared-rivers") == ["catalogue.project_imported", "catalogue.project_completed"]


def test_a_corrected_page_corrects_its_project(save: Any) -> None:
    save(summary_en="With a mistake.")
    save(summary_en="Without it.", record="b", title="SHARED  rivers")
    assert Project.objects.get().summary_en == "Without it."


def test_a_project_with_another_title_is_another_project(save: Any) -> None:
    save("Shared rivers")
    save("Shared roads")
    save("Delade floder", title_en="", title_sv="Shared rivers")
    assert Project.objects.count() == 3


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"title_en": " "}, "title"),
        ({"goals": (18,)}, "goals: 18"),
        ({"areas": ("magic",)}, "areas: magic"),
        ({"starts_on": date(2026, 2, 1), "ends_on": date(2026, 1, 1)}, "before it starts"),
        ({"partners": ()}, "two or more"),
    ],
)
def test_a_record_that_makes_no_sense_is_refused(save: Any, facts: dict[str, Any], said: str) -> None:
    with pytest.raises(RefusedRecord, match=said):
        save(**facts)
    assert (Project.objects.count(), Partnership.objects.count()) == (0, 0)


def test_a_record_may_not_turn_a_period_around(save: Any) -> None:
    save(starts_on=date(2026, 1, 1))
    with pytest.raises(RefusedRecord, match="end before it starts"):
        save(record="b", ends_on=date(2025, 1, 1))


def test_an_organisation_named_twice_is_no_partnership(kalmar: Any) -> None:
    with pytest.raises(RefusedRecord):
        found_partnership(((kalmar, Side.SWEDISH), (kalmar, Side.INTERNATIONAL)), actor=None)


def test_codelists_are_loaded_once_and_seen_at_once(db: None) -> None:
    assert load_codelists(ROOT / "programme") > 60
    assert load_codelists(ROOT / "programme") == 0
    assert verbs("programme:codelists") == ["catalogue.codelists_loaded"]
    assert (goals().count(), countries().get(pk="UA").cluster) == (17, "europe")
    save_country("UA", name_sv="Ukraina", name_en="Ukraine (new)", cluster="europe", actor=None)
    assert read_codelists().country["UA"].en == "Ukraine (new)"
    assert verbs("country:UA") == ["catalogue.country_saved"]


def test_a_renamed_country_is_found_by_its_new_name(save: Any) -> None:
    save("Rivers")
    save_country("UA", name_sv="Nyland", name_en="Newland", cluster="europe", actor=None)
    assert search_catalogue(Wish(words="newland")).total == 1


def test_a_folder_without_codelists_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RefusedRecord, match=r"goals\.csv"):
        load_codelists(tmp_path)


def test_a_list_without_a_column_is_refused(tmp_path: Path) -> None:
    (tmp_path / "codelists").mkdir()
    (tmp_path / "codelists" / "goals.csv").write_text("code,name_sv\n1,Ett\n")
    with pytest.raises(RefusedRecord, match="column name_en"):
        load_codelists(tmp_path)


def test_a_place_is_registered_once_and_completed(codelists: None) -> None:
    first = register_place("Kherson", country="UA", geonames_id=706448, names=[("Херсон", "uk")], actor=None)
    again = register_place(
        "Cherson", country="UA", geonames_id=706448, latitude=46.6, longitude=32.6,
        names=[("Cherson", "sv"), ("Херсон", "uk")], actor=None,
    )  # fmt: skip
    assert (again, Place.objects.count()) == (first, 1)
    assert (again.latitude, sorted(again.names.values_list("name", flat=True))) == (
        46.6,
        ["Cherson", "Херсон"],
    )
    register_place("Kherson", country="UA", geonames_id=706448, actor=None)
    assert verbs("place:kherson") == ["catalogue.place_registered", "catalogue.place_completed"]


def test_a_place_in_an_unknown_country_is_refused(codelists: None) -> None:
    with pytest.raises(RefusedRecord, match="QQ"):
        register_place("Nowhere", country="QQ", actor=None)


def test_an_organisation_is_seated_once(partners: Any) -> None:
    (kalmar, _side), _other = partners
    place = place_of(kalmar)
    assert place is not None
    seat_organisation(kalmar, place=place, actor=None)
    assert verbs("organisation:kalmar-kommun").count("catalogue.seated") == 1


def test_a_name_learnt_later_finds_the_project(save: Any, partners: Any) -> None:
    save()
    assert found("q=Pultawa") == []
    poltava = partners[1][0]
    register_organisation(
        "Poltava", country="UA", kind=Kind.MUNICIPALITY, other_names=["Pultawa"], actor=None
    )
    reindex_organisations([poltava.pk])
    assert found("q=Pultawa") == ["Shared rivers"]


def test_a_project_that_is_no_longer_public_leaves_the_list(save: Any, partners: Any) -> None:
    save()
    Project.objects.update(published_at=None)
    reindex_organisations([partners[0][0].pk])
    assert found("") == []


def test_the_index_can_be_built_anew(save: Any, grant: Any) -> None:
    save()
    grant()
    before = found("")
    assert rebuild_index() == 2
    assert found("") == before == ["A first step", "Shared rivers"]


def test_facts_need_no_more_than_partners_and_a_title(partners: Any) -> None:
    assert ProjectFacts(partners=partners, title_sv="Ett namn").goals == ()
