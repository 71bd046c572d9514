"""What to try in the demo: one grant from call to catalogue, step by step."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samband.config.demo.people import COORDINATOR, DECISION_MAKER, OFFICER


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the walk: who takes it, and what they do."""

    who: str | Promise
    what: Promise


STEPS = (
    Step(
        OFFICER.name,
        _("Look at the open round under Office, Rounds: which rules, questions and criteria it keeps."),
    ),
    Step(
        COORDINATOR.name,
        _("Open the call Inception, start an application for Kalmar kommun and name Poltava as partner."),
    ),
    Step(
        COORDINATOR.name,
        _("Fill in a part and watch the findings: change the country, the team or the amount, and read why."),
    ),
    Step(
        COORDINATOR.name,
        _("Invite a person in Poltava, with any e-mail address you make up."),
    ),
    Step(
        _("The person in Poltava"),
        _(
            "Open the demo post office, follow the link in the invitation, create an account and add "
            "the part of Poltava."
        ),
    ),
    Step(
        _("Both"),
        _(
            "Confirm the same content. Change a word afterwards: the other's confirmation is void, "
            "and the change is shown."
        ),
    ),
    Step(
        COORDINATOR.name,
        _("Submit the application. The receipt with its fingerprint is in the post office."),
    ),
    Step(
        OFFICER.name,
        _("Register the case, make the formal check and ask for a supplement. The coordinator answers it."),
    ),
    Step(
        _("Both officers"),
        _("Score relevance, feasibility and sustainability, each without seeing the other."),
    ),
    Step(
        DECISION_MAKER.name,
        _("Grant the application and write the reasons."),
    ),
    Step(
        COORDINATOR.name,
        _("Read the decision in the case and in the post office. Every step stands on the timeline."),
    ),
    Step(
        _("Everybody"),
        _(
            "Find the new project in the catalogue and in the list of granted applications. Nobody "
            "typed it again."
        ),
    ),
)
