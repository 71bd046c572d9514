"""The first pages: made once, in two languages, each under the right one and each answering."""

from typing import Any

import pytest
from django.utils.translation import override

from samband.editorial import queries
from samband.editorial.actions import plant_site
from samband.editorial.models import ComponentPage, ContactPage, ContactPerson, FaqPage, HomePage
from tests.environment import ROOT

pytestmark = pytest.mark.django_db
FOLDER = ROOT / "programme" / "site"


def test_every_first_page_answers_in_both_languages(site: None, client: Any) -> None:
    pages = queries.every_address()
    assert {tuple(sorted(each)) for each in pages} == {("en", "sv")}
    for language, path in [(code, path) for each in pages for code, path in each.items()]:
        answer = client.get(path)
        html = answer.content.decode()
        assert (answer.status_code, html.count("<h1"), f'<html lang="{language}"' in html) == (
            200,
            1,
            True,
        ), path
        assert html.count('rel="alternate" hreflang="sv"') == 1, path


def test_the_first_pages_are_made_once_and_never_touched_again(site: None) -> None:
    faq = FaqPage.objects.get(locale__language_code="sv")
    faq.title = "Något annat"
    faq.save()
    FaqPage.objects.get(locale__language_code="en").delete()
    assert plant_site(FOLDER) == 0
    assert [page.title for page in FaqPage.objects.all()] == ["Något annat"]


def test_the_first_pages_are_translations_of_one_another(site: None) -> None:
    swedish, english = (HomePage.objects.get(locale__language_code=code) for code in ("sv", "en"))
    assert swedish.translation_key == english.translation_key


def test_editors_cannot_put_a_page_where_it_does_not_belong(site: None) -> None:
    home = HomePage.objects.get(locale__language_code="sv")
    faq = FaqPage.objects.get(locale__language_code="sv")
    assert ComponentPage not in home.allowed_subpage_models()
    assert faq.allowed_subpage_models() == []
    assert HomePage not in home.allowed_subpage_models()


def test_drafts_are_invisible(site: None, client: Any) -> None:
    faq = FaqPage.objects.get(locale__language_code="en")
    assert client.get("/en/questions-and-answers/").status_code == 200
    faq.unpublish()
    gone = client.get("/en/questions-and-answers/")
    assert (gone.status_code, gone.url) == (302, "/en/")
    assert "Questions and answers" not in client.get("/en/").content.decode()
    assert [link.url for link in queries.menus("en").others if "questions" in link.url] == []


def test_the_menus_are_drawn_from_the_tree(site: None) -> None:
    menus = queries.menus("en")
    assert [link.label for link in menus.main] == [
        "The programme",
        "Projects",
        "Calls",
        "Training",
        "Library",
        "News",
    ]
    assert [link.url for link in menus.main][1] == "/en/projects/"
    assert [link.label for link in menus.others] == [
        "Granted applications", "Networks", "Events", "Questions and answers", "Contact", "Accessibility statement",
        "Cookies and personal data",
    ]  # fmt: skip


def test_the_foot_has_every_page_once(site: None) -> None:
    with override("en"):
        foot = queries.foot()
    assert [link.label for link in foot.programme] == [
        "The programme", "Calls", "Training", "Library", "News", "Granted applications", "Networks", "Events",
    ]  # fmt: skip
    assert [link.label for link in foot.about] == [
        "Questions and answers", "Contact", "Accessibility statement", "Cookies and personal data",
    ]  # fmt: skip
    urls = [link.url for group in (foot.explore, foot.programme, foot.about) for link in group]
    assert len(urls) == len(set(urls)) == 21


def test_a_site_without_pages_still_leads_everywhere(db: None) -> None:
    with override("en"):
        foot = queries.foot()
    assert [link.label for link in foot.programme] == ["Calls", "Granted applications", "Networks"]
    assert (len(foot.explore), foot.about) == (9, ())


def test_questions_are_found_by_words_and_forms_of_words(site: None, client: Any) -> None:
    def found(words: str) -> tuple[int, str]:
        answer = client.get("/en/questions-and-answers/", {"q": words})
        return answer.context["found"], answer.content.decode()

    assert found("scoring assessed")[0] == 1 and found("counterpart")[0] == 1
    assert found("ceiling")[0] == 1
    assert found("zebra")[0] == 0
    assert "No question has these words" in found("zebra")[1]
    everything, html = found("")
    assert everything == 9 and 'id="who-may-apply"' in html
    assert client.get("/en/questions-and-answers/", {"q": "\0" + "x" * 5_000}).status_code == 200


def test_the_first_page_shows_the_live_parts_around_the_editors_words(site: None, client: Any) -> None:
    html = client.get("/en/").content.decode()
    assert "Municipalities that learn from one another" in html
    assert "No call is open right now" in html and "Would your municipality like to take part?" in html


def test_a_shortcut_leads_on(site: None, client: Any) -> None:
    from samband.editorial.models import ShortcutPage

    page = ShortcutPage.objects.get(locale__language_code="en", target="calls:round_list")
    assert queries.shortcut(page.target).endswith("/calls/")


def test_a_contact_page_without_people_says_where_to_write(site: None, client: Any, settings: Any) -> None:
    page = ContactPage.objects.get(locale__language_code="sv")
    page.people.all().delete()
    assert f'<a href="mailto:{settings.SUPPORT_EMAIL}">' in main_of(client, "/sv/kontakt/")
    page.people.add(ContactPerson(name="Nadia Exempel", function="Planerare"))
    page.save_revision().publish()
    assert f'<a href="mailto:{settings.SUPPORT_EMAIL}">' not in main_of(client, "/sv/kontakt/")


def main_of(client: Any, path: str) -> str:
    text = client.get(path).content.decode()
    return str(text[text.index("<main") : text.index("</main>")])
