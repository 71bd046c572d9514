"""The house style as functions from a source tree to the violations found in it."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOMS = (
    "workspace", "editorial", "importing", "assessment", "applications", "calls", "catalogue", "people",
)  # fmt: skip
DOORS = {"queries", "actions", "states", "flow"}
NAMELESS = {"utils", "util", "helpers", "helper", "common", "core", "misc", "manager", "managers"}
FILE_LIMIT, FUNCTION_LIMIT, VIEW_LIMIT, TEMPLATE_LIMIT = 300, 40, 25, 120


@dataclass(frozen=True, slots=True)
class Violation:
    """A place where the house style is broken, and by how much or how."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def python_files(root: Path) -> Iterator[Path]:
    """Yield the hand-written modules of a package, without generated migrations."""
    for path in sorted(root.rglob("*.py")):
        if not re.fullmatch(r"\d{4}_.*", path.stem):
            yield path


def room_of(path: Path, root: Path) -> str:
    """Return the room a file belongs to: its first folder below the package."""
    parts = path.relative_to(root).parts
    return parts[0] if len(parts) > 1 else ""


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield (line, module) for every import in a file, inside functions too."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            of_a_room = node.module.count(".") == 1
            names = [f"{node.module}.{alias.name}" for alias in node.names] if of_a_room else [node.module]
            yield from ((node.lineno, name) for name in names)


def closed_doors(root: Path) -> Iterator[Violation]:
    """From another room, only its queries, actions, states and flow may be imported (rule 3)."""
    for path in python_files(root):
        room = room_of(path, root)
        if room in {"config", ""}:
            continue  # the one room that puts the others together
        for line, module in imports(path):
            parts = module.split(".")
            if len(parts) < 3 or parts[0] != "samband" or parts[1] == room or parts[1] not in ROOMS:
                continue
            if parts[2] not in DOORS:
                yield Violation(f"{path.relative_to(root)}:{line}", f"enters {module} by no door")


def nameless_files(root: Path) -> Iterator[Violation]:
    """A file that cannot be named has no home (rule 6)."""
    for path in sorted(root.rglob("*")):
        if path.stem in NAMELESS:
            yield Violation(str(path.relative_to(root)), "says nothing about what is in it")


def too_long(root: Path) -> Iterator[Violation]:
    """Files, functions, views and templates stay within their size (rules 13, 14, 18)."""
    for path in python_files(root):
        where, text = str(path.relative_to(root)), path.read_text()
        lines = len(text.splitlines())
        if lines > FILE_LIMIT:
            yield Violation(where, f"{lines} lines, {FILE_LIMIT} at most")
        is_view = "views" in path.relative_to(root).with_suffix("").parts
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length, limit = _length(node), VIEW_LIMIT if is_view else FUNCTION_LIMIT
                if length > limit:
                    yield Violation(f"{where}:{node.lineno}", f"{node.name}: {length} lines, {limit} at most")
    for path in sorted(root.rglob("*.html")):
        lines = len(path.read_text().splitlines())
        if lines > TEMPLATE_LIMIT:
            yield Violation(str(path.relative_to(root)), f"{lines} lines, {TEMPLATE_LIMIT} at most")


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count a function's lines without its docstring."""
    documented = ast.get_docstring(node) is not None
    start = node.body[0].end_lineno if documented and len(node.body) > 1 else node.lineno
    return (node.end_lineno or 0) - (start or 0) + (1 if not documented else 0)


def views_at_the_database(root: Path) -> Iterator[Violation]:
    """Views never touch a model's manager (rule 7) and never compare a state (rule 9)."""
    for path in python_files(root):
        if "views" not in path.relative_to(root).with_suffix("").parts:
            continue
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if re.search(r"\.(_default_manager|objects)\b", line):
                yield Violation(f"{path.relative_to(root)}:{number}", "a view at the database")
            if re.search(r"\.state\s*(==|!=|in\b|not in\b)", line):
                yield Violation(f"{path.relative_to(root)}:{number}", "a view that compares a state")


def clever_templates(root: Path) -> Iterator[Violation]:
    """No inline styles, scripts or handlers, and no comparing of states, in templates (rules 9, 14)."""
    patterns = {
        r"<style\b": "inline style sheet",
        r"\sstyle=": "inline style",
        r"<script(?![^>]*\bsrc=)(?![^>]*application/(ld\+)?json)": "inline script",
        r"\son[a-z]+=\"": "inline handler",
        r"\{% (el)?if [^%]*\.state\s*(==|!=)": "compares a state",
        r"\|safe\b": "text marked safe",
    }
    for path in sorted(root.rglob("*.html")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            for pattern, what in patterns.items():
                if re.search(pattern, line):
                    yield Violation(f"{path.relative_to(root)}:{number}", what)


def programme_words(root: Path) -> Iterator[Violation]:
    """The foundation knows no programme and no other room (rule 5)."""
    words = re.compile(r"\b(ICLD|partnership|municipal\w*|kommun\w*|applicant|grant(ed|s)?)\b", re.IGNORECASE)
    for path in python_files(root / "foundation"):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if found := words.search(line):
                yield Violation(f"{path.relative_to(root)}:{number}", f"says “{found[0]}”")


def unopened_modules(root: Path) -> Iterator[Violation]:
    """Every module opens with one sentence that says what it is (rule 20)."""
    for path in python_files(root):
        text = path.read_text()
        if text.strip() and ast.get_docstring(ast.parse(text)) is None:
            yield Violation(str(path.relative_to(root)), "opens without a sentence")


ALL = (
    closed_doors, nameless_files, too_long, views_at_the_database, clever_templates,
    programme_words, unopened_modules,
)  # fmt: skip
