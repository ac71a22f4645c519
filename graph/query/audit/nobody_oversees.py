"""Bodies that nobody oversees, neither directly nor by overseeing what contains them.

Absence turns certainty round: a body is surely overseen by nobody if it was surely there and no oversight may
have held; possibly, if no oversight surely held. What is within such a body is mostly overseen by nobody either;
only the outermost is a finding, and says how many there are within.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from graph.query.audit.ground import Ground
from graph.query.audit.rule import Found, Part, Rule
from graph.query.containment import PART_OF, SUPERVISES
from graph.query.course import Course, contained, followed
from graph.query.cycles import components
from graph.query.ties import Ties
from graph.query.wording import Row
from graph.view.port import Direction


def find(ground: Ground) -> Iterator[Found]:
    """Each outermost body that nobody oversees; none where no source states any oversight that day."""
    if not len(ground.oversight):
        return
    bodies = [node for node in _there(ground) if ground.concerned(node)]
    parts = ground.expanded(_there(ground), PART_OF, Direction.OUT)
    sure = {node for node, each in zip(bodies, ground.view.presence(bodies), strict=True) if each.certain}
    perhaps, surely = _overseen(ground, parts, surely=False), _overseen(ground, parts, surely=True)
    certain = sure - perhaps
    found = certain if ground.certain_only else set(bodies) - surely
    outermost = list(_outermost(ground, parts, found))
    doubts = _doubts(ground, [body for body, _ in outermost if body in perhaps])
    for body, within in outermost:
        told = "Nobody surely oversees {0}" if body in perhaps else "Nobody oversees {0}"
        more = f"; the same holds of {within:,} {'body' if within == 1 else 'bodies'} within it" if within else ""
        rows = tuple(doubts.get(body, ()))
        yield Found(f"{told}{more}.", body in certain, (Part("body", body),), rows, within=within)


def note(ground: Ground) -> str | None:
    """That silence about all oversight is no finding about each body."""
    if len(ground.oversight):
        return None
    number = len(_there(ground))
    return (
        f"No source states any oversight for that day. So it is of all {number:,} bodies that nobody is known to "
        "oversee them, and none of them is listed."
    )


def _there(ground: Ground) -> list[int]:
    bodies = ground.view.nodes("Organization").tolist()
    return [node for node, flag in zip(bodies, ground.view.present(bodies).tolist(), strict=True) if flag]


def _overseen(ground: Ground, parts: Ties, *, surely: bool) -> set[int]:
    """The bodies that somebody other than themselves oversees, by way of what contains them, too."""
    inside = _inside(parts, surely=surely)
    ties = ground.oversight
    rows = [row for row in range(len(ties)) if ties.certain[row] or not surely]
    over = _spread(((ties.far[row], ties.near[row]) for row in rows), inside)
    return {body for body, overseers in over.items() if overseers - {body}}


def _doubts(ground: Ground, bodies: Sequence[int]) -> dict[int, list[Row]]:
    """The oversight that may have held of each of some bodies, by way of what contains it, too."""
    course = Course(SUPERVISES, upward=True, attribute="mode", containment=True)
    found: dict[int, list[Row]] = {}
    for tell in (followed, contained) if bodies else ():
        ties = ground.there(tell(ground.view, bodies, course))
        for row, (body, overseer) in enumerate(zip(ties.near, ties.far, strict=True)):
            if body != overseer:
                found.setdefault(body, []).append((ties, row))
    return found


def _spread(overseen: Iterable[tuple[int, int]], inside: Mapping[int, Collection[int]]) -> dict[int, set[int]]:
    """Two overseers at most of each body, from every body to all within: of two at least one is not the body."""
    over: dict[int, set[int]] = {}
    waiting = list(overseen)
    while waiting:
        body, overseer = waiting.pop()
        known = over.setdefault(body, set())
        if len(known) < 2 and overseer not in known:
            known.add(overseer)
            waiting.extend((part, overseer) for part in inside.get(body, ()))
    return over


def _outermost(ground: Ground, parts: Ties, found: Collection[int]) -> Iterator[tuple[int, int]]:
    """Those of some bodies that no other of them contains, each with how many of them it contains."""
    inside = _inside(parts, surely=ground.certain_only)
    # Bodies that contain each other are one here, named by the first of them.
    one = components({**dict.fromkeys(found, ()), **inside})
    reached = _reached(found, inside)
    inner = {one[part] for body in reached for part in inside.get(body, ()) if one[part] != one[body]}
    outer: dict[int, list[int]] = {}
    for body in found:
        if one[body] not in inner:
            outer.setdefault(one[body], []).append(body)
    for bodies in outer.values():
        first = min(zip(ground.view.ids(bodies), bodies, strict=True))[1]
        yield first, len(_reached([first], inside) & set(found)) - 1


def _inside(parts: Ties, *, surely: bool) -> dict[int, list[int]]:
    """The parts of each body."""
    found: dict[int, list[int]] = {}
    for row, (part, whole) in enumerate(zip(parts.near, parts.far, strict=True)):
        if parts.certain[row] or not surely:
            found.setdefault(whole, []).append(part)
    return found


def _reached(bodies: Iterable[int], inside: Mapping[int, Collection[int]]) -> set[int]:
    """Some bodies and all that they contain."""
    found = set(bodies)
    waiting = list(found)
    while waiting:
        new = [part for part in inside.get(waiting.pop(), ()) if part not in found]
        found.update(new)
        waiting.extend(new)
    return found


RULE = Rule(
    name="nobody-oversees",
    meaning="Nobody oversees a body, neither it nor what contains it.",
    example="The Audit Office audits every ministry, but no source says who oversees the Lottery Board.",
    find=find,
    note=note,
)
