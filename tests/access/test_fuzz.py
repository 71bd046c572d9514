"""Whatever stands in an address or a form: an answer, never a 500, and what was typed is kept or shown."""

import html
import unicodedata
from typing import Any
from urllib.parse import quote, urlencode

from django.core.cache import cache
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from samband.applications.queries import get_mine, sections
from samband.assessment.queries import checklist
from samband.calls.queries import criteria_of
from tests.access.addresses import names, parts_of, paths
from tests.access.table import promised
from tests.access.world import ASSESSMENT, CHECK, DRAFT, World

NASTY = (
    "", " ", "0", "-1", "1e9", "NaN", "10000000000", "9" * 400, "\0", "a\0b", "%", "%00", "%zz", "'", '"',
    "<script>alert(1)</script>", "{{ 7*7 }}", "{% now %}", "../../etc/passwd", "\r\nSet-Cookie: a=b", "\u202e",
    "\ud7ff", "Полтава", "🦆" * 50, "x" * 9_000, "2026-02-30", "1,5", "1 000", "null", "[]", "K-2026-0001",
)  # fmt: skip
NAMES = ("q", "page", "country", "area", "goal", "theme", "component", "year", "all", "state", "round", "officer",
         "sort", "column", "view", "format",
         "after", "before", "saved", "to", "kind", "source", "next", "preview", "opens_on", "<b>", "")  # fmt: skip
TEXT = st.one_of(st.sampled_from(NASTY), st.text(st.characters(exclude_categories=("Cs",)), max_size=40))
QUERY = st.lists(st.tuples(st.sampled_from(NAMES), TEXT), max_size=6)
ANSWERS = {200, 302, 400, 403, 404, 405, 409, 410, 422}


def steady(examples: int) -> settings:
    """Return settings under which every run tries the same things."""
    return settings(
        max_examples=examples, derandomize=True, deadline=None, database=None, print_blob=False,
        suppress_health_check=list(HealthCheck), phases=(Phase.generate, Phase.shrink),
    )  # fmt: skip


def open_addresses(world: World) -> list[str]:
    """Return every address that anybody may read, in both languages."""
    everybody = [name for name in names() if promised()[name][0][0] in ("200", "→")]
    return [path for name in everybody for path in paths(name, parts_of(name, world, world.cases[DRAFT]))]


def answered(client: Client, method: str, path: str, data: Any = None) -> Any:
    """Return an answer that is not a fault of the program."""
    response = getattr(client, method)(path, data) if data is not None else getattr(client, method)(path)
    assert response.status_code in ANSWERS, (path[:200], response.status_code)
    return response


def test_no_query_breaks_an_open_page(world: World, browsers: dict[str, Client]) -> None:
    addresses = open_addresses(world)

    @steady(60)
    @given(st.sampled_from(addresses), QUERY)
    def run(path: str, query: list[tuple[str, str]]) -> None:
        answered(browsers["anonymous"], "get", f"{path}?{urlencode(query)}")

    run()
    for path in addresses:
        answered(
            browsers["anonymous"], "get", f"{path}?page=1000000000&q=%00%ff%zz&country=%00&after=%00&x=%"
        )
    for value in NASTY:
        answered(
            browsers["anonymous"],
            "get",
            f"/en/projects/?q={quote(value)}&page={quote(value)}&area={quote(value)}",
        )


def test_no_query_breaks_the_office(world: World, browsers: dict[str, Client]) -> None:
    addresses = ("/office/", "/office/outbox/", "/office/rounds/", "/office/rounds/new/", "/office/imports/",
                 f"/office/imports/{world.item.pk}/")  # fmt: skip

    @steady(30)
    @given(st.sampled_from(addresses), QUERY)
    def run(path: str, query: list[tuple[str, str]]) -> None:
        if "imports/" not in path or not dict(query).get(
            "q"
        ):  # a search there loads every place of the world
            answered(browsers["officer"], "get", f"{path}?{urlencode(query)}")

    run()


def test_no_part_of_an_address_breaks_a_page(world: World, browsers: dict[str, Client]) -> None:
    places = ("/en/projects/%s/", "/en/partners/%s/", "/en/countries/%s/", "/en/calls/%s/", "/my/invitations/%s/",
              "/my/cases/%s/", "/my/cases/%s/decision/", "/office/cases/%s/", "/office/rounds/%s/",
              "/office/outbox/%s/",
              f"/my/cases/{world.cases[DRAFT].number}/section/%s/", "/my/cases/K-1/decisions/%s/",
              "/account/password/reset/key/%s/", "/%s/")  # fmt: skip
    odd = (
        "a%00b",
        "%00",
        "..",
        "%2e%2e%2f",
        "%ff",
        "9" * 30,
        "-1",
        "0",
        "x" * 3000,
        quote("Полтава"),
        "%25",
        "a'b",
    )
    who = {"/my": "coordinator", "/office": "officer"}
    for place in places:
        client = browsers[
            next((person for start, person in who.items() if place.startswith(start)), "anonymous")
        ]
        for part in odd:
            answered(client, "get", place % part)


FORMS = (
    ("coordinator", "/my/cases/{draft}/section/context/", "answers.local_democracy.swedish", "section"),
    ("coordinator", "/my/cases/{draft}/section/project/", "title.en", "section"),
    ("coordinator", "/my/cases/{draft}/section/project/", "period.starts_on", "section"),
    ("coordinator", "/my/cases/{draft}/section/project/", "budget.requested", "section"),
    ("coordinator", "/my/cases/{supplementation}/section/relation/", "answers.how_met", "section"),
    ("coordinator", "/my/cases/{draft}/team/", "members.m-0a0b0c0d.name", "team"),
    ("coordinator", "/my/cases/{draft}/team/", "members.m-0a0b0c0d.position", "team"),
    ("coordinator", "/my/cases/start/", "search", "start"),
    ("coordinator", "/my/cases/start/", "new_name", "start"),
    ("coordinator", "/my/cases/{draft}/invite/", "email", "invite"),
    ("coordinator", "/my/cases/{draft}/withdraw/", "reason", ""),
    ("anonymous", "/my/invitations/{token}/", "name", "account"),
    ("anonymous", "/account/login/", "login", ""),
    ("anonymous", "/account/password/reset/", "email", ""),
    ("officer", "/office/cases/{formal_check}/checklist/points/", "text", ""),
    ("officer", "/office/cases/{formal_check}/checklist/", "comment.{point}", ""),
    ("officer", "/office/cases/{formal_check}/moves/request_supplementation/", "message", "ask"),
    ("officer", "/office/cases/{formal_check}/moves/request_supplementation/", "due_on", "ask"),
    ("second_officer", "/office/cases/{assessment}/assessment/", "text.{question}", ""),
    ("officer", "/office/cases/{assessment}/assessment/recommendation/", "text", "advice"),
    ("officer", "/office/cases/{assessment}/assessment/recommendation/", "amount", "advice"),
    ("officer", "/office/cases/{assessment}/conflict/", "reason", ""),
    ("decision_maker", "/office/cases/{ready_for_decision}/moves/reject/", "reasons", ""),
    ("decision_maker", "/office/cases/{ready_for_decision}/moves/grant/", "amount", ""),
    ("decision_maker", "/office/cases/{ready_for_decision}/moves/grant_with_conditions/", "conditions", ""),
    ("officer", "/office/rounds/new/", "budget_frame", ""),
    ("officer", "/office/imports/{item}/reject/", "reason", ""),
)
"""Fields that people write in: who, the form's address, the field, and what is sent beside it."""
REWRITTEN = ("budget.requested", "amount", "budget_frame", "email")
"""Fields that are shown in another form once they are stored, or that lead to a page without them."""
BESIDE: dict[str, dict[str, Any]] = {
    "": {},
    "section": {"page": "p"},
    "team": {"page": "p", "base": "0", "new": "m-0a0b0c0d", "members.m-0a0b0c0d.function": "official"},
    "start": {"partner": "new", "language": "en"},
    "invite": {"party": "international", "language": "en"},
    "account": {"password": "a lantern by the sea 7", "language": "en"},
    "ask": {"questions": ["how_met"]},
    "advice": {"advice": "grant"},
}


def test_what_is_typed_is_kept_or_shown_again(world: World, browsers: dict[str, Client]) -> None:
    known = {state: case.number for state, case in world.cases.items()}
    checked, scored = world.cases[CHECK], world.cases[ASSESSMENT]
    known |= {"token": world.token, "item": str(world.item.pk)}
    known |= {
        "point": str(checklist(checked).first().pk),
        "question": criteria_of(scored.round).questions[0].id,
    }

    @steady(90)
    @given(st.sampled_from(FORMS), TEXT)
    def run(form: tuple[str, str, str, str], text: str) -> None:
        who, path, field, beside = form
        field, path = field.format(**known), path.format(**known)
        data = {**BESIDE[beside], f"base:{field}": "99", field: text}
        client = browsers[who]
        kept = client.cookies.copy()
        with transaction.atomic():
            cache.clear()
            response = answered(client, "post", path, data)
            onwards = (
                answered(client, "get", response["Location"]) if response.status_code == 302 else response
            )
            transaction.set_rollback(True)
        client.cookies = kept
        is_kept = response.status_code == 302 and (field in REWRITTEN or "/imports/" in path)
        assert is_kept or is_shown(text, onwards), (path, field, text[:80], response.status_code)

    run()


def is_shown(text: str, response: Any) -> bool:
    """Tell whether a page repeats what was typed, so that a browser gives it back."""
    page = plain(html.unescape(response.content.decode()))
    return plain(text) in page


def plain(text: str) -> str:
    """Return a text without what no browser and no form keeps: kinds of line ends and white space."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def test_no_form_breaks(world: World, browsers: dict[str, Client]) -> None:
    """Send nonsense in every hidden and visible field of the forms that take many."""
    case = world.cases[DRAFT]
    every = [*fields_of(world, case), "settle", "remove", "page", "base", "next", "hash", "round", "organisation",
             "partner", "party", "opens_on", "component", "officer", "questions", "choice", "q", "kind"]  # fmt: skip
    targets = [(who, path.format(**{state: each.number for state, each in world.cases.items()},
                                 token=world.token, item=world.item.pk)) for who, path, _, _ in FORMS]  # fmt: skip

    @steady(120)
    @given(
        st.sampled_from(sorted(set(targets))),
        st.lists(st.tuples(st.sampled_from(every), TEXT), max_size=5),
        st.booleans(),
    )
    def run(target: tuple[str, str], pairs: list[tuple[str, str]], partial: bool) -> None:
        data = dict(pairs) | {f"base:{name}": text for name, text in pairs}
        kept = browsers[target[0]].cookies.copy()
        with transaction.atomic():
            headers = {"HX-Request": "true"} if partial else {}
            response = browsers[target[0]].post(target[1], data, headers=headers)
            transaction.set_rollback(True)
        browsers[target[0]].cookies = kept
        assert response.status_code in ANSWERS, (target, pairs)

    run()


def test_a_null_character_is_only_a_wrong_character(world: World, browsers: dict[str, Client]) -> None:
    """PostgreSQL refuses to be asked for one, wherever it comes from."""
    case = world.cases[DRAFT].number
    asked = {"/office/imports/?source=%00": 200, "/office/rounds/new/?component=%00&opens_on=%00": 200,
             "/office/?country=%00&round=%00&q=%00&after=%00": 200, "/office/cases/%00/": 404}  # fmt: skip
    assert {path: browsers["officer"].get(path).status_code for path in asked} == asked
    posts = {f"/my/cases/{case}/section/context/": {"base:answers.security.swedish": "0", "page": "a\0b",
                                                    "answers.security.swedish": "Calm."},
             f"/my/cases/{case}/team/": {"base": "\0", "page": "\0", "remove": "\0", "settle": "\0", "new": "\0"},
             f"/my/cases/{case}/confirm/": {"hash": "\0"}}  # fmt: skip
    answers = {path: browsers["coordinator"].post(path, data).status_code for path, data in posts.items()}
    assert answers == dict.fromkeys(posts, 302) | {f"/my/cases/{case}/confirm/": 200}


def fields_of(world: World, case: Any) -> list[str]:
    """Return the address of each field of an application."""
    mine = get_mine(world.coordinator, case.number)
    return [item.path for section in sections(mine) for item in section.fields]
