"""Rows from several parts put into the order of the question."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.view.port import Histories, Links, Nodes
from graph.view.snapshot.adjacency import gather, spread

_SPELLS = ("possible_from", "certain_from", "certain_to", "possible_to")


def joined_links(parts: Sequence[Links], asked: Nodes) -> Links:
    """Links of several parts, each of which was asked about some of the nodes, each once."""
    rows = _places(np.concatenate([each.near for each in parts]), asked)
    return Links(**{each.name: _column(parts, each.name)[rows] for each in fields(Links)})


def joined_histories(parts: Sequence[Histories], asked: Nodes) -> Histories:
    """The same for histories."""
    rows = _places(np.concatenate([each.near for each in parts]), asked)
    counts = np.concatenate([np.diff(each.spells) for each in parts])
    owner, spell = gather(np.concatenate([[0], np.cumsum(counts)]).astype(np.int32), rows)
    columns = {
        each.name: _column(parts, each.name)[spell if each.name in _SPELLS else rows]
        for each in fields(Histories)
        if each.name != "spells"
    }
    return Histories(**columns, spells=np.searchsorted(owner, np.arange(len(rows) + 1)))


def _column(parts: Sequence[Links] | Sequence[Histories], name: str) -> NDArray[Any]:
    return np.concatenate([getattr(each, name) for each in parts])


def _places(near: Nodes, asked: Nodes) -> NDArray[np.int64]:
    """Where the rows of each node asked about stand, in the order of the question."""
    by_near = np.argsort(near, kind="stable")
    ordered = near[by_near]
    _, entry = spread(np.searchsorted(ordered, asked), np.searchsorted(ordered, asked, "right"))
    return by_near[entry]
