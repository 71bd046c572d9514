"""Forms for records, their names and periods, and for what is sought in lists."""

from samband.editorial.authority.forms.records import form_for
from samband.editorial.authority.forms.rows import AddressForm, rows_for
from samband.editorial.authority.forms.seeking import SeekForm

__all__ = ["AddressForm", "SeekForm", "form_for", "rows_for"]
