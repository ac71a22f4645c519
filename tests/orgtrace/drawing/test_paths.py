"""Paths as they are drawn: what held when, and where a path is weakest."""

from rich.console import Console

from graph.query.paths import paths
from orgtrace.drawing.paths import path_lines
from tests.graph.query.worlds import id_of, view_of

WORLD = """
STATED_IN chair title=Chair seats=one
STATED_IN clerk title="Clerk to the Chair"
STATED_IN @ann name="Ann Ở"
STATED_IN @bob name=Bob
HOLDS @ann chair valid_from=2010-01-01 valid_to=2013-01-01
HOLDS @ann chair valid_from=2010-01-01 valid_to=2013-01-01 source=other
HOLDS @bob clerk valid_from=2011-01-01 valid_to=[2012-07-01..2012-08-01]
REPORTS_TO clerk chair valid_from=2011-06-01
"""


def drawn(time: str) -> str:
    """The path from one holder to the other, as it is drawn."""
    console = Console(width=80, highlight=False, color_system=None)
    with console.capture() as captured:
        console.print(*path_lines(paths(view_of(WORLD), id_of("@ann"), id_of("@bob"), time=time), {}), sep="\n")
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def test_a_path_over_all_days_tells_when_it_held_as_a_whole_and_when_each_link_did() -> None:
    assert drawn("same") == (
        "\n"
        "Path 1: 3 links, certain; held as a whole 2011-06-01 to 2012-07-31; surely on\n"
        "2011-06-01; weakest at link 2: 1 source\n"
        "Ann Ở\n"
        "   held 2010-01-01 to 2012-12-31\n"
        "   ↓ holds · no day of observation\n"
        "Chair\n"
        "   held since 2011-06-01; surely on 2011-06-01\n"
        "   ↑ is reported to by · no day of observation\n"
        "Clerk to the Chair\n"
        "   held 2011-01-01 to 2012-07-31; surely 2011-01-01 to 2012-06-30\n"
        "   ↑ is held by · no day of observation\n"
        "Bob"
    )


def test_a_path_in_order_of_time_tells_the_day_of_each_link_and_when_it_arrives() -> None:
    out = drawn("ordered")
    assert "Path 1: 3 links, certain; arrives on 2011-06-01; weakest at link 2: 1 source" in " ".join(out.split())
    assert "   walked on 2010-01-01; held 2010-01-01 to 2012-12-31\n" in out
    assert "   walked on 2011-06-01; held since 2011-06-01; surely on 2011-06-01\n" in out


def test_at_different_times_each_link_tells_its_own() -> None:
    out = drawn("any")
    assert "Path 1: 3 links, certain; weakest at link 2: 1 source\n" in out
    assert "   held 2010-01-01 to 2012-12-31\n" in out
