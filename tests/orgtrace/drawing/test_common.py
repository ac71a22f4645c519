"""Common superiors as they are drawn: from the top down to each, or with the ends of all branches."""

from rich.console import Console

from graph.query.common import common_superior
from orgtrace.drawing.common import common_trees
from tests.graph.query.worlds import id_of, view_of

WORLD = """
STATED_IN head title=Head
STATED_IN desk title=Desk
STATED_IN clerk title=Clerk
STATED_IN porter title=Porter
STATED_IN cook title=Cook top=true
STATED_IN @ann name="Ann Ở"
REPORTS_TO desk head
REPORTS_TO clerk desk
REPORTS_TO porter head line=dotted observed=2017-01-01
HOLDS @ann porter
"""


def drawn(*names: str) -> str:
    """The common superiors of some short names."""
    console = Console(width=80, highlight=False, color_system=None)
    with console.capture() as captured:
        console.print(*common_trees(common_superior(view_of(WORLD), [id_of(name) for name in names])), sep="\n")
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def test_each_chain_hangs_from_the_common_superior() -> None:
    assert drawn("clerk", "@ann") == (
        "\n"
        "Common superior: 2 levels above Clerk, 1 level above Ann Ở\n"
        "0 Head · holder not known\n"
        "├─ 1 Desk · holder not known\n"
        "│  └─ 2 Clerk · holder not known\n"
        "└─ 1 [possibly, dotted line] Porter · Ann Ở\n"
        "   └─ 1 Ann Ở"
    )


def test_without_one_it_is_said_how_the_branches_end() -> None:
    assert drawn("clerk", "cook") == (
        "\n"
        "Nobody stands above all of them.\n"
        "2 entities stand above Clerk; ends: post:x:head — no line stated that day\n"
        "0 entities stand above Cook; ends: post:x:cook — the top"
    )
