"""A question about a body or post that others follow says what became of it."""

from collections.abc import Callable

import pytest

from graph.query.answers import Answer, Note
from graph.query.chart import chart
from graph.query.entity import entity
from graph.query.hierarchy import subordinates, superiors
from graph.query.paths import paths
from graph.query.supervision import supervision
from graph.view.port import View
from tests.graph.query.worlds import id_of, names, view_of

WORLD = """
STATED_IN Old name=Old valid_to=2007-08-01
STATED_IN Middle name=Middle valid_from=2007-08-01 valid_to=2010-01-01
STATED_IN East name=East
STATED_IN West name=West
SUCCEEDS Middle Old valid_from=2007-08-01 change=merger
SUCCEEDS East Middle valid_from=2010-01-01 change=split
SUCCEEDS West Middle valid_from=[2010-01-01..2011-06-30] change=split
POST_IN a Old observed=2005-01-01
REPORTS_TO a Other observed=2005-01-01
"""


def note(answer: Answer) -> Note:
    """The one note on what became of the entity."""
    (found,) = [each for each in answer.notes if each.kind == "succeeded"]
    return found


def to_other(view: View, id: str) -> Answer:
    return paths(view, id, id_of("Other"))


@pytest.mark.parametrize("question", [superiors, subordinates, chart, supervision, entity, to_other])
def test_every_question_about_the_old_one_at_a_later_date_names_its_heirs(question: Callable[..., Answer]) -> None:
    found = note(question(view_of(WORLD, as_of="2018-01-16"), id_of("Old")))
    assert names(found.heirs) == ["East", "West"]
    assert found.entity == id_of("Old")
    assert found.day == "2007-08-01"
    assert len(found.keys) == 3
    assert found.message == (
        "org:x:Old was succeeded by org:x:East (East) on 2010-01-01, org:x:West (West) by 2011-06-30. Ask about them."
    )


def test_before_the_day_nothing_is_said_of_it() -> None:
    answer = entity(view_of(WORLD, as_of="2007-07-31"), id_of("Old"))
    assert [each.kind for each in answer.notes if each.kind == "succeeded"] == []


def test_the_heir_named_is_the_one_of_that_day() -> None:
    found = note(entity(view_of(WORLD, as_of="2008-01-01"), id_of("Old")))
    assert names(found.heirs) == ["Middle"]
    assert found.message.startswith("org:x:Old was succeeded by org:x:Middle (Middle) on 2007-08-01.")


def test_a_succession_that_may_not_have_come_yet_counts_only_as_possible() -> None:
    day = "2011-01-01"
    assert names(note(entity(view_of(WORLD, as_of=day), id_of("Old"))).heirs) == ["East", "West"]
    certain = view_of(WORLD, as_of=day, certainty="certain")
    assert names(note(entity(certain, id_of("Old"))).heirs) == ["East"]


def test_one_that_still_stands_beside_what_was_split_from_it_is_an_heir_too() -> None:
    world = """
    SUCCEEDS Middle Old valid_from=2007-08-01
    SUCCEEDS Split Middle valid_from=2010-01-01
    STATED_IN Middle name=Middle observed=2018-01-16
    """
    assert names(note(entity(view_of(world), id_of("Old"))).heirs) == ["Middle", "Split"]


def test_an_heir_that_is_gone_without_one_of_its_own_is_named_as_gone() -> None:
    world = """
    SUCCEEDS New Old valid_from=2007-08-01 undeclared
    STATED_IN New name=New valid_from=2007-08-01 valid_to=2009-01-01
    """
    found = note(entity(view_of(world), id_of("Old")))
    assert names(found.heirs) == ["New"]
    assert "New (New) on 2007-08-01, which was not there that day either." in found.message


def test_successions_that_run_in_a_circle_end() -> None:
    world = "SUCCEEDS B A valid_from=2007-08-01\nSUCCEEDS A B valid_from=2010-01-01\nSTATED_IN A valid_to=2001-01-01"
    assert note(entity(view_of(world), id_of("A"))).heirs


def test_a_boss_that_is_gone_is_told_with_its_heirs() -> None:
    world = """
    STATED_IN old title=Old valid_to=2010-01-01
    SUCCEEDS new old valid_from=2010-01-01 undeclared
    REPORTS_TO a old undeclared
    """
    answer = superiors(view_of(world), id_of("a"))
    assert [end.reason for end in answer.ends] == ["absent that day"]
    assert names(note(answer).heirs) == ["new"]
