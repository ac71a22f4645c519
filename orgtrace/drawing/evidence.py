"""Evidence: which source says so, in which version, where in it and in which words."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from orgtrace.drawing.words import FAINT, STRONG, reference_words
from orgtrace.terminal import plain, words

if TYPE_CHECKING:
    from graph.query.entities import Reference
    from graph.query.evidence import Evidence, Recording
    from graph.query.passages import Passage
    from graph.query.sources import SourceVersion

_BOOKKEEPING = ("start", "end", "relation", "source", "locator", "quote", "basis")


def statement_words(evidence: "Evidence") -> Text:
    """The statement in one line: start, relation, end."""
    told = _entity_words(evidence.start, evidence.source).append(f" {evidence.relation} ", "not bold")
    return told.append_text(_entity_words(evidence.end, evidence.source))


def _entity_words(entity: "Reference | None", otherwise: str) -> Text:
    return reference_words(entity) if entity else words(otherwise, STRONG)


def recording_tables(evidence: "Evidence") -> Iterator[Text | Table]:
    """Every recording of the statement with its source, version, locator, quote and dates."""
    for recording in evidence.recordings:
        yield Text(f"\n{_lifetime(recording)}", "underline")
        if recording.passage is not None:
            yield _passage_words(recording.passage)
        yield two_columns(_facts(recording, evidence.source))


def _passage_words(passage: "Passage") -> Text:
    """The quote in its sentence."""
    told = words(passage.before, FAINT).append(plain(passage.quote), f"not dim {STRONG}")
    return told.append(f"{plain(passage.after)}\n", FAINT)


def proof_words(evidence: "Evidence") -> Text:
    """In one line, the document on which a statement rests, where in it, and the words."""
    recording = evidence.recordings[-1]
    statement = recording.statement
    told = words(f"{_title(recording.version) or evidence.source}", FAINT)
    if statement.get("locator"):
        told.append(f", {plain(_told(statement['locator']))}", FAINT)
    if statement.get("quote"):
        told.append(f": “{plain(str(statement['quote']))}”", "italic")
    return told


def two_columns(facts: Mapping[str, Any]) -> Table:
    """Names and values side by side, values wrapped."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style=FAINT, no_wrap=True)
    table.add_column(overflow="fold", ratio=1)
    for name, value in facts.items():
        table.add_row(name.replace("_", " "), words(_told(value)))
    return table


def version_facts(version: "SourceVersion") -> dict[str, Any]:
    """What is known of one loaded version of a source."""
    shown = {name: value for name, value in version.attributes.items() if value not in (None, "", [])}
    return shown | {"loaded": f"revision {version.recorded}"}


def _facts(recording: "Recording", source: str) -> dict[str, Any]:
    """The words first, then what they say, then the document they stand in."""
    statement = recording.statement
    facts = {name: statement[name] for name in ("quote", "locator", "basis") if statement.get(name)}
    facts |= {name: value for name, value in statement.items() if name not in _BOOKKEEPING and value is not None}
    facts["source"] = source
    return facts | (version_facts(recording.version) if recording.version is not None else {})


def _lifetime(recording: "Recording") -> str:
    until = "stands" if recording.open else f"withdrawn in revision {recording.retracted}"
    return f"Recorded in revision {recording.recorded}, {until}"


def _title(version: "SourceVersion | None") -> str | None:
    return None if version is None else str(version.attributes.get("title") or "") or None


def _told(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_told(each)}" for name, each in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(_told(each) for each in value)
    return str(value)
