"""A link's handle: its relation's number and its place among the relation's links, in one integer."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from graph.errors import BadParameter
from graph.view.port import Variant
from graph.view.snapshot import variants
from graph.view.snapshot.folds import FOLDED
from graph.view.snapshot.knowledge import Knowledge

Handles = Sequence[int] | NDArray[np.int64]

_BITS = 40
_PLACE = (1 << _BITS) - 1

_T = TypeVar("_T")


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
    return _told(knowledge, handles, _Told.keys)


def sources(knowledge: Knowledge, handles: Handles) -> list[tuple[str, ...]]:
    """The ids of the sources that state each link, each once, sorted."""
    return _told(knowledge, handles, _Told.sources)


def told(knowledge: Knowledge, handles: Handles) -> list[Variant]:
    """Line, mode, acting and bases of links."""
    return _told(knowledge, handles, _Told.variant)


class _Told:
    """What is told of the links of one relation, link by link.

    A number costs less to read through a memory view than from an array, and each link has only a few.
    """

    def __init__(self, knowledge: Knowledge, relation: str) -> None:
        links, recordings = knowledge.adjacency(relation), knowledge.arrays.recordings[relation]
        self._relation, self._ids, self._bases = relation, knowledge.arrays.ids, knowledge.arrays.bases
        self._start, self._variant, self._stated = links.start.data, links.variant.data, links.stated.data
        self._rows = links.rows.data if len(links.rows) else range(len(recordings))
        self._basis, self._source = recordings.basis.data, recordings.source.data
        self._digests, self._width = recordings.digest.reshape(-1).data, recordings.digest.shape[1]

    def keys(self, link: int) -> tuple[str, ...]:
        """The keys of its statements, sorted."""
        id, digests, width = self._ids[self._start[link]], self._digests, self._width
        return tuple(sorted([f"{id}@{digests[row * width : (row + 1) * width].hex()}" for row in self._of(link)]))

    def sources(self, link: int) -> tuple[str, ...]:
        """The ids of the sources that state it, each once; order by number is order by id."""
        return tuple(self._ids.take(sorted({self._source[row] for row in self._of(link)})))

    def variant(self, link: int) -> Variant:
        """What separates it from others between the same ends, and the bases of its statements."""
        codes = {self._basis[row] for row in self._of(link)}
        return _variant(self._relation, self._variant[link], tuple(sorted(self._bases.take(list(codes)))))

    def _of(self, link: int) -> Iterable[int]:
        """The recordings of its statements."""
        return self._rows[self._stated[link] : self._stated[link + 1]]


@lru_cache(maxsize=4096)
def _variant(relation: str, code: int, bases: tuple[str, ...]) -> Variant:
    return Variant(variants.attributes_of(relation, code), bases)


def _told(knowledge: Knowledge, handles: Handles, tell: Callable[[_Told, int], _T]) -> list[_T]:
    by_relation: dict[int, _Told] = {}
    found = []
    for handle in handles.tolist() if isinstance(handles, np.ndarray) else handles:
        number = handle >> _BITS
        if number not in by_relation:
            by_relation[number] = _Told(knowledge, FOLDED[number])
        found.append(tell(by_relation[number], handle & _PLACE))
    return found
