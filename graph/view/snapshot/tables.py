"""Recordings in columns, as they come to a snapshot, and the words that it leaves where they are.

A snapshot is built from a `Feed`: a store, or `Tables`, which are statements held in memory.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from itertools import compress
from typing import Protocol

from graph.model.statements import Statement
from graph.view.snapshot import canonical

Words = tuple[str | None, str | None]
"""Locator and quote of a recording."""


@dataclass(frozen=True, slots=True)
class Page:
    """Recordings of one relation, in columns of one length.

    Attributes:
        key: keys of the statements; what stands behind the last ``@`` is kept.
        valid_from, valid_to: EDTF texts or None.
        observed: full dates or None.
        attributes: canonical JSON texts (keys sorted, defaults left out); empty where there are none.
        recorded, retracted: revisions; None for an open recording.
    """

    relation: str
    start: Sequence[str] = ()
    end: Sequence[str] = ()
    source: Sequence[str] = ()
    key: Sequence[str] = ()
    valid_from: Sequence[str | None] = ()
    valid_to: Sequence[str | None] = ()
    observed: Sequence[str | None] = ()
    basis: Sequence[str] = ()
    attributes: Sequence[str] = ()
    recorded: Sequence[int] = ()
    retracted: Sequence[int | None] = ()

    def upto(self, revision: int) -> "Page":
        """The rows recorded by then."""
        if all(recorded <= revision for recorded in self.recorded):
            return self
        kept = [recorded <= revision for recorded in self.recorded]
        columns = {each.name: getattr(self, each.name) for each in fields(self) if each.name != "relation"}
        return Page(self.relation, **{name: list(compress(column, kept)) for name, column in columns.items()})


class Feed(Protocol):
    """What a snapshot is built from."""

    @property
    def id(self) -> str:
        """Which store the recordings are from."""

    def finished(self) -> Mapping[int, str]:
        """The finished revisions and the times at which they finished (ISO 8601)."""

    def pages(self) -> Iterator[Page]:
        """All recordings, those of loads that have not finished included; the snapshot leaves them out."""

    def words(self, keys: Sequence[str]) -> Mapping[tuple[str, int], Words]:
        """Locator and quote of every recording of some keys, by key and the revision that recorded it."""


@dataclass(frozen=True, slots=True)
class Tables:
    """A feed of statements held in memory: for notebooks, and wherever there is no store.

    Example:
        >>> said = Statement(
        ...     relation="STATED_IN", start="org:a", end="source:s", source="source:s", attributes={"name": "A"}
        ... )
        >>> Tables.of([said], finished_at="2020-01-01T00:00:00Z").finished()
        {1: '2020-01-01T00:00:00Z'}
    """

    recordings: Sequence[tuple[Statement, int, int | None]]
    loads: Mapping[int, str]
    id: str = "memory"
    _by_key: dict[str, list[tuple[Statement, int]]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_key: dict[str, list[tuple[Statement, int]]] = defaultdict(list)
        for statement, recorded, _ in self.recordings:
            by_key[statement.key].append((statement, recorded))
        object.__setattr__(self, "_by_key", dict(by_key))

    @classmethod
    def of(cls, statements: Iterable[Statement], finished_at: str) -> "Tables":
        """Checked statements, all recorded by revision 1, which finished at that time."""
        return cls([(statement, 1, None) for statement in statements], {1: finished_at})

    @classmethod
    def from_statements(
        cls, recordings: Iterable[tuple[Statement, int, int | None]], loads: Mapping[int, str]
    ) -> "Tables":
        """Recordings: checked statements with the revisions that recorded and retracted them.

        Args:
            recordings: statement, recorded, retracted (None while it is open).
            loads: the finished revisions and the times at which they finished (ISO 8601).
        """
        return cls(list(recordings), dict(loads))

    def finished(self) -> Mapping[int, str]:
        """The finished revisions and the times at which they finished."""
        return self.loads

    def pages(self) -> Iterator[Page]:
        """One page a relation."""
        by_relation: dict[str, list[tuple[Statement, int, int | None]]] = defaultdict(list)
        for row in self.recordings:
            by_relation[row[0].relation].append(row)
        for relation, rows in by_relation.items():
            yield _page(relation, rows)

    def words(self, keys: Sequence[str]) -> Mapping[tuple[str, int], Words]:
        """Locator and quote of every recording of some keys."""
        return {
            (key, recorded): (statement.locator, statement.quote)
            for key in keys
            for statement, recorded in self._by_key.get(key, ())
        }


def _page(relation: str, rows: Sequence[tuple[Statement, int, int | None]]) -> Page:
    said = [statement for statement, _, _ in rows]
    return Page(
        relation,
        start=[each.start for each in said],
        end=[each.end for each in said],
        source=[each.source for each in said],
        key=[each.key for each in said],
        valid_from=[each.valid_from for each in said],
        valid_to=[each.valid_to for each in said],
        observed=[each.observed for each in said],
        basis=[each.basis for each in said],
        attributes=[canonical.write(each.attributes) for each in said],
        recorded=[recorded for _, recorded, _ in rows],
        retracted=[retracted for _, _, retracted in rows],
    )
