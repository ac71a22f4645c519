"""What is wrong with oversight on the view's day: findings by rule, each with the statements that it rests on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from graph.query import notes
from graph.query.answers import SILENT, Answer, Note
from graph.query.audit.ground import Ground
from graph.query.audit.rule import Found
from graph.query.audit.rules import RULES
from graph.query.describing import references
from graph.query.entities import Link, Reference
from graph.query.paging import page
from graph.query.parameters import named, one_of
from graph.query.wording import certainty, worded
from graph.view.port import View

Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Party:
    """An entity of a finding.

    Attributes:
        role: its part in it: ``person``, ``overseer``, ``overseen``, ``body``, …
        standing: of a side that a person is on, how: ``itself``, ``holder`` (of that post), ``head``, ``member``
            (by another post in that body) or ``within`` (by a post in a body that it contains); None elsewhere.
    """

    role: str
    entity: Reference
    standing: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    Attributes:
        rule: the name of the rule that produced it.
        message: what was found, in a sentence.
        certainty: ``certain`` where it rests on certain links alone, else ``possible``.
        parties: the entities concerned, each with its part.
        links: every link that it rests on, with the keys of its statements.
        statements: the keys of all those statements; where no link is involved, of those that name the entities.
        within: of a body, how many bodies within it share the fault and are no findings of their own.
    """

    rule: str
    message: str
    certainty: str
    parties: tuple[Party, ...]
    links: tuple[Link, ...]
    statements: tuple[str, ...]
    within: int = 0


@dataclass(frozen=True, slots=True)
class Count:
    """A rule that was asked for.

    Attributes:
        meaning: what it finds, in a sentence.
        findings: how many findings it has on all pages together.
    """

    name: str
    meaning: str
    findings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit(Answer):
    """Findings about oversight on the view's day.

    Attributes:
        under: the id of the entity under which findings were asked for; None for all.
        rules: the rules that were asked for, in the order in which their findings are given.
        total: how many findings all pages hold together.
        findings: rule by rule, then by the ids of the parties.
    """

    under: str | None
    rules: tuple[Count, ...]
    total: int
    findings: tuple[Finding, ...]


def audit(
    view: View,
    under: str | None = None,
    *,
    rule: Sequence[str] = (),
    limit: int | None = None,
    cursor: str | None = None,
) -> Audit:
    """Hold the oversight of a day against rules.

    Args:
        view: the day, revision and certainty; with ``certain`` only findings that rest on certain links are given.
        under: the id of an entity: only findings about oversight by or of it, or by or of what stands under it (of
            an organisation what it contains, of a post or person who is below in the line); None for all.
        rule: names of rules; empty for all.
        limit: how many findings at most; None for all.
        cursor: from the cut of the page before.

    Raises:
        UnknownEntity: no source speaks of such an entity.
        BadParameter: a rule that is none, or a cursor of another question.
    """
    asked = one_of("rule", rule, RULES)
    chosen = [each for each in RULES.values() if not asked or each.name in asked]
    part = page(view, ("audit", under, *(each.name for each in chosen)), limit, cursor)
    ground = Ground(view, None if under is None else named(view, "under", under))
    found = [(each.name, finding) for each in chosen for finding in _ordered(ground, each.find(ground))]
    shown = [found[place] for place in part.span(len(found))]
    observed = notes.of_ties([ground.oversight])
    told = [(each.name, each.note(ground)) for each in chosen]
    return Audit(
        under=under,
        rules=tuple(Count(each.name, each.meaning, sum(name == each.name for name, _ in found)) for each in chosen),
        total=len(found),
        findings=tuple(_worded(ground, shown)),
        last_observed=notes.last_day(observed),
        notes=(
            *(Note(kind=SILENT, message=f"{name}: {message}") for name, message in told if message is not None),
            *(notes.stale(view, observed, latest=under is not None) if observed else ()),
            *notes.conflicts(view, list(dict.fromkeys(each.node for _, found in shown for each in found.parts))),
        ),
        cut=part.cut(view, len(found)),
    )


def _ordered(ground: Ground, found: Iterable[Found]) -> list[Found]:
    """The findings of a rule that the view lets through, by the ids of their parts."""
    kept = [each for each in found if each.certain or not ground.certain_only]
    ids = _by_node(ground.view.ids, kept)
    return sorted(kept, key=lambda each: ([ids[part.node] for part in each.parts], each.mode))


def _worded(ground: Ground, shown: Sequence[tuple[str, Found]]) -> Iterator[Finding]:
    view = ground.view
    found = [each for _, each in shown]
    rows = [row for each in found for row in each.rows]
    ends = list(dict.fromkeys(node for ties, row in rows for node in (ties.near[row], ties.far[row])))
    links = iter(worded(view, rows, dict(zip(ends, view.ids(ends) if ends else (), strict=True))))
    names = _by_node(lambda nodes: references(view, nodes), found)
    for rule, each in shown:
        own = tuple(dict.fromkeys([next(links) for _ in each.rows]))
        yield Finding(
            rule,
            each.sentence.format(*(names[part.node].name for part in each.parts)),
            certainty(each.certain),
            tuple(Party(part.role, names[part.node], part.standing) for part in each.parts),
            own,
            tuple(sorted({key for link in own for key in link.statements} or _naming(view, each))),
            each.within,
        )


def _by_node(tell: Callable[[Sequence[int]], Sequence[Told]], found: Sequence[Found]) -> dict[int, Told]:
    """What is told of the nodes of all parts, by node."""
    nodes = list(dict.fromkeys(part.node for each in found for part in each.parts))
    return dict(zip(nodes, tell(nodes), strict=True)) if nodes else {}


def _naming(view: View, found: Found) -> set[str]:
    """The keys of the statements by which sources name the entities of a finding that no link is involved in."""
    return {said.key for part in found.parts for said in view.said(part.node)}
