"""Where people begin their day: my pages and the office."""

from samband.workspace.views.calendars import calendar, my_calendar
from samband.workspace.views.messages import conversation, conversation_list
from samband.workspace.views.my import decision, decision_letter, home, my_home
from samband.workspace.views.office import office_home

__all__ = [
    "calendar",
    "conversation",
    "conversation_list",
    "decision",
    "decision_letter",
    "home",
    "my_calendar",
    "my_home",
    "office_home",
]
