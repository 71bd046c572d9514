"""Projects to look at, as the catalogue's tests make them."""

from tests.catalogue.conftest import codelists, partners, save

__all__ = ["codelists", "partners", "save"]
