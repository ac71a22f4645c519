"""What a path through time has to keep to, as the state of a walk and the rules by which it goes on.

A search walks from both ends of a path; for each end a clock says what a walk may still do after a hop, and what
of that is new at a node. Hops, presences and seats come as sets of days (`periods`).

References:
    P. Holme, J. Saramäki, Temporal networks, Physics Reports 519 (2012).
    H. Wu, J. Cheng, S. Huang, Y. Ke, Y. Lu, Y. Xu, Path problems in temporal graphs, PVLDB 7 (2014).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from graph.query.periods import ALWAYS, Periods, earliest, holds, joined, latest, meet, without
from graph.view.links.evidence import OPEN_FUTURE, OPEN_PAST

State = TypeVar("State")


class Clock(Protocol[State]):
    """The rules for the walks from one end."""

    def begin(self) -> State:
        """The state at that end."""

    def walk(self, state: State, days: Periods, barred: Periods) -> State | None:
        """The state after a hop; None if it cannot be walked.

        Args:
            state: before it.
            days: on which the hop may be walked.
            barred: on which it may not be next to the hop before it, if both are walked on one day.
        """

    def fresh(self, known: State | None, state: State) -> tuple[State, State] | None:
        """What of a state is new at a node beside what is known there, and both together; None if nothing is new."""

    def window(self, states: Iterable[State]) -> State | None:
        """What all walks together leave to those from the other end; None if nothing."""

    def within(self, state: State, window: State) -> State | None:
        """What is left of a state where those from the other end leave that much; None if nothing."""


@dataclass(frozen=True, slots=True)
class Clocks(Generic[State]):
    """The clocks of both ends, and whether two walks that have come to one node make a path.

    `meets` is given the state ahead, the state behind, and the days on which their hops may not be neighbours.
    """

    ahead: Clock[State]
    behind: Clock[State]
    meets: Callable[[State, State, Periods], bool]


class Together:
    """All links hold on one day. A state is the set of days that are left; a node is entered once a day.

    So a search looks at all days at once, and walks once what does not change from one to the next.
    """

    def begin(self) -> Periods:
        """All days."""
        return ALWAYS

    def walk(self, state: Periods, days: Periods, barred: Periods) -> Periods | None:
        """The days on which the hop holds as well."""
        return without(meet(state, days), barred) or None

    def fresh(self, known: Periods | None, state: Periods) -> tuple[Periods, Periods] | None:
        """The days on which the node had not been reached."""
        if known is None:
            return state, state
        new = without(state, known)
        return (new, joined((*known, *new))) if new else None

    def window(self, states: Iterable[Periods]) -> Periods | None:
        """The days on which some walk goes on: where all have ended, no path holds on that day."""
        return joined(stretch for state in set(states) for stretch in state) or None

    def within(self, state: Periods, window: Periods) -> Periods | None:
        """The days that are left from both ends."""
        return meet(state, window) or None


class Arriving:
    """Hops are walked in order of time, from the path's beginning: a state is the earliest day of arrival."""

    def begin(self) -> int:
        """Any day will do to set out."""
        return OPEN_PAST

    def walk(self, state: int, days: Periods, barred: Periods) -> int | None:
        """The first day that is not too early."""
        return earliest(_not_next_to(state, days, barred), state)

    def fresh(self, known: int | None, state: int) -> tuple[int, int] | None:
        """An earlier day."""
        return (state, state) if known is None or state < known else None

    def window(self, states: Iterable[int]) -> int | None:
        """The earliest day on which some walk goes on."""
        return min(states, default=None)

    def within(self, state: int, window: int) -> int | None:
        """Who arrives while some way behind can still be made."""
        return state if state <= window else None


@dataclass(frozen=True, slots=True)
class Departing:
    """The same from the path's end: a state is the latest day of departure.

    Attributes:
        deadline: the last day on which the path may arrive.
    """

    deadline: int = OPEN_FUTURE - 1

    def begin(self) -> int:
        """Any day by the deadline will do to arrive."""
        return self.deadline

    def walk(self, state: int, days: Periods, barred: Periods) -> int | None:
        """The last day that is not too late."""
        return latest(_not_next_to(state, days, barred), state)

    def fresh(self, known: int | None, state: int) -> tuple[int, int] | None:
        """A later day."""
        return (state, state) if known is None or state > known else None

    def window(self, states: Iterable[int]) -> int | None:
        """The latest day on which some walk goes on."""
        return max(states, default=None)

    def within(self, state: int, window: int) -> int | None:
        """What can be reached by some way ahead."""
        return state if state >= window else None


def on_one_day() -> Clocks[Periods]:
    """The clocks of a path of which all links hold on one day."""
    both = Together()
    return Clocks(both, both, lambda ahead, behind, barred: bool(without(meet(ahead, behind), barred)))


def in_order(deadline: int = OPEN_FUTURE - 1) -> Clocks[int]:
    """The clocks of a path that is walked forward in time and arrives by a deadline."""
    return Clocks(Arriving(), Departing(deadline), _in_time)


def _in_time(arrival: int, departure: int, barred: Periods) -> bool:
    return arrival < departure or (arrival == departure and not holds(barred, arrival))


def _not_next_to(day: int, days: Periods, barred: Periods) -> Periods:
    return without(days, ((day, day + 1),)) if holds(barred, day) else days
