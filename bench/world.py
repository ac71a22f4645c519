"""A generated country of organisations: any size, the same for the same seed.

Its shape: of 25 bodies one has 2,000 posts, the others 250; the wide ones have most posts under one of a dozen
bosses, the deep ones have lines of some twenty posts; half-yearly editions in which one holder in eight and one boss in
thirty changes; and for every tenth post a dotted line or an oversight link beside its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random

from graph.model.attributes import Value
from graph.model.statements import Statement

POSTS_A_BODY = 250
POSTS_A_LARGE_BODY = 2_000
LARGE_EVERY = 25
FIRST_YEAR = 2011
STATEMENTS_A_POST = 10.1
"""In two editions."""


@dataclass(frozen=True, slots=True)
class World:
    """How large the country is: posts in an edition, editions, and the seed."""

    posts: int
    editions: int
    seed: int = 1

    @property
    def bodies(self) -> int:
        """Organisations, each with a series of its own."""
        return len(_sizes(self.posts))

    @property
    def large(self) -> range:
        """The bodies of 2,000 posts; in a small country the one body that comes nearest to it."""
        return range(0, self.bodies, LARGE_EVERY)

    def size(self, body: int) -> int:
        """How many posts a body has."""
        return _sizes(self.posts)[body]

    def statements(self, bodies: Iterable[int] | None = None) -> Iterator[Statement]:
        """All statements, body by body and edition by edition; some five a post and edition."""
        for body in range(self.bodies) if bodies is None else bodies:
            yield from _body(self, body)


@cache
def _sizes(posts: int) -> tuple[int, ...]:
    found: list[int] = []
    while posts:
        size = POSTS_A_BODY if len(found) % LARGE_EVERY else POSTS_A_LARGE_BODY
        found.append(min(size, posts))
        posts -= found[-1]
    return tuple(found)


@dataclass(slots=True)
class _Post:
    number: int
    boss: int | None
    holder: int
    dotted: int | None
    overseen: int | None


def post_id(body: int, number: int) -> str:
    """The id of a post."""
    return f"post:world:{body}:{number}"


def _body(world: World, body: int) -> Iterator[Statement]:
    random = Random(f"{world.seed}:{body}")
    size = world.size(body)
    posts = [_new_post(random, world, body, number, size) for number in range(size)]
    for edition in range(world.editions):
        if edition:
            _change(random, posts)
        yield from _edition(body, edition, posts)


def _new_post(random: Random, world: World, body: int, number: int, size: int) -> _Post:
    """Bodies with an even number are wide (a boss among the first few), the others deep (among the last few)."""
    nearest = range(min(number, 12)) if body % 2 == 0 else range(max(0, number - size // 20 - 1), number)
    boss = random.choice(nearest) if number else None
    extra = random.random()
    return _Post(
        number,
        boss,
        random.randrange(10**9),
        dotted=random.randrange(size) if extra < 0.05 else None,
        overseen=random.randrange(world.bodies) if extra > 0.95 else None,
    )


def _change(random: Random, posts: list[_Post]) -> None:
    for post in posts:
        if random.random() < 1 / 8:
            post.holder = random.randrange(10**9)
        if post.number and random.random() < 1 / 30:
            post.boss = random.randrange(post.number)


def _edition(body: int, edition: int, posts: list[_Post]) -> Iterator[Statement]:
    year, half = FIRST_YEAR + edition // 2, edition % 2
    day = date(year, 3 + 6 * half, 30).isoformat()
    source = f"source:world:{body}:{day}"
    org, parent = f"org:world:{body}", f"org:world:{body // 10}"

    def said(relation: str, start: str, end: str, row: int, **attributes: Value) -> Statement:
        return Statement(
            relation=relation,
            start=start,
            end=end,
            source=source,
            attributes=attributes,
            observed=day,
            locator=f"line {row}",
        )

    yield said("STATED_IN", org, source, 0, name=f"Body {body}")
    if parent != org:
        yield said("PART_OF", org, parent, 0)
    for post in posts:
        id, row = post_id(body, post.number), post.number
        person = f"person:world:{body}:{post.number}:{post.holder}"
        yield said("STATED_IN", id, source, row, title=f"Post {post.number} of body {body}")
        yield said("POST_IN", id, org, row)
        yield said("STATED_IN", person, source, row, name=f"Person {post.holder}")
        yield said("HOLDS", person, id, row)
        if post.boss is not None:
            yield said("REPORTS_TO", id, post_id(body, post.boss), row)
        if post.dotted is not None and post.dotted != post.number:
            yield said("REPORTS_TO", id, post_id(body, post.dotted), row, line="dotted")
        if post.overseen is not None:
            yield said("SUPERVISES", id, f"org:world:{post.overseen}", row, mode="inspection")


def declarations(world: World, bodies: Iterable[int] | None = None) -> Iterator[dict[str, object]]:
    """The source lines of the `statements` format: each edition of each body's series."""
    for body in range(world.bodies) if bodies is None else bodies:
        for edition in range(world.editions):
            day = date(FIRST_YEAR + edition // 2, 3 + 6 * (edition % 2), 30).isoformat()
            yield {
                "source": f"source:world:{body}:{day}",
                "title": f"Body {body}, {day}",
                "complete": True,
                "series": f"world:{body}",
                "edition": day,
                "rhythm": 6,
                "covers": ["HOLDS", "POST_IN", "REPORTS_TO", "STATED_IN"],
            }
