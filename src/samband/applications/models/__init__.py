"""One application and everything about it."""

from samband.applications.models.attachments import Attachment
from samband.applications.models.cases import Case, CaseSeries
from samband.applications.models.content import Answer, Application, Choice, Clash, Revision
from samband.applications.models.messages import Message, ReadMark
from samband.applications.models.people import Invitation, Participation, Party, TeamMember
from samband.applications.models.proofs import Confirmation, Opening, Receipt, SigningCode
from samband.applications.models.reminders import Reminder
from samband.applications.models.rows import Row
from samband.applications.models.versions import Version

__all__ = [
    "Answer",
    "Application",
    "Attachment",
    "Case",
    "CaseSeries",
    "Choice",
    "Clash",
    "Confirmation",
    "Invitation",
    "Message",
    "Opening",
    "Participation",
    "Party",
    "ReadMark",
    "Receipt",
    "Reminder",
    "Revision",
    "Row",
    "SigningCode",
    "TeamMember",
    "Version",
]
