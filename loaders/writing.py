"""From the spool to the store: two streams in one order, compared key by key.

What the spool has and the store has not is recorded, what both have is left, and what only the store
has is withdrawn if the source is complete. A source has one current version, so a new LOADED_IN takes the
place of the last whether or not the source is complete.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from graph.errors import StoreDamaged
from graph.model.statements import Statement
from graph.store.texts import Text
from loaders.report import Counts
from loaders.spool import Entry, Section

_BATCH = 5_000
_VERSION = "LOADED_IN"

Kept = tuple[str, str]
"""Key and relation of a statement that the store holds open."""


class Sink(Protocol):
    """What takes changes: a `graph.store.recording.Recording`, or nothing at all in a dry run."""

    def record(self, statements: Iterable[Statement]) -> object:
        """Record statements that were checked."""

    def retract(self, keys: Iterable[str]) -> object:
        """Withdraw statements by key."""

    def keep_texts(self, texts: Iterable[Text]) -> object:
        """Keep extracted texts."""


class NoSink:
    """A sink that writes nothing."""

    def record(self, statements: Iterable[Statement]) -> None:
        """Leave the statements unwritten."""

    def retract(self, keys: Iterable[str]) -> None:
        """Leave the store as it is."""

    def keep_texts(self, texts: Iterable[Text]) -> None:
        """Keep none."""


def matched(entries: Iterator[Entry], held: Iterator[Kept]) -> Iterator[tuple[Entry | None, Kept | None]]:
    """The merge of spooled entries with what the store holds, both by key: pairs, of which one may be None.

    Raises:
        StoreDamaged: the store's keys come out of order, so that a comparison would withdraw what stands.
    """
    entry, kept = next(entries, None), next(held, None)
    while entry is not None or kept is not None:
        if kept is None or (entry is not None and entry.key < kept[0]):
            yield entry, None
            entry = next(entries, None)
            continue
        same = entry is not None and entry.key == kept[0]
        yield (entry if same else None), kept
        entry = next(entries, None) if same else entry
        kept = _next(held, kept)


def _next(held: Iterator[Kept], last: Kept) -> Kept | None:
    kept = next(held, None)
    if kept is not None and kept[0] <= last[0]:
        raise StoreDamaged(f"the store gave {kept[0]!r} after {last[0]!r}; run doctor on it")
    return kept


@dataclass(slots=True)
class Changes:
    """Hands changes to a sink in batches, which small sources share, and counts them.

    Args:
        sink: what takes them.
        moved: told how many statements were compared since it was told last.
    """

    sink: Sink
    moved: Callable[[int], None]
    _new: list[Statement] = field(default_factory=list)
    _gone: list[str] = field(default_factory=list)
    _counts: Counts = field(default_factory=Counts)

    def section(self, section: Section, held: Iterator[Kept], *, keep_version: bool) -> None:
        """Bring the store's statements of one source to what the section says.

        Args:
            section: what the source states now.
            held: what the store holds of it.
            keep_version: leave the version that the store has, whatever the section says.
        """
        same = compared = 0
        for entry, kept in matched(section.entries(), held):
            if entry is not None and kept is not None:
                same += 1
            elif entry is not None and not (keep_version and entry.relation == _VERSION):
                self.new(entry.statement())
            elif kept is not None and (not keep_version if kept[1] == _VERSION else section.source.complete):
                self.gone(kept[0])
            compared += entry is not None
            if compared == _BATCH:
                self.moved(compared)
                compared = 0
        self.moved(compared)
        self._counts += Counts(unchanged=same)

    def new(self, statement: Statement) -> None:
        """Record a statement."""
        self._new.append(statement)
        self._counts += Counts(new=1)
        self._flush_if_full()

    def gone(self, key: str) -> None:
        """Withdraw a statement."""
        self._gone.append(key)
        self._counts += Counts(withdrawn=1)
        self._flush_if_full()

    def counted(self) -> Counts:
        """What was counted since this was asked last."""
        found, self._counts = self._counts, Counts()
        return found

    def flush(self) -> None:
        """Hand over what is held back."""
        if self._gone:
            self.sink.retract(self._gone)
        if self._new:
            self.sink.record(self._new)
        self._new, self._gone = [], []

    def _flush_if_full(self) -> None:
        if len(self._new) + len(self._gone) >= _BATCH:
            self.flush()
