"""Circles of oversight: who, overseer by overseer, comes to be overseen by those overseen.

A person is overseen where the posts held are overseen, as in `supervision`.
"""

from collections import deque
from collections.abc import Collection, Iterator, Mapping, Sequence

from graph.query.audit.ground import HOLDS, Ground
from graph.query.audit.rule import Found, Part, Rule
from graph.query.cycles import components
from graph.query.wording import Row
from graph.view.port import Direction

Onward = Mapping[int, Sequence[tuple[int, Row]]]
"""To whom oversight leads on from each entity, and by which tie."""


def find(ground: Ground) -> Iterator[Found]:
    """Each circle of entities that all, directly or not, oversee each other, with one of its shortest rounds."""
    onward = _onward(ground)
    surely = {node: [each for each in steps if _is_certain(each[1])] for node, steps in onward.items()}
    for members in _circles(surely if ground.certain_only else onward):
        if not ground.concerned(*members):
            continue
        order = [node for _, node in sorted(zip(ground.view.ids(members), members, strict=True))]
        certain = _round(surely, order)
        way = certain or _round(onward, order)
        nodes = [_start(row) for row in way]
        parts = [Part("in the round", node) for node in nodes]
        parts += [Part("in the circle", node) for node in order if node not in nodes]
        yield Found(_told(way), bool(certain), tuple(parts), tuple(way))


def _onward(ground: Ground) -> dict[int, list[tuple[int, Row]]]:
    oversight = ground.oversight
    held = ground.expanded(ground.of_label(oversight.near, "Person"), HOLDS, Direction.OUT)
    found: dict[int, list[tuple[int, Row]]] = {}
    for row, (overseer, overseen) in enumerate(zip(oversight.near, oversight.far, strict=True)):
        found.setdefault(overseer, []).append((overseen, (oversight, row)))
    for row, (person, post) in enumerate(zip(held.near, held.far, strict=True)):
        found.setdefault(post, []).append((person, (held, row)))
    return found


def _is_certain(row: Row) -> bool:
    return row[0].certain[row[1]]


def _start(row: Row) -> int:
    """From where oversight leads on by a tie: from its overseer, or from a post to the person who holds it."""
    ties, at = row
    return ties.far[at] if ties.relation == HOLDS else ties.near[at]


def _circles(onward: Onward) -> Iterator[list[int]]:
    """The strongly connected parts in which oversight comes back to where it began."""
    part = components({node: [far for far, _ in steps] for node, steps in onward.items()})
    found: dict[int, list[int]] = {}
    for node, number in part.items():
        found.setdefault(number, []).append(node)
    for nodes in found.values():
        if len(nodes) > 1 or any(far == nodes[0] for far, _ in onward.get(nodes[0], ())):
            yield nodes


def _round(onward: Onward, members: Sequence[int]) -> list[Row]:
    """A shortest round among some entities, the first by their order; empty where there is none."""
    found: list[Row] = []
    inside = set(members)
    for start in members:
        way = _back_to(onward, start, inside, len(found) - 1 if found else None)
        if way is not None:
            found = way
    return found


def _back_to(onward: Onward, start: int, inside: Collection[int], most: int | None) -> list[Row] | None:
    """The shortest way round from an entity back to it, of so many ties at most."""
    waiting: deque[tuple[int, list[Row]]] = deque([(start, [])])
    seen: set[int] = set()
    while waiting:
        node, rows = waiting.popleft()
        if len(rows) == most:
            return None
        for far, row in onward.get(node, ()):
            if far == start:
                return [*rows, row]
            if far in inside and far not in seen:
                seen.add(far)
                waiting.append((far, [*rows, row]))
    return None


def _told(way: Sequence[Row]) -> str:
    steps = [" is held by " if ties.relation == HOLDS else " oversees " for ties, _ in way]
    ends = [*range(1, len(way)), 0]
    told = "; ".join(f"{{{at}}}{step}{{{end}}}" for at, (step, end) in enumerate(zip(steps, ends, strict=True)))
    return f"Oversight runs in a circle: {told}."


RULE = Rule(
    name="oversight-circle",
    meaning="Oversight runs in a circle.",
    example="The Court of Accounts audits the Treasury, which inspects the State Bank, which oversees the "
    "Court of Accounts.",
    find=find,
)
