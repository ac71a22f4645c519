"""Any view as a NetworkX graph."""

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.network import network
from graph.query.hierarchy import superiors
from tests.graph.query.worlds import id_of, name_of, view_of

WORLD = """
    REPORTS_TO a b observed=2017-06-01
    REPORTS_TO a b line=dotted
    SUPERVISES b a mode=audit
    HOLDS @ann b acting=true
    STATED_IN b title=Chief
    REPORTS_TO a ghost undeclared
    REPORTS_TO a old valid_to=2015
"""


def test_entities_and_links_carry_their_attributes() -> None:
    graph = network(view_of(WORLD))
    assert graph.nodes[id_of("b")]["name"] == "Chief"
    assert graph.nodes[id_of("ghost")]["stated"] is False
    links = sorted((data["relation"], data.get("line")) for data in graph[id_of("a")][id_of("b")].values())
    assert links == [("REPORTS_TO", "dotted"), ("REPORTS_TO", "solid")]
    (holds,) = graph[id_of("@ann")][id_of("b")].values()
    assert (holds["acting"], holds["certain"], holds["last_observed"]) == (True, True, "2018-01-16")
    assert holds["statements"][0].startswith(id_of("@ann"))


def test_the_graph_says_from_which_view_it_was_taken() -> None:
    graph = network(view_of(WORLD))
    assert (graph.graph["as_of"], graph.graph["revision"], graph.graph["certainty"]) == ("2018-01-16", 1, "possible")


def test_links_of_other_days_are_left_out() -> None:
    assert not network(view_of(WORLD)).has_edge(id_of("a"), id_of("old"))


def test_under_certain_only_certain_links_are_taken() -> None:
    edges = network(view_of(WORLD, certainty="certain"))[id_of("a")][id_of("b")].values()
    assert [edge["line"] for edge in edges] == ["dotted"]


def test_only_the_relations_asked_for_are_taken() -> None:
    graph = network(view_of(WORLD), relations=["SUPERVISES"])
    assert [(name_of(start), name_of(end)) for start, end in graph.edges()] == [("b", "a")]


posts = st.sampled_from([f"p{n}" for n in range(7)])


@settings(max_examples=30, deadline=None)
@given(st.sets(st.tuples(posts, posts), min_size=1, max_size=12))
def test_its_descendants_are_the_superiors(lines: set[tuple[str, str]]) -> None:
    view = view_of("\n".join(f"REPORTS_TO {start} {end}" for start, end in sorted(lines)))
    graph = network(view)
    for id in view.ids(view.nodes()):
        assert {each.entity.id for each in superiors(view, id).entities} == nx.descendants(graph, id) | {id}
