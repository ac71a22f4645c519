"""Charts as what they say of each entity, and changes applied to them: what `graph.query.changes` promises."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from graph.query.changes import Change
from graph.query.chart import Box, Chart
from graph.query.describing import described
from graph.query.entities import Entity, Holder
from graph.query.entity import Tied
from graph.query.sides import Side
from graph.view.port import View
from tests.oracle.evaluator import Evaluator

Ends = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Drawn:
    """What a chart says of one entity: its name, and by id and variant its bodies, bosses and holders."""

    name: str
    bodies: frozenset[str]
    bosses: Ends
    holders: Ends
    empty: str | None
    many: Decimal | None = None

    @property
    def is_counted(self) -> bool:
        return self.many is not None and bool(self.bodies) and not self.holders


@dataclass(frozen=True)
class Picture:
    """All entities of a chart by id, and the posts and full-time equivalents that are only counted by body."""

    drawn: Mapping[str, Drawn]
    counts: Mapping[str, tuple[int, Decimal]]


def of_chart(chart: Chart) -> dict[str, Drawn]:
    """What a chart says; a root that was not there that day is no part of it."""
    return {box.entity.id: _of_box(box) for box in chart.boxes if box.entity.presence != "absent"}


def _of_box(box: Box) -> Drawn:
    links = [*([box.link] if box.link else []), *(each.link for each in box.elsewhere)]
    bosses = {
        (each.end, str(each.line)) for each in links if each.relation == "REPORTS_TO" and each.start == box.entity.id
    }
    return _drawn(box.entity, frozenset(each.id for each in box.entity.organizations), frozenset(bosses))


def of_everything(view: View, plain: Evaluator) -> dict[str, Drawn]:
    """The same of all bodies and posts, and of people in the line, with links as a plain reading has them."""
    links = plain.day_links
    lined = {end for each in links["REPORTS_TO"] for end in (each.start, each.end)}
    ids = [id for id in plain.known.entities if (not id.startswith("person:") or id in lined) and _there(plain, id)]
    entities = described(view, [view.node(id) for id in ids])
    return {
        id: _drawn(
            entity,
            frozenset(each.end for name in ("POST_IN", "PART_OF") for each in links[name] if each.start == id),
            frozenset((each.end, str(each.variant["line"])) for each in links["REPORTS_TO"] if each.start == id),
        )
        for id, entity in zip(ids, entities, strict=True)
    }


def _there(plain: Evaluator, id: str) -> bool:
    if not plain.certain:
        return plain.present(id)
    return any(each.start == id and plain.day in each.read.certain for each in plain.known.links("STATED_IN"))


def _drawn(entity: Entity, bodies: frozenset[str], bosses: Ends) -> Drawn:
    many = entity.attributes.get("seats") == "many"
    empty = entity.status if entity.status in {"vacant", "eliminated"} else None
    fte = Decimal(str(entity.attributes.get("fte", 0))) if many else None
    return Drawn(entity.name, bodies, bosses, _holders(entity.holders), empty, fte)


def _holders(holders: Iterable[Holder]) -> Ends:
    return frozenset((each.id, str(each.acting)) for each in holders)


def pictures(before: Mapping[str, Drawn], after: Mapping[str, Drawn], *, every_post: bool) -> tuple[Picture, Picture]:
    """Two charts with the posts that are counted left to their bodies."""
    both = [before, after]
    counted = {
        id for id in {*before, *after} if not every_post and all(chart[id].is_counted for chart in both if id in chart)
    }
    first, second = (Picture(_without_size(chart, counted), _counts(chart, counted)) for chart in both)
    return first, second


def _without_size(chart: Mapping[str, Drawn], counted: set[str]) -> dict[str, Drawn]:
    return {id: replace(each, many=None) for id, each in chart.items() if id not in counted}


def _counts(chart: Mapping[str, Drawn], counted: set[str]) -> dict[str, tuple[int, Decimal]]:
    found: dict[str, tuple[int, Decimal]] = {}
    for id in counted & chart.keys():
        for body in chart[id].bodies:
            posts, fte = found.get(body, (0, Decimal(0)))
            found[body] = posts + 1, fte + (chart[id].many or 0)
    return found


def applied(picture: Picture, changes: Iterable[Change]) -> Picture:
    """The picture after changes; fails where one does not fit the picture before it."""
    drawn, counts = dict(picture.drawn), dict(picture.counts)
    for change in changes:
        id, before, after = change.entity.id, change.before, change.after
        if change.kind == "counted":
            assert before is not None
            assert after is not None
            assert before.count is not None
            assert after.count is not None
            assert counts.pop(id, (0, 0)) == (before.count.posts, Decimal(before.count.fte))
            counts |= {id: (after.count.posts, Decimal(after.count.fte))} if after.count.posts else {}
        elif change.kind == "left" or after is None:
            assert before is not None
            assert drawn.pop(id) == _with(None, before)
        elif change.kind == "entered" or before is None:
            assert id not in drawn
            drawn[id] = _with(None, after)
        else:
            assert _with(drawn[id], before) == drawn[id]
            drawn[id] = _with(drawn[id], after)
    return Picture(drawn, counts)


def _with(drawn: Drawn | None, side: Side) -> Drawn:
    """What is drawn, with each aspect that a side gives in place of its own."""
    found = drawn or Drawn("", frozenset(), frozenset(), frozenset(), None)
    if side.name is not None:
        found = replace(found, name=side.name)
    if side.bodies is not None:
        found = replace(found, bodies=frozenset(each.entity.id for each in side.bodies))
    if side.bosses is not None:
        found = replace(found, bosses=_bosses(side.bosses))
    if side.holders is not None:
        empty = side.status if side.status in {"vacant", "eliminated"} else None
        found = replace(found, holders=_holders(side.holders), empty=empty)
    return found


def _bosses(bosses: Iterable[Tied]) -> Ends:
    return frozenset((each.link.end, str(each.link.line)) for each in bosses)
