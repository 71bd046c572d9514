"""Reading the catalogue: codelists, public projects, organisations and what was granted."""

from samband.catalogue.queries.codelists import Codelists, Names, areas, codelists, countries, goals, themes

__all__ = ["Codelists", "Names", "areas", "codelists", "countries", "goals", "themes"]
