"""Decision letters: drawn from the decision in both languages, kept as sent, and mailed to the parties."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from babel.lists import format_list
from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone, translation

from samband.applications.queries import parties
from samband.assessment.models import Decision, DecisionLetter
from samband.assessment.queries import title_of
from samband.calls.queries import programme
from samband.foundation.mail.actions import write_letter
from samband.rulebook.money import Money
from samband.rulebook.programmes import Programme

LANGUAGES = ("sv", "en")


def write_decision_letter(decision: Decision, *, people: Iterable[Any]) -> DecisionLetter:
    """Write the letter about a decision, keep it, and send it to each person in the own language.

    Belongs to the transaction of the decision: there is never one without the other.
    """
    texts = {language: _text(decision, language) for language in LANGUAGES}
    letter = DecisionLetter.objects.create(
        decision=decision,
        number=f"{decision.case.number}/{decision.number}",
        written_at=decision.decided_at,
        **{f"title_{language}": title for language, (title, _) in texts.items()},
        **{f"body_{language}": body for language, (_, body) in texts.items()},
    )
    for person in people:
        title, body = texts[person.language if person.language in LANGUAGES else "en"]
        write_letter(
            "assessment.decision", to=person.email, language=person.language, recipient=person,
            subject_key=decision.case.audit_key,
            context={"decision": decision, "case": decision.case, "person": person, "title": title,
                     "letter": _plain(body)},
        )  # fmt: skip
    return letter


def _text(decision: Decision, language: str) -> tuple[str, str]:
    """Return title and body of the letter; a line that begins with "# " is a heading."""
    with translation.override(language):
        return _drawn(decision, programme(), language)


def _drawn(decision: Decision, terms: Programme, language: str) -> tuple[str, str]:
    case = decision.case
    context = {
        "decision": decision,
        "case": case,
        "title": title_of(case),
        "support_email": settings.SUPPORT_EMAIL,
        "amount": Money(decision.amount, decision.currency) if decision.amount is not None else None,
        "requested": _requested(case),
        "partners": format_list([party.organisation.name for party in parties(case)], locale=language),
        "funder": terms.funder.pick(language),
        "programme": terms.name.pick(language),
        "review_days": terms.deadlines.review_days,
        "review_until": timezone.localdate(decision.decided_at) + timedelta(days=terms.deadlines.review_days),
    }
    text = render_to_string("assessment/letters/decision.txt", context)
    title, _, body = text.strip().partition("\n")
    return title.strip(), body.strip() + "\n"


def _requested(case: Any) -> Money | None:
    requested = case.application.requested
    return Money(requested, case.application.currency) if requested is not None else None


def _plain(body: str) -> str:
    return "\n".join(line.removeprefix("# ").upper() if line.startswith("# ") else line
                     for line in body.splitlines())  # fmt: skip
