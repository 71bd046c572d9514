"""Links on published pages: asked inside the house, listed outside it, and asked there only when told to."""

from typing import Any

import pytest

from samband.editorial.admin.actions.checking import check_draft_links, check_everything, check_page
from samband.editorial.admin.actions.outside import ask_outside
from samband.editorial.admin.models import FoundLink, Review
from samband.editorial.admin.queries.links import Judge, faulty_links
from samband.editorial.admin.queries.media import unused_files, unused_pictures, wanting_pictures
from samband.editorial.admin.states import Verdict
from samband.foundation.media.models import File, Picture
from tests.editorial.desk import Desk, make_desk, new_page

pytestmark = pytest.mark.django_db
NONE: frozenset[str] = frozenset()


@pytest.fixture
def desk() -> Desk:
    return make_desk()


def linking(desk: Desk, *addresses: str, live: bool = True) -> Any:
    text = "".join(
        f'<p><a href="{each}">Till nummer {number}</a></p>' for number, each in enumerate(addresses)
    )
    return new_page(desk.swedish, "Länkar", "lankar", live=live, lead="Kort.", body=[("text", text)])


def test_verdicts_inside(desk: Desk) -> None:
    hidden = new_page(desk.swedish, "Dold", "dold", live=False)
    judge = Judge()
    assert {address: judge.verdict(address, frozenset({"del"})) for address in (
        "/sv/om-oss/", "/sv/om-oss/#main", "/sv/om-oss/#nej", "/sv/nej/", f"/sv/{hidden.slug}/", "#del", "#nej",
        "/my/", "/sv", "mailto:a@b.se", "https://icld.example/", "hej",
    )} == {
        "/sv/om-oss/": Verdict.WELL, "/sv/om-oss/#main": Verdict.WELL, "/sv/om-oss/#nej": Verdict.NO_PART,
        "/sv/nej/": Verdict.GONE, "/sv/dold/": Verdict.UNPUBLISHED, "#del": Verdict.WELL, "#nej": Verdict.NO_PART,
        "/my/": Verdict.WELL, "/sv": Verdict.MOVED, "mailto:a@b.se": Verdict.WELL,
        "https://icld.example/": Verdict.UNASKED, "hej": Verdict.NOWHERE,
    }  # fmt: skip


def test_each_path_is_asked_once(desk: Desk, monkeypatch: Any) -> None:
    judge, asked = Judge(), []
    judged = judge._judged
    monkeypatch.setattr(judge, "_judged", lambda path: asked.append(path) or judged(path))
    for _ in range(3):
        judge.verdict("/sv/om-oss/#main", NONE)
    assert asked == ["/sv/om-oss/"]


def test_what_is_found_on_a_page_is_kept_for_the_reports(desk: Desk) -> None:
    page = linking(desk, "/sv/om-oss/", "/sv/nej/", "https://icld.example/")
    assert check_page(page) == 1
    found = FoundLink.objects.filter(page_id=page.pk).values_list("address", "verdict")
    assert {pair for pair in found if "Till" not in pair} >= {
        ("/sv/nej/", "gone"), ("https://icld.example/", "unasked"), ("/sv/om-oss/", "well"),
    }  # fmt: skip
    assert [link.address for link in faulty_links()] == ["/sv/nej/"]
    assert Review.objects.get(page_id=page.pk).stopping == 0
    page.unpublish()
    assert list(faulty_links()) == []


def test_drafts_can_be_looked_at_without_keeping_anything(desk: Desk) -> None:
    page = linking(desk, "/sv/nej/", live=False)
    assert ("/sv/nej/", "Till nummer 0", Verdict.GONE) in check_draft_links(page)
    assert FoundLink.objects.count() == 0


def test_everything_is_checked_at_night(desk: Desk) -> None:
    linking(desk, "/sv/nej/")
    assert check_everything() == "4 pages, 1 faulty links"
    assert check_everything() == "4 pages, 1 faulty links"


def test_other_sites_are_asked_once_and_only_here(desk: Desk) -> None:
    check_page(linking(desk, "https://a.example/", "https://b.example/", "https://a.example/", "/sv/om-oss/"))
    asked = []

    def ask(address: str, timeout: float) -> str:
        asked.append((address, timeout))
        return "404 Not Found" if "b." in address else ""

    assert ask_outside(timeout=3, ask=ask) == (2, [("https://b.example/", "404 Not Found")])
    assert sorted(asked) == [("https://a.example/", 3), ("https://b.example/", 3)]
    assert [(link.address, link.answer) for link in faulty_links()] == [
        ("https://b.example/", "404 Not Found")
    ]
    check_everything()
    assert [link.verdict for link in faulty_links()] == ["silent"]


def test_pictures_and_files_that_nobody_uses(desk: Desk) -> None:
    used, drafted, idle = (
        Picture.objects.create(title=name, file=f"x/{name}.jpg", width=1, height=1, photographer="Eva")
        for name in ("used", "drafted", "idle")
    )
    file = File.objects.create(title="Rapport", file="documents/x.pdf")
    new_page(desk.swedish, "A", "a", social_picture=used)
    new_page(desk.swedish, "B", "b", live=False, social_picture=None)
    desk.page.social_picture = drafted
    desk.page.save_revision()
    assert (list(unused_pictures()), list(unused_files())) == ([idle], [file])
    used.alt_sv, used.alt_en = "Hamnen", "The harbour"
    used.save()
    assert set(wanting_pictures()) == {drafted, idle}


def test_a_shortcut_is_not_read_for_it_shows_another_rooms_page(desk: Desk) -> None:
    from samband.editorial.models import ShortcutPage
    from samband.editorial.states import Shortcut

    page = ShortcutPage(title="Projekt", slug="genvag", locale=desk.swedish.locale, target=Shortcut.PROJECTS)
    desk.swedish.add_child(instance=page)
    check_page(page)
    check_everything()
    assert not FoundLink.objects.filter(page_id=page.pk).exists()
