"""The questions answered by a plain reading of DESIGN ("What a chain is"), over what is known at one revision.

Nothing is shared with the engine; every answer is plain data. Levels are found by relaxing until nothing changes.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from graph.model.attributes import Value
from graph.model.identifiers import label_of
from graph.model.statements import Statement
from tests.oracle.known import Known, Link, small

RELATIONS = ("PART_OF", "POST_IN", "HOLDS", "REPORTS_TO", "SUPERVISES")


@dataclass(frozen=True)
class Step:
    """One way up (or over): who is under, who is over, how, and whether it costs a level."""

    under: str
    over: str
    how: str
    rank: int = 1


class Evaluator:
    """Answers on one day, with one certainty."""

    def __init__(self, known: Known, day: int, *, certain: bool) -> None:
        self.known, self.day, self.certain = known, day, certain
        self.day_links = {relation: self._links(relation, certain) for relation in RELATIONS}

    def _links(self, relation: str, certain: bool) -> list[Link]:
        return [
            each
            for each in self.known.links(relation)
            if self.day in (each.read.certain if certain else each.read.possible)
        ]

    def present(self, id: str) -> bool:
        """It may have been there that day; whom no sound statement names none denies."""
        read = next((each.read for each in self.known.links("STATED_IN") if each.start == id), None)
        return read is None or not read.possible or self.day in read.possible

    def stated(self, id: str) -> bool:
        """Some source names it."""
        return any(each.start == id for each in self.known.of("STATED_IN"))

    def described(self, id: str) -> dict[str, Value]:
        """The words of the statement nearest to the day: seen last by then, else first after it, else undated."""

        def nearness(said: Statement) -> tuple[int, int, bytes]:
            if said.observed is None:
                return 2, 0, said.source.encode()
            away = self.day - small(said.observed)
            return int(away < 0), abs(away), said.source.encode()

        said = [each for each in self.known.of("STATED_IN") if each.start == id]
        return dict(min(said, key=nearness).attributes) if said else {}

    def ever_top(self, id: str) -> bool:
        """Some source says for some day that nobody stands above it."""
        return any(each.start == id and each.attributes.get("top") is True for each in self.known.of("STATED_IN"))

    def ever_lined(self, id: str) -> bool:
        """Some source states a line of it for some day."""
        return any(each.start == id for each in self.known.of("REPORTS_TO"))

    def lines(self, line: str | None = None) -> list[Step]:
        """The steps up the line: stated ones, those of posts held, and structure where it answers."""
        stated = [
            Step(each.start, each.end, str(each.variant["line"]))
            for each in self.day_links["REPORTS_TO"]
            if line in {None, each.variant["line"]}
        ]
        structure = [] if line == "dotted" else list(self._structure())
        return [*stated, *structure, *self._held()]

    def oversight(self, modes: Sequence[str] = (), *, containment: bool = False) -> list[Step]:
        """The steps up to overseers: stated ones, of what a body that is overseen contains, and of posts held."""
        stated = [
            (each.end, each.start, str(each.variant["mode"]))
            for each in self.day_links["SUPERVISES"]
            if not modes or each.variant["mode"] in modes
        ]
        within = [
            Step(inner, over, f"{mode} through {body}")
            for body, over, mode in stated
            for inner in (self.contained(body) if containment else ())
            if inner not in {body, over}
        ]
        return [*(Step(*each) for each in stated), *within, *self._held()]

    def contained(self, body: str) -> set[str]:
        """The bodies and posts in a body, directly or not; whatever was not there contains nothing."""
        found, before = set[str](), None
        while before != found:
            before = set(found)
            found |= {
                each.start
                for relation in ("POST_IN", "PART_OF")
                for each in self.day_links[relation]
                if each.end in {body, *found} and self.present(each.end)
            }
        return found

    def _held(self) -> list[Step]:
        return [Step(each.start, each.end, "held", rank=0) for each in self.day_links["HOLDS"]]

    def _structure(self) -> Iterator[Step]:
        parents = [(each.start, each.end) for each in self.day_links["PART_OF"]]
        homes = [(each.start, each.end) for each in self.day_links["POST_IN"]]
        heads = {
            (post, body) for post, body in homes if self.present(post) and self.described(post).get("is_head") is True
        }
        for under, over in parents:
            if self.lineless(under):
                yield Step(under, over, "structure")
        for post, body in homes:
            if not self.lineless(post):
                continue
            heading = [head for head, of in heads if of == body]
            if heading and not any(head == post for head, _ in heads):
                yield from (Step(post, head, "structure") for head in heading)
            else:
                yield from (Step(post, over, "structure") for under, over in parents if under == body)

    def lineless(self, id: str) -> bool:
        """No source states a line of it, nor that it is at the top, for any day."""
        return not self.ever_lined(id) and not self.ever_top(id)

    def above(self, root: str, steps: Iterable[Step], depth: int | None = None) -> dict[str, int]:
        """Who stands above, by level; whoever is absent is met and not passed."""
        return _levels([root], [step for step in steps if self.present(step.under)], depth)

    def below(self, root: str, steps: Sequence[Step], depth: int | None = None) -> dict[str, int]:
        """Of whom `above` says that the root, or a post that it holds, stands above them; and how far."""
        own = [step.over for step in steps if step.rank == 0 and step.under == root and self.present(step.over)]
        found = {
            id: min(levels[each] for each in (root, *own) if each in levels)
            for id in self.known.entities
            if self.present(id) and id not in {root, *own}
            for levels in [self.above(id, steps)]
            if any(each in levels for each in (root, *own))
        }
        return {id: level for id, level in found.items() if depth is None or level <= depth}

    def reasons(self, met: dict[str, int], steps: Sequence[Step], line: str | None) -> dict[str, str]:
        """Why nothing leads on from those met upward that lead nowhere (cycles apart)."""
        found = {}
        for id in met:
            if not self.present(id):
                found[id] = "absent that day"
            elif not any(step.under == id for step in steps):
                found[id] = self._reason(id, line)
        return found

    def _reason(self, id: str, line: str | None) -> str:
        left_out = (
            each.start == id and line in {None, each.variant["line"]}
            for each in self._links("REPORTS_TO", certain=False)
        )
        if self.certain and any(left_out):
            return "line only possible"
        if not self.stated(id):
            return "undeclared boss"
        if self.described(id).get("top") is True or (self.ever_top(id) and not self.ever_lined(id)):
            return "top"
        return "no line stated that day"

    def in_chart(self, root: str) -> set[str]:
        """Who is drawn under an organisation: its units to any depth, and the posts in them."""
        steps = [Step(each.start, each.end, "part") for each in self.day_links["PART_OF"] if self.present(each.start)]
        units = set(_levels([root], [Step(step.over, step.under, "part") for step in steps], None))
        posts = {each.start for each in self.day_links["POST_IN"] if each.end in units and self.present(each.start)}
        return units | posts

    def shortest(self, source: str, target: str, relations: Sequence[str] = RELATIONS) -> int | None:
        """The fewest hops between two entities; None where no path ties them. Every path is walked."""
        there = [id for id in self.known.entities if self.present(id)]
        if source not in there or target not in there:
            return None
        hops = {frozenset((each.start, each.end)) for relation in relations for each in self.day_links[relation]}
        walked = [[source]]
        while walked:
            reached = [path for path in walked if path[-1] == target and not self._two_holders(path, relations)]
            if reached:
                return len(reached[0]) - 1
            walked = [
                [*path, id]
                for path in walked
                for id in there
                if path[-1] != target and id not in path and frozenset((path[-1], id)) in hops
            ]
        return None

    def _two_holders(self, path: Sequence[str], relations: Sequence[str]) -> bool:
        return any(
            label_of(post) == "Post" and self._exclusive(one, post, other, relations)
            for one, post, other in zip(path, path[1:], path[2:], strict=False)
        )

    def _exclusive(self, one: str, post: str, other: str, relations: Sequence[str]) -> bool:
        """Whether two are tied to a one-seat post only by holding it, which at most one of them can have done."""
        ties = [
            [
                each
                for each in chain.from_iterable(self.day_links[relation] for relation in relations)
                if {each.start, each.end} == {person, post}
            ]
            for person in (one, other)
        ]
        if any(each.relation != "HOLDS" or each.variant["acting"] for tie in ties for each in tie):
            return False
        return self.known.exclusive(one, other, post, self.day)


def _levels(roots: Iterable[str], steps: Sequence[Step], depth: int | None) -> dict[str, int]:
    levels = dict.fromkeys(roots, 0)
    changed = True
    while changed:
        changed = False
        for step in steps:
            if step.under not in levels:
                continue
            level = levels[step.under] + step.rank
            if (depth is None or level <= depth) and level < levels.get(step.over, level + 1):
                levels[step.over] = level
                changed = True
    return levels
