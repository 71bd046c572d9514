"""The parts that editors build a page of; none of them takes HTML."""

from samband.editorial.blocks.body import FaqBlocks, PageBlocks

__all__ = ["FaqBlocks", "PageBlocks"]
