"""Files in an application: added, taken out, fetched, and part of what is confirmed."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from samband.applications.actions import attach, confirm, detach, restore
from samband.applications.models import Attachment
from samband.applications.queries import compared, content, hash_of, read_sections
from samband.applications.states import Method
from samband.calls.models import QuestionSet
from samband.foundation.audit.queries import history
from samband.rulebook.canonical import content_hash
from tests.applications.making import fresh, party, put, refused, verbs
from tests.applications.tabled import words
from tests.foundation.files import samples

LETTER, OTHER = "answers.letter_of_intent", "answers.other_files"

SECTION = {
    "id": "attachments", "title": words("Attachments"), "questions": [
        {"id": "letter_of_intent", "kind": "files", "label": words("Letter of intent")},
        {"id": "other_files", "kind": "files", "label": words("Other files")},
    ],
}  # fmt: skip


@pytest.fixture
def programme(programme):
    """Let the question set ask for files too, before a round has opened with it."""
    for row in QuestionSet.objects.filter(component__code="inception"):
        row.data = {**row.data, "sections": [*row.data["sections"], SECTION]}
        row.hash = content_hash(row.data)
        row.save()


def sha(content):
    return hashlib.sha256(content).hexdigest()


def added(case, actor, name="Letter.pdf", body=None, path=LETTER):
    attach(fresh(case), path=path, name=name, content=body or samples.pdf(), actor=actor)
    return Attachment.objects.get(case=case, name=name)


def held(case, path=LETTER):
    return content(fresh(case)).values.get(path)


def test_a_file_becomes_part_of_what_is_confirmed(ready, coordinator):
    before = hash_of(ready)
    confirm(fresh(ready), party=party(ready, "swedish"), method=Method.CODE, actor=coordinator)
    added(ready, coordinator)
    assert held(ready) == [sha(samples.pdf())]
    assert (hash_of(fresh(ready)) == before, fresh(ready).state) == (False, "draft")
    assert verbs(ready)[-3:] == ["applications.file_added", "applications.saved", "case.reopen"]
    detach(fresh(ready), path=LETTER, sha256=sha(samples.pdf()), actor=coordinator)
    assert (held(ready), hash_of(fresh(ready))) == (None, before)


def test_several_files_to_a_question_and_the_same_one_only_once(shared, coordinator, counterpart):
    added(shared, coordinator)
    added(shared, counterpart, "Minutes.pdf", samples.pdf(text="b"))
    assert held(shared) == sorted([sha(samples.pdf()), sha(samples.pdf(text="b"))])
    again = {"path": LETTER, "name": "Copy.pdf", "content": samples.pdf(), "actor": counterpart}
    assert refused(attach, fresh(shared), **again) == ["file.duplicate"]
    attach(fresh(shared), **{**again, "path": OTHER})
    assert [row.name for row in Attachment.objects.filter(case=shared)] == ["Letter.pdf", "Minutes.pdf"]
    assert held(shared, OTHER) == [sha(samples.pdf())]


def test_versions_show_and_bring_back_files(shared, coordinator):
    added(shared, coordinator)
    with_file = fresh(shared).revision
    detach(fresh(shared), path=LETTER, sha256=sha(samples.pdf()), actor=coordinator)
    (section,) = compared(fresh(shared), {LETTER: [sha(samples.pdf())]}, content(fresh(shared)).values)
    assert [(str(p.change), p.text) for p in section.fields[0].pieces] == [("out", "Letter.pdf")]
    restore(fresh(shared), revision=with_file, seen=fresh(shared).revision, actor=coordinator)
    assert held(shared) == [sha(samples.pdf())]
    read = [
        item.value
        for section in read_sections(fresh(shared))
        for item in section.fields
        if item.path == LETTER
    ]
    assert read == [["Letter.pdf"]]


@pytest.mark.parametrize("path", ["answers.how_met", "answers.unknown", "goals", "members.x.name", ""])
def test_only_questions_about_files_take_them(shared, coordinator, path):
    body = {"path": path, "name": "a.pdf", "content": samples.pdf(), "actor": coordinator}
    assert refused(attach, shared, **body) == ["flow.not_permitted"]


def test_outsiders_add_and_take_out_nothing(shared, submitted_later, coordinator, stranger, officer):
    added(shared, coordinator)
    for person in (stranger, officer):
        body = {"path": LETTER, "name": "a.pdf", "content": samples.pdf(text="c"), "actor": person}
        assert refused(attach, fresh(shared), **body) == ["flow.not_permitted"]
        gone = {"path": LETTER, "sha256": sha(samples.pdf()), "actor": person}
        assert refused(detach, fresh(shared), **gone) == ["flow.not_permitted"]


def test_what_was_handed_in_takes_no_more_files(submitted, coordinator):
    body = {"path": LETTER, "name": "a.pdf", "content": samples.pdf(), "actor": coordinator}
    assert refused(attach, submitted, **body) == ["flow.not_permitted"]


def section(case):
    return reverse("applications:section", args=[case.number, "attachments"])


def test_the_page_takes_files_without_scripts_and_one_bad_file_spoils_nothing(shared, coordinator, client):
    client.force_login(coordinator)
    files = [SimpleUploadedFile("Letter.pdf", samples.pdf()), SimpleUploadedFile("virus.exe", b"MZ")]
    page = client.post(section(shared), {LETTER: files}).content.decode()
    assert "“virus.exe” is of a kind that is not taken in." in page and "Letter.pdf" in page
    assert held(shared) == [sha(samples.pdf())]
    out = client.post(section(shared), {"take_out": f"{LETTER}:{sha(samples.pdf())}"})
    assert (out.status_code, held(shared)) == (302, None)
    assert client.post(section(shared), {"take_out": "\0:x", LETTER: "no file"}).status_code == 302


def test_a_script_gets_the_question_anew(shared, coordinator, client):
    client.force_login(coordinator)
    address = reverse("applications:upload", args=[shared.number, "attachments"])
    file = SimpleUploadedFile("Letter.pdf", samples.pdf())
    answer = client.post(address, {LETTER: file}, headers={"X-Upload": "1"})
    assert (answer.status_code, b"Letter.pdf" in answer.content) == (200, True)
    bad = client.post(address, {LETTER: SimpleUploadedFile("a.exe", b"MZ")}, headers={"X-Upload": "1"})
    assert (bad.status_code, b"a.exe" in bad.content) == (422, True)
    assert client.post(address, headers={"X-Upload": "1"}).status_code == 302


def test_files_are_fetched_by_participants_and_by_staff_only_as_handed_in(
    ready, coordinator, counterpart, officer, stranger, client, submitted_later
):
    kept, gone = added(ready, coordinator), added(ready, coordinator, "Old.pdf", samples.pdf(text="old"))
    detach(fresh(ready), path=LETTER, sha256=gone.sha256, actor=coordinator)
    address = {row: reverse("applications:file", args=[ready.number, row.pk]) for row in (kept, gone)}

    def seen(person, row):
        client.force_login(person)
        answer = client.get(address[row])
        answer.close()
        return answer.status_code

    assert [seen(person, kept) for person in (counterpart, officer, stranger)] == [200, 404, 404]
    submitted_later()
    assert [seen(officer, kept), seen(officer, gone), seen(counterpart, gone)] == [200, 404, 200]
    assert [row.actor_name for row in history(f"{ready.audit_key}:files")] == [
        "Petro Counterpart", "Olle Officer", "Petro Counterpart",
    ]  # fmt: skip
    answer = client.get(address[kept])
    assert answer.headers["Content-Disposition"] == 'attachment; filename="Letter.pdf"'
    assert answer.getvalue() == samples.pdf()


def test_a_file_of_another_case_is_not_found_through_mine(
    ready, case, coordinator, client, round_, kalmar, funder
):
    from samband.applications.actions import start_case
    from tests.cast import organisation

    other = start_case(
        round_, organisation=kalmar, partner=organisation("Lviv", "UA"), language="en", actor=coordinator
    )
    row = added(ready, coordinator)
    client.force_login(coordinator)
    assert client.get(reverse("applications:file", args=[other.number, row.pk])).status_code == 404


def test_words_typed_beside_a_bad_file_are_saved(shared, coordinator, client):
    client.force_login(coordinator)
    put(shared, coordinator, {"answers.how_met": "Before"})
    page = reverse("applications:section", args=[shared.number, "relation"])
    client.post(
        page,
        {"base:answers.how_met": "1", "answers.how_met": "After", LETTER: SimpleUploadedFile("a.exe", b"")},
    )
    assert held(shared, "answers.how_met") == "After"


def test_a_required_file_that_is_missing_stops_the_application(ready, coordinator, client):
    from samband.applications.facts import case_facts, completeness, rules_of
    from samband.applications.queries import sections

    def missing():
        now = fresh(ready)
        return completeness(rules_of(now), case_facts(now), sections(now)).whole

    before = missing()
    row = ready.round.question_set
    questions = row.data["sections"][-1]["questions"]
    questions[0]["required"] = True
    row.hash = content_hash(row.data)
    row.save()
    after = missing()
    assert (after.total - before.total, after.done - before.done) == (1, 0)
    added(ready, coordinator)
    assert missing().is_complete
