"""Where people begin their day: my pages and the office."""

from samband.workspace.views.my import decision, decision_letter, home, my_home
from samband.workspace.views.office import office_home

__all__ = ["decision", "decision_letter", "home", "my_home", "office_home"]
