"""Who is tied to whom over several relations at once says what one relation after the other says."""

from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.statements import Statement, check
from graph.view import surrounding
from graph.view.opening import Graph
from graph.view.port import Certainty, Direction, Tied, View
from graph.view.snapshot.days import Shelf
from graph.view.snapshot.surroundings import FEW
from graph.view.snapshot.tables import Recording, Tables
from tests.graph.view.snapshot.histories import DAYS, FINISHED, graph_of, histories

EVERY_WAY = list(product(("REPORTS_TO", "HOLDS", "POST_IN", "PART_OF", "SUPERVISES"), Direction))


def tied(view: View, near: int, ways: surrounding.Ways) -> list[tuple[int, Tied]]:
    """The links that lead on from a node, way by way, with the node to which each leads."""
    return [
        (far, Tied(relation, direction, *told))
        for relation, direction in ways
        for links in [view.expand([near], relation, direction)]
        for far, *told in zip(
            links.far.tolist(),
            links.link.tolist(),
            links.certain.tolist(),
            links.first_observed.tolist(),
            links.last_observed.tolist(),
            strict=True,
        )
    ]


@settings(max_examples=60)
@given(
    histories(),
    st.sampled_from([0, *FINISHED]),
    st.sampled_from(DAYS),
    st.sampled_from(Certainty),
    st.lists(st.sampled_from(EVERY_WAY), min_size=1, unique=True).map(tuple),
)
def test_all_ways_at_once_lead_where_each_of_them_leads(
    history: list[Recording], revision: int, day: int, certainty: Certainty, ways: surrounding.Ways
) -> None:
    view = graph_of(history).view(as_of=day, known_at=revision, certainty=certainty)
    nodes = view.nodes().tolist()
    there = dict(zip(nodes, view.present(nodes).tolist(), strict=True))
    expected = {near: sorted(far for far, _ in tied(view, near, ways) if there[far]) for near in nodes}
    for chosen in (*([node] for node in nodes), nodes[:2], nodes[::-1], nodes * (FEW + 1)):
        wanted = [far for near in chosen for far in expected[near]]
        assert view.around(chosen, ways).tolist() == wanted
    for chosen in (nodes, nodes[::-1]):
        assert surrounding.around(view, chosen, ways).tolist() == [far for near in chosen for far in expected[near]]
    steps = list(product(nodes, nodes))
    links = [[link for other, link in tied(view, near, ways) if other == far and there[far]] for near, far in steps]
    assert view.between(steps, ways) == surrounding.between(view, steps, ways) == links


def test_what_was_laid_out_for_one_day_gives_way_to_another_and_is_made_again() -> None:
    said = Statement(relation="HOLDS", start="person:x:p", end="post:x:a", source="source:x", observed="2018-01-16")
    view = Graph.over(Tables.of([check(said)], finished_at="2020-01-01T00:00:00Z")).view()
    knowledge, shelf, ways = view._shared.knowledge, Shelf(rows=0), (("HOLDS", Direction.OUT),)  # type: ignore[attr-defined]
    links = [knowledge.adjacency("HOLDS")]
    one, other = (
        shelf.walkable(ways, links, shelf.presences(knowledge, day), day, Certainty.POSSIBLE) for day in (1, 2)
    )
    before = one.surroundings(1)
    assert one.surroundings(1) is before
    assert other.surroundings(1) is not None
    again = one.surroundings(1)
    assert before is not None
    assert again is not None
    assert again is not before
    assert np.array_equal(again.far, before.far)
