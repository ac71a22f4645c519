"""Who stands below: the exact inverse of who stands above."""

from graph.query.ends import End
from graph.query.hierarchy import Hierarchy, subordinates
from tests.graph.query.worlds import id_of, name_of, view_of


def levels(answer: Hierarchy) -> dict[str, int]:
    """The level of each entity, by short name."""
    return {name_of(each.entity.id): each.level for each in answer.entities}


def test_subordinates_are_given_by_level_down_to_the_last() -> None:
    view = view_of("REPORTS_TO b a\nREPORTS_TO c a\nREPORTS_TO d c")
    assert levels(subordinates(view, id_of("a"))) == {"a": 0, "b": 1, "c": 1, "d": 2}


def test_links_keep_the_direction_in_which_they_are_stated() -> None:
    (link,) = subordinates(view_of("REPORTS_TO b a"), id_of("a")).links
    assert (link.start, link.end) == (id_of("b"), id_of("a"))


def test_each_entity_at_the_horizon_says_how_many_report_to_it() -> None:
    view = view_of("REPORTS_TO b a\nREPORTS_TO c b\nREPORTS_TO d b\nREPORTS_TO e a")
    answer = subordinates(view, id_of("a"), depth=1)
    assert {name_of(each.entity.id): each.more for each in answer.entities} == {"a": 0, "b": 2, "e": 0}
    assert answer.complete


def test_nobody_below_is_an_answer() -> None:
    answer = subordinates(view_of("REPORTS_TO a b"), id_of("a"))
    assert answer.ends == (End(id_of("a"), "nobody below"),)


def test_cycle_below_is_reported_not_followed() -> None:
    answer = subordinates(view_of("REPORTS_TO b a\nREPORTS_TO a b"), id_of("a"))
    assert levels(answer) == {"a": 0, "b": 1}
    assert answer.ends == (End(id_of("b"), "cycle", to=id_of("a")),)


def test_who_reports_to_the_holder_of_a_post_stands_below_the_post() -> None:
    view = view_of("HOLDS @joe a\nREPORTS_TO b @joe\nREPORTS_TO c b")
    assert levels(subordinates(view, id_of("a"))) == {"a": 0, "@joe": 0, "b": 1, "c": 2}


def test_a_holder_with_nobody_of_its_own_is_shown_with_the_post_alone() -> None:
    answer = subordinates(view_of("REPORTS_TO b a\nHOLDS @joe b"), id_of("a"))
    assert levels(answer) == {"a": 0, "b": 1}
    assert [holder.id for holder in answer.entities[1].entity.holders] == [id_of("@joe")]


def test_below_a_person_stand_those_who_report_to_it_and_to_posts_held() -> None:
    view = view_of("HOLDS @joe a\nREPORTS_TO b a\nREPORTS_TO c @joe\nREPORTS_TO d b")
    assert levels(subordinates(view, id_of("@joe"))) == {"@joe": 0, "a": 0, "b": 1, "c": 1, "d": 2}


def test_one_who_is_absent_that_day_is_not_below() -> None:
    world = """
        EDITION one series=s edition=2017-01-01 rhythm=6 covers=STATED_IN
        EDITION two series=s edition=2017-07-01 rhythm=6 covers=STATED_IN
        REPORTS_TO b a source=one observed=2017-01-01
        REPORTS_TO c a source=two observed=2017-07-01
    """
    assert levels(subordinates(view_of(world, as_of="2017-08-01"), id_of("a"))) == {"a": 0, "c": 1}


def test_an_absent_boss_still_shows_who_names_it_that_day() -> None:
    world = """
        EDITION one series=s edition=2017-01-01 rhythm=6 covers=STATED_IN
        EDITION two series=s edition=2017-07-01 rhythm=6 covers=STATED_IN
        STATED_IN a source=one observed=2017-01-01
        REPORTS_TO b a source=two observed=2017-07-01 undeclared
    """
    answer = subordinates(view_of(world, as_of="2017-08-01"), id_of("a"))
    assert levels(answer) == {"a": 0, "b": 1}
    assert [end.reason for end in answer.ends] == ["absent that day"]


def test_under_certain_an_entity_says_where_a_possible_line_was_left_out() -> None:
    view = view_of("REPORTS_TO b a\nREPORTS_TO c b observed=2017-01-01", certainty="certain")
    answer = subordinates(view, id_of("a"))
    assert levels(answer) == {"a": 0, "b": 1}
    assert answer.ends == (End(id_of("b"), "line only possible"),)
