"""Entities put into words, many at a time: a fixed number of bulk questions whatever their number."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial

from graph.model.attributes import Value
from graph.query.entities import (
    ACTING,
    ELIMINATED,
    HELD,
    POSSIBLY_HELD,
    UNDISCLOSED,
    UNKNOWN,
    VACANT,
    Entity,
    Head,
    Holder,
    Reference,
)
from graph.query.heads import heads
from graph.query.ties import Ties, expanded
from graph.query.wording import CERTAIN, POSSIBLE, certainty
from graph.view.days import day_text
from graph.view.port import Description, Direction, Presence, View

ABSENT = "absent"
_OCCUPANCY = "occupancy"


def described(view: View, nodes: Sequence[int]) -> list[Entity]:
    """The entities of some nodes, in their order."""
    return view.once("entity", partial(_entities, view), nodes)


def references(view: View, nodes: Sequence[int]) -> list[Reference]:
    """Some nodes by id, label and name, in their order."""
    return view.once("reference", partial(_references, view), nodes)


def _references(view: View, nodes: Sequence[int]) -> list[Reference]:
    return [Reference(each.id, each.label, each.name) for each in view.describe(nodes)]


def _entities(view: View, nodes: Sequence[int]) -> list[Entity]:
    said = view.describe(nodes)
    posts = [node for node, each in zip(nodes, said, strict=True) if each.label == "Post"]
    bodies = [node for node, each in zip(nodes, said, strict=True) if each.label == "Organization"]
    holders = dict(zip(posts, _holders(view, posts), strict=True))
    within = _far(view, posts, "POST_IN") | _far(view, bodies, "PART_OF")
    headed = _heads(view, bodies)
    return [
        _entity(each, presence, holders.get(node, ()), within.get(node, ()), headed.get(node, ()))
        for node, each, presence in zip(nodes, said, view.presence(nodes), strict=True)
    ]


def _entity(
    said: Description,
    presence: Presence,
    holders: tuple[Holder, ...],
    organizations: tuple[Reference, ...],
    heads: tuple[Head, ...],
) -> Entity:
    id, label, name, attributes, described = said
    described_on, occupancy, listed = day_text(described), {}, attributes.get(_OCCUPANCY)
    if listed is not None:
        attributes = {name: value for name, value in attributes.items() if name != _OCCUPANCY}
        occupancy = dict(Counter(listed)) if isinstance(listed, tuple) else {}
    status, shared = None, False
    if label == "Post":
        status = _status(occupancy, holders, described_on)
        shared = (len(holders) > 1 or bool(occupancy)) and _is_shared(occupancy, holders, attributes.get("seats"))
    return Entity(
        id,
        label,
        name,
        presence_word(presence),
        presence.stated,
        day_text(presence.first_observed),
        day_text(presence.last_observed),
        attributes,
        described_on,
        status,
        shared,
        occupancy,
        holders,
        organizations,
        heads,
    )


def _holders(view: View, posts: Sequence[int]) -> list[tuple[Holder, ...]]:
    """Those who hold each post."""
    ties = _expanded(view, posts, "HOLDS", Direction.IN)
    links = [handles[0] for handles in ties.links]
    columns = (view.describe(ties.far), view.variants(links), view.evidence(links))
    found: dict[int, tuple[Holder, ...]] = {}
    for near, surely, first, last, person, variant, keys in zip(
        ties.near, ties.certain, ties.first, ties.last, *columns, strict=True
    ):
        acting = variant.attributes.get("acting") is True
        holder = Holder(person.id, person.name, acting, certainty(surely), day_text(first), day_text(last), keys)
        found[near] = (*found[near], holder) if near in found else (holder,)
    several = {post: tuple(sorted(holders, key=_holder_order)) for post, holders in found.items() if len(holders) > 1}
    return [several.get(post) or found.get(post, ()) for post in posts]


def _far(view: View, nodes: Sequence[int], relation: str) -> dict[int, tuple[Reference, ...]]:
    """The entities to which one relation leads from each node."""
    ties = _expanded(view, nodes, relation, Direction.OUT)
    found: dict[int, tuple[Reference, ...]] = {}
    for near, reference in zip(ties.near, references(view, ties.far), strict=True):
        found[near] = (*found.get(near, ()), reference)
    return found


def _heads(view: View, bodies: Sequence[int]) -> dict[int, tuple[Head, ...]]:
    """The head posts of each organisation that has some."""
    if not bodies:
        return {}
    ties = heads(view, bodies)
    told = zip(references(view, ties.far), view.once("holders", partial(_holders, view), ties.far), strict=True)
    found: dict[int, tuple[Head, ...]] = {}
    for body, (post, holders) in zip(ties.near, told, strict=True):
        found[body] = (*found.get(body, ()), Head(post.id, post.name, holders))
    return found


def presence_word(presence: Presence) -> str:
    """``certain``, ``possible`` or ``absent``."""
    if not presence.present:
        return ABSENT
    return CERTAIN if presence.certain else POSSIBLE


def _expanded(view: View, nodes: Sequence[int], relation: str, direction: Direction) -> Ties:
    return expanded(view, nodes, relation, direction) if nodes else Ties(relation, direction is Direction.OUT)


def _holder_order(holder: Holder) -> tuple[bool, bool, str]:
    return holder.acting, holder.certainty != CERTAIN, holder.id


def _status(occupancy: Mapping[str, int], holders: Sequence[Holder], described_on: str | None) -> str:
    """How a post is filled. A register's "vacant" outweighs a possible holder last seen before that day."""
    surely = [holder.acting for holder in holders if holder.certainty == CERTAIN]
    if surely:
        return ACTING if all(surely) else HELD
    empty = None
    if occupancy and set(occupancy) <= {ELIMINATED, VACANT}:
        empty = VACANT if VACANT in occupancy else ELIMINATED
    later = [each for each in holders if not described_on or (each.last_observed or "") > described_on]
    if empty is not None and not later:
        return empty
    if holders:
        return POSSIBLY_HELD
    return UNDISCLOSED if UNDISCLOSED in occupancy else UNKNOWN


def _is_shared(occupancy: Mapping[str, int], holders: Sequence[Holder], seats: Value | None) -> bool:
    """Several rows of a register filled one post, or several people surely hold it, where it has not many seats."""
    if seats == "many":
        return False
    filled = occupancy.get("named", 0) + occupancy.get(UNDISCLOSED, 0)
    certain = sum(holder.certainty == CERTAIN and not holder.acting for holder in holders)
    return filled > 1 or certain > 1
