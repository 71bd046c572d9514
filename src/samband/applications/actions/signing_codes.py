"""Codes by e-mail for whoever confirms without a second factor: bound to one content, short-lived, few tries."""

import secrets
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from samband.applications.actions.locking import locked, refuse, refuse_person
from samband.applications.actions.signing import confirm
from samband.applications.flow import APPLICATION
from samband.applications.models import Case, Confirmation, Party, SigningCode
from samband.applications.policies import may_confirm
from samband.applications.queries.cases import parties
from samband.applications.queries.content import hash_of, short
from samband.applications.states import Method
from samband.foundation.flow.actions import Refused
from samband.foundation.mail.actions import write_letter
from samband.rulebook.flow import judge
from samband.rulebook.wording import N_

VALID_FOR = timedelta(minutes=20)
"""Long enough for a letter on a thin line, short enough to be of no use later."""
BETWEEN_LETTERS = timedelta(minutes=1)
TRIES = 5
DIGITS = 8


@transaction.atomic
def send_signing_code(case: Case, *, party: Party, actor: Any) -> SigningCode:
    """Send the person a code that confirms the present content for the party.

    Asked for again within a minute while the content is the same, the first letter is the one. Raises
    `Refused` when it is not the person's to confirm, or something stands in the way.
    """
    fresh = locked(case)
    mine = next((row for row in parties(fresh) if row.pk == party.pk), None)
    if mine is None or not may_confirm(actor, mine):
        refuse_person()
    verdict = judge(APPLICATION, "confirm", fresh.state, actor, fresh)
    if not verdict.allowed:
        raise Refused(verdict)
    current, now = hash_of(fresh), timezone.now()
    given = SigningCode.objects.filter(case=fresh, user=actor, content_hash=current, tries=0).first()
    if given is not None and now - given.sent_at < BETWEEN_LETTERS:
        return given
    code = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
    row, _created = SigningCode.objects.update_or_create(
        case=fresh, user=actor,
        defaults={"content_hash": current, "code_hash": _hash(fresh, actor, current, code),
                  "sent_at": now, "tries": 0},
    )  # fmt: skip
    write_letter(
        "applications.signing_code", to=actor.email, language=actor.language, recipient=actor,
        subject_key=fresh.audit_key, secret=f"{code[:4]} {code[4:]}",
        context={"case": fresh, "party": mine, "person": actor, "short": short(current)},
    )  # fmt: skip
    return row


def confirm_with_code(case: Case, *, party: Party, code: str, actor: Any) -> Confirmation:
    """Confirm the content that the code was sent for. Raises `Refused`.

    A wrong code costs one of a few tries, which stays counted although nothing else is changed.
    """
    SigningCode.objects.filter(case=case, user=actor).update(tries=F("tries") + 1)
    return _confirm(case, party, code, actor)


@transaction.atomic
def _confirm(case: Case, party: Party, code: str, actor: Any) -> Confirmation:
    fresh = locked(case)
    row = SigningCode.objects.filter(case=fresh, user=actor).first()
    if row is None or row.tries > TRIES or timezone.now() - row.sent_at > VALID_FOR:
        refuse("signing.code_gone", N_("The code no longer works."), N_("Ask for a new one."))
    current = hash_of(fresh)
    if row.content_hash != current:
        refuse(
            "signing.content_changed", N_("The content has changed since the code was sent."),
            N_("Read it again and ask for a new code."),
        )  # fmt: skip
    digits = "".join(filter(str.isdigit, code))
    if not constant_time_compare(row.code_hash, _hash(fresh, actor, current, digits)):
        refuse(
            "signing.code_wrong", N_("That is not the code in the letter."),
            N_("Look again: it has eight figures. Tries left: {left}."), left=TRIES - row.tries,
        )  # fmt: skip
    row.delete()
    return confirm(fresh, party=party, actor=actor, method=Method.CODE)


def _hash(case: Case, actor: Any, content_hash: str, code: str) -> str:
    return salted_hmac("applications.signing", f"{case.pk}:{actor.pk}:{content_hash}:{code}").hexdigest()
