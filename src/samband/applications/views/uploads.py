"""Files that come with a section's post, each added by itself so that one unfit file spoils no other."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from samband.applications.actions import attach, detach
from samband.applications.models import Case
from samband.applications.queries.fields import Field
from samband.foundation.files.judging import LARGEST
from samband.foundation.flow.actions import Refused
from samband.foundation.flow.texts import FindingText, all_texts
from samband.rulebook.forms import QuestionKind

TAKE_OUT = "take_out"


@dataclass
class Taken:
    """What became of the files of a post: whether anything changed, and what was unfit, by path."""

    has_changed: bool = False
    unfit: dict[str, list[FindingText]] = field(default_factory=dict)

    def make(self, path: str, change: Callable[[], Any]) -> None:
        """Make one change and note what became of it."""
        try:
            change()
        except Refused as refusal:
            self.unfit.setdefault(path, []).extend(all_texts(refusal.verdict.refusals))
        else:
            self.has_changed = True


def taken_files(
    case: Case, fields: list[Field], data: QueryDict, files: MultiValueDict[str, Any], *,
    actor: Any, page: str = "",
) -> Taken:  # fmt: skip
    """Add the files sent for these questions, and take out the one that was asked for."""
    taken = Taken()
    gone, _, sha256 = data.get(TAKE_OUT, "").replace("\0", "").rpartition(":")
    for item in fields:
        if item.kind is not QuestionKind.FILES:
            continue
        for upload in files.getlist(item.path):
            content = upload.read(LARGEST + 1)
            taken.make(item.path, partial(attach, case, path=item.path, name=str(upload.name),
                                          content=content, actor=actor, page=page))  # fmt: skip
        if gone == item.path:
            taken.make(gone, partial(detach, case, path=gone, sha256=sha256, actor=actor, page=page))
    return taken
