"""Loading the programme and changing rounds: the door that other rooms use."""

from samband.calls.actions.programme import load_programme
from samband.calls.actions.rounds import close_round, create_round, extend_round, open_round, revise_round

__all__ = ["close_round", "create_round", "extend_round", "load_programme", "open_round", "revise_round"]
