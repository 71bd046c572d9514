"""What the reports of the back office show, row by row."""

from samband.editorial.admin.tables.reports import REPORTS

__all__ = ["REPORTS"]
