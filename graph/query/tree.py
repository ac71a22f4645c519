"""The tree of a chart in nodes: each box once, hanging from one other, to a depth that counts drawn levels."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.query.ties import Ties
from graph.query.wording import Row
from graph.view.port import View


@dataclass(slots=True)
class Tree:
    """Boxes and how they hang together.

    Attributes:
        root: the node at the top.
        levels: the level of each box, in order of meeting.
        under: the box from which each box but the root hangs.
        hanging: the tie by which it hangs.
        unit: in the chart of an organisation, the unit to which each post belongs.
        more: of a box, how many of its children are not drawn because of the horizon.
        broken: posts that stand at a unit's top only because their line runs in a circle.
    """

    root: int
    levels: dict[int, int] = field(default_factory=dict)
    under: dict[int, int] = field(default_factory=dict)
    hanging: dict[int, Row] = field(default_factory=dict)
    unit: dict[int, int] = field(default_factory=dict)
    more: dict[int, int] = field(default_factory=dict)
    broken: list[int] = field(default_factory=list)

    def hang(self, node: int, under: int, by: Row) -> None:
        """Hang a new box from one that is there."""
        self.levels[node] = self.levels[under] + 1
        self.under[node] = under
        self.hanging[node] = by

    def children(self) -> dict[int, list[int]]:
        """The boxes that hang from each box."""
        found: dict[int, list[int]] = {}
        for node, over in self.under.items():
            found.setdefault(over, []).append(node)
        return found

    def drawn(self, order: Mapping[int, tuple[object, ...]]) -> Iterator[int]:
        """The boxes in drawing order: each before its children, these in the order that `order` gives."""
        children = self.children()
        waiting = [self.root]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += sorted(children.get(node, ()), key=order.__getitem__, reverse=True)


def best(view: View, rows: Iterable[tuple[int, int, Row]]) -> dict[int, tuple[int, Row]]:
    """For each child the boss to hang it from: a solid line before a dotted one, a certain before a possible one.

    Args:
        view: the view that the ties come from.
        rows: child, boss and the tie between them, in order.
    """
    found: dict[int, tuple[int, Row]] = {}
    contested: dict[int, list[tuple[int, Row]]] = {}
    for child, boss, by in rows:
        if child in found:
            contested.setdefault(child, [found[child]]).append((boss, by))
        else:
            found[child] = boss, by
    offered = [by for offers in contested.values() for _, by in offers]
    ranks = {
        ties.links[at]: (not solid, not ties.certain[at])
        for (ties, at), solid in zip(offered, solid_lines(view, offered), strict=True)
    }
    for child, offers in contested.items():
        found[child] = min(offers, key=lambda offer: ranks[offer[1][0].links[offer[1][1]]])
    return found


def solid_lines(view: View, rows: Sequence[Row]) -> list[bool]:
    """Whether ties are of a solid line (a tie of another relation is as good as one)."""
    if not rows:
        return []
    variants = view.variants([ties.links[at][0] for ties, at in rows])
    return [each.attributes.get("line", "solid") == "solid" for each in variants]


def there(view: View, ties: Ties) -> Ties:
    """The ties to those who were there on the view's day."""
    return ties.keep(view.present(ties.far).tolist()) if ties.far else ties
