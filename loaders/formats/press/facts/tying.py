"""The tying of bodies: a sentence's oversight and reports, entered between the bodies in full."""

from collections.abc import Iterable

from graph.model.records import replace
from loaders.formats.press.facts.clauses import Link
from loaders.formats.press.facts.entries import Entries
from loaders.formats.press.facts.grading import graded
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.naming.completion import Completion
from loaders.formats.press.naming.names import Organ, organ
from loaders.formats.press.naming.spelling import Spelled


def tie(entries: Entries, found: Iterable[Link]) -> None:
    """The oversight and reporting links of a sentence."""
    for link in found:
        team_itself = link.relation == "reports_to"
        source = (_team if team_itself else _sender)(entries.completion, link.source)
        target = _team(entries.completion, link.target)
        if source is None or target is None:
            continue
        if not (entries.particular(source.body) and entries.particular(target.body)):
            continue
        over, under = organ(source.body), organ(target.body)
        if _within(over, under) if link.relation == "supervises" else _twins(source.body, target.body):
            continue
        quote = entries.quote(link.start, link.stop)
        entries.enter(over, entries.quote(link.source.start, link.source.stop), graded(source))
        entries.link(link.relation, over, under, link.kind, quote, link.rule, graded(target))


def _team(completion: Completion, body: Body) -> Spelled | None:
    """A body as itself; a team only where its sender is known."""
    spelled = completion.found.get(id(body), Spelled(body, "article"))
    return None if spelled.body.kind is Kind.TEAM and spelled.body.owner is None else spelled


def _sender(completion: Completion, body: Body) -> Spelled | None:
    """The body that sent a team; any other body itself."""
    spelled = completion.found.get(id(body), Spelled(body, "named"))
    if spelled.body.kind is not Kind.TEAM:
        return spelled
    return Spelled(spelled.body.owner, spelled.how) if spelled.body.owner is not None else None


def _within(over: Organ, under: Organ) -> bool:
    """Whether a body would oversee the one it is part of, or a committee its own standing members."""
    if over.parent is not None and over.parent.name == under.name:
        return True
    own = under.parent is not None and under.parent.name == over.name
    return own and under.kind in (Kind.STANDING, Kind.EXECUTIVE)


def _twins(child: Body, parent: Body) -> bool:
    """Whether two Party bodies are of one host: a bare "Đảng ủy" above a cell was taken for the cell's own."""
    cells = child.kind is parent.kind is Kind.CELL
    return cells and organ(replace(child, head="")).name == organ(replace(parent, head="")).name
