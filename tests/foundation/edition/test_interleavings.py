"""Whatever readers and writers do in whatever order, nobody reads what was out of date when they asked."""

from django.http import HttpResponse
from hypothesis import given
from hypothesis import strategies as st

import tests.foundation.edition.conftest as shared
from samband.foundation.edition import middleware, moments

STEPS = st.lists(
    st.sampled_from(["ask", "ask other", "write", "abandon", "write while asking", "forget", "midnight"]),
    max_size=30,
)


class World:
    """A shelf with one number on it, the mark of it, and a site that shows it."""

    def __init__(self) -> None:
        self.number = 0
        self.while_asking = False
        self.site = shared.Site()
        self.site.make = self.show

    def show(self, request):
        shown = self.number
        if self.while_asking:
            self.number += 1
        return HttpResponse(f"{request.path} {shown}")

    def ask(self, path: str) -> None:
        oldest = self.number
        shown = int(self.site.ask(path).content.split()[1])
        assert oldest <= shown <= self.number

    def go(self, step: str) -> None:
        """Take a step; to abandon a write leaves everything as it was."""
        self.while_asking = step == "write while asking"
        if step in ("ask", "write while asking"):
            self.ask("/en/")
        elif step == "ask other":
            self.ask("/sv/")
        elif step == "write":
            self.number += 1
        elif step == "forget":
            middleware.memory.most_bytes = 0 if middleware.memory.most_bytes else 10_000
        elif step == "midnight":
            middleware.memory.until = None


@given(steps=STEPS)
def test_nobody_reads_what_was_out_of_date(steps):
    world = World()
    middleware.memory.begin("", None)
    before = middleware.mark_in_force, moments._told, middleware.memory.most_bytes
    middleware.mark_in_force, moments._told = (lambda: f"mark {world.number}"), []
    try:
        for step in steps:
            world.go(step)
    finally:
        middleware.mark_in_force, moments._told, middleware.memory.most_bytes = before
