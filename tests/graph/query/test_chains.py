"""Single chains, drawn one after the other."""

import time

import pytest

from graph.errors import BadParameter
from graph.query.chains import Chains, chains
from graph.query.hierarchy import subordinates, superiors
from tests.graph.query.worlds import id_of, names, view_of

DIAMOND = "REPORTS_TO a b\nREPORTS_TO a c\nREPORTS_TO b d\nREPORTS_TO c d\nSTATED_IN d top=true"


def told(answer: Chains) -> list[tuple[str, str]]:
    """Each chain as its entities and its end."""
    return [(" ".join(names(step.entity for step in each.steps)), each.end.reason) for each in answer.chains]


def test_each_chain_is_drawn_once_to_its_end() -> None:
    view = view_of(DIAMOND)
    answer = chains(view, superiors(view, id_of("a")))
    assert told(answer) == [("a b d", "top"), ("a c d", "top")]
    assert answer.complete


def test_a_chain_that_runs_in_a_circle_ends_as_a_cycle() -> None:
    view = view_of("REPORTS_TO a b\nREPORTS_TO b c\nREPORTS_TO c a")
    (chain,) = chains(view, superiors(view, id_of("a"))).chains
    assert names(step.entity for step in chain.steps) == ["a", "b", "c"]
    assert (chain.end.reason, chain.end.to) == ("cycle", id_of("a"))


def test_a_chain_is_as_certain_as_its_weakest_link() -> None:
    view = view_of("REPORTS_TO a b\nREPORTS_TO a c observed=2017-01-01\nREPORTS_TO c d")
    assert [chain.certainty for chain in chains(view, superiors(view, id_of("a"))).chains] == ["certain", "possible"]


def test_a_step_names_the_link_that_led_to_it() -> None:
    view = view_of(DIAMOND)
    whole = superiors(view, id_of("a"))
    first = chains(view, whole).chains[0]
    assert first.steps[0].link is None
    links = [whole.links[step.link] for step in first.steps if step.link is not None]
    assert [(link.start, link.end) for link in links] == [(id_of("a"), id_of("b")), (id_of("b"), id_of("d"))]


def test_a_chain_runs_from_a_person_through_the_posts_held() -> None:
    view = view_of("HOLDS @joe a\nREPORTS_TO a b\nREPORTS_TO @joe c")
    assert told(chains(view, superiors(view, id_of("@joe")))) == [
        ("@joe a b", "no line stated that day"),
        ("@joe c", "no line stated that day"),
    ]


def test_chains_downward_run_from_post_to_holder_to_who_reports_to_the_holder() -> None:
    view = view_of("REPORTS_TO b a\nHOLDS @joe b\nREPORTS_TO c @joe")
    assert told(chains(view, subordinates(view, id_of("a")))) == [("a b @joe c", "nobody below")]


def test_at_the_horizon_a_chain_ends_with_the_depth() -> None:
    view = view_of("REPORTS_TO a b\nREPORTS_TO b c")
    assert told(chains(view, superiors(view, id_of("a"), depth=1))) == [("a b", "depth")]


def test_an_entity_alone_is_a_chain_of_one() -> None:
    view = view_of("STATED_IN a top=true")
    assert told(chains(view, superiors(view, id_of("a")))) == [("a", "top")]


def test_pages_of_chains_follow_each_other_without_gap_or_repeat() -> None:
    steps = ["REPORTS_TO a b0", "REPORTS_TO a c0"]
    steps += [f"REPORTS_TO {x}{n} {y}{n + 1}" for n in range(3) for x in "bc" for y in "bc"]
    view = view_of("\n".join(steps))
    whole = superiors(view, id_of("a"))
    every = told(chains(view, whole, limit=1000))
    assert len(every) == len(set(every)) == 16
    paged, cursor = [], None
    while True:
        answer = chains(view, whole, limit=3, cursor=cursor)
        paged += told(answer)
        if answer.cut is None:
            break
        cursor = answer.cut.next
    assert paged == every


def test_exponentially_many_chains_cost_no_more_than_those_drawn() -> None:
    steps = ["REPORTS_TO a b0", "REPORTS_TO a c0"]
    steps += [f"REPORTS_TO {x}{n} {y}{n + 1}" for n in range(60) for x in "bc" for y in "bc"]
    view = view_of("\n".join(steps))
    begin = time.perf_counter()
    answer = chains(view, superiors(view, id_of("a")), limit=5)
    assert time.perf_counter() - begin < 5
    assert len(answer.chains) == 5
    assert not answer.complete


def test_chains_are_drawn_from_a_whole_hierarchy_only() -> None:
    view = view_of(DIAMOND)
    with pytest.raises(BadParameter) as refused:
        chains(view, superiors(view, id_of("a"), limit=2))
    assert refused.value.parameter == "limit"


def test_a_line_of_thousands_of_levels_is_walked_and_drawn() -> None:
    view = view_of("\n".join(f"REPORTS_TO p{n} p{n + 1}" for n in range(3000)))
    whole = superiors(view, id_of("p0"))
    assert whole.entities[-1].level == 3000
    (chain,) = chains(view, whole).chains
    assert len(chain.steps) == 3001
