"""Which version of rules, questions and criteria counts, and what each one says."""

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db.models import Q, QuerySet

from samband.calls.models import Component, Criteria, QuestionSet, Ruleset, Version
from samband.rulebook.canonical import content_hash

V = TypeVar("V", bound=Version)


@dataclass(frozen=True, slots=True)
class Versions:
    """The three versions that a round is held to; None where there is none."""

    ruleset: Ruleset | None
    question_set: QuestionSet | None
    criteria: Criteria | None

    @property
    def are_complete(self) -> bool:
        """Say whether all three are there."""
        return None not in (self.ruleset, self.question_set, self.criteria)

    def as_json(self) -> dict[str, Any]:
        """Return name, version and content hash of each, as the audit log keeps them."""
        return {name: _named(getattr(self, name)) for name in ("ruleset", "question_set", "criteria")}

    @property
    def content_hash(self) -> str:
        """Return one hash for the three contents together."""
        return content_hash(self.as_json())


def _named(version: Version | None) -> dict[str, str] | None:
    return {"ref": version.ref, "hash": version.hash} if version else None


def components() -> QuerySet[Component]:
    """Return the programme's components in the programme's order."""
    return Component.objects.order_by("position", "code")


def in_force(versions: QuerySet[V], on: date) -> V | None:
    """Return the version that counts on a day: the last one that began, unless it has ended."""
    open_ended = Q(valid_until__isnull=True) | Q(valid_until__gte=on)
    return (
        versions.filter(open_ended, valid_from__lte=on, made_for=None)
        .order_by("-valid_from", "-version")
        .first()
    )


def versions_for(component: Component, on: date) -> Versions:
    """Return the versions in force for a component on a day.

    A ruleset may name the very versions of questions and criteria used with it, such as
    `inception@2024.1`; otherwise those of the component that are in force count.
    """
    ruleset = in_force(Ruleset.objects.filter(component=component), on)
    named = ruleset.data if ruleset else {}
    return Versions(
        ruleset=ruleset,
        question_set=_used_with(QuestionSet.objects.all(), named.get("form", ""), component, on),
        criteria=_used_with(Criteria.objects.all(), named.get("criteria", ""), component, on),
    )


def _used_with(versions: QuerySet[V], ref: str, component: Component, on: date) -> V | None:
    if not ref:
        return in_force(versions.filter(component=component), on)
    name, _, version = ref.partition("@")
    return versions.filter(name=name, version=version).first()
