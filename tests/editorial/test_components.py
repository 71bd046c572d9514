"""A component's page is drawn from the rules in force: when they change, so does the page."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest

from samband.calls.models import Component, Ruleset
from samband.editorial import queries

pytestmark = pytest.mark.django_db
PATH = "/en/programme/inception/"


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("\xa0", " ").split())


def test_the_page_tells_what_the_rules_ask(site: None, client: Any) -> None:
    answer = client.get(PATH)
    facts = answer.context["component"]
    assert [condition.term for condition in facts.conditions] == ["Amount", "Length", "Team of each party"]
    for condition in facts.conditions:
        assert all(
            value.replace("\xa0", " ") in text_of(answer.content.decode()) for value in condition.values
        )
    assert facts.ruleset.ref in answer.content.decode()


def test_a_new_ruleset_changes_the_page_by_itself(site: None, client: Any) -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    before = queries.component_facts("inception", now)
    component = Component.objects.get(code="inception")
    newest = Ruleset.objects.filter(component=component).order_by("-valid_from").first()
    data = _shorter({**newest.data, "version": "2026.9"})
    Ruleset.objects.create(component=component, name=newest.name, version="2026.9", valid_from=date(2026, 11, 1),
                           data=data, hash="sha256:new")  # fmt: skip
    after = queries.component_facts("inception", now)
    assert before is not None and after is not None
    assert after.ruleset.version == "2026.9" != before.ruleset.version
    lengths = {condition.term: condition.values for condition in after.conditions}["Length"]
    assert any("7" in value for value in lengths)
    html = client.get(PATH).content.decode()
    assert after.ruleset.ref in html and before.ruleset.ref not in html


def _shorter(rules: Any) -> Any:
    """Return the rules with every longest period set to seven months."""
    if isinstance(rules, dict):
        return {name: 7 if name == "max_months" else _shorter(value) for name, value in rules.items()}
    return [_shorter(each) for each in rules] if isinstance(rules, list) else rules


def test_a_component_that_the_programme_does_not_have_breaks_nothing(site: None, client: Any) -> None:
    from samband.editorial.models import ComponentPage

    page = ComponentPage.objects.get(component="inception", locale__language_code="en")
    page.component = "no-such"
    page.save()
    answer = client.get(PATH)
    assert (answer.status_code, answer.context["component"]) == (200, None)
