"""An open round may close later, with a reason, and everybody concerned is told in their language."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.urls import reverse

from samband.calls.actions import create_round, extend_round, revise_round
from samband.calls.models import Component, Round
from samband.calls.queries.deadlines import clocks_of
from samband.foundation.audit.queries import history
from samband.foundation.flow.actions import Refused
from tests.calls.conftest import BLOSSOM, SPRING

LATER = BLOSSOM + timedelta(days=7)
WHY = "The service was down."


def codes(refused: Any) -> list[str]:
    return [finding.code for finding in refused.value.verdict.refusals]


def test_a_round_is_extended_with_a_reason(closing: Round, officer: Any) -> None:
    extended = extend_round(closing, closes_at=LATER, actor=officer, reason=WHY)
    closing.refresh_from_db()
    assert (closing.state, closing.closes_at, closing.first_closes_at) == ("open", LATER, BLOSSOM)
    assert extended.closes_at == LATER
    entry = history(closing.audit_key).last()
    assert (entry.verb, entry.reason, entry.actor, entry.data) == (
        "round.extend", WHY, officer, {"before": BLOSSOM.isoformat(), "closes_at": LATER.isoformat()},
    )  # fmt: skip


def test_the_first_closing_time_is_remembered(closing: Round, officer: Any) -> None:
    for days in (1, 2):
        extend_round(closing, closes_at=BLOSSOM + timedelta(days=days), actor=officer, reason=WHY)
    closing.refresh_from_db()
    assert closing.first_closes_at == BLOSSOM


def test_the_system_itself_may_extend(closing: Round) -> None:
    extend_round(closing, closes_at=LATER, actor=None, reason=WHY)
    assert history(closing.audit_key).last().actor_name == "The system"


def test_a_round_whose_time_is_out_may_still_be_extended(closing: Round, officer: Any) -> None:
    with time_machine.travel(BLOSSOM + timedelta(hours=3), tick=False):
        with pytest.raises(Refused) as refused:
            extend_round(closing, closes_at=BLOSSOM + timedelta(hours=2), actor=officer, reason=WHY)
        assert codes(refused) == ["round.not_later"]
        extend_round(closing, closes_at=BLOSSOM + timedelta(hours=4), actor=officer, reason=WHY)


@pytest.mark.parametrize("closes_at", [BLOSSOM, BLOSSOM - timedelta(seconds=1), SPRING])
def test_an_extension_gives_more_time(closing: Round, officer: Any, closes_at: datetime) -> None:
    with pytest.raises(Refused) as refused:
        extend_round(closing, closes_at=closes_at, actor=officer, reason=WHY)
    closing.refresh_from_db()
    assert (codes(refused), closing.closes_at) == (["round.not_later"], BLOSSOM)


def test_a_rolling_round_has_nothing_to_extend(running: Round, officer: Any) -> None:
    with pytest.raises(Refused) as refused:
        extend_round(running, closes_at=LATER, actor=officer, reason=WHY)
    assert codes(refused) == ["round.never_closes"]


def test_extending_needs_a_reason(closing: Round, officer: Any) -> None:
    with pytest.raises(Refused) as refused:
        extend_round(closing, closes_at=LATER, actor=officer, reason=" ")
    closing.refresh_from_db()
    assert (codes(refused), closing.closes_at) == (["flow.reason_missing"], BLOSSOM)


@pytest.mark.parametrize("role", ["coordinator", "stranger", "finance_officer"])
def test_only_officers_extend(closing: Round, role: str, request: pytest.FixtureRequest) -> None:
    with pytest.raises(Refused) as refused:
        extend_round(closing, closes_at=LATER, actor=request.getfixturevalue(role), reason=WHY)
    assert codes(refused) == ["flow.not_permitted"]


def test_an_officer_extends_on_screen(client: Any, closing: Round, officer: Any) -> None:
    client.force_login(officer)
    path = reverse("calls_office:round_move", args=[closing.code, "extend"])
    wrong = client.post(path, {"last_day": "2026-05-01", "closes_clock": "", "reason": WHY})
    [form] = [form for move, form in wrong.context["moves"] if move.name == "extend"]
    assert (wrong.status_code, list(form.errors), form["reason"].value()) == (422, ["last_day"], WHY)
    done = client.post(path, {"last_day": "2026-05-08", "closes_clock": "15:00", "reason": WHY})
    closing.refresh_from_db()
    assert (done.status_code, closing.closes_at) == (302, datetime(2026, 5, 8, 13, 0, tzinfo=UTC))


def test_an_officer_changes_a_round_that_is_being_prepared(
    client: Any, project: Component, officer: Any
) -> None:
    round_ = create_round(project, actor=officer, opens_at=SPRING, closes_at=BLOSSOM)
    client.force_login(officer)
    path = reverse("calls_office:round_edit", args=[round_.code])
    shown = client.get(path).context["form"]
    assert [str(shown[name].value()) for name in ("opens_on", "last_day", "closes_clock")] == [
        "2026-03-02", "2026-05-01", "None",
    ]  # fmt: skip
    said = {
        "opens_on": "2026-03-03", "opens_clock": "09:00", "last_day": "2026-04-15", "closes_clock": "12:00",
        "time_zone": "Europe/Stockholm", "budget_frame": "1 000 000", "countries": ["UA", "XK"],
        "themes": ["gender"],
    }  # fmt: skip
    assert client.post(path, said).status_code == 302
    round_.refresh_from_db()
    assert (round_.opens_at.isoformat(), round_.closes_at.isoformat()) == (
        "2026-03-03T08:00:00+00:00", "2026-04-15T10:00:00+00:00",
    )  # fmt: skip
    assert (round_.countries, round_.themes, round_.budget_frame) == (["UA", "XK"], ["gender"], 1_000_000)


def test_an_open_round_is_no_longer_changed(client: Any, closing: Round, officer: Any) -> None:
    same = {"opens_at": SPRING, "closes_at": LATER, "budget_frame": None, "timezone": "UTC"}
    with pytest.raises(Refused) as refused:
        revise_round(closing, actor=officer, **same)  # type: ignore[arg-type]
    client.force_login(officer)
    answer = client.post(reverse("calls_office:round_edit", args=[closing.code]), {"opens_on": "2026-03-03"})
    assert (codes(refused), answer.status_code) == (["round.is_open"], 409)


@pytest.mark.parametrize(
    ("clock", "said"),
    [("02:30", ["closes_clock"]), ("01:59", []), ("03:00", []), ("x", ["closes_clock"])],
)
def test_an_hour_that_spring_skips_is_no_closing_time(
    client: Any, inception: Component, officer: Any, clock: str, said: list[str]
) -> None:
    client.force_login(officer)
    values = {"component": "inception", "opens_on": "2026-03-02", "last_day": "2026-03-29"}
    answer = client.post(reverse("calls_office:round_new"), {**values, "closes_clock": clock})
    assert (list(answer.context["form"].errors) if answer.context else []) == said


def test_the_hour_that_autumn_has_twice_is_the_later_one_and_says_which(
    client: Any, inception: Component, officer: Any
) -> None:
    client.force_login(officer)
    values = {"component": "inception", "opens_on": "2026-03-02", "last_day": "2026-10-25"}
    client.post(reverse("calls_office:round_new"), {**values, "closes_clock": "02:30"})
    made = Round.objects.get()
    assert made.closes_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert [(clock.where, clock.says) for clock in clocks_of(made, ["UA", "KE"])] == [
        ("Sweden", "25 October 2026, 02:30 (CET)"),
        ("Ukraine", "25 October 2026, 03:30 (EET)"),
        ("Kenya", "25 October 2026, 04:30"),
    ]


def test_midnight_is_the_end_of_a_day_in_each_place(closing: Round) -> None:
    assert [clock.says for clock in clocks_of(closing, ["UA", "GT", "XX"])] == [
        "1 May 2026, 24:00", "2 May 2026, 01:00", "1 May 2026, 16:00",
    ]  # fmt: skip
