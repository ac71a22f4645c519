"""How far the loads of a store have come."""

from dataclasses import dataclass

from graph.store.bolt import Database
from graph.store.catalogue import catalogue


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the loads have come.

    Attributes:
        finished: the newest finished revision; 0 if there is none.
        allocated: the highest number claimed, finished or not.
        removed: how many nodes were ever removed by undoing.
    """

    finished: int
    allocated: int
    removed: int


def progress(database: Database) -> Progress:
    """How far the loads have come."""
    return Progress(**database.read(catalogue()["revision"])[0])
