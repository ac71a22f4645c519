"""Keeping up with the store: the newest revision is asked for once a second, beside the requests.

A newer snapshot is made in a thread and swapped in, and the engine that asks the store turns to the newer
revision; until then answers come from the old one and say so. No request waits for a load, nor asks the store
what is new. The snapshot's file is written after the swap.
"""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Protocol

from graph.query.loads import SETTLED
from graph.store.loads import Load
from graph.view.engines import Engines

_log = logging.getLogger(__name__)


class LoadLog(Protocol):
    """What keeps the log of loads: a store."""

    @property
    def id(self) -> str:
        """The store's identity."""

    def loads(self) -> Sequence[Load]:
        """All loads by number, undone and running ones too."""


@dataclass(frozen=True, slots=True)
class Health:
    """How the service stands to its store.

    Attributes:
        ready: the store answered when it was last looked at, and not too long ago.
        revision: the revision from which answers come.
        lag: how many finished revisions the store was ahead when it last answered.
        silent: seconds since the store last answered.
        trouble: why it is not ready, in words.
    """

    ready: bool
    revision: int
    lag: int
    silent: float
    trouble: str | None


class Keeper:
    """Looks at the store in the background and keeps the engines fresh.

    Args:
        engines: those that answers come from.
        log: where the log of loads is kept.
        interval: seconds between two looks.
        patience: seconds that a look may take.
    """

    def __init__(self, engines: Engines, log: LoadLog, *, interval: float, patience: float) -> None:
        self._engines, self._log, self._interval, self._patience = engines, log, interval, patience
        self._answered = time.monotonic()
        self._lag = 0
        self._trouble: str | None = None
        self._building: asyncio.Future[None] | None = None
        self._loads: tuple[Load, ...] | None = None

    @asynccontextmanager
    async def keeping(self) -> AsyncIterator[None]:
        """Keep the engines fresh until the block is left."""
        looking = asyncio.create_task(self._keep())
        warming = asyncio.create_task(asyncio.to_thread(self._engines.warm))
        try:
            yield
        finally:
            looking.cancel()
            with suppress(asyncio.CancelledError):
                await looking
            # A thread cannot be stopped: what is being built is let finish, so that it does not use a closed store.
            await asyncio.gather(warming, *([self._building] if self._building else []), return_exceptions=True)

    def health(self) -> Health:
        """How the service stands to its store, by the last look."""
        silent = time.monotonic() - self._answered
        trouble = self._trouble
        if trouble is None and silent > self._interval + self._patience:
            trouble = f"the store has not answered for {silent:.0f} seconds"
        return Health(trouble is None, self._engines.revision, self._lag, silent, trouble)

    def loads(self) -> tuple[Load, ...]:
        """The loads that are settled, by number; read again when a new snapshot is in.

        Raises:
            StoreUnavailable: those of the revision that answers come from were not read, and the store does not
                answer now.
        """
        held = self._loads
        # A new snapshot answers a moment before its loads are read.
        if held is None or (held[-1].revision if held else 0) < self._engines.revision:
            return self._read_loads()
        return held

    async def _keep(self) -> None:
        while True:
            await self._look()
            if self._lag and (self._building is None or self._building.done()):
                self._building = asyncio.ensure_future(asyncio.to_thread(self._refresh))
            await asyncio.sleep(self._interval)

    async def _look(self) -> None:
        asked = asyncio.ensure_future(asyncio.to_thread(self._engines.lag))
        done, _ = await asyncio.wait([asked], timeout=self._patience)
        if not done:
            self._told(f"the store has not answered for {self._patience:g} seconds")
            # Threads must not pile up behind a silent store.
            await asyncio.wait([asked])
        try:
            self._lag = asked.result()
        except Exception as error:  # noqa: BLE001  # whatever goes wrong, the next look comes
            self._told(str(error))
        else:
            self._answered, self._trouble = time.monotonic(), None

    def _refresh(self) -> None:
        try:
            self._engines.refresh(self._swapped)
        except Exception as error:  # noqa: BLE001  # whatever goes wrong, it is tried again after the next look
            self._told(f"the new revision could not be read: {error}")

    def _swapped(self) -> None:
        self._read_loads()
        self._engines.warm()

    def _told(self, trouble: str) -> None:
        """Keep the trouble for whoever asks, and log it once."""
        if trouble != self._trouble:
            _log.warning("%s", trouble)
        self._trouble = trouble

    def _read_loads(self) -> tuple[Load, ...]:
        self._loads = found = tuple(load for load in self._log.loads() if load.stage in SETTLED)
        return found
