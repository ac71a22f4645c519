"""What is known of entities on a day: the words of the statement nearest to it."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from graph.model.attributes import Value
from graph.view.links.evidence import OPEN_PAST
from graph.view.port import Description
from graph.view.snapshot.adjacency import spread
from graph.view.snapshot.folds import PRESENCE
from graph.view.snapshot.knowledge import Knowledge


def describe(knowledge: Knowledge, nodes: NDArray[np.integer], day: int) -> list[Description]:
    """The entities as the source describes them that saw them last on or before the day.

    Where none did, the one that saw them first after it; else one that gives no day. Of several the first
    by the source's id. The attributes are that statement's alone; the name is its name or title, else that
    of the next nearest statement, else the id.
    """
    arrays = knowledge.arrays
    rows, bounds, observed = _nearest_first(knowledge, nodes, day)
    found = []
    for place, node in enumerate(nodes.tolist()):
        codes = rows[bounds[place] : bounds[place + 1]]
        attributes = arrays.attributes_at(codes[0]) if codes else {}
        seen = observed[bounds[place]] if codes else OPEN_PAST
        id = arrays.ids[node]
        name = _name(arrays.attributes_at(code) for code in codes) or id
        found.append(Description(id, arrays.label(node), name, attributes, None if seen == OPEN_PAST else seen))
    return found


def _nearest_first(
    knowledge: Knowledge, nodes: NDArray[np.integer], day: int
) -> tuple[list[int], list[int], list[int]]:
    """Attribute texts of all statements, nearest first; where each node's begin; and the days they were observed."""
    stated, presence = knowledge.arrays.recordings.get(PRESENCE), knowledge.adjacency(PRESENCE)
    if stated is None:
        return [], [0] * (len(nodes) + 1), []
    place, entry = spread(presence.stated[presence.out[nodes]], presence.stated[presence.out[nodes + 1]])
    rows = presence.recorded(entry)
    observed = stated.observed[rows].astype(np.int64)
    undated, later = observed == OPEN_PAST, observed > day
    order = np.lexsort((rows, stated.source[rows], np.abs(observed - day), 2 * undated + later, place))
    bounds = np.searchsorted(place, np.arange(len(nodes) + 1))
    return stated.attributes[rows[order]].tolist(), bounds.tolist(), observed[order].tolist()


def _name(nearest_first: Iterable[dict[str, Value]]) -> str:
    for attributes in nearest_first:
        if name := attributes.get("name") or attributes.get("title"):
            return str(name)
    return ""
