"""What the audit has to find, by a plain reading of its rules over sets of pairs; slow, and written apart from it."""

from collections.abc import Callable, Iterator

import networkx as nx

from graph.model.identifiers import label_of
from tests.oracle.evaluator import Evaluator
from tests.oracle.known import Known

Pair = tuple[str, str]
Sure = dict[Pair, bool]
Fault = tuple[object, ...]


class PlainAudit:
    """The findings of one day, as plain tuples that end with whether they are certain."""

    def __init__(self, known: Known, day: int) -> None:
        self.known, self.day = known, day
        self.plain = Evaluator(known, day, certain=False)
        self.parts, self.homes, self.held = (self._pairs(each) for each in ("PART_OF", "POST_IN", "HOLDS"))
        self.oversight = {
            (each.start, each.end, str(each.variant["mode"])): day in each.read.certain
            for each in self.plain.day_links["SUPERVISES"]
            if self.plain.present(each.start) and self.plain.present(each.end)
        }

    def findings(self, *, certain: bool) -> set[Fault]:
        """Those that a view of this certainty has."""
        both = {*self.both_sides(), *self.overseers_below()}
        return {
            *(each for each in both if each[-1] or not certain),
            *self.circles(certain=certain),
            *self.unoverseen(certain=certain),
        }

    def both_sides(self) -> Iterator[Fault]:
        """Each person on both sides of a link."""
        for (over, under, mode), sure in self.oversight.items():
            for person in self.known.entities:
                may = self._stands(person, over, under, sure=False) and self._stands(person, under, over, sure=False)
                if over == under or not may:
                    continue
                does = self._stands(person, over, under, sure=True) and self._stands(person, under, over, sure=True)
                yield "both-sides", person, over, under, mode, sure and does

    def overseers_below(self) -> Iterator[Fault]:
        """Each link whose overseer stands below the overseen."""
        for (over, under, mode), sure in self.oversight.items():
            if self._below(over, under, sure=False):
                yield "overseer-below", over, under, mode, sure and self._below(over, under, sure=True)

    def circles(self, *, certain: bool) -> Iterator[Fault]:
        """Each strongly connected part with a round in it: its members and the length of its shortest round."""
        surely = self._oversight_graph(sure=True)
        graph = surely if certain else self._oversight_graph(sure=False)
        for members in nx.strongly_connected_components(graph):
            length = _girth(graph.subgraph(members))
            if length is not None:
                sure = _girth(surely.subgraph(members))
                yield "oversight-circle", frozenset(members), sure or length, sure is not None

    def unoverseen(self, *, certain: bool) -> Iterator[Fault]:
        """Each outermost body that nobody oversees, and how many within it nobody oversees either."""
        if not self.oversight:
            return
        bodies = {each for each in self._of("Organization") if self.plain.present(each)}
        unexcused = {each for each in bodies if not self._overseers(each, sure=False)}
        there = {
            each.start
            for each in self.known.links("STATED_IN")
            if each.start in bodies and self.day in each.read.certain
        }
        found = unexcused & there if certain else {each for each in bodies if not self._overseers(each, sure=True)}
        inside = {each: self._inside(each, sure=certain) & found for each in found}
        for body in found:
            around = {each for each in found if body in inside[each]}
            if around <= inside[body] and body == min({body, *around}):
                yield "nobody-oversees", body, len(inside[body] - {body}), body in unexcused & there

    def _oversight_graph(self, *, sure: bool) -> "nx.DiGraph[str]":
        """From overseers to the overseen, and from posts to the overseers who hold them."""
        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_edges_from(
            (over, under) for (over, under, _), certain in self.oversight.items() if certain or not sure
        )
        overseers = {over for over, _, _ in self.oversight}
        graph.add_edges_from(
            (post, person)
            for (person, post), certain in self.held.items()
            if person in overseers and (certain or not sure)
        )
        return graph

    def _of(self, label: str) -> list[str]:
        return [each for each in self.known.entities if label_of(each) == label]

    def _pairs(self, relation: str) -> Sure:
        """The links of the day between entities that were there; several between two are as sure as the surest."""
        found: Sure = {}
        for each in self.plain.day_links[relation]:
            if self.plain.present(each.start) and self.plain.present(each.end):
                pair = each.start, each.end
                found[pair] = found.get(pair, False) or self.day in each.read.certain
        return found

    def _inside(self, body: str, *, sure: bool) -> set[str]:
        """What a body contains."""
        pairs = {pair for each in (self.parts, self.homes) for pair, certain in each.items() if certain or not sure}
        return _closed(lambda outer: {inner for inner, whole in pairs if whole == outer}, body)

    def _overseers(self, body: str, *, sure: bool) -> set[str]:
        return {
            over
            for (over, under, _), certain in self.oversight.items()
            if (certain or not sure) and (under == body or body in self._inside(under, sure=sure)) and over != body
        }

    def _stands(self, person: str, entity: str, other: str, *, sure: bool) -> bool:
        """A person is on an entity's side; what belongs to the other side within it does not count."""
        if person == entity:
            return True
        belongs = {entity, *self._inside(entity, sure=sure)}
        if other in self._inside(entity, sure=False):
            belongs -= {other, *self._inside(other, sure=False)}
        return any(
            holder == person and post in belongs and (certain or not sure)
            for (holder, post), certain in self.held.items()
        )

    def _below(self, over: str, under: str, *, sure: bool) -> bool:
        """A way up the line, with a line in it, from the overseer or what stands for it to the overseen or its own."""
        steps = {(low, high, line) for low, high, line, certain in self._rises() if certain or not sure}
        flat = {(low, high) for low, high, line in steps if not line}

        def level(node: str) -> set[str]:
            return {node, *_closed(lambda low: {high for each, high in flat if each == low}, node)}

        onward = {
            low: {each for node, high, line in steps if line and node == low for each in level(high)}
            for low, _, _ in steps
        }
        starts = {each for node in self._stand_ins(over, sure=sure) for each in level(node)}
        reached = {each for start in starts for each in _closed(lambda low: onward.get(low, set()), start)}
        return bool(reached & self._stand_ins(under, sure=sure))

    def _stand_ins(self, entity: str, *, sure: bool) -> set[str]:
        heads = {
            post
            for (post, body), certain in self.homes.items()
            if body == entity and (certain or not sure) and self.plain.described(post).get("is_head") is True
        }
        held = {post for (person, post), certain in self.held.items() if person == entity and (certain or not sure)}
        return {entity, *heads, *held}

    def _rises(self) -> Iterator[tuple[str, str, bool, bool]]:
        """Who stands directly below whom: whether by a line or structure (or by holding a post), and surely."""
        links = self.plain.day_links
        for each in links["REPORTS_TO"]:
            if self.plain.present(each.start):
                yield each.start, each.end, True, self.day in each.read.certain
        for each in links["HOLDS"]:
            if self.plain.present(each.start):
                yield each.start, each.end, False, self.day in each.read.certain
        for (low, high), certain in self._structure().items():
            if self.plain.present(low):
                yield low, high, True, certain

    def _structure(self) -> Sure:
        """Who stands below whom by how bodies and heads are arranged; as sure as the surest way."""
        parents, homes = (
            [(each.start, each.end, self.day in each.read.certain) for each in self.plain.day_links[relation]]
            for relation in ("PART_OF", "POST_IN")
        )
        heads = [
            (post, body, certain)
            for post, body, certain in homes
            if self.plain.present(post) and self.plain.described(post).get("is_head") is True
        ]
        rows = [(part, whole, certain) for part, whole, certain in parents if self.plain.lineless(part)]
        for post, body, certain in homes:
            if not self.plain.lineless(post):
                continue
            over = [(head, sure) for head, each, sure in heads if each == body]
            if not over or post in {head for head, _, _ in heads}:
                over = [(whole, sure) for part, whole, sure in parents if part == body]
            rows += [(post, high, certain and sure) for high, sure in over]
        found: Sure = {}
        for low, high, certain in rows:
            found[low, high] = found.get((low, high), False) or certain
        return found


def _girth(graph: "nx.DiGraph[str]") -> int | None:
    """The length of a shortest round."""
    lengths = [
        1 + int(nx.shortest_path_length(graph, far, near)) for near, far in graph.edges if nx.has_path(graph, far, near)
    ]
    return min(lengths, default=None)


def _closed(onward: Callable[[str], set[str]], start: str) -> set[str]:
    """All that is reached from somewhere; where it began is not, unless it is met again."""
    found, waiting = set[str](), {start}
    while waiting:
        waiting = {far for near in waiting for far in onward(near)} - found
        found |= waiting
    return found
