"""Walks over a day's links: link by link, in bulk, and read off the forest, against a walk of a few plain lines."""

from random import Random

import numpy as np
import pytest

from graph.view.snapshot.adjacency import Int32, offsets
from graph.view.snapshot.forest import Forest, Ranges
from graph.view.snapshot.levels import Levels

Links = list[tuple[int, int]]


def test_walk_meets_each_node_once_on_its_level(links: Links, nodes: int) -> None:
    bounds, far = _rows(links, nodes)
    for depth in (None, 0, 1, 3):
        for node in range(nodes):
            met = Levels(bounds, far, [node])
            met.walk(depth)
            assert _told(met) == _plainly(links, node, depth)


def test_what_is_read_off_the_forest_is_what_a_walk_meets(links: Links, nodes: int) -> None:
    bounds, far = _rows(links, nodes)
    forest = Forest.of(bounds, far)
    for depth in (None, 0, 1, 3):
        for node in range(nodes):
            found = forest.reach(node, depth)
            if found is not None:
                assert _told(found) == _plainly(links, node, depth)


def test_below_a_tree_everything_is_read_off() -> None:
    random = Random(2)
    links = [(random.randrange(node), node) for node in range(1, 300)]
    forest = Forest.of(*_rows(links, 300))
    assert all(forest.reach(node, None) is not None for node in range(300))


def test_a_second_boss_from_elsewhere_is_not_read_off_for_him_and_those_above_him_alone() -> None:
    # 0 leads 1 and 2, these lead 3 and 4, and 2's man 4 leads 1's man 3 as well.
    forest = Forest.of(*_rows([(0, 1), (0, 2), (1, 3), (2, 4), (4, 3)], 5))
    assert [forest.reach(node, None) is not None for node in range(5)] == [True, True, False, True, False]


def test_a_cycle_under_no_top_is_not_in_the_forest() -> None:
    forest = Forest.of(*_rows([(0, 1), (1, 0), (2, 1)], 4))
    assert forest.reach(3, None) is None
    assert Forest.of(*_rows([(0, 1), (1, 0)], 2)).reach(0, None) is None


@pytest.fixture(params=range(12))
def seed(request: pytest.FixtureRequest) -> int:
    """Which country."""
    found: int = request.param
    return found


@pytest.fixture
def nodes(seed: int) -> int:
    """How many nodes there are."""
    return (8, 40, 160)[seed % 3]


@pytest.fixture
def links(seed: int, nodes: int) -> Links:
    """A forest, wide or deep, with links beside it that lead anywhere, back to their beginnings too."""
    random = Random(seed)
    nearest = nodes if seed % 2 else 3
    own = [(random.randrange(max(0, node - nearest), node), node) for node in range(1, nodes) if random.random() < 0.95]
    beside = [(random.randrange(nodes), random.randrange(nodes)) for _ in range(seed * nodes // 100)]
    return sorted({*own, *beside})


def _rows(links: Links, nodes: int) -> tuple[Int32, Int32]:
    """The links, which are in order, as compressed rows."""
    table = np.array(links, np.int32)
    return offsets(table[:, 0], nodes), np.ascontiguousarray(table[:, 1])


def _told(met: Levels | Ranges) -> tuple[list[int], list[int], list[int], list[int]]:
    return met.nodes.tolist(), met.rows.tolist(), met.levels, met.ends


def _plainly(links: Links, node: int, depth: int | None) -> tuple[list[int], list[int], list[int], list[int]]:
    nodes, rows, levels, ends, frontier = [node], list[int](), [0, 1], [0], [node]
    while frontier and len(ends) - 1 != depth:
        found = [row for near in frontier for row, link in enumerate(links) if link[0] == near]
        frontier = [far for far in dict.fromkeys(links[row][1] for row in found) if far not in nodes]
        nodes += frontier
        rows += found
        levels.append(len(nodes))
        ends.append(len(rows))
    return nodes, rows, levels, ends
