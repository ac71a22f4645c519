"""Common superiors as trees, each from the top down to those asked about; or how the branches above these end."""

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.text import Text

from orgtrace.drawing.ends import end_words
from orgtrace.drawing.trees import Hung, grown
from orgtrace.drawing.walking import walked
from orgtrace.drawing.words import WARN, Label, counted, entity_words, link_marks
from orgtrace.terminal import plain

if TYPE_CHECKING:
    from graph.query.common import CommonSuperior, CommonSuperiors, Side


def common_trees(answer: "CommonSuperiors", *, ids: bool = False) -> Iterator[RenderableType]:
    """A tree for each lowest common superior; where there is none, the ends of each side."""
    for found in answer.superiors:
        yield Text(f"\nCommon superior: {_levels(answer, found)}", "underline")
        yield grown(found.entity.id, _labels(answer, found, ids=ids), _below(answer, found, ids=ids))
    if not answer.superiors:
        yield Text("\nNobody stands above all of them.", WARN)
        names = {side.entity.id: side.entity.name for side in answer.sides}
        yield from (_side(side, names) for side in answer.sides)


def _levels(answer: "CommonSuperiors", found: "CommonSuperior") -> str:
    sides = zip(answer.sides, found.above, strict=True)
    return ", ".join(f"{_level(each.level)} {plain(side.entity.name)}" for side, each in sides)


def _level(level: int) -> str:
    return f"{counted(level, 'level', 'levels')} above" if level else "on the level of"


def _below(answer: "CommonSuperiors", found: "CommonSuperior", *, ids: bool) -> dict[str, list[Hung]]:
    below: dict[str, list[Hung]] = defaultdict(list)
    for place in dict.fromkeys(place for each in found.above for place in each.chain):
        link = answer.links[place]
        near, far = walked(link, link.start, upward=True)
        below[far].append(Hung(near, link_marks(link), link.statements if ids else ()))
    return below


def _labels(answer: "CommonSuperiors", found: "CommonSuperior", *, ids: bool) -> dict[str, Label]:
    """Each entity with how far it stands below the top, by the shortest of the chains that it is on."""
    depth = {found.entity.id: 0}
    for each in found.above:
        level = each.level
        for place in each.chain:
            link = answer.links[place]
            near, far = walked(link, link.start, upward=True)
            depth.setdefault(near, level)
            level -= link.relation != "HOLDS"
            depth.setdefault(far, level)
    return {
        entity.id: Label(depth[entity.id], entity_words(entity), (entity.id,) if ids else ())
        for entity in answer.entities
        if entity.id in depth
    }


def _side(side: "Side", names: dict[str, str]) -> Text:
    told = [f"{plain(end.entity)} — {end_words(end, names)}" for end in side.ends]
    above = f"{counted(side.total, 'entity stands', 'entities stand')} above {plain(side.entity.name)}"
    return Text(f"{above}; ends: {'; '.join(told)}")
