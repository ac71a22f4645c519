"""A link's handle: its relation's number and its place among the relation's links, in one integer."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graph.errors import BadParameter
from graph.view.port import Variant
from graph.view.snapshot import variants
from graph.view.snapshot.adjacency import gather
from graph.view.snapshot.folds import FOLDED
from graph.view.snapshot.knowledge import Knowledge

Handles = Sequence[int] | NDArray[np.int64]

_BITS = 40


def base(relation: str) -> int:
    """The handle of a relation's first link.

    Raises:
        BadParameter: not a relation that has links.
    """
    if relation not in FOLDED:
        raise BadParameter("relations", f"{relation!r} is no relation with links; those are {', '.join(FOLDED)}")
    return FOLDED.index(relation) << _BITS


def evidence(knowledge: Knowledge, handles: Handles) -> list[tuple[str, ...]]:
    """The keys of the statements on which each link rests, sorted."""
    arrays = knowledge.arrays
    found: list[tuple[str, ...]] = [()] * len(handles)
    for relation, places, links in _by_relation(handles):
        adjacency, recordings = knowledge.adjacency(relation), arrays.recordings[relation]
        which, entry = gather(adjacency.stated, links)
        digests = recordings.digest[adjacency.recorded(entry)].tobytes().hex()
        width = 2 * recordings.digest.shape[1]
        keys: list[list[str]] = [[] for _ in links]
        starts = arrays.ids.take(adjacency.start[links])
        for number, link in enumerate(which.tolist()):
            keys[link].append(f"{starts[link]}@{digests[number * width : (number + 1) * width]}")
        for place, of_link in zip(places.tolist(), keys, strict=True):
            found[place] = tuple(sorted(of_link))
    return found


def sources(knowledge: Knowledge, handles: Handles) -> list[tuple[str, ...]]:
    """The ids of the sources that state each link, each once, sorted."""
    arrays = knowledge.arrays
    found: list[tuple[str, ...]] = [()] * len(handles)
    for relation, places, links in _by_relation(handles):
        adjacency, recordings = knowledge.adjacency(relation), arrays.recordings[relation]
        which, entry = gather(adjacency.stated, links)
        said: list[set[int]] = [set() for _ in links]
        for link, source in zip(which.tolist(), recordings.source[adjacency.recorded(entry)].tolist(), strict=True):
            said[link].add(source)
        for place, of_link in zip(places.tolist(), said, strict=True):
            # Order by number is order by id.
            found[place] = tuple(arrays.ids.take(sorted(of_link)))
    return found


def told(knowledge: Knowledge, handles: Handles) -> list[Variant]:
    """Line, mode, acting and bases of links."""
    arrays = knowledge.arrays
    found = [Variant({}, ())] * len(handles)
    for relation, places, links in _by_relation(handles):
        adjacency, recordings = knowledge.adjacency(relation), arrays.recordings[relation]
        which, entry = gather(adjacency.stated, links)
        bases: list[set[str]] = [set() for _ in links]
        for link, code in set(zip(which.tolist(), recordings.basis[adjacency.recorded(entry)].tolist(), strict=True)):
            bases[link].add(arrays.bases[code])
        for place, code, of_link in zip(places.tolist(), adjacency.variant[links].tolist(), bases, strict=True):
            found[place] = Variant(variants.attributes_of(relation, code), tuple(sorted(of_link)))
    return found


def _by_relation(handles: Handles) -> list[tuple[str, NDArray[np.int64], NDArray[np.int64]]]:
    """Relation, places in the question, and links."""
    every = np.asarray(handles, np.int64)
    relations = every >> _BITS
    return [
        (FOLDED[number], places, every[places] & ((1 << _BITS) - 1))
        for number in sorted(set(relations.tolist()))
        for places in (np.flatnonzero(relations == number),)
    ]
