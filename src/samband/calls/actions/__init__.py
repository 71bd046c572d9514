"""Loading the programme and changing rounds: the door that other rooms use."""

from samband.calls.actions.programme import load_programme
from samband.calls.actions.questions import (
    add_question,
    change_question,
    move_question,
    remove_question,
    take_own_questions,
)
from samband.calls.actions.rounds import close_round, create_round, extend_round, open_round, revise_round

__all__ = [
    "add_question", "change_question", "close_round", "create_round", "extend_round", "load_programme",
    "move_question", "open_round", "remove_question", "revise_round", "take_own_questions",
]  # fmt: skip
