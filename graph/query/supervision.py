"""Who oversees an entity, and whom it oversees: by mode, to any depth. Oversight is not the line.

Who oversees a body oversees also what it contains. Such links are marked and name the bodies they run through.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from graph.model.records import record
from graph.model.vocabulary import MODES
from graph.query import notes
from graph.query.answers import Answer
from graph.query.course import Course
from graph.query.describing import described
from graph.query.ends import End, ends
from graph.query.entities import Entity, Link
from graph.query.hierarchy import in_order, links_of, root_days
from graph.query.paging import page
from graph.query.parameters import checked_depth, one_of
from graph.query.succession import succeeded
from graph.query.walk import walk
from graph.query.walker import Walk
from graph.view.port import View

OVER = "over"
UNDER = "under"
SIDES = (OVER, UNDER)

_which = attrgetter("relation", "start", "end", "mode", "acting", "through")
"""What tells a link from any other, on whichever side it was met."""


@record(frozen=True)
class Overseen:
    """An entity over or under the one asked about, on one of its sides, with its level.

    Attributes:
        side: ``over`` or ``under``; an entity on both sides is given on each.
        more: how many entities lie directly beyond the horizon at it.
    """

    entity: Entity
    side: str
    level: int
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Supervision(Answer):
    """Oversight over and under an entity on the view's day.

    Attributes:
        root: the id of the entity asked about; it has level 0 on each side, as have the posts a person holds.
        direction: the sides that were asked for.
        mode: the kinds of oversight that were asked for; empty for all.
        containment: the sides on which oversight of a body counts as oversight of what it contains.
        total: how many entities all pages hold together.
        entities: side by side, by level, then id.
        links, ends: those that belong to the entities of this page.
    """

    root: str
    direction: tuple[str, ...]
    mode: tuple[str, ...]
    containment: tuple[str, ...]
    depth: int | None
    total: int
    entities: tuple[Overseen, ...]
    links: tuple[Link, ...]
    ends: tuple[End, ...]


@dataclass(frozen=True, slots=True)
class _Side:
    """One side's walk, in order."""

    name: str
    course: Course
    met: Walk
    order: list[tuple[int, str]]


def supervision(
    view: View,
    id: str,
    *,
    direction: Sequence[str] = SIDES,
    mode: Sequence[str] = (),
    containment: bool | None = None,
    depth: int | None = None,
    limit: int | None = None,
    cursor: str | None = None,
) -> Supervision:
    """Who oversees an entity and whom it oversees.

    Args:
        view: the day, revision and certainty.
        id: the id of a post, organisation or person; a person oversees through the posts held as well.
        direction: ``over``, ``under`` or both.
        mode: kinds of oversight (supervision, inspection, guidance, …); empty for all.
        containment: whether who oversees a body oversees what it contains: the bodies that are part of it, and
            the posts in them; nobody oversees himself by way of the body he is in. None for over it alone, since
            under it everything in every overseen body would be given. With True either side is the other's inverse.
        depth: how many steps of oversight; None for all.
        limit: how many entities at most; None for all.
        cursor: from the cut of the page before.

    Raises:
        UnknownEntity: no source speaks of such an entity.
        BadParameter: a direction or mode that is none, a depth below nought, a cursor of another question.
    """
    sides = one_of("direction", direction, SIDES) or SIDES
    modes = one_of("mode", mode, MODES)
    within = tuple(side for side in sides if (side == OVER if containment is None else containment))
    part = page(view, ("supervision", id, sides, modes, within, checked_depth(depth)), limit, cursor)
    root = view.node(id)
    walked = [
        _side(
            view, root, Course("SUPERVISES", side == OVER, "mode", frozenset(modes), containment=side in within), depth
        )
        for side in sides
    ]
    total = sum(len(side.order) for side in walked)
    span = part.span(total)
    observed = [days for side in walked for days in [*notes.of_ties(side.met.ties), *root_days(view, side.met)]]
    shown = [node for side in walked for node, _ in side.order][span.start : span.stop]
    gone = notes.absent(view, root, id) if any(root in side.met.absent for side in walked) else []
    return Supervision(
        root=id,
        direction=sides,
        mode=modes,
        containment=within,
        depth=depth,
        total=total,
        entities=tuple(_placed(view, walked, span)),
        links=tuple(_links(view, walked, span)),
        ends=tuple(_ends(view, walked, span)),
        last_observed=notes.last_day(observed),
        notes=(
            *gone,
            *succeeded(view, [root]),
            *notes.stale(view, observed),
            *notes.conflicts(view, list(dict.fromkeys(shown))),
        ),
        cut=part.cut(view, total),
    )


def _side(view: View, root: int, course: Course, depth: int | None) -> _Side:
    met = walk(view, root, course, depth)
    return _Side(OVER if course.upward else UNDER, course, met, in_order(view, met))


def _spans(walked: Sequence[_Side], span: range) -> list[range]:
    """The part of each side that a page of all sides together shows."""
    found = []
    before = 0
    for side in walked:
        size = len(side.order)
        found.append(range(min(max(span.start - before, 0), size), min(max(span.stop - before, 0), size)))
        before += size
    return found


def _placed(view: View, walked: Sequence[_Side], span: range) -> list[Overseen]:
    rows = [
        (node, side)
        for side, part in zip(walked, _spans(walked, span), strict=True)
        for node, _ in side.order[part.start : part.stop]
    ]
    return [
        Overseen(entity, side.name, side.met.levels[node], side.met.beyond.get(node, 0))
        for (node, side), entity in zip(rows, described(view, [node for node, _ in rows]), strict=True)
    ]


def _links(view: View, walked: Sequence[_Side], span: range) -> list[Link]:
    """The links of a page; one that was met on both sides is given on the first."""
    found: dict[Hashable, Link] = {}
    for side, part in zip(walked, _spans(walked, span), strict=True):
        for link in links_of(view, side.met, side.order, part):
            found.setdefault(_which(link), link)
    return list(found.values())


def _ends(view: View, walked: Sequence[_Side], span: range) -> list[End]:
    found = []
    for side, part in zip(walked, _spans(walked, span), strict=True):
        why = ends(view, side.met, side.course, dict(side.order), side.name)
        found += [end for node, _ in side.order[part.start : part.stop] for end in why.get(node, ())]
    return found
