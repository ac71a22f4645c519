"""The two sides of a difference in words: how an entity stood before it, and how after it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.query.counting import Count
from graph.query.describing import references
from graph.query.differences import Difference
from graph.query.entities import Holder
from graph.query.entity import Tied
from graph.query.forms import name_of
from graph.query.standing import ASPECTS, BODIES, BOSSES, HOLDERS, NAME, Standing
from graph.query.wording import worded
from graph.view.port import Direction, View

Wanted = tuple[Standing, tuple[str, ...]]
"""How an entity stood, and what of it is to be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """How an entity stood on one of the days; null is what a change does not concern.

    Attributes:
        presence: ``certain`` or ``possible``: whether it was there; null for a count.
        name: the name or title.
        bodies: the bodies that it was in or part of.
        bosses: those it reported to.
        holders: those who held it.
        status: of a post whose holders are told, how it was filled, as `Entity` says it.
        count: the counted posts of a body.
        statements: where the name is told, the keys of the statements that name the entity: of a name that changed
            those that give this form, else all.
    """

    presence: str | None = None
    name: str | None = None
    bodies: tuple[Tied, ...] | None = None
    bosses: tuple[Tied, ...] | None = None
    holders: tuple[Holder, ...] | None = None
    status: str | None = None
    count: Count | None = None
    statements: tuple[str, ...] = ()


def sides(found: Sequence[Difference]) -> list[tuple[Side | None, Side | None]]:
    """The sides of differences, in their order."""
    wanted = [(each, found_.aspects) for found_ in found for each in (found_.before, found_.after) if each is not None]
    told = iter(_told(wanted))
    return [
        (next(told) if each.before is not None else None, next(told) if each.after is not None else None)
        for each in found
    ]


def _told(wanted: Sequence[Wanted]) -> list[Side]:
    ties = _tied(wanted)
    names = _statements(wanted)
    return [_side(standing, aspects, place, ties, names) for place, (standing, aspects) in enumerate(wanted)]


def _side(
    standing: Standing,
    aspects: Sequence[str],
    place: int,
    ties: Mapping[tuple[int, str], tuple[Tied, ...]],
    names: Mapping[int, tuple[str, ...]],
) -> Side:
    entity = standing.entity
    holds = HOLDERS in aspects and entity.label == "Post"
    return Side(
        presence=entity.presence,
        name=entity.name if NAME in aspects else None,
        bodies=ties.get((place, BODIES)),
        bosses=ties.get((place, BOSSES)),
        holders=entity.holders if holds else None,
        status=entity.status if holds else None,
        statements=names.get(place, ()),
    )


def _tied(wanted: Sequence[Wanted]) -> dict[tuple[int, str], tuple[Tied, ...]]:
    """The bodies and bosses of each side that tells them, fetched view by view."""
    found: dict[tuple[int, str], tuple[Tied, ...]] = {}
    for view, places in _by_view(wanted):
        asked = [
            (place, aspect, row)
            for place in places
            for aspect in (BODIES, BOSSES)
            if aspect in wanted[place][1]
            for row in wanted[place][0].rows(aspect).values()
        ]
        rows = [row for _, _, row in asked]
        far = list(dict.fromkeys(ties.far[at] for ties, at in rows))
        names = dict(zip(far, references(view, far), strict=True))
        near = {wanted[place][0].node: wanted[place][0].entity.id for place in places}
        links = worded(view, rows, near | {node: each.id for node, each in names.items()})
        for place in places:
            found |= {(place, aspect): () for aspect in (BODIES, BOSSES) if aspect in wanted[place][1]}
        for (place, aspect, (ties, at)), link in zip(asked, links, strict=True):
            found[place, aspect] = (*found[place, aspect], Tied(names[ties.far[at]], link))
    return found


def _statements(wanted: Sequence[Wanted]) -> dict[int, tuple[str, ...]]:
    """The keys of the statements behind the name of each side that tells it."""
    found: dict[int, tuple[str, ...]] = {}
    for view, places in _by_view(wanted):
        whole = [place for place in places if wanted[place][1] == ASPECTS]
        found |= zip(whole, _naming(view, [wanted[place][0].node for place in whole]), strict=True)
        for place in places:
            standing, aspects = wanted[place]
            if NAME in aspects and aspects != ASPECTS:
                said = view.said(standing.node)
                found[place] = tuple(
                    sorted(each.key for each in said if name_of(each.statement.attributes) == standing.entity.name)
                )
    return found


def _naming(view: View, nodes: Sequence[int]) -> list[tuple[str, ...]]:
    """The keys of all statements that name some entities."""
    if not nodes:
        return []
    found = view.histories(nodes, "STATED_IN", Direction.OUT)
    keys = dict(zip(found.near.tolist(), view.evidence(found.link), strict=True))
    return [keys.get(node, ()) for node in nodes]


def _by_view(wanted: Sequence[Wanted]) -> Iterable[tuple[View, list[int]]]:
    found: dict[int, tuple[View, list[int]]] = {}
    for place, (standing, _) in enumerate(wanted):
        found.setdefault(id(standing.view), (standing.view, []))[1].append(place)
    return found.values()
