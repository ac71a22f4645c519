"""A chart in DOT, the language of Graphviz (https://graphviz.org/doc/info/lang.html)."""

from graph.query.chart import Box, Chart
from graph.query.drawing.captions import is_wide, lines, stroke, summary, ties
from graph.query.entities import Link


def draw(chart: Chart, caption: str = "") -> str:
    """The chart as the text of a DOT file; nodes bear the entities' ids.

    Args:
        chart: a chart, or one page of it.
        caption: of which day and revision it is.
    """
    drawn = {box.entity.id for box in chart.boxes}
    found = [
        "digraph chart {",
        f"  graph [label={_quoted(summary(chart, caption))}, rankdir={'LR' if is_wide(chart) else 'TB'}];",
        '  node [shape=box, fontname="sans-serif"];',
        "  edge [dir=none];",
    ]
    found += [_node(box, drawn) for box in chart.boxes]
    found += [
        _edge(box.under, box.entity.id, box.link) for box in chart.boxes if box.under is not None and box.under in drawn
    ]
    found += [_edge(above, below, link, ", constraint=false") for above, below, link in ties(chart)]
    return "\n".join([*found, "}"]) + "\n"


def _node(box: Box, drawn: set[str]) -> str:
    label = "\\n".join(_escaped(line) for line in lines(box, drawn))
    style = ", style=rounded" if box.entity.label != "Organization" else ""
    return f'  {_quoted(box.entity.id)} [label="{label}"{style}];'


def _edge(above: str, below: str, link: Link | None, more: str = "") -> str:
    return f"  {_quoted(above)} -> {_quoted(below)} [style={stroke(link)}{more}];"


def _quoted(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
