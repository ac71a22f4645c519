"""A link's handle: its relation's number and its place among the relation's links, in one integer."""

from collections.abc import Callable, Sequence
from itertools import groupby
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


class Told:
    """What is told of the links that are known at one revision, safe from any thread."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._relations: dict[int, _Relation] = {}

    def evidence(self, handles: Handles) -> list[tuple[str, ...]]:
        """The keys of the statements on which each link rests, sorted."""
        return self._of(handles, _Relation.keys)

    def sources(self, handles: Handles) -> list[tuple[str, ...]]:
        """The ids of the sources that state each link, each once, sorted."""
        return self._of(handles, _Relation.sources)

    def variants(self, handles: Handles) -> list[Variant]:
        """Line, mode, acting and bases of links."""
        return self._of(handles, _Relation.variants)

    def _of(self, handles: Handles, tell: "Callable[[_Relation, Sequence[int]], list[_T]]") -> list[_T]:
        found: list[_T] = []
        for number, links in groupby(handles.tolist() if isinstance(handles, np.ndarray) else handles, _number):
            relation = self._relations.get(number)
            if relation is None:
                relation = self._relations[number] = _Relation(self._knowledge, FOLDED[number])
            found += tell(relation, [handle & _PLACE for handle in links])
        return found


class _Relation:
    """What is told of the links of one relation.

    A number costs less to read through a memory view than from an array, and each link has only a few.
    """

    def __init__(self, knowledge: Knowledge, relation: str) -> None:
        links, recordings = knowledge.adjacency(relation), knowledge.arrays.recordings[relation]
        self._relation, self._ids, self._bases = relation, knowledge.arrays.ids, knowledge.arrays.bases
        self._start, self._variant, self._stated = links.start.data, links.variant.data, links.stated.data
        self._rows = links.rows.data if len(links.rows) else range(len(recordings))
        self._basis, self._source = recordings.basis.data, recordings.source.data
        self._digests, self._width = recordings.digest.reshape(-1).data, recordings.digest.shape[1]
        self._variants: dict[tuple[int, ...], Variant] = {}

    def keys(self, links: Sequence[int]) -> list[tuple[str, ...]]:
        """The keys of the statements of each, sorted."""
        rows, stated, digests, width = self._rows, self._stated, self._digests, self._width
        found: list[tuple[str, ...]] = []
        for link, id in zip(links, self._ids.take([self._start[link] for link in links]), strict=True):
            first, last = stated[link], stated[link + 1]
            if last - first == 1:  # as most have
                place = rows[first] * width
                found.append((f"{id}@{digests[place : place + width].hex()}",))
            else:
                places = [row * width for row in rows[first:last]]
                found.append(tuple(sorted([f"{id}@{digests[place : place + width].hex()}" for place in places])))
        return found

    def sources(self, links: Sequence[int]) -> list[tuple[str, ...]]:
        """The ids of the sources that state each, each once; order by number is order by id."""
        rows, stated = self._rows, self._stated
        return [
            tuple(self._ids.take(sorted({self._source[row] for row in rows[stated[link] : stated[link + 1]]})))
            for link in links
        ]

    def variants(self, links: Sequence[int]) -> list[Variant]:
        """What separates each from others between the same ends, and the bases of its statements."""
        rows, stated, known, codes, basis = self._rows, self._stated, self._variants, self._variant, self._basis
        found = []
        for link in links:
            first, last = stated[link], stated[link + 1]
            bases = (basis[rows[first]],) if last - first == 1 else {basis[row] for row in rows[first:last]}
            # Thousands of links differ in a few ways only.
            code = codes[link], *bases
            found.append(known[code] if code in known else self._learned(*code))
        return found

    def _learned(self, code: int, *bases: int) -> Variant:
        attributes = variants.attributes_of(self._relation, code)
        found = self._variants[code, *bases] = Variant(attributes, tuple(sorted(self._bases.take(bases))))
        return found


def _number(handle: int) -> int:
    """The number of its relation."""
    return handle >> _BITS
