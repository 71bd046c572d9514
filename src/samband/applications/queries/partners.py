"""Finding a partner organisation by any spelling of its name."""

from anyascii import anyascii
from django.db.models import Q, QuerySet

from samband.people.queries import Organisation, organisations
from samband.people.states import HOME as HOME

MOST = 12


def find_partners(written: str) -> QuerySet[Organisation]:
    """Return organisations abroad one of whose names contains what was written, at most a dozen.

    Scripts meet in their Latin letters: Полтава finds Poltava. Nothing written finds nothing.
    """
    word = " ".join(written.replace("\0", "").split())
    if not word:
        return organisations().none()
    wanted = Q()
    for form in {word, word.capitalize(), anyascii(word)}:
        if form.strip():
            wanted |= Q(name__icontains=form) | Q(names__name__icontains=form)
    return organisations().exclude(country=HOME).filter(wanted).distinct()[:MOST]
