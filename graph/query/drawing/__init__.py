"""A chart as a picture: Mermaid, DOT, GraphML and SVG texts, drawn from the chart's data alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from graph.query.chart import Chart
from graph.query.drawing import dot, graphml, mermaid, svg


@dataclass(frozen=True, slots=True)
class Drawing:
    """A form in which a chart is drawn.

    Attributes:
        name: the word that asks for it.
        media_type: its media type, without parameters.
        suffix: what its files' names end with.
        draw: makes the text from a chart (or one page of it) and a line that says of which day it is.
    """

    name: str
    media_type: str
    suffix: str
    draw: Callable[[Chart, str], str]


DRAWINGS: Mapping[str, Drawing] = MappingProxyType(
    {
        drawing.name: drawing
        for drawing in (
            Drawing("mermaid", "text/vnd.mermaid", ".mmd", mermaid.draw),
            Drawing("dot", "text/vnd.graphviz", ".dot", dot.draw),
            Drawing("graphml", "application/graphml+xml", ".graphml", graphml.draw),
            Drawing("svg", "image/svg+xml", ".svg", svg.draw),
        )
    }
)
