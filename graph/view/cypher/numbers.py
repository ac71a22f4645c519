"""Small integers for the nodes that a view meets."""

from collections.abc import Iterable

import numpy as np

from graph.errors import BeyondEngine
from graph.view.port import Nodes

MOST = 1_000_000
"""How many nodes the views of one opening may meet: what one answer may cost in memory."""


class Numbers:
    """Numbers for ids, given in the order in which they are met.

    Args:
        most: how many there may be.
    """

    def __init__(self, most: int = MOST) -> None:
        self.ids: list[str] = []
        self._most = most
        self._numbers: dict[str, int] = {}

    def of(self, ids: Iterable[str]) -> Nodes:
        """The numbers of some ids.

        Raises:
            BeyondEngine: they are too many together with those met before.
        """
        return np.fromiter(map(self._number, ids), np.int32)

    def _number(self, id: str) -> int:
        found = self._numbers.get(id)
        if found is None:
            if len(self.ids) == self._most:
                raise BeyondEngine(
                    f"the question reaches more than {self._most:,} nodes, and the engine cypher holds no more for one "
                    "answer; narrow it by relations, depth or length, or ask the engine snapshot"
                )
            found = self._numbers[id] = len(self.ids)
            self.ids.append(id)
        return found
