"""Promise 2: over any order of edits, confirmations and submissions, both have signed the same thing."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samband.applications.actions import confirm, submit
from samband.applications.models import Confirmation, Receipt
from samband.applications.queries import hash_of
from samband.applications.states import Method
from samband.foundation.flow.actions import Refused
from tests.applications.making import fresh, party, put

STEPS = st.lists(
    st.sampled_from(["edit by swedish", "edit by international", "confirm swedish",
                     "confirm international", "submit"]),
    max_size=9,
)  # fmt: skip


@given(steps=STEPS, finish=st.booleans())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_path_to_submitted_with_differing_hashes(ready, coordinator, counterpart, steps, finish):
    from django.db import transaction

    people = {"swedish": coordinator, "international": counterpart}
    with transaction.atomic():
        end = ["confirm swedish", "confirm international", "submit"] if finish else []
        for number, step in enumerate([*steps, *end]):
            _take(step, number, ready, people, coordinator)
        now = fresh(ready)
        assert (now.submitted_at is not None) == (now.state == "submitted")
        assert not finish or now.state == "submitted"
        if now.state == "submitted":
            in_force = Confirmation.objects.filter(case=now, voided_at=None)
            signed = {(row.party.key, row.content_hash) for row in in_force}
            assert signed == {("swedish", hash_of(now)), ("international", hash_of(now))}
            assert [row.content_hash for row in Receipt.objects.filter(case=now)] == [hash_of(now)]
        transaction.set_rollback(True)


def _take(step, number, case, people, coordinator):
    words = step.split()
    try:
        if words[0] == "edit":
            put(case, people[words[2]], {"title.en": f"Voices {number}"})
        elif words[0] == "confirm":
            confirm(fresh(case), party=party(case, words[1]), actor=people[words[1]], method=Method.CODE)
        else:
            submit(fresh(case), actor=coordinator)
    except Refused:
        pass


def test_the_receipt_keeps_the_content_its_hash_is_taken_of(submitted):
    import hashlib

    receipt = Receipt.objects.get()
    assert f"sha256:{hashlib.sha256(receipt.content.encode()).hexdigest()}" == receipt.content_hash


@pytest.mark.parametrize("path", ["title.sv", "summary.en", "budget.requested", "period.ends_on", "goals",
                                  "answers.how_met", "members.m-10000001.name"])  # fmt: skip
def test_every_kind_of_edit_changes_the_hash(ready, coordinator, path):
    before = hash_of(fresh(ready))
    values = {"budget.requested": "1", "period.ends_on": "2027-06-30", "goals": ["1"]}
    put(ready, coordinator, {path: values.get(path, "Something else")})
    assert hash_of(fresh(ready)) != before
