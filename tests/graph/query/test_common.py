"""Lowest common superiors: by rule, and held to a search of NetworkX over every pair."""

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import BadParameter
from graph.query.common import CommonSuperiors, common_superior
from graph.query.hierarchy import superiors
from tests.graph.query.test_random_lines import Pairs, graph_of, lines, world
from tests.graph.query.worlds import id_of, name_of, view_of


def ask(world: str, *names: str, line: str | None = None, certainty: str = "possible") -> CommonSuperiors:
    """Ask a small world for the common superiors of some short names."""
    return common_superior(view_of(world, certainty=certainty), [id_of(name) for name in names], line=line)


def told(answer: CommonSuperiors) -> dict[str, tuple[int, ...]]:
    """The levels of each common superior above those asked about."""
    return {name_of(each.entity.id): tuple(one.level for one in each.above) for each in answer.superiors}


FORK = """
    REPORTS_TO a c
    REPORTS_TO b d
    REPORTS_TO d c
    REPORTS_TO c e
"""


def test_the_lowest_of_all_common_superiors_is_given_with_its_levels() -> None:
    assert told(ask(FORK, "a", "b")) == {"c": (1, 2)}


def test_one_who_stands_above_the_other_is_the_common_superior() -> None:
    assert told(ask(FORK, "b", "c")) == {"c": (2, 0)}


def test_lines_that_branch_may_have_several() -> None:
    world = "REPORTS_TO a x\nREPORTS_TO a y\nREPORTS_TO b x\nREPORTS_TO b y line=dotted\nREPORTS_TO x z\nREPORTS_TO y z"
    assert told(ask(world, "a", "b")) == {"x": (1, 1), "y": (1, 1)}
    assert told(ask(world, "a", "b", line="solid")) == {"x": (1, 1)}


def test_all_who_stand_above_each_other_in_a_circle_are_lowest() -> None:
    world = "REPORTS_TO a x\nREPORTS_TO b y\nREPORTS_TO x y\nREPORTS_TO y x\nREPORTS_TO y z"
    assert told(ask(world, "a", "b")) == {"x": (1, 2), "y": (2, 1)}


def test_three_have_one_where_two_have_a_lower_one() -> None:
    assert told(ask(FORK + "REPORTS_TO f d", "b", "f")) == {"d": (1, 1)}
    assert told(ask(FORK + "REPORTS_TO f d", "b", "f", "a")) == {"c": (2, 2, 1)}


def test_holders_of_one_post_have_its_superior_in_common_and_not_the_post() -> None:
    world = "REPORTS_TO a b\nHOLDS @ann a\nHOLDS @joe a"
    assert told(ask(world, "@ann", "@joe")) == {"b": (1, 1)}
    assert told(ask(world, "@ann", "a")) == {"b": (1, 1)}


def test_a_person_stands_above_those_under_the_post_held() -> None:
    assert told(ask("REPORTS_TO a b\nHOLDS @ann b", "@ann", "a")) == {"b": (0, 1)}


def test_where_nobody_stands_above_both_the_ends_of_both_are_given() -> None:
    answer = ask("REPORTS_TO a x\nSTATED_IN x top=true\nREPORTS_TO b y", "a", "b")
    assert (answer.superiors, answer.links) == ((), ())
    assert [(side.total, [(name_of(end.entity), end.reason) for end in side.ends]) for side in answer.sides] == [
        (1, [("x", "top")]),
        (1, [("y", "no line stated that day")]),
    ]


def test_one_who_was_absent_that_day_is_nobody_s_superior() -> None:
    world = """
        EDITION one series=s edition=2017-01-01 rhythm=6 covers=STATED_IN
        EDITION two series=s edition=2017-07-01 rhythm=6 covers=STATED_IN
        STATED_IN x source=one observed=2017-01-01
        STATED_IN z source=two observed=2017-07-01
        REPORTS_TO a x undeclared
        REPORTS_TO b x undeclared
    """
    answer = ask(world, "a", "b")
    assert answer.superiors == ()
    assert [end.reason for side in answer.sides for end in side.ends] == ["absent that day"] * 2


def test_the_chain_is_the_surest_of_the_shortest_and_names_its_weakest_link() -> None:
    world = """
        REPORTS_TO a m observed=2017-01-01
        REPORTS_TO m x
        REPORTS_TO a n
        REPORTS_TO n x
        REPORTS_TO b o
        REPORTS_TO o x observed=2017-01-01
    """
    answer = ask(world, "a", "b")
    (found,) = answer.superiors
    chains = [[name_of(answer.links[place].end) for place in each.chain] for each in found.above]
    assert chains == [["n", "x"], ["o", "x"]]
    assert [each.certainty for each in found.above] == ["certain", "possible"]
    assert [
        each.weakest if each.weakest is None else name_of(answer.links[each.weakest].start) for each in found.above
    ] == [
        None,
        "o",
    ]
    assert told(ask(world, "a", "b", certainty="certain")) == {}


def test_structure_is_marked() -> None:
    world = "POST_IN a U\nPOST_IN b U\nPOST_IN h U\nSTATED_IN h is_head=true\nREPORTS_TO b h"
    (found,) = ask(world, "a", "b").superiors
    assert (name_of(found.entity.id), [each.structural for each in found.above]) == ("h", [True, False])


@pytest.mark.parametrize("names", [(), ("a",), ("a", "a")])
def test_it_takes_two_or_more_different_entities(names: tuple[str, ...]) -> None:
    with pytest.raises(BadParameter) as refused:
        ask(FORK, *names)
    assert refused.value.parameter == "id"


POSTS = st.lists(st.sampled_from([f"p{n}" for n in range(8)]), min_size=2, max_size=3, unique=True)


@settings(max_examples=80, deadline=None)
@given(lines, POSTS)
def test_they_are_the_common_ancestors_that_no_other_one_is_strictly_below(lines: Pairs, asked: list[str]) -> None:
    graph = graph_of(lines)
    common = set.intersection(*(nx.descendants(graph, name) | {name} for name in asked))
    lowest = {
        one
        for one in common
        if not any(nx.has_path(graph, other, one) and not nx.has_path(graph, one, other) for other in common)
    }
    answer = ask(world(lines), *asked)
    assert told(answer) == {one: tuple(nx.shortest_path_length(graph, name, one) for name in asked) for one in lowest}
    chains = {(name_of(link.start), name_of(link.end)) for link in answer.links}
    assert chains == {
        (start, end)
        for start, end in graph.edges
        if any(nx.has_path(graph, end, one) for one in lowest)
        and any(nx.has_path(graph, name, start) for name in asked)
    }
    for found in answer.superiors:
        for name, one in zip(asked, found.above, strict=True):
            steps = [(name_of(answer.links[place].start), name_of(answer.links[place].end)) for place in one.chain]
            assert len(steps) == one.level
            assert [name, *(end for _, end in steps)] == [*(start for start, _ in steps), name_of(found.entity.id)]


@settings(max_examples=30, deadline=None)
@given(lines, POSTS)
def test_each_level_and_each_end_is_that_of_the_superiors_of_the_one_asked_about(
    lines: Pairs, asked: list[str]
) -> None:
    view = view_of(world(lines))
    answer = common_superior(view, [id_of(name) for name in asked])
    for place, side in enumerate(answer.sides):
        whole = superiors(view, side.entity.id)
        levels = {each.entity.id: each.level for each in whole.entities}
        assert all(each.above[place].level == levels[each.entity.id] for each in answer.superiors)
        assert (side.ends, side.total) == (whole.ends, len(levels) - 1)
