"""A chart in GraphML (http://graphml.graphdrawing.org/), for Gephi, yEd, Cytoscape and NetworkX.

Edges run as they are stated, from who reports to the boss and from the part to the whole; the further
bosses of a box are edges too, and those outside the chart are nodes without a level.
"""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from graph.query.chart import Box, Chart
from graph.query.drawing.captions import plain, summary
from graph.query.entities import Link

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"

_GRAPH = {"caption": "string", "complete": "boolean"}
_NODE = {
    "label": "string",
    "name": "string",
    "level": "int",
    "presence": "string",
    "status": "string",
    "holders": "string",
    "children": "int",
    "more": "int",
}
_EDGE = {
    "relation": "string",
    "certainty": "string",
    "basis": "string",
    "line": "string",
    "first_observed": "string",
    "last_observed": "string",
    "statements": "string",
}


def draw(chart: Chart, caption: str = "") -> str:
    """The chart as a GraphML document.

    Args:
        chart: a chart, or one page of it.
        caption: of which day and revision it is.
    """
    keys = [
        f'  <key id="{scope[0]}_{name}" for="{scope}" attr.name="{name}" attr.type="{kind}"/>'
        for scope, names in (("graph", _GRAPH), ("node", _NODE), ("edge", _EDGE))
        for name, kind in names.items()
    ]
    head = ['<?xml version="1.0" encoding="UTF-8"?>', f'<graphml xmlns="{NAMESPACE}">', *keys]
    body = [
        *_data("g", {"caption": summary(chart, caption), "complete": chart.complete}),
        *_nodes(chart),
        *_edges(chart),
    ]
    return "\n".join([*head, '  <graph id="chart" edgedefault="directed">', *body, "  </graph>", "</graphml>"]) + "\n"


def _nodes(chart: Chart) -> Iterator[str]:
    for box in chart.boxes:
        yield from _element(f"<node id={_attribute(box.entity.id)}>", "n", _facts(box), "</node>")
    drawn = {box.entity.id for box in chart.boxes}
    for id, entity in _outside(chart, drawn).items():
        yield from _element(f"<node id={_attribute(id)}>", "n", {"label": entity[0], "name": entity[1]}, "</node>")


def _outside(chart: Chart, drawn: set[str]) -> dict[str, tuple[str | None, str | None]]:
    found: dict[str, tuple[str | None, str | None]] = {}
    for box in chart.boxes:
        for boss in box.elsewhere:
            found[boss.id] = (boss.label, boss.name)
        for link in (box.link, *(boss.link for boss in box.elsewhere)):
            for end in (link.start, link.end) if link else ():
                found.setdefault(end, (None, None))
    return {id: entity for id, entity in sorted(found.items()) if id not in drawn}


def _edges(chart: Chart) -> Iterator[str]:
    for box in chart.boxes:
        for link in (box.link, *(boss.link for boss in box.elsewhere)):
            if link is not None:
                opening = f"<edge source={_attribute(link.start)} target={_attribute(link.end)}>"
                yield from _element(opening, "e", _tie(link), "</edge>")


def _facts(box: Box) -> dict[str, object]:
    entity = box.entity
    return {
        "label": entity.label,
        "name": entity.name,
        "level": box.level,
        "presence": entity.presence,
        "status": entity.status,
        "holders": _joined(holder.name for holder in entity.holders),
        "children": box.children,
        "more": box.more,
    }


def _tie(link: Link) -> dict[str, object]:
    found = {name: getattr(link, name) for name in _EDGE}
    return found | {"basis": _joined(link.basis), "statements": _joined(link.statements)}


def _element(opening: str, scope: str, facts: dict[str, object], closing: str) -> Iterator[str]:
    yield f"    {opening}"
    yield from (f"  {line}" for line in _data(scope, facts))
    yield f"    {closing}"


def _data(scope: str, facts: dict[str, object]) -> list[str]:
    return [
        f'    <data key="{scope}_{name}">{escape(_text(value))}</data>'
        for name, value in facts.items()
        if value is not None and value != ""
    ]


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else plain(str(value))


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(parts)


def _attribute(text: str) -> str:
    return quoteattr(plain(text))
