"""Whether entities were there on a day, and when sources spoke of them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graph.model.vocabulary import RELATIONS
from graph.view.links.evidence import OPEN_FUTURE, OPEN_PAST
from graph.view.port import NEVER, Conflict, Flags, Presence
from graph.view.snapshot.adjacency import gather
from graph.view.snapshot.folds import FOLDED, PRESENCE
from graph.view.snapshot.knowledge import Knowledge
from graph.view.snapshot.recorded import Records

Asked = Sequence[int] | NDArray[np.int32]

_UNSTATED = Presence(stated=False, present=True, certain=False, first_observed=NEVER, last_observed=NEVER)
"""No source names it, so that none denies it either."""


def present(knowledge: Knowledge, nodes: Asked, day: int) -> Flags:
    """Whether entities may have been there: those that no source names may, too."""
    _, held = _held(knowledge, nodes, day)
    return held > 0


def presence(knowledge: Knowledge, nodes: Asked, day: int) -> list[Presence]:
    """Whether entities were there, and the days on which sources saw them."""
    links = knowledge.adjacency(PRESENCE)
    link, held = _held(knowledge, nodes, day)
    return [
        Presence(True, state > 0, state == 2, int(links.first_observed[place]), int(links.last_observed[place]))
        if place >= 0
        else _UNSTATED
        for place, state in zip(link.tolist(), held.tolist(), strict=True)
    ]


def _held(knowledge: Knowledge, nodes: Asked, day: int) -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
    """Each node's own link of presence (-1: none states it) and how that stands on the day.

    Whom only statements name that contradict themselves none denies: they count for nothing.
    """
    links, chosen = knowledge.adjacency(PRESENCE), np.asarray(nodes, np.int64)
    link = links.out[chosen].astype(np.int64)
    stated = links.out[chosen + 1] > link
    held = np.ones(len(chosen), np.uint8)
    sound = stated.copy()
    sound[stated] = links.spells[link[stated] + 1] > links.spells[link[stated]]
    held[sound] = links.holds(day, link[sound])
    return np.where(stated, link, -1), held


def last_spoken(knowledge: Knowledge, node: int) -> int | None:
    """The last day that any statement about the entity, or about a link at it, names or was observed on."""
    days = [OPEN_PAST]
    for relation in FOLDED:
        recordings = knowledge.arrays.recordings.get(relation)
        if recordings is None:
            continue
        links = knowledge.adjacency(relation)
        own = np.arange(links.out[node], links.out[node + 1])
        others = links.by_end[links.inward[node] : links.inward[node + 1]]
        _, entry = gather(links.stated, np.concatenate([own, others]))
        rows = links.recorded(entry)
        days += recordings.observed[rows].tolist()
        for dates in (recordings.valid_from[rows], recordings.valid_to[rows]):
            days += knowledge.arrays.spans[dates].ravel().tolist()
    last = max(day for day in days if day != OPEN_FUTURE)
    return None if last == OPEN_PAST else last


def conflicts(knowledge: Knowledge, nodes: Asked, records: Records) -> list[Conflict]:
    """What the sources contradict about the links of these nodes, in the order of the vocabulary."""
    found = []
    for relation in FOLDED:
        links, recordings = knowledge.adjacency(relation), knowledge.arrays.recordings.get(relation)
        if recordings is None or not len(links.conflict_rule):
            continue
        concerned = np.isin(recordings.start[links.conflict_rows], nodes)
        concerned |= (relation != PRESENCE) & np.isin(recordings.end[links.conflict_rows], nodes)
        which = np.repeat(np.arange(len(links.conflict_rule)), np.diff(links.conflict))
        for place in sorted(set(which[concerned].tolist())):
            rows = links.conflict_rows[links.conflict[place] : links.conflict[place + 1]].tolist()
            rule = links.rules[int(links.conflict_rule[place])]
            keys = tuple(sorted({records.key(recordings, row) for row in rows}))
            found.append(Conflict(rule, _message(rule, relation, knowledge, rows), keys))
    return found


def _message(rule: str, relation: str, knowledge: Knowledge, rows: Sequence[int]) -> str:
    """Which links the rule is about."""
    recordings, ids = knowledge.arrays.recordings[relation], knowledge.arrays.ids
    ends = sorted({(int(recordings.start[row]), int(recordings.end[row])) for row in rows})
    links = "; ".join(f"{ids[start]} {RELATIONS[relation].name} {ids[end]}" for start, end in ends)
    return f"{rule}: {links}"
