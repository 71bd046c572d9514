"""What people fill in: sections, teams, and the small forms around a case."""

from samband.applications.forms.joining import AccountForm, InviteForm, ReasonForm
from samband.applications.forms.messaging import MessageForm
from samband.applications.forms.receipts import ReceiptFileForm, ReceiptForm
from samband.applications.forms.section import BASE, PAGE, SectionForm, bases, number, opened_page, posted
from samband.applications.forms.starting import StartForm
from samband.applications.forms.tables import fresh_row_key, posted_cells, row_keys
from samband.applications.forms.team import MemberForm, fresh_key, member_forms, member_values_of
from samband.applications.forms.versions import VersionForm

__all__ = [
    "BASE",
    "PAGE",
    "AccountForm",
    "InviteForm",
    "MemberForm",
    "MessageForm",
    "ReasonForm",
    "ReceiptFileForm",
    "ReceiptForm",
    "SectionForm",
    "StartForm",
    "VersionForm",
    "bases",
    "fresh_key",
    "fresh_row_key",
    "member_forms",
    "member_values_of",
    "number",
    "opened_page",
    "posted",
    "posted_cells",
    "row_keys",
]
