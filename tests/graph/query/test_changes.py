"""Changes: what counts as one, what certainty does to it, and what was learned rather than happened."""

import pytest

from graph.errors import BadParameter, UnknownEntity
from graph.model import dates
from graph.query.between import between, resumed
from graph.query.changes import Change, Changes, changes
from graph.query.chart import chart
from graph.query.differences import may_be_one
from graph.view.opening import Graph
from graph.view.port import Certainty
from graph.view.snapshot.tables import Recording, Tables
from tests.graph.query.worlds import graph_of, id_of, name_of, statements

LOADS = {1: "2018-02-01T09:00:00Z", 2: "2018-03-02T09:00:00Z"}

REGISTER = """
EDITION r1 series=s edition=2016-01-01 rhythm=6 covers=REPORTS_TO,HOLDS,STATED_IN,POST_IN
EDITION r2 series=s edition=2016-07-01 rhythm=6 covers=REPORTS_TO,HOLDS,STATED_IN,POST_IN
"""


def asked(
    graph: Graph, first: str, last: str, *, under: str | None = None, certainty: str = "possible", **known: str
) -> Changes:
    pair = between(graph, first, last, certainty=Certainty(certainty), **known)
    return changes(*pair, under=None if under is None else id_of(under))


def told(answer: Changes) -> list[tuple[str, str, str]]:
    """Kind, entity and certainty of the changes."""
    return [(each.kind, name_of(each.entity.id), each.certainty) for each in answer.changes]


def only(answer: Changes) -> Change:
    (found,) = answer.changes
    return found


def learned() -> Graph:
    """A first load, and one a month later that withdrew a tenure and brought another post."""
    first = statements("POST_IN a Office\nHOLDS @x a\nREPORTS_TO a b\nPOST_IN b Office")
    later = statements("POST_IN c Office source=gazette\nHOLDS @y a source=gazette")
    recordings: list[Recording] = [(each, 1, 2 if each.relation == "HOLDS" else None) for each in first]
    recordings += [(each, 2, None) for each in later]
    return Graph.over(Tables.from_statements(recordings, LOADS))


def test_what_was_learned_of_one_day_is_told_apart_from_what_happened() -> None:
    graph, day = learned(), "2018-01-16"
    answer = asked(graph, day, day, under="Office", known_from="1", known_to="2")
    assert told(answer) == [("appeared", "c", "certain"), ("changed hands", "a", "certain")]
    assert (answer.before.revision, answer.before.as_of) == (1, day)
    assert told(asked(graph, day, day, under="Office")) == []
    by_time = asked(graph, day, day, under="Office", known_from="2018-02-15")
    assert by_time.changes == answer.changes


def test_the_later_state_of_knowledge_is_that_of_both_days_unless_told_otherwise() -> None:
    answer = asked(learned(), "2018-01-15", "2018-01-16", known_to="1")
    assert (answer.before.revision, answer.certainty_only > 0) == (1, True)


def test_an_entity_that_only_the_later_revision_knows_has_an_empty_chart_before() -> None:
    graph = learned()
    answer = asked(graph, "2018-01-16", "2018-01-16", under="c", known_from="1")
    assert told(answer) == [("appeared", "c", "certain")]
    with pytest.raises(UnknownEntity):
        asked(graph, "2018-01-16", "2018-01-16", under="nobody")


def test_what_is_possible_on_the_one_day_and_certain_on_the_other_did_not_appear() -> None:
    graph = graph_of("POST_IN a Office valid_from=[2010-01-01..2012-01-01]\nREPORTS_TO b a undated=yes")
    assert told(asked(graph, "2011-01-01", "2018-01-16", under="Office")) == []
    graph = graph_of(
        f"{REGISTER}STATED_IN a title=A source=r2 observed=2016-07-01\nPOST_IN a Office source=r2 observed=2016-07-01"
    )
    between_editions = asked(graph, "2016-03-01", "2016-07-01", under="Office")
    assert (told(between_editions), between_editions.certainty_only) == ([], 2)
    certain = asked(graph, "2016-03-01", "2016-07-01", under="Office", certainty="certain")
    assert told(certain) == [("certainty", "a", "possible")]
    assert told(asked(graph, "2016-01-01", "2016-07-01", under="Office")) == [("appeared", "a", "certain")]


def test_a_move_is_possible_where_one_of_its_sides_is() -> None:
    world = f"""{REGISTER}
    REPORTS_TO a b source=r1 observed=2016-01-01
    REPORTS_TO a c source=r2 observed=2016-07-01
    """
    for last, certainty in (("2016-07-01", "certain"), ("2016-03-01", "possible")):
        answer = asked(graph_of(world), "2016-01-01", last)
        assert [each for each in told(answer) if each[1] == "a"] == [("moved", "a", certainty)]


def test_a_unit_moves_with_its_parent_and_is_renamed() -> None:
    world = """
    PART_OF Unit East valid_from=2010-01-01 valid_to=2015-01-01
    PART_OF Unit West valid_from=2015-01-01
    STATED_IN Unit name=One observed=2012-01-01
    STATED_IN Unit name=Two observed=2017-01-01 source=other
    """
    answer = asked(graph_of(world), "2014-01-01", "2018-01-01")
    assert [each[:2] for each in told(answer)] == [("moved", "Unit"), ("renamed", "Unit")]
    assert [each[:2] for each in told(asked(graph_of(world), "2014-01-01", "2018-01-01", under="East"))] == [
        ("left", "Unit")
    ]


def test_an_acting_holder_who_is_appointed_changes_how_the_post_is_held() -> None:
    world = """
    HOLDS @x a valid_from=2010-01-01 valid_to=2012-01-01 acting=true
    HOLDS @x a valid_from=2012-01-01 valid_to=2020-01-01
    """
    change = only(asked(graph_of(world), "2011-01-01", "2013-01-01", under="a"))
    assert (change.kind, change.note) == ("changed hands", None)


def test_a_line_that_becomes_dotted_is_a_move() -> None:
    world = """
    REPORTS_TO a b valid_from=2010-01-01 valid_to=2012-01-01
    REPORTS_TO a b valid_from=2012-01-01 valid_to=2020-01-01 line=dotted
    """
    assert told(asked(graph_of(world), "2011-01-01", "2013-01-01")) == [("moved", "a", "certain")]


def test_an_absent_root_is_noted_with_what_became_of_it() -> None:
    world = """
    STATED_IN Old name=Old valid_from=2001-01-01 valid_to=2010-01-01
    SUCCEEDS New Old valid_from=2010-01-01
    """
    answer = asked(graph_of(world), "2009-01-01", "2018-01-16", under="Old")
    assert told(answer)[0][:2] == ("ended", "Old")
    assert [each.kind for each in answer.notes if each.entity == id_of("Old")] == ["absent", "succeeded"]


@pytest.mark.parametrize(
    ("first", "last", "known", "parameter"),
    [
        ("2018-01-17", "2018-01-16", {}, "from"),
        ("16.1.2018", "2018-01-16", {}, "from"),
        ("2018-01-16", "latest", {}, "to"),
        ("2018-01-16", "2018-01-16", {"known_from": "2", "known_to": "1"}, "known_from"),
        ("2018-01-16", "2018-01-16", {"known_from": "7"}, "known_from"),
        ("2018-01-16", "2018-01-16", {"known_to": "2999-01-01"}, "known_to"),
    ],
)
def test_what_cannot_be_taken_is_told_by_its_name(first: str, last: str, known: dict[str, str], parameter: str) -> None:
    with pytest.raises(BadParameter) as refused:
        asked(learned(), first, last, **known)
    assert refused.value.parameter == parameter


def test_two_views_of_different_certainty_are_not_compared() -> None:
    view = learned().view(as_of=dates.day("2018-01-16"))
    with pytest.raises(BadParameter, match="same certainty"):
        changes(view, view.at(certainty=Certainty.CERTAIN))


def test_a_cursor_brings_both_views_along() -> None:
    graph, day = learned(), "2018-01-16"
    pair = between(graph, day, day, known_from="1")
    first = changes(*pair, limit=1)
    assert first.cut is not None
    again = resumed(graph, first.cut.next)
    assert [(view.as_of, view.revision) for view in again] == [(view.as_of, view.revision) for view in pair]
    assert changes(*again, limit=1, cursor=first.cut.next).changes == changes(*pair).changes[1:2]
    with pytest.raises(BadParameter, match="another question"):
        changes(*between(graph, "2018-01-15", day, known_from="1"), limit=1, cursor=first.cut.next)


def test_a_cursor_of_another_kind_of_question_is_refused() -> None:
    graph = learned()
    cut = chart(graph.view(as_of=dates.day("2018-01-16")), id_of("Office"), limit=1).cut
    assert cut is not None
    with pytest.raises(BadParameter, match="about one view"):
        resumed(graph, cut.next)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Gray, Bernard", "Bernard Gray", True),
        ("General Sir P Wall", "General Sir P Wall KCB CBE", True),
        ("Gray", "Bernard Gray", False),
        ("Bernard Gray", "Andy Gray", False),
    ],
)
def test_names_may_be_one_persons_if_the_words_of_one_are_all_in_the_other(
    one: str, other: str, expected: bool
) -> None:
    assert may_be_one(one, other) == may_be_one(other, one) == expected
