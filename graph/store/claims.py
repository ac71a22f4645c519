"""Claims: one load at a time, told by a token and a heartbeat.

A load claims the next revision by making its Load node under the unique constraint on its id. Every
transaction of the load begins by writing to that node, which takes its lock (Neo4j) or makes a rival's
commit fail (the embedded server), and only then compares the token; a transaction that is tried again
compares again. Reading first would not fence. A claim whose heartbeat has run out, by the database's
clock, is taken over by the next load, which undoes it; the one who was slow finds its token gone and stops.
"""

import logging
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from graph.errors import LoadLost, StoreBusy, StoreError, StoreNotEmpty
from graph.store.bolt import Database, Row, Transaction
from graph.store.catalogue import catalogue
from graph.store.loads import Claimed, Load, Stage, claimed, load_id

LEASE = 20.0
"""Seconds without a heartbeat after which a claim may be taken over."""

_log = logging.getLogger(__name__)
_BEATS_PER_LEASE = 4
_PAUSE = 0.25

T = TypeVar("T")


class Claim:
    """The hold of one load on its revision; its heartbeat runs in a thread until `stop`.

    Args:
        database: where the Load node is.
        revision: its number.
        token: what tells this claim from one that took it over.
        lease: seconds without a heartbeat after which others may take over.

    Attributes:
        settled: whether the load has come to its end, and nothing is left to undo.
    """

    def __init__(self, database: Database, revision: int, token: str, lease: float) -> None:
        self.database = database
        self.revision = revision
        self.token = token
        self.settled = False
        self._lease = lease
        self._one_at_a_time = threading.Lock()
        self._beaten = time.monotonic()
        self._stopped = threading.Event()
        self._heart = threading.Thread(target=self._beat, name=f"heartbeat of load {revision}", daemon=True)
        self._heart.start()

    @property
    def load(self) -> str:
        """The id of the Load node."""
        return load_id(self.revision)

    def write(self, work: Callable[[Transaction, Row], T], *, even_finished: bool = False) -> T:
        """Do `work` in one fenced transaction; it is handed the Load node's state as of the fence.

        Args:
            work: what to do; it may be called several times.
            even_finished: go on where the load is finished, for a finish whose acknowledgement was lost.

        Raises:
            LoadLost: another process has taken the load over, or it is finished; nothing was written.
        """

        def fenced(transaction: Transaction) -> T:
            rows = transaction.run(catalogue()["fence"], load=self.load)
            if not rows or rows[0]["token"] != self.token or rows[0]["undone_at"] is not None:
                raise LoadLost(
                    f"load {self.revision} was taken over by another process after its heartbeat ran out; "
                    "what it had written is undone, and nothing was written since. Load again."
                )
            if rows[0]["finished_at"] is not None and not even_finished:
                raise LoadLost(f"load {self.revision} is finished, and nothing more can be written to it")
            return work(transaction, rows[0])

        with self._one_at_a_time:
            result = self.database.write(fenced)
            self._beaten = time.monotonic()
            return result

    def stop(self) -> None:
        """End the heartbeat."""
        self._stopped.set()
        self._heart.join()

    def _beat(self) -> None:
        interval = self._lease / _BEATS_PER_LEASE
        while not self._stopped.wait(interval):
            if time.monotonic() - self._beaten < interval:
                continue  # a batch was written meanwhile, and every write is a heartbeat
            try:
                self.write(lambda _transaction, _state: None)
            except LoadLost:
                return  # the load's own next write finds the same, and says it
            except StoreError:
                continue  # as long as the server is away nobody can take over either


@contextmanager
def held(
    database: Database,
    loader: str,
    *,
    wait: float,
    lease: float,
    undo: Callable[[Claim], None],
    number: int | None = None,
) -> Iterator[Claim]:
    """A claim for as long as the block runs; what is not settled when it is left is undone. See `claim`."""
    held = claim(database, loader, wait=wait, lease=lease, undo=undo, number=number)
    try:
        yield held
    finally:
        if not held.settled:
            _abandon(held, undo)
        held.stop()


def _abandon(claim: Claim, undo: Callable[[Claim], None]) -> None:
    try:
        undo(claim)
    except StoreError as error:
        # The block's own error is the news; what is left of the load is undone by the next one.
        _log.warning("load %d is left to the next load to undo: %s", claim.revision, error)


def claim(
    database: Database,
    loader: str,
    *,
    wait: float,
    lease: float,
    undo: Callable[[Claim], None],
    number: int | None = None,
) -> Claim:
    """Claim the next revision, after undoing a dead load where there is one.

    Args:
        database: the store's database.
        loader: the name to record.
        wait: seconds to wait for a load that is running.
        lease: seconds without a heartbeat after which others may take over.
        undo: undoes all that a claim's revision has written, and marks it.
        number: claim this number instead of the next, in a store that has seen no load.

    Raises:
        StoreNotEmpty: a number is given, and the store has seen a load.
        StoreBusy: another load is still running after that time.
    """
    deadline = time.monotonic() + wait
    token = uuid.uuid4().hex
    while True:
        others = claimed(database)
        if not others:
            revision = number or _next(database)
            if number and _next(database) > 1:
                raise StoreNotEmpty(f"{database.shown} has seen loads already; name an empty store")
            if _is_claimed(database, loader, revision, token, lease):
                return Claim(database, revision, token, lease)
        for other in others:
            if other.load.stage is Stage.DEAD:
                _bury(database, other, lease, undo)
            elif time.monotonic() >= deadline:
                raise StoreBusy(_busy(database.shown, other.load, wait))
        if others:
            time.sleep(_PAUSE)


def _next(database: Database) -> int:
    allocated: int = database.read(catalogue()["revision"])[0]["allocated"]
    return allocated + 1


def _is_claimed(database: Database, loader: str, revision: int, token: str, lease: float) -> bool:
    given = {"load": load_id(revision), "revision": revision, "token": token, "loader": loader}
    milliseconds = int(lease * 1000)
    rows = database.write(lambda tx: tx.run(catalogue()["claim"], **given, lease=milliseconds))
    return bool(rows[0]["token"] == token)


def _bury(database: Database, dead: Claimed, lease: float, undo: Callable[[Claim], None]) -> None:
    token = uuid.uuid4().hex
    try:
        database.write(lambda tx: _take_over(tx, dead, token))
    except StoreBusy:
        return  # it woke up, or another process was quicker
    claim = Claim(database, dead.load.revision, token, lease)
    try:
        undo(claim)
    finally:
        claim.stop()


def _take_over(transaction: Transaction, dead: Claimed, token: str) -> None:
    rows = transaction.run(catalogue()["take_over"], load=dead.load.id, held=dead.token, token=token)
    if not rows and transaction.run(catalogue()["fence"], load=dead.load.id)[0]["token"] != token:
        # Raised so that the transaction is rolled back: its first step has written.
        raise StoreBusy(f"load {dead.load.revision} is alive")


def _busy(shown: str, running: Load, waited: float) -> str:
    return (
        f"load {running.revision} ({running.loader}) has been writing to {shown} since "
        f"{running.started_at:%Y-%m-%d %H:%M:%S} UTC; one load runs at a time, and after "
        f"{waited:g} s it has not ended. When it is done (`orgtrace loads` shows it), ask again"
    )
