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


def presence(knowledge: Knowledge, nodes: Asked, day: int) -> list[Presence]:
    """Whether entities were there, and the days on which sources saw them.

    Whom only statements name that contradict themselves none denies: they count for nothing.
    """
    links = knowledge.adjacency(PRESENCE)
    out, spells, first, last = links.out.data, links.spells.data, links.first_observed.data, links.last_observed.data
    bounds = links.possible_from.data, links.certain_from.data, links.certain_to.data, links.possible_to.data
    possible_from, certain_from, certain_to, possible_to = bounds
    found = []
    for node in nodes.tolist() if isinstance(nodes, np.ndarray) else nodes:
        link = out[node]
        if link == out[node + 1]:
            found.append(_UNSTATED)
            continue
        own = range(spells[link], spells[link + 1])
        present, certain = not own, False
        for each in own:
            present = present or possible_from[each] <= day < possible_to[each]
            certain = certain or certain_from[each] <= day < certain_to[each]
        found.append(Presence(True, present, certain, first[link], last[link]))
    return found


def present(knowledge: Knowledge, nodes: Asked | None, day: int) -> Flags:
    """Whether entities (None: all, by node) may have been there: those that no source names may, too."""
    links = knowledge.adjacency(PRESENCE)
    chosen = np.arange(len(knowledge)) if nodes is None else np.asarray(nodes, np.int64)
    link = links.out[chosen].astype(np.int64)
    named = links.out[chosen + 1] > link
    found = np.ones(len(chosen), np.bool_)
    sound = named.copy()
    sound[named] = links.spells[link[named] + 1] > links.spells[link[named]]
    found[sound] = links.holds(day, link[sound]) > 0
    return found


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
    found: list[Conflict] = []
    if not knowledge.kept("contradicted", lambda: _contradicted(knowledge))[np.asarray(nodes, np.int32)].any():
        return found
    for relation in FOLDED:
        links, recordings = knowledge.adjacency(relation), knowledge.arrays.recordings.get(relation)
        if recordings is None or not len(links.conflict_rule):
            continue
        concerned = np.logical_or.reduce([np.isin(ends, nodes) for ends in _concerned(knowledge, relation)])
        which = np.repeat(np.arange(len(links.conflict_rule)), np.diff(links.conflict))
        for place in sorted(set(which[concerned].tolist())):
            rows = links.conflict_rows[links.conflict[place] : links.conflict[place + 1]].tolist()
            rule = links.rules[int(links.conflict_rule[place])]
            keys = tuple(sorted({records.key(recordings, row) for row in rows}))
            found.append(Conflict(rule, _message(rule, relation, knowledge, rows), keys))
    return found


def _contradicted(knowledge: Knowledge) -> Flags:
    """By node, whether sources contradict each other about any of its links."""
    found = np.zeros(len(knowledge), np.bool_)
    for relation in FOLDED:
        if relation in knowledge.arrays.recordings:
            for ends in _concerned(knowledge, relation):
                found[ends] = True
    return found


def _concerned(knowledge: Knowledge, relation: str) -> list[NDArray[np.int32]]:
    """Whom the statements of a relation's conflicts concern: their starts, and their ends where these are entities."""
    rows, recordings = knowledge.adjacency(relation).conflict_rows, knowledge.arrays.recordings[relation]
    return [recordings.start[rows]] if relation == PRESENCE else [recordings.start[rows], recordings.end[rows]]


def _message(rule: str, relation: str, knowledge: Knowledge, rows: Sequence[int]) -> str:
    """Which links the rule is about."""
    recordings, ids = knowledge.arrays.recordings[relation], knowledge.arrays.ids
    ends = sorted({(int(recordings.start[row]), int(recordings.end[row])) for row in rows})
    links = "; ".join(f"{ids[start]} {RELATIONS[relation].name} {ids[end]}" for start, end in ends)
    return f"{rule}: {links}"
