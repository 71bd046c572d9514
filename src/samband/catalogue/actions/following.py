"""Codes that were merged: whoever still says the old one means the record that it became."""

from dataclasses import replace
from typing import Any

from samband.catalogue.actions.writing import CODES
from samband.catalogue.facts import ProjectFacts
from samband.catalogue.queries.records import AUTHORITIES
from samband.foundation.records.queries import merged_into

KIND_OF = {kept.model: kind for kind, kept in AUTHORITIES.items() if kept.mergeable}


def as_merged(facts: ProjectFacts) -> ProjectFacts:
    """Return the facts with each code that has been merged replaced by the one it became."""
    changes: dict[str, Any] = {}
    for name, model in CODES:
        codes = getattr(facts, name)
        if codes and model in KIND_OF:
            known = model._default_manager.in_bulk(list(codes))
            now = (code if code in known else merged_into(KIND_OF[model], code) or code for code in codes)
            changes[name] = tuple(dict.fromkeys(now))
    return replace(facts, **changes) if changes else facts
