"""Clocks: how long calls took, as median and 99th percentile."""

import gc
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Timing:
    """Times of many calls, in seconds, in rising order."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The time that half the calls stayed under."""
        return self.seconds[len(self.seconds) // 2]

    @property
    def p95(self) -> float:
        """The time that 95 of 100 calls stayed under."""
        return self.seconds[min(len(self.seconds) - 1, len(self.seconds) * 95 // 100)]

    @property
    def p99(self) -> float:
        """The time that 99 of 100 calls stayed under."""
        return self.seconds[min(len(self.seconds) - 1, len(self.seconds) * 99 // 100)]


def each(call: Callable[[T], object], arguments: Iterable[T]) -> Timing:
    """Time one call an argument, after one that is not counted."""
    given: Sequence[T] = list(arguments)
    call(given[0])
    gc.collect()
    return Timing(tuple(sorted(once(call, argument) for argument in given)))


def once(call: Callable[[T], object], argument: T) -> float:
    """The seconds that one call takes."""
    begun = time.perf_counter()
    call(argument)
    return time.perf_counter() - begun


def shown(seconds: float) -> str:
    """A duration as people read it."""
    for unit, size in (("s", 1.0), ("ms", 1e-3)):
        if seconds >= size:
            return f"{seconds / size:.2f} {unit}"
    return f"{seconds * 1e6:.0f} µs"
