"""The line upward from many entities at once, and the surest chain from some of them to others."""

from collections.abc import Iterator, Mapping, Sequence

from graph.query import structure
from graph.query.course import followed
from graph.query.hierarchy import SUPERIORS, line_course
from graph.query.ties import expanded
from graph.query.wording import Row
from graph.view.port import Direction, View

Chain = tuple[Row, ...]


class Line:
    """Who stands directly above each of some entities, and above those, to the top.

    The ties are those of `superiors`: stated lines, structure where no line is stated, and posts held by persons.
    Whoever was not there that day has nobody above.
    """

    def __init__(self, view: View, nodes: Sequence[int]) -> None:
        self.above: dict[int, list[Row]] = {}
        self._view, self._course = view, line_course(SUPERIORS, None)
        seen = set(nodes)
        frontier = list(seen)
        while frontier:
            met = [far for near in self._step(frontier) for far in near]
            frontier = [far for far in dict.fromkeys(met) if far not in seen]
            seen.update(frontier)

    def _step(self, nodes: Sequence[int]) -> Iterator[list[int]]:
        there = [node for node, flag in zip(nodes, self._view.present(nodes).tolist(), strict=True) if flag]
        if not there:
            return
        lines = followed(self._view, there, self._course)
        led = set(lines.near)
        silent = [node for node in there if node not in led]
        tables = [lines, structure.above(self._view, silent), expanded(self._view, there, "HOLDS", Direction.OUT)]
        for ties in tables:
            for row, near in enumerate(ties.near):
                self.above.setdefault(near, []).append((ties, row))
            yield ties.far

    def chain(self, starts: Mapping[int, Chain], targets: Mapping[int, Chain]) -> Chain | None:
        """The surest chain up the line from one of some entities to one of others, and the shortest of those.

        Args:
            starts: where it may begin, each with the ties that lead there.
            targets: where it may end, each with the ties that lead on from there.

        Returns:
            all its ties, those at both ends included; None where no chain has a line in it.
        """
        return self._found(starts, targets, surely=True) or self._found(starts, targets, surely=False)

    def _found(self, starts: Mapping[int, Chain], targets: Mapping[int, Chain], *, surely: bool) -> Chain | None:
        def lets(rows: Chain) -> bool:
            return not surely or all(ties.certain[row] for ties, row in rows)

        waiting: list[tuple[int, bool, Chain]] = [(node, False, rows) for node, rows in starts.items() if lets(rows)]
        seen = {(node, risen) for node, risen, _ in waiting}
        for node, risen, rows in waiting:
            if risen and node in targets and lets(targets[node]):
                return (*rows, *targets[node])
            for ties, row in self.above.get(node, ()):
                onward = ties.far[row], risen or ties.relation == structure.REPORTS_TO
                if onward not in seen and lets(((ties, row),)):
                    seen.add(onward)
                    waiting.append((*onward, (*rows, (ties, row))))
        return None
