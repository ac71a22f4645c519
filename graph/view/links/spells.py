"""The spells of one link: when it surely held, when it may have, and when it did not.

This is the definition of valid time in orgtrace.

A link's statements speak of *spells*, stretches of days ``start <= day < end``; on the day that a spell
ends the link no longer holds. A *completion* gives every spell a start and an end by the rules below. On
a day the link is **certain** if it holds in every completion, **possible** if in some, else absent.

1. *Statement.* The dates of one statement bound each other: it starts before it ends and no later than it
   was observed, and ends after that. One that ends on the day it starts held on that day; observed on the
   day it ended says only that it ended. A statement that leaves itself no day contradicts itself: it
   counts for nothing and is reported.
2. *Order.* A stated start is read at its earliest day, a stated end at its latest; either at its other side
   where that one is open, but no end before the start of its own statement. On one day are read starts
   open to the past, then ends, then starts, then ends open to the future. A run of starts and the run of
   ends that follows bound one spell, whoever stated them. A start with no end after it has its end
   unknown, an end with no start before it its start.
3. *Agreement.* Starts of one run name one day, one on which all agree if there is one. Else they differ,
   which is reported: the spell starts between the earliest and the latest of them, and lasts until all of
   them can have come. Ends likewise: it has started before any of them need have come.
4. *Spells* hold at least a day. They keep their order and do not overlap; they may touch. Two that leave
   each other no room are one.
5. *Observation.* Read in order of time, an observation belongs to the first spell with a stated start or
   end that can hold it at no cost (rule 7): that spell holds on the day, or ends on it if the day is known
   to be a stated end. Else it has a spell of its own there, both ends unknown, which may touch the next.
   But two adjacent editions that both saw the link saw one spell, at whatever cost to it, if it can be one.
6. *Undated.* A statement without dates speaks of whatever other statements speak of; of a spell with both
   ends unknown if there are none. A spell of which no statement speaks is in no completion.
7. *Denial.* A denial is a day, known within a span, on which something speaks against the link: the silence
   of an edition, another holder of its only seat. A spell that holds on the whole span costs one; of
   all ways to complete the link count those that cost least. So a denial moves whatever dates are
   unknown, and yields to what was stated. A day on which the link was seen is not denied.
   A run of starts, each surely before the denial or surely after it, is parted there: those before
   it started a spell of which the end is unknown. Ends likewise.

Dates are bounds (earliest, latest day); the temporal reading is that of valid time in SQL:2011
(half-open periods), the reading of bounds that of EDTF (ISO 8601-2).
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.view.links.evidence import OPEN_FUTURE, OPEN_PAST, Evidence, Span
from graph.view.links.pieces import Piece, pieces_of, settle

__all__ = ["OPEN_FUTURE", "OPEN_PAST", "Evidence", "Row", "Span", "Spells", "facts_of", "spells_of"]

Row = tuple[int, int, int, int]
"""possible_from, certain_from, certain_to, possible_to."""


@dataclass(frozen=True, slots=True)
class Spells:
    """What became of one link: its rows in order of time, and whether its sources differ (rule 3)."""

    rows: tuple[Row, ...]
    differing: bool = False


def spells_of(evidence: Iterable[Evidence], denials: Iterable[Span] = (), bridges: Collection[Span] = ()) -> Spells:
    """Fold the statements of one link.

    Args:
        evidence: the dates of its statements; those that contradict themselves have been left out.
        denials: for each denial the span in which its day lies (one day for an edition), in any order.
        bridges: pairs of days on which two adjacent editions saw the link (rule 5).
    """
    found = [each.narrowed() for each in evidence]
    seen = sorted({each.observed for each in found if each.observed is not None})
    against = sorted(set(denials) - {(day, day) for day in seen})
    pieces, differing = pieces_of(found, against)
    _observe(pieces, seen, against, bridges)
    if not pieces and found:
        pieces = [Piece()]
    return Spells(tuple(_disjoint([row for piece in pieces for row in _rows(piece, against)])), differing)


def facts_of(evidence: Iterable[Evidence]) -> set[Span]:
    """The days on which a link held for all that its own statements say: seen, the first day, the last.

    Returns:
        Spans: of one day where that day is sure, else the days between which the first or the last one lies.
    """
    found = [each.narrowed() for each in evidence]
    seen = sorted({each.observed for each in found if each.observed is not None})
    facts = {(day, day) for day in seen}
    if not any(each.begins or each.ends for each in found):
        return facts
    pieces, _ = pieces_of(found, ())
    _observe(pieces, seen, (), ())
    for piece in pieces:
        sure = piece.start_by < piece.end_from
        if piece.starts:
            facts.add((piece.start_by, piece.start_by) if sure else (piece.start_from, piece.start_by))
        if piece.ends:
            facts.add((piece.end_from - 1, piece.end_from - 1) if sure else (piece.end_from - 1, piece.end_by - 1))
    return facts


def _observe(pieces: list[Piece], seen: Sequence[int], denials: Sequence[Span], bridges: Collection[Span]) -> None:
    """Rule 5: give each observation to a piece, or a piece of its own among the others."""
    held_by: dict[int, Piece] = {}
    dated = bool(pieces)
    for place, day in enumerate(seen):
        earlier = _bridged_to(seen[place - 1], day, held_by, bridges) if place else None
        if earlier is None or not _extended(earlier, day):
            earlier = next((p for p in pieces if p.dated and _holds_freely(p, day, denials)), None)
            if earlier is None:
                earlier = Piece(start_by=day, end_from=day + 1)
                pieces.insert(_place(pieces, day, denials) if dated else len(pieces), earlier)
            else:
                earlier.see(day)
        if dated:
            settle(pieces, denials)
        held_by[day] = earlier
    if not dated:
        settle(pieces, denials)


def _bridged_to(before: int, day: int, held_by: dict[int, Piece], bridges: Collection[Span]) -> Piece | None:
    """The piece of the observation before, if one bridge spans both and began in it."""
    piece = held_by[before]
    spans = any(first <= before and day <= last and held_by.get(first) is piece for first, last in bridges)
    return piece if spans else None


def _extended(piece: Piece, day: int) -> bool:
    """Whether the piece can hold the day whatever is denied; it does so from now on."""
    if not piece.can_hold(day):
        return False
    piece.see(day)
    return True


def _holds_freely(piece: Piece, day: int, denials: Sequence[Span]) -> bool:
    """Whether the piece can hold the day at no cost in denials."""
    first, last = _reach(piece, denials)
    return piece.can_hold(day) and first <= day and (day < last or (day == last and day in piece.known_ends))


def _place(pieces: Sequence[Piece], day: int, denials: Sequence[Span]) -> int:
    """Before which piece a day stands that none can hold."""
    return next((n for n, piece in enumerate(pieces) if day < _reach(piece, denials)[0]), len(pieces))


def _reach(piece: Piece, denials: Sequence[Span]) -> Span:
    """The first day on which the piece may hold, and the day by which it is over (rule 7)."""
    sure_from, sure_to = piece.start_by, piece.end_from
    if piece.denied_throughout(denials):
        denials = [span for span in denials if span not in {(sure_from, sure_from), (sure_to - 1, sure_to - 1)}]
    behind = (first + 1 for first, last in denials if last < sure_to and (first < sure_from or sure_to <= sure_from))
    ahead = (last for first, last in denials if first >= sure_from and (last >= sure_to or sure_to <= sure_from))
    return max([piece.start_from, *behind]), min([piece.end_by, *ahead])


def _rows(piece: Piece, denials: Sequence[Span]) -> list[Row]:
    """The rows of one piece; several where denials part the days on which it may have held."""
    first, last = _reach(piece, denials)
    if piece.start_by < piece.end_from:
        return [(first, piece.start_by, piece.end_from, last)]
    parting = () if piece.denied_throughout(denials) else denials
    inner = (day for day, until in parting if day == until and first <= day < last)
    edges = sorted({first - 1, last, *inner})
    return [(a + 1, a + 1, a + 1, b) for a, b in pairwise(edges) if a + 1 < b]


def _disjoint(rows: Sequence[Row]) -> list[Row]:
    """Rows that touch where they would overlap: a day on which either may have held is told once."""
    found: list[Row] = []
    for row in rows:
        start = max(row[0], found[-1][3]) if found else row[0]
        if start < row[3]:
            found.append((start, max(start, row[1]), max(start, row[2]), row[3]))
    return found
