"""The pages of an application."""

from samband.applications.views.confirming import confirm
from samband.applications.views.files import file, upload
from samband.applications.views.messaging import case_messages
from samband.applications.views.moves import submit, supplementation, withdraw
from samband.applications.views.papers import check_receipt, paper, receipt_content
from samband.applications.views.people import (
    invitation,
    invite,
    resend_invitation,
    start,
    withdraw_invitation,
)
from samband.applications.views.reading import case, receipt, whole
from samband.applications.views.versions import compare, restore, versions
from samband.applications.views.writing import section, team

__all__ = [
    "case",
    "case_messages",
    "check_receipt",
    "compare",
    "confirm",
    "file",
    "invitation",
    "invite",
    "paper",
    "receipt",
    "receipt_content",
    "resend_invitation",
    "restore",
    "section",
    "start",
    "submit",
    "supplementation",
    "team",
    "upload",
    "versions",
    "whole",
    "withdraw",
    "withdraw_invitation",
]
