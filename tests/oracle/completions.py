"""Completions enumerated by brute force: what the docstring of `graph.view.links.spells` says, read slowly.

Days are small numbers. Before the first and after the last stand a few more days, which stand for all the
past and all the future. A set of days on which a link holds is a whole number, one bit a day.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

FIRST, LAST = 1, 12
SPARE = 3
AXIS = range(FIRST - SPARE, LAST + SPARE + 1)
"""All days on which a link may hold in a completion."""

Span = tuple[int | None, int | None]
Interval = tuple[int, int]
INTERVALS = [(start, end) for start in AXIS for end in range(start + 1, AXIS[-1] + 2)]


@dataclass(frozen=True)
class Dates:
    """The dates of one statement; None where a span is open, or a date is not stated."""

    begins: Span | None = None
    ends: Span | None = None
    observed: int | None = None


@dataclass(frozen=True)
class Claim:
    """A stated start or end: the days on which it may have been, and on which sides it is open."""

    days: frozenset[int]
    open_past: bool
    open_future: bool


@dataclass(frozen=True)
class Spell:
    """A spell of which some starts, ends and observations speak."""

    starts: tuple[Claim, ...] = ()
    ends: tuple[Claim, ...] = ()
    seen: frozenset[int] = frozenset()

    def allows(self, interval: Interval) -> bool:
        """Rules 3, 4 and 5: whether the spell may be this one."""
        start, end = interval
        known_ends = {day for claim in self.ends if len(claim.days) == 1 for day in claim.days}
        return (
            self._starts_on(start, end)
            and self._ends_on(start, end)
            and all(start <= day and (day < end or (day == end and day in known_ends)) for day in self.seen)
        )

    def _starts_on(self, start: int, end: int) -> bool:
        if agreed(self.starts):
            return all(start in claim.days for claim in self.starts)
        earliest, latest = [min(c.days) for c in self.starts], [max(c.days) for c in self.starts]
        return min(earliest) <= start <= max(latest) and end > max(earliest)

    def _ends_on(self, start: int, end: int) -> bool:
        if agreed(self.ends):
            return all(end in claim.days for claim in self.ends)
        earliest, latest = [min(c.days) for c in self.ends], [max(c.days) for c in self.ends]
        return min(earliest) <= end <= max(latest) and start < min(latest)


@dataclass(frozen=True)
class Link:
    """What is known of one link: its spells in order, what is held against it, and whether sources differ."""

    spells: tuple[Spell, ...]
    denials: frozenset[Interval]
    differing: bool = False


@dataclass(frozen=True)
class Read:
    """What the completions say: the days held in all and in some."""

    certain: frozenset[int]
    possible: frozenset[int]


def agreed(claims: Sequence[Claim]) -> bool:
    """Whether there is a day on which all claims agree (rule 3)."""
    return not claims or bool(frozenset.intersection(*(claim.days for claim in claims)))


def contradicts(dates: Dates) -> bool:
    """Rule 1: no day is left."""
    return not _ways(dates)


def _ways(dates: Dates) -> list[Interval]:
    begins, ends = dates.begins or (None, None), dates.ends or (None, None)
    if ends[1] is not None and ends[1] == begins[0]:
        begins, ends = (begins[0], begins[0]), (ends[1] + 1, ends[1] + 1)
    seen = None if _seen_at_its_end(dates) else dates.observed
    return [
        (start, end)
        for start, end in INTERVALS
        if _within(start, begins) and _within(end, ends) and (seen is None or start <= seen < end)
    ]


def _seen_at_its_end(dates: Dates) -> bool:
    return dates.observed is not None and dates.ends == (dates.observed, dates.observed)


def _within(day: int, span: Span) -> bool:
    return (span[0] is None or span[0] <= day) and (span[1] is None or day <= span[1])


def claims_of(dates: Dates) -> tuple[Claim | None, Claim | None]:
    """The start and the end that one statement states, bound by each other."""
    ways = _ways(dates)

    def claim(span: Span | None, days: Iterable[int]) -> Claim | None:
        if span in {None, (None, None)}:
            return None
        found = frozenset(days)
        return Claim(found, min(found) == AXIS[0], max(found) == AXIS[-1] + 1 or max(found) == AXIS[-1])

    return claim(dates.begins, (s for s, _ in ways)), claim(dates.ends, (e for _, e in ways))


def read(said: Collection[Dates], denials: Iterable[Interval] = (), bridges: Collection[Interval] = ()) -> Link:
    """Rules 2, 5, 6 and 7: the spells of which statements speak."""
    sound = [dates for dates in said if not contradicts(dates)]
    seen = sorted({d.observed for d in sound if d.observed is not None and not _seen_at_its_end(d)})
    against = frozenset(denials) - {(day, day) for day in seen}
    runs = list(_runs(sound))
    dated = _bounded(runs, against)
    spells = _observed(dated, seen, against, bridges)
    if not spells and sound:
        spells = [Spell()]
    return Link(tuple(spells), against, any(not (agreed(s.starts) and agreed(s.ends)) for s in spells))


def _runs(said: Sequence[Dates]) -> Iterator[tuple[bool, list[Claim]]]:
    placed = []
    for start, end in map(claims_of, said):
        starts_at = None if start is None else max(start.days) if start.open_past else min(start.days)
        if start is not None:
            placed.append((starts_at, 0 if start.open_past else 2, start))
        if end is not None and end.open_future:
            placed.append((max(min(end.days), starts_at or min(end.days)), 3, end))
        elif end is not None:
            placed.append((max(end.days), 1, end))
    run: list[Claim] = []
    kind: bool | None = None
    for _, rank, claim in sorted(placed, key=lambda each: each[:2]):
        if kind is not None and kind != rank % 2:
            yield kind, run
            run = []
        kind = bool(rank % 2)
        run.append(claim)
    if kind is not None:
        yield kind, run


def _parted(run: Sequence[Claim], is_end: bool, denials: Iterable[Interval]) -> list[list[Claim]]:
    """The claims of a run by how many of the denials that part it they lie behind."""
    shift = 1 if is_end else 0  # a spell that ends on a day held on the day before
    parting = []
    for first, last in denials:
        sides = [max(c.days) - shift < first or (min(c.days) - shift > last and "behind") for c in run]
        if all(sides) and True in sides and "behind" in sides:
            parting.append(last)
    groups: dict[int, list[Claim]] = {}
    for claim in run:
        groups.setdefault(sum(min(claim.days) - shift > last for last in set(parting)), []).append(claim)
    return [groups[place] for place in sorted(groups)]


def _bounded(runs: Sequence[tuple[bool, list[Claim]]], denials: Iterable[Interval]) -> list[Spell]:
    spells: list[Spell] = []
    for is_end, run in runs:
        for place, claims in enumerate(_parted(run, is_end, denials)):
            if not is_end:
                spells.append(Spell(starts=tuple(claims)))
            elif place == 0 and spells and not spells[-1].ends:
                spells[-1] = replace(spells[-1], ends=tuple(claims))
            else:
                spells.append(Spell(ends=tuple(claims)))
    return _with_room(spells)


def _with_room(spells: list[Spell]) -> list[Spell]:
    """Rule 4: two that leave each other no room are one."""
    for place in range(1, len(spells)):
        if _least(spells[: place + 1], ()) is None:
            one, other = spells[place - 1 : place + 1]
            both = Spell(one.starts + other.starts, one.ends + other.ends)
            return _with_room([*spells[: place - 1], both, *spells[place + 1 :]])
    return spells


@dataclass
class _Reader:
    """Gives observations to spells, one after the other."""

    spells: list[Spell]
    denials: frozenset[Interval]
    holder: dict[int, int] = field(default_factory=dict)

    def take(self, place: int, day: int, free: bool) -> bool:
        """Let the spell at that place hold the day too, if it can at no cost (where not `free`: to the others)."""
        tried = list(self.spells)
        tried[place] = replace(tried[place], seen=tried[place].seen | {day})
        spared = None if free else place
        cost = _least(tried, self.denials, spared)
        if cost is None or cost > (_least(self.spells, self.denials, spared) or 0):
            return False
        self.spells = tried
        self.holder[day] = place
        return True

    def add(self, day: int) -> None:
        """A spell of its own, where it costs least."""
        tries = []
        for place in range(len(self.spells) + 1):
            tried = [*self.spells[:place], Spell(seen=frozenset({day})), *self.spells[place:]]
            cost = _least(tried, self.denials)
            if cost is not None:
                tries.append((cost, place, tried))
        _, place, self.spells = min(tries, key=lambda each: each[:2])
        self.holder = {seen: at + (at >= place) for seen, at in self.holder.items()} | {day: place}


def _observed(
    dated: list[Spell], seen: Sequence[int], denials: frozenset[Interval], bridges: Collection[Interval]
) -> list[Spell]:
    reader = _Reader(dated, denials)
    for number, day in enumerate(seen):
        earlier = seen[number - 1]
        bridged = number > 0 and _bridged(earlier, day, reader.holder, bridges)
        if bridged and reader.take(reader.holder[earlier], day, free=False):
            continue
        places = [place for place, spell in enumerate(reader.spells) if spell.starts or spell.ends]
        if not any(reader.take(place, day, free=True) for place in places):
            reader.add(day)
    return reader.spells


def _bridged(earlier: int, day: int, holder: dict[int, int], bridges: Collection[Interval]) -> bool:
    return any(first <= earlier and day <= last and holder.get(first) == holder[earlier] for first, last in bridges)


def _cost(interval: Interval, denials: Iterable[Interval]) -> int:
    """Rule 7: the denials on the whole span of which a spell holds."""
    return sum(interval[0] <= first and last < interval[1] for first, last in denials)


def _least(spells: Sequence[Spell], denials: Iterable[Interval], spared: int | None = None) -> int | None:
    """The least cost at which all spells can be completed, one of them free of cost; None where they cannot."""
    best = {AXIS[0]: 0}
    for place, spell in enumerate(spells):
        found: dict[int, int] = {}
        for interval in filter(spell.allows, INTERVALS):
            before = [cost for over, cost in best.items() if over <= interval[0]]
            if before:
                cost = min(before) + (0 if place == spared else _cost(interval, denials))
                found[interval[1]] = min(cost, found.get(interval[1], cost))
        best = found
    return min(best.values(), default=None)


def completions(link: Link) -> set[int]:
    """The sets of days on which the link holds, one for each way to complete it at the least cost."""
    least = _least(link.spells, link.denials)
    if least is None:
        raise AssertionError(f"no way to complete {link}")
    ways = {(AXIS[0], 0, 0)}
    for spell in link.spells:
        allowed = [(i, _cost(i, link.denials)) for i in INTERVALS if spell.allows(i)]
        ways = {
            (interval[1], spent + cost, held | bits(interval))
            for (over, spent, held), (interval, cost) in product(ways, allowed)
            if over <= interval[0] and spent + cost <= least
        }
    return {held for _, spent, held in ways if spent == least}


def bits(interval: Interval) -> int:
    """The days of an interval, one bit each."""
    return (1 << (interval[1] - AXIS[0])) - (1 << (interval[0] - AXIS[0]))


def judged(ways: Collection[int]) -> Read:
    """The days held in all ways and in some."""
    return Read(
        certain=frozenset(day for day in AXIS if all(way >> (day - AXIS[0]) & 1 for way in ways)),
        possible=frozenset(day for day in AXIS if any(way >> (day - AXIS[0]) & 1 for way in ways)),
    )


def folded(link: Link) -> Read:
    """What `judged` says of all `completions`, without keeping them apart: all and any of them, end by end."""
    if not link.spells:
        return Read(frozenset(), frozenset())
    ways = {(AXIS[0], 0): (0, 0)}
    for spell in link.spells:
        found: dict[tuple[int, int], tuple[int, int]] = {}
        for interval in filter(spell.allows, INTERVALS):
            held, paid = bits(interval), _cost(interval, link.denials)
            for (over, spent), (always, ever) in ways.items():
                if over <= interval[0]:
                    at = interval[1], spent + paid
                    before = found.get(at, (-1, 0))
                    found[at] = before[0] & (always | held), before[1] | ever | held
        ways = found
    least = min(spent for _, spent in ways)
    kept = [(always, ever) for (_, spent), (always, ever) in ways.items() if spent == least]
    always, ever = -1, 0
    for each in kept:
        always, ever = always & each[0], ever | each[1]
    return Read(_days(always), _days(ever))


def _days(held: int) -> frozenset[int]:
    return frozenset(day for day in AXIS if held >> (day - AXIS[0]) & 1)
