"""Writing, sending, holding and gathering letters."""

from samband.foundation.mail.actions.holding import Impossible, hold, hold_kinds, release, resend
from samband.foundation.mail.actions.pacing import choose_pace, gather_letters
from samband.foundation.mail.actions.sending import ATTEMPTS, pause_before, send_letter
from samband.foundation.mail.actions.writing import letter_written, write_letter

__all__ = [
    "ATTEMPTS",
    "Impossible",
    "choose_pace",
    "gather_letters",
    "hold",
    "hold_kinds",
    "letter_written",
    "pause_before",
    "release",
    "resend",
    "send_letter",
    "write_letter",
]
