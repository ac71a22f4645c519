"""An org chart as a tree: each post once, what hangs elsewhere named, wide lists folded with their number."""

from collections import defaultdict
from typing import TYPE_CHECKING

from rich.text import Text

from orgtrace.drawing.trees import Branch
from orgtrace.drawing.words import WARN, Label, entity_words, link_marks
from orgtrace.terminal import plain

if TYPE_CHECKING:
    from graph.query.chart import Boss, Box, Chart


def chart_tree(answer: "Chart", *, ids: bool = False) -> Branch:
    """The chart's boxes as one tree."""
    branches = {box.entity.id: Branch(_drawn(box, ids=ids)) for box in answer.boxes}
    below: dict[str, list[Branch]] = defaultdict(list)
    for box in answer.boxes:
        if box.under is not None:
            below[box.under].append(branches[box.entity.id])
    for id, branch in branches.items():
        branch.children = below[id]
    return branches[answer.boxes[0].entity.id]


def _drawn(box: "Box", *, ids: bool) -> Text:
    told = entity_words(box.entity, tell_unknown=False)
    for boss in box.elsewhere:
        told.append(f" — {_tie_words(boss)} {plain(boss.name)}", f"not bold {WARN}")
    if box.more:
        more = f"{box.more:,} more below"
        told.append(f" — {more}", f"not bold {WARN}")
    label = Label(box.level, told, (box.entity.id,) if ids else ())
    if box.link is None:
        return label.drawn()
    return label.drawn(link_marks(box.link), box.link.statements if ids else ())


def _tie_words(boss: "Boss") -> str:
    return {"REPORTS_TO": "reports to", "PART_OF": "also part of", "POST_IN": "also in"}[boss.link.relation]
