"""What questions make of a view's nodes and links, kept so that it is made once."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
V = TypeVar("V")

Make = Callable[[V, list[int]], Sequence[T]]
"""Gives for each node or link what it gives for it alone, from nothing but the view."""

Things = dict[int, Any]


class Made:
    """What bulk functions gave for nodes and links of one view, bounded in number.

    Safe from any thread: what is there is never altered, and what is dropped is only made again.

    Args:
        most: how many things may be kept.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kinds: dict[object, Things] = {}

    def __len__(self) -> int:
        return sum(map(len, list(self._kinds.values())))

    def all(self, view: V, make: Make[V, T], keys: Sequence[int]) -> list[T]:
        """What `make` gives for each key; it is asked only for those that are not kept.

        Args:
            view: the view that everything here is of.
            make: a module's function, which names what it makes.
            keys: nodes or links.
        """
        known = self._kinds.get(make, {})
        try:
            return [known[key] for key in keys]
        except KeyError:
            missing = [key for key in dict.fromkeys(keys) if key not in known]
            fresh = dict(zip(missing, make(view, missing), strict=True))
            self._keep(make, fresh)
            return [fresh[key] if key in fresh else known[key] for key in keys]

    def _keep(self, make: object, fresh: Mapping[int, Any]) -> None:
        if len(self) + len(fresh) > self._most:
            self._kinds = {}
        if len(fresh) <= self._most:
            self._kinds.setdefault(make, {}).update(fresh)
