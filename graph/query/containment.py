"""What contains what: a post the bodies it is in, a body the bodies it is part of, step by step, on the view's day.

Who oversees a body oversees whatever it contains. Such oversight is told apart from what sources state, with
the bodies it runs through; nobody oversees himself by way of the body that he is part of.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.query.ties import Ties, expanded
from graph.query.wording import Row
from graph.view.port import NEVER, Direction, View

SUPERVISES, POST_IN, PART_OF = "SUPERVISES", "POST_IN", "PART_OF"

_ANY_DAY = 2**31 - 1

Follow = Callable[[Sequence[int]], Ties]
"""The stated oversight that leads on from some nodes."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a node is contained in a body.

    Attributes:
        rows: the ties from the node up.
        bodies: those on the way, the nearest to the node first.
        links: the handles of the ties.
        certain: whether all of them surely hold.
        first, last: the days from and until which all of them were seen; of a way without ties the widest.
    """

    rows: tuple[Row, ...] = ()
    bodies: tuple[int, ...] = ()
    links: tuple[int, ...] = ()
    certain: bool = True
    first: int = NEVER
    last: int = _ANY_DAY

    def further(self, ties: Ties, row: int) -> "Way":
        """One tie further up."""
        return Way(
            (*self.rows, (ties, row)),
            (*self.bodies, ties.far[row]),
            (*self.links, ties.links[row][0]),
            self.certain and ties.certain[row],
            max(self.first, ties.first[row]),
            min(self.last, ties.last[row]),
        )


@dataclass(frozen=True, slots=True)
class Containment:
    """Some nodes and whatever contains them.

    Attributes:
        inside: of each node the ties to the bodies that contain it directly, in the order of their ids.
    """

    inside: Mapping[int, Sequence[Row]]
    _found: dict[int, dict[int, Way]] = field(default_factory=dict, repr=False)

    @property
    def bodies(self) -> list[int]:
        """All bodies that contain some of the nodes."""
        return list(dict.fromkeys(ties.far[row] for rows in self.inside.values() for ties, row in rows))

    def ways(self, node: int) -> dict[int, Way]:
        """The bodies that contain a node, each with the surest way to it, and the shortest of those."""
        found = self._found.get(node)
        if found is None:
            found = self._found[node] = self._reached(node, surely=True)
            for body, way in self._reached(node, surely=False).items():
                found.setdefault(body, way)
        return found

    def _reached(self, node: int, *, surely: bool) -> dict[int, Way]:
        found: dict[int, Way] = {}
        waiting = [(node, Way())]
        for here, way in waiting:
            for ties, row in self.inside.get(here, ()):
                body = ties.far[row]
                if body != node and body not in found and (ties.certain[row] or not surely):
                    found[body] = way.further(ties, row)
                    waiting.append((body, found[body]))
        return found


def containing(view: View, nodes: Sequence[int]) -> Containment:
    """What contains some nodes, directly or not. A body that was not there that day contains nothing."""
    inside: dict[int, list[Row]] = {}
    seen = set(nodes)
    frontier, relations = list(nodes), [POST_IN, PART_OF]
    while frontier:
        steps = [_there(view, expanded(view, frontier, each, Direction.OUT)) for each in relations]
        for ties in steps:
            for row, near in enumerate(ties.near):
                inside.setdefault(near, []).append((ties, row))
        frontier = [far for far in dict.fromkeys(far for ties in steps for far in ties.far) if far not in seen]
        seen.update(frontier)
        relations = [PART_OF]
    return Containment(inside)


def contents(view: View, bodies: Sequence[int]) -> list[int]:
    """The bodies and posts that some bodies contain, directly or not, as far as they were there that day."""
    found = dict.fromkeys(bodies)
    units = list(found)
    frontier = units
    while frontier:
        parts = _there(view, expanded(view, frontier, PART_OF, Direction.IN))
        frontier = [part for part in dict.fromkeys(parts.far) if part not in found]
        found.update(dict.fromkeys(frontier))
    posts = _there(view, expanded(view, list(found), POST_IN, Direction.IN)) if found else Ties(POST_IN, False)
    return [*found, *dict.fromkeys(posts.far)]


def above(view: View, nodes: Sequence[int], follow: Follow) -> Ties:
    """Who oversees what contains some nodes: near is overseen, far oversees.

    Args:
        view: the day, revision and certainty.
        nodes: whom it is asked of.
        follow: the stated oversight, from the overseen to those who oversee them.
    """
    held = containing(view, nodes)
    bodies = held.bodies
    stated = follow(bodies) if bodies else Ties(SUPERVISES, outward=False)
    over: dict[int, list[int]] = {}
    for row, body in enumerate(stated.near):
        over.setdefault(body, []).append(row)
    return _derived(
        stated,
        [
            (node, far, row, way)
            for node in nodes
            for body, way in held.ways(node).items()
            for row in over.get(body, ())
            if (far := stated.far[row]) != node
        ],
    )


def below(view: View, nodes: Sequence[int], follow: Follow) -> Ties:
    """Whom some nodes oversee since they oversee what contains them: the exact inverse; near oversees far."""
    stated = follow(nodes)
    bodies = _of_label(view, list(dict.fromkeys(stated.far)), "Organization")
    inside = contents(view, bodies)
    held = containing(view, inside)
    under: dict[int, list[tuple[int, Way]]] = {}
    for node in inside:
        for body, way in held.ways(node).items():
            under.setdefault(body, []).append((node, way))
    return _derived(
        stated,
        [
            (overseer, node, row, way)
            for row, (overseer, body) in enumerate(zip(stated.near, stated.far, strict=True))
            for node, way in under.get(body, ())
            if node != overseer
        ],
    )


def _derived(stated: Ties, found: Sequence[tuple[int, int, int, Way]]) -> Ties:
    """Ties that rest each on one that is stated of a body and on the way to that body: near, far, row, way."""
    spans = [(max(stated.first[row], way.first), min(stated.last[row], way.last)) for _, _, row, way in found]
    seen = [span if span[0] <= span[1] != NEVER else (NEVER, NEVER) for span in spans]
    return Ties(
        SUPERVISES,
        stated.outward,
        near=[near for near, _, _, _ in found],
        far=[far for _, far, _, _ in found],
        links=[(*stated.links[row], *way.links) for _, _, row, way in found],
        certain=[stated.certain[row] and way.certain for _, _, row, way in found],
        first=[first for first, _ in seen],
        last=[last for _, last in seen],
        through=[way.bodies for _, _, _, way in found],
    )


def _there(view: View, ties: Ties) -> Ties:
    return ties.keep(view.present(ties.far).tolist()) if ties.far else ties


def _of_label(view: View, nodes: Sequence[int], label: str) -> list[int]:
    return [node for node, found in zip(nodes, view.labels(nodes), strict=True) if found == label] if nodes else []
