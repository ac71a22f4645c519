"""`orgtrace audit`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

import orgtrace
from orgtrace.asking import Asked, Reply, question
from orgtrace.drawing.audit import drawn, finding_lines
from orgtrace.drawing.evidence import proof_words
from orgtrace.drawing.frame import framed, titled
from orgtrace.options import All, Cursor, LimitOrAll

if TYPE_CHECKING:
    from graph.query.entities import Link
    from graph.view.port import View

Under = Annotated[
    str | None,
    typer.Option(
        metavar="ENTITY",
        help="Only about oversight by or of this entity, an id or a name, or what stands under it: what a body "
        "contains, or who is below a post or person in the line.",
        show_default=False,
    ),
]
Rules = Annotated[
    list[str] | None,
    typer.Option(
        "--rule",
        metavar="RULE",
        help="Only this rule: both-sides (a person on both sides of one oversight link), overseer-below (an overseer "
        "who stands below the overseen in the line), oversight-circle (oversight that runs in a circle) or "
        "nobody-oversees (a body that nobody oversees). May be given several times.",
        show_default=False,
    ),
]

EXAMPLES = (
    "orgtrace audit --as-of 2011-09-30",
    'orgtrace audit --under "Scotland Office" --as-of latest --rule both-sides --rule overseer-below',
)


@question
def audit(
    asked: Asked,
    under: Under = None,
    rules: Rules = None,
    limit: LimitOrAll = None,
    cursor: Cursor = None,
    unfolded: All = False,
) -> Reply:
    """What is wrong with oversight: who is on both sides, oversees those above, or is overseen by nobody."""
    id = None if under is None else asked.named(under, "under")
    view = asked.opened.at(cursor) if cursor else asked.bound_to(*([] if id is None else [id])).view
    answer = orgtrace.audit(view, id, rule=rules or (), limit=limit, cursor=cursor)
    findings = drawn(answer, unfolded=unfolded)
    links = [link for each in findings for link in each.links]
    lines = finding_lines(answer, findings, _names(view, links), _proofs(view, links), ids=asked.ids)
    title = Text("Audit", "bold") if id is None else titled("Audit under", *view.describe([view.node(id)]))
    return Reply(view, answer, framed(view, title, answer, lines))


def _names(view: "View", links: Sequence["Link"]) -> dict[str, str]:
    """The names of the ends of links, by id."""
    ids = list(dict.fromkeys(id for link in links for id in (link.start, link.end)))
    return {each.id: each.name for each in view.describe([view.node(id) for id in ids])}


def _proofs(view: "View", links: Sequence["Link"]) -> dict[str, Text]:
    """For the first statement of each link, the document that says so."""
    firsts = {link.statements[0] for link in links if link.statements}
    return {key: proof_words(orgtrace.evidence(view, key)) for key in sorted(firsts)}
