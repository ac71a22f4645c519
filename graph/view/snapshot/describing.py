"""What is known of entities on a day: the words of the statement nearest to it."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from graph.model.attributes import Value
from graph.view.links.evidence import OPEN_PAST
from graph.view.port import Description
from graph.view.snapshot.folds import PRESENCE
from graph.view.snapshot.knowledge import Knowledge


def describe(knowledge: Knowledge, nodes: Sequence[int] | NDArray[np.integer], day: int) -> list[Description]:
    """The entities as the source describes them that saw them last on or before the day.

    Where none did, the one that saw them first after it; else one that gives no day. Of several the first
    by the source's id. The attributes are that statement's alone; the name is its name or title, else that
    of the next nearest statement, else the id.
    """
    arrays, words = knowledge.arrays, _Words(knowledge, day)
    chosen = nodes.tolist() if isinstance(nodes, np.ndarray) else nodes
    return [words.describe(node, id) for node, id in zip(chosen, arrays.ids.take(chosen), strict=True)]


class _Words:
    """The statements that name entities, entity by entity: each has only a few."""

    def __init__(self, knowledge: Knowledge, day: int) -> None:
        self._arrays, self._day = knowledge.arrays, day
        links, stated = knowledge.adjacency(PRESENCE), knowledge.arrays.recordings.get(PRESENCE)
        self._out, self._stated = links.out.data, links.stated.data
        self._rows = links.rows.data if len(links.rows) else None
        if stated is not None:
            self._source, self._observed, self._attributes = (
                stated.source.data,
                stated.observed.data,
                stated.attributes.data,
            )

    def describe(self, node: int, id: str) -> Description:
        """One entity."""
        rows = self._nearest_first(node)
        if not rows:
            return Description(id, self._arrays.label(node), id)
        told = [self._arrays.attributes_at(self._attributes[rows[0]])]
        name = _name(told) or _name(self._arrays.attributes_at(self._attributes[row]) for row in rows[1:]) or id
        seen = self._observed[rows[0]]
        return Description(id, self._arrays.label(node), name, told[0], None if seen == OPEN_PAST else seen)

    def _nearest_first(self, node: int) -> list[int]:
        """The recordings of the statements that name it."""
        first, last = self._stated[self._out[node]], self._stated[self._out[node + 1]]
        rows = list(range(first, last)) if self._rows is None else self._rows[first:last].tolist()
        if len(rows) > 1:
            rows.sort(key=self._distance)
        return rows

    def _distance(self, row: int) -> tuple[bool, bool, int, int, int]:
        """Undated after dated, later than the day after earlier, far after near; then by source."""
        seen = self._observed[row]
        return seen == OPEN_PAST, seen > self._day, abs(seen - self._day), self._source[row], row


def _name(nearest_first: Iterable[dict[str, Value]]) -> str:
    for attributes in nearest_first:
        if name := attributes.get("name") or attributes.get("title"):
            return str(name)
    return ""
