"""Entities put into words, many at a time: a fixed number of bulk questions whatever their number."""

from collections import Counter
from collections.abc import Iterable, Sequence

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
from graph.query.heads import Members, members
from graph.query.ties import Ties, expanded
from graph.query.wording import CERTAIN, POSSIBLE, certainty
from graph.view.days import day_text
from graph.view.port import Description, Direction, Presence, View

ABSENT = "absent"
_OCCUPANCY = "occupancy"


def described(view: View, nodes: Sequence[int]) -> list[Entity]:
    """The entities of some nodes, in their order."""
    return _Describer(view, nodes).entities() if nodes else []


def references(view: View, nodes: Sequence[int]) -> list[Reference]:
    """Some nodes by id, label and name, in their order."""
    return [Reference(each.id, each.label, each.name) for each in view.describe(nodes)] if nodes else []


class _Describer:
    """What is fetched once for all of the entities."""

    def __init__(self, view: View, nodes: Sequence[int]) -> None:
        self.nodes = nodes
        self.said = view.describe(nodes)
        self.presences = view.presence(nodes)
        posts = self._of_label("Post")
        bodies = self._of_label("Organization")
        self.heads = members(view, bodies) if bodies else Members(Ties("POST_IN", outward=False))
        leading = {self.heads.ties.far[row] for rows in self.heads.heads.values() for row in rows}
        self.tenures = _expanded(view, list(dict.fromkeys([*posts, *leading])), "HOLDS", Direction.IN)
        self.parents = [
            _expanded(view, posts, "POST_IN", Direction.OUT),
            _expanded(view, bodies, "PART_OF", Direction.OUT),
        ]
        self.names = _names(view, [*leading, *self.tenures.far, *(far for ties in self.parents for far in ties.far)])
        self.holders = self._holders(view)
        self.organizations = self._organizations()

    def entities(self) -> list[Entity]:
        """The entities, in the order of the nodes."""
        return list(map(self._entity, self.nodes, self.said, self.presences))

    def _entity(self, node: int, said: Description, presence: Presence) -> Entity:
        occupancy = said.attributes.get(_OCCUPANCY, ())
        counts = Counter(occupancy if isinstance(occupancy, tuple) else ())
        holders = self.holders.get(node, ())
        is_post = said.label == "Post"
        return Entity(
            said.id,
            said.label,
            said.name,
            presence_word(presence),
            presence.stated,
            day_text(presence.first_observed),
            day_text(presence.last_observed),
            attributes={name: value for name, value in said.attributes.items() if name != _OCCUPANCY},
            described_on=day_text(said.described_on),
            status=_status(counts, holders, day_text(said.described_on)) if is_post else None,
            shared=is_post and _is_shared(counts, holders, said.attributes.get("seats")),
            occupancy=dict(counts),
            holders=holders if is_post else (),
            organizations=self.organizations.get(node, ()),
            heads=self._heads(node),
        )

    def _of_label(self, label: str) -> list[int]:
        return [node for node, said in zip(self.nodes, self.said, strict=True) if said.label == label]

    def _holders(self, view: View) -> dict[int, tuple[Holder, ...]]:
        ties = self.tenures
        if not ties.far:
            return {}
        handles = [links[0] for links in ties.links]
        found: dict[int, list[Holder]] = {}
        for row, (variant, keys) in enumerate(zip(view.variants(handles), view.evidence(handles), strict=True)):
            person = self.names[ties.far[row]]
            holder = Holder(
                person.id,
                person.name,
                variant.attributes.get("acting") is True,
                certainty(ties.certain[row]),
                day_text(ties.first[row]),
                day_text(ties.last[row]),
                keys,
            )
            found.setdefault(ties.near[row], []).append(holder)
        return {post: tuple(sorted(each, key=_holder_order)) for post, each in found.items()}

    def _organizations(self) -> dict[int, tuple[Reference, ...]]:
        found: dict[int, tuple[Reference, ...]] = {}
        for ties in self.parents:
            for near, far in zip(ties.near, ties.far, strict=True):
                found[near] = (*found.get(near, ()), self.names[far])
        return found

    def _heads(self, body: int) -> tuple[Head, ...]:
        posts = [self.heads.ties.far[row] for row in self.heads.heads.get(body, ())]
        return tuple(Head(self.names[post].id, self.names[post].name, self.holders.get(post, ())) for post in posts)


def presence_word(presence: Presence) -> str:
    """``certain``, ``possible`` or ``absent``."""
    if not presence.present:
        return ABSENT
    return CERTAIN if presence.certain else POSSIBLE


def _expanded(view: View, nodes: Sequence[int], relation: str, direction: Direction) -> Ties:
    return expanded(view, nodes, relation, direction) if nodes else Ties(relation, direction is Direction.OUT)


def _names(view: View, nodes: Iterable[int]) -> dict[int, Reference]:
    wanted = list(dict.fromkeys(nodes))
    return dict(zip(wanted, references(view, wanted), strict=True))


def _holder_order(holder: Holder) -> tuple[bool, bool, str]:
    return holder.acting, holder.certainty != CERTAIN, holder.id


def _status(occupancy: Counter[str], holders: Sequence[Holder], described_on: str | None) -> str:
    """How a post is filled. A register's "vacant" outweighs a possible holder last seen before that day."""
    if any(holder.certainty == CERTAIN and not holder.acting for holder in holders):
        return HELD
    if any(holder.certainty == CERTAIN for holder in holders):
        return ACTING
    empty = None
    if occupancy and set(occupancy) <= {ELIMINATED, VACANT}:
        empty = VACANT if VACANT in occupancy else ELIMINATED
    later = [each for each in holders if not described_on or (each.last_observed or "") > described_on]
    if empty is not None and not later:
        return empty
    if holders:
        return POSSIBLY_HELD
    return UNDISCLOSED if UNDISCLOSED in occupancy else UNKNOWN


def _is_shared(occupancy: Counter[str], holders: Sequence[Holder], seats: Value | None) -> bool:
    """Several rows of a register filled one post, or several people surely hold it, where it has not many seats."""
    if seats == "many":
        return False
    filled = occupancy["named"] + occupancy[UNDISCLOSED]
    certain = sum(holder.certainty == CERTAIN and not holder.acting for holder in holders)
    return filled > 1 or certain > 1
