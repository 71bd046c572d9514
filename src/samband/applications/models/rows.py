"""Rows of the tables in an application: budget lines, results, activities, risks."""

from django.db import models

from samband.applications.models.cases import Case


class Row(models.Model):
    """One row of a table. `key` is made by the page that adds it and never changes.

    `cells` holds text by column, written as the form writes it. A row that was taken out stays here
    with its cells, so that a text which met the removal can bring it back whole.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="rows")
    table = models.CharField(max_length=80, help_text="stable id of the question in the round's form")
    key = models.CharField(max_length=20)
    position = models.PositiveIntegerField()
    cells = models.JSONField(default=dict)
    is_removed = models.BooleanField(default=False)

    class Meta:
        ordering = ("table", "position", "pk")
        constraints = [models.UniqueConstraint(fields=("case", "table", "key"), name="applications_one_row")]

    def __str__(self) -> str:
        return f"{self.case}: {self.table} {self.key}"
