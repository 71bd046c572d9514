"""The field component reads a bound field and ties label, help and errors to the input."""

import datetime as dt

import pytest
from django import forms
from django.template import Context, Template
from django.utils import translation

from samband.foundation.ui.component import ComponentError
from samband.foundation.ui.example_form import ExampleForm
from samband.foundation.ui.fields import count_words, kind_of


def render(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context)).strip()


@pytest.fixture(autouse=True)
def english() -> object:
    with translation.override("en"):
        yield


def test_help_and_error_are_tied_to_the_input_and_the_text_is_kept() -> None:
    html = render('{% ui "field" field=form.title %}', form=ExampleForm({"title": ""}))
    assert 'aria-describedby="id_title_helptext id_title_error"' in html
    assert 'aria-invalid="true"' in html
    assert 'id="id_title_helptext"' in html
    assert 'id="id_title_error"' in html
    kept = render('{% ui "field" field=form.email %}', form=ExampleForm({"email": "nobody<"}))
    assert 'value="nobody&lt;"' in kept
    assert 'type="email"' in kept


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("title", "text"), ("plan", "textarea"), ("amount", "text"), ("starts", "date"),
        ("email", "email"), ("country", "select"), ("kind", "radio_group"),
        ("goals", "checkbox_group"), ("agreed", "checkbox"),
    ],
)  # fmt: skip
def test_the_kind_is_read_from_the_widget(name: str, kind: str) -> None:
    assert kind_of(ExampleForm().fields[name].widget) == kind


def test_a_date_is_written_as_browsers_want_it() -> None:
    with translation.override("uk"):
        form = ExampleForm(initial={"starts": dt.date(2026, 11, 22)})
        html = render('{% ui "field" field=form.starts %}', form=form)
    assert 'type="date"' in html
    assert 'value="2026-11-22"' in html


def test_a_group_is_a_fieldset_and_keeps_what_was_chosen() -> None:
    html = render('{% ui "field" field=form.goals %}', form=ExampleForm({"goals": ["11"]}))
    assert html.startswith("<fieldset")
    assert html.count('type="checkbox"') == 3
    assert 'value="11" id="id_goals_1" checked="checked"' in html
    assert html.count("checked=") == 1


def test_an_optional_question_says_so() -> None:
    html = render('{% ui "field" field=form.plan %}', form=ExampleForm())
    assert "(optional)" in html
    assert "(optional)" not in render('{% ui "field" field=form.title %}', form=ExampleForm())


def test_the_word_limit_is_counted_on_the_server_too() -> None:
    form = ExampleForm({"plan": "one two three"})
    html = render('{% ui "field" field=form.plan word_limit=2 %}', form=form)
    assert ">3 of 2 words: 1 too many</p>" in html
    assert 'aria-describedby="id_plan_count"' in html
    assert count_words(1, 2) == "1 of 2 words"


def test_a_password_is_never_shown_again() -> None:
    class Secret(forms.Form):
        word = forms.CharField(widget=forms.PasswordInput)

    html = render('{% ui "field" field=form.word %}', form=Secret({"word": "hemligt"}))
    assert "hemligt" not in html
    assert 'type="password"' in html


def test_a_field_without_a_form_needs_name_and_label() -> None:
    html = render('{% ui "field" name="code" label="Code" value="12" errors=errors %}', errors=["Too short."])
    assert 'name="code"' in html
    assert 'value="12"' in html
    assert "Too short." in html
    with pytest.raises(ComponentError, match='needs "field", or both "name" and "label"'):
        render('{% ui "field" name="code" %}')
    with pytest.raises(ComponentError, match="must be a field of a form"):
        render('{% ui "field" field=word %}', word="title")


@pytest.mark.parametrize(
    "kind", ["textarea", "select", "radio_group", "checkbox_group", "checkbox", "date", "file"]
)
def test_every_kind_works_without_a_form(kind: str) -> None:
    options = [{"value": "a", "label": "A"}, {"value": "b", "label": "B"}]
    html = render(
        '{% ui "field" name="q" label="Q" kind=kind options=options required=False %}',
        kind=kind,
        options=options,
    )
    assert 'name="q"' in html


def test_the_summary_links_each_error_to_its_question() -> None:
    form = ExampleForm({"email": "nobody"}, prefix="p")
    form.add_error(None, "The whole does not add up.")
    html = render('{% ui "error_summary" form=form %}', form=form)
    assert '<li><a href="#id_p-title">Name of the project: ' in html
    assert '<a href="#id_p-kind_0">' in html
    assert "<li>The whole does not add up.</li>" in html
    assert render('{% ui "error_summary" form=form %}', form=ExampleForm()) == ""
