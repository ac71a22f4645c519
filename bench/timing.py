"""Clocks: how long calls took, as median and 99th percentile."""

import gc
import math
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


def each(call: Callable[[T], object], arguments: Iterable[T], patience: float = math.inf) -> Timing:
    """Time one call an argument, after one that is not counted, until so many seconds are spent on it."""
    given: Sequence[T] = list(arguments)
    begun = time.perf_counter()
    call(given[0])
    gc.collect()
    taken = [once(call, given[0])]
    for argument in given[1:]:
        if time.perf_counter() - begun > patience:
            break
        taken.append(once(call, argument))
    return Timing(tuple(sorted(taken)))


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


def both(timing: Timing) -> str:
    """The median, and the 99th percentile in brackets."""
    return f"{shown(timing.median)} ({shown(timing.p99)})"


def times(rival: Timing, ours: Timing) -> str:
    """How many times as long a rival took."""
    return f"{rival.median / ours.median:.1f}"
