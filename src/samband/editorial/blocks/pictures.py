"""Blocks with pictures and figures."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock

PICTURES = _("Pictures and figures")
LONGEST_ALT = 250


class PictureBlock(blocks.StructBlock):
    """A picture that can be read by those who do not see it, with its photographer."""

    picture = ImageChooserBlock(label=_("Picture"))
    alt = blocks.CharBlock(
        label=_("Alternative text"), max_length=LONGEST_ALT,
        help_text=_("What the picture shows, for those who cannot see it. Do not begin with “Picture of”."),
    )  # fmt: skip
    caption = blocks.CharBlock(label=_("Caption"), max_length=300, required=False)
    photographer = blocks.CharBlock(label=_("Photographer"), max_length=150)
    width = blocks.ChoiceBlock(
        label=_("Width"), default="text", choices=[("text", _("As the text")), ("wide", _("Wider"))]
    )

    class Meta:
        icon = "image"
        label = _("Picture")
        group = PICTURES
        template = "editorial/blocks/picture.html"
        description = _("A picture with alternative text, caption and photographer.")


class MissingPictureBlock(blocks.StructBlock):
    """The place of a picture that an imported text had; readers never see it."""

    caption = blocks.CharBlock(label=_("Caption"), max_length=500, required=False)
    photographer = blocks.CharBlock(label=_("Photographer"), max_length=150, required=False)

    class Meta:
        icon = "warning"
        label = _("Picture is missing here")
        help_text = _("The imported text had a picture here. Add a picture block, and take this one away.")
        group = PICTURES
        template = "editorial/blocks/missing_picture.html"
        preview_value = {"caption": "The market in Mombasa", "photographer": ""}
        description = _("Keeps the place of a picture; readers do not see it.")


class FigureBlock(blocks.StructBlock):
    """One figure with what it counts."""

    value = blocks.CharBlock(label=_("Figure"), max_length=20, help_text=_("Such as: 24, or: 3 of 4."))
    label = blocks.CharBlock(label=_("What it counts"), max_length=80)
    note = blocks.CharBlock(label=_("Since when, or out of what"), max_length=120, required=False)

    class Meta:
        icon = "table"
        label = _("Figure")


class FiguresBlock(blocks.StructBlock):
    """Figures beside one another."""

    title = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    figures = blocks.ListBlock(FigureBlock(), label=_("Figures"), min_num=1, max_num=6)
    source = blocks.CharBlock(label=_("Source"), max_length=200, required=False)

    class Meta:
        icon = "table"
        label = _("Figures")
        group = PICTURES
        template = "editorial/blocks/figures.html"
        preview_value = {
            "title": "",
            "figures": [{"value": "24", "label": "towns", "note": ""}],
            "source": "",
        }
        description = _("One to six figures with what they count.")
