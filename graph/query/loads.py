"""The log of loads: what was loaded or withdrawn, when, and with which counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from graph.query.answers import Answer
from graph.query.paging import page
from graph.store.loads import Load, Stage
from graph.view.port import View

SETTLED = (Stage.FINISHED, Stage.UNDONE)
"""The stages of a load that nothing changes any more."""


@dataclass(frozen=True, slots=True)
class Logged:
    """One load.

    Attributes:
        revision: its number; that of an undone load is never used again.
        loader: the loader or command that made it.
        stage: ``finished``, or ``undone`` where it died or was given up and left nothing.
        started_at: ISO 8601, UTC, by the store's clock, as all its times.
        finished_at: when it became visible; None for one that was undone.
        undone_at: None unless it was undone.
        recorded: how many statements it recorded.
        retracted: how many statements it retracted.
        counts: what the loader counted, such as rows read, used and rejected.
    """

    revision: int
    loader: str
    stage: str
    started_at: str
    finished_at: str | None
    undone_at: str | None
    recorded: int
    retracted: int
    counts: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loads(Answer):
    """The loads up to the view's revision.

    Attributes:
        total: how many loads all pages hold together.
        loads: by number.
    """

    total: int
    loads: tuple[Logged, ...]


def loads(view: View, log: Sequence[Load], *, limit: int | None = None, cursor: str | None = None) -> Loads:
    """The settled loads that the view's revision knows of; one that still runs is not among them.

    Args:
        view: its revision bounds what is told.
        log: the store's loads by number.
        limit: how many loads at most; None for all.
        cursor: from the cut of the page before.

    Raises:
        BadParameter: a limit below one, or a cursor of another question.
    """
    part = page(view, ("loads",), limit, cursor)
    known = [load for load in log if load.revision <= view.revision and load.stage in SETTLED]
    shown = part.span(len(known))
    return Loads(
        total=len(known),
        loads=tuple(map(_logged, known[shown.start : shown.stop])),
        cut=part.cut(view, len(known)),
    )


def _logged(load: Load) -> Logged:
    return Logged(
        load.revision,
        load.loader,
        load.stage.value,
        _text(load.started_at),
        None if load.finished_at is None else _text(load.finished_at),
        None if load.undone_at is None else _text(load.undone_at),
        load.recorded,
        load.retracted,
        load.counts,
    )


def _text(time: datetime) -> str:
    """A time as a view's `known_at` is written."""
    return time.astimezone(UTC).isoformat().replace("+00:00", "Z")
