"""The loaded sources, each with title, edition and rows."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from orgtrace.drawing.evidence import two_columns, version_facts
from orgtrace.drawing.words import FAINT, STRONG, WARN, counted
from orgtrace.terminal import plain, words

if TYPE_CHECKING:
    from graph.query.sources import Sources, SourceVersion


def sources_title(answer: "Sources") -> Text:
    """How many sources there are."""
    return Text(f"{counted(answer.total, 'source', 'sources')} loaded")


def source_lines(answer: "Sources", *, whole: bool = False) -> Iterator[Text | Padding]:
    """Each source by title and id; with `whole` everything that is known of it."""
    for version in answer.sources:
        title = str(version.attributes.get("title") or version.source)
        yield words(title, STRONG)
        yield Padding(_whole(version) if whole else _short(version), (0, 0, 0, 3))


def _whole(version: "SourceVersion") -> Table:
    return two_columns({"id": version.source, **version_facts(version)})


def _short(version: "SourceVersion") -> Text:
    said = [each for each in (_rows(version), f"loaded in revision {version.recorded}") if each]
    told = Text(" · ".join(said))
    if rejected := version.attributes.get("rejected"):
        told.append(f" · {counted(int(str(rejected)), 'row', 'rows')} rejected", WARN)
    return told.append(f"\n{plain(version.source)}", FAINT)


def _rows(version: "SourceVersion") -> str:
    rows: Any = version.attributes.get("rows")
    return "" if rows is None else f"{counted(int(str(rows)), 'row', 'rows')} used"
