"""Tables: rows with stable keys, cells saved like any other field, and a budget that adds up."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samband.applications.actions import move_row, remove_row, restore, settle
from samband.applications.models import Revision, Row
from samband.applications.queries import content, hash_of
from samband.applications.queries.budgets import budget_sums
from tests.applications.making import fresh, put, refused
from tests.applications.tabled import cells, row_key


def standing(case, question="costs"):
    return [row.key for row in content(fresh(case)).rows.get(question, ())]


def value(case, path):
    return content(fresh(case)).values.get(path, "")


def test_a_cell_is_saved_like_any_field_and_its_row_gets_a_place(tabled, coordinator):
    put(tabled, coordinator, cells("1", what="Flights", price="1000"))
    put(tabled, coordinator, cells("2", what="Hotel"))
    assert standing(tabled) == [row_key("1"), row_key("2")]
    assert Revision.objects.get(number=1).changes == {
        "rows.costs.r-00000001.what": {"from": "", "to": "Flights"},
        "rows.costs.r-00000001.price": {"from": "", "to": "1000"},
        "rows.costs.r-00000001.position": {"from": "", "to": "1"},
        "budget.requested": {"from": "", "to": "1000"},
    }
    assert value(tabled, "rows.costs.r-00000002.position") == "2"


def test_the_amount_asked_for_is_the_sum_of_the_budget(tabled, coordinator):
    put(tabled, coordinator, cells("1", price="99.50", quantity="3", category="work", year="1"))
    put(tabled, coordinator, cells("2", price="1000", category="travel", year="2"))
    sums = budget_sums(content(fresh(tabled)))
    assert (str(sums.total), sums.by_year[1].amount, sums.by_category["travel"].amount) == (
        "1299 SEK", 299, 1000,
    )  # fmt: skip
    assert fresh(tabled).application.requested == 1299
    remove_row(fresh(tabled), table="costs", key=row_key("2"), actor=coordinator)
    assert fresh(tabled).application.requested == 299
    remove_row(fresh(tabled), table="costs", key=row_key("1"), actor=coordinator)
    assert fresh(tabled).application.requested is None


def test_two_people_adding_rows_at_once_lose_nothing(tabled, coordinator, counterpart):
    put(tabled, coordinator, cells("1", what="Flights"), based_on=0, page="a")
    put(tabled, counterpart, cells("2", what="Hotel"), based_on=0, page="b")
    assert standing(tabled) == [row_key("1"), row_key("2")]


def test_two_hands_in_one_cell_clash_and_other_cells_are_saved(tabled, coordinator, counterpart):
    put(tabled, coordinator, cells("1", what="Flights", price="10"))
    put(tabled, coordinator, cells("1", what="Train"), based_on=1, page="a")
    saved = put(tabled, counterpart, cells("1", what="Boat", price="20"), based_on=1, page="b")
    assert [row.path for row in saved.clashes] == ["rows.costs.r-00000001.what"]
    assert (value(tabled, "rows.costs.r-00000001.what"), fresh(tabled).application.requested) == ("Train", 20)


def test_what_was_typed_into_a_row_that_was_taken_out_waits_and_can_bring_it_back(
    tabled, coordinator, counterpart
):
    put(tabled, coordinator, cells("1", what="Flights", price="10"))
    remove_row(fresh(tabled), table="costs", key=row_key("1"), actor=coordinator, page="a")
    saved = put(tabled, counterpart, cells("1", what="Flights", price="30"), based_on=1, page="b")
    assert ([row.path for row in saved.clashes], saved.kept) == (
        ["rows.costs.r-00000001.price"], ["rows.costs.r-00000001.what"],
    )  # fmt: skip
    settle(saved.clashes[0], actor=counterpart, value="30", based_on=fresh(tabled).revision)
    assert value(tabled, "rows.costs.r-00000001.what") == "Flights"
    assert fresh(tabled).application.requested == 30


def test_a_row_is_taken_out_once_and_moved_within_its_table(tabled, coordinator):
    for key in "123":
        put(tabled, coordinator, cells(key, what=key))
    before = hash_of(fresh(tabled))
    move_row(fresh(tabled), table="costs", key=row_key("3"), way="up", actor=coordinator)
    assert standing(tabled) == [row_key("1"), row_key("3"), row_key("2")]
    assert hash_of(fresh(tabled)) != before
    same = move_row(fresh(tabled), table="costs", key=row_key("1"), way="up", actor=coordinator)
    gone = remove_row(fresh(tabled), table="costs", key=row_key("3"), actor=coordinator)
    again = remove_row(fresh(tabled), table="costs", key=row_key("3"), actor=coordinator)
    assert (same.revision, gone.revision, again.revision) == (4, 5, 5)
    assert standing(tabled) == [row_key("1"), row_key("2")]


def test_a_full_table_takes_no_more_rows(tabled, coordinator):
    for key in "12345":
        put(tabled, coordinator, cells(key, what=key))
    assert refused(put, tabled, coordinator, cells("6", what="x")) == ["table.full"]


@pytest.mark.parametrize("path", ["rows.costs.r-00000001.nothing", "rows.nothing.r-00000001.what",
                                  "rows.costs.DROP.what", "rows.costs.r-00000001", "rows.costs.r-00000001.a.b",
                                  "rows.costs.r-00000001.position"])  # fmt: skip
def test_paths_that_no_page_makes_are_refused(tabled, coordinator, path):
    assert refused(put, tabled, coordinator, {path: "x"}) == ["flow.not_permitted"]


def test_strangers_and_staff_neither_take_out_nor_move(tabled, coordinator, stranger, officer):
    put(tabled, coordinator, cells("1", what="Flights"))
    for person in (stranger, officer):
        for act, more in ((remove_row, {}), (move_row, {"way": "up"})):
            asked = {"table": "costs", "key": row_key("1"), "actor": person, **more}
            assert refused(act, fresh(tabled), **asked) == ["flow.not_permitted"]
    assert refused(remove_row, fresh(tabled), table="x", key="y", actor=coordinator) == ["flow.not_permitted"]


KEYS, COLUMNS, TEXTS = st.sampled_from("123"), st.sampled_from(["what", "quantity"]), st.sampled_from("789")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("type"), st.sampled_from("ab"), KEYS, COLUMNS, TEXTS),
        st.tuples(st.just("remove"), st.sampled_from("ab"), KEYS),
        st.tuples(st.just("look"), st.sampled_from("ab")),
    ),
    max_size=10,
)


@given(steps=STEPS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_order_of_hands_loses_a_typed_text(tabled, coordinator, counterpart, steps):
    """What is typed stands in the table or waits as a clash; what a page said before and another took out stays out."""
    from django.db import transaction

    people, seen = {"a": coordinator, "b": counterpart}, {"a": 0, "b": 0}
    with transaction.atomic():
        for step in steps:
            who = step[1]
            if step[0] == "look":
                seen[who] = fresh(tabled).revision
            elif step[0] == "remove":
                remove_row(fresh(tabled), table="costs", key=row_key(step[2]), actor=people[who], page=who)
            else:
                path, text = f"rows.costs.{row_key(step[2])}.{step[3]}", step[4]
                saved = put(tabled, people[who], {path: text}, based_on=seen[who], page=who)
                waits = [row.value for row in saved.clashes]
                assert (value(tabled, path) == text) or (waits == [text]) or saved.kept == [path]
        rows = Row.objects.filter(case=tabled, is_removed=False)
        assert len({row.position for row in rows}) == len(rows)
        told = {key for revision in Revision.objects.filter(case=tabled) for key in revision.changes}
        assert {path for path in content(fresh(tabled)).values if path.startswith("rows.")} <= told
        transaction.set_rollback(True)


def test_restoring_takes_back_rows_too(tabled, coordinator):
    put(tabled, coordinator, cells("1", what="Flights", price="10"))
    put(tabled, coordinator, cells("2", what="Hotel", price="20"))
    remove_row(fresh(tabled), table="costs", key=row_key("1"), actor=coordinator)
    restored = restore(fresh(tabled), revision=1, actor=coordinator, seen=3)
    assert (standing(tabled), restored.left, fresh(tabled).application.requested) == ([row_key("1")], [], 10)
    assert value(tabled, "rows.costs.r-00000001.what") == "Flights"
