"""The doctor: reads a whole store and reports what breaks an invariant, and loads that died.

Findings of a load that is running are its own affair: what it has written is not looked at.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from graph.errors import BadStatement
from graph.model.statements import check
from graph.store.catalogue import catalogue
from graph.store.evidence import Recorded, all_recordings
from graph.store.loads import Load, Stage
from graph.store.schema import ENTITY_LABELS
from graph.store.sorting import Sorter
from graph.store.store import Store

_SHOWN = 100
_NAMED = b"0"
_USED = b"1"


@dataclass(frozen=True, slots=True)
class Finding:
    """One broken invariant.

    Attributes:
        rule: its name.
        where: the node, statement or load.
        what: what is wrong, in words.
    """

    rule: str
    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What the doctor found.

    Attributes:
        store: the store's id.
        format: the number of its layout.
        server: the database server's name and version.
        revision: the newest finished revision.
        recordings: how many recordings were read.
        unfinished: loads that are running or dead; a dead one is undone by the next load.
        undone: loads that were undone.
        findings: broken invariants, the first hundred of each rule.
        counts: how many there are of each rule.
    """

    store: str
    format: int
    server: str
    revision: int
    recordings: int
    unfinished: list[Load]
    undone: list[Load]
    findings: list[Finding]
    counts: dict[str, int]

    @property
    def is_well(self) -> bool:
        """Whether no invariant is broken and no load died."""
        return not self.counts and all(load.stage is Stage.RUNNING for load in self.unfinished)


def examine(store: Store) -> Diagnosis:
    """Read the whole store and report on it; memory stays bounded.

    Raises:
        StoreUnavailable: the server stopped answering.
    """
    revision, loads = store.revision(), store.loads()
    finished = {load.revision for load in loads if load.stage is Stage.FINISHED and load.revision <= revision}
    findings: list[Finding] = []
    counts: dict[str, int] = {}
    with Sorter() as keys, Sorter() as uses:
        examination = _Examination(revision, finished, keys, uses)
        for finding in (*_edgeless(store, loads), *examination.of(all_recordings(store.database))):
            counts[finding.rule] = counts.get(finding.rule, 0) + 1
            if counts[finding.rule] <= _SHOWN:
                findings.append(finding)
    return Diagnosis(
        store=store.id,
        format=store.format,
        server=store.server(),
        revision=revision,
        recordings=examination.count,
        unfinished=[load for load in loads if load.stage in (Stage.RUNNING, Stage.DEAD)],
        undone=[load for load in loads if load.stage is Stage.UNDONE],
        findings=findings,
        counts=counts,
    )


class _Examination:
    """One reading of all recordings, by the rules that each must keep alone and by those they keep together."""

    def __init__(self, revision: int, finished: set[int], keys: Sorter, uses: Sorter) -> None:
        self._revision = revision
        self._finished = finished
        self._keys = keys
        self._uses = uses
        self.count = 0

    def of(self, recordings: Iterator[Recorded]) -> Iterator[Finding]:
        for found in recordings:
            if found.recorded <= self._revision:
                self.count += 1
                yield from self._alone(found)
                self._note(found)
        yield from self._open_twice()
        yield from self._unnamed()

    def _alone(self, found: Recorded) -> Iterator[Finding]:
        statement = found.statement
        try:
            if check(statement) != statement:
                yield Finding("canonical", found.key, "is not in the form in which statements are kept")
        except BadStatement as error:
            yield Finding("vocabulary", found.key, str(error))
        if found.key != statement.key:
            yield Finding("key", found.key, f"is not the key of what it states, which is {statement.key}")
        if found.recorded not in self._finished:
            yield Finding("revision", found.key, f"was recorded by load {found.recorded}, which is not finished")
        if found.retracted is not None and found.retracted <= self._revision:
            if found.retracted not in self._finished:
                yield Finding("revision", found.key, f"was retracted by load {found.retracted}, which is not finished")
            if found.retracted < found.recorded:
                yield Finding("revision", found.key, f"was retracted by {found.retracted}, before {found.recorded}")

    def _note(self, found: Recorded) -> None:
        if found.known_at(self._revision):
            self._keys.add(found.key.encode())
        if found.statement.relation != "LOADED_IN":
            kind = _NAMED if found.statement.relation == "STATED_IN" else _USED
            self._uses.add(b"\t".join((found.statement.start.encode(), found.statement.source.encode(), kind)))

    def _open_twice(self) -> Iterator[Finding]:
        for key, same in groupby(self._keys.lines()):
            if (open_ones := sum(1 for _ in same)) > 1:
                yield Finding("recording", key.decode(), f"has {open_ones} open recordings; one at most may be open")

    def _unnamed(self) -> Iterator[Finding]:
        for pair, kinds in groupby(self._uses.distinct(), key=lambda line: line.rpartition(b"\t")[0]):
            if next(kinds).rpartition(b"\t")[2] != _NAMED:
                start, _, source = pair.decode().partition("\t")
                yield Finding("source", start, f"is spoken of by {source}, which does not name it (STATED_IN)")


def _edgeless(store: Store, loads: list[Load]) -> Iterator[Finding]:
    if any(load.stage in (Stage.RUNNING, Stage.DEAD) for load in loads):
        return  # its nodes may be waiting for their edges, or for being undone
    for label in ENTITY_LABELS:
        query = catalogue()["edgeless_ids"].filled(label=label)
        for row in store.database.read(query, limit=_SHOWN):
            yield Finding("edgeless", row["id"], "has no edge; nothing is said of it")
