"""What the work places show: own cases, what waits, and the office's queue."""

from samband.workspace.queries.deadlines import deadlines
from samband.workspace.queries.keyset import Page, page_of
from samband.workspace.queries.messages import conversation_of, conversations_for
from samband.workspace.queries.mine import letters_by_case, my_work
from samband.workspace.queries.queue import QUEUE_STATES, SORTS, Choice, Queue, Wish, queue

__all__ = [
    "QUEUE_STATES",
    "SORTS",
    "Choice",
    "Page",
    "Queue",
    "Wish",
    "conversation_of",
    "conversations_for",
    "deadlines",
    "letters_by_case",
    "my_work",
    "page_of",
    "queue",
]
