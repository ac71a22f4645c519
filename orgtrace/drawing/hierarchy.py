"""Superiors and subordinates as trees: from the entity asked about, or from those at the top."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from orgtrace.drawing.ends import end_words
from orgtrace.drawing.trees import Branch, Hung, grown
from orgtrace.drawing.walking import walked
from orgtrace.drawing.words import WARN, Label, entity_words, link_marks

if TYPE_CHECKING:
    from graph.query.ends import End
    from graph.query.hierarchy import Hierarchy, Placed

Below = dict[str, list[Hung]]

_SILENT = ("nobody below", "depth")  # a leaf shows the one, and the number beyond the horizon the other


def outward(answer: "Hierarchy", *, ids: bool = False) -> list[Branch]:
    """One tree that begins at the entity asked about and goes up or down as the answer does."""
    return [grown(answer.root, _labels(answer, ids=ids), _below(answer, ids=ids, inverted=False))]


def from_top(answer: "Hierarchy", *, ids: bool = False) -> list[Branch]:
    """Superiors as trees that begin at the top and end at the entity asked about."""
    labels, below = _labels(answer, ids=ids), _below(answer, ids=ids, inverted=True)
    return [grown(top, labels, below) for top in _tops(answer, below)]


def _below(answer: "Hierarchy", *, ids: bool, inverted: bool) -> Below:
    below: Below = defaultdict(list)
    for link in answer.links:
        near, far = walked(link, answer.root, upward=answer.direction == "superiors")
        above, under = (far, near) if inverted else (near, far)
        below[above].append(Hung(under, link_marks(link), link.statements if ids else ()))
    return below


def _tops(answer: "Hierarchy", below: Below) -> list[str]:
    """Those with nobody above, then, for circles that nobody stands above, the highest one of each."""
    order = [placed.entity.id for placed in reversed(answer.entities)]
    under = {hung.id for hanging in below.values() for hung in hanging}
    found: list[str] = []
    reached: set[str] = set()
    for id in [*(id for id in order if id not in under), *order]:
        if id not in reached:
            found.append(id)
            _reach(id, below, reached)
    return found


def _reach(id: str, below: Below, reached: set[str]) -> None:
    waiting = [id]
    while waiting:
        each = waiting.pop()
        if each not in reached:
            reached.add(each)
            waiting.extend(hung.id for hung in below[each])


def _labels(answer: "Hierarchy", *, ids: bool) -> dict[str, Label]:
    names = {placed.entity.id: placed.entity.name for placed in answer.entities}
    ends: dict[str, list[End]] = defaultdict(list)
    for end in answer.ends:
        ends[end.entity].append(end)
    return {
        placed.entity.id: _label(placed, ends[placed.entity.id], names, answer.direction, ids=ids)
        for placed in answer.entities
    }


def _label(placed: "Placed", ends: "Sequence[End]", names: dict[str, str], direction: str, *, ids: bool) -> Label:
    told = entity_words(placed.entity, tell_unknown=direction == "superiors")
    for end in ends:
        if end.reason not in _SILENT:
            told.append(f" — {end_words(end, names)}", f"not bold {WARN}")
    if placed.more:
        where = "above" if direction == "superiors" else "below"
        more = f"{placed.more:,} more {where}"
        told.append(f" — {more}", f"not bold {WARN}")
    return Label(placed.level, told, (placed.entity.id,) if ids else ())
