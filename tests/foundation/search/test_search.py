"""The index: counts as by hand, edits seen at once, an index built piece by piece like one built anew."""

from typing import Any

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samband.foundation.search.actions import put, rebuild, remove, touch
from samband.foundation.search.documents import BODY, NAMES, Answer, Document, Question, Text
from samband.foundation.search.models import Entry, Generation, Posting
from samband.foundation.search.queries import cards, current, marks, search

pytestmark = pytest.mark.django_db
INDEX = "things"


def document(
    number: int, name: str = "", body: str = "", order: int | None = None, **facets: str
) -> Document:
    """Make a document; facet values are written with spaces between them."""
    return Document(
        number=number,
        sort_key=(number if order is None else order).to_bytes(4, "big"),
        facets={
            facet: {value: value.upper() for value in values.split()} for facet, values in facets.items()
        },
        texts=(Text(NAMES, name), Text(BODY, body, "sv", told=True)),
        card={"name": name},
        sort_keys={"name": name.encode()},
    )


def ask(words: str = "", page: int = 1, size: int = 20, **chosen: tuple[str, ...]) -> Answer:
    return search(
        INDEX, Question(words=words, chosen=chosen, facets=("colour", "form"), page=page, size=size)
    )


def counts(answer: Answer, facet: str) -> dict[str, int]:
    return {each.value: each.count for each in answer.facets[facet].values}


documents_strategy = st.dictionaries(
    st.integers(0, 60),
    st.tuples(
        st.sets(st.sampled_from("rgb")),
        st.sets(st.sampled_from("xyz")),
        st.sampled_from(["sand", "sten", ""]),
    ),
    max_size=25,
)
chosen_strategy = st.tuples(st.sets(st.sampled_from("rgbq")), st.sets(st.sampled_from("xyz")))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(things=documents_strategy, chosen=chosen_strategy, word=st.sampled_from(["", "sand", "sten"]))
def test_totals_and_facets_are_counted_as_by_hand(things: Any, chosen: Any, word: str) -> None:
    rebuild(INDEX, (document(n, w, colour=" ".join(c), form=" ".join(f)) for n, (c, f, w) in things.items()))
    colours, forms = chosen

    def fits(number: int, *, but: str = "") -> bool:
        colour, form, text = things[number]
        return (
            (not word or text == word)
            and (but == "colour" or not colours or bool(colours & colour))
            and (but == "form" or not forms or bool(forms & form))
        )

    answer = ask(word, colour=tuple(sorted(colours)), form=tuple(sorted(forms)))
    assert list(answer.numbers) == [number for number in sorted(things) if fits(number)][:20]
    assert answer.total == sum(map(fits, things))
    for place, facet, values in ((0, "colour", "rgb"), (1, "form", "xyz")):
        known = {v for v in values if any(v in thing[place] for thing in things.values())}
        by_hand = {v: sum(fits(n, but=facet) and v in things[n][place] for n in things) for v in known}
        kept = {v: count for v, count in by_hand.items() if count or v in chosen[place]}
        assert counts(answer, facet) == kept


def state() -> tuple[Any, ...]:
    """Everything that an index says, without the numbers it gave its terms."""
    snapshot = current(INDEX)
    facets = {
        name: {value: (label, set(bitmap)) for value, (label, bitmap) in facet.held().items()}
        for name, facet in snapshot.facets.items()
        if facet.values
    }
    rows = Posting.objects.filter(index=INDEX, kind__contains=":").values_list("kind", "key")
    words = {term: set(bitmap) for term, bitmap in snapshot.postings(list(rows)).items()}
    shown = {e.number: (e.card, e.told, e.texts) for e in Entry.objects.filter(index=INDEX)}
    orders = {name: list(order.numbers) for name, order in snapshot.orders.items() if len(order)}
    return facets, words, orders, shown


steps = st.lists(
    st.tuples(st.integers(0, 8), st.sampled_from(["put", "remove"]), st.sampled_from(["röd sand", "grön sten"]),
              st.sets(st.sampled_from("rgb")), st.integers(0, 5)),
    max_size=15,
)  # fmt: skip


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=steps)
def test_an_index_built_piece_by_piece_is_the_one_built_anew(steps: Any) -> None:
    rebuild(INDEX, ())
    kept: dict[int, Document] = {}
    for number, verb, text, colours, order in steps:
        if verb == "remove":
            remove(INDEX, [number])
            kept.pop(number, None)
        else:
            kept[number] = document(number, text, text, order * 100 + number, colour=" ".join(colours))
            put(INDEX, [kept[number]])
        current(INDEX)  # this process looks after every step, so it catches up one by one
    step_by_step = state()
    rebuild(INDEX, kept.values())
    assert state() == step_by_step


def test_many_documents_at_once_are_put_in_order() -> None:
    put(INDEX, [document(n, order=100 - n) for n in range(30)])
    assert list(current(INDEX).order("").numbers) == list(range(29, -1, -1))


def test_an_edit_is_seen_at_once_and_nothing_is_read_again_without_one() -> None:
    put(INDEX, [document(1, "sand", colour="r")])
    assert ask("sand").numbers == (1,)
    with CaptureQueriesContext(connection) as queries:
        ask("sand")
    assert len(queries) == 1
    put(INDEX, [document(1, "sten", colour="g"), document(2, "sand")])
    assert ask("sand").numbers == (2,)
    assert counts(ask(), "colour") == {"g": 1}


def test_putting_the_same_again_changes_nothing() -> None:
    assert put(INDEX, [document(1, "sand")]) == 1
    before = marks()[INDEX]
    assert put(INDEX, [document(1, "sand")]) == 0
    assert remove(INDEX, [7]) == 0
    assert marks()[INDEX] == before


def test_a_new_label_is_seen_though_no_document_moved() -> None:
    put(INDEX, [document(1, colour="r")])
    put(
        INDEX,
        [Document(1, (1).to_bytes(4, "big"), {"colour": {"r": "Red"}}, (Text(NAMES, ""),), {"name": ""})],
    )
    assert [each.label for each in ask().facets["colour"].values] == ["Red"]


def test_what_was_rolled_back_is_forgotten() -> None:
    put(INDEX, [document(1, "sand")])
    with transaction.atomic():
        put(INDEX, [document(2, "sand")])
        assert ask("sand").numbers == (1, 2)
        transaction.set_rollback(True)
    put(INDEX, [document(3, "sand")])
    assert ask("sand").numbers == (1, 3)


def test_a_process_that_missed_many_writes_reads_all_anew() -> None:
    put(INDEX, [document(1, "sand")])
    ask("sand")
    for _ in range(70):
        touch(INDEX)
    Generation.objects.filter(index=INDEX).update(number=1000)
    put(INDEX, [document(2, "sand")])
    assert ask("sand").numbers == (1, 2)


def test_names_come_before_texts_and_whole_words_before_beginnings() -> None:
    put(INDEX, [document(1, "annat", "om vatten"), document(2, "vattenvård"), document(3, "vatten")])
    assert ask("vatten").numbers == (3, 2, 1)
    assert ask("vatten annat").numbers == (1,)
    assert ask("avfall").unknown == ("avfall",)


@pytest.mark.parametrize(
    ("typed", "used"), [("vaten", "vatten"), ("vattne", "vatten"), ("avfallshantring", "")]
)
def test_a_slip_is_forgiven_and_told(typed: str, used: str) -> None:
    put(INDEX, [document(1, "vatten"), document(2, "gatan")])
    answer = ask(typed)
    assert answer.corrected == ({typed: used} if used else {})
    assert answer.numbers == ((1,) if used else ())


def test_a_beginning_finds_the_longer_word_also_when_letters_are_few() -> None:
    put(INDEX, [document(1, "avfallshantering"), document(2, "avlopp")])
    assert {typed: ask(typed).numbers for typed in ("a", "av", "avf", "avfa", "avfall")} == {
        "a": (), "av": (1, 2), "avf": (1,), "avfa": (1,), "avfall": (1,),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "page", "numbers"), [(0, 1, (0, 1)), (3, 3, (4,)), (10**9, 3, (4,)), (-5, 1, (0, 1))]
)
def test_pages_are_kept_within_bounds(asked: int, page: int, numbers: tuple[int, ...]) -> None:
    put(INDEX, [document(n) for n in range(5)])
    answer = ask(page=asked, size=2)
    assert (answer.page, answer.pages, answer.numbers) == (page, 3, numbers)


def test_pages_hold_each_document_once_over_many_blocks() -> None:
    rebuild(INDEX, (document(n, "sand" if n % 3 else "sten", order=5000 - n) for n in range(2500)))
    pages = [ask("sand", page=page, size=400).numbers for page in range(1, 6)]
    assert [n for page in pages for n in page] == [n for n in range(2499, -1, -1) if n % 3]


def test_values_are_cut_unless_all_are_wanted() -> None:
    put(INDEX, [document(n, colour=f"c{n}") for n in range(15)])
    few = search(INDEX, Question(facets=("colour",), values=12))
    every = search(INDEX, Question(facets=("colour",), values=12, everything=frozenset({"colour"})))
    assert (len(few.facets["colour"].values), few.facets["colour"].more) == (12, 3)
    assert (len(every.facets["colour"].values), every.facets["colour"].more) == (15, 0)


def test_a_strange_choice_leaves_nothing_and_is_named() -> None:
    put(INDEX, [document(1, colour="r")])
    answer = ask(colour=("q",))
    assert (answer.total, answer.strange) == (0, {"colour": ("q",)})


def test_an_empty_index_answers() -> None:
    answer = ask("sand", page=7, colour=("r",))
    assert (answer.total, answer.page, answer.pages, answer.numbers) == (0, 1, 1, ())


def test_cards_come_in_the_order_asked_for() -> None:
    put(INDEX, [document(1, "ett"), document(2, "två")])
    assert cards(INDEX, (2, 9, 1)) == [{"name": "två"}, {"name": "ett"}]
