"""The states of a case, and the closed vocabularies of the joint application."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from samband.rulebook.flow import State
from samband.rulebook.wording import N_

DRAFT = "draft"
AWAITING_SIGNATURES = "awaiting_signatures"
SUBMITTED = "submitted"
REGISTERED = "registered"
FORMAL_CHECK = "formal_check"
SUPPLEMENTATION = "supplementation"
ASSESSMENT = "assessment"
READY_FOR_DECISION = "ready_for_decision"
GRANTED = "granted"
GRANTED_WITH_CONDITIONS = "granted_with_conditions"
REJECTED = "rejected"
DISMISSED = "dismissed"
DEFERRED = "deferred"
WITHDRAWN = "withdrawn"

STATES: tuple[State, ...] = (
    State(DRAFT, N_("Draft")),
    State(AWAITING_SIGNATURES, N_("Awaiting confirmation"), tone="turn"),
    State(SUBMITTED, N_("Submitted"), tone="info"),
    State(REGISTERED, N_("Registered"), tone="info"),
    State(FORMAL_CHECK, N_("Formal check"), tone="info"),
    State(
        SUPPLEMENTATION,
        N_("Supplementation requested"),
        tone="warning",
        label_for={"office": N_("Waiting for supplementation")},
    ),
    State(ASSESSMENT, N_("Assessment"), tone="info"),
    State(READY_FOR_DECISION, N_("Ready for decision"), tone="info"),
    State(GRANTED, N_("Granted"), tone="success", is_final=True),
    State(GRANTED_WITH_CONDITIONS, N_("Granted with conditions"), tone="success", is_final=True),
    State(REJECTED, N_("Rejected"), tone="neutral", is_final=True),
    State(DISMISSED, N_("Dismissed"), tone="neutral", is_final=True),
    State(DEFERRED, N_("Deferred"), tone="warning"),
    State(WITHDRAWN, N_("Withdrawn"), tone="neutral", is_final=True),
)
"""Every state a case can be in (dossier 5.2), in the order of its life."""

STATE_CHOICES = [(state.code, _(state.label)) for state in STATES]
OPEN_STATES: tuple[str, ...] = tuple(state.code for state in STATES if not state.is_final)
"""States in which the applicants may still withdraw."""
WRITING_STATES = (DRAFT, AWAITING_SIGNATURES)
"""States in which the whole application may be edited."""
GRANTED_STATES = (GRANTED, GRANTED_WITH_CONDITIONS)
DECIDED_STATES = (*GRANTED_STATES, REJECTED, DISMISSED, DEFERRED)
"""States that a decision with a letter leads to."""


class Side(models.TextChoices):
    """Which side of the partnership an organisation stands on."""

    SWEDISH = "swedish", _("Swedish partner")
    INTERNATIONAL = "international", _("International partner")
    THIRD = "third", _("Third partner")


class CaseRole(models.TextChoices):
    """What a person does in one case."""

    COORDINATOR = "coordinator", _("Coordinator")
    COUNTERPART = "counterpart", _("Counterpart")
    CONTRIBUTOR = "contributor", _("Contributor")


class Method(models.TextChoices):
    """How a person proved to be themselves when they confirmed."""

    CODE = "code", _("with a code sent by e-mail")
    SECOND_FACTOR = "second_factor", _("with a second factor")
    SIGNED_IN = "signed_in", _("signed in")


class Function(models.TextChoices):
    """What a member of the team is in the own organisation (dossier 3.5)."""

    POLITICIAN = "politician", _("Elected representative")
    OFFICIAL = "official", _("Official")
    CIVIL_SOCIETY = "civil_society", _("Civil society representative")


class Affiliation(models.TextChoices):
    """Where an elected representative sits; blank for everybody else."""

    MAJORITY = "majority", _("Majority")
    OPPOSITION = "opposition", _("Opposition")


class VersionKind(models.TextChoices):
    """Why a version was kept; confirmations, receipts and days of work are versions by themselves."""

    NAMED = "named", _("Named")
    BEFORE_RESTORING = "before_restoring", _("Before something was restored")
