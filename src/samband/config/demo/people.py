"""Who the demo people are. Their names and addresses are invented; the addresses can reach nobody."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samband.people.states import Kind, Role

PASSWORD = "samband-demo-2026"  # noqa: S105 - it is shown on the demo page on purpose; no real account has it
"""The password of every demo person."""


@dataclass(frozen=True, slots=True)
class Place:
    """An organisation of the demo."""

    name: str
    country: str = "SE"
    kind: Kind = Kind.MUNICIPALITY


@dataclass(frozen=True, slots=True)
class Person:
    """A demo person: an account with roles in one organisation, and what they are there to show."""

    name: str
    email: str
    role: Role
    place: Place
    language: str
    shows: Promise
    also: tuple[Role, ...] = ()


FUNDER = Place("ICLD", kind=Kind.FUNDER)
KALMAR = Place("Kalmar kommun")
POLTAVA = Place("Poltava", "UA")
COORDINATOR = Person(
    "Kajsa Kalmarsson", "kajsa@kalmar.example", Role.COORDINATOR, KALMAR, "sv",
    _("starts the application, invites the partner and signs for Kalmar"), (Role.SIGNATORY,),
)  # fmt: skip
OFFICER = Person(
    "Hedda Ärendahl", "hedda@icld.example", Role.OFFICER, FUNDER, "sv",
    _("opens rounds, checks applications, asks for supplements, scores"),
)  # fmt: skip
SECOND_OFFICER = Person(
    "Dag Diarén", "dag@icld.example", Role.OFFICER, FUNDER, "sv",
    _("scores independently of the first officer"),
)  # fmt: skip
DECISION_MAKER = Person(
    "Bea Beslutén", "bea@icld.example", Role.DECISION_MAKER, FUNDER, "sv",
    _("decides, with written reasons"),
)  # fmt: skip
PEOPLE = (
    COORDINATOR,
    OFFICER,
    SECOND_OFFICER,
    DECISION_MAKER,
    Person(
        "Elin Ekonell", "elin@icld.example", Role.FINANCE_OFFICER, FUNDER, "sv",
        _("follows the money; reads cases but does not decide"),
    ),
    Person(
        "Rut Redaktén", "rut@icld.example", Role.EDITOR, FUNDER, "sv",
        _("writes and translates the public pages"),
    ),
    Person(
        "Pia Publicerin", "pia@icld.example", Role.PUBLISHER, FUNDER, "sv",
        _("approves and publishes what editors hand over"),
    ),
    Person(
        "Folke Falusson", "folke@falun.example", Role.COORDINATOR, Place("Falu kommun"), "sv",
        _("a coordinator elsewhere, who must see nothing of Kalmar's case"),
    ),
    Person(
        "Amina Mombasi", "amina@mombasa.example", Role.COUNTERPART,
        Place("Mombasa", "KE", Kind.COUNTY), "en",
        _("a counterpart abroad with no part in Kalmar's case"),
    ),
)  # fmt: skip
