"""Every text for people exists in every language, with the same placeholders."""

import re

import pytest

from tools import messages

PLACEHOLDER = re.compile(r"%\([a-z_]+\)[sd]|(?<!\{)\{[a-z_]+\}(?!\})")


def texts(message):
    strings = message.string if isinstance(message.string, list | tuple) else [message.string]
    ids = message.id if isinstance(message.id, list | tuple) else [message.id]
    return ids, strings


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_nothing_is_left_untranslated(language):
    catalog = messages.load(language)
    catalog.update(messages.collect(), no_fuzzy_matching=True)

    assert messages.untranslated(catalog) == []


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_placeholders_survive_translation(language):
    different = []
    for message in messages.load(language):
        ids, strings = texts(message)
        wanted = set().union(*(PLACEHOLDER.findall(text) for text in ids))
        if any(set(PLACEHOLDER.findall(text)) - wanted for text in strings) or (
            set().union(*(PLACEHOLDER.findall(text) for text in strings)) != wanted
        ):
            different.append(ids[0])

    assert different == []
