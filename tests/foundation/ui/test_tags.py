"""Our stand-ins for Django's tags say what Django's say, in each language."""

import pytest
from django.template import Context, Template
from django.urls import NoReverseMatch
from django.utils.translation import override


def written(source, **values):
    return Template("{% load i18n %}" + source).render(Context(values))


@pytest.mark.parametrize("source", ['{% translate "Sign in" %}', '{% translate "Sign in" as a %}{{ a }}'])
def test_a_fixed_text_follows_the_language_each_time(source):
    template = Template("{% load i18n %}" + source)
    said = []
    for language in ("sv", "en", "sv"):
        with override(language):
            said.append(template.render(Context()))
    assert said == ["Logga in", "Sign in", "Logga in"]


def test_a_text_in_a_variable_is_not_remembered():
    template = Template("{% load i18n %}{% translate word %}")
    with override("en"):
        assert [template.render(Context({"word": word})) for word in ("One", "<b>")] == ["One", "&lt;b&gt;"]


def test_a_context_keeps_equal_words_apart():
    with override("sv"):
        assert written('{% translate "Granted" context "menu" %}') != written('{% translate "Granted" %}')


def test_percent_signs_and_markup_stay_as_written():
    assert written('{% translate "100% <b>" %}') == "100% <b>"


def test_an_address_follows_the_language():
    template = Template('{% url "catalogue:project_list" %}')
    said = []
    for language in ("sv", "en", "sv"):
        with override(language):
            said.append(template.render(Context()))
    assert [address[:4] for address in said] == ["/sv/", "/en/", "/sv/"]


def test_an_address_is_made_of_its_values_and_escaped():
    with override("en"):
        source = '{% url "catalogue:project_detail" slug %}'
        assert [written(source, slug=slug) for slug in ("one", "two", "one")] == [
            "/en/projects/one/", "/en/projects/two/", "/en/projects/one/",
        ]  # fmt: skip


def test_an_address_that_is_not_there_is_refused_or_empty():
    assert written('{% url "nowhere" as address %}[{{ address }}]') == "[]"
    with pytest.raises(NoReverseMatch):
        written('{% url "nowhere" %}')


def test_equal_values_of_different_kinds_are_not_mixed_up():
    source = '{% url "catalogue:project_detail" slug %}'
    with override("en"):
        assert written(source, slug=1) == "/en/projects/1/"
        with pytest.raises(NoReverseMatch):
            written(source, slug=1.5)
        assert written(source, slug=True) == "/en/projects/True/"
