"""Fields of pages whose blocks may change without a migration."""

from typing import Any

from wagtail.fields import StreamField

from samband.editorial.blocks import FaqBlocks, PageBlocks


class BlocksField(StreamField):
    """A stream of blocks; migrations hold its place, not what it may be built of, for that is no column."""

    blocks: type[Any] = PageBlocks

    def __init__(self, **options: Any) -> None:
        options.pop("block_lookup", None)
        super().__init__(self.blocks, **options)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Return what a migration keeps."""
        name, path, _args, options = super().deconstruct()
        options.pop("block_lookup", None)
        return name, path, [], options


class BodyField(BlocksField):
    """The body of a page."""


class QuestionsField(BlocksField):
    """Questions and answers in groups."""

    blocks = FaqBlocks
