"""The office's pages of what is told of a project: added, changed, cleared and taken away, by those who may."""

from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from samband.catalogue.actions import add_result, set_sensitivity
from samband.catalogue.models import Place, Project
from samband.catalogue.queries.disclosure import disclose_alone
from samband.catalogue.states import Sensitivity
from samband.foundation.audit.queries import history

pytestmark = pytest.mark.django_db

TYPED = "We built a well together."


@pytest.fixture
def project(grant: Any, settings: Any, tmp_path: Any) -> Project:
    """A public project whose files lie in a folder of the test's."""
    settings.MEDIA_ROOT = tmp_path
    return grant().project


def at(project: Project, name: str, *parts: Any) -> str:
    return reverse(f"catalogue_office:{name}", args=(project.partnership_id, project.pk, *parts))


def pdf(name: str = "report.pdf", content: bytes = b"%PDF-1.7 words") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="application/pdf")


def picture() -> SimpleUploadedFile:
    kept = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(kept, "JPEG")
    return SimpleUploadedFile("p.jpg", kept.getvalue(), content_type="image/jpeg")


def given(kind: str, **changes: Any) -> dict[str, Any]:
    """Return a full form of a kind; files are made anew, because sending reads them."""
    forms: dict[str, dict[str, Any]] = {
        "result": {"text_en": TYPED, "day": "2026-01-02"},
        "document": {"title_en": TYPED, "language": "en", "file": pdf()},
        "picture": {"alt_sv": "En brunn", "alt_en": TYPED, "file": picture()},
        "contact": {"name": TYPED, "email": "ask@example.org", "consented_on": "2026-01-02"},
        "visit": {
            "place": Place.objects.get(name="Poltava").pk,
            "starts_on": "2026-01-02",
            "purpose_en": TYPED,
        },
    }
    return {**forms[kind], **changes}


@pytest.mark.parametrize("kind", ["result", "document", "picture", "contact", "visit"])
def test_each_kind_is_added_changed_and_taken_away(
    client: Any, officer: Any, project: Any, kind: str
) -> None:
    client.force_login(officer)
    assert client.get(at(project, "tell", kind)).status_code == 200
    assert client.post(at(project, "tell", kind), given(kind)).status_code == 302
    shown = client.get(reverse("catalogue:project_detail", args=[project.slug])).content.decode()
    assert TYPED in shown
    item = getattr(project, f"{kind}s").get()
    assert TYPED in client.get(at(project, "retell", kind, item.pk)).content.decode()
    changed = {name: f"{value}!" if value == TYPED else value for name, value in given(kind).items()}
    assert client.post(at(project, "retell", kind, item.pk), changed).status_code == 302
    item = getattr(project, f"{kind}s").get()
    assert f"{TYPED}!" in {str(value) for value in vars(item).values()}
    assert client.post(at(project, "take_away", kind, item.pk)).status_code == 302
    assert not getattr(project, f"{kind}s").exists()
    assert len([row for row in history(project.audit_key) if row.actor_name == "Olle Officer"]) == 3


@pytest.mark.parametrize(
    ("kind", "changes", "words"),
    [
        ("result", {"day": "2026-13-40"}, "Enter a valid date."),
        ("result", {"day": "2999-01-01"}, "This day has not come yet."),
        ("document", {"title_en": "x" * 201}, "Choose the file once more"),
        ("document", {"file": pdf("report.exe")}, "Documents may be of these kinds: pdf, docx"),
        ("document", {"file": pdf("report.pdf", b"MZ")}, "This is no PDF file, though its name ends so."),
        ("picture", {"alt_sv": ""}, "Choose the file once more"),
        ("picture", {"file": pdf("p.jpg")}, "This is no picture that can be read."),
        ("contact", {"email": "ask@"}, "Enter a valid email address."),
        ("contact", {"consented_on": "2999-01-01"}, "This day has not come yet."),
        ("visit", {"ends_on": "2026-01-01"}, "The visit cannot end before it starts."),
        ("visit", {"place": "0"}, "Select a valid choice."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    client: Any, officer: Any, project: Any, kind: str, changes: dict[str, Any], words: str
) -> None:
    client.force_login(officer)
    data = given(kind, **changes)
    answer = client.post(at(project, "tell", kind), data)
    html = answer.content.decode()
    typed = [str(value) for value in data.values() if not hasattr(value, "read")]
    assert answer.status_code == 422 and words in html
    assert [value for value in typed if value and value != "0" and value not in html] == []
    assert not getattr(project, f"{kind}s").exists()


def test_a_result_needs_one_language(client: Any, officer: Any, project: Any) -> None:
    client.force_login(officer)
    answer = client.post(at(project, "tell", "result"), {"text_sv": " "})
    assert (answer.status_code, "Write it in Swedish or English." in answer.content.decode()) == (422, True)


def test_a_file_that_is_too_large_is_refused(
    client: Any, officer: Any, project: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr("samband.catalogue.actions.files.LARGEST", 4)
    client.force_login(officer)
    for kind in ("document", "picture"):
        answer = client.post(at(project, "tell", kind), given(kind))
        assert (answer.status_code, "Make it smaller first." in answer.content.decode()) == (422, True)


def test_a_change_is_looked_at_again_when_the_partnership_is_sensitive(
    client: Any, officer: Any, project: Any
) -> None:
    set_sensitivity(project.partnership, level=Sensitivity.PROTECTED, reason="Threats.", actor=None)
    result = add_result(project, text_en="Forty schools.", actor=None)
    client.force_login(officer)
    assert "Not shown" in client.get(at(project, "told")).content.decode()
    clear = reverse("catalogue_office:clear_item", args=(project.partnership_id, "result", result.pk))
    answer = client.post(clear, {"cleared": "yes", "back": "1"})
    assert answer.headers["Location"] == at(project, "told")
    assert [each.text.en for each in disclose_alone(project.public_slug)[1].results] == ["Forty schools."]
    client.post(at(project, "retell", "result", result.pk), {"text_en": "Forty schools in Poltava."})
    assert disclose_alone(project.public_slug)[1].results == ()


def test_nobody_is_shown_who_has_not_agreed(client: Any, officer: Any, project: Any) -> None:
    client.force_login(officer)
    client.post(at(project, "tell", "contact"), given("contact", consented_on=""))
    assert "Has not agreed to be named." in client.get(at(project, "told")).content.decode()
    assert disclose_alone(project.slug)[1].contacts == ()


def test_two_contacts_do_not_share_a_name(client: Any, officer: Any, project: Any) -> None:
    client.force_login(officer)
    for name in ("One", "Two"):
        client.post(at(project, "tell", "contact"), {"name": name})
    two = project.contacts.get(name="Two")
    answer = client.post(at(project, "retell", "contact", two.pk), {"name": "One"})
    assert answer.status_code == 422 and "no other contact" in answer.content.decode()


def test_the_office_looks_at_a_file_before_it_is_shown(client: Any, officer: Any, project: Any) -> None:
    client.force_login(officer)
    client.post(at(project, "tell", "document"), given("document"))
    document = project.documents.get()
    answer = client.get(at(project, "told_file", "document", document.pk))
    assert b"".join(answer.streaming_content) == b"%PDF-1.7 words"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert client.get(at(project, "told_file", "result", document.pk)).status_code == 404


def test_others_meet_nothing(
    client: Any, decision_maker: Any, stranger: Any, coordinator: Any, project: Any
) -> None:
    result = add_result(project, text_en="Forty schools.", actor=None)
    for person in (decision_maker, stranger, coordinator):
        client.force_login(person)
        for address in (at(project, "told"), at(project, "tell", "result")):
            assert client.get(address).status_code == 404
        assert client.post(at(project, "take_away", "result", result.pk)).status_code == 404
    assert project.results.count() == 1


def test_things_of_one_project_are_not_reached_through_another(
    client: Any, officer: Any, project: Any, save: Any
) -> None:
    result = add_result(project, text_en="Forty schools.", actor=None)
    other = save("Rivers").project
    client.force_login(officer)
    for name in ("retell", "take_away"):
        assert client.post(at(other, name, "result", result.pk)).status_code == 404
    assert client.get(at(project, "tell", "secret")).status_code == 404
