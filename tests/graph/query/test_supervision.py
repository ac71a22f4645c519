"""Oversight, which is not the line."""

import pytest

from graph.errors import BadParameter
from graph.query.supervision import Supervision, supervision
from tests.graph.query.worlds import id_of, name_of, view_of

WORLD = """
    SUPERVISES court board mode=audit
    SUPERVISES panel court mode=guidance
    SUPERVISES panel board mode=inspection
    SUPERVISES board office mode=inspection
    SUPERVISES office shop mode=supervision
"""


def side(answer: Supervision, name: str) -> dict[str, int]:
    """The levels of the entities on one side."""
    return {name_of(each.entity.id): each.level for each in answer.entities if each.side == name}


def test_overseers_and_overseen_are_given_by_level() -> None:
    answer = supervision(view_of(WORLD), id_of("board"))
    assert side(answer, "over") == {"board": 0, "court": 1, "panel": 1}
    assert side(answer, "under") == {"board": 0, "office": 1, "shop": 2}


def test_one_side_alone_is_given_where_asked() -> None:
    answer = supervision(view_of(WORLD), id_of("board"), direction=["under"])
    assert side(answer, "over") == {}
    assert side(answer, "under") == {"board": 0, "office": 1, "shop": 2}


def test_oversight_of_one_mode_alone_is_followed_where_asked() -> None:
    answer = supervision(view_of(WORLD), id_of("board"), mode=["inspection"])
    assert side(answer, "over") == {"board": 0, "panel": 1}
    assert side(answer, "under") == {"board": 0, "office": 1}
    assert {link.mode for link in answer.links} == {"inspection"}


def test_depth_counts_steps_of_oversight_and_tells_what_lies_beyond() -> None:
    answer = supervision(view_of(WORLD), id_of("board"), direction=["under"], depth=1)
    assert [(name_of(each.entity.id), each.more) for each in answer.entities] == [("board", 0), ("office", 1)]


def test_a_person_is_overseen_and_oversees_through_posts_held() -> None:
    view = view_of(WORLD + "HOLDS @ann board")
    answer = supervision(view, id_of("@ann"))
    assert side(answer, "over") == {"@ann": 0, "board": 0, "court": 1, "panel": 1}
    assert side(answer, "under") == {"@ann": 0, "board": 0, "office": 1, "shop": 2}


def test_the_line_is_no_oversight() -> None:
    answer = supervision(view_of("REPORTS_TO a b"), id_of("a"))
    assert [(end.side, end.reason) for end in answer.ends] == [
        ("over", "no oversight stated that day"),
        ("under", "no oversight stated that day"),
    ]


def test_a_circle_of_oversight_is_reported_not_followed() -> None:
    answer = supervision(view_of("SUPERVISES a b mode=audit\nSUPERVISES b a mode=audit"), id_of("a"))
    assert side(answer, "over") == side(answer, "under") == {"a": 0, "b": 1}
    assert [(end.side, end.reason) for end in answer.ends] == [("over", "cycle"), ("under", "cycle")]
    assert len(answer.links) == 2


def test_oversight_left_out_as_only_possible_is_told() -> None:
    view = view_of("SUPERVISES a b mode=audit observed=2017-01-01", certainty="certain")
    (end,) = supervision(view, id_of("b"), direction=["over"]).ends
    assert end.reason == "oversight only possible"


def test_pages_of_both_sides_follow_each_other() -> None:
    view = view_of(WORLD)
    whole = supervision(view, id_of("board"))
    entities, links, cursor = list[object](), list[object](), None
    while True:
        part = supervision(view, id_of("board"), limit=2, cursor=cursor)
        entities += part.entities
        links += part.links
        if part.cut is None:
            break
        cursor = part.cut.next
    assert (tuple(entities), tuple(links)) == (whole.entities, whole.links)


@pytest.mark.parametrize(("parameter", "value"), [("direction", ["beside"]), ("mode", ["love"]), ("depth", -2)])
def test_a_parameter_that_cannot_be_taken_is_named(parameter: str, value: object) -> None:
    with pytest.raises(BadParameter) as refused:
        supervision(view_of(WORLD), id_of("board"), **{parameter: value})  # type: ignore[arg-type]  # a wrong value is meant
    assert refused.value.parameter == parameter
