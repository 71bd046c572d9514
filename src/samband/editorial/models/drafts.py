"""Where drafts came from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportedDraft(models.Model):
    """A page that was made from an imported text. Without a page, an editor has thrown the draft away."""

    identity = models.CharField(max_length=64, unique=True, help_text="of the imported record")
    page = models.ForeignKey(
        "wagtailcore.Page", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision", null=True, blank=True, on_delete=models.SET_NULL, related_name="+",
        help_text="the revision that the import wrote; a later one is an editor's",
    )  # fmt: skip
    title = models.CharField(max_length=255)
    kind = models.CharField(max_length=20)
    source = models.CharField(_("file"), max_length=300, help_text="the file's name")
    url = models.URLField(_("address"), max_length=1000, blank=True)
    hash = models.CharField(max_length=64, help_text="of what was read")
    imported_at = models.DateTimeField()

    class Meta:
        ordering = ("-imported_at", "pk")
        verbose_name = _("imported draft")
        verbose_name_plural = _("imported drafts")

    def __str__(self) -> str:
        return self.title
