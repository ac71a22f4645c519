"""Paths through random graphs, with NetworkX as the oracle.

The oracle is made from what was drawn, never from a view.
"""

from itertools import islice

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.query.paths import Paths, paths
from tests.graph.query.worlds import id_of, names, view_of

POSTS = [f"p{n}" for n in range(9)]
Tie = tuple[str, str, str]

ties = st.sets(
    st.tuples(st.sampled_from(["REPORTS_TO", "SUPERVISES"]), st.sampled_from(POSTS), st.sampled_from(POSTS)),
    max_size=18,
)
few = settings(max_examples=40, deadline=None)


def world(ties: set[Tie]) -> str:
    """The statements of a drawn graph; every post is there."""
    said = [f"STATED_IN {post} title=T" for post in POSTS]
    modes = {"SUPERVISES": " mode=audit", "REPORTS_TO": ""}
    return "\n".join(said + [f"{relation} {start} {end}{modes[relation]}" for relation, start, end in sorted(ties)])


def undirected(ties: set[Tie]) -> "nx.Graph[str]":
    """The oracle's graph, walked both ways."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(POSTS)
    graph.add_edges_from((start, end) for _, start, end in ties if start != end)
    return graph


def directed(ties: set[Tie]) -> "nx.DiGraph[str]":
    """The oracle's graph: the line upward, oversight both ways."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(POSTS)
    for relation, start, end in ties:
        graph.add_edge(start, end)
        if relation == "SUPERVISES":
            graph.add_edge(end, start)
    return graph


def told(answer: Paths) -> list[tuple[str, ...]]:
    """Each path as its entities."""
    return [tuple(names(each.id for each in path.entities)) for path in answer.paths]


@few
@given(ties)
def test_a_shortest_path_is_as_short_as_can_be_or_there_is_none(ties: set[Tie]) -> None:
    graph = undirected(ties)
    answer = paths(view_of(world(ties)), id_of("p0"), id_of("p1"))
    if nx.has_path(graph, "p0", "p1"):
        (path,) = told(answer)
        assert len(path) - 1 == answer.paths[0].length == nx.shortest_path_length(graph, "p0", "p1")
        assert nx.is_simple_path(graph, path)
    else:
        assert (answer.paths, answer.verdict) == ((), "proved")


@few
@given(ties, st.integers(1, 8))
def test_the_k_shortest_paths_are_those_of_yens_method(ties: set[Tie], k: int) -> None:
    graph = undirected(ties)
    found = told(paths(view_of(world(ties)), id_of("p0"), id_of("p1"), k=k))
    expected = list(islice(nx.shortest_simple_paths(graph, "p0", "p1"), k)) if nx.has_path(graph, "p0", "p1") else []
    assert [len(path) for path in found] == [len(path) for path in expected]
    assert len(set(found)) == len(found)
    assert all(nx.is_simple_path(graph, path) for path in found)


@few
@given(ties, st.one_of(st.none(), st.integers(0, 5)))
def test_all_simple_paths_are_found_nothing_missed_and_nothing_invented(ties: set[Tie], length: int | None) -> None:
    graph = undirected(ties)
    answer = paths(view_of(world(ties)), id_of("p0"), id_of("p1"), k=100_000, max_length=length)
    assert sorted(told(answer)) == sorted(map(tuple, nx.all_simple_paths(graph, "p0", "p1", cutoff=length)))
    if length is None:
        assert answer.verdict == "proved"
    elif answer.verdict == "proved":
        assert len(answer.paths) == len(list(nx.all_simple_paths(graph, "p0", "p1")))


@few
@given(ties, st.sets(st.sampled_from(POSTS[2:]), max_size=3))
def test_directions_are_kept_and_entities_avoided(ties: set[Tie], avoid: set[str]) -> None:
    graph = directed(ties)
    graph.remove_nodes_from(avoid)
    answer = paths(
        view_of(world(ties)),
        id_of("p0"),
        id_of("p1"),
        relations=["REPORTS_TO:out", "SUPERVISES"],
        avoid=sorted(map(id_of, avoid)),
        k=100_000,
    )
    assert sorted(told(answer)) == sorted(map(tuple, nx.all_simple_paths(graph, "p0", "p1")))


@few
@given(ties)
def test_each_hop_rests_on_links_between_its_two_ends(ties: set[Tie]) -> None:
    for path in paths(view_of(world(ties)), id_of("p0"), id_of("p1"), k=5).paths:
        for hop, near, far in zip(path.hops, path.entities, path.entities[1:], strict=False):
            assert (hop.start, hop.end) == (near.id, far.id)
            assert hop.links
            assert all({link.start, link.end} == {near.id, far.id} and link.statements for link in hop.links)
