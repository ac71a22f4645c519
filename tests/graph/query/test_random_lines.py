"""Hierarchies, chains and charts of random lines, with NetworkX as the oracle.

The oracle is made from the lines that were drawn, never from a view.
"""

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.query.chains import chains
from graph.query.chart import chart
from graph.query.hierarchy import Hierarchy, subordinates, superiors
from graph.view.port import View
from tests.graph.query.worlds import id_of, name_of, names, view_of

POSTS = [f"p{n}" for n in range(8)]
PEOPLE = [f"@h{n}" for n in range(4)]
Pairs = set[tuple[str, str]]

lines = st.sets(st.tuples(st.sampled_from(POSTS), st.sampled_from(POSTS)), max_size=16)
few = settings(max_examples=40, deadline=None)


def world(lines: Pairs, held: Pairs = frozenset(), other: str = "") -> str:  # type: ignore[assignment]  # an empty set
    """The statements of a drawn world; every post is there, and half of them are vacant."""
    said = [f"STATED_IN {post} title=T{' occupancy=vacant' if n % 2 else ''}" for n, post in enumerate(POSTS)]
    said += [f"REPORTS_TO {start} {end}" for start, end in sorted(lines)]
    said += [f"HOLDS {person} {post}" for person, post in sorted(held)]
    return "\n".join([*said, other])


def graph_of(edges: Pairs) -> "nx.DiGraph[str]":
    """The oracle's graph."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(POSTS)
    graph.add_edges_from(edges)
    return graph


def levels(answer: Hierarchy) -> dict[str, int]:
    """The level of each entity, by short name."""
    return {name_of(each.entity.id): each.level for each in answer.entities}


@few
@given(lines)
def test_superiors_and_their_levels_are_those_of_a_breadth_first_search(lines: Pairs) -> None:
    view = view_of(world(lines))
    expected = nx.single_source_shortest_path_length(graph_of(lines), "p0")
    assert levels(superiors(view, id_of("p0"))) == dict(expected)


@few
@given(lines)
def test_subordinates_and_their_levels_are_those_of_the_reversed_graph(lines: Pairs) -> None:
    view = view_of(world(lines))
    expected = nx.single_source_shortest_path_length(graph_of(lines).reverse(), "p0")
    assert levels(subordinates(view, id_of("p0"))) == dict(expected)


@few
@given(lines)
def test_all_lines_between_superiors_are_given_once(lines: Pairs) -> None:
    view = view_of(world(lines))
    reached = nx.descendants(graph_of(lines), "p0") | {"p0"}
    links = [(name_of(link.start), name_of(link.end)) for link in superiors(view, id_of("p0")).links]
    assert sorted(links) == sorted((start, end) for start, end in lines if start in reached)


@few
@given(lines, st.integers(0, 4))
def test_the_horizon_counts_exactly_what_lies_beyond(lines: Pairs, depth: int) -> None:
    graph = graph_of(lines)
    answer = superiors(view_of(world(lines)), id_of("p0"), depth=depth)
    expected = nx.single_source_shortest_path_length(graph, "p0", cutoff=depth)
    assert levels(answer) == dict(expected)
    beyond = {
        node: len(set(graph.successors(node)) - expected.keys()) if level == depth else 0
        for node, level in expected.items()
    }
    assert {name_of(each.entity.id): each.more for each in answer.entities} == beyond


@few
@given(lines)
def test_cycles_are_told_where_and_only_where_there_are_some(lines: Pairs) -> None:
    graph = graph_of(lines)
    answer = superiors(view_of(world(lines)), id_of("p0"))
    reached = graph.subgraph(nx.descendants(graph, "p0") | {"p0"})
    told = [(name_of(end.entity), name_of(end.to or "")) for end in answer.ends if end.reason == "cycle"]
    parts = list(nx.strongly_connected_components(reached))
    assert all(reached.has_edge(*pair) and any(set(pair) <= part for part in parts) for pair in told)
    without = nx.DiGraph(reached)
    without.remove_edges_from(told)
    assert nx.is_directed_acyclic_graph(without)
    assert bool(told) != nx.is_directed_acyclic_graph(reached)


@few
@given(lines)
def test_every_branch_ends_with_one_reason(lines: Pairs) -> None:
    graph = graph_of(lines)
    answer = superiors(view_of(world(lines)), id_of("p0"))
    silent = {name_of(end.entity) for end in answer.ends if end.reason != "cycle"}
    assert silent == {node for node in levels(answer) if graph.out_degree(node) == 0}


@few
@given(st.sets(st.tuples(st.sampled_from(POSTS[:6]), st.sampled_from(POSTS[:6])), max_size=9))
def test_chains_are_all_walks_to_an_end_or_back_onto_themselves(lines: Pairs) -> None:
    graph = graph_of(lines)
    view = view_of(world(lines))
    drawn = chains(view, superiors(view, id_of("p0")), limit=10_000)
    expected = sorted(walks(graph, ["p0"]))
    assert sorted(
        (tuple(names(s.entity for s in each.steps)), name_of(each.end.to or ":: ")) for each in drawn.chains
    ) == (expected)


def walks(graph: "nx.DiGraph[str]", trail: list[str]) -> list[tuple[tuple[str, ...], str]]:
    """Every walk from the trail's end to where it stops, with what it leads back to (or a blank)."""
    onward = list(graph.successors(trail[-1]))
    if not onward:
        return [(tuple(trail), " ")]
    found = []
    for node in onward:
        found += [(tuple(trail), node)] if node in trail else walks(graph, [*trail, node])
    return found


people = st.sampled_from(PEOPLE)
mixed = st.sets(st.tuples(st.sampled_from(POSTS[:5] + PEOPLE), st.sampled_from(POSTS[:5] + PEOPLE)), max_size=12)
held = st.sets(st.tuples(people, st.sampled_from(POSTS[:5])), max_size=6)


@few
@given(mixed, held, st.sampled_from(["p0", "@h0"]))
def test_people_stand_where_the_posts_they_hold_stand(lines: Pairs, held: Pairs, root: str) -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node(root)
    graph.add_edges_from(lines, weight=1)
    graph.add_edges_from(held - lines, weight=0)
    graph.add_edges_from(held & lines, weight=0)
    text = world(lines, held, "STATED_IN @h0 name=H")
    expected = nx.single_source_dijkstra_path_length(graph, root)
    assert levels(superiors(view_of(text), id_of(root))) == dict(expected)


def above(view: View, id: str) -> set[str]:
    """All whom a line leads to from an entity, the posts these hold, and those who hold one of them."""
    answer = superiors(view, id)
    found = {link.end for link in answer.links if link.relation == "REPORTS_TO"}
    found |= {link.end for link in answer.links if link.relation == "HOLDS" and link.start in found}
    return found | holders(answer, found)


def below(view: View, id: str) -> set[str]:
    """All from whom a line leads to an entity, and those who hold one of these."""
    answer = subordinates(view, id)
    found = {link.start for link in answer.links if link.relation == "REPORTS_TO"}
    return found | holders(answer, found)


def holders(answer: Hierarchy, posts: set[str]) -> set[str]:
    """Who holds one of some posts."""
    return {holder.id for each in answer.entities if each.entity.id in posts for holder in each.entity.holders}


UNITS = ["U", "V", "W"]
bodies = st.sets(st.tuples(st.sampled_from(UNITS), st.sampled_from(UNITS)), max_size=3)
within = st.sets(st.tuples(st.sampled_from(POSTS), st.sampled_from(UNITS)), max_size=10)
heads = st.sets(st.sampled_from(POSTS))


@few
@given(mixed, held, bodies, within, heads)
def test_subordinates_are_the_exact_inverse_of_superiors_of_structure_too(
    lines: Pairs, held: Pairs, bodies: Pairs, within: Pairs, heads: set[str]
) -> None:
    other = [f"POST_IN {post} {unit}" for post, unit in sorted(within)]
    other += [f"PART_OF {part} {whole}" for part, whole in sorted(bodies)]
    said = world(lines, held, "\n".join(other)).replace("title=T", "title=T is_head=HEAD")
    text = "\n".join(line.replace("HEAD", str(line.split()[1] in heads).lower()) for line in said.splitlines())
    view = view_of(text)
    ids = view.ids(view.nodes())
    over = {id: above(view, id) for id in ids}
    under = {id: below(view, id) for id in ids}
    upward = {(low, high) for low in ids for high in over[low] if high != low}
    downward = {(low, high) for high in ids for low in under[high] if high != low}
    assert upward == downward


@few
@given(lines, within, bodies, st.one_of(st.none(), st.integers(0, 3)))
def test_a_chart_draws_each_box_once_below_the_one_it_hangs_from(
    lines: Pairs, within: Pairs, bodies: Pairs, depth: int | None
) -> None:
    other = [f"POST_IN {post} {unit}" for post, unit in sorted(within)]
    other += [f"PART_OF {part} {whole}" for part, whole in sorted(bodies)]
    answer = chart(view_of(world(lines, other="\n".join([*other, "STATED_IN U name=U"]))), id_of("U"), depth=depth)
    place = {box.entity.id: at for at, box in enumerate(answer.boxes)}
    assert len(place) == len(answer.boxes)
    for box in answer.boxes[1:]:
        over = answer.boxes[place[box.under or ""]]
        assert place[over.entity.id] < place[box.entity.id]
        assert box.level == over.level + 1
    units = nx.ancestors(graph_of(bodies | {("U", "U")}), "U") | {"U"}
    posts = {post for post, unit in within if unit in units}
    if depth is None:
        assert set(names(place)) == units | posts
    shown = {box.entity.id for box in answer.boxes}
    assert sum(box.children for box in answer.boxes) >= len(shown) - 1
    assert (
        all(box.level <= depth for box in answer.boxes) if depth is not None else not any(b.more for b in answer.boxes)
    )
