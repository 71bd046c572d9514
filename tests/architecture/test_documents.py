"""Generated documents are fresh, and links between documents lead somewhere."""

import re

import pytest

from tests.environment import ROOT
from tools import reference


@pytest.mark.django_db
@pytest.mark.parametrize("name", reference.PAGES)
def test_a_generated_page_is_fresh(name):
    assert (reference.FOLDER / name).read_text() == reference.PAGES[name](), "run `make docs`"


def test_links_lead_somewhere():
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("programme/**/*.md")]
    dead = [
        f"{page.relative_to(ROOT)} → {link}"
        for page in pages
        for link in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text())
        if not (page.parent / link).exists()
    ]

    assert dead == []
