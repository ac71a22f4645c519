"""Seats, read slowly: what the docstring of `graph.view.links.seats` says, over enumerated completions."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from tests.oracle.completions import (
    AXIS,
    INTERVALS,
    Dates,
    Interval,
    Link,
    Read,
    Spell,
    completions,
    folded,
    judged,
    read,
)


@dataclass(frozen=True)
class Held:
    """One link of a person to a post: what each source says, and what editions deny and bridge."""

    said: tuple[tuple[str, Dates], ...]
    denials: frozenset[Interval] = frozenset()
    bridges: frozenset[Interval] = frozenset()
    acting: bool = False

    @property
    def dates(self) -> list[Dates]:
        """What its statements say, whoever said it."""
        return [dates for _, dates in self.said]


@dataclass(frozen=True)
class Seat:
    """What became of a one-seat post: its links, and the pairs of rivals who surely hold on one day."""

    links: Mapping[str, Read]
    differing: frozenset[str]
    conflicts: frozenset[tuple[str, str]]


def alone(held: Held) -> tuple[Read, bool]:
    """A link without rivals, and whether its sources differ."""
    link = read(held.dates, held.denials, held.bridges)
    return folded(link), link.differing


def seated(links: Mapping[str, Held]) -> Seat:
    """The links of all holders of one seat."""
    against = rivals(links)
    first: dict[str, Read] = {}
    differing = set()
    for name, held in links.items():
        denials = held.denials | {fact for other in against[name] for fact in facts(links[other].dates)}
        link = read(held.dates, denials, held.bridges)
        first[name] = folded(link)
        differing |= {name} if link.differing else set()
    left = {name: _cleared(first[name], [first[other] for other in against[name]]) for name in links}
    conflicts = {
        (one, other)
        for one in links
        for other in against[one]
        if one < other and first[one].certain & first[other].certain
    }
    return Seat(left, frozenset(differing), frozenset(conflicts))


def rivals(links: Mapping[str, Held]) -> dict[str, list[str]]:
    """Rule 1."""
    return {
        one: [
            other
            for other in links
            if other != one
            and not links[one].acting
            and not links[other].acting
            and not _job_share(links[one], links[other])
        ]
        for one in links
    }


def facts(dates: Sequence[Dates]) -> set[Interval]:
    """Rule 2: the days on which a link held for all that its own statements say."""
    link = read(dates)
    found = {(day, day) for spell in link.spells for day in spell.seen}
    for place, spell in enumerate(link.spells):
        ways = _ways(link, place)
        sure = set.intersection(*(set(range(*way)) for way in ways))
        starts, lasts = [start for start, _ in ways], [end - 1 for _, end in ways]
        if spell.starts:
            found.add((min(sure), min(sure)) if sure else (min(starts), max(starts)))
        if spell.ends:
            found.add((max(sure), max(sure)) if sure else (min(lasts), max(lasts)))
    return found


def _ways(link: Link, place: int) -> list[Interval]:
    """The intervals that one spell of a link may be, beside the others."""
    before = min(_chained(link.spells[:place], [AXIS[0]]))
    after = -min(_chained([_Mirrored(spell) for spell in reversed(link.spells[place + 1 :])], [-AXIS[-1] - 1]))
    return [way for way in INTERVALS if link.spells[place].allows(way) and before <= way[0] and way[1] <= after]


@dataclass(frozen=True)
class _Mirrored:
    """A spell with time running backwards."""

    spell: Spell

    def allows(self, interval: Interval) -> bool:
        start, end = interval
        return self.spell.allows((-end, -start))


def _chained(spells: Sequence[Spell | _Mirrored], over: Collection[int]) -> Collection[int]:
    """The days by which all of these spells, one after the other, may be over."""
    for spell in spells:
        intervals = INTERVALS if isinstance(spell, Spell) else [(-end, -start) for start, end in INTERVALS]
        over = {end for start, end in intervals if spell.allows((start, end)) and min(over) <= start}
    return over


def _job_share(one: Held, other: Held) -> bool:
    sources = {source for source, _ in one.said} & {source for source, _ in other.said}
    return any(_sure(one, source) & _sure(other, source) for source in sources)


def _sure(held: Held, source: str) -> frozenset[int]:
    return folded(read([dates for by, dates in held.said if by == source])).certain


def _cleared(own: Read, others: Sequence[Read]) -> Read:
    """Rule 3."""
    taken = frozenset(day for other in others for day in other.certain) - own.certain
    return Read(own.certain, (own.possible - taken) or own.possible)


def together(links: Mapping[str, Held]) -> dict[str, Read] | None:
    """All completions of all links of one seat together, no two rivals on one day; None where there are none."""
    against = rivals(links)
    ways = []
    for name, held in links.items():
        denials = held.denials | {fact for other in against[name] for fact in facts(links[other].dates)}
        link = read(held.dates, denials, held.bridges)
        ways.append(sorted(completions(link)) if link.spells else [0])
    place = {name: number for number, name in enumerate(links)}
    pairs = [(place[one], place[other]) for one in links for other in against[one] if one < other]
    found = [way for way in product(*ways) if all(not way[a] & way[b] for a, b in pairs)]
    if not found:
        return None
    return {name: judged({way[number] for way in found}) for name, number in place.items()}
