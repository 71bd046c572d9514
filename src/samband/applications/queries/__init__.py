"""Reading cases: the door that other rooms use."""

from samband.applications.queries.attached import FileName, attachments, is_attached
from samband.applications.queries.cases import (
    cases,
    get_mine,
    get_visible,
    is_signing_part,
    may_start,
    my_cases,
    parties,
    partner_names,
    party_of,
    people_of,
    visible_to,
    with_parties,
    with_people,
)
from samband.applications.queries.content import Content, content, content_of, hash_of, short
from samband.applications.queries.differences import SectionDifference, compared
from samband.applications.queries.invitations import (
    invitation_by_token,
    invitations,
    invitations_to,
    is_pending,
    why_closed,
)
from samband.applications.queries.messages import (
    conversations,
    get_conversation,
    messages_in,
    unread_messages,
)
from samband.applications.queries.partners import find_partners
from samband.applications.queries.proofs import (
    confirmations,
    confirmations_in_force,
    current_opening,
    find_receipt,
    latest_receipt,
    openings,
    openings_due,
    receipts,
)
from samband.applications.queries.publishing import PublicProject, public_project
from samband.applications.queries.reading import ReadSection, read_sections
from samband.applications.queries.revisions import (
    Difference,
    changes_since,
    latest_revision,
    open_clashes,
    revisions_after,
)
from samband.applications.queries.sections import Section, get_section, openable, sections
from samband.applications.queries.timeline import Entry, learn, learn_link, learn_moves, timeline
from samband.applications.queries.versions import NOW, VersionLine, revision_of, values_at, versions

__all__ = [
    "NOW",
    "Content",
    "Difference",
    "Entry",
    "FileName",
    "PublicProject",
    "ReadSection",
    "Section",
    "SectionDifference",
    "VersionLine",
    "attachments",
    "cases",
    "changes_since",
    "compared",
    "confirmations",
    "confirmations_in_force",
    "content",
    "content_of",
    "conversations",
    "current_opening",
    "find_partners",
    "find_receipt",
    "get_conversation",
    "get_mine",
    "get_section",
    "get_visible",
    "hash_of",
    "invitation_by_token",
    "invitations",
    "invitations_to",
    "is_attached",
    "is_pending",
    "is_signing_part",
    "latest_receipt",
    "latest_revision",
    "learn",
    "learn_link",
    "learn_moves",
    "may_start",
    "messages_in",
    "my_cases",
    "open_clashes",
    "openable",
    "openings",
    "openings_due",
    "parties",
    "partner_names",
    "party_of",
    "people_of",
    "public_project",
    "read_sections",
    "receipts",
    "revision_of",
    "revisions_after",
    "sections",
    "short",
    "timeline",
    "unread_messages",
    "values_at",
    "versions",
    "visible_to",
    "why_closed",
    "with_parties",
    "with_people",
]
