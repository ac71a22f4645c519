"""The spells of one link: when it surely held, when it may have, and when it did not.

This is the definition of valid time in orgtrace.

A link's statements speak of *spells*, stretches of days ``start <= day < end``; on the day that a spell
ends the link no longer holds. A *completion* gives every spell a start and an end so that all
statements are true. On a day the link is **certain** if it holds in every completion, **possible** if in
some, else absent. Completions keep to these rules:

1. *Contradiction.* A statement that ends before it starts, or was observed outside its own dates,
   counts for nothing and is reported.
2. *Order.* Stated starts are read in the order of their earliest possible days, ends of their latest (of the
   other where that one is open). Of a start and an end in one place the end comes first if a spell is
   open, else the start. A run of starts and the run of ends that follows bound one spell, whoever stated
   them.
3. *Agreement.* Starts of one run name one day: a day on which all agree if there is one. Else they differ,
   which is reported: the spell began between the earliest and the latest, and lasted to the latest. Ends
   likewise.
4. *A spell holds at least a day*, and no two spells overlap; they may touch.
5. *Observation.* An observation belongs to the first spell that can hold it; it is true of a spell that
   holds on that day, or whose stated end is that day. Where no dated spell can hold it, it has a spell of
   its own with both ends unknown. Two such spells may be one and the same, or two: between them the link
   is only possible, unless two adjacent editions of a series saw it, which makes one spell of them.
6. *Unknown ends.* A start with no end after it has an end unknown, an end with no start before it has a
   start unknown. An observation after such a start, or before such an end, is of that spell.
7. *Denial.* On a day on which something denies the link (the silence of an edition that covers it, another
   holder of its only seat) no spell with an unknown end on that side reaches across; such a spell is
   cut, and what was seen beyond the denial is a spell of its own. What statements date themselves no
   silence denies.
8. *Nothing without a witness.* A spell that no statement speaks of is in no completion. A statement without
   any date speaks of a spell with both ends unknown, unless another statement speaks of one.

Dates are bounds (earliest, latest day); the temporal reading is that of valid time in SQL:2011
(half-open periods), the reading of bounds that of EDTF (ISO 8601-2).
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

OPEN_PAST = -(2**31)
"""Before any day: the earliest of an open bound, and "never observed"."""

OPEN_FUTURE = 2**31 - 1
"""After any day: the latest of an open bound."""

Span = tuple[int, int]
"""The earliest and the latest day of something that happened once."""

Row = tuple[int, int, int, int]
"""possible_from, certain_from, certain_to, possible_to."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One statement's dates. `begins` and `ends` are spans or None, `observed` a day or None."""

    begins: Span | None = None
    ends: Span | None = None
    observed: int | None = None

    @property
    def contradicts_itself(self) -> bool:
        """It ends before it starts, or was observed outside its own dates (rule 1)."""
        begins, ends, observed = self.begins, self.ends, self.observed
        if begins and ends and ends[1] < begins[0]:
            return True
        return observed is not None and bool((begins and observed < begins[0]) or (ends and observed > ends[1]))


@dataclass(slots=True)
class _Spell:
    """A spell in the making: spans of its start and end (None: unknown) and what was observed of it.

    `reached` is the last day that stated starts alone say it lasted to, `since` the first day that stated
    ends alone say it had begun by (rule 3; both are the bare start or end where the sources agree).
    """

    begins: Span | None = None
    ends: Span | None = None
    observed: list[int] = field(default_factory=list)
    reached: int = OPEN_PAST
    since: int = OPEN_FUTURE


@dataclass(frozen=True, slots=True)
class Spells:
    """What became of one link: its rows in order of time, and by rule the reports it gave rise to."""

    rows: tuple[Row, ...]
    differing: bool = False


def spells_of(evidence: Iterable[Evidence], denials: Sequence[Span] = (), bridges: Collection[Span] = ()) -> Spells:
    """Fold the statements of one link.

    Args:
        evidence: the dates of its statements; those that contradict themselves have been left out.
        denials: for each denial the span in which its day lies (one day for an edition), in any order.
        bridges: pairs of days on which two adjacent editions saw the link (rule 5).
    """
    found = list(evidence)
    dated, differing = _dated_spells(found)
    alone = _place_observations(dated, sorted({e.observed for e in found if e.observed is not None}))
    if not dated and not alone and found:
        return Spells(_undated(denials))
    rows = _settle(dated, alone, sorted(denials), bridges)
    return Spells(tuple(rows), differing)


def _dated_spells(evidence: Sequence[Evidence]) -> tuple[list[_Spell], bool]:
    """Rules 2 to 4: the spells that starts and ends bound, in order, each date no earlier than the one before."""
    spells: list[_Spell] = []
    differing = False
    for is_end, spans in _runs(evidence):
        span, agree = _agreed(spans)
        differing = differing or not agree
        if not is_end:
            spells.append(_Spell(begins=span, reached=max(s[0] for s in spans)))
            continue
        if not spells or spells[-1].ends is not None:
            spells.append(_Spell())
        spells[-1].ends, spells[-1].since = span, min(s[1] for s in spans) - 1
    _keep_order(spells)
    return spells, differing


def _runs(evidence: Sequence[Evidence]) -> list[tuple[bool, list[Span]]]:
    """Rule 2: starts and ends in order, in runs of one kind."""
    starts = {e.begins for e in evidence if e.begins}
    ends = {e.ends for e in evidence if e.ends}
    placed = [(span[0] if span[0] != OPEN_PAST else span[1], False, span) for span in starts]
    placed += [(span[1] if span[1] != OPEN_FUTURE else span[0], True, span) for span in ends]
    runs: list[tuple[bool, list[Span]]] = []
    for _, together in groupby(sorted(placed), key=itemgetter(0)):
        spell_is_open = bool(runs) and not runs[-1][0]
        for _, is_end, span in sorted(together, key=itemgetter(1), reverse=spell_is_open):
            if runs and runs[-1][0] == is_end:
                runs[-1][1].append(span)
            else:
                runs.append((is_end, [span]))
    return runs


def _agreed(spans: Sequence[Span]) -> tuple[Span, bool]:
    """Rule 3: the days on which all agree, or all from the earliest to the latest, and whether they agree."""
    earliest, latest = max(s[0] for s in spans), min(s[1] for s in spans)
    if earliest <= latest:
        return (earliest, latest), True
    return (min(s[0] for s in spans), max(s[1] for s in spans)), False


def _keep_order(spells: list[_Spell]) -> None:
    """Rule 4: narrow the spans so that starts and ends follow each other."""
    floor = OPEN_PAST
    for spell in spells:
        if spell.begins:
            spell.begins = (max(spell.begins[0], floor), spell.begins[1])
            floor = max(floor, _after(spell.begins[0]))
        if spell.ends:
            spell.ends = (max(spell.ends[0], floor), max(spell.ends[1], floor))
            floor = spell.ends[0]
    ceiling = OPEN_FUTURE
    for spell in reversed(spells):
        if spell.ends:
            spell.ends = (min(spell.ends[0], ceiling), min(spell.ends[1], ceiling))
            ceiling = _before(spell.ends[1])
        if spell.begins:
            spell.begins = (min(spell.begins[0], ceiling), min(spell.begins[1], ceiling))
            ceiling = spell.begins[1]


def _place_observations(spells: Sequence[_Spell], observed: Sequence[int]) -> list[int]:
    """Rules 5 and 6: give each observation to the first dated spell that can hold it; the rest is returned."""
    alone = []
    for day in observed:
        for spell in spells:
            if (spell.begins is None or spell.begins[0] <= day) and (spell.ends is None or day <= spell.ends[1]):
                spell.observed.append(day)
                break
        else:
            alone.append(day)
    return alone


def _settle(
    dated: Sequence[_Spell], alone: Sequence[int], denials: Sequence[Span], bridges: Collection[Span]
) -> list[Row]:
    """Cut at denials, bound what is unknown, and write the rows."""
    pieces = [piece for spell in dated for piece in _cut(spell, denials)]
    pieces += [_Spell(observed=group) for group in _groups(alone, denials)]
    pieces.sort(key=_when)
    rows: list[Row] = []
    for place, piece in enumerate(pieces):
        floor = _last_sure(pieces[place - 1]) if place else OPEN_PAST
        ceiling = _first_sure(pieces[place + 1]) if place + 1 < len(pieces) else OPEN_FUTURE
        rows += _rows(piece, floor, ceiling, denials, bridges)
    return rows


def _cut(spell: _Spell, denials: Sequence[Span]) -> list[_Spell]:
    """Rule 7 for a dated spell: observations beyond a denial, on a side that is unknown, stand alone."""
    if spell.begins and spell.ends:
        return [spell]
    if spell.begins:
        groups = _groups([min([spell.begins[1], *spell.observed]), *spell.observed], denials)
        kept, rest = [d for d in groups[0] if d in spell.observed], groups[1:]
        return [_Spell(spell.begins, None, kept, spell.reached), *(_Spell(observed=g) for g in rest)]
    assert spell.ends is not None  # noqa: S101 - a dated spell has a start or an end
    groups = _groups([*spell.observed, max([spell.ends[0], *spell.observed])], denials)
    kept, rest = [d for d in groups[-1] if d in spell.observed], groups[:-1]
    return [*(_Spell(observed=g) for g in rest), _Spell(None, spell.ends, kept, since=spell.since)]


def _groups(days: Sequence[int], denials: Sequence[Span]) -> list[list[int]]:
    """Days in order, parted wherever a denial lies strictly between two of them."""
    groups: list[list[int]] = []
    for day in days:
        if groups and not any(groups[-1][-1] < first and last < day for first, last in denials):
            groups[-1].append(day)
        else:
            groups.append([day])
    return groups


def _rows(piece: _Spell, floor: int, ceiling: int, denials: Sequence[Span], bridges: Collection[Span]) -> list[Row]:
    """The rows of one piece between the piece before (`floor`) and the piece after (`ceiling`)."""
    seen = sorted(piece.observed)
    if piece.begins is None and piece.ends is None:
        return _rows_alone(seen, _back(seen[0], floor, denials), _forward(seen[-1], ceiling, denials), bridges)
    if piece.begins is None:
        assert piece.ends is not None  # noqa: S101 - the case above
        first = min([*seen, piece.since])
        start = (_back(first, floor, denials), first)
    else:
        start = (piece.begins[0], min([piece.begins[1], *seen]))
    if piece.ends is None:
        last = max([start[0], piece.reached, *seen])
        end = (_after(last), _forward(last, ceiling, denials))
    else:
        end = (max([piece.ends[0], _after(start[0]), *seen]), max(piece.ends[1], _after(start[0])))
    return [(start[0], start[1], end[0], end[1])]


def _rows_alone(seen: Sequence[int], first: int, last: int, bridges: Collection[Span]) -> list[Row]:
    """Observations that no dated spell holds and no denial parts: one row for each stretch that is certain."""
    stretches = [[seen[0], seen[0]]]
    for day in seen[1:]:
        if (stretches[-1][1], day) in bridges:
            stretches[-1][1] = day
        else:
            stretches.append([day, day])
    starts = [first, *(stretch[0] for stretch in stretches[1:])]
    return [
        (start, sure_from, sure_to + 1, end)
        for start, (sure_from, sure_to), end in zip(starts, stretches, [*starts[1:], last], strict=True)
    ]


def _undated(denials: Sequence[Span]) -> tuple[Row, ...]:
    """Rule 8: possible on any day that is not denied, certain on none."""
    edges = [OPEN_PAST, *(day + 1 for _, day in sorted(denials))], [*(day for day, _ in sorted(denials)), OPEN_FUTURE]
    return tuple((first, first, first, last) for first, last in zip(*edges, strict=True) if first < last)


def _back(day: int, floor: int, denials: Sequence[Span]) -> int:
    """The first day that a spell seen on `day` may have held, going back."""
    return max([floor, *(first + 1 for first, last in denials if last < day)])


def _forward(day: int, ceiling: int, denials: Sequence[Span]) -> int:
    """The day before which a spell seen on `day` must have ended."""
    return min([ceiling, *(last for first, last in denials if first > day)])


def _when(piece: _Spell) -> int:
    return min([*piece.observed, *(s[0] for s in (piece.begins, piece.ends) if s)])


def _last_sure(piece: _Spell) -> int:
    """The earliest day by which a piece may be over."""
    if piece.ends:
        return piece.ends[0]
    return max([*(d + 1 for d in piece.observed), *([piece.begins[0] + 1] if piece.begins else [])])


def _first_sure(piece: _Spell) -> int:
    """The latest day on which a piece may begin."""
    if piece.begins:
        return min([piece.begins[1], *piece.observed])
    return min([*piece.observed, *([_before(piece.ends[1])] if piece.ends else [])])


def _after(day: int) -> int:
    return day + 1 if day > OPEN_PAST else OPEN_PAST


def _before(day: int) -> int:
    return day - 1 if day < OPEN_FUTURE else OPEN_FUTURE
