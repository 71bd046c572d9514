"""What is kept about a person: everything of theirs, nothing of anybody else's."""

import json
from typing import Any

from django.test import Client

from samband.people.queries.register import about
from tests.cast import with_role


def test_a_person_reads_and_takes_away_what_is_kept(kalmar: Any, coordinator: Any, client: Client) -> None:
    other = with_role("Olga Other", kalmar, "contributor")
    client.force_login(coordinator)
    assert client.get("/my/about-me/").status_code == 200
    answer = client.get("/my/about-me/about-me.json")
    said = json.loads(answer.content)
    assert answer["Content-Disposition"] == 'attachment; filename="about-me.json"'
    assert [part.code for part in about(coordinator)] == list(said)
    assert said["account"]["rows"][0]["email"] == coordinator.email
    assert {row["organisation"] for row in said["roles"]["rows"]} == {"Kalmar kommun"}
    assert said["log"]["rows"][0]["what"] == "people.account_created"
    assert (other.email in answer.content.decode(), other.name in answer.content.decode()) == (False, False)
    assert client.get("/my/about-me/").headers["Cache-Control"].count("no-store") == 1
