"""The built-in programme: every file can be read, and the files agree with each other."""

import csv
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from samband.rulebook.codelists import (
    country_facts,
    legal_form_names,
    parse_countries,
    parse_country_status,
    parse_items,
    parse_legal_forms,
    parse_networks,
)
from samband.rulebook.criteria import Criteria, parse_criteria
from samband.rulebook.eligibility import check
from samband.rulebook.facts import ApplicationFacts, BudgetFacts, CountryStatus
from samband.rulebook.forms import Form, parse_form
from samband.rulebook.parsing import Parsed
from samband.rulebook.programmes import parse_component, parse_programme
from samband.rulebook.rules import When
from samband.rulebook.rulesets import Ruleset, in_force, parse_ruleset
from tests.rulebook.cases import LUSAKA, POLTAVA, SOUND, TODAY, sek

PROGRAMME = Path(__file__).parents[2] / "programme"
FOLDERS: dict[str, Callable[[Any], Parsed[Any]]] = {
    "rulesets": parse_ruleset,
    "forms": parse_form,
    "criteria": parse_criteria,
    "components": parse_component,
}
LISTS: dict[str, Callable[[Iterable[dict[str, str]]], Parsed[Any]]] = {
    "countries": parse_countries,
    "country-status": parse_country_status,
    "clusters": parse_items,
    "core-areas": parse_items,
    "goals": parse_items,
    "project-areas": parse_items,
    "themes": parse_items,
    "legal-forms": parse_legal_forms,
    "networks": parse_networks,
}


def toml(path: Path) -> Any:
    return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def rows(name: str) -> list[dict[str, str]]:
    with (PROGRAMME / "codelists" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def value_of(parsed: Parsed[Any]) -> Any:
    assert [str(problem) for problem in parsed.problems] == []
    return parsed.value


def codelist(name: str) -> Any:
    return value_of(LISTS[name](rows(name)))


def all_in(folder: str) -> list[Any]:
    return [value_of(FOLDERS[folder](toml(path))) for path in sorted((PROGRAMME / folder).glob("*.toml"))]


def facts(**changes: Any) -> ApplicationFacts:
    countries = country_facts(codelist("countries"), codelist("country-status"))
    names = legal_form_names(codelist("legal-forms"))
    return replace(SOUND, countries=countries, legal_form_names=names, **changes)


def present(component: str = "inception") -> Ruleset:
    ruleset = in_force(all_in("rulesets"), component, TODAY)
    assert isinstance(ruleset, Ruleset)
    return ruleset


def blocked_by(application: ApplicationFacts, ruleset: Ruleset) -> list[tuple[str, str]]:
    return [(finding.code, finding.rule) for finding in check(ruleset.rules, application)]


FILES = [path for folder in FOLDERS for path in sorted((PROGRAMME / folder).glob("*.toml"))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_file_can_be_read_and_bears_its_own_name(path: Path) -> None:
    read = value_of(FOLDERS[path.parent.name](toml(path)))
    assert path.stem == (read.code if path.parent.name == "components" else f"{read.id}-{read.version}")


@pytest.mark.parametrize("name", LISTS)
def test_a_code_list_can_be_read(name: str) -> None:
    assert len(codelist(name)) > 0


def test_the_programme_can_be_read() -> None:
    programme = value_of(parse_programme(toml(PROGRAMME / "programme.toml")))
    assert (programme.currency, programme.timezone, programme.languages) == (
        "SEK", "Europe/Stockholm", ("sv", "en"),
    )  # fmt: skip
    assert programme.deadlines.supplementation_working_days == 10


def test_a_programme_in_no_time_zone_is_told() -> None:
    data = {**toml(PROGRAMME / "programme.toml"), "timezone": "Europe/Visby"}
    assert [str(problem) for problem in parse_programme(data).problems] == [
        "timezone: “Europe/Visby” is no time zone. Write one such as Europe/Stockholm."
    ]


def test_rulesets_name_forms_and_criteria_that_exist() -> None:
    forms, criteria = ({each.ref for each in all_in(folder)} for folder in ("forms", "criteria"))
    for ruleset in all_in("rulesets"):
        assert {ruleset.form} <= forms | {""}
        assert {ruleset.criteria} <= criteria | {""}


def test_everything_belongs_to_a_component() -> None:
    components = {component.code for component in all_in("components")}
    versions = [each for folder in ("rulesets", "forms", "criteria") for each in all_in(folder)]
    assert {each.component for each in versions} <= components


def test_clusters_are_those_of_the_list() -> None:
    clusters = {item.code for item in codelist("clusters")}
    used = {country.cluster for country in codelist("countries")}
    for ruleset in all_in("rulesets"):
        for rule in ruleset.rules:
            used |= {cluster for limit in getattr(rule.params, "limits", ()) if hasattr(limit, "when")
                     for cluster in limit.when.clusters}  # fmt: skip
    assert used == clusters


@pytest.mark.parametrize("component", ["inception", "project"])
def test_the_rules_let_those_apply_whom_the_list_lets(component: str) -> None:
    by_rule = {
        (rule.params.side, form)
        for rule in present(component).rules
        if rule.kind == "applicant_type"
        for form in rule.params.legal_forms
    }
    assert by_rule == {(form.side, form.code) for form in codelist("legal-forms") if form.may_apply}


def test_every_country_has_a_status_today_or_is_long_closed() -> None:
    countries = {country.code for country in codelist("countries")}
    assert {period.country for period in codelist("country-status")} == countries
    today = facts()
    states = {code: today.country(code) for code in sorted(countries)}
    by_status = {
        status: [code for code, found in states.items() if found and found.status is status]
        for status in CountryStatus
    }
    assert by_status == {
        CountryStatus.OPEN: ["BW", "CO", "GT", "KE", "RS", "RW", "TZ", "UA", "UG", "XK", "ZA", "ZM", "ZW"],
        CountryStatus.LEGACY: ["BA", "CN", "GE", "ID", "MD", "MK", "MZ", "NA", "VN"],
        CountryStatus.CLOSED: ["BY", "IN", "TR"],
    }


def test_a_sound_inception_passes_the_present_rules() -> None:
    assert blocked_by(facts(), present()) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"budget": BudgetFacts(sek(300_001))}, ("amount.above_ceiling", "inception/ceiling@2024.1")),
        (
            {"parties": (SOUND.parties[0], replace(POLTAVA, country="BY"))},
            ("country.closed", "inception/country-open@2024.1"),
        ),
        (
            {"parties": (replace(SOUND.parties[0], legal_form="company"), POLTAVA)},
            ("applicant.legal_form", "inception/applicant-swedish@2024.1"),
        ),
        ({"goals": ("1", "2", "3", "4", "5")}, ("count.too_many", "inception/goals@2024.1")),
    ],
)
def test_an_unsound_one_is_told(changes: dict[str, Any], expected: tuple[str, str]) -> None:
    assert blocked_by(facts(**changes), present()) == [expected]


def test_the_older_ceilings_hold_for_older_cases() -> None:
    older = in_force(all_in("rulesets"), "inception", date(2019, 10, 1))
    assert isinstance(older, Ruleset)
    sides = {"Europe": POLTAVA, "Africa": LUSAKA}
    found = {}
    for name, partner in sides.items():
        application = facts(
            parties=(SOUND.parties[0], partner),
            reference_date=date(2019, 10, 1),
            budget=BudgetFacts(sek(999_999)),
        )
        found[name] = [finding.params["limit"] for finding in check(older.rules, application)]
    assert found == {"Europe": [sek(220_000)], "Africa": [sek(275_000)]}


@pytest.mark.parametrize("form", all_in("forms"), ids=lambda form: form.id)
def test_a_form_asks_in_both_languages_and_is_short_enough_to_answer(form: Form) -> None:
    for question in form.questions:
        assert [language for language, _ in question.label.translations] == ["sv", "en"]
    required = {
        question.id for question in form.questions if question.is_required and question.when == When()
    }
    empty = check(form.rules, facts())
    assert {finding.where.split(".")[1] for finding in empty} == required
    assert sum(question.max_words or 0 for question in form.questions) <= 5_000


def test_the_same_question_is_asked_by_one_id_in_every_component() -> None:
    kinds: dict[str, set[str]] = {}
    for form in all_in("forms"):
        for question in form.questions:
            kinds.setdefault(question.id, set()).add(question.kind.value)
    assert {name: found for name, found in kinds.items() if len(found) > 1} == {}


THREE = ["relevance", "feasibility", "sustainability"]


@pytest.mark.parametrize("criteria", all_in("criteria"), ids=lambda criteria: criteria.id)
def test_criteria_are_those_that_are_public(criteria: Criteria) -> None:
    found = [criterion.code for criterion in criteria.criteria]
    assert found == (THREE[:2] if criteria.component == "communications" else THREE)
    assert (criteria.lowest, criteria.highest, criteria.scorers) == (1, 4, 2)


def test_every_component_has_rules_questions_and_criteria_to_open_a_round_with() -> None:
    on = date(2026, 3, 2)
    for component in all_in("components"):
        ruleset = in_force(all_in("rulesets"), component.code, on)
        assert ruleset is not None
        refs = {version.ref for kind in ("forms", "criteria") for version in all_in(kind)}
        assert {ruleset.form, ruleset.criteria} <= refs, component.code
