"""Recording: what a load writes, in numbered batches.

Each batch is one transaction, which closes by writing the batch's number and the counts so far to the Load
node. A commit whose acknowledgement was lost is tried again, finds its number there, and takes the counts
instead of writing twice. A statement whose key has an open recording is not recorded again.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from typing import Any, TypeVar

import orjson

from graph.errors import StoreError
from graph.model.identifiers import label_of
from graph.model.statements import Statement, start_of
from graph.store.bolt import Row, Transaction
from graph.store.catalogue import catalogue
from graph.store.claims import Claim
from graph.store.texts import Text

BATCH = 5000
"""Statements a transaction."""

_TEXT_BATCH = 50

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tally:
    """What a load has written so far.

    Attributes:
        recorded: statements that were not known, and now are.
        unchanged: statements that were known already.
        retracted: statements that are no longer stated.
    """

    recorded: int = 0
    unchanged: int = 0
    retracted: int = 0


@dataclass(frozen=True, slots=True)
class Outcome(Tally):
    """What a finished load has done; `revision` is None if it had nothing to write and left nothing."""

    revision: int | None = None


class Recording:
    """The writing side of one load. Made by `Store.claim`, which undoes it unless it is finished.

    Args:
        claim: the load's hold on its revision.
    """

    def __init__(self, claim: Claim) -> None:
        self._claim = claim
        self._batch = 0
        self.tally = Tally()
        self.outcome: Outcome | None = None

    @property
    def revision(self) -> int:
        """The number that this load will have once it is finished."""
        return self._claim.revision

    def record(self, statements: Iterable[Statement]) -> Tally:
        """Record statements that `graph.model.statements.check` has passed; a LOADED_IN's end becomes this load.

        Memory holds one batch. Returns the tally of the load so far.

        Raises:
            LoadLost: another process took the load over.
            StoreUnavailable: the server stopped answering; leave the claim, and load again.
        """
        for batch in batched(statements, BATCH):
            self._apply(partial(self._record, batch))
        return self.tally

    def retract(self, keys: Iterable[str]) -> Tally:
        """Close the open recordings of these keys; a key that has none is passed over.

        Raises:
            LoadLost: another process took the load over.
            StoreUnavailable: the server stopped answering; leave the claim, and load again.
        """
        for batch in batched(keys, BATCH):
            self._apply(partial(self._retract, batch))
        return self.tally

    def keep_texts(self, texts: Iterable[Text]) -> None:
        """Keep extracted texts, each once, whoever else keeps it.

        Raises:
            LoadLost: another process took the load over.
        """
        for batch in batched(texts, _TEXT_BATCH):
            rows = [{"id": text.id, "properties": text.properties()} for text in batch]
            self._claim.write(partial(self._keep_texts, rows))

    def finish(self, counts: Mapping[str, Any] | None = None) -> Outcome:
        """Make the load visible, in one write; one that wrote nothing is forgotten instead.

        Args:
            counts: what the loader counted, kept with the load and shown by `loads`.

        Raises:
            LoadLost: another process took the load over.
        """
        if self.outcome is not None:
            raise StoreError(f"load {self.revision} is finished already")
        written = self.tally.recorded or self.tally.retracted
        if written:
            said = orjson.dumps(dict(counts or {}), option=orjson.OPT_SORT_KEYS).decode()
            self._claim.write(lambda tx, state: self._finish(tx, state, said))
        else:
            self._claim.database.write(self._forget)
        tally = {"recorded": self.tally.recorded, "unchanged": self.tally.unchanged, "retracted": self.tally.retracted}
        self.outcome = Outcome(**tally, revision=self.revision if written else None)
        return self.outcome

    def _finish(self, transaction: Transaction, state: Row, counts: str) -> None:
        if state["finished_at"] is None:
            floor = transaction.run(catalogue()["last_finished"])[0]["finished_at"]
            transaction.run(catalogue()["finish"], load=self._claim.load, counts=counts, floor=floor)

    def _forget(self, transaction: Transaction) -> None:
        # Without the fence: tried again after a lost acknowledgement it finds no Load node, which is right.
        transaction.run(catalogue()["undo_texts"], revision=self.revision)
        transaction.run(catalogue()["forget_load"], load=self._claim.load, token=self._claim.token)

    def _apply(self, work: Callable[[Transaction], Tally]) -> None:
        self._batch += 1
        self.tally = self._claim.write(lambda tx, state: self._once(tx, state, work))

    def _once(self, transaction: Transaction, state: Row, work: Callable[[Transaction], Tally]) -> Tally:
        so_far = Tally(state["recorded"], state["unchanged"], state["retracted"])
        if state["batch"] >= self._batch:
            return so_far
        done = work(transaction)
        total = Tally(
            so_far.recorded + done.recorded, so_far.unchanged + done.unchanged, so_far.retracted + done.retracted
        )
        transaction.run(
            catalogue()["tally"],
            load=self._claim.load,
            batch=self._batch,
            recorded=total.recorded,
            unchanged=total.unchanged,
            retracted=total.retracted,
        )
        return total

    def _keep_texts(self, rows: list[Row], transaction: Transaction, _state: Row) -> None:
        transaction.run(catalogue()["keep_texts"], rows=rows, revision=self.revision)

    def _record(self, batch: Sequence[Statement], transaction: Transaction) -> Tally:
        wanted: dict[str, Statement] = {}
        for statement in batch:
            wanted.setdefault(statement.key, statement)
        known = open_keys(transaction, wanted)
        new = {key: self._placed(statement) for key, statement in wanted.items() if key not in known}
        write_nodes(transaction, new.values(), self.revision)
        write_edges(transaction, ((key, statement, self.revision, None) for key, statement in new.items()))
        return Tally(recorded=len(new), unchanged=len(batch) - len(new))

    def _placed(self, statement: Statement) -> Statement:
        return replace(statement, end=self._claim.load) if statement.relation == "LOADED_IN" else statement

    def _retract(self, keys: Sequence[str], transaction: Transaction) -> Tally:
        count = 0
        for label, rows in key_rows(keys).items():
            query = catalogue()["retract"].filled(label=label)
            closed = transaction.run(query, rows=rows, revision=self.revision)[0]["keys"]
            if not closed:
                continue
            touched = sorted({start_of(key) for key in closed})
            transaction.run(catalogue()["touch"].filled(label=label), ids=touched, revision=self.revision)
            count += len(closed)
        return Tally(retracted=count)


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """The items in lists of `size`, the last one shorter."""
    source = iter(items)
    while batch := list(islice(source, size)):
        yield batch


def key_rows(keys: Iterable[str]) -> dict[str, list[Row]]:
    """For each label the keys that start at it, each with its start node's id, once, in order."""
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for key in dict.fromkeys(keys):
        start = start_of(key)
        rows[label_of(start)].append({"start": start, "key": key})
    return rows


def open_keys(transaction: Transaction, keys: Iterable[str]) -> set[str]:
    """Those of the keys that have an open recording."""
    found: set[str] = set()
    for label, rows in key_rows(keys).items():
        found.update(transaction.run(catalogue()["open_keys"].filled(label=label), rows=rows)[0]["keys"])
    return found


def write_nodes(transaction: Transaction, statements: Iterable[Statement], revision: int) -> None:
    """Make the nodes that the statements tie, and touch those they start at."""
    starts: dict[str, str | None] = {}
    ends: dict[str, None] = {}
    for statement in statements:
        starts[statement.start] = starts.get(statement.start) or _caption(statement)
        ends[statement.end] = None
    for label, ids in _by_label(starts).items():
        rows = [{"id": id, "name": starts[id]} for id in ids]
        transaction.run(catalogue()["start_nodes"].filled(label=label), rows=rows, revision=revision)
    for label, ids in _by_label(end for end in ends if end not in starts).items():
        if label == "Load":
            continue  # a load's node is made by its claim, and is touched by nothing
        transaction.run(catalogue()["end_nodes"].filled(label=label), ids=ids, revision=revision)


def write_edges(transaction: Transaction, recordings: Iterable[tuple[str, Statement, int, int | None]]) -> None:
    """Write edges: for each the key, the statement, the revision that recorded it and the one that retracted it."""
    groups: defaultdict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for key, statement, recorded, retracted in recordings:
        kind = (label_of(statement.start), statement.relation, label_of(statement.end))
        properties = edge_properties(key, statement) | {"recorded": recorded}
        if retracted is not None:
            properties["retracted"] = retracted
        groups[kind].append({"start": statement.start, "end": statement.end, "properties": properties})
    for (start, relation, end), rows in groups.items():
        transaction.run(catalogue()["edges"].filled(start=start, relation=relation, end=end), rows=rows)


_OWN = ("source", "locator", "quote", "basis", "valid_from", "valid_to", "observed")


def edge_properties(key: str, statement: Statement) -> Row:
    """What an edge holds of its statement; what the statement does not say is left out."""
    own = {name: getattr(statement, name) for name in _OWN}
    said = {name: list(v) if isinstance(v, tuple) else v for name, v in statement.attributes.items()}
    return {"key": key} | {name: value for name, value in (own | said).items() if value is not None}


def _caption(statement: Statement) -> str | None:
    if statement.relation != "STATED_IN":
        return None
    name = statement.attributes.get("name") or statement.attributes.get("title")
    return str(name) if name else None


def _by_label(ids: Iterable[str]) -> dict[str, list[str]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for id in ids:
        groups[label_of(id)].append(id)
    return groups
