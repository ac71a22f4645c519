"""Who stands above."""

import pytest

from graph.errors import BadParameter, UnknownEntity
from graph.query.ends import End
from graph.query.hierarchy import Hierarchy, superiors
from tests.graph.query.worlds import id_of, name_of, view_of


def levels(answer: Hierarchy) -> dict[str, int]:
    """The level of each entity, by short name."""
    return {name_of(each.entity.id): each.level for each in answer.entities}


def reasons(answer: Hierarchy) -> dict[str, str]:
    """Why the branch at each entity ends."""
    return {name_of(each.entity): each.reason for each in answer.ends}


def test_superiors_are_given_by_level_up_to_the_top() -> None:
    view = view_of("REPORTS_TO a b\nREPORTS_TO b c\nSTATED_IN c top=true")
    answer = superiors(view, id_of("a"))
    assert levels(answer) == {"a": 0, "b": 1, "c": 2}
    assert answer.ends == (End(id_of("c"), "top"),)
    assert answer.complete


def test_several_superiors_are_all_given_and_each_entity_once() -> None:
    view = view_of("REPORTS_TO a b\nREPORTS_TO a c\nREPORTS_TO b d\nREPORTS_TO c d")
    answer = superiors(view, id_of("a"))
    assert levels(answer) == {"a": 0, "b": 1, "c": 1, "d": 2}
    assert len(answer.links) == 4


def test_cycle_is_reported_not_followed() -> None:
    view = view_of("REPORTS_TO a b\nREPORTS_TO b c\nREPORTS_TO c b")
    answer = superiors(view, id_of("a"))
    assert levels(answer) == {"a": 0, "b": 1, "c": 2}
    assert answer.ends == (End(id_of("c"), "cycle", to=id_of("b")),)


def test_two_bosses_on_one_level_are_no_cycle() -> None:
    view = view_of("REPORTS_TO a b\nREPORTS_TO a c\nREPORTS_TO b c\nSTATED_IN c top=true")
    assert reasons(superiors(view, id_of("a"))) == {"c": "top"}


def test_who_reports_to_itself_is_a_cycle_of_one() -> None:
    answer = superiors(view_of("REPORTS_TO a a"), id_of("a"))
    assert answer.ends == (End(id_of("a"), "cycle", to=id_of("a")),)


def test_a_boss_whom_no_source_declares_ends_the_chain_as_undeclared() -> None:
    answer = superiors(view_of("REPORTS_TO a b undeclared"), id_of("a"))
    assert reasons(answer) == {"b": "undeclared boss"}
    assert not answer.entities[1].entity.stated


def test_a_line_stated_for_another_day_alone_is_told_as_none_that_day() -> None:
    view = view_of("POST_IN a U\nPART_OF U V\nREPORTS_TO a b valid_from=2019-01-01")
    answer = superiors(view, id_of("a"))
    assert levels(answer) == {"a": 0}
    assert reasons(answer) == {"a": "no line stated that day"}


def test_absent_that_day_is_answered_with_the_last_day_and_the_hint() -> None:
    world = """
        EDITION one series=s edition=2017-01-01 rhythm=6 covers=STATED_IN,REPORTS_TO
        EDITION two series=s edition=2017-07-01 rhythm=6 covers=STATED_IN,REPORTS_TO
        REPORTS_TO a b source=one observed=2017-01-01
        STATED_IN b source=two observed=2017-07-01
    """
    answer = superiors(view_of(world, as_of="2017-08-01"), id_of("a"))
    assert answer.ends == (End(id_of("a"), "absent that day", day="2017-01-01", hint="as_of=latest"),)
    assert [note.kind for note in answer.notes] == ["absent"]
    assert answer.entities[0].entity.presence == "absent"


def test_an_absent_boss_is_met_and_not_passed() -> None:
    world = """
        EDITION one series=s edition=2017-01-01 rhythm=6 covers=STATED_IN
        EDITION two series=s edition=2017-07-01 rhythm=6 covers=STATED_IN
        REPORTS_TO a b source=two observed=2017-07-01 undeclared
        REPORTS_TO b c source=one observed=2017-01-01
    """
    answer = superiors(view_of(world, as_of="2017-08-01"), id_of("a"))
    assert levels(answer) == {"a": 0, "b": 1}
    assert reasons(answer) == {"b": "absent that day"}


def test_the_depth_asked_for_is_complete_and_says_how_many_lie_beyond() -> None:
    view = view_of("REPORTS_TO a b\nREPORTS_TO b c\nREPORTS_TO b d\nREPORTS_TO c e")
    answer = superiors(view, id_of("a"), depth=1)
    assert levels(answer) == {"a": 0, "b": 1}
    assert answer.entities[1].more == 2
    assert reasons(answer) == {"b": "depth"}
    assert answer.complete


def test_depth_nought_gives_the_entity_alone() -> None:
    answer = superiors(view_of("REPORTS_TO a b"), id_of("a"), depth=0)
    assert [(name_of(each.entity.id), each.more) for each in answer.entities] == [("a", 1)]


def test_at_the_horizon_a_branch_that_ends_there_ends_with_its_own_reason() -> None:
    answer = superiors(view_of("REPORTS_TO a b\nSTATED_IN b top=true"), id_of("a"), depth=1)
    assert reasons(answer) == {"b": "top"}


def test_a_person_stands_under_the_superiors_of_posts_held_and_under_its_own() -> None:
    view = view_of("HOLDS @joe a\nREPORTS_TO a b\nREPORTS_TO @joe c\nHOLDS @joe d valid_to=2015-01-01\nREPORTS_TO d e")
    assert levels(superiors(view, id_of("@joe"))) == {"@joe": 0, "a": 0, "b": 1, "c": 1}


def test_a_boss_who_is_a_person_stands_where_the_posts_held_stand() -> None:
    view = view_of("REPORTS_TO a @joe\nHOLDS @joe b\nREPORTS_TO b c")
    assert levels(superiors(view, id_of("a"))) == {"a": 0, "@joe": 1, "b": 1, "c": 2}


def test_the_personal_line_of_a_holder_is_not_the_line_of_the_post() -> None:
    view = view_of("REPORTS_TO a b\nHOLDS @joe b\nREPORTS_TO @joe c")
    assert levels(superiors(view, id_of("a"))) == {"a": 0, "b": 1}


def test_lines_of_one_kind_alone_are_followed_where_asked() -> None:
    view = view_of("REPORTS_TO a b\nREPORTS_TO a c line=dotted\nREPORTS_TO c d")
    assert levels(superiors(view, id_of("a"), line="dotted")) == {"a": 0, "c": 1}
    assert levels(superiors(view, id_of("a"), line="solid")) == {"a": 0, "b": 1}


def test_a_solid_and_a_dotted_line_to_one_boss_are_two_links() -> None:
    answer = superiors(view_of("REPORTS_TO a b\nREPORTS_TO a b line=dotted"), id_of("a"))
    assert sorted(str(link.line) for link in answer.links) == ["dotted", "solid"]


def test_a_link_says_its_certainty_basis_days_and_statements() -> None:
    world = """
        REPORTS_TO a b observed=2017-06-01 source=one
        REPORTS_TO a b observed=2018-06-01 source=two
        REPORTS_TO b c valid_from=2016 basis=rule-7
    """
    first, second = superiors(view_of(world), id_of("a")).links
    assert (first.certainty, first.first_observed, first.last_observed) == ("possible", "2017-06-01", "2018-06-01")
    assert len(first.statements) == 2
    assert all(key.startswith("post:x:a@") for key in first.statements)
    assert (second.certainty, second.basis, second.line) == ("possible", ("rule-7",), "solid")


def test_under_certain_a_possible_line_ends_the_chain_and_structure_never_slips_in() -> None:
    world = """
        REPORTS_TO a b observed=2017-06-01
        POST_IN a U
        PART_OF U V
        STATED_IN h is_head=true
        POST_IN h U
    """
    answer = superiors(view_of(world, certainty="certain"), id_of("a"))
    assert levels(answer) == {"a": 0}
    assert reasons(answer) == {"a": "line only possible"}


def test_holders_acting_holders_and_vacancies_are_shown() -> None:
    world = """
        REPORTS_TO a b
        REPORTS_TO b c
        REPORTS_TO c d
        REPORTS_TO d e
        REPORTS_TO e f
        HOLDS @joe b
        HOLDS @ann c acting=true
        STATED_IN d occupancy=vacant
        STATED_IN e occupancy=undisclosed
        STATED_IN f occupancy=eliminated
    """
    answer = superiors(view_of(world), id_of("a"))
    told = {name_of(each.entity.id): each.entity.status for each in answer.entities}
    assert told == {
        "a": "unknown", "b": "held", "c": "acting", "d": "vacant", "e": "undisclosed", "f": "eliminated"
    }  # fmt: skip
    assert [(holder.id, holder.acting) for holder in answer.entities[2].entity.holders] == [(id_of("@ann"), True)]


def test_a_job_share_is_shown_with_its_counts() -> None:
    world = """
        REPORTS_TO a b
        STATED_IN b occupancy=named,named,vacant
        HOLDS @ann b
        HOLDS @joe b
    """
    boss = superiors(view_of(world), id_of("a")).entities[1].entity
    assert boss.shared
    assert boss.occupancy == {"named": 2, "vacant": 1}
    assert len(boss.holders) == 2


def test_a_possible_holder_seen_before_the_post_fell_vacant_does_not_fill_it() -> None:
    world = """
        HOLDS @joe b observed=2016-01-01
        STATED_IN b occupancy=vacant source=register observed=2018-01-01
    """
    boss = superiors(view_of(world), id_of("b")).entities[0].entity
    assert boss.status == "vacant"
    assert boss.holders[0].certainty == "possible"


def test_an_answer_on_nothing_observed_within_a_year_says_so_and_names_the_last_day() -> None:
    view = view_of("REPORTS_TO a b observed=2012-03-31", as_of="2018-01-16")
    (note,) = superiors(view, id_of("a")).notes
    assert (note.kind, note.day) == ("stale", "2012-03-31")
    assert "2012-03-31" in note.message
    assert superiors(view, id_of("a")).last_observed == "2012-03-31"


def test_an_answer_observed_within_a_year_is_not_stale() -> None:
    assert superiors(view_of("REPORTS_TO a b observed=2017-03-31"), id_of("a")).notes == ()


@pytest.mark.parametrize(
    ("parameters", "named"), [({"depth": -1}, "depth"), ({"line": "wavy"}, "line"), ({"limit": 0}, "limit")]
)
def test_a_parameter_that_cannot_be_taken_is_named(parameters: dict[str, int | str], named: str) -> None:
    with pytest.raises(BadParameter) as refused:
        superiors(view_of("REPORTS_TO a b"), id_of("a"), **parameters)  # type: ignore[arg-type]  # a wrong value is meant
    assert refused.value.parameter == named


def test_an_unknown_entity_is_refused() -> None:
    with pytest.raises(UnknownEntity):
        superiors(view_of("REPORTS_TO a b"), id_of("z"))
