import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samband.rulebook.eligibility import KINDS
from samband.rulebook.findings import Severity
from samband.rulebook.rulesets import in_force, parse_ruleset
from samband.rulebook.wording import Text
from tests.rulebook.cases import ruleset_data

COUNT: dict[str, Any] = {"id": "parties", "kind": "party_count", "min": 2}


def problems(data: Any) -> list[str]:
    parsed = parse_ruleset(data)
    assert (parsed.value is None) == bool(parsed.problems)
    return [str(problem) for problem in parsed.problems]


def test_a_ruleset_is_read() -> None:
    own = {**COUNT, "id": "own", "severity": "warn", "source": "Another page"}
    ruleset = parse_ruleset(ruleset_data(COUNT, own, valid_until=date(2026, 12, 31))).value
    assert ruleset is not None
    assert (ruleset.ref, ruleset.title, ruleset.valid_until, ruleset.is_example) == (
        "inception@9", Text.of(sv="Regler", en="Rules"), date(2026, 12, 31), False,
    )  # fmt: skip
    assert [(rule.ref, rule.severity, rule.source) for rule in ruleset.rules] == [
        ("inception/parties@9", Severity.BLOCK, "A guideline, 2026"),
        ("inception/own@9", Severity.WARN, "Another page"),
    ]


def test_a_ruleset_stored_as_json_means_the_same() -> None:
    limits = [{"name": {"sv": "alla", "en": "all"}, "amount": 300_000}]
    ceiling = {"id": "c", "kind": "amount_ceiling", "currency": "SEK", "per": "year", "limits": limits}
    data = ruleset_data(COUNT, ceiling)
    assert parse_ruleset(json.loads(json.dumps(data, default=str))) == parse_ruleset(data)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (ruleset_data(), ["rules: “[]” cannot be used here. Write one table or more."]),
        (ruleset_data(COUNT, id=""), ["id: “” cannot be used here. Write a text in quotation marks."]),
        (
            ruleset_data(COUNT, valid_from="soon"),
            ["valid_from: “soon” cannot be used here. Write a date such as 2024-08-28."],
        ),
        (
            ruleset_data(COUNT, title={"sv": "Regler"}),
            ["title.en: This is missing. Write a text in quotation marks."],
        ),
        (
            ruleset_data(COUNT, COUNT),
            ["rules: “inception/parties@9” stands twice. Give each rule its own id."],
        ),
        (
            ruleset_data({**COUNT, "mni": 1}),
            ["rules[1].mni: Unknown name. Remove it or use one of: "
             "id, kind, max, min, severity, side, source, when."],
        ),
        (
            ruleset_data({**COUNT, "min": -1}),
            ["rules[1].min: “-1” cannot be used here. Write a whole number, 0 or more."],
        ),
        (
            ruleset_data({**COUNT, "min": True}),
            ["rules[1].min: “True” cannot be used here. Write a whole number, 0 or more."],
        ),
        (
            ruleset_data({**COUNT, "when": {"parties": 3}}),
            ["rules[1].when.parties: Unknown name. Remove it or use one of: "
             "clusters, parties_max, parties_min."],
        ),
        (
            ruleset_data({"id": "r", "kind": "required", "fields": ["titel"]}),
            ["rules[1].fields: “titel” is no field. Write “answers.…” or one of: title.sv, title.en, "
             "summary.sv, summary.en, period.starts_on, period.ends_on, budget.requested, core_areas, "
             "project_areas, goals, parties.country, parties.legal_form, parties.confirmed, team."],
        ),
        (
            ruleset_data({"id": "r", "kind": "applicant_type", "side": "north", "legal_forms": ["x"]}),
            ["rules[1].side: “north” cannot be used here. "
             "Write one of these: swedish, international, third."],
        ),
        (
            ruleset_data({"id": "r", "kind": "amount_ceiling", "currency": "SEK", "per": "year",
                          "limits": [{"name": {"sv": "a", "en": "a"}, "amount": 1.5}]}),
            ["rules[1].limits[1].amount: “1.5” cannot be used here. Write an amount above zero."],
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_place_and_remedy(data: Any, expected: list[str]) -> None:
    assert problems(data) == expected


def test_an_unknown_kind_lists_the_known_ones() -> None:
    [problem] = problems(ruleset_data({"id": "r", "kind": "formula"}))
    assert problem == (
        "rules[1].kind: “formula” is no kind of rule. Write one of these: " + ", ".join(KINDS) + "."
    )


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)
names = st.sampled_from(
    ["id", "kind", "sides", "min", "max", "fields", "limits", "per", "when", "field", "accepts", "side"]
)


@given(json_like)
def test_no_data_at_all_is_a_crash(data: Any) -> None:
    assert problems(data) != []


@given(st.sampled_from(sorted(KINDS)), st.dictionaries(names, json_like))
def test_no_parameters_are_a_crash(kind: str, parameters: dict[str, Any]) -> None:
    problems(ruleset_data({"id": "r", **parameters, "kind": kind}))


def test_every_kind_is_described_for_the_reference() -> None:
    for kind in KINDS.values():
        assert kind.summary.endswith(".")
        assert kind.parameters.endswith(".")


def test_the_version_in_force_is_chosen_by_day() -> None:
    def version(name: str, since: date, until: date | None = None, component: str = "inception") -> Any:
        data = ruleset_data(COUNT, version=name, valid_from=since, valid_until=until, component=component)
        return parse_ruleset(data).value

    versions = [
        version("1", date(2018, 1, 1), date(2020, 2, 25)),
        version("2", date(2023, 5, 1)),
        version("3", date(2025, 1, 1)),
        version("4", date(2010, 1, 1), component="project"),
    ]
    days = [date(2018, 1, 1), date(2020, 2, 25), date(2020, 2, 26), date(2023, 5, 1), date(2026, 1, 1)]
    found = [in_force(versions, "inception", day) for day in days]
    assert [each and each.version for each in found] == ["1", "1", None, "2", "3"]
