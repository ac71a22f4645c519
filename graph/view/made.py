"""What questions make of a view's nodes and links, kept so that it is made once."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import Any, TypeVar

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")

MOST_MADE = 100_000
"""Some 2 KB each, 3 where they were written."""


class Made:
    """What was made of the nodes and links of one view, by kind; bounded in number.

    Safe from any thread: what is there is never altered, and what is dropped is only made again.

    Args:
        most: how many things may be kept.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kinds: dict[str, dict[Hashable, Any]] = {}

    def __len__(self) -> int:
        return sum(map(len, list(self._kinds.values())))

    def all(self, kind: str, make: Callable[[list[K]], Sequence[T]], keys: Sequence[K]) -> list[T]:
        """What `make` gives for each key: see `View.once`."""
        known = self._kinds.get(kind, {})
        try:
            return [known[key] for key in keys]
        except KeyError:
            missing = [key for key in dict.fromkeys(keys) if key not in known]
            fresh = dict(zip(missing, make(missing), strict=True))
            self._keep(kind, fresh)
            return [fresh[key] if key in fresh else known[key] for key in keys]

    def _keep(self, kind: str, fresh: Mapping[Any, Any]) -> None:
        if len(self) + len(fresh) > self._most:
            self._kinds = {}
        if len(fresh) <= self._most:
            self._kinds.setdefault(kind, {}).update(fresh)
