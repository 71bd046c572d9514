"""What the office does when the applicants move their case."""

from typing import Any

from django.dispatch import receiver
from django.utils.functional import lazy

from samband.applications.actions import message_written, tell
from samband.assessment.actions import redraw_checklist
from samband.assessment.actions.handing_over import hand_over_office, office_duties
from samband.assessment.flow import HANDLING
from samband.assessment.queries import title_of
from samband.foundation.flow.actions import transitioned
from samband.foundation.mail.actions import write_letter
from samband.people.actions import Duty, duties_asked, handed_over
from samband.people.queries import people_with
from samband.people.states import Role


@receiver(transitioned)
def look_at_the_supplementation(flow: Any, name: str, subject: Any, **_: Any) -> None:
    """When a supplementation is handed in, judge the case again and tell its officer."""
    if (flow.name, name) != (HANDLING.name, "answer_supplementation"):
        return
    redraw_checklist(subject)
    officer = subject.handling.officer
    write_letter(
        "assessment.supplementation_answered", to=officer.email, language=officer.language,
        recipient=officer, subject_key=subject.audit_key,
        context={"case": subject, "title": lazy(title_of, str)(subject), "person": officer},
    )  # fmt: skip


@receiver(message_written)
def tell_the_office(message: Any, **_: Any) -> None:
    """Tell the handling officer what those who apply have written; without one, every officer."""
    if message.from_office:
        return
    handling = getattr(message.case, "handling", None)
    officers = [handling.officer] if handling else people_with(Role.OFFICER)
    for officer in officers:
        tell(message, officer, page="workspace:conversation")


@receiver(duties_asked)
def tell_office_duties(person: Any, organisation: Any, remaining: Any, **_: Any) -> list[Duty]:
    """Tell which cases an officer would leave behind."""
    return office_duties(person, organisation, remaining)


@receiver(handed_over)
def move_office_duties(person: Any, to: Any, organisation: Any, remaining: Any, actor: Any, **_: Any) -> None:
    """Give an officer's cases to the colleague who takes over."""
    hand_over_office(person, to=to, organisation=organisation, remaining=remaining, actor=actor)
