"""Who is on both sides of one oversight link.

On the side of a person is that person; on that of a post, who holds it; on that of an organisation, who holds a
post in it or in a body within it. Where one side lies within the other (an inspection unit within the ministry
that it inspects), what belongs to the inner side does not count for the outer one: otherwise everybody in such
a unit would be on both.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.query.audit.ground import HOLDS, Ground
from graph.query.audit.rule import Found, Part, Rule
from graph.query.containment import containing, contents
from graph.query.heads import heading_posts
from graph.query.wording import Row
from graph.view.port import Direction

ITSELF, HOLDER, HEAD, MEMBER, WITHIN = "itself", "holder", "head", "member", "within"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a person comes to be on a side: by which post (None: as oneself), by which ties, in which capacity."""

    post: int | None
    rows: tuple[Row, ...]
    how: str

    @property
    def certain(self) -> bool:
        """All of its ties surely hold."""
        return all(ties.certain[row] for ties, row in self.rows)

    @property
    def unit(self) -> int:
        """The body that the post is in directly."""
        ties, row = self.rows[1]
        return ties.far[row]


class Sides:
    """Who is on the side of each of some entities."""

    def __init__(self, ground: Ground, entities: Sequence[int]) -> None:
        view = ground.view
        inside = contents(view, ground.of_label(entities, "Organization"))
        posts = ground.of_label([*inside, *entities], "Post")
        self.held = containing(view, list(dict.fromkeys([*inside, *entities])))
        self.people: dict[int, dict[int, list[Standing]]] = {each: {} for each in entities}
        heading = set(heading_posts(view, posts))
        tenures = ground.expanded(posts, HOLDS, Direction.IN)
        for row, (post, person) in enumerate(zip(tenures.near, tenures.far, strict=True)):
            self._stand(post, person, Standing(post, ((tenures, row),), HOLDER))
            for body, way in self.held.ways(post).items():
                how = WITHIN if len(way.rows) > 1 else HEAD if post in heading else MEMBER
                self._stand(body, person, Standing(post, ((tenures, row), *way.rows), how))
        for person in ground.of_label(entities, "Person"):
            self._stand(person, person, Standing(None, (), ITSELF))
        self._ids = dict(zip(posts, view.ids(posts), strict=True)) if posts else {}

    def both(self, one: int, other: int) -> Iterator[tuple[int, Standing, Standing]]:
        """Who is on both of two sides, and how on each."""
        for person in self.people[one].keys() & self.people[other].keys():
            here, there = self._best(person, one, other), self._best(person, other, one)
            if here is not None and there is not None:
                yield person, here, there

    def _stand(self, entity: int, person: int, standing: Standing) -> None:
        if entity in self.people:
            self.people[entity].setdefault(person, []).append(standing)

    def _best(self, person: int, entity: int, other: int) -> Standing | None:
        """The surest way to stand on a side, then the most direct, then by heading it."""
        found = self.people[entity][person]
        if entity in self.held.ways(other):
            found = [each for each in found if each.post is None or not self._belongs(each.post, other)]
        return min(found, key=self._order, default=None)

    def _belongs(self, post: int, entity: int) -> bool:
        return post == entity or entity in self.held.ways(post)

    def _order(self, standing: Standing) -> tuple[bool, int, bool, str]:
        id = "" if standing.post is None else self._ids[standing.post]
        return not standing.certain, len(standing.rows), standing.how != HEAD, id


def find(ground: Ground) -> Iterator[Found]:
    """Each person on both sides of an oversight link, once a link."""
    links = [each for each in ground.links() if each[1] != each[2]]
    sides = Sides(ground, list(dict.fromkeys(end for _, *ends in links for end in ends)))
    for row, overseer, overseen in links:
        for person, over, under in sides.both(overseer, overseen):
            parts = [Part("person", person)]
            told = [
                _told(parts, Part("overseer", overseer, over.how), over, "overseeing"),
                _told(parts, Part("overseen", overseen, under.how), under, "overseen"),
            ]
            yield Found(
                f"{{0}} {told[0]} and {told[1]} ({ground.modes[row]}).",
                ground.oversight.certain[row] and over.certain and under.certain,
                tuple(parts),
                ((ground.oversight, row), *over.rows, *under.rows),
                ground.modes[row],
            )


def _told(parts: list[Part], side: Part, standing: Standing, word: str) -> str:
    """How a person is on a side, in words; the entities that they name become parts of the finding."""
    at = len(parts)
    parts.append(side)
    if standing.how == ITSELF or standing.post is None:
        return f"is {'the overseer' if side.role == 'overseer' else 'overseen'}"
    if standing.how == HOLDER:
        return f"holds the {word} post {{{at}}}"
    parts.append(Part(f"post of the {side.role}", standing.post))
    if standing.how == HEAD:
        return f"heads the {word} body {{{at}}} as {{{at + 1}}}"
    if standing.how == MEMBER:
        return f"holds {{{at + 1}}} in the {word} body {{{at}}}"
    parts.append(Part(f"unit of the {side.role}", standing.unit))
    return f"holds {{{at + 1}}} in {{{at + 2}}}, within the {word} body {{{at}}}"


RULE = Rule(
    name="both-sides",
    meaning="A person is on both sides of one oversight link.",
    example="Ann Reis heads the Audit Office, which audits the Ministry of Fish, and is a director in that ministry.",
    find=find,
)
