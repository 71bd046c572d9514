"""The field that keeps pictures: whatever way one comes in, it is stored without its metadata."""

from typing import Any

from django.db.models import Model
from wagtail.images.models import WagtailImageField

from samband.foundation.media.cleaning import cleaned


class PictureField(WagtailImageField):
    """Cleans a picture right before it is stored."""

    def pre_save(self, model_instance: Model, add: bool) -> Any:
        """Replace a new file by its cleaned copy, measure it, and store it."""
        file = getattr(model_instance, self.attname)
        if file and not file._committed:
            name = file.name
            bare = cleaned(file.file)
            bare.name = name
            setattr(model_instance, self.attname, bare)
            self.update_dimension_fields(model_instance, force=True)
        return super().pre_save(model_instance, add)
