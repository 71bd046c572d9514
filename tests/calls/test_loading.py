"""Loading the programme: all or nothing, twice the same, and never behind a round's back."""

from samband.calls.actions import load_programme
from tests.environment import ROOT


def test_it(db):
    print(load_programme(ROOT / "programme"))
    print(load_programme(ROOT / "programme"))
    from samband.calls import queries as q
    print(q.programme(), q.clusters(), len(q.legal_forms()))
    import datetime
    print(q.open_countries(datetime.date(2026,1,1)))
