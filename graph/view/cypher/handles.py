"""The handles of links: relation, ends and variant in one integer, and where the statements of each link are."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from graph.view.cypher.part import Part
from graph.view.port import Nodes

_VARIANT_BITS = 8
_T = TypeVar("_T")


class Handles:
    """The handles of the links that a view met. Those of links between two nodes are in the order of the snapshot's."""

    def __init__(self) -> None:
        self._pairs: dict[tuple[int, int, int], int] = {}
        self._homes: dict[int, tuple[Part, int]] = {}

    def of(
        self, part: Part, base: int, start: Nodes, end: Nodes, variant: NDArray[np.integer], link: NDArray[np.int64]
    ) -> NDArray[np.int64]:
        """The handles of links of one part.

        Args:
            part: where their statements are.
            base: the handle of a relation's first link.
            start: where they start, by the view's numbers.
            end: where they end.
            variant: the numbers of their distinguishing attributes.
            link: their handles within the part.
        """
        found = np.empty(len(link), np.int64)
        rows = zip(start.tolist(), end.tolist(), variant.tolist(), link.tolist(), strict=True)
        for row, (from_, to, kind, local) in enumerate(rows):
            pair = self._pairs.setdefault((base, from_, to), len(self._pairs))
            handle = base + (pair << _VARIANT_BITS) + kind
            self._homes.setdefault(handle, (part, local))
            found[row] = handle
        return found

    def told(self, handles: Iterable[int], tell: Callable[[Part, list[int]], Sequence[_T]]) -> list[_T]:
        """What is told of links, asked of each part at once.

        Args:
            handles: as `of` gave them.
            tell: tells something of some links of a part, by their handles within it.
        """
        homes = [self._homes[int(handle)] for handle in handles]
        of_part: dict[Part, list[int]] = {}
        for part, local in homes:
            of_part.setdefault(part, []).append(local)
        found = {part: iter(tell(part, links)) for part, links in of_part.items()}
        return [next(found[part]) for part, _ in homes]
