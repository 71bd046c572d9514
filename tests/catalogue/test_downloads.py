"""Files are exactly what the screen shows: the same rows, the same order, all pages, chosen columns."""

import csv
import html
import io
import json
import re
from datetime import date
from typing import Any
from urllib.parse import urlencode

import pytest
from django.urls import reverse
from django.utils.translation import override
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from samband.catalogue.exports.columns import NAMES
from tests.catalogue.test_pages import address

pytestmark = pytest.mark.django_db
ROWS = 45


def file(client: Any, ending: str, query: str = "", language: str = "en") -> Any:
    with override(language):
        path = reverse("catalogue:project_file", args=[ending])
    answer = client.get(f"{path}?{query}")
    assert answer.status_code == 200, answer.getvalue()[:500]
    return answer


def rows_of(client: Any, query: str = "") -> list[dict[str, Any]]:
    return json.loads(file(client, "json", query).getvalue())["rows"]


def on_screen(client: Any, query: str = "") -> list[str]:
    """Return the paths of the projects that the pages of the list show, one page after another."""
    found: list[str] = []
    for page in range(1, 10):
        answer = client.get(f"{address('project_list')}?{query}&page={page}")
        shown = [line.url for line in answer.context["listing"].lines]
        found += shown
        if not answer.context["listing"].page.has_next():
            return found
    raise AssertionError("more pages than were made")


@pytest.fixture
def many(save: Any, grant: Any) -> None:
    """Enough projects for three pages, and one that was granted."""
    from samband.catalogue.actions.indexing import indexing_at_the_end

    with indexing_at_the_end():
        for number in range(ROWS):
            save(
                f"{'Rivers' if number % 2 else 'Roads'} {number}", goals=(1 + number % 5,),
                areas=("technical",) if number % 3 else ("rescue", "education"),
                themes=("human-rights",) if number % 4 == 0 else (), starts_on=date(2000 + number % 20, 1, 1),
            )  # fmt: skip
    grant()


FILTERS = st.fixed_dictionaries(
    {},
    optional={
        "q": st.sampled_from(["rivers", "roads", "Poltva", "river 1", "zzz", '"Roads 4"', "step"]),
        "goal": st.lists(st.sampled_from(["1", "2", "5", "17"]), max_size=2),
        "area": st.lists(st.sampled_from(["technical", "rescue", "nothing"]), max_size=2),
        "theme": st.just(["human-rights"]),
        "country": st.sampled_from([["UA"], ["KE"], ["UA", "KE"]]),
    },
)


def test_the_file_is_what_the_pages_show(client: Any, many: None) -> None:
    @settings(
        max_examples=25, derandomize=True, deadline=None, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(FILTERS)
    def run(chosen: dict[str, Any]) -> None:
        query = urlencode(chosen, doseq=True)
        expected = [f"http://testserver{path}" for path in on_screen(client, query)]
        assert [row["address"] for row in rows_of(client, query)] == expected

    run()
    assert len(rows_of(client)) == ROWS + 1


def test_all_kinds_of_file_say_the_same(client: Any, many: None) -> None:
    query = "goal=2&column=title&column=starts_on&column=goals"
    told = [[row["title"], row["goals"][0], row["starts_on"]] for row in rows_of(client, query)]
    text = file(client, "csv", query).getvalue().decode("utf-8-sig")
    written = list(csv.reader(io.StringIO(text)))
    assert written[0] == ["Project", "Global goals", "Starts"] and written[1:] == told
    book = load_workbook(io.BytesIO(file(client, "xlsx", query).getvalue()))
    cells = list(book["Projects"].values)[1:]
    assert [[title, goal, day.date().isoformat()] for title, goal, day in cells] == told


def test_a_granted_project_tells_everything(client: Any, grant: Any) -> None:
    grant(goals=(11,), areas=("rescue",), starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31))
    (row,) = rows_of(client)
    assert list(row) == list(NAMES)
    expected = {
        "title": "A first step", "title_sv": "Ett första steg", "title_en": "A first step",
        "swedish_partners": ["Kalmar kommun"], "international_partners": ["Poltava"], "countries": ["Ukraine"],
        "country_codes": ["UA"], "goals": ["11"], "starts_on": "2026-01-01", "ends_on": "2026-12-31",
        "address": "http://testserver/en/projects/a-first-step/",
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected


def test_headings_follow_the_language(client: Any, grant: Any) -> None:
    grant()
    text = file(client, "csv", language="sv").getvalue().decode("utf-8-sig")
    (first, second) = csv.reader(io.StringIO(text), delimiter=";")
    assert len(first) == len(second) == len(NAMES)
    assert second[0] == "Ett första steg" and "Ukraina" in second


def test_a_file_says_what_it_is(client: Any, save: Any, settings: Any) -> None:
    save("Rivers", goals=(6,))
    query = "goal=6&column=title&page=3"
    answer = file(client, "json", query)
    about = json.loads(answer.getvalue())["about"]
    assert about.pop("made_at")[:2] == "20"
    assert about == {
        "title": "Projects", "filters": "6 Clean water and sanitation", "rows": "1", "source": settings.PUBLISHER,
        "licence": settings.DATA_LICENCE, "page": "http://testserver/en/projects/?goal=6",
        "address": f"http://testserver/en/projects.json?{query}", "language": "en",
    }  # fmt: skip
    name = re.search(r'filename="([^"]+)"', answer["Content-Disposition"])
    assert name and re.fullmatch(
        r"samband-projects-6-clean-water-and-sanitation-\d{4}-\d\d-\d\d\.json", name[1]
    )


def test_an_answer_that_is_known_is_not_sent_again(client: Any, save: Any) -> None:
    save("Rivers")
    for ending in ("csv", "xlsx", "json"):
        path = f"/en/projects.{ending}"
        first = client.get(path)
        mark, _sent = first["ETag"], first.getvalue()
        first.close()
        again = client.get(path, headers={"If-None-Match": mark})
        assert (again.status_code, again.getvalue()) == (304, b"")
    save("Roads")
    path = "/en/projects.json"
    assert client.get(path, headers={"If-None-Match": mark}).status_code == 200
    head = client.head("/en/projects.xlsx")
    assert (head.status_code, head.getvalue()) == (200, b"")


def test_the_page_of_choices_keeps_the_filters(client: Any, save: Any) -> None:
    save("Rivers", goals=(6,))
    text = client.get(f"{address('download')}?goal=6&q=rivers&column=title").content.decode()
    assert '<input type="hidden" name="goal" value="6">' in text and 'name="q" value="rivers"' in text
    assert re.findall(r'name="column" value="(\w+)"[^>]* checked', text) == ["title"]
    assert [f'formaction="/en/projects.{ending}"' in text for ending in ("csv", "xlsx", "json")] == [True] * 3
    assert "1 project." in text and "“rivers”, 6 Clean water" in text


@pytest.mark.parametrize("column", ["nothing", "summary", "<script>", "title,themes", "%00", "x" * 5_000])
def test_a_wrong_column_is_explained(client: Any, save: Any, column: str) -> None:
    save("Rivers", goals=(6,))
    answer = client.get("/en/projects.csv", {"column": [column, "title"], "goal": "6"})
    text = answer.content.decode()
    assert (answer.status_code, "There is no such column" in text) == (400, True)
    assert html.escape(column[:100].replace("%00", "%00")) in text and 'name="goal" value="6"' in text


@pytest.mark.parametrize(
    "path", ["/en/projects.pdf", "/en/projects.", "/en/projects.csv/x", "/en/projects.CSV"]
)
def test_an_unknown_kind_of_file_is_not_there(client: Any, codelists: None, path: str) -> None:
    assert client.get(path).status_code == 404


def test_rows_cost_no_queries(client: Any, save: Any) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def counted() -> list[int]:
        counts = []
        for path in ("/en/projects.csv", "/en/projects.json", "/en/projects.xlsx", "/en/projects/feed/",
                     "/en/granted/feed/", "/en/projects/download/", "/sitemap-projects-1.xml"):  # fmt: skip
            with CaptureQueriesContext(connection) as captured:
                answer = client.get(path)
                answer.getvalue()
                answer.close()
            counts.append(len(captured))
        return counts

    save("Rivers")
    counted()
    one = counted()
    save("Roads")
    save("Bridges", goals=(9,))
    counted()
    assert counted() == one
    assert max(one) <= 10


def test_whole_lists_are_files_too(client: Any, save: Any, grant: Any) -> None:
    save("Rivers")
    grant("K-2026-0001", title_en="Older", decided_on=date(2026, 1, 1))
    grant("K-2026-0002", title_en="Newer", decided_on=date(2026, 6, 1))

    def rows(name: str) -> list[dict[str, Any]]:
        return json.loads(client.get(f"/en/{name}.json").getvalue())["rows"]

    decisions = [
        [row["title"], row["decided_on"], row["amount"], row["case_number"]] for row in rows("granted")
    ]
    assert decisions == [
        ["Newer", "2026-06-01", 250000, "K-2026-0002"], ["Older", "2026-01-01", 250000, "K-2026-0001"],
    ]  # fmt: skip
    assert [[row["name"], row["side"], row["projects"]] for row in rows("partners")] == [
        ["Kalmar kommun", "Swedish partner", 3], ["Poltava", "International partner", 3],
    ]  # fmt: skip
    (country,) = (row for row in rows("countries") if row["projects"])
    assert (country["name"], country["address"]) == ("Ukraine", "http://testserver/en/countries/ukraine/")
    for name in ("granted", "partners", "countries"):
        page = client.get(f"/en/{name}/").content.decode()
        assert [f'href="/en/{name}.{ending}" download' in page for ending in ("csv", "xlsx", "json")] == [
            True
        ] * 3
        assert client.get(f"/en/{name}.pdf").status_code == 404
