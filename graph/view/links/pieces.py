"""Pieces: the spells that stated starts and ends bound, with what is left open of their dates.

Rules 2 to 4 of `graph.view.links.spells`.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from graph.view.links.evidence import OPEN_FUTURE, OPEN_PAST, UNKNOWN, Evidence, Span, after, before


@dataclass(slots=True, eq=False)
class Piece:
    """One spell: it starts on a day of ``start_from..start_by`` and ends on one of ``end_from..end_by``.

    Attributes:
        starts, ends: a start, an end is stated.
        known_ends: the days that are known to be a stated end of it.
    """

    start_from: int = OPEN_PAST
    start_by: int = OPEN_FUTURE
    end_from: int = OPEN_PAST
    end_by: int = OPEN_FUTURE
    starts: bool = False
    ends: bool = False
    known_ends: frozenset[int] = frozenset()

    @property
    def dated(self) -> bool:
        """A start or an end of it is stated."""
        return self.starts or self.ends

    def can_hold(self, day: int) -> bool:
        """Whether it can hold on a day, or end on it where an end is known to be stated."""
        return self.start_from <= day and (day < self.end_by or (day == self.end_by and day in self.known_ends))

    def denied_throughout(self, denials: Collection[Span]) -> bool:
        """Whether all the days are denied on one of which it holds, so that each costs the same (rule 7)."""
        first, last = self.end_from - 1, self.start_by
        if last < first or last - first >= len(denials):
            return False
        return all((day, day) in denials for day in range(first, last + 1))

    def see(self, day: int) -> None:
        """It was seen on that day."""
        self.start_by = min(self.start_by, day)
        self.end_from = max(self.end_from, day if day in self.known_ends else day + 1)


@dataclass(slots=True)
class _Stated:
    """The stated starts and ends of one spell."""

    starts: list[Span] = field(default_factory=list)
    ends: list[Span] = field(default_factory=list)


def pieces_of(evidence: Sequence[Evidence], denials: Sequence[Span]) -> tuple[list[Piece], bool]:
    """The pieces that starts and ends bound, in order, and whether some of those differ."""
    stated = _spells(evidence, denials)
    pieces = _pieces(stated)
    while (place := _without_room(pieces)) is not None:
        lost = stated.pop(place)
        stated[place - 1].starts += lost.starts
        stated[place - 1].ends += lost.ends
        pieces = _pieces(stated)
    settle(pieces, denials)
    return pieces, any(not (_agree(each.starts) and _agree(each.ends)) for each in stated)


def _spells(evidence: Sequence[Evidence], denials: Sequence[Span]) -> list[_Stated]:
    """Rules 2 and 7: which starts and ends are of one spell."""
    spells: list[_Stated] = []
    for is_end, spans in _runs(evidence):
        groups = _parted(spans, [(x + is_end, y + is_end) for x, y in denials])
        if is_end and spells and not spells[-1].ends:
            spells[-1].ends = groups.pop(0)
        spells += [_Stated(ends=group) if is_end else _Stated(starts=group) for group in groups]
    return spells


def _pieces(stated: Sequence[_Stated]) -> list[Piece]:
    pieces = []
    for each in stated:
        pieces.append(Piece())
        if each.starts:
            _start(pieces[-1], each.starts)
        if each.ends:
            _end(pieces[-1], each.ends)
    return pieces


def _without_room(pieces: Sequence[Piece]) -> int | None:
    """The first piece that those before it leave no day (rule 4)."""
    over = OPEN_PAST
    for place, piece in enumerate(pieces):
        start = max(piece.start_from, over)
        over = max(piece.end_from, after(start))
        if place and (start > piece.start_by or over > piece.end_by):
            return place
    return None


def settle(pieces: Sequence[Piece], denials: Sequence[Span]) -> None:
    """Narrow what is open as the order (rule 4) and the denials (rule 7) ask."""
    _keep_order(pieces)
    while sum(_heeds(piece, denials) for piece in pieces):
        _keep_order(pieces)


def _heeds(piece: Piece, denials: Sequence[Span]) -> bool:
    """Narrow a piece that is not sure of any day: the first and the last that it needs are none denied."""
    if piece.start_by < piece.end_from or piece.denied_throughout(denials):
        return False
    before = piece.start_by, piece.end_from
    while (piece.start_by, piece.start_by) in denials:
        piece.start_by -= 1
    while (piece.end_from - 1, piece.end_from - 1) in denials:
        piece.end_from += 1
    return before != (piece.start_by, piece.end_from)


def _keep_order(pieces: Sequence[Piece]) -> None:
    """Rule 4: narrow what is open so that each piece holds a day and none overlaps the next."""
    floor = OPEN_PAST
    for piece in pieces:
        piece.start_from = max(piece.start_from, floor)
        piece.end_from = floor = max(piece.end_from, after(piece.start_from))
    ceiling = OPEN_FUTURE
    for piece in reversed(pieces):
        piece.end_by = min(piece.end_by, ceiling)
        piece.start_by = ceiling = min(piece.start_by, before(piece.end_by))


def _runs(evidence: Sequence[Evidence]) -> list[tuple[bool, list[Span]]]:
    """Rule 2: starts (False) and ends (True) in the order in which they are read, in runs of one kind."""
    placed: set[tuple[tuple[int, int], bool, Span]] = set()
    for each in evidence:
        if each.begins:
            placed.add((_start_place(each.begins), False, each.begins))
        if each.ends:
            placed.add((_end_place(each), True, each.ends))
    return [(is_end, [span for *_, span in run]) for is_end, run in groupby(sorted(placed), key=itemgetter(1))]


def _start_place(begins: Span) -> tuple[int, int]:
    return (begins[1], 0) if begins[0] == OPEN_PAST else (begins[0], 2)


def _end_place(evidence: Evidence) -> tuple[int, int]:
    ends, begins = evidence.ends or UNKNOWN, evidence.begins
    if ends[1] != OPEN_FUTURE:
        return ends[1], 1
    return max(ends[0], _start_place(begins)[0] if begins else OPEN_PAST), 3


def _parted(spans: Iterable[Span], denials: Sequence[Span]) -> list[list[Span]]:
    """Rule 7: the groups into which denials part a run."""
    groups = [list(spans)]
    for first, last in denials:
        ahead = [span for span in groups[-1] if span[1] < first]
        behind = [span for span in groups[-1] if span[0] > last]
        if ahead and behind and len(ahead) + len(behind) == len(groups[-1]):
            groups[-1:] = [ahead, behind]
    return groups


def _agree(spans: Sequence[Span]) -> bool:
    return not spans or max(span[0] for span in spans) <= min(span[1] for span in spans)


def _start(piece: Piece, spans: Sequence[Span]) -> None:
    earliest = [span[0] for span in spans]
    latest = [span[1] for span in spans]
    piece.starts = True
    if _agree(spans):
        piece.start_from, piece.start_by = max(earliest), min(latest)
    else:
        piece.start_from, piece.start_by, piece.end_from = min(earliest), max(latest), after(max(earliest))


def _end(piece: Piece, spans: Sequence[Span]) -> None:
    earliest = [span[0] for span in spans]
    latest = [span[1] for span in spans]
    piece.ends, piece.known_ends = True, frozenset(first for first, last in spans if first == last)
    if _agree(spans):
        piece.end_from, piece.end_by = max(piece.end_from, *earliest), min(latest)
    else:
        piece.end_from, piece.end_by = max(piece.end_from, min(earliest)), max(latest)
        piece.start_by = min(piece.start_by, before(min(latest)))
