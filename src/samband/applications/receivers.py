"""What applications have to say when an organisation is merged, or their round changes."""

from typing import Any

from django.dispatch import receiver

from samband.applications.actions.handing_over import duties_in_cases, end_parts, hand_over_parts
from samband.applications.actions.telling import tell_of_extension
from samband.applications.queries.cases import keys_of_drafts
from samband.applications.queries.proofs import cases_being_signed
from samband.applications.queries.register import about_in_cases
from samband.calls.flow import ROUND
from samband.catalogue.actions.merging import address_asked
from samband.foundation.flow.actions import transitioned
from samband.foundation.mail.queries import keep_from_staff
from samband.people.actions import Duty, duties_asked, handed_over, has_left
from samband.people.queries import Part, about_asked
from samband.rulebook.findings import N_, Finding


@receiver(address_asked)
def keep_signatures(kind: str, record: Any, **_: Any) -> list[Finding]:
    """Speak against it while an application is being signed: what is signed names its organisations."""
    if kind != "organisation":
        return []
    return [
        Finding(
            "applications.being_signed", N_("The application {case} is being signed by its partners."),
            {"case": number}, remedy=N_("Wait until it has been handed in or withdrawn."),
        )
        for number in cases_being_signed(record)
    ]  # fmt: skip


@receiver(transitioned)
def tell_of_more_time(flow: Any, name: str, subject: Any, reason: str, **_: Any) -> None:
    """Tell everybody with an application in a round that it closes later."""
    if (flow.name, name) == (ROUND.name, "extend"):
        tell_of_extension(subject, reason=reason)


keep_from_staff(keys_of_drafts)
"""Nobody at the funder reads the letters in which a draft's people invite each other."""


@receiver(duties_asked)
def tell_parts(person: Any, organisation: Any, remaining: Any, **_: Any) -> list[Duty]:
    """Tell which cases a person would leave behind."""
    return duties_in_cases(person, organisation, remaining)


@receiver(handed_over)
def move_parts(person: Any, to: Any, organisation: Any, remaining: Any, actor: Any, **_: Any) -> None:
    """Give a person's cases to the colleague who takes over."""
    hand_over_parts(person, to=to, organisation=organisation, remaining=remaining, actor=actor)


@receiver(has_left)
def leave_cases(person: Any, organisation: Any, remaining: Any, actor: Any, **_: Any) -> None:
    """Let a person who has left the organisation out of its cases."""
    end_parts(person, organisation=organisation, remaining=remaining, actor=actor)


@receiver(about_asked)
def tell_about(person: Any, **_: Any) -> list[Part]:
    """Tell a person what the cases keep about them."""
    return about_in_cases(person)
