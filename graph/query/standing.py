"""How entities stand on a day: what a chart says of each, apart from how it is drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from graph.query.describing import described
from graph.query.entities import ELIMINATED, VACANT, Entity, Reference
from graph.query.line_tree import line_tree
from graph.query.structure import REPORTS_TO
from graph.query.ties import Ties, expanded
from graph.query.unit_tree import unit_tree
from graph.query.wording import CERTAIN, Row
from graph.view.port import Certainty, Direction, View

NAME, BODIES, BOSSES, HOLDERS = ASPECTS = ("name", "bodies", "bosses", "holders")
"""What of an entity may change."""

Tie = tuple[str, str]
"""The id at the other end, and what separates ties to it: the relation to a body, the line to a boss, or acting."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How one entity stands.

    Attributes:
        view: the view it was seen in.
        node: its node there.
        entity: it in words.
        bodies: the bodies that it is in or part of.
        bosses: those it reports to by a stated line.
    """

    view: View
    node: int
    entity: Entity
    bodies: Mapping[Tie, Row] = field(default_factory=dict)
    bosses: Mapping[Tie, Row] = field(default_factory=dict)

    @property
    def reference(self) -> Reference:
        """It by id, label and name."""
        return Reference(self.entity.id, self.entity.label, self.entity.name)

    def ties(self, aspect: str) -> Mapping[Tie, bool]:
        """Its ``bodies``, ``bosses`` or ``holders``, and of each whether it surely is one."""
        if aspect == HOLDERS:
            return {(each.id, str(each.acting)): each.certainty == CERTAIN for each in self.entity.holders}
        return {tie: of.certain[at] for tie, (of, at) in self.rows(aspect).items()}

    def rows(self, aspect: str) -> Mapping[Tie, Row]:
        """The links to its ``bodies`` or ``bosses``."""
        return self.bodies if aspect == BODIES else self.bosses

    @property
    def empty(self) -> str | None:
        """``vacant`` or ``eliminated`` where a register says that nobody fills it."""
        return self.entity.status if self.entity.status in (VACANT, ELIMINATED) else None

    @property
    def is_counted(self) -> bool:
        """A post of many seats that nobody is known to hold, such as a register's junior posts: counted by body."""
        entity = self.entity
        return bool(self.bodies) and entity.attributes.get("seats") == "many" and not entity.holders

    @property
    def fte(self) -> Decimal:
        """Its full-time equivalents."""
        return Decimal(str(self.entity.attributes.get("fte", 0)))

    @property
    def certainties(self) -> tuple[object, ...]:
        """What of it is certain, and what only possible."""
        return self.entity.presence, *(dict(self.ties(each)) for each in (BODIES, BOSSES, HOLDERS))

    @property
    def is_sure(self) -> bool:
        """It surely was there, and surely tied as it is."""
        return self.entity.presence == CERTAIN and all({**self.ties(BODIES), **self.ties(BOSSES)}.values())


def under(view: View, id: str | None) -> list[int]:
    """The nodes that a chart under an entity draws that day; none where no source speaks of the entity.

    Without an id all bodies and posts, and the people who stand in the line themselves.
    """
    if id is None:
        return _all(view)
    (root,) = view.find([id])
    if root is None:
        return []
    tree = (unit_tree if view.labels([root]) == ["Organization"] else line_tree)(view, root, None)
    (there,) = view.present([root]).tolist()
    return [node for node in tree.levels if node != root or there]


def _all(view: View) -> list[int]:
    nodes = [*view.nodes("Organization").tolist(), *view.nodes("Post").tolist()]
    people = view.nodes("Person").tolist()
    lines = [view.expand(people, REPORTS_TO, direction).near.tolist() for direction in Direction] if people else []
    nodes += sorted({person for near in lines for person in near})
    if view.certainty is Certainty.CERTAIN:
        return [node for node, found in zip(nodes, view.presence(nodes), strict=True) if found.certain]
    return [node for node, there in zip(nodes, view.present(nodes).tolist(), strict=True) if there]


def standings(view: View, nodes: Sequence[int]) -> dict[str, Standing]:
    """How some nodes stand, by id."""
    if not nodes:
        return {}
    lines = expanded(view, nodes, REPORTS_TO, Direction.OUT)
    told = view.variants([links[0] for links in lines.links]) if lines.links else []
    bosses = _by_near(view, lines, [str(each.attributes["line"]) for each in told])
    bodies: dict[int, dict[Tie, Row]] = {}
    for relation, label in (("POST_IN", "Post"), ("PART_OF", "Organization")):
        chosen = [node for node, found in zip(nodes, view.labels(nodes), strict=True) if found == label]
        ties = expanded(view, chosen, relation, Direction.OUT) if chosen else Ties(relation, outward=True)
        bodies |= _by_near(view, ties, [relation] * len(ties))
    return {
        entity.id: Standing(view, node, entity, bodies.get(node, {}), bosses.get(node, {}))
        for node, entity in zip(nodes, described(view, nodes), strict=True)
    }


def _by_near(view: View, ties: Ties, apart: Sequence[str]) -> dict[int, dict[Tie, Row]]:
    found: dict[int, dict[Tie, Row]] = {}
    for at, (near, id, how) in enumerate(zip(ties.near, view.ids(ties.far), apart, strict=True)):
        found.setdefault(near, {})[id, how] = (ties, at)
    return found
