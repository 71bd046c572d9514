"""A page's form as a browser without JavaScript would send it: every field with the value it shows."""

from html.parser import HTMLParser
from typing import Any


class FirstForm(HTMLParser):
    """Collects the fields of the first form that is sent by POST in the main part of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.fields: dict[str, list[str]] = {}
        self._place = "before"
        self._textarea = self._select = ""
        self.feed(page.partition("<main")[2])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a field and the value it shows."""
        said: dict[str, Any] = dict(attrs)
        if tag == "form" and self._place == "before" and said.get("method", "").lower() == "post":
            self._place = "inside"
        elif self._place != "inside" or "disabled" in said:
            return
        name, kind = said.get("name", ""), said.get("type", "text")
        if tag == "input" and name and kind != "submit":
            if kind not in {"radio", "checkbox"} or "checked" in said:
                self.fields.setdefault(name, []).append(said.get("value") or "")
        elif tag == "textarea":
            self._textarea = name
            self.fields[name] = [""]
        elif tag == "select":
            self._select = name
        elif tag == "option" and self._select and "selected" in said:
            self.fields[self._select] = [said.get("value") or ""]

    def handle_data(self, data: str) -> None:
        """Note what stands in a text area."""
        if self._textarea:
            self.fields[self._textarea][0] += data

    def handle_endtag(self, tag: str) -> None:
        """Leave a field or the form."""
        if tag == "textarea":
            self._textarea = ""
        elif tag == "select":
            self._select = ""
        elif tag == "form" and self._place == "inside":
            self._place = "after"
