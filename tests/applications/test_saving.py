"""Saving: revisions, conflicts, and whose field it is."""

from hypothesis import given
from hypothesis import strategies as st

from samband.applications.actions import remove_member, save, settle
from samband.applications.facts.merging import Change, Merge, merged
from samband.applications.models import Clash, Revision, TeamMember
from samband.applications.queries import content, timeline
from tests.applications.making import fresh, member, put, refused, team, verbs


def test_a_save_answers_with_its_revision_and_is_recorded(shared, coordinator):
    saved = put(shared, coordinator, {"title.en": "Voices", "budget.requested": "220000"})
    assert (saved.revision, saved.changed) == (1, ["title.en", "budget.requested"])
    row = Revision.objects.get()
    assert row.changes == {
        "title.en": {"from": "", "to": "Voices"},
        "budget.requested": {"from": "", "to": "220000"},
    }
    assert verbs(shared)[-1] == "applications.saved"


def test_the_same_twice_is_one_revision(shared, coordinator):
    first = put(shared, coordinator, {"title.en": "Voices"}, based_on=0)
    again = put(shared, coordinator, {"title.en": "Voices"}, based_on=0)
    assert (first.revision, again.revision, Revision.objects.count()) == (1, 1, 1)


def test_two_hands_in_one_field_overwrite_nothing(shared, coordinator, counterpart):
    put(shared, coordinator, {"title.en": "First"}, based_on=0, page="a")
    saved = put(shared, counterpart, {"title.en": "Second", "title.sv": "Två"}, based_on=0, page="b")
    assert (saved.changed, [row.value for row in saved.clashes]) == (["title.sv"], ["Second"])
    assert content(fresh(shared)).values["title.en"] == "First"


def test_a_field_that_only_the_other_changed_is_left_alone(shared, coordinator, counterpart):
    put(shared, coordinator, {"title.en": "First"}, based_on=0, page="a")
    saved = put(shared, counterpart, {"title.en": "", "title.sv": "Två"}, based_on=0, page="b")
    assert (saved.kept, saved.clashes) == (["title.en"], [])
    assert content(fresh(shared)).values["title.en"] == "First"


def test_a_lost_answer_is_no_other_hand(shared, coordinator):
    put(shared, coordinator, {"title.en": "Voi"}, based_on=0, page="a")
    put(shared, coordinator, {"title.en": "Voices"}, based_on=0, page="a")
    assert content(fresh(shared)).values["title.en"] == "Voices"


def test_a_second_tab_is_another_hand(shared, coordinator):
    put(shared, coordinator, {"title.en": "One tab"}, based_on=0, page="a")
    assert len(put(shared, coordinator, {"title.en": "Other tab"}, based_on=0, page="b").clashes) == 1


def test_a_clash_waits_until_somebody_chooses(shared, coordinator, counterpart):
    put(shared, coordinator, {"title.en": "First"}, based_on=0)
    clash = put(shared, counterpart, {"title.en": "Second"}, based_on=0).clashes[0]
    settle(clash, actor=coordinator, value="First and second", based_on=1)
    assert content(fresh(shared)).values["title.en"] == "First and second"
    assert Clash.objects.get().settled_at is not None


def test_keeping_what_is_saved_settles_too(shared, coordinator, counterpart, stranger):
    put(shared, coordinator, {"title.en": "First"}, based_on=0)
    clash = put(shared, counterpart, {"title.en": "Second"}, based_on=0).clashes[0]
    assert refused(settle, clash, actor=stranger, value=None, based_on=1) == ["flow.not_permitted"]
    settle(clash, actor=counterpart, value=None, based_on=1)
    assert (content(fresh(shared)).values["title.en"], Clash.objects.get().settled_at is None) == (
        "First",
        False,
    )


def test_a_choice_on_an_old_text_clashes_again(shared, coordinator, counterpart):
    put(shared, coordinator, {"title.en": "First"}, based_on=0)
    clash = put(shared, counterpart, {"title.en": "Second"}, based_on=0).clashes[0]
    put(shared, coordinator, {"title.en": "Third"}, page="a")
    assert len(settle(clash, actor=counterpart, value="Merged", based_on=1).clashes) == 1
    assert content(fresh(shared)).values["title.en"] == "Third"


def test_strangers_staff_and_the_other_party_may_not_write(
    shared, coordinator, counterpart, stranger, officer
):
    for person in (stranger, officer):
        assert refused(put, shared, person, {"title.en": "x"}) == ["flow.not_permitted"]
    for path in ("answers.local_democracy.international", "answers.nothing", "nonsense", "members.a"):
        assert refused(put, shared, coordinator, {path: "x"}) == ["flow.not_permitted"]
    for theirs in (member("m-1", "international", "P", "official"), {"members.m-1.name": "Nobody's"}):
        assert refused(put, shared, coordinator, theirs) == ["flow.not_permitted"]
    theirs = member("m-00000001", "international", "Petra", "official")
    put(shared, counterpart, theirs)
    assert refused(put, shared, coordinator, {"members.m-00000001.name": "x"}) == ["flow.not_permitted"]
    assert refused(remove_member, shared, key="m-00000001", actor=coordinator) == ["flow.not_permitted"]


def test_nothing_is_written_after_submission(submitted, coordinator):
    assert refused(save, submitted, actor=coordinator, values={"title.en": "x"}, based_on=99) == [
        "flow.not_permitted"
    ]


def test_people_come_and_go_in_a_team(shared, coordinator):
    put(shared, coordinator, team("swedish", "1"))
    put(shared, coordinator, {"members.m-10000002.name": "Maja"})
    remove_member(fresh(shared), key="m-10000003", actor=coordinator)
    again = remove_member(fresh(shared), key="m-10000003", actor=coordinator)
    assert (again.revision, [row.name for row in TeamMember.objects.all()]) == (3, ["Ann Official", "Maja"])
    assert verbs(shared).count("applications.saved") == 3


def test_the_timeline_tells_saves_that_follow_each_other_once(shared, coordinator, counterpart):
    for text in ("a", "b", "c"):
        put(shared, coordinator, {"title.en": text})
    put(shared, counterpart, {"title.sv": "d"})
    told = [(entry.who, entry.times) for entry in timeline(shared)[-2:]]
    assert told == [("Karin Coordinator", 3), ("Petro Counterpart", 1)]


texts = st.sampled_from(["", "a", "b", "c"])
changes = st.lists(st.tuples(st.sampled_from(["mine", "other"]), texts), max_size=5)


@given(start=texts, steps=changes, typed=texts)
def test_merging_never_overwrites_an_unseen_text(start, steps, typed):
    current, known, unseen, history = start, start, False, []
    for page, text in steps:
        if page == "mine" and unseen:
            continue  # the page would have met a clash
        history.append(Change(page, current, text))
        current, unseen = text, page == "other"
        known = text if page == "mine" else known
    verdict = merged(typed, current, history, "mine")
    if verdict is Merge.APPLY:
        assert not unseen
    if verdict is Merge.KEEP:
        assert (typed == known, unseen) == (True, True)
    if verdict is Merge.CLASH:
        assert (unseen, typed == known, typed == current) == (True, False, False)
    assert (verdict is Merge.SAME) == (typed == current)
