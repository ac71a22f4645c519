"""Where the boxes of a chart stand on a page of bounded width.

Children stand side by side while they fit the width that their parent has; more of them are broken into
columns, each hung on a trunk of its own; where not even two columns fit they are stacked, indented under
their parent. So a chart grows downwards, never off the side of the page. Everything is done in passes over
the boxes in drawing order (parents before children), since a line of command may be thousands deep.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

BOX = 216.0
"""Width of a box; all numbers here are SVG user units, one CSS pixel each."""
INDENT = 22.0
LEAST_INDENT = 4.0
GAP_ACROSS = 14.0
GAP_DOWN = 12.0
BUS = 30.0
"""Height between a parent and children that stand side by side."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a box stands: its upper left corner and height, and the strokes that lead to it from its parent."""

    x: float
    y: float
    height: float
    tie: tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """All boxes of a drawing, and its size."""

    boxes: tuple[Placed, ...]
    width: float
    height: float


def arrange(parents: Sequence[int | None], heights: Sequence[float], width: float) -> Layout:
    """Place boxes on a page.

    Args:
        parents: for each box the place of its parent in the same list, which is before its own; None for a root.
        heights: the height of each box.
        width: of the page; more is taken only where the boxes' depth leaves no other way.
    """
    page = _Page(parents, heights, width)
    return Layout(tuple(page.placed()), page.width, page.height)


class _Page:
    """The passes: depth below, width given, size taken, place."""

    def __init__(self, parents: Sequence[int | None], heights: Sequence[float], width: float) -> None:
        self._parents, self._heights = parents, heights
        self._children: list[list[int]] = [[] for _ in parents]
        self._roots: list[int] = []
        for box, parent in enumerate(parents):
            (self._roots if parent is None else self._children[parent]).append(box)
        self._below = self._depths()
        deepest = max(self._below, default=0)
        self._indent = min(INDENT, max(LEAST_INDENT, (width - BOX) / max(deepest, 1)))
        self._columns = self._given(max(width, BOX + self._indent * deepest))
        self._sizes = self._taken()
        forest = [self._sizes[root] for root in self._roots]
        self.width = max((across for across, _ in forest), default=0.0)
        self.height = sum(down for _, down in forest) + GAP_DOWN * max(len(forest) - 1, 0)

    def _depths(self) -> list[int]:
        found = [0] * len(self._parents)
        for box in reversed(range(len(found))):
            parent = self._parents[box]
            if parent is not None:
                found[parent] = max(found[parent], found[box] + 1)
        return found

    def _least(self, box: int) -> float:
        """The width of a box and all below it when everything is stacked."""
        return BOX + self._indent * self._below[box]

    def _given(self, width: float) -> list[list[list[int]]]:
        """For each box its children, in columns; an only column is a stack, columns of one are side by side."""
        given = [width] * len(self._parents)
        columns: list[list[list[int]]] = []
        for box, children in enumerate(self._children):
            broken = self._broken(children, given[box])
            columns.append(broken)
            for column, share in zip(broken, self._shares(broken, given[box]), strict=True):
                for child in column:
                    given[child] = share
        return columns

    def _broken(self, children: list[int], width: float) -> list[list[int]]:
        if not children:
            return []
        across = sum(map(self._least, children)) + GAP_ACROSS * (len(children) - 1)
        if len(children) > 1 and across <= width:
            return [[child] for child in children]
        widest = max(map(self._least, children)) + self._indent
        count = min(len(children), max(1, int((width + GAP_ACROSS) // (widest + GAP_ACROSS))))
        return self._balanced(children, count)

    def _balanced(self, children: list[int], count: int) -> list[list[int]]:
        """The children in their order, cut into columns of about the same number of boxes."""
        sizes = [1 + self._below[child] for child in children]
        before = [0, *accumulate(sizes)]
        columns: list[list[int]] = [[] for _ in range(count)]
        for child, start in zip(children, before, strict=False):
            columns[start * count // before[-1]].append(child)
        return [column for column in columns if column]

    def _shares(self, columns: list[list[int]], width: float) -> list[float]:
        """The width that each column's children have, slack shared out evenly."""
        if len(columns) <= 1:
            return [width - self._indent] * len(columns)
        trunk = self._indent if max(map(len, columns)) > 1 else 0.0
        least = [max(map(self._least, column)) for column in columns]
        slack = width - sum(least) - (trunk + GAP_ACROSS) * len(columns) + GAP_ACROSS
        return [each + max(slack, 0.0) / len(columns) for each in least]

    def _is_row(self, box: int) -> bool:
        columns = self._columns[box]
        return len(columns) > 1 and all(len(column) == 1 for column in columns)

    def _column_size(self, column: Sequence[int]) -> tuple[float, float]:
        return (
            max(self._sizes[child][0] for child in column),
            sum(self._sizes[child][1] for child in column) + GAP_DOWN * (len(column) - 1),
        )

    def _taken(self) -> list[tuple[float, float]]:
        """Width and height of each box with all that hangs from it."""
        self._sizes = [(BOX, height) for height in self._heights]
        for box in reversed(range(len(self._sizes))):
            columns = self._columns[box]
            if not columns:
                continue
            trunk = 0.0 if self._is_row(box) else self._indent
            sizes = [self._column_size(column) for column in columns]
            across = sum(width + trunk for width, _ in sizes) + GAP_ACROSS * (len(sizes) - 1)
            gap = BUS if len(columns) > 1 else GAP_DOWN
            self._sizes[box] = max(BOX, across), self._heights[box] + gap + max(height for _, height in sizes)
        return self._sizes

    def placed(self) -> list[Placed]:
        """Every box at its place."""
        corners: list[tuple[float, float]] = [(0.0, 0.0)] * len(self._parents)
        ties: list[tuple[tuple[float, float], ...]] = [()] * len(self._parents)
        tops = [0.0, *accumulate(self._sizes[root][1] + GAP_DOWN for root in self._roots)]
        for root, top in zip(self._roots, tops, strict=False):
            corners[root] = (0.0, top)
        origins = list(corners)
        for box in range(len(corners)):
            corners[box] = self._own_corner(box, origins[box])
            for child, origin, tie in self._hung(box, origins[box], corners[box]):
                origins[child], ties[child] = origin, tie
        return [Placed(x, y, height, tie) for (x, y), height, tie in zip(corners, self._heights, ties, strict=True)]

    def _own_corner(self, box: int, origin: tuple[float, float]) -> tuple[float, float]:
        """A box stands in the middle over children side by side, and at the left otherwise."""
        if len(self._columns[box]) > 1:
            return origin[0] + (self._sizes[box][0] - BOX) / 2, origin[1]
        return origin

    def _hung(
        self, box: int, origin: tuple[float, float], corner: tuple[float, float]
    ) -> list[tuple[int, tuple[float, float], tuple[tuple[float, float], ...]]]:
        columns = self._columns[box]
        foot = corner[1] + self._heights[box]
        if len(columns) <= 1:
            start = (corner[0] + self._indent / 2, foot)
            return [each for column in columns for each in self._stacked(column, origin[0], foot + GAP_DOWN, (start,))]
        trunk = 0.0 if self._is_row(box) else self._indent
        widths = [self._column_size(column)[0] + trunk for column in columns]
        lefts = [origin[0] + before for before in accumulate((width + GAP_ACROSS for width in widths), initial=0.0)]
        middle, bus = corner[0] + BOX / 2, foot + BUS / 2
        found = []
        for column, left in zip(columns, lefts, strict=False):
            if trunk:
                turn = left + self._indent / 2
                found += self._stacked(column, left, foot + BUS, ((middle, foot), (middle, bus), (turn, bus)))
            else:
                child = column[0]
                top = left + (self._own_corner(child, (0.0, 0.0))[0] + BOX / 2)
                found.append(
                    (child, (left, foot + BUS), ((middle, foot), (middle, bus), (top, bus), (top, foot + BUS)))
                )
        return found

    def _stacked(
        self, column: Sequence[int], left: float, top: float, start: tuple[tuple[float, float], ...]
    ) -> list[tuple[int, tuple[float, float], tuple[tuple[float, float], ...]]]:
        """Children one below the other, each with an elbow from the trunk that begins where `start` ends."""
        found, trunk = [], start[-1][0]
        for child in column:
            x = left + self._indent
            corner = self._own_corner(child, (x, top))
            level = top + min(self._heights[child] / 2, 14.0)
            found.append((child, (x, top), (*start, (trunk, level), (corner[0], level))))
            top += self._sizes[child][1] + GAP_DOWN
        return found
