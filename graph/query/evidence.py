"""Which source says so, in which words, since which revision we know."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.errors import UnknownEntity
from graph.model.dates import day
from graph.model.identifiers import label_of
from graph.model.statements import to_json
from graph.model.vocabulary import ENTITIES
from graph.query import notes
from graph.query.answers import Answer
from graph.query.describing import references
from graph.query.entities import Reference
from graph.query.passages import Passage, passage
from graph.query.sources import SourceVersion, version
from graph.view.port import Recorded, View


@dataclass(frozen=True, slots=True)
class Recording:
    """One recording of a statement.

    Attributes:
        recorded: the revision that recorded it.
        retracted: the one that withdrew it, or None.
        open: it stands at the view's revision.
        statement: its fields, as the `statements` format writes them.
        version: the version of its source that was current when it was recorded, whose locator it is.
        passage: the quote in its sentence, where the text that it was read out of is kept.
    """

    recorded: int
    retracted: int | None
    open: bool
    statement: Mapping[str, Any]
    version: SourceVersion | None
    passage: Passage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Answer):
    """A statement with all its recordings; `start` and `end` are the entities it ties (None: no entity)."""

    key: str
    relation: str
    source: str
    start: Reference | None
    end: Reference | None
    recordings: tuple[Recording, ...]


def evidence(view: View, key: str) -> Evidence:
    """A statement by its key: source and version, locator, quote, dates, and every recording.

    Raises:
        UnknownStatement: no statement of that key was recorded by the view's revision.
        BadStatement: the text is not a key.
    """
    found = view.recordings(key)
    said = found[-1].statement
    observed = [(day, day) for each in found if (day := _observed(each)) is not None]
    return Evidence(
        key=key,
        relation=said.relation,
        source=said.source,
        start=_reference(view, said.start),
        end=_reference(view, said.end),
        recordings=tuple(_recording(view, each) for each in found),
        last_observed=notes.last_day(observed),
    )


def _recording(view: View, found: Recorded) -> Recording:
    is_open = found.retracted is None or found.retracted > view.revision
    source = version(found.version) if found.version is not None else None
    words = passage(view, found)
    return Recording(found.recorded, found.retracted, is_open, to_json(found.statement), source, words)


def _reference(view: View, id: str) -> Reference | None:
    label = label_of(id)
    if label not in ENTITIES:
        return None
    try:
        (found,) = references(view, [view.node(id)])
    except UnknownEntity:
        # All that was said of it has been withdrawn; the statement's recordings still stand.
        return Reference(id, label, id)
    return found


def _observed(found: Recorded) -> int | None:
    return day(found.statement.observed) if found.statement.observed else None
