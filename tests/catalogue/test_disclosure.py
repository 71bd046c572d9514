"""One gate: what each level of sensitivity lets anyone see of a partnership and its projects."""

from datetime import date
from typing import Any

import pytest
from django.http import Http404
from django.utils.translation import override

from samband.catalogue.actions import (
    PublicTexts,
    RefusedRecord,
    clear,
    name_contact,
    plan_visit,
    register_place,
    set_sensitivity,
    write_public_texts,
)
from samband.catalogue.models import Partnership, Project
from samband.catalogue.queries.disclosure import (
    ShownProject,
    disclosable,
    disclose,
    get_partnership,
    get_published,
    partner_level,
    told,
)
from samband.catalogue.states import Precision, Sensitivity
from samband.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db
CAREFUL, PROTECTED, OPEN = Sensitivity.CAREFUL, Sensitivity.PROTECTED, Sensitivity.OPEN


def shown(project: Any) -> ShownProject:
    return disclose(disclosable().get(pk=project.pk))


def at(project: Any, level: Sensitivity) -> Any:
    """Bring a project's partnership to a level and return the project as it is read then."""
    set_sensitivity(project.partnership, level=level, reason="Somebody may be harmed.", actor=None)
    return disclosable().get(pk=project.pk)


def test_an_open_project_shows_itself(grant: Any) -> None:
    project = grant(
        summary_en="Together.", goals=(11,), core_areas=("equity",), networks=("climate",)
    ).project
    seen = shown(project)
    assert (seen.slug, seen.title.en, seen.summary.en, seen.case_number) == (
        "a-first-step", "A first step", "Together.", "K-2026-0001",
    )  # fmt: skip
    assert [(partner.slug, partner.place.precision) for partner in seen.partners if partner.place] == [
        ("kalmar-kommun", Precision.EXACT), ("poltava", Precision.EXACT),
    ]  # fmt: skip
    assert (seen.goals, seen.core_areas, seen.networks) == (("11",), ("equity",), ("climate",))
    assert seen.grant and (seen.grant.decided_on, seen.grant.round_code) == (date(2026, 9, 1), "2026-01")


def test_careful_tells_the_place_no_closer_than_its_country_or_region(grant: Any, partners: Any) -> None:
    project = grant().project
    at(project, CAREFUL)
    kalmar, poltava = shown(project).partners
    assert kalmar.place and kalmar.place.precision == Precision.EXACT
    assert (poltava.slug, poltava.place and (poltava.place.name, poltava.place.latitude)) == (
        "poltava",
        ("", 49.0),
    )
    region = register_place(
        "Poltava Oblast", country="UA", kind="oblast", latitude=49.5, longitude=33.9, actor=None
    )
    place = partners[1][0].seat.place
    place.region = region
    place.save()
    moved = shown(project).partners[1].place
    assert moved and (moved.name, moved.precision) == ("Poltava Oblast", Precision.REGION)
    assert shown(project).case_number == "K-2026-0001"


def test_protected_names_nobody_abroad(grant: Any) -> None:
    project = grant(title_sv="Hemligt", title_en="Secret", summary_en="Secret too.").project
    at(project, PROTECTED)
    seen = shown(project)
    assert seen.slug == project.public_slug and seen.partnership_slug == project.partnership.public_slug
    assert (seen.title.sv, seen.title.en) == (
        "Kalmar kommun och en kommun i Ukraina", "Kalmar kommun and a municipality in Ukraine",
    )  # fmt: skip
    poltava = seen.partners[1]
    assert (poltava.slug, poltava.other_names, poltava.country) == ("", (), "UA")
    assert poltava.place and (poltava.place.name, poltava.place.precision) == ("", Precision.COUNTRY)
    assert (seen.case_number, seen.sources) == ("", ())
    assert seen.grant and (seen.grant.decided_on, seen.grant.year) == (None, 2026)
    assert (seen.grant.round_code, seen.grant.case_number, seen.grant.amount) == ("", "", 250_000)
    assert "Secret" not in str(seen) and "oltava" not in str(seen) and "K-2026" not in str(seen)


def test_written_words_stand_in_for_generated_ones(grant: Any) -> None:
    project = at(grant().project, PROTECTED)
    write_public_texts(project, texts=PublicTexts(title_sv=" Stärkt skola ", summary_en="Safe."), actor=None)
    seen = shown(project)
    assert (seen.title.sv, seen.title.en, seen.summary.en) == ("Stärkt skola", "", "Safe.")
    with override("en"):
        assert (str(seen.title), seen.title.lang) == ("Stärkt skola", "sv")
    assert [entry.verb for entry in AuditEntry.objects.filter(subject=project.audit_key)][-1] == (
        "catalogue.public_texts_written"
    )


def test_a_protected_project_answers_to_its_neutral_address_alone(grant: Any) -> None:
    project = grant().project
    with pytest.raises(Http404):
        get_published(project.public_slug)
    at(project, PROTECTED)
    assert get_published(project.public_slug) == project
    assert get_partnership(project.partnership.public_slug).level == PROTECTED
    for lookup, slug in ((get_published, project.slug), (get_partnership, project.partnership.slug)):
        with pytest.raises(Http404):
            lookup(slug)
    at(project, OPEN)
    assert get_published(project.slug) == project


def test_a_project_that_joins_a_protected_partnership_is_protected(grant: Any, save: Any) -> None:
    at(grant().project, PROTECTED)
    later = save("Secret rivers").project
    assert shown(later).slug == later.public_slug != ""


def test_an_organisation_stands_where_its_most_open_partnership_lets_it(grant: Any, partners: Any) -> None:
    kalmar, poltava = (organisation for organisation, _side in partners)
    project = grant().project
    levels = {}
    for level in (OPEN, CAREFUL, PROTECTED):
        at(project, level)
        levels[level] = (partner_level(kalmar), partner_level(poltava))
    assert levels == {OPEN: (OPEN, OPEN), CAREFUL: (OPEN, CAREFUL), PROTECTED: (OPEN, None)}
    Project.objects.update(published_at=None)
    assert partner_level(kalmar) is None


def test_people_and_visits_are_told_to_all_only_when_open(grant: Any, partners: Any) -> None:
    project = grant().project
    place = partners[1][0].seat.place
    name_contact(project, name="Oksana Example", consented_on=date(2026, 1, 1), actor=None)
    name_contact(project, name="Never Asked", actor=None)
    plan_visit(project, place=place, starts_on=date(2026, 5, 4), ends_on=date(2026, 5, 8),
               purpose_en="To see schools", actor=None)  # fmt: skip
    seen = told(at(project, OPEN))
    assert [contact.name for contact in seen.contacts] == ["Oksana Example"]
    assert [
        (visit.starts_on, visit.place and visit.place.name, visit.purpose.en) for visit in seen.visits
    ] == [(date(2026, 5, 4), "Poltava", "To see schools")]
    careful = told(at(project, CAREFUL))
    assert careful.contacts == ()
    assert [(visit.year, visit.starts_on, visit.ends_on, visit.place and visit.place.name, visit.purpose.en)
            for visit in careful.visits] == [(2026, None, None, "", "")]  # fmt: skip
    protected = told(at(project, PROTECTED))
    assert (protected.contacts, protected.visits) == ((), ())


def test_a_stricter_level_takes_back_what_was_cleared(grant: Any) -> None:
    from samband.catalogue.actions import add_result

    project = grant().project
    result = add_result(project, text_en="Forty schools have a council.", day=date(2026, 6, 1), actor=None)
    assert [each.text.en for each in told(at(project, CAREFUL)).results] == ["Forty schools have a council."]
    clear(result, cleared=True, actor=None)
    assert told(at(project, PROTECTED)).results == ()
    result.refresh_from_db()
    clear(result, cleared=True, actor=None)
    seen = told(disclosable().get(pk=project.pk)).results
    assert [(each.day, each.text.en) for each in seen] == [(None, "Forty schools have a council.")]
    verbs = [entry.verb for entry in AuditEntry.objects.filter(subject=project.audit_key)]
    assert verbs.count("catalogue.cleared") == 2


def test_a_level_needs_a_reason_and_leaves_a_trace(grant: Any, officer: Any) -> None:
    partnership = grant().project.partnership
    with pytest.raises(RefusedRecord, match="Say why"):
        set_sensitivity(partnership, level=CAREFUL, reason=" ", actor=officer)
    set_sensitivity(partnership, level=CAREFUL, reason="Threats.", actor=officer)
    entry = AuditEntry.objects.filter(subject=partnership.audit_key).last()
    assert entry and (entry.from_state, entry.to_state, entry.reason, entry.actor) == (
        "open", "careful", "Threats.", officer,
    )  # fmt: skip
    assert Partnership.objects.get().sensitivity_reason == "Threats."


def test_disclosing_costs_the_same_for_one_and_three(grant: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from samband.catalogue.queries.disclosure import disclosed

    def cost() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert len(list(disclosed(disclosable()))) == Project.objects.count()
        return len(captured)

    at(grant().project, PROTECTED)
    one = cost()
    for number in (2, 3):
        grant(f"K-2026-000{number}", title_en=f"Step {number}", goals=(number,))
    assert cost() == one
