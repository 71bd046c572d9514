"""Records become projects and partnerships, once, with everything remembering its source."""

import pytest

from tests.importing import texts
from tests.importing.rows import all_rows


def projects():
    from samband.catalogue.models import Project

    return Project.objects.order_by("pk")


def test_a_project_page_becomes_a_public_project(imported):
    summary = imported(texts.WATER)

    assert str(summary) == "1 record: 1 new, 0 changed, 0 unchanged"
    project = projects().get()
    assert (project.title_en, project.title_sv) == ("Kalmar and Poltava", "")
    assert project.summary_en == "The overall objective is that both towns look after their pipes together."
    assert [area.pk for area in project.areas.all()] == ["technical"]
    assert [goal.pk for goal in project.goals.order_by("pk")] == [6, 11]
    assert [theme.pk for theme in project.themes.all()] == ["human-rights"]
    assert [(row.organisation.name, row.side) for row in project.partner_rows.all()] == [
        ("Kalmar kommun", "swedish"),
        ("Poltava", "international"),
    ]
    assert [(ref.source, ref.url) for ref in project.sources.all()] == [
        ("page.txt", "https://example.org/en/partnership/clean-water/")
    ]


def test_organisations_have_codes_places_and_names_in_other_scripts(imported):
    from samband.people.models import Organisation

    imported(texts.WATER)

    kalmar, poltava = (Organisation.objects.get(name=name) for name in ("Kalmar kommun", "Poltava"))
    assert (kalmar.number, kalmar.kind, kalmar.country) == ("0880", "municipality", "SE")
    assert (round(kalmar.seat.place.latitude), round(kalmar.seat.place.longitude)) == (57, 16)
    assert (round(poltava.seat.place.latitude), round(poltava.seat.place.longitude)) == (50, 35)
    assert "Полтава" in {row.name for row in poltava.seat.place.names.all()}


def test_importing_twice_changes_nothing(imported):
    imported(texts.WATER)
    imported(texts.NEWS, "news.txt")
    before = all_rows()

    again = imported(texts.WATER), imported(texts.NEWS, "news.txt")

    assert [str(summary) for summary in again] == ["1 record: 0 new, 0 changed, 1 unchanged"] * 2
    assert all_rows() == before


def test_the_same_record_in_another_page_adds_a_source_and_no_project(imported):
    imported(texts.WATER)
    imported(texts.WATER, "archive.txt")

    project = projects().get()
    assert [ref.source for ref in project.sources.all()] == ["page.txt", "archive.txt"]


def test_a_translation_at_the_same_address_joins_its_project(imported):
    imported(texts.WATER)
    imported(texts.WATER_IN_SWEDISH, "sv.txt")

    project = projects().get()
    assert (project.title_en, project.title_sv) == ("Kalmar and Poltava", "Kalmar och Poltava")
    assert project.summary_sv.startswith("Det övergripande målet")


def test_a_corrected_page_corrects_its_project(imported):
    imported(texts.WATER)
    summary = imported(texts.WATER.replace("look after", "renew"))

    assert summary.kept == {"changed": 1}
    assert (
        projects().get().summary_en == "The overall objective is that both towns renew their pipes together."
    )


def test_pairs_in_an_article_become_partnerships(imported):
    from samband.catalogue.models import Partnership
    from samband.importing.models import ImportedRecord

    imported(texts.NEWS)

    record = ImportedRecord.objects.get()
    assert (record.kind, record.language, record.source, record.project) == (
        "article",
        "sv",
        "page.txt",
        None,
    )
    assert record.data["tags"] == ["demokrati"]
    assert [(row.partnership.slug, row.area) for row in record.sightings.all()] == [
        ("falu-kommun-kolomyia", "education"),
        ("vaxjo-kommun-kalush", "planning"),
    ]
    assert (Partnership.objects.count(), projects().count()) == (2, 0)


def test_a_doubtful_name_holds_its_project_back(imported):
    from samband.importing.models import ReviewItem

    summary = imported(texts.DOUBTFUL)

    assert str(summary) == "1 record: 1 new, 0 changed, 0 unchanged; 1 name to review"
    assert projects().count() == 0
    item = ReviewItem.objects.get()
    assert (item.field, item.text, item.country, item.state) == (
        "international",
        "Zzyzxville",
        "KE",
        "pending",
    )


def test_importing_again_neither_doubles_nor_reopens_names(imported):
    imported(texts.DOUBTFUL)
    before = all_rows()
    imported(texts.DOUBTFUL)

    assert all_rows() == before


def test_a_name_that_left_the_page_leaves_the_queue(imported):
    from samband.foundation.audit.queries import history
    from samband.importing.models import ReviewItem

    imported(texts.DOUBTFUL)
    imported(texts.DOUBTFUL.replace("Zzyzxville, Kenya", "Kisumu, Kenya"))

    item = ReviewItem.objects.get()
    assert item.state == "rejected"
    assert [(entry.verb, entry.actor_id) for entry in history(item.audit_key)] == [("review.withdraw", None)]
    assert [str(row.organisation) for row in projects().get().partner_rows.all()] == ["Falu kommun", "Kisumu"]


def test_a_project_without_a_partner_on_one_side_waits_for_one(imported):
    from samband.importing.models import ReviewItem

    imported(texts.ONE_SIDED)

    item = ReviewItem.objects.get()
    assert (item.field, item.text, item.why) == ("international", "", "no partner named")
    assert projects().count() == 0


def test_a_term_in_no_codelist_is_left_out_and_told(imported):
    summary = imported(texts.STRANGE_AREA)

    assert summary.strange == {"Underwater weaving": 1}
    assert list(projects().get().areas.all()) == []


def test_a_trial_writes_nothing_and_tells_of_each_record(codelists, page):
    from samband.importing.actions import import_pages

    before, told = all_rows(), []
    files = [page(texts.WATER), page(texts.DOUBTFUL, "doubt.txt")]
    summary = import_pages(files, actor=None, dry_run=True, tell=told.append)

    assert [(one.word, one.title, one.project, one.waiting) for one in told] == [
        ("created", "Kalmar and Poltava", "kalmar-and-poltava", ()),
        ("to review", "Falun and Zzyzxville", "", ("Zzyzxville",)),
    ]
    assert summary.kept == {"created": 2}
    assert all_rows() == before


def test_a_catalogue_without_codelists_refuses_and_nothing_is_written(db, page):
    from samband.catalogue.actions import RefusedRecord
    from samband.importing.actions import import_pages

    before = all_rows()
    with pytest.raises(RefusedRecord) as refused:
        import_pages([page(texts.NEWS), page(texts.WATER, "water.txt")], actor=None)

    assert str(refused.value) == "areas: technical is in no codelist. Load the programme first."
    assert all_rows() == before


def test_an_import_is_in_the_audit_log_once(imported):
    from samband.foundation.audit.queries import history

    imported(texts.WATER)
    imported(texts.WATER)

    entries = [(entry.verb, entry.data) for entry in history("import:pages")]
    assert entries == [("importing.pages_imported", {"created": 1})]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "no address",
        "https://",
        "https://[broken",
        "https://example.org/a b",
    ],
)
def test_an_address_no_browser_should_follow_is_not_kept(imported, address):
    from samband.importing.models import ImportedRecord

    imported(texts.WATER.replace("https://example.org/en/partnership/clean-water/", address))

    assert [row.url for row in ImportedRecord.objects.all()] == [""]
    assert [ref.url for ref in projects().get().sources.all()] == [""]


def test_the_examples_are_loaded_and_loading_them_again_changes_nothing(codelists, materials):
    from samband.importing.actions import import_pages

    first = import_pages([materials / "seeds"], actor=None)
    before = all_rows()
    second = import_pages([materials / "seeds"], actor=None)

    assert (first.records, first.projects, first.waiting) == (20, 12, 0)
    assert projects().count() == 12
    assert second.kept == {"unchanged": 20}
    assert all_rows() == before
