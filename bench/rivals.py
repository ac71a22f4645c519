"""The graphs of NetworkX and igraph on which the same questions are asked: of one day, undated, made beforehand."""

import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import igraph  # type: ignore[import-untyped]  # it has no types
import networkx as nx
import numpy as np

from graph.model.vocabulary import WALKED
from graph.view.port import Direction, Nodes, View


@dataclass(frozen=True, slots=True)
class Rivals:
    """One day's links in both libraries.

    Attributes:
        line, ties: NetworkX graphs with ids for nodes: of REPORTS_TO, directed, and of all relations, undirected.
        line_numbers, ties_numbers: the same in igraph, whose nodes are numbers.
    """

    line: "nx.DiGraph[str]"
    ties: "nx.Graph[str]"
    line_numbers: igraph.Graph
    ties_numbers: igraph.Graph

    @classmethod
    def of(cls, view: View) -> "Rivals":
        """The links of a view's day."""
        line, ties = _pairs(view, ["REPORTS_TO"]), _pairs(view, WALKED)
        count = int(max(pairs.max() for pairs in (line, ties))) + 1
        return cls(
            line=nx.DiGraph(_named(view, line)),
            ties=nx.Graph(_named(view, ties)),
            line_numbers=igraph.Graph(count, line.tolist(), directed=True),
            ties_numbers=igraph.Graph(count, ties.tolist(), directed=False),
        )


def path(graph: "nx.Graph[str]") -> Callable[[Sequence[str]], list[str] | None]:
    """Asks NetworkX for a shortest path between a pair; None where there is none."""

    def ask(pair: Sequence[str]) -> list[str] | None:
        try:
            found: list[str] = nx.bidirectional_shortest_path(graph, pair[0], pair[1])
        except nx.NetworkXNoPath:
            return None
        return found

    return ask


def numbered(graph: igraph.Graph) -> Callable[[Sequence[int]], object]:
    """Asks igraph for a shortest path between a pair; empty where there is none, of which it warns."""

    def ask(pair: Sequence[int]) -> object:
        with warnings.catch_warnings(action="ignore"):
            return graph.get_shortest_path(*pair)

    return ask


def _pairs(view: View, relations: Sequence[str]) -> Nodes:
    """Near and far of all links, shape (n, 2)."""
    nodes = view.nodes()
    found = [view.expand(nodes, relation, Direction.OUT) for relation in relations]
    return np.concatenate([np.column_stack([links.near, links.far]) for links in found])


def _named(view: View, pairs: Nodes) -> list[tuple[Any, ...]]:
    ends = view.ids(pairs.ravel())
    return list(zip(ends[::2], ends[1::2], strict=True))
