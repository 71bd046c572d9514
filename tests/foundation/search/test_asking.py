"""What is understood of a question: phrases, ranks, other names, periods, orders, and help when nothing fits."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samband.foundation.search.actions import put, rebuild, remove
from samband.foundation.search.documents import BODY, NAMES, PHASE, Answer, Document, Instead, Question, Text
from samband.foundation.search.queries import numbers, quotable, search

pytestmark = pytest.mark.django_db
INDEX = "things"
TODAY = date(2026, 11, 22)


def document(number: int, name: str = "", body: str = "", **more: Any) -> Document:
    texts = (Text(NAMES, name), Text(BODY, body, "en", told=True), *more.pop("texts", ()))
    return Document(number, number.to_bytes(4, "big"), texts=texts, **more)


def ask(words: str = "", **more: Any) -> Answer:
    return search(INDEX, Question(words=words, today=TODAY, **more))


def found(words: str) -> list[int]:
    return list(ask(words).numbers)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('"waste management"', [1, 2, 5]), ("waste management", [1, 2, 5, 3, 4]), ('"management waste"', [3]),
        ('"Avfåll"', [6]), ("avfall", [6, 7]), ('"waste management plan"', [1, 5]),
        ('"waste management plan" old', [5]), ('"plan waste"', []), ('"waste" "plan"', [1, 5]),
        ('"plan old"', []), ('"a waste management plan that is old"', [5]),
    ],
)  # fmt: skip
def test_a_phrase_is_found_only_where_it_stands(query: str, expected: list[int]) -> None:
    rebuild(INDEX, [
        document(1, body="A waste-management plan."), document(2, body="Waste management; a plan for waste management"),
        document(3, "Management", "management waste"), document(4, body="waste and management"),
        document(5, "Old", "A waste management plan that is old"), document(6, "Avfall"), document(7, "Avfallet"),
    ])  # fmt: skip
    remove(INDEX, [2])
    put(INDEX, [document(2, body="Waste management; the waste of management")])
    assert sorted(found(query)) == sorted(expected)


texts_strategy = st.lists(st.lists(st.sampled_from("abc"), max_size=7).map(" ".join), max_size=12)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=texts_strategy, phrase=st.lists(st.sampled_from("abc"), min_size=1, max_size=4))
def test_phrases_are_found_as_by_hand(texts: list[str], phrase: list[str]) -> None:
    rebuild(INDEX, (document(number, body=text) for number, text in enumerate(texts)))
    wanted = f" {' '.join(phrase)} "
    by_hand = [number for number, text in enumerate(texts) if wanted in f" {text} "]
    assert found(f'"{wanted}"') == by_hand


def test_hits_in_names_and_many_hits_come_first() -> None:
    put(INDEX, [
        document(1, body="water"), document(2, body="water water water"), document(3, "Waterworks"),
        document(4, "Water"), document(5, "Water", "water water and water"),
    ])  # fmt: skip
    assert found("water") == [5, 4, 3, 2, 1]


def test_words_side_by_side_come_before_words_apart() -> None:
    put(INDEX, [document(1, body="clean the water"), document(2, body="clean water")])
    assert found("clean water") == [2, 1]
    assert found("water clean") == [1, 2]


def test_a_named_order_is_kept_whatever_the_hits() -> None:
    put(INDEX, [
        document(1, body="water", sort_keys={"size": b"a"}), document(2, "Water", sort_keys={"size": b"b"}),
        document(3, "Air", sort_keys={"size": b"a"}),
    ])  # fmt: skip
    assert [ask("water", order=order).numbers for order in ("", "size", "unknown")] == [
        (2, 1),
        (1, 2),
        (1, 2),
    ]
    assert ask(order="size").numbers == (1, 3, 2)
    put(INDEX, [document(2, "Water", sort_keys={"size": b"0"})])
    assert ask(order="size").numbers == (2, 1, 3)


@pytest.mark.parametrize("words", ["", "water", '"water"'])
@pytest.mark.parametrize("order", ["", "size"])
def test_the_whole_result_is_its_pages_in_a_row(words: str, order: str) -> None:
    rebuild(INDEX, (
        document(n * 7, "Water" if n % 3 else "", "water" if n % 2 else "", sort_keys={"size": str(n % 50).encode()})
        for n in range(2_600)
    ))  # fmt: skip
    question = Question(words=words, order=order, size=100)
    pages = [search(INDEX, Question(words=words, order=order, size=100, page=n)) for n in range(1, 27)]
    first = pages[: pages[0].pages]
    assert [n for page in first for n in page.numbers] == list(numbers(INDEX, question))


@pytest.mark.parametrize(
    ("query", "means", "expected"),
    [
        ("Cherson", {"cherson": ("Kherson",)}, [1, 2]), ("Херсон", {"херсон": ("Kherson",)}, [1, 2]),
        ("kherson", {}, [1, 2]), ("City of Kherson", {}, [1]), ("new Cherson", {"cherson": ("Kherson",)}, [2]),
        ("Chersn", {"cherson": ("Kherson",)}, [1, 2]), ("jonkoping", {}, [3, 4]),
    ],
)  # fmt: skip
def test_other_names_are_understood_and_told(query: str, means: Any, expected: list[int]) -> None:
    names = ("Kherson", "Cherson", "Херсон", "City of Kherson")
    put(INDEX, [
        document(1, " / ".join(names), means=tuple((name, "Kherson") for name in names)),
        document(2, "New roads", "A visit to Kherson"),
        document(3, "Jönköping", means=(("Jönköping", "Jönköping"),)),
        document(4, "Jönköping", means=(("Jönköping", "Region Småland"),)),
    ])  # fmt: skip
    answer = ask(query)
    assert (answer.means, sorted(answer.numbers)) == (means, expected)


def test_a_name_that_is_given_up_is_not_told_any_longer() -> None:
    put(INDEX, [document(1, "Kherson Cherson", means=(("Cherson", "Kherson"),))])
    put(INDEX, [document(1, "Kherson Cherson")])
    assert ask("Cherson").means == {}


days = st.none() | st.integers(-800, 800).map(lambda n: TODAY + timedelta(days=n))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(periods=st.lists(st.tuples(days, days), max_size=15), today=st.integers(-500, 500))
def test_phases_are_computed_as_by_hand(periods: Any, today: int) -> None:
    day = TODAY + timedelta(days=today)
    periods = [(a, b) if a is None or b is None else (min(a, b), max(a, b)) for a, b in periods]
    rebuild(INDEX, (document(number, period=period) for number, period in enumerate(periods)))
    by_hand: dict[str, list[int]] = {}
    for number, (first, last) in enumerate(periods):
        if last is not None and last < day:
            by_hand.setdefault("finished", []).append(number)
        elif first is not None and first > day:
            by_hand.setdefault("planned", []).append(number)
        elif first is not None and last is not None:
            by_hand.setdefault("running", []).append(number)
    question = Question(facets=(PHASE,), today=day)
    assert {v.value: v.count for v in search(INDEX, question).facets[PHASE].values} == {
        phase: len(numbers) for phase, numbers in by_hand.items()
    }
    for phase in ("running", "planned", "finished"):
        chosen = Question(chosen={PHASE: (phase,)}, today=day)
        assert list(search(INDEX, chosen).numbers) == by_hand.get(phase, [])


def test_an_empty_answer_tells_what_would_be_found_without_a_part_of_the_question() -> None:
    put(INDEX, [
        document(1, "Water", facets={"colour": {"r": "Red"}}), document(2, "Water", facets={"colour": {"g": "Green"}}),
        document(3, "Schools"),
    ])  # fmt: skip
    assert ask("water").instead == ()
    assert ask("water schools").instead == (
        Instead(2, "water", word="schools"),
        Instead(1, "schools", word="water"),
    )
    assert ask('"schools water"').instead == ()
    assert ask('"water" schoools', chosen={"colour": ("r",)}).instead == (
        Instead(1, '"water"', word="schoools"),
    )
    assert ask("schools", chosen={"colour": ("r",)}).instead == (Instead(1, "schools", facet="colour"),)


def test_nearest_words_are_told_for_one_that_nothing_has() -> None:
    put(INDEX, [document(1, "Gaborone"), document(2, "Kisumu")])
    assert ask("Gaberone").corrected == {"gaberone": "gaborone"}
    answer = ask("Kabarane")
    assert (answer.unknown, answer.nearest, answer.total) == (("kabarane",), {"kabarane": ("gaborone",)}, 0)


def test_rows_can_quote_a_text_of_each_language() -> None:
    put(
        INDEX,
        [document(1, "Name", "Told", texts=(Text(BODY, "Sagd", "sv", told=True), Text(BODY, "Other", "en")))],
    )
    assert quotable(INDEX, (1, 7)) == [({}, {"en": "Told", "sv": "Sagd"})]
