"""Markup that is kept: the same from memory as when it was drawn, told apart by everything it shows."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.template import Context, Template
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy, override

import samband
from samband.foundation.ui import drawn
from samband.foundation.ui.component import ComponentError, all_components
from samband.foundation.ui.drawn import CannotBeKept, Drawn, kept_by
from samband.foundation.ui.templatetags.ui import DRAWN
from samband.foundation.ui.views import show

EXAMPLES = [(c.name, example) for c in all_components() for example in c.examples]
TEMPLATES = Path(samband.__file__).parent / "foundation/ui/templates/ui"


@dataclass
class Bar:
    """A bar of a chart."""

    label: str


def render(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context)).strip()


@pytest.fixture(autouse=True)
def nothing_drawn() -> None:
    DRAWN.known.clear()


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_kept_markup_is_what_was_drawn(name, example):
    first, kept = show(example), show(example)

    assert kept == first
    assert "\ue000" not in first


@pytest.mark.parametrize("component", all_components(), ids=lambda c: c.name)
def test_only_components_that_say_so_look_at_the_request(component):
    source = (TEMPLATES / f"{component.name}.html").read_text()
    inside = {found for found in re.findall(r'{% ui(?:_block)? "(\w+)"', source)}
    readers = {other.name for other in all_components() if other.reads_request}
    reads = re.search(r"\b(request|csrf_token|user)\b|{% here\b", source) is not None

    assert component.reads_request == (reads or bool(inside & readers))


def test_body_and_slots_are_never_kept_with_the_frame():
    source = (
        '{% ui_block "card" title="T" %}{{ text }}{% ui_slot "footer" %}{{ foot }}{% end_slot %}{% end_ui %}'
    )
    with_foot, other, without = (
        render(source, text=text, foot=foot)
        for text, foot in (("Kalmar", "x"), ("Poltava", "y"), ("Embu", ""))
    )

    assert ("Kalmar" in with_foot, "x</div>" in with_foot) == (True, True)
    assert other == with_foot.replace("Kalmar", "Poltava").replace("x</div>", "y</div>")
    assert ("Embu" in without, "card-footer" in without) == (True, False)


def test_text_that_looks_like_a_place_for_the_body_does_no_harm():
    text = "\ue000body\ue000 \ue000title\ue000"

    assert "hello" in render('{% ui_block "card" title=title %}hello{% end_ui %}', title=text)


def test_languages_are_told_apart():
    source = '{% ui "theme_toggle" %}'
    with override("sv"):
        swedish = render(source)
    with override("en"):
        assert render(source) != swedish


def test_safe_and_unsafe_text_are_told_apart():
    source = '{% ui "badge" label=label tone="neutral" %}'

    assert "<b>x</b>" in render(source, label=mark_safe("<b>x</b>"))
    assert "&lt;b&gt;x&lt;/b&gt;" in render(source, label="<b>x</b>")


@pytest.mark.parametrize(
    ("one", "other"),
    [(1, True), (1, 1.0), ("a", mark_safe("a")), ([1], (1,)), ({"a": 1}, {"a": 2}), (Bar("a"), Bar("b"))],
)
def test_values_that_may_look_different_are_told_apart(one, other):
    assert kept_by(one) != kept_by(other)


def test_equal_values_are_one():
    assert kept_by([{"a": Bar("x")}]) == kept_by([{"a": Bar("x")}])
    assert kept_by(gettext_lazy("Save")) == kept_by("Save")


@pytest.mark.parametrize("value", [object(), [object()], {"a": {1, 2}}, iter([])])
def test_what_may_change_in_place_is_drawn_anew(value):
    with pytest.raises(CannotBeKept):
        kept_by(value)


def test_what_is_kept_is_bounded():
    drawn_before = Drawn(most=100)
    drawn_before.keep("a", ("x" * 60,))
    drawn_before.keep("b", ("x" * 60,))
    drawn_before.keep("long", ("x" * (drawn.LONGEST + 1),))

    assert (list(drawn_before.known), drawn_before.characters) == (["b"], 60)


def test_a_kept_part_sees_nothing_but_what_is_listed():
    source = "{% kept name=name %}{{ name }} {{ secret }}{% end_kept %}"
    page = Template("{% load ui %}" + source)

    shown = [page.render(Context({"name": name, "secret": "s"})) for name in ("a", "b", "a")]

    assert shown == ["a ", "b ", "a "]


def test_a_kept_part_lists_only_what_can_be_told_apart():
    with pytest.raises(ComponentError) as refused:
        render("{% kept thing=thing %}x{% end_kept %}", thing=object())
    assert str(refused.value) == "{% kept %} takes texts, numbers and lists of them."


def test_where_the_reader_is_among_links(rf):
    page = Template(
        '{% load ui %}{% here_of "ui:styleguide" "account_login" "no:such" as at %}{{ at|join:"," }}'
    )

    assert [page.render(Context({"request": rf.get(path)})) for path in ("/styleguide/", "/styleguide/x/", "/")] == [
        "page,,", "true,,", ",,",
    ]  # fmt: skip
