"""Pictures with their photographers and alternative texts, and files to download."""

from typing import ClassVar

from django.db import models
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition, get_upload_to
from wagtail.images.models import Image as WagtailImage

from samband.foundation.media.fields import PictureField

SECRET_LETTERS = 24


class Picture(AbstractImage):
    """A picture as it was taken in: without what the camera wrote into it."""

    file = PictureField(_("file"), upload_to=get_upload_to, width_field="width", height_field="height")
    alt_sv = models.CharField(_("alternative text in Swedish"), max_length=255, blank=True)
    alt_en = models.CharField(_("alternative text in English"), max_length=255, blank=True)
    photographer = models.CharField(_("photographer"), max_length=150, blank=True)
    admin_form_fields: ClassVar[tuple[str, ...]] = (
        *WagtailImage.admin_form_fields, "alt_sv", "alt_en", "photographer",
    )  # fmt: skip

    class Meta:
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")


class Rendition(AbstractRendition):
    """A picture cut and scaled for one use."""

    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    def get_upload_to(self, filename: str) -> str:
        """Return a path that nobody guesses from another one, nor from the picture's number or name."""
        secret = salted_hmac("media.rendition", f"{self.image_id}.{self.filter_spec}.{self.focal_point_key}")
        ending = filename.rpartition(".")[2].lower()
        return f"{self.image_id}/{secret.hexdigest()[:SECRET_LETTERS]}.{ending}"

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="media_rendition_once"
            )
        ]
        verbose_name = _("cut of a picture")
        verbose_name_plural = _("cuts of pictures")


class File(AbstractDocument):
    """A file to download."""

    admin_form_fields: ClassVar[tuple[str, ...]] = WagtailDocument.admin_form_fields

    class Meta:
        verbose_name = _("file to download")
        verbose_name_plural = _("files to download")
