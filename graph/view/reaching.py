"""What is reached over one relation, from any adapter's bulk question for the links at some nodes."""

from collections.abc import Callable, Sequence
from dataclasses import fields

import numpy as np

from graph.view.port import Links, Nodes, Reach


def reach(expand: Callable[[Nodes], Links], nodes: Sequence[int] | Nodes, depth: int | None) -> Reach:
    """What `View.reach` gives, in one bulk question a level.

    Args:
        expand: the links at some nodes, ordered as in `Links`.
        nodes: where to begin.
        depth: how many levels; None for all.
    """
    frontier = list(dict.fromkeys(np.asarray(nodes, np.int32).tolist()))
    met = dict.fromkeys(frontier)
    tables, levels, rows = [expand(np.empty(0, np.int32))], [0, len(met)], [0]
    while frontier and (depth is None or len(tables) <= depth):
        tables.append(expand(np.array(frontier, np.int32)))
        frontier = [node for node in dict.fromkeys(tables[-1].far.tolist()) if node not in met]
        met.update(dict.fromkeys(frontier))
        levels.append(len(met))
        rows.append(rows[-1] + len(tables[-1]))
    columns = {each.name: np.concatenate([getattr(table, each.name) for table in tables]) for each in fields(Links)}
    return Reach.of(np.array(list(met), np.int32), Links(**columns), levels, rows)
