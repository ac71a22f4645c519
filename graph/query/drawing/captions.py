"""What a box of a chart says, line by line, and how its tie is drawn; the same in every form."""

import re
from collections.abc import Collection
from enum import StrEnum

from graph.query.chart import Boss, Box, Chart
from graph.query.entities import STRUCTURE, UNDISCLOSED, UNKNOWN, Entity, Holder, Link

MOST_HOLDERS = 3
"""More holders than these are counted, not named: a membership may have hundreds."""

WIDE = 8
"""More boxes side by side than these do not fit a page; such charts are drawn from left to right."""

_UNHELD = {UNDISCLOSED: "name not disclosed", UNKNOWN: "holder not known"}

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Stroke(StrEnum):
    """How a tie is drawn: solid where it is stated and certain."""

    SOLID = "solid"
    DOTTED = "dotted"
    DASHED = "dashed"


def stroke(link: Link | None) -> Stroke:
    """Dotted for a dotted line, dashed for what is only possible or follows from structure."""
    if link is None or (link.line != "dotted" and link.certainty == "certain" and STRUCTURE not in link.basis):
        return Stroke.SOLID
    return Stroke.DOTTED if link.line == "dotted" else Stroke.DASHED


def lines(box: Box, drawn: Collection[str]) -> list[str]:
    """The caption of a box: its name, who holds it, who else stands above it, and how many lie beyond.

    Args:
        box: the box.
        drawn: the ids of all boxes; a boss among them is tied by a stroke and needs no words.
    """
    entity = box.entity
    found = [entity.name, *_holding(entity), *_seats(entity)]
    if entity.presence == "absent":
        found.append("absent that day")
    found += [_elsewhere(boss) for boss in box.elsewhere if boss.id not in drawn]
    if box.more:
        found.append(f"+ {box.more:,} below, not drawn")
    return [plain(each) for each in found]


def summary(chart: Chart, caption: str) -> str:
    """The line under a drawing: the day, how many boxes there are, and whether all of them are drawn."""
    shown = (
        f"{len(chart.boxes):,} of {chart.total:,} drawn" if len(chart.boxes) < chart.total else f"{chart.total:,} drawn"
    )
    return plain(f"{caption}; {shown}" if caption else shown)


def plain(text: str) -> str:
    """One line without characters that XML cannot carry."""
    return " ".join(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", text).split())


def ties(chart: Chart) -> list[tuple[str, str, Link]]:
    """The strokes beside the tree: from a further boss in the drawing to the box, and by which link."""
    drawn = {box.entity.id for box in chart.boxes}
    return [(boss.id, box.entity.id, boss.link) for box in chart.boxes for boss in box.elsewhere if boss.id in drawn]


def is_wide(chart: Chart) -> bool:
    """Whether more boxes would stand side by side than fit a page."""
    counts: dict[int, int] = {}
    for box in chart.boxes:
        counts[box.level] = counts.get(box.level, 0) + 1
    return max(counts.values(), default=0) > WIDE


def _holding(entity: Entity) -> list[str]:
    if not entity.holders:
        return [_UNHELD.get(entity.status, entity.status)] if entity.status else []
    named = [_holder(holder) for holder in entity.holders[:MOST_HOLDERS]]
    beyond = len(entity.holders) - len(named)
    return [*named, f"and {beyond:,} more"] if beyond else named


def _holder(holder: Holder) -> str:
    marks = [mark for mark, is_so in (("acting", holder.acting), ("possibly", holder.certainty != "certain")) if is_so]
    return f"{holder.name} ({', '.join(marks)})" if marks else holder.name


def _seats(entity: Entity) -> list[str]:
    if sum(entity.occupancy.values()) < 2:
        return []
    return ["seats listed: " + ", ".join(f"{count:,} {kind}" for kind, count in entity.occupancy.items())]


def _elsewhere(boss: Boss) -> str:
    words = {"REPORTS_TO": "reports to", "PART_OF": "part of", "POST_IN": "in"}
    return f"{words.get(boss.link.relation, boss.link.relation)} {boss.name}"
