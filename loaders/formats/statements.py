"""orgtrace's own JSON Lines: one statement a line, and lines that declare sources.

This is the way in for any other tool. A line is one JSON object in UTF-8:

- a **statement** has the fields ``relation``, ``start``, ``end``, ``source``; where they apply ``valid_from``,
  ``valid_to``, ``observed``, ``basis``, ``locator``, ``quote``; and beside them the attributes of its relation.
  Without a ``locator`` it gets its line number for one.
- a **source** has the field ``source`` and no ``relation``, and beside it the attributes of LOADED_IN. With
  ``"complete": true`` the file has all that the source states, so that what it states no more is
  withdrawn; without it the file only adds. A LOADED_IN statement declares its source too, as in a dump.
  A source that no line declares keeps the version that it has.

The lines of a dump without its revision fields are such a file: its header and the lines of loads, nodes
and texts are passed over. What was recorded when is the store's own to say, so a file with a revision
field is refused.

A node at which an edge starts counts as named by the source, even if no STATED_IN says so. Rejected
lines go to quarantine as lines of a supplement, a source of its own with ``:supplement`` behind its id.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from graph.errors import BadIdentifier, BadStatement, UnreadableFile
from graph.model import identifiers
from graph.model.attributes import Value, checked
from graph.model.statements import from_json
from graph.model.vocabulary import RELATIONS
from loaders.base import Checked, Document, Issue, Item, Quarantine, Rejected, Rows, Severity, Source
from loaders.contacts import is_contact_field, without_contacts
from loaders.files import File

REVISION_FIELDS = ("recorded", "retracted", "revision")
"""Fields that only a store may fill."""

_PASSED_OVER = frozenset(("dump", "load", "node", "text"))
_SUPPLEMENT = ":supplement"
_LONGEST_VALUE = 200
_LOADED_IN = RELATIONS["LOADED_IN"]

Fields = dict[str, Any]


class StatementsLoader:
    """The loader."""

    name = "statements"
    summary = "Statements and sources in orgtrace's own JSON Lines"
    suffixes = (".jsonl", ".ndjson")
    settings: Mapping[str, str] = {}

    def detects(self, file: File) -> bool:
        """By a first line that is a JSON object with a field that only these lines have."""
        first = file.head().removeprefix(b"\xef\xbb\xbf").lstrip().split(b"\n", 1)[0]
        try:
            found = orjson.loads(first)
        except orjson.JSONDecodeError:
            return False
        return isinstance(found, dict) and bool({"relation", "source", "dump"} & found.keys())

    def open(self, file: File, settings: Mapping[str, str]) -> Document:  # noqa: ARG002 - it has none of its own
        """The file as a document of as many sources as it names."""
        return StatementsDocument(file)


loader = StatementsLoader()


@dataclass(slots=True)
class _Declared:
    """What a file says of a source beside what the source states, and how many lines state it."""

    attributes: dict[str, Value] | None = None
    complete: bool = False
    used: int = 0
    rejected: int = 0


class StatementsDocument:
    """A file of statements; lines are its rows."""

    def __init__(self, file: File) -> None:
        self._file = file
        self._sources: dict[str, _Declared] = {}
        self._used = self._rejected = self._unplaced = 0

    def read(self) -> Iterator[Item]:
        """Statements as the lines are read, then the sources, which the last line may declare."""
        with self._file.content() as content:
            for number, line in enumerate(content.lines(), start=1):
                if line.strip():
                    yield from self._line(number, line)
            yield from self._declared(content.sha256)
        yield Rows(self._used + self._rejected, self._used, self._rejected)

    def quarantine(self) -> Quarantine:
        """The rejected lines as they are, each naming the supplement of its source."""
        return Quarantine(f"{self._file.stem}.quarantine", ".jsonl")

    def _line(self, number: int, line: str) -> Iterator[Item]:
        try:
            fields = _object(line)
        except BadStatement as error:
            yield self._reject(number, {}, line, error)
            return
        if not {"relation", "source"} & fields.keys() and _PASSED_OVER & fields.keys():
            return
        self._refuse_revisions(number, fields)
        if fields.get("relation") == "LOADED_IN" or ("source" in fields and "relation" not in fields):
            yield from self._source(number, fields)
            return
        for name in [name for name in fields if is_contact_field(name)]:
            del fields[name]
            yield self._issue("contact-field", Severity.NOTICE, "contacts are never kept", "left out", number, name)
        try:
            yield self._statement(number, fields)
        except BadStatement as error:
            yield self._reject(number, fields, line, error)

    def _statement(self, number: int, fields: Fields) -> Checked:
        key = fields.pop("key", None)
        if fields.get("locator") is None:
            fields["locator"] = f"line {number}"
        statement = from_json(fields)
        if key not in (None, statement.key):
            raise BadStatement(f"its key is {statement.key!r}, not {key!r}; leave the key out", "key")
        self._known(statement.source).used += 1
        self._used += 1
        return Checked(statement)

    def _source(self, number: int, fields: Fields) -> Iterator[Issue]:
        """A line that declares a source; where it cannot be read, nobody knows what to withdraw."""
        said = {name: value for name, value in fields.items() if name not in ("relation", "start", "end", "key")}
        try:
            id, complete = _source_id(said.pop("source", None)), _flag("complete", said.pop("complete", False))
            attributes = checked(_LOADED_IN, "Source", {name: v for name, v in said.items() if v is not None})
        except BadStatement as error:
            raise UnreadableFile(self._file.name, f"line {number} declares a source wrongly: {error}") from error
        known = self._known(id)
        known.complete = known.complete or complete
        self._used += 1
        if known.attributes and attributes and known.attributes != attributes:
            message = f"an earlier line declares {id} otherwise"
            yield self._issue("declared-otherwise", Severity.WARNING, message, "the earlier line stands", number, None)
        else:
            known.attributes = attributes or known.attributes or {}

    def _known(self, source: str) -> _Declared:
        return self._sources.setdefault(source, _Declared())

    def _declared(self, sha256: str) -> Iterator[Source]:
        for id, known in self._sources.items():
            attributes = dict(known.attributes or {})
            rejected = known.rejected + self._unplaced
            if known.complete:
                counted: dict[str, Value] = {"sha256": sha256, "rows": known.used, "rejected": rejected}
                attributes = counted | attributes
            if rejected:
                attributes["rejected"] = rejected
            yield Source(
                id=id,
                attributes=attributes,
                complete=known.complete,
                declared=known.attributes is not None or bool(rejected),
                names_starts=True,
            )

    def _refuse_revisions(self, number: int, fields: Fields) -> None:
        for name in REVISION_FIELDS:
            if name in fields:
                raise UnreadableFile(
                    self._file.name,
                    f"line {number} has the field {name!r}, which is the store's own to fill;"
                    " leave it out, or bring a dump back with restore",
                )

    def _reject(self, number: int, fields: Fields, line: str, error: BadStatement) -> Rejected:
        self._rejected += 1
        source = fields.get("source")
        known = self._sources.get(source) if isinstance(source, str) else None
        if known is None:
            self._unplaced += 1
        else:
            known.rejected += 1
        action = "the line was put into quarantine"
        value = fields.get(error.field) if error.field else None
        issue = self._issue("unreadable-row", Severity.REJECTED, str(error), action, number, error.field, value)
        return Rejected(issue, _quarantined(fields, line, first=known is None or known.rejected == 1))

    def _issue(
        self,
        rule: str,
        severity: Severity,
        message: str,
        action: str,
        number: int,
        field: str | None,
        value: object = None,
    ) -> Issue:
        return Issue(
            rule=rule,
            severity=severity,
            message=without_contacts(message),
            action=action,
            file=self._file.name,
            row=number,
            column=field,
            value=None if value is None else without_contacts(str(value))[:_LONGEST_VALUE],
        )


def _object(line: str) -> Fields:
    try:
        found = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        raise BadStatement(f"the line is no JSON: {error.msg} (character {error.pos})") from error
    if not isinstance(found, dict):
        raise BadStatement("the line is no JSON object")
    return found


def _source_id(said: object) -> str:
    try:
        id = identifiers.check(said) if isinstance(said, str) else ""
    except BadIdentifier as error:
        raise BadStatement(str(error), "source") from error
    if not id or identifiers.label_of(id) != "Source":
        raise BadStatement(f"{said!r} is not the id of a source, such as source:my-register:2020-01-01", "source")
    return id


def _flag(name: str, said: object) -> bool:
    if not isinstance(said, bool):
        raise BadStatement(f"{name} is {said!r}; it has to be true or false", name)
    return said


def _quarantined(fields: Fields, line: str, *, first: bool) -> str:
    """The line for the quarantine file, behind a line that declares its supplement."""
    source = fields.get("source")
    if not isinstance(source, str):
        return without_contacts(line.rstrip("\r\n")) + "\n"
    supplement = f"{source}{_SUPPLEMENT}"
    declared = {"source": supplement, "supplements": source, "complete": True}
    mended = fields | {"source": supplement}
    if mended.get("end") == source:
        mended["end"] = supplement
    lines = [declared, mended] if first else [mended]
    return "".join(without_contacts(orjson.dumps(each).decode()) + "\n" for each in lines)
