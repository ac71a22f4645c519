"""The same questions in Cypher, put to the server by the bare driver.

It gets less to do: one edition's edges of one day, no certainty, no revisions but "not retracted", ids for an answer.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, LiteralString

from bench.servers import Server

Ask = Callable[..., list[Any]]

_HELD = "r.observed = $day AND r.retracted IS NULL"
_ALL_HELD = "all(r IN relationships(p) WHERE r.observed = $day AND r.retracted IS NULL)"
_TIES = "PART_OF|POST_IN|HOLDS|REPORTS_TO|SUPERVISES"
_LABELS = ("Post", "Organization", "Person")
_LONGEST = 20


class Cypher:
    """Questions of one day, each a query or two.

    Args:
        ask: runs a query with its parameters.
        day: as it stands in `observed`.
    """

    def __init__(self, ask: Ask, day: str) -> None:
        self._ask, self._day = ask, day

    def above(self, post: str) -> list[Any]:
        """Everyone above a post."""
        return self._asked(
            f"MATCH p = (:Post {{id: $id}})-[:REPORTS_TO*1..40]->(m) WHERE {_ALL_HELD} RETURN DISTINCT m.id", id=post
        )

    def below(self, post: str) -> list[Any]:
        """Everyone below a post."""
        return self._asked(
            f"MATCH p = (:Post {{id: $id}})<-[:REPORTS_TO*1..40]-(m) WHERE {_ALL_HELD} RETURN DISTINCT m.id", id=post
        )

    def path(self, pair: Sequence[str]) -> list[Any]:
        """The length of a shortest path between two posts."""
        return self._asked(
            "MATCH (a:Post {id: $id}), (b:Post {id: $other}) "
            f"MATCH p = shortestPath((a)-[:{_TIES}*..{_LONGEST}]-(b)) WHERE {_ALL_HELD} RETURN length(p)",
            id=pair[0],
            other=pair[1],
        )

    def overseers(self, body: str) -> list[Any]:
        """Who oversees a body, and how."""
        return self._asked(
            f"MATCH (:Organization {{id: $id}})<-[r:SUPERVISES]-(m) WHERE {_HELD} RETURN m.id, r.mode", id=body
        )

    def posts_in(self, body: str) -> list[Any]:
        """The posts of a body, each with whom it reports to."""
        return self._asked(
            f"MATCH (:Organization {{id: $id}})<-[r:POST_IN]-(n) WHERE {_HELD} OPTIONAL MATCH (n)-[s:REPORTS_TO]->(m) "
            "WHERE s.observed = $day AND s.retracted IS NULL RETURN n.id, m.id",
            id=body,
        )

    def said_of(self, post: str) -> list[Any]:
        """All that is stated of a post."""
        return self._asked(
            "MATCH (:Post {id: $id})-[r]->(m) WHERE r.retracted IS NULL RETURN type(r), properties(r), m.id", id=post
        )

    def named(self, name: str) -> list[Any]:
        """Posts by a part of their title."""
        return self._asked(
            "MATCH (n:Post)-[r:STATED_IN]->() WHERE toLower(r.title) CONTAINS $name RETURN DISTINCT n.id LIMIT 20",
            name=name,
        )

    def _asked(self, query: LiteralString, **parameters: Any) -> list[Any]:
        return self._ask(query, day=self._day, **parameters)


class Leveled(Cypher):
    """Walks level by level, with a query each: for a server that lays out all paths before it looks at their links."""

    def above(self, post: str) -> list[Any]:
        """Everyone above a post."""
        return self._walked(f"MATCH (n:Post {{id: id}})-[r:REPORTS_TO]->(m) WHERE {_HELD}", post)

    def below(self, post: str) -> list[Any]:
        """Everyone below a post."""
        return self._walked(f"MATCH (n:Post {{id: id}})<-[r:REPORTS_TO]-(m) WHERE {_HELD}", post)

    def path(self, pair: Sequence[str]) -> list[Any]:
        """The length of a shortest path, found from both ends, the narrower first."""
        reached, fronts = [{pair[0]}, {pair[1]}], [{pair[0]}, {pair[1]}]
        for length in range(_LONGEST):
            if reached[0] & reached[1]:
                return [length]
            side = 0 if len(fronts[0]) <= len(fronts[1]) else 1
            fronts[side] = self._beside(fronts[side]) - reached[side]
            reached[side] |= fronts[side]
        return []

    def _walked(self, match: LiteralString, post: str) -> list[Any]:
        met, front = {post}, {post}
        while front:
            front = {id for (id,) in self._level(match, front)} - met
            met |= front
        return list(met)

    def _beside(self, front: set[str]) -> set[str]:
        matches = (f"MATCH (n:{label} {{id: id}})-[r:{_TIES}]-(m) WHERE {_HELD}" for label in _LABELS)
        return {id for match in matches for (id,) in self._level(match, front)}

    def _level(self, match: LiteralString, front: set[str]) -> list[Any]:
        return self._asked(f"UNWIND $ids AS id {match} RETURN DISTINCT m.id", ids=list(front))


@contextmanager
def cypher(server: Server, day: str) -> Iterator[Cypher]:
    """The questions of one day, in the way that the server answers quickest."""
    with server.session() as session:

        def ask(query: LiteralString, **parameters: Any) -> list[Any]:
            return session.execute_read(lambda tx: tx.run(query, parameters).values())

        yield (Leveled if server.embedded else Cypher)(ask, day)
