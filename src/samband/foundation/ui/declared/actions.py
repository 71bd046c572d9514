"""Components that a person acts with."""

from django.conf import settings
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

from samband.foundation.ui.component import Attribute, Component, Example, Values, declare
from samband.foundation.ui.icons import ICONS

GROUP = "Actions"
VARIANTS = ("primary", "secondary", "tertiary", "danger")
DS_VARIANTS = {"danger": "primary"}


def _button(values: Values) -> Values:
    variant = values["variant"]
    values["ds_variant"] = DS_VARIANTS.get(variant, variant)
    values["ds_color"] = "danger" if variant == "danger" else ""
    return values


button = declare(
    Component(
        name="button",
        doc="Does something. When it may not, it stays in place and says why.",
        group=GROUP,
        prepare=_button,
        attributes=(
            Attribute("label", "What happens, as a verb.", required=True),
            Attribute("variant", "Weight of the act.", default="primary", choices=VARIANTS),
            Attribute("type", "Type.", default="submit", choices=("submit", "button", "reset")),
            Attribute("name", "Name sent with the form."),
            Attribute("value", "Value sent with the form."),
            Attribute("form", "Id of the form it belongs to, when it stands outside it."),
            Attribute("formaction", "Address to post to instead of the form's own."),
            Attribute("icon", "Icon before the label.", choices=tuple(ICONS)),
            Attribute("refused_because", "Why the act is refused; the button is then disabled."),
            Attribute("full", "Fill the whole width.", default=False),
        ),
        examples=(
            Example(
                "Variants",
                '{% ui_block "cluster" %}{% ui "button" label="Submit" %}'
                '{% ui "button" label="Save draft" variant="secondary" %}'
                '{% ui "button" label="Skip" variant="tertiary" %}'
                '{% ui "button" label="Withdraw" variant="danger" %}{% end_ui %}',
            ),
            Example(
                "Refused",
                '{% ui "button" label="Submit" refused_because="The other partner has not '
                'confirmed the same content yet." %}',
            ),
        ),
    )
)

link_button = declare(
    Component(
        name="link_button",
        doc="Goes somewhere, and looks like a button because it is the next step.",
        group=GROUP,
        prepare=_button,
        attributes=(
            Attribute("label", "Where it leads.", required=True),
            Attribute("url", "Address.", required=True),
            Attribute("variant", "Weight.", default="primary", choices=VARIANTS),
            Attribute("icon", "Icon before the label.", choices=tuple(ICONS)),
            Attribute("full", "Fill the whole width.", default=False),
        ),
        examples=(
            Example(
                "Next step",
                '{% ui "link_button" label="Start an application" url="#" icon="arrow-right" %}',
            ),
        ),
    )
)

confirm = declare(
    Component(
        name="confirm",
        doc="Asks once more before an act that is hard to undo; opens without JavaScript.",
        group=GROUP,
        takes_body=True,
        prepare=_button,
        attributes=(
            Attribute("label", "Words of the button that opens the question.", required=True),
            Attribute("question", "What is about to happen.", required=True),
            Attribute("variant", "Weight.", default="secondary", choices=VARIANTS),
            Attribute("open", "Show the question at once.", default=False),
        ),
        examples=(
            Example(
                "Withdraw",
                '{% ui_block "confirm" label="Withdraw…" question="Withdraw the application?" %}'
                "<p>Both partners are told. You can start a new one later.</p>"
                '{% ui "button" label="Withdraw it" variant="danger" %}{% end_ui %}',
            ),
        ),
    )
)

file_link = declare(
    Component(
        name="file_link",
        doc="A file to fetch, with its kind and size.",
        group=GROUP,
        attributes=(
            Attribute("label", "Name of the file for people.", required=True),
            Attribute("url", "Address.", required=True),
            Attribute("kind", "Kind, such as PDF."),
            Attribute("size", "Size in bytes."),
            Attribute("note", "One more fact, such as the date."),
        ),
        examples=(
            Example(
                "A letter",
                '{% ui "file_link" label="Decision letter" url="#" kind="PDF" size=182000 %}',
            ),
        ),
    )
)

theme_toggle = declare(
    Component(
        name="theme_toggle",
        doc="Switches between light, dark and the device's own; appears when JavaScript runs.",
        group=GROUP,
        examples=(Example("Toggle", '{% ui "theme_toggle" %}'),),
    )
)


def _languages(values: Values) -> Values:
    values["label"] = values["label"] or _("Language")
    values["current"] = get_language()
    addresses = values["translations"] or dict.fromkeys(dict(settings.LANGUAGES))
    values["languages"] = [
        (code, get_language_info(code)["name_local"].capitalize(), url) for code, url in addresses.items()
    ]
    return values


language_switch = declare(
    Component(
        name="language_switch",
        reads_request=True,
        doc="The same page in another language; links when addresses are known, else a form.",
        group=GROUP,
        prepare=_languages,
        attributes=(
            Attribute("translations", "Mapping of language code to this page's address there."),
            Attribute("label", "Name of the group."),
        ),
        examples=(
            Example(
                "Links",
                '{% ui "language_switch" translations=pages %}',
                {"pages": {"sv": "/sv/", "en": "/en/"}},
            ),
        ),
    )
)
