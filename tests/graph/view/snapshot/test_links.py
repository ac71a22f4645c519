"""The links of a day, laid out or not, and what is reached over them, are those of a plain reading."""

from itertools import pairwise, product

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.dates import day
from graph.model.statements import Statement, check
from graph.view.port import NEVER, Certainty, Direction
from graph.view.reaching import reach
from graph.view.snapshot import variants
from graph.view.snapshot.days import Day, Shelf
from graph.view.snapshot.forest import Forest
from graph.view.snapshot.tables import Recording
from tests.graph.view.snapshot.histories import (
    DAYS,
    FINISHED,
    alone,
    graph_of,
    histories,
    known,
    links,
)

RELATIONS = ("REPORTS_TO", "HOLDS", "POST_IN", "PART_OF", "SUPERVISES", "SUCCEEDS")
revisions = st.sampled_from([0, *FINISHED])
days = st.sampled_from(DAYS)


@settings(max_examples=40)
@given(histories(), revisions, st.sampled_from(Certainty))
def test_links_are_those_of_a_plain_reading(history: list[Recording], revision: int, certainty: Certainty) -> None:
    graph = graph_of(history)
    for as_of, relation, direction in product(DAYS, RELATIONS, Direction):
        view = graph.view(as_of=as_of, known_at=revision, certainty=certainty)
        found = view.expand(view.nodes(), relation, direction)
        expected = links(history, revision, as_of, certainty, relation, direction)
        told = zip(view.ids(found.near), view.ids(found.far), view.variants(found.link), strict=True)
        assert [(near, far, variants.code_of(relation, variant.attributes)) for near, far, variant in told] == [
            (link.near, link.far, link.variant) for link in expected
        ]
        assert view.evidence(found.link) == [link.keys for link in expected]
        assert found.certain.tolist() == [link.certain for link in expected]
        assert found.first_observed.tolist() == [day(link.observed[0]) if link.observed else NEVER for link in expected]
        assert found.last_observed.tolist() == [day(link.observed[-1]) if link.observed else NEVER for link in expected]


@settings(max_examples=40)
@given(histories(), st.sampled_from(DAYS), st.sampled_from(Certainty), st.data())
def test_a_day_laid_out_answers_as_one_that_is_not(
    history: list[Recording], as_of: int, certainty: Certainty, data: st.DataObject
) -> None:
    graph = graph_of(history)
    nodes = graph.view().nodes().tolist()
    asked = data.draw(st.permutations(nodes)) + (data.draw(st.lists(st.sampled_from(nodes))) if nodes else [])
    for relation, direction in product(RELATIONS, Direction):
        adjacency = graph._snapshot.newest.adjacency(relation)
        direct = Day(adjacency, 1 << 40, direction, as_of, certainty, Shelf()).direct(asked)
        laid_out = Day(adjacency, 1 << 40, direction, as_of, certainty, Shelf())
        for found, expected in [
            (laid_out.expand(asked), direct),
            *((laid_out.expand([node]), laid_out.direct([node])) for node in nodes),
        ]:
            for column in ("near", "far", "link", "certain", "first_observed", "last_observed"):
                assert getattr(found, column).tolist() == getattr(expected, column).tolist()


@settings(max_examples=40)
@given(histories(), revisions, st.data())
def test_the_spells_of_links_say_for_every_day_what_the_day_itself_says(
    history: list[Recording], revision: int, data: st.DataObject
) -> None:
    view = graph_of(history).view(known_at=revision)
    asked = data.draw(st.permutations(view.nodes().tolist()))
    for relation, direction in product((*RELATIONS, "STATED_IN"), Direction):
        found = view.histories(asked, relation, direction)
        for as_of in DAYS:
            held = {}
            for row in range(len(found)):
                spells = range(found.spells[row], found.spells[row + 1])
                if any(found.possible_from[at] <= as_of < found.possible_to[at] for at in spells):
                    certain = any(found.certain_from[at] <= as_of < found.certain_to[at] for at in spells)
                    held[int(found.near[row]), int(found.far[row]), int(found.link[row])] = certain
            that_day = view.at(as_of=as_of).expand(asked, relation, direction)
            told = zip(that_day.near.tolist(), that_day.far.tolist(), that_day.link.tolist(), strict=True)
            assert held == dict(zip(told, that_day.certain.tolist(), strict=True))


@settings(max_examples=30, deadline=None)
@given(
    st.sets(st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=1, max_size=900),
    st.lists(st.integers(0, 400), max_size=3),
    st.one_of(st.none(), st.integers(0, 6)),
    st.sampled_from(Direction),
)
def test_what_is_reached_is_what_a_breadth_first_search_meets(
    pairs: set[tuple[int, int]], roots: list[int], depth: int | None, direction: Direction
) -> None:
    lines = [
        Statement(relation="REPORTS_TO", start=f"post:x:{a}", end=f"post:x:{b}", source="source:s") for a, b in pairs
    ]
    graph = alone(*lines)
    view, adjacency = graph.view(), graph._snapshot.newest.adjacency("REPORTS_TO")
    lines_of = nx.DiGraph([(line.start, line.end) for line in lines])
    if direction is Direction.IN:
        lines_of = lines_of.reverse()
    ids = [id for id in dict.fromkeys(f"post:x:{root}" for root in roots) if id in lines_of]
    nodes = [view.node(id) for id in ids]
    expected: dict[str, int] = {}
    for id in ids:
        for far, steps in nx.single_source_shortest_path_length(lines_of, id, cutoff=depth).items():
            expected[far] = min(steps, expected.get(far, steps))
    one = Day(adjacency, 0, direction, view.as_of, Certainty.POSSIBLE, Shelf())
    layout = one.laid_out()
    forest = Forest.of(layout.bounds, layout.links.far)
    laid_out = [layout.reach(nodes, depth, lambda: None), layout.reach(nodes, depth, lambda: forest)]
    for met in (*laid_out, reach(one.direct, nodes, depth)):
        level = {int(node): at for at, (i, j) in enumerate(pairwise(met.levels)) for node in met.nodes[i:j]}
        assert dict(zip(view.ids(met.nodes), level.values(), strict=True)) == expected
        asked = one.direct([node for node, at in level.items() if at != depth])
        for column in ("near", "far", "link"):
            assert getattr(met.links, column).tolist() == getattr(asked, column).tolist()
        for at, (i, j) in enumerate(pairwise(met.rows)):
            assert {level[near] for near in met.links.near[i:j].tolist()} <= {at}


def test_days_laid_out_are_bounded_and_answer_the_same_when_forgotten() -> None:
    lines = [
        check(Statement(relation="REPORTS_TO", start=f"post:x:{number}", end="post:x:boss", source="source:s"))
        for number in range(10)
    ]
    graph = alone(*lines)
    adjacency, shelf = graph._snapshot.newest.adjacency("REPORTS_TO"), Shelf(rows=25, days=3)
    many = [shelf.day(adjacency, 0, "REPORTS_TO", Direction.OUT, number, Certainty.POSSIBLE) for number in range(5)]
    answers = [one.expand(range(11)) for one in many]
    assert [one._layout is None for one in many] == [True, True, True, False, False]
    for one, answer in zip(many, answers, strict=True):
        assert one.expand(range(11)).far.tolist() == answer.far.tolist()
    assert len(shelf._days) == 3
    again = shelf.day(adjacency, 0, "REPORTS_TO", Direction.OUT, 4, Certainty.POSSIBLE)
    assert again is many[4]


def test_rows_follow_the_question_and_then_the_far_ids() -> None:
    lines = [("post:x:b", "post:x:z"), ("post:x:b", "post:x:a"), ("post:x:a", "post:x:ấ"), ("post:x:a", "post:x:z")]
    view = alone(*(check(Statement(relation="REPORTS_TO", start=a, end=b, source="source:s")) for a, b in lines)).view()
    a, b = view.node("post:x:a"), view.node("post:x:b")
    found = view.expand([b, a, b], "REPORTS_TO", Direction.OUT)
    assert view.ids(found.near) == ["post:x:b"] * 2 + ["post:x:a"] * 2 + ["post:x:b"] * 2
    assert view.ids(found.far) == ["post:x:a", "post:x:z", "post:x:z", "post:x:ấ", "post:x:a", "post:x:z"]


@given(histories(), revisions, st.sampled_from(RELATIONS), st.sampled_from(Direction))
def test_ever_asks_for_any_day(history: list[Recording], revision: int, relation: str, direction: Direction) -> None:
    view = graph_of(history).view(known_at=revision)
    ends = {
        said.start if direction is Direction.OUT else said.end
        for said, _, _ in known(history, revision)
        if said.relation == relation
    }
    ids = view.ids(view.nodes())
    assert view.ever(view.nodes(), relation, direction).tolist() == [id in ends for id in ids]
    holds = [(said.start, said.end) for said, _, _ in known(history, revision) if said.relation == "HOLDS"]
    led = {post for person, post in holds if person in ends}
    assert view.ever_by_holders(view.nodes(), relation, direction).tolist() == [id in led for id in ids]
    named = {said.start for said, _, _ in known(history, revision) if "name" in said.attributes}
    assert view.ever_given(view.nodes(), "name").tolist() == [id in named for id in ids]
