"""Tables on the page of a section: filled in without JavaScript, arranged, refused with words, and read."""

import pytest
from django.urls import reverse

from samband.applications.queries import content, read_sections
from samband.applications.queries.differences import compared
from samband.applications.queries.versions import values_at
from tests.applications.making import fresh, put
from tests.applications.tabled import cells, row_key


@pytest.fixture
def page(client, tabled, coordinator):
    client.force_login(coordinator)
    return reverse("applications:section", args=[tabled.number, "tables"])


def blank(client, page, question="costs"):
    """Return the key of the blank row that a page offers."""
    return next(
        row.key for each in client.get(page).context["page"].rows if each.item.question == question
        for row in each.table.rows if row.is_blank
    )  # fmt: skip


def post(client, page, values, **more):
    data = {"page": "p", **values, **more}
    for path in values:
        data[f"base:{path.rpartition('.')[0]}"] = 0
    return client.post(page, data)


def standing(case, question="costs"):
    return [row.cells for row in content(fresh(case)).rows.get(question, [])]


def test_a_row_is_added_by_filling_in_the_blank_one(client, page, tabled):
    key = blank(client, page)
    typed = {f"rows.costs.{key}.{name}": text for name, text in {
        "what": "Flights", "category": "travel", "year": "1", "quantity": "1,5", "price": "12\u2009000,00 kr",
        "party": "",
    }.items()}  # fmt: skip
    answer = post(client, page, typed)
    assert (answer.status_code, standing(tabled)) == (
        302, [{"what": "Flights", "category": "travel", "year": "1", "quantity": "1.5", "price": "12000"}],
    )  # fmt: skip
    body = client.get(page).content.decode()
    assert ("SEK\xa018,000" in body or "18 000" in body or "18,000" in body, "Row 1" in body) == (True, True)
    assert blank(client, page) != key


@pytest.mark.parametrize(
    ("column", "typed", "said"),
    [
        ("price", "=1+1", "“=1+1” is not an amount. Write it in figures, such as 220 000."),
        ("price", "-5", "“-5” is below zero. Write an amount of zero or more."),
        ("price", "9" * 13, f"“{'9' * 13}” is more than can be kept. Write at most twelve figures."),
        ("quantity", "many", "“many” is not an amount. Write it in figures, such as 220 000."),
        ("category", "bribes", "Select a valid choice. bribes is not one of the available choices."),
        ("what", "a\x00b", "Null characters are not allowed."),
        (
            "what",
            "x" * 301,
            "The text has 301 characters; at most 300 fit. Shorten it; it has not been saved.",
        ),
    ],
)
def test_what_cannot_be_kept_is_told_at_the_cell_and_stays(client, page, tabled, column, typed, said):
    key = row_key("1")
    wrong = f"rows.costs.{key}.{column}"
    other = "what" if column == "price" else "price"
    answer = post(client, page, {wrong: typed, f"rows.costs.{key}.{other}": "12"})
    form = answer.context["page"].form
    assert (answer.status_code, form.errors) == (200, {wrong: [said]})
    assert (form[wrong].value(), standing(tabled)) == (typed, [{other: "12"}])


def test_a_formula_in_a_text_stays_a_text(client, page, tabled):
    post(client, page, cells("1", what='=HYPERLINK("x")'))
    assert standing(tabled) == [{"what": '=HYPERLINK("x")'}]


def test_rows_are_moved_and_taken_out_by_buttons(client, page, tabled, coordinator):
    for key in "12":
        put(tabled, coordinator, cells(key, what=key))
    client.post(page, {"page": "p", "row": f"up:costs:{row_key('2')}"})
    assert [row["what"] for row in standing(tabled)] == ["2", "1"]
    client.post(page, {"page": "p", "row": f"remove:costs:{row_key('2')}"})
    assert [row["what"] for row in standing(tabled)] == ["1"]
    for nonsense in ("remove:costs", "up:x:y", "remove:nothing:\0", "what"):
        assert client.post(page, {"page": "p", "row": nonsense}).status_code in (200, 302)


def test_a_cell_chooses_among_the_rows_of_another_table(client, page, tabled, coordinator):
    put(tabled, coordinator, cells("1", "results", result="Councils listen"))
    put(tabled, coordinator, cells("1", "activities", activity="Visit", result=row_key("1")))
    section = next(each for each in read_sections(fresh(tabled)) if each.code == "tables")
    activities = next(each for each in section.fields if each.question == "activities").value
    assert activities.rows[0].cells[1].value == ["1. Councils listen"]


def test_what_met_a_row_taken_out_is_shown_and_brings_it_back(client, page, tabled, coordinator, counterpart):
    from samband.applications.actions import remove_row

    put(tabled, coordinator, cells("1", what="Flights", price="10"))
    remove_row(fresh(tabled), table="costs", key=row_key("1"), actor=coordinator, page="a")
    clash = put(tabled, counterpart, cells("1", price="30"), based_on=1, page="b").clashes[0]
    shown = client.get(page).context["page"].rows[-1].table.clashes
    assert [row.other.value.amount for row in shown] == [30]
    client.post(page, {"page": "c", "settle": f"{clash.pk}:{fresh(tabled).revision}:other"})
    assert standing(tabled) == [{"what": "Flights", "price": "30"}]


def test_the_page_costs_the_same_however_many_rows(client, page, tabled, coordinator, queries_of):
    put(tabled, coordinator, cells("1", what="Flights", price="10", category="travel", year="1"))
    before = queries_of(page)
    for key in "234":
        put(tabled, coordinator, cells(key, what="Flights", price="10", category="work", year="2"))
    assert (queries_of(page), before <= 12) == (before, True)


def test_the_whole_application_shows_the_table_and_its_sums(client, page, tabled, coordinator):
    put(tabled, coordinator, cells("1", what="Flights", price="1250", category="travel", year="1"))
    body = client.get(reverse("applications:print", args=[tabled.number])).content.decode()
    assert ("Flights" in body, "The budget added up" in body) == (True, True)


def test_versions_are_compared_cell_by_cell(tabled, coordinator):
    put(tabled, coordinator, cells("1", what="Flights", price="10"))
    put(tabled, coordinator, cells("1", price="20"))
    put(tabled, coordinator, cells("2", what="Hotel"))
    found = compared(fresh(tabled), values_at(fresh(tabled), 1), values_at(fresh(tabled), 3))
    rows = [(row.name, row.change.value) for each in found for table in each.tables for row in table.rows]
    assert ([each.code for each in found], len(rows)) == (["tables"], 2)
