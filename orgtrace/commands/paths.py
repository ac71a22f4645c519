"""`orgtrace paths`."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

import orgtrace
from orgtrace.asking import Asked, Reply, question
from orgtrace.drawing.evidence import proof_words
from orgtrace.drawing.frame import framed, titled
from orgtrace.drawing.paths import path_lines

if TYPE_CHECKING:
    from graph.query.paths import Paths
    from graph.view.port import View


class TimeChoice(StrEnum):
    """How a path's links have to have held in time."""

    DAY = "day"
    ANY = "any"
    SAME = "same"
    ORDERED = "ordered"


From = Annotated[str, typer.Argument(metavar="FROM", help="An id, or a name, at which the path begins.")]
To = Annotated[str, typer.Argument(metavar="TO", help="An id, or a name, at which it ends.")]
Relations = Annotated[
    list[str] | None,
    typer.Option(
        "--relation",
        metavar="RELATION",
        help="Walk this relation, such as REPORTS_TO; REPORTS_TO:out only from its start to its end, :in only back. "
        "May be given several times; without it all, both ways.",
        show_default=False,
    ),
]
Number = Annotated[int, typer.Option("--k", metavar="NUMBER", help="How many paths, the shortest first.")]
Length = Annotated[
    int | None,
    typer.Option(metavar="LINKS", help="How many links a path may have; without it any number.", show_default=False),
]
Avoid = Annotated[
    list[str] | None,
    typer.Option(metavar="ENTITY", help="No path through this entity. May be given several times.", show_default=False),
]
Time = Annotated[
    TimeChoice,
    typer.Option(
        help="day: all links held on the date asked about. Over all days: any: each held at some time; same: all held "
        "on one day, and when; ordered: they can be walked forward in time, earliest arrival first.",
        case_sensitive=False,
    ),
]

EXAMPLES = (
    'orgtrace paths "Margaret Porteous" "Kate Richards" --as-of 2011-09-30',
    'orgtrace paths "Emma Lochhead" "Ian Watmore" --relation REPORTS_TO:out --relation HOLDS --as-of 2011-09-30',
    'orgtrace paths "Margaret Porteous" "Kate Richards" --time same',
)


@question
def paths(
    asked: Asked,
    start: From,
    end: To,
    relations: Relations = None,
    k: Number = 1,
    max_length: Length = None,
    avoid: Avoid = None,
    time: Time = TimeChoice.DAY,
) -> Reply:
    """How two entities are tied, hop by hop, each link with a document that says so."""
    from graph.query.times import check_asked  # noqa: PLC0415  # not before needed: `--help` is to be quick

    check_asked(time, asked.as_of)
    source, target = asked.named(start, "from"), asked.named(end, "to")
    around = [asked.named(each, "avoid") for each in avoid or ()]
    view = asked.bound_to(source, target).view
    answer = orgtrace.paths(
        view, source, target, relations=relations or (), k=k, max_length=max_length, avoid=around, time=time
    )
    ends = [view.describe([view.node(id)])[0] for id in (source, target)]
    lines = path_lines(answer, _proofs(view, answer), ids=asked.ids)
    title = titled("Between", *ends)
    return Reply(view, answer, framed(view, title, answer, lines, over_all_days=time is not TimeChoice.DAY))


def _proofs(view: "View", answer: "Paths") -> dict[str, Text]:
    """For the first statement of each link shown, the document that says so."""
    firsts = {link.statements[0] for path in answer.paths for hop in path.hops for link in hop.links if link.statements}
    return {key: proof_words(orgtrace.evidence(view, key)) for key in sorted(firsts)}
