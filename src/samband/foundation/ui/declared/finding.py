"""Components that explain a verdict: rule, source and what would change it."""

from collections.abc import Iterable
from typing import Any

from samband.foundation.ui.component import Attribute, Component, Example, Values, declare

GROUP = "Feedback"
SEVERITIES = ("block", "warn")
BLOCK = {
    "severity": "block",
    "message": "The country is not open for new projects.",
    "rule": "Open countries, version 3",
    "source": "Guideline 2.1",
    "remedy": "Choose a partner in an open country.",
}
WARN = {
    "severity": "warn",
    "message": "The team has one official; two are allowed.",
    "rule": "Team size, version 1",
    "source": "Guideline 3.4",
    "remedy": "Add one official if you want to.",
}


def _finding(values: Values) -> Values:
    values["tone"] = "danger" if values["severity"] == "block" else "warning"
    values["icon"] = "stop" if values["severity"] == "block" else "warn"
    return values


finding = declare(
    Component(
        name="finding",
        doc="One finding of a rule; unfolds to the rule, its source and what would change it.",
        group=GROUP,
        prepare=_finding,
        attributes=(
            Attribute("severity", "Whether it stops or warns.", required=True, choices=SEVERITIES),
            Attribute("message", "What was found.", required=True),
            Attribute("rule", "Name and version of the rule."),
            Attribute("source", "Where the rule is written."),
            Attribute("source_url", "Address of the source."),
            Attribute("remedy", "What would change the finding."),
            Attribute("where_url", "Link to the place it is about."),
            Attribute("where_label", "Words of that link."),
            Attribute("open", "Show the explanation at once.", default=False),
        ),
        examples=(
            Example(
                "Stops",
                '{% ui "finding" severity="block" message=f.message rule=f.rule '
                'source=f.source remedy=f.remedy where_url="#" where_label="Partner" open=True %}',
                {"f": BLOCK},
            ),
            Example(
                "Warns",
                '{% ui "finding" severity="warn" message=f.message rule=f.rule '
                "source=f.source remedy=f.remedy %}",
                {"f": WARN},
            ),
        ),
    )
)


def _severity(item: Any) -> str:
    found = item.get("severity") if isinstance(item, dict) else getattr(item, "severity", "")
    return str(getattr(found, "value", found))


def _panel(values: Values) -> Values:
    findings: Iterable[Any] = values["findings"] or ()
    blocks = [item for item in findings if _severity(item) == "block"]
    values["blocks"] = blocks
    values["warnings"] = [item for item in findings if _severity(item) != "block"]
    values["tone"] = "danger" if blocks else "warning" if values["warnings"] else "success"
    values["icon"] = {"danger": "stop", "warning": "warn", "success": "check"}[values["tone"]]
    return values


findings_panel = declare(
    Component(
        name="findings_panel",
        doc="All findings about one thing, those that stop first; says so when there are none.",
        group=GROUP,
        prepare=_panel,
        attributes=(
            Attribute(
                "findings",
                "Things with severity, message, rule, source, source_url, remedy, where_url and where_label.",
                required=True,
            ),
            Attribute("title", "Heading."),
            Attribute("all_clear", "Words when nothing was found."),
            Attribute("id", "Id, so that a fragment can replace the panel.", default="findings"),
            Attribute("level", "Heading level.", default="2", choices=("2", "3", "4")),
        ),
        examples=(
            Example(
                "One of each",
                '{% ui "findings_panel" findings=findings id="example-findings" %}',
                {"findings": [BLOCK, WARN]},
            ),
            Example("Nothing", '{% ui "findings_panel" findings=none id="example-clear" %}', {"none": []}),
        ),
    )
)
