"""Components: every one declared, shown and strict about what it is given."""

import pytest
from django.template import Context, Template

from samband.foundation.ui.component import (
    Attribute,
    Component,
    ComponentError,
    all_components,
    declare,
    find,
)
from samband.foundation.ui.views import show

COMPONENTS = all_components()
EXAMPLES = [pytest.param(c, e, id=f"{c.name}-{e.title}") for c in COMPONENTS for e in c.examples]


def render(source: str, **context: object) -> str:
    return Template("{% load ui %}" + source).render(Context(context)).strip()


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda c: c.name)
def test_every_component_has_an_example_and_a_sentence(component: Component) -> None:
    assert component.examples, f"{component.name} has no example"
    assert component.doc.endswith(".")
    assert [a.name for a in component.attributes if not a.doc.endswith(".")] == []


@pytest.mark.parametrize(("component", "example"), EXAMPLES)
def test_every_example_renders_without_inline_code(component: Component, example: object) -> None:
    html = show(example)  # type: ignore[arg-type]  # parametrised as Example
    assert html.strip()
    assert "style=" not in html
    assert "<script" not in html
    assert " on" not in "".join(part for part in html.split("<") if part.startswith("button on"))


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda c: c.name)
def test_every_component_refuses_an_unknown_attribute(component: Component) -> None:
    tag, end = ("ui_block", "{% end_ui %}") if component.takes_body else ("ui", "")
    with pytest.raises(ComponentError) as refused:
        render(f'{{% {tag} "{component.name}" colour_of_the_sky="blue" %}}{end}')
    assert str(refused.value).startswith(
        f'Component "{component.name}" has no attribute "colour_of_the_sky".'
    )


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda c: c.name)
def test_every_component_refuses_to_go_without_what_it_needs(component: Component) -> None:
    needed = [a for a in component.attributes if a.required]
    tag, end = ("ui_block", "{% end_ui %}") if component.takes_body else ("ui", "")
    if needed:
        with pytest.raises(ComponentError) as refused:
            render(f'{{% {tag} "{component.name}" %}}{end}')
        assert f'needs the attribute "{needed[0].name}"' in str(refused.value)


def test_a_near_miss_is_named() -> None:
    with pytest.raises(ComponentError) as refused:
        render('{% ui "button" labl="Save" %}')
    assert str(refused.value) == 'Component "button" has no attribute "labl". Did you mean "label"?'


def test_an_unknown_component_is_named() -> None:
    with pytest.raises(ComponentError) as refused:
        render('{% ui "buton" label="Save" %}')
    assert str(refused.value) == 'There is no component "buton". Did you mean "button"?'


def test_a_value_outside_the_choices_is_refused_when_the_template_is_read() -> None:
    with pytest.raises(ComponentError) as refused:
        Template('{% load ui %}{% ui "button" label="Save" variant="loud" %}')
    assert str(refused.value) == (
        'Component "button": attribute "variant" cannot be \'loud\'; '
        "choose one of primary, secondary, tertiary, danger."
    )


def test_a_value_outside_the_choices_is_refused_when_it_comes_from_a_variable() -> None:
    with pytest.raises(ValueError, match='attribute "tone" cannot be'):
        render('{% ui "badge" label="x" tone=tone %}', tone="purple")


def test_a_needed_value_that_is_missing_is_refused() -> None:
    with pytest.raises(ComponentError) as refused:
        render('{% ui "badge" label=nowhere.to_be_found %}')
    assert str(refused.value) == (
        'Component "badge": the required attribute "label" has no value. It means: The state.'
    )


def test_a_body_is_refused_where_there_is_none_and_asked_for_where_there_is() -> None:
    with pytest.raises(ComponentError, match="takes no body"):
        render('{% ui_block "badge" label="x" %}text{% end_ui %}')
    with pytest.raises(ComponentError, match="has a body"):
        render('{% ui "stack" %}')


def test_positional_values_are_refused() -> None:
    with pytest.raises(ComponentError, match="name=value"):
        render('{% ui "badge" "x" %}')
    with pytest.raises(ComponentError, match="in quotes"):
        render("{% ui badge %}")


def test_a_slot_goes_to_its_place_even_inside_a_condition() -> None:
    html = render(
        '{% ui_block "section" title="T" %}{% if yes %}{% ui_slot "actions" %}<a>{{ word }}</a>{% end_slot %}'
        "{% endif %}<p>Body</p>{% end_ui %}",
        yes=True,
        word="<All>",
    )
    assert html.index('class="section-actions"><a>&lt;All&gt;</a>') < html.index("<p>Body</p>")
    assert html.count("<a>") == 1


def test_an_unknown_slot_is_refused() -> None:
    with pytest.raises(ComponentError) as refused:
        render('{% ui_block "section" title="T" %}{% ui_slot "feet" %}x{% end_slot %}{% end_ui %}')
    assert str(refused.value) == 'There is no slot "feet" here; the component has: actions.'
    with pytest.raises(ComponentError, match="has: none"):
        render('{% ui_slot "actions" %}x{% end_slot %}')


def test_a_component_sees_only_what_it_is_given() -> None:
    assert "secret" not in render('{% ui "badge" label="x" %}', body="secret", icon="secret", tone="secret")


def test_values_are_escaped() -> None:
    html = render('{% ui "badge" label=label %}', label="<b>&")
    assert html.endswith("&lt;b&gt;&amp;</span>")


def test_a_name_is_declared_once() -> None:
    with pytest.raises(ComponentError, match="declared twice"):
        declare(Component(name="badge", doc="Again.", group="Content"))


def test_a_value_may_be_unknown_only_where_the_declaration_says_so() -> None:
    assert find("stat").context_for({"value": None, "label": "x"})["value"] is None
    component = Component(name="n", doc="N.", group="G", attributes=(Attribute("a", "A.", required=True),))
    with pytest.raises(ComponentError, match="has no value"):
        component.context_for({"a": None})
