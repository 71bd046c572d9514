"""Values held in several languages as columns named `<field>_<language>`."""

from django.utils.translation import get_language


def localized(record: object, field: str) -> str:
    """Return the field in the active language, or in any language that has it; "" when none does.

    A Swedish reader is shown an English text rather than nothing: half the catalogue was written in
    one language only.
    """
    active = (get_language() or "sv")[:2]
    for language in (active, "en", "sv"):
        value = getattr(record, f"{field}_{language}", "")
        if value:
            return str(value)
    return ""
