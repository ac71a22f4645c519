"""Structure: where no line is ever stated, how bodies are arranged says who stands above."""

import pytest

from graph.query.hierarchy import Hierarchy, subordinates, superiors
from tests.graph.query.worlds import id_of, name_of, names, view_of

BODIES = """
    POST_IN head U
    STATED_IN head is_head=true
    POST_IN clerk U
    PART_OF U V
    POST_IN chief V
    STATED_IN chief is_head=true
    PART_OF V W
"""


def chain(answer: Hierarchy) -> list[str]:
    """The entities in order of level."""
    return names(each.entity.id for each in answer.entities)


def test_above_a_post_without_a_line_stand_the_heads_of_its_organisation_then_what_that_is_part_of() -> None:
    answer = superiors(view_of(BODIES), id_of("clerk"))
    assert chain(answer) == ["clerk", "head", "V", "W"]
    assert {link.basis for link in answer.links} == {("structure",)}
    assert [link.line for link in answer.links] == [None, None, None]


def test_a_structural_link_names_the_bodies_and_the_statements_it_rests_on() -> None:
    first, second, third = superiors(view_of(BODIES), id_of("clerk")).links
    assert first.through == second.through == (id_of("U"),)
    assert [key.rpartition("@")[0] for key in first.statements] == [id_of("clerk"), id_of("head")]
    assert [key.rpartition("@")[0] for key in second.statements] == [id_of("U"), id_of("head")]
    assert third.through == ()


def test_an_organisation_above_shows_its_heads_or_that_the_head_is_not_known() -> None:
    *_, unit, top = superiors(view_of(BODIES), id_of("clerk")).entities
    assert names(head.id for head in unit.entity.heads) == ["chief"]
    assert top.entity.heads == ()


def test_where_no_head_is_known_a_post_stands_under_what_its_organisation_is_part_of() -> None:
    assert chain(superiors(view_of("POST_IN clerk U\nPART_OF U V"), id_of("clerk"))) == ["clerk", "V"]


def test_two_heads_of_one_body_are_not_above_each_other() -> None:
    world = BODIES + "POST_IN other U\nSTATED_IN other is_head=true"
    assert chain(superiors(view_of(world), id_of("head"))) == ["head", "V", "W"]
    assert chain(superiors(view_of(world), id_of("clerk"))) == ["clerk", "head", "other", "V", "W"]


@pytest.mark.parametrize("line", ["REPORTS_TO clerk boss valid_from=2030", "REPORTS_TO clerk boss line=dotted"])
def test_a_line_stated_for_any_day_keeps_structure_out(line: str) -> None:
    answer = superiors(view_of(BODIES + line), id_of("clerk"))
    assert all("structure" not in link.basis for link in answer.links)


def test_a_top_stated_for_any_day_keeps_structure_out() -> None:
    world = BODIES + "STATED_IN clerk top=true observed=2016-01-01 source=other"
    answer = superiors(view_of(world), id_of("clerk"))
    assert chain(answer) == ["clerk"]
    assert [end.reason for end in answer.ends] == ["top"]


def test_holding_a_post_is_never_structure() -> None:
    world = BODIES + "HOLDS @joe clerk\nHOLDS @ann head"
    answer = superiors(view_of(world), id_of("@joe"))
    assert chain(answer) == ["@joe", "clerk", "head", "V", "W"]
    assert next(link for link in answer.links if link.relation == "HOLDS").basis == ("stated",)


def test_a_head_who_was_absent_that_day_is_above_nobody() -> None:
    world = """
        EDITION one series=s edition=2017-01-01 rhythm=6 covers=STATED_IN
        EDITION two series=s edition=2017-07-01 rhythm=6 covers=STATED_IN
        STATED_IN head is_head=true source=one observed=2017-01-01
        POST_IN head U
        POST_IN clerk U source=two observed=2017-07-01
        PART_OF U V
    """
    view = view_of(world.replace("POST_IN head U", "POST_IN head U source=one observed=2017-01-01"), as_of="2017-08-01")
    assert chain(superiors(view, id_of("clerk"))) == ["clerk", "V"]
    assert chain(subordinates(view, id_of("head"))) == ["head"]


def test_dotted_lines_alone_leave_structure_out_and_solid_ones_do_not() -> None:
    view = view_of(BODIES)
    assert chain(superiors(view, id_of("clerk"), line="dotted")) == ["clerk"]
    assert chain(superiors(view, id_of("clerk"), line="solid"))[:2] == ["clerk", "head"]


def test_bodies_that_are_part_of_each_other_are_a_cycle() -> None:
    answer = superiors(view_of("PART_OF U V\nPART_OF V U"), id_of("U"))
    assert [(name_of(end.entity), end.reason) for end in answer.ends] == [("V", "cycle")]


def test_a_structural_link_is_as_certain_as_its_weakest_part() -> None:
    answer = superiors(view_of("POST_IN clerk U\nPART_OF U V observed=2017-01-01"), id_of("clerk"))
    assert [link.certainty for link in answer.links] == ["possible"]


@pytest.mark.parametrize("above", ["head", "V", "W", "chief"])
def test_whose_structural_superior_one_is_stands_below_it(above: str) -> None:
    view = view_of(BODIES + "POST_IN loose X\nPART_OF X W\nPOST_IN aide V")
    below = {
        name_of(view.ids([node])[0])
        for node in view.nodes().tolist()
        if above in chain(superiors(view, view.ids([node])[0]))[1:]
    }
    assert set(chain(subordinates(view, id_of(above)))[1:]) == below
    assert below
