"""A chart as a Mermaid flowchart, which many wikis and code hosts draw by themselves."""

import re

from graph.query.chart import Box, Chart
from graph.query.drawing.captions import Stroke, is_wide, lines, stroke, summary, ties
from graph.query.entities import Link

MOST_EDGES = 500
"""Mermaid's own default for `maxEdges`; beyond it a page has to allow more."""

_SPECIAL = re.compile(r'["#&<>`\\{}\[\]|;]')
_ARROWS = {Stroke.SOLID: "---", Stroke.DOTTED: "-.-", Stroke.DASHED: "-.-"}


def draw(chart: Chart, caption: str = "") -> str:
    """The chart as the text of a Mermaid flowchart.

    Args:
        chart: a chart, or one page of it.
        caption: of which day and revision it is.
    """
    names = {box.entity.id: f"n{number}" for number, box in enumerate(chart.boxes)}
    found = [f"%% {summary(chart, caption)}", f"flowchart {'LR' if is_wide(chart) else 'TD'}"]
    edges = _edges(chart, names)
    if len(edges) > MOST_EDGES:
        found.insert(0, f"%% {len(edges)} lines: the page that shows this has to set maxEdges and maxTextSize")
    found += [f"  {names[box.entity.id]}{_shape(box, _label(box, names))}" for box in chart.boxes]
    return "\n".join(found + edges) + "\n"


def _edges(chart: Chart, names: dict[str, str]) -> list[str]:
    tree = [
        _edge(names[box.under], names[box.entity.id], box.link)
        for box in chart.boxes
        if box.under is not None and box.under in names
    ]
    return tree + [_edge(names[above], names[below], link) for above, below, link in ties(chart)]


def _edge(above: str, below: str, link: Link | None) -> str:
    return f"  {above} {_ARROWS[stroke(link)]} {below}"


def _label(box: Box, drawn: dict[str, str]) -> str:
    return "<br/>".join(map(_escaped, lines(box, drawn)))


def _shape(box: Box, label: str) -> str:
    return f'["{label}"]' if box.entity.label == "Organization" else f'("{label}")'


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: f"#{ord(found.group())};", text)
