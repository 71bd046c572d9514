"""Components that take in what people write."""

from django.utils.translation import gettext_lazy as _

from samband.foundation.ui.component import Attribute, Component, Example, declare
from samband.foundation.ui.example_form import ExampleForm
from samband.foundation.ui.fields import KINDS, prepare_error_summary, prepare_field

GROUP = "Forms"

field = declare(
    Component(
        name="field",
        doc="One question with its label, help, input and errors; best from a form's bound field.",
        group=GROUP,
        prepare=prepare_field,
        attributes=(
            Attribute("field", "A bound field of a Django form; the rest is read from it."),
            Attribute("label", "The question, when not the field's own."),
            Attribute("help", "What to think of, when not the field's own."),
            Attribute("kind", "Kind of input, when it cannot be read from the widget.", choices=KINDS),
            Attribute("name", "Name, without a bound field."),
            Attribute("value", "Value, without a bound field."),
            Attribute("errors", "Error texts, without a bound field."),
            Attribute("options", "Choices as value and label, without a bound field."),
            Attribute("optional_word", "Word for a question that may be left out.", default=_("optional")),
            Attribute("required", "Must be answered, without a bound field.", default=True),
            Attribute("word_limit", "Most words; shows how many are used."),
            Attribute("unit", "Unit after the input, such as SEK."),
            Attribute("autocomplete", "What the browser may fill in."),
            Attribute(
                "width",
                "Width that fits the answer.",
                default="full",
                choices=("full", "lg", "md", "sm", "xs"),
            ),
            Attribute("rows", "Rows of a text area."),
            Attribute("disabled", "Cannot be changed now.", default=False),
            Attribute("label_hidden", "Label for screen readers only.", default=False),
        ),
        examples=(
            Example(
                "From a form",
                '{% ui_block "stack" gap="lg" %}{% ui "field" field=form.title %}'
                '{% ui "field" field=form.plan word_limit=40 %}'
                '{% ui "field" field=form.amount kind="money" unit="SEK" width="sm" %}'
                '{% ui "field" field=form.starts width="sm" %}'
                '{% ui "field" field=form.email autocomplete="email" %}'
                '{% ui "field" field=form.country width="md" %}'
                '{% ui "field" field=form.kind %}{% ui "field" field=form.goals %}'
                '{% ui "field" field=form.agreed %}{% end_ui %}',
                {"form": ExampleForm()},
            ),
            Example(
                "Without a form, and with an error",
                '{% ui "field" name="code" label="Code from the letter" width="sm" '
                'value="12" errors=errors help="Six figures." %}',
                {"errors": ["Write all six figures. You wrote two."]},
            ),
        ),
    )
)

error_summary = declare(
    Component(
        name="error_summary",
        doc="All errors of a form at the top of the page, each with a link to its question.",
        group=GROUP,
        prepare=prepare_error_summary,
        attributes=(
            Attribute("form", "The form; shows nothing when it has no errors."),
            Attribute("errors", "Things with message and url, without a form."),
            Attribute("title", "Heading.", default=_("Some answers need another look")),
            Attribute("level", "Heading level.", default="2", choices=("2", "3", "4")),
        ),
        examples=(
            Example(
                "From a form",
                '{% ui "error_summary" form=form level="4" %}',
                {"form": ExampleForm({"title": "", "email": "nobody"}, prefix="wrong")},
            ),
        ),
    )
)
