"""One document's statements on disk: checked, sorted by source and key, each once.

A line of the spool is source, key, sequence number, relation and the statement as JSON, between tabs,
which no id can hold; so the order of the lines' bytes is the order of sources and keys.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from pathlib import Path

import orjson

from graph.errors import BadStatement
from graph.model.attributes import Value
from graph.model.statements import COMMON, Statement, check, to_json
from graph.store.sorting import Sorter
from loaders.base import Source

RUN_BYTES = 16 << 20
"""How many bytes of statements a spool sorts in memory at once."""

NAMED = "STATED_IN"
NAMES_ITS_START = "names-its-start"
"""The basis of a STATED_IN that rests on an edge alone: a source that says something of a node names it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One spooled statement."""

    key: str
    relation: str
    json: bytes

    def statement(self) -> Statement:
        """The statement, which was checked before it was spooled."""
        record = orjson.loads(self.json)
        common = {name: record.pop(name) for name in COMMON if name in record}
        attributes: Mapping[str, Value] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in record.items()
        }
        return Statement(**common, attributes=attributes)


@dataclass(frozen=True, slots=True)
class Section:
    """The statements of one source within a spool file, in the order of their keys."""

    source: Source
    path: Path
    offset: int
    count: int

    def entries(self) -> Iterator[Entry]:
        """The statements, read from disk as they are asked for."""
        with self.path.open("rb") as file:
            file.seek(self.offset)
            for _ in range(self.count):
                yield _entry(file.readline())


class Spool:
    """Takes the statements of one document; `close` gives a section for each of its sources.

    Args:
        folder: the scratch folder of the command.
        name: a name that no other spool of the folder has.
    """

    def __init__(self, folder: Path, name: str, run_bytes: int = RUN_BYTES) -> None:
        self._path = folder / f"{name}.spool"
        self._sorter = Sorter(run_bytes, folder)
        self._bare = Sorter(run_bytes, folder)
        self._unnamed = 0
        self._number = 0

    def add(self, statement: Statement) -> None:
        """Check a statement and keep it; of two with one key the first is kept.

        Raises:
            BadStatement: the vocabulary does not allow it.
        """
        self.add_checked(check(statement))

    def add_checked(self, statement: Statement) -> None:
        """Keep a statement that was checked when it was read."""
        self._number += 1
        self._sorter.add(_line(statement, self._number))

    def close(self, sources: Mapping[str, Source]) -> list[Section]:
        """The sections of the sources, in the order of their ids; a source that states nothing has an empty one.

        Raises:
            BadStatement: a statement names a source that was not declared, or an edge starts at a node
                that its source does not name.
        """
        sizes = self._write(sources)
        if self._unnamed:
            whole = self._path.with_suffix(".whole")
            with self._path.open("rb") as file, whole.open("wb") as merged:
                merged.writelines(merge(file, (b"%b\n" % line for line in self._bare.lines())))
            whole.replace(self._path)
        self._forget()
        sections, offset = [], 0
        for id in sorted(sources):
            size = sizes.get(id.encode(), _Size())
            sections.append(Section(sources[id], self._path, offset, size.lines))
            offset += size.length
        return sections

    def discard(self) -> None:
        """Forget everything, as for a refused file."""
        self._forget()
        self._path.unlink(missing_ok=True)

    def _forget(self) -> None:
        for sorter in (self._sorter, self._bare):
            sorter.__exit__(None, None, None)

    def _write(self, sources: Mapping[str, Source]) -> dict[bytes, "_Size"]:
        sizes: dict[bytes, _Size] = defaultdict(_Size)
        with self._path.open("wb") as file:
            for (source, start), lines in groupby(_once(self._sorter.lines()), key=_source_and_start):
                size, named = sizes[source], False
                for line in lines:
                    named = named or line.split(b"\t", 4)[3] == _NAMED
                    size.add(line)
                    file.write(b"%b\n" % line)
                if not named and not start.startswith(_SOURCE_PREFIX):
                    size.add(self._name_start(line, sources))
        self._check_declared(sizes, sources)
        return sizes

    def _name_start(self, line: bytes, sources: Mapping[str, Source]) -> bytes:
        edge = _entry(line).statement()
        source = sources.get(edge.source)
        if source is not None and not source.names_starts:
            raise BadStatement(
                f"{edge.relation} starts at {edge.start}, which {edge.source} does not name"
                f" ({edge.locator or 'no locator'}); state it with STATED_IN",
                "start",
            )
        bare = Statement(
            relation=NAMED,
            start=edge.start,
            end=edge.source,
            source=edge.source,
            observed=edge.observed,
            locator=edge.locator,
            basis=NAMES_ITS_START,
        )
        found = _line(bare, 0)
        self._bare.add(found)
        self._unnamed += 1
        return found

    @staticmethod
    def _check_declared(found: Mapping[bytes, "_Size"], sources: Mapping[str, Source]) -> None:
        for source in found:
            if source.decode() not in sources:
                raise BadStatement(f"statements name the source {source.decode()}, which nothing declares", "source")


@dataclass(slots=True)
class _Size:
    lines: int = 0
    length: int = 0

    def add(self, line: bytes) -> None:
        self.lines += 1
        self.length += len(line) + 1  # its line feed


_NAMED = NAMED.encode()
_SOURCE_PREFIX = b"source:"


def _line(statement: Statement, number: int) -> bytes:
    head = f"{statement.source}\t{statement.key}\t{number:012d}\t{statement.relation}\t"
    return b"%b%b" % (head.encode(), orjson.dumps(to_json(statement)))


def _entry(line: bytes) -> Entry:
    _, key, _, relation, json = line.split(b"\t", 4)
    return Entry(key.decode(), relation.decode(), json)


def _source_and_start(line: bytes) -> tuple[bytes, bytes]:
    source, key, _ = line.split(b"\t", 2)
    return source, key.rpartition(b"@")[0]


def _once(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Of lines with one source and key the first."""
    last: list[bytes] = []
    for line in lines:
        if (found := line.split(b"\t", 2)[:2]) != last:
            yield line
            last = found
