"""The links of a later revision: those that can have changed are folded again, the others are kept.

The fold of a link rests on its own statements; on the editions of the series by which they were stated; and,
for a holder, on what is said of the post: its seats, the names withheld, and, if it has one seat, its other
holders. So a link is folded again

1. if its start is touched, or one of its statements is by an edition whose series is not what it was;
2. if it is a holder of a touched post;
3. if it is a holder of a post of one seat of which another holder is folded again.

Recordings are never lost, so that by the later recordings, known or not, all is found that either revision
rests on.
"""

from collections.abc import Hashable, Iterator, Mapping
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from graph.model.attributes import Value
from graph.view.links.editions import Editions, bearing
from graph.view.snapshot.adjacency import Adjacency, conflict_columns, offsets, spread, unless_in_order
from graph.view.snapshot.arrays import Arrays
from graph.view.snapshot.folds import FOLDED, PRESENCE, Setting, folded, loaded_versions
from graph.view.snapshot.knowledge import Knowledge
from graph.view.snapshot.renewing import Renewed
from graph.view.snapshot.splice import Splice

Int32 = NDArray[np.int32]
Flags = NDArray[np.bool_]


def refolded(old: Knowledge, renewed: Renewed) -> Knowledge:
    """What is known at the later revision, from what was known at the earlier one."""
    arrays = renewed.arrays
    setting = _setting(old, renewed)
    moved = _moved(old.setting(), setting, arrays)
    adjacency = {}
    for relation in FOLDED:
        if relation in arrays.recordings:
            concerned = _concerned(renewed, relation, moved, setting)
            adjacency[relation] = _spliced(old.adjacency(relation), renewed, relation, concerned, setting)
    return Knowledge(arrays, arrays.revision, adjacency, setting=setting)


def _setting(old: Knowledge, renewed: Renewed) -> Setting:
    """What bears on folding now: with the same editions, unless a touched source says otherwise."""
    touched = renewed.touched
    before = loaded_versions(old.arrays, old.revision, touched[renewed.nodes])
    now = loaded_versions(renewed.arrays, renewed.arrays.revision, touched)
    if _bearing(before) != _bearing(now):
        return Setting.of(renewed.arrays, renewed.arrays.revision)
    return old.setting().moved(renewed.arrays, renewed.nodes)


def _bearing(versions: Mapping[str, Mapping[str, Value]]) -> dict[str, Mapping[str, Value]]:
    found = {source: bearing(attributes) for source, attributes in versions.items()}
    return {source: told for source, told in found.items() if told}


def _moved(old: Setting, new: Setting, arrays: Arrays) -> Flags:
    """By node, whether it is an edition whose series is not what it was."""
    found = np.zeros(len(arrays.ids), np.bool_)
    if new.editions is old.editions:
        return found
    before, now = _standing(old.editions), _standing(new.editions)
    for source in before.keys() | now.keys():
        if before.get(source) != now.get(source):
            node = arrays.ids.find(source)
            if node is not None:
                found[node] = True
    return found


def _standing(editions: Editions) -> dict[str, Hashable]:
    """Of each edition its place in its series, and all that folding asks of the series."""
    first = np.searchsorted(editions.series, np.arange(len(editions.covers) + 1))
    columns = (editions.day, editions.denies, editions.adjacent)
    series = [
        (name, covers, *(column[begin:end].tobytes() for column in columns))
        for name, covers, begin, end in zip(editions.names, editions.covers, first[:-1], first[1:], strict=True)
    ]
    return {
        source: (number - int(first[editions.series[number]]), series[editions.series[number]])
        for source, number in editions.number_of.items()
    }


def _concerned(renewed: Renewed, relation: str, moved: Flags, setting: Setting) -> Flags:
    """By recording, whether its link has to be folded again for what the recording says."""
    recordings = renewed.arrays.recordings[relation]
    found: Flags = renewed.touched[recordings.start]
    if moved.any():
        found |= moved[recordings.source]
    if relation == "HOLDS":
        posts = renewed.touched.copy()
        posts[recordings.end[found]] = True
        posts &= renewed.touched | setting.one_seat
        found |= posts[recordings.end]
    return found


def _spliced(old: Adjacency, renewed: Renewed, relation: str, concerned: Flags, setting: Setting) -> Adjacency:
    """The links of one relation: those folded again among those kept."""
    if len(renewed.nodes) == len(renewed.arrays.ids) and not concerned.any():
        return old
    rows, kept = _parted(old, renewed, relation, concerned)
    new = folded(renewed.arrays, relation, rows, setting)
    splice = Splice.of(kept, _before(old, kept, renewed.rows[relation], rows[new.stated[:-1]]))
    spells = splice.within(old.spells, new.spells)
    start = splice.column(renewed.nodes[old.start], new.start)
    end = start if relation == PRESENCE else splice.column(renewed.nodes[old.end], new.end)
    return Adjacency(
        start=start,
        end=end,
        variant=splice.column(old.variant, new.variant),
        first_observed=splice.column(old.first_observed, new.first_observed),
        last_observed=splice.column(old.last_observed, new.last_observed),
        spells=splice.bounds(old.spells, new.spells),
        possible_from=spells.column(old.possible_from, new.possible_from),
        certain_from=spells.column(old.certain_from, new.certain_from),
        certain_to=spells.column(old.certain_to, new.certain_to),
        possible_to=spells.column(old.possible_to, new.possible_to),
        rows=_known(renewed.arrays, relation),
        stated=splice.bounds(old.stated, new.stated),
        out=offsets(start, len(renewed.touched)),
        inward=offsets(end, len(renewed.touched)),
        by_end=_by_end(old, kept, splice, end),
        **conflict_columns([*_conflicts_kept(old, kept, renewed.rows[relation]), *new.conflicts()]),
    )


def _parted(old: Adjacency, renewed: Renewed, relation: str, concerned: Flags) -> tuple[Int32, Flags]:
    """The recordings that are folded again: all known ones of some links; and by earlier link, whether it is kept.

    At a start that is not touched the same links are known as before, in the same order.
    """
    recordings = renewed.arrays.recordings[relation]
    starts = recordings.start[concerned]
    starts = starts[_changes(starts)]
    _, row = spread(np.searchsorted(recordings.start, starts), np.searchsorted(recordings.start, starts, side="right"))
    begins = _changes(
        recordings.start[row], recordings.variant[row], *(() if relation == PRESENCE else (recordings.end[row],))
    )
    link = np.cumsum(begins) - 1
    again = np.logical_or.reduceat(concerned[row], np.flatnonzero(begins)) if len(row) else np.zeros(0, np.bool_)
    known = recordings.take(row).known(renewed.arrays.revision)
    same = np.zeros(len(again), np.bool_)
    same[link[known]] = True
    same &= ~renewed.touched[recordings.start[row[begins]]]
    kept = ~renewed.touched[renewed.nodes[old.start]]
    place = np.searchsorted(renewed.nodes, starts[~renewed.touched[starts]])
    kept[spread(old.out[place], old.out[place + 1])[1]] = ~again[same]
    return row[known & again[link]].astype(np.int32), kept


def _changes(*columns: NDArray[np.integer]) -> Flags:
    """By row, whether it differs from the one before."""
    found = np.ones(len(columns[0]), np.bool_)
    found[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in columns])
    return found


def _before(old: Adjacency, kept: Flags, rows: Splice, first: NDArray[np.integer]) -> NDArray[np.int64]:
    """How many of the links that are kept come before those whose first recordings these are."""
    behind = np.concatenate([[0], np.cumsum(kept)])
    found: NDArray[np.int64] = behind[np.searchsorted(_first(old), rows.origin(first))]
    return found


def _first(links: Adjacency) -> NDArray[np.integer]:
    """The first recording of each link."""
    return links.rows[links.stated[:-1]] if len(links.rows) else links.stated[:-1]


def _known(arrays: Arrays, relation: str) -> Int32:
    """The recordings that are known; none where those are all."""
    return unless_in_order(np.flatnonzero(arrays.recordings[relation].known(arrays.revision)).astype(np.int32))


def _by_end(old: Adjacency, kept: Flags, splice: Splice, end: Int32) -> Int32:
    """The links ordered by end, start and variant: merged from those kept, which are in that order, and the others."""
    stays = splice.column(np.ones(len(old), np.bool_), np.zeros(len(end) - int(kept.sum()), np.bool_))
    place = np.empty(len(old), np.int32)
    place[kept] = np.flatnonzero(stays)
    stay = place[old.by_end[kept[old.by_end]]]
    come = np.flatnonzero(~stays).astype(np.int32)
    come = come[np.argsort(end[come], kind="stable")]
    mine, theirs = ((end[each].astype(np.int64) << 32) | each for each in (stay, come))
    return Splice.of(np.ones(len(stay), np.bool_), np.searchsorted(mine, theirs)).column(stay, come)


def _conflicts_kept(old: Adjacency, kept: Flags, rows: Splice) -> Iterator[tuple[str, list[int]]]:
    """The contradictions of links that are kept; of the links that one is about all are or none."""
    links = np.searchsorted(_first(old), old.conflict_rows, side="right") - 1
    stays = kept[links]
    places = np.zeros(len(stays), np.int64)
    places[stays] = rows.moved(old.conflict_rows[stays])
    for number, (first, last) in zip(old.conflict_rule.tolist(), pairwise(old.conflict.tolist()), strict=True):
        if stays[first]:
            yield old.rules[number], places[first:last].tolist()
