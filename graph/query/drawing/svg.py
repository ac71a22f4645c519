"""A chart as an SVG picture (https://www.w3.org/TR/SVG11/), without scripts, fonts or anything fetched."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from xml.sax.saxutils import escape

from graph.query.chart import Box, Chart
from graph.query.drawing.captions import Stroke, lines, plain, stroke, summary
from graph.query.drawing.layout import BOX, Layout, Placed, arrange
from graph.query.entities import Link

NAMESPACE = "http://www.w3.org/2000/svg"

PAGE = 1200.0
"""Width of the page in SVG user units, one CSS pixel each."""

_MARGIN, _HEAD, _LINE, _PADDING = 20.0, 74.0, 15.0, 9.0
_ROOM = BOX - 20
"""Width that a line of words has in a box."""
_NARROW, _BROAD = frozenset("ijltfrI.,;:'|!()[]-/ "), frozenset("mwMWĐ@&%—")
_BOLD = 1.12
"""How much wider bold letters run."""
_MOST_LINES = 3
"""Lines of one sentence in a box; all of it stands in the box's tooltip."""

_STYLE = (
    "text{font:12px sans-serif;fill:#1b1f24}.name{font-weight:bold}.title{font-size:18px;font-weight:bold}"
    ".note{fill:#57606a}rect{fill:#fff;stroke:#57606a}.Organization rect{fill:#eef4fb;stroke:#2f5d8c}"
    ".unheld rect{fill:#fdf6e3;stroke:#9a6700}.absent rect{stroke-dasharray:4 3;fill:#f6f8fa}"
    "path{fill:none;stroke:#57606a;stroke-width:1.2}.dotted{stroke-dasharray:1.5 3.5;stroke-linecap:round}"
    ".dashed{stroke-dasharray:6 4}"
)
_LEGEND = "solid: stated and certain that day; dashed: only possible, or from structure; dotted: dotted line"


@dataclass(frozen=True, slots=True)
class _Card:
    """A box of the chart with its words broken into lines; the first `named` of them are its name."""

    box: Box
    words: tuple[str, ...]
    named: int
    tooltip: str

    @property
    def height(self) -> float:
        return len(self.words) * _LINE + 2 * _PADDING


def draw(chart: Chart, caption: str = "") -> str:
    """The chart as an SVG document whose width stays that of a page, however many boxes stand side by side.

    Args:
        chart: a chart, or one page of it; boxes whose parent is on another page stand at the left edge.
        caption: of which day and revision it is.
    """
    cards = [_card(box) for box in chart.boxes]
    places = {box.entity.id: number for number, box in enumerate(chart.boxes)}
    parents = [places.get(box.under) if box.under is not None else None for box in chart.boxes]
    layout = arrange(parents, [card.height for card in cards], PAGE - 2 * _MARGIN)
    width, height = max(layout.width + 2 * _MARGIN, PAGE), layout.height + _HEAD + 2 * _MARGIN
    size = f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}"'
    return "\n".join(
        [
            f'<svg xmlns="{NAMESPACE}" {size} role="img">',
            f"<style>{_STYLE}</style>",
            *_heading(chart, caption),
            f'<g transform="translate({_MARGIN:g} {_MARGIN + _HEAD:g})">',
            *_strokes(chart, layout),
            *(_drawn(card, place) for card, place in zip(cards, layout.boxes, strict=True)),
            "</g>",
            "</svg>",
            "",
        ]
    )


def _heading(chart: Chart, caption: str) -> Iterator[str]:
    title = next((box.entity.name for box in chart.boxes if box.entity.id == chart.root), chart.root)
    told = (("title", plain(title), 0.6), ("note", summary(chart, caption), 0.9), ("note", _LEGEND, 0.9))
    yield f"<title>{escape(plain(title))}</title>"
    for place, (kind, text, share) in enumerate(told):
        shown = escape(_cut(text, PAGE * share))
        yield f'<text class="{kind}" x="{_MARGIN:g}" y="{_MARGIN + 16 + 20 * place:g}">{shown}</text>'


def _strokes(chart: Chart, layout: Layout) -> Iterator[str]:
    for box, place in zip(chart.boxes, layout.boxes, strict=True):
        if place.tie:
            yield _path(place.tie, box.link)


def _path(points: Sequence[tuple[float, float]], link: Link | None) -> str:
    kind = stroke(link)
    steps = " L".join(f"{x:g} {y:g}" for x, y in points)
    style = "" if kind is Stroke.SOLID else f' class="{kind}"'
    return f'<path{style} d="M{steps}"/>'


def _drawn(card: _Card, place: Placed) -> str:
    text = "".join(
        f'<text{" class=" + chr(34) + "name" + chr(34) if number < card.named else ""} x="10" '
        f'y="{_PADDING + 11 + number * _LINE:g}">{escape(line)}</text>'
        for number, line in enumerate(card.words)
    )
    return (
        f'<g class="{" ".join(_classes(card.box))}" transform="translate({place.x:g} {place.y:g})">'
        f"<title>{escape(card.tooltip)}</title>"
        f'<rect width="{BOX:g}" height="{place.height:g}" rx="3"/>{text}</g>'
    )


def _classes(box: Box) -> Iterator[str]:
    yield box.entity.label
    if box.entity.label == "Post" and not box.entity.holders:
        yield "unheld"
    if box.entity.presence == "absent":
        yield "absent"


def _card(box: Box) -> _Card:
    # Strokes across the page to further bosses would hide the words; the bosses are named instead.
    said = lines(box, ())
    name = _wrapped(said[0], _ROOM / _BOLD)
    rest = [line for sentence in said[1:] for line in _wrapped(sentence, _ROOM)]
    tooltip = "\n".join([*said, plain(box.entity.id)])
    return _Card(box, (*name, *rest), len(name), tooltip)


def _wrapped(text: str, room: float) -> list[str]:
    """The text in lines that fit, the last one cut where there are too many."""
    found = [""]
    for word in text.split():
        joined = f"{found[-1]} {word}" if found[-1] else word
        if _width(joined) <= room:
            found[-1] = joined
        else:
            found.append(word)
    kept = [_cut(line, room) for line in found if line]
    return kept if len(kept) <= _MOST_LINES else [*kept[: _MOST_LINES - 1], _cut(kept[_MOST_LINES - 1] + "…", room)]


def _cut(text: str, room: float) -> str:
    if _width(text) <= room:
        return text
    while text and _width(text + "…") > room:
        text = text[:-1]
    return text + "…"


def _width(text: str) -> float:
    """About how wide a text runs at 12 pixels in the broadest of the common fonts."""
    return sum(map(_advance, text))


@cache
def _advance(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF" or letter in _BROAD:
        return 12.0
    if letter in _NARROW:
        return 4.4
    return 8.6 if letter.isupper() else 7.4
