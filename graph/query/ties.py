"""Ties: links as a walk meets them, in columns, before they are put into words."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.view.port import Direction, Links, Tied, View


@dataclass(slots=True)
class Ties:
    """Links of one relation, in the order in which a walk meets them; columns of one length.

    Attributes:
        relation: the relation.
        outward: the walk goes along the edges, from start to end; otherwise against them.
        near, far: nodes, in walking order.
        links: the handles of the links on which each tie rests: one, or several for a tie that nobody states.
        certain: it surely holds that day.
        first, last: the first and last day on which some source saw it, or NEVER.
        through: the bodies through which ties run that nobody states; None where ties are stated.
    """

    relation: str
    outward: bool
    near: list[int] = field(default_factory=list)
    far: list[int] = field(default_factory=list)
    links: list[tuple[int, ...]] = field(default_factory=list)
    certain: list[bool] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    through: list[tuple[int, ...]] | None = None

    def __len__(self) -> int:
        return len(self.far)

    def add(self, more: "Ties") -> None:
        """Take in more ties of the same kind."""
        self.near += more.near
        self.far += more.far
        self.links += more.links
        self.certain += more.certain
        self.first += more.first
        self.last += more.last
        if self.through is not None and more.through is not None:
            self.through += more.through

    def append(self, near: int, far: int, link: Tied) -> None:
        """Take in one link more."""
        self.near.append(near)
        self.far.append(far)
        self.links.append((link.link,))
        self.certain.append(link.certain)
        self.first.append(link.first_observed)
        self.last.append(link.last_observed)

    def keep(self, wanted: Sequence[bool]) -> "Ties":
        """The ties for which `wanted`, a flag a tie, is true."""
        if all(wanted):
            return self
        rows = [row for row, flag in enumerate(wanted) if flag]
        return Ties(
            self.relation,
            self.outward,
            near=[self.near[row] for row in rows],
            far=[self.far[row] for row in rows],
            links=[self.links[row] for row in rows],
            certain=[self.certain[row] for row in rows],
            first=[self.first[row] for row in rows],
            last=[self.last[row] for row in rows],
            through=None if self.through is None else [self.through[row] for row in rows],
        )


def expanded(view: View, nodes: Sequence[int], relation: str, direction: Direction) -> Ties:
    """The ties of one relation and direction from some nodes."""
    found = view.expand(nodes, relation, direction)
    return from_links(found, relation, direction)


def from_links(found: Links, relation: str, direction: Direction) -> Ties:
    """Links of one relation, walked in one direction, as ties."""
    return Ties(
        relation,
        direction is Direction.OUT,
        found.near.tolist(),
        found.far.tolist(),
        list(zip(found.link.tolist(), strict=True)),
        found.certain.tolist(),
        found.first_observed.tolist(),
        found.last_observed.tolist(),
    )
