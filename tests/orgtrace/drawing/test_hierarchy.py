"""Reporting chains: who holds, what is only possible, on what a link rests, and how each branch ends."""

import pytest
from rich.console import Console, Group

from graph.query.hierarchy import subordinates, superiors
from graph.view.port import View
from orgtrace.drawing.hierarchy import from_top, outward
from orgtrace.drawing.trees import Branch
from tests.graph.query.worlds import view_of

WORLD = """
STATED_IN head title="Permanent Secretary" top=true occupancy=named
STATED_IN deputy title="Deputy Head" occupancy=vacant
STATED_IN clerk title="Clerk" occupancy=named,named
STATED_IN porter title="Porter" occupancy=undisclosed
STATED_IN @ann name="Ann Ở"
STATED_IN @bob name="Bob"
STATED_IN @cy name="Cy"
HOLDS @ann head acting=true
HOLDS @bob clerk
HOLDS @cy clerk
REPORTS_TO deputy head
REPORTS_TO clerk deputy line=dotted
REPORTS_TO clerk ghost undeclared
REPORTS_TO porter clerk valid_from=2018 undated=
"""


def text_of(trees: list[Branch], width: int = 80) -> str:
    console = Console(width=width, highlight=False, color_system=None)
    with console.capture() as captured:
        console.print(Group(*trees))
    return captured.get()


@pytest.fixture(scope="module")
def view() -> View:
    return view_of(WORLD)


def test_a_chain_is_drawn_with_levels_holders_and_ends(view: View) -> None:
    assert text_of(outward(superiors(view, "post:x:clerk"))) == (
        "0 Clerk · Bob · Cy · job share\n"
        "├─ 1 [dotted line] Deputy Head · vacant\n"
        "│  └─ 2 Permanent Secretary · Ann Ở [acting] — the top\n"
        "└─ 1 post:x:ghost · declared by no source — undeclared boss\n"
    )


def test_the_same_chain_from_the_top_says_the_same(view: View) -> None:
    assert text_of(from_top(superiors(view, "post:x:clerk"))) == (
        "2 Permanent Secretary · Ann Ở [acting] — the top\n"
        "└─ 1 Deputy Head · vacant\n"
        "   └─ 0 [dotted line] Clerk · Bob · Cy · job share\n"
        "1 post:x:ghost · declared by no source — undeclared boss\n"
        "└─ 0 Clerk · Bob · Cy · job share\n"
    )


def test_an_undisclosed_holder_is_said_to_be(view: View) -> None:
    assert "0 Porter · holder undisclosed" in text_of(outward(superiors(view, "post:x:porter")))


def test_subordinates_hang_below_their_boss(view: View) -> None:
    drawn = text_of(outward(subordinates(view, "post:x:head", depth=1)))
    assert "└─ 1 Deputy Head · vacant — 1 more below" in drawn


def test_the_horizon_says_how_many_lie_beyond_it(view: View) -> None:
    drawn = text_of(outward(superiors(view, "post:x:clerk", depth=1)))
    assert "Deputy Head · vacant — 1 more above" in drawn


def test_ids_and_keys_stand_on_lines_of_their_own(view: View) -> None:
    answer = superiors(view, "post:x:clerk", depth=1)
    lines = [line.strip(" │├└─") for line in text_of(outward(answer, ids=True)).splitlines()]
    assert {"post:x:clerk", "post:x:deputy", *(link.statements[0] for link in answer.links)} <= set(lines)


def test_a_person_asked_about_leads_to_the_posts_held(view: View) -> None:
    lines = text_of(outward(superiors(view, "person:x:bob"))).splitlines()
    assert lines[:2] == ["0 Bob", "└─ 0 Clerk · Bob · Cy · job share"]


def test_a_circle_is_drawn_whole_also_from_the_top() -> None:
    view = view_of("REPORTS_TO a b\nREPORTS_TO b c\nREPORTS_TO c b")
    answer = superiors(view, "post:x:a")
    for drawn in (text_of(outward(answer)), text_of(from_top(answer))):
        assert all(f"post:x:{name}" in drawn for name in "abc")
        assert "a circle: back to post:x:b" in drawn


def test_an_entity_that_was_absent_names_its_last_day_and_what_to_ask() -> None:
    view = view_of("STATED_IN a title=Clerk valid_from=2015-01-01 valid_to=2016-01-01", as_of="2017-01-01")
    told = " ".join(text_of(outward(superiors(view, "post:x:a"))).split())
    assert "absent that day — last spoken of on 2016-01-01" in told
    assert told.endswith("2016-01-01")


@pytest.mark.parametrize("width", [40, 80])
def test_no_line_is_wider_than_the_terminal(view: View, width: int) -> None:
    drawn = text_of(outward(superiors(view, "post:x:clerk"), ids=True), width)
    assert all(len(line) <= width for line in drawn.splitlines())
