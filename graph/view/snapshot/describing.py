"""What is known of entities on a day: the words of the statement nearest to it."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from graph.model.attributes import Value
from graph.view.links.evidence import OPEN_PAST
from graph.view.port import Description
from graph.view.snapshot.folds import PRESENCE
from graph.view.snapshot.knowledge import Knowledge
from graph.view.snapshot.recordings import Recordings


def describe(knowledge: Knowledge, nodes: Sequence[int] | NDArray[np.integer], day: int) -> list[Description]:
    """The entities as the source describes them that saw them last on or before the day.

    Where none did, the one that saw them first after it; else one that gives no day. Of several the first
    by the source's id. The attributes are that statement's alone; the name is its name or title, else that
    of the next nearest statement, else the id.
    """
    return _Words(knowledge, day).describe(nodes.tolist() if isinstance(nodes, np.ndarray) else nodes)


class _Words:
    """The statements that name entities, entity by entity: each has only a few."""

    def __init__(self, knowledge: Knowledge, day: int) -> None:
        self._arrays, self._day = knowledge.arrays, day
        links, stated = knowledge.adjacency(PRESENCE), knowledge.arrays.recordings.get(PRESENCE) or Recordings.none()
        self._out, self._stated = links.out.data, links.stated.data
        self._rows = links.rows.data if len(links.rows) else range(len(stated))
        self._source, self._observed = stated.source.data, stated.observed.data
        self._attributes = stated.attributes.data

    def describe(self, nodes: Sequence[int]) -> list[Description]:
        """Some entities."""
        arrays, observed, attributes = self._arrays, self._observed, self._attributes
        rows = self._nearest_first(nodes)
        told = arrays.attributes_at([attributes[each[0]] if each else 0 for each in rows])
        found = []
        for id, label, said, nearest in zip(arrays.ids.take(nodes), arrays.labels_of(nodes), told, rows, strict=True):
            name = _name(said) or self._further_name(nearest[1:]) or id
            seen = observed[nearest[0]] if nearest else OPEN_PAST
            found.append(Description(id, label, name, said, None if seen == OPEN_PAST else seen))
        return found

    def _nearest_first(self, nodes: Sequence[int]) -> list[Sequence[int]]:
        """The recordings of the statements that name each."""
        out, stated, rows = self._out, self._stated, self._rows
        found: list[Sequence[int]] = [rows[stated[out[node]] : stated[out[node + 1]]] for node in nodes]
        return [each if len(each) < 2 else sorted(each, key=self._distance) for each in found]

    def _further_name(self, rows: Sequence[int]) -> str:
        """The name that the first of some recordings gives which gives one."""
        told = self._arrays.attributes_at([self._attributes[row] for row in rows])
        return next(filter(None, map(_name, told)), "")

    def _distance(self, row: int) -> tuple[bool, bool, int, int, int]:
        """Undated after dated, later than the day after earlier, far after near; then by source."""
        seen = self._observed[row]
        return seen == OPEN_PAST, seen > self._day, abs(seen - self._day), self._source[row], row


def _name(attributes: Mapping[str, Value]) -> str:
    return str(attributes.get("name") or attributes.get("title") or "")
