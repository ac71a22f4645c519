"""What the rules of the audit look at: the oversight of one day, which of it is asked about, and who is there."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from graph.query.containment import SUPERVISES, contents
from graph.query.hierarchy import SUBORDINATES, line_course
from graph.query.ties import Ties, expanded
from graph.query.walk import walk
from graph.view.port import Certainty, Direction, View

REPORTS_TO, HOLDS = "REPORTS_TO", "HOLDS"


class Ground:
    """The day that is audited.

    Rules look at all links that may hold, since what only may be can also excuse; whether a finding is certain
    they tell from the links it rests on.

    Args:
        view: the view that is asked.
        under: the node under which findings are asked for; None for all.
    """

    def __init__(self, view: View, under: int | None = None) -> None:
        self.view = view.at(certainty=Certainty.POSSIBLE)
        self.certain_only = view.certainty is Certainty.CERTAIN
        self._scope = None if under is None else scope(view, under)

    @cached_property
    def oversight(self) -> Ties:
        """All stated oversight of the day between entities that were there: near oversees far."""
        return self.there(expanded(self.view, self.view.nodes().tolist(), SUPERVISES, Direction.OUT))

    @cached_property
    def modes(self) -> list[str]:
        """The kind of each row of `oversight`."""
        variants = self.view.variants([links[0] for links in self.oversight.links]) if len(self.oversight) else []
        return [str(each.attributes["mode"]) for each in variants]

    def links(self) -> Iterator[tuple[int, int, int]]:
        """The oversight that is asked about: its row, who oversees, and who is overseen."""
        ties = self.oversight
        for row, (overseer, overseen) in enumerate(zip(ties.near, ties.far, strict=True)):
            if self.concerned(overseer, overseen):
                yield row, overseer, overseen

    def concerned(self, *nodes: int) -> bool:
        """Whether findings about any of these are asked for."""
        return self._scope is None or any(node in self._scope for node in nodes)

    def there(self, ties: Ties) -> Ties:
        """The ties both of whose ends may have been there that day."""
        if not ties.far:
            return ties
        near, far = self.view.present(ties.near), self.view.present(ties.far)
        return ties.keep((near & far).tolist())

    def expanded(self, nodes: Sequence[int], relation: str, direction: Direction) -> Ties:
        """The ties of one relation from some nodes, as far as both ends were there."""
        if not nodes:
            return Ties(relation, direction is Direction.OUT)
        return self.there(expanded(self.view, nodes, relation, direction))

    def of_label(self, nodes: Sequence[int], label: str) -> list[int]:
        """Those of some nodes that are posts, persons or organisations, each once."""
        chosen = list(dict.fromkeys(nodes))
        labels = self.view.labels(chosen) if chosen else []
        return [node for node, found in zip(chosen, labels, strict=True) if found == label]


def scope(view: View, node: int) -> frozenset[int]:
    """An organisation with all that it contains; a post or person with all that stand below in the line."""
    if view.labels([node]) == ["Organization"]:
        return frozenset(contents(view, [node]))
    return frozenset(walk(view, node, line_course(SUBORDINATES, None)).levels)
