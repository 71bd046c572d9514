"""Decision letters: the only part of the office's work that the applicants read."""

from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, QuerySet
from django.utils.translation import get_language

from samband.applications.queries import my_cases
from samband.assessment.models import DecisionLetter
from samband.assessment.queries.cases import office_cases
from samband.foundation.access.queries import one_or_404


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or a paragraph of a letter."""

    is_heading: bool
    text: str


def decision_letters(user: Any) -> QuerySet[DecisionLetter]:
    """Return the letters a person may read: those of own cases, and for readers all in the office."""
    mine = DecisionLetter.objects.filter(decision__case__in=my_cases(user).values("pk"))
    office = DecisionLetter.objects.filter(decision__case__in=office_cases(user).values("pk"))
    rows = (mine | office).select_related("decision__case__organisation", "decision__case__round")
    return rows.order_by("-pk")


def get_decision_letter(user: Any, case_number: str, number: int) -> DecisionLetter:
    """Return the letter about one decision in a case, if the person may read it. Raises 404."""
    return one_or_404(decision_letters(user), decision__case__number=case_number, decision__number=number)


def newest_decision_letter(user: Any, case_number: str) -> DecisionLetter:
    """Return the letter about the last decision in a case, if the person may read it. Raises 404."""
    rows = decision_letters(user)
    newest = rows.filter(decision__case=OuterRef("decision__case")).order_by("-pk").values("pk")[:1]
    return one_or_404(rows.filter(pk=newest), decision__case__number=case_number)


def letter_title(letter: DecisionLetter) -> str:
    """Return the letter's title in the reader's language."""
    return letter.title_sv if (get_language() or "sv").startswith("sv") else letter.title_en


def letter_blocks(letter: DecisionLetter) -> list[Block]:
    """Return the letter's headings and paragraphs in the reader's language."""
    body = letter.body_sv if (get_language() or "sv").startswith("sv") else letter.body_en
    parts = [part.strip() for part in body.split("\n\n") if part.strip()]
    return [Block(part.startswith("# "), part.removeprefix("# ")) for part in parts]
