"""The usable rows of one file, on disk: grouped by post, with bosses looked up among the declared references.

SQLite keeps the table in a private temporary file that it holds in memory while it is small, so that a
file of a million rows takes no more memory than one of ten thousand.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, fields
from itertools import groupby
from operator import attrgetter
from typing import Any

_CACHE_KIBIBYTES = 16_384
_BATCH = 1_000


@dataclass(frozen=True, slots=True)
class Record:
    """What one row says, cells that say nothing empty.

    Attributes:
        number: the row as a spreadsheet counts it.
        post: the id of its post; empty where the row names none.
        reference: the post's reference as published; empty where it has none.
        boss: the reference of its boss as published; empty where it names none.
        names: the cell with its holder's name, where that names somebody.
        top: whether nobody stands above.
    """

    number: int
    post: str
    reference: str
    boss: str
    top: bool
    department: str
    organisation: str
    unit: str
    title: str
    function: str
    grade: str
    profession: str
    occupancy: str
    names: str
    fte: str
    pay_floor: str
    pay_ceiling: str


@dataclass(frozen=True, slots=True)
class Placed:
    """A record and what its boss is among the references that the file declares.

    Attributes:
        declared: a row has the boss as its reference, to the letter.
        near: the one reference that differs from the boss in letter case only, if there is one.
    """

    record: Record
    declared: bool
    near: str | None


_COLUMNS = tuple(field.name for field in fields(Record))
_values = attrgetter(*_COLUMNS)
_CREATE = f"CREATE TABLE record ({', '.join(_COLUMNS)}, folded)"
_INSERT = f"INSERT INTO record VALUES ({', '.join('?' * (len(_COLUMNS) + 1))})"  # noqa: S608 - made of field names
_DECLARE = """
    CREATE TABLE declared AS SELECT DISTINCT reference, folded FROM record WHERE reference <> '';
    CREATE UNIQUE INDEX by_reference ON declared (reference);
    CREATE INDEX by_folded ON declared (folded);
    CREATE TABLE bosses AS
        SELECT boss,
               EXISTS (SELECT 1 FROM declared WHERE reference = boss) AS declared,
               (SELECT CASE count(*) WHEN 1 THEN min(reference) END FROM declared WHERE folded = casefold(boss)) AS near
        FROM (SELECT DISTINCT boss FROM record);
    CREATE UNIQUE INDEX by_boss ON bosses (boss);
"""
_PLACED = f"""
    SELECT {", ".join(f"record.{name}" for name in _COLUMNS)}, bosses.declared, bosses.near
    FROM record JOIN bosses USING (boss) ORDER BY post, number
"""  # noqa: S608 - made of field names
_PUBLISHER = "SELECT organisation FROM record WHERE organisation <> '' GROUP BY 1 ORDER BY count(*) DESC, min(number)"
_LEVELS = "SELECT department, organisation, unit, min(number) FROM record WHERE post <> '' GROUP BY 1, 2, 3 ORDER BY 4"


class Sheet:
    """The records of one file."""

    def __init__(self) -> None:
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.create_function("casefold", 1, str.casefold, deterministic=True)
        self._database.executescript(
            f"PRAGMA cache_size = -{_CACHE_KIBIBYTES}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF"
        )
        self._database.execute(_CREATE)
        self._batch: list[tuple[object, ...]] = []

    def add(self, record: Record) -> None:
        """Keep a record."""
        self._batch.append((*_values(record), record.reference.casefold()))
        if len(self._batch) == _BATCH:
            self._flush()

    def posts(self) -> Iterator[tuple[str, list[Placed]]]:
        """The records of each post, by number; those that name no post under the empty id, one at a time."""
        self._flush()
        self._database.executescript(_DECLARE)
        found = (Placed(_record(row[:-2]), bool(row[-2]), row[-1]) for row in self._database.execute(_PLACED))
        for post, placed in groupby(found, key=attrgetter("record.post")):
            if post:
                yield post, list(placed)
            else:
                yield from (("", [each]) for each in placed)

    def levels(self) -> Iterator[tuple[str, str, str, int]]:
        """Department, organisation and unit of the posts, each once, with the first row that names them."""
        self._flush()
        yield from self._database.execute(_LEVELS)

    def publisher(self) -> str:
        """The organisation that most rows name; empty where none does."""
        self._flush()
        row = self._database.execute(_PUBLISHER).fetchone()
        return str(row[0]) if row else ""

    def close(self) -> None:
        """Remove the table."""
        self._database.close()

    def _flush(self) -> None:
        self._database.executemany(_INSERT, self._batch)
        self._batch.clear()


def _record(row: tuple[Any, ...]) -> Record:
    number, post, reference, boss, top, *texts = row
    return Record(number, post, reference, boss, bool(top), *texts)
