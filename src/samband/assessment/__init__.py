"""Formal check, supplementation, scores and decision."""
