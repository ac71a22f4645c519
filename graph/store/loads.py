"""Loads: the log of revisions."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import orjson

from graph.store.bolt import Database
from graph.store.catalogue import catalogue


class Stage(StrEnum):
    """How far a load has come."""

    RUNNING = "running"
    DEAD = "dead"  # its heartbeat has run out; the next load undoes it
    FINISHED = "finished"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Load:
    """One revision.

    Attributes:
        revision: its number; that of an undone load is never used again.
        loader: the loader or command that made it.
        stage: running, dead, finished or undone.
        started_at: by the database's clock, as all its times.
        finished_at: None until it became visible.
        undone_at: None unless it was undone.
        recorded: statements recorded by it.
        retracted: statements retracted by it.
        counts: what the loader counted.
        silence: seconds since its last heartbeat, while it runs.
    """

    revision: int
    loader: str
    stage: Stage
    started_at: datetime
    finished_at: datetime | None = None
    undone_at: datetime | None = None
    recorded: int = 0
    retracted: int = 0
    counts: dict[str, Any] = field(default_factory=dict)
    silence: float | None = None

    @property
    def id(self) -> str:
        """The id of its node."""
        return load_id(self.revision)


@dataclass(frozen=True, slots=True)
class Claimed:
    """A load that is neither finished nor undone, with what a takeover needs."""

    load: Load
    token: str


def load_id(revision: int) -> str:
    """The id of the node of that revision's load."""
    return f"load:{revision}"


def loads(database: Database) -> list[Load]:
    """All loads by number, undone and running ones too."""
    return sorted((_load(row) for row in _rows(database)), key=lambda load: load.revision)


def claimed(database: Database) -> list[Claimed]:
    """The loads that are neither finished nor undone: one at most, or one that a restart left half undone."""
    found = [Claimed(_load(row), row["load"].get("token", "")) for row in _rows(database)]
    return [each for each in found if each.load.stage in (Stage.RUNNING, Stage.DEAD)]


def _rows(database: Database) -> list[dict[str, Any]]:
    # What a restore has put back is no load yet: it becomes one when the restore is complete.
    return [row for row in database.read(catalogue()["loads"]) if "restoring" not in row["load"]]


def _load(row: dict[str, Any]) -> Load:
    node, silence = row["load"], row["silence"]
    return Load(
        revision=node["revision"],
        loader=node["loader"],
        stage=_stage(node, silence),
        started_at=moment(node["started_at"]),
        finished_at=moment(node["finished_at"]) if "finished_at" in node else None,
        undone_at=moment(node["undone_at"]) if "undone_at" in node else None,
        recorded=node["recorded"],
        retracted=node["retracted"],
        counts=orjson.loads(node.get("counts", "{}")),
        silence=None if silence is None else silence / 1000,
    )


def _stage(node: dict[str, Any], silence: int | None) -> Stage:
    if "finished_at" in node:
        return Stage.FINISHED
    if "undone_at" in node:
        return Stage.UNDONE
    return Stage.DEAD if silence is None or silence > node["lease"] else Stage.RUNNING


def milliseconds(time: datetime) -> int:
    """A time as the database's clock gives it: milliseconds since 1970."""
    return round(time.timestamp() * 1000)


def moment(count: int) -> datetime:
    """A time of the database's clock, given in milliseconds since 1970, in UTC."""
    return datetime.fromtimestamp(count / 1000, UTC)
