"""Single chains drawn from a hierarchy, one after the other, a page at a time.

There may be exponentially many. Nothing here goes through them all: a cursor holds the turns that the
last chain took, and the next page goes on from there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.errors import BadParameter
from graph.model.records import record
from graph.query.answers import Answer
from graph.query.ends import CYCLE, DEPTH, NO_LINE, NOBODY_BELOW, End
from graph.query.entities import Link
from graph.query.hierarchy import SUPERIORS, Hierarchy
from graph.query.paging import page
from graph.query.wording import CERTAIN, certainty
from graph.view.port import View


@record(frozen=True)
class Step:
    """One entity of a chain, its level, and the place in the hierarchy's links of the one that led to it."""

    entity: str
    level: int
    link: int | None


@record(frozen=True)
class Chain:
    """One chain: its steps from the entity asked about, its certainty (that of its weakest link) and its end."""

    steps: tuple[Step, ...]
    certainty: str
    end: End


@dataclass(frozen=True, slots=True, kw_only=True)
class Chains(Answer):
    """Some of the chains of a hierarchy, in a fixed order."""

    root: str
    direction: str
    chains: tuple[Chain, ...]


def chains(view: View, answer: Hierarchy, *, limit: int = 10, cursor: str | None = None) -> Chains:
    """The next chains of a hierarchy.

    Args:
        view: the view that gave the hierarchy.
        answer: a whole hierarchy, asked for without a limit.
        limit: how many chains at most.
        cursor: from the cut of the page before.

    Raises:
        BadParameter: the hierarchy is one page of several, or the cursor is of another question.
    """
    if len(answer.entities) != answer.total:
        raise BadParameter("limit", "chains are drawn from a whole hierarchy; ask for it without a limit")
    part = page(view, ("chains", answer.direction, answer.root, answer.depth, answer.line), limit, cursor)
    drawer = _Drawer(answer)
    found: list[Chain] = []
    cut = None
    for turns, chain in drawer.chains(part.at):
        if len(found) == limit:
            cut = part.going_on(view, turns)
            break
        found.append(chain)
    return Chains(
        root=answer.root,
        direction=answer.direction,
        chains=tuple(found),
        last_observed=answer.last_observed,
        notes=answer.notes,
        cut=cut,
    )


class _Drawer:
    """The hierarchy as a graph of turns: at each entity, the links onward and then the ends that it has."""

    def __init__(self, answer: Hierarchy) -> None:
        self.root = answer.root
        self.links = answer.links
        self.doubted = {place for place, link in enumerate(answer.links) if link.certainty != CERTAIN}
        self.levels = {each.entity.id: each.level for each in answer.entities}
        self.silent = NO_LINE if answer.direction == SUPERIORS else NOBODY_BELOW
        self.onward: dict[str, list[tuple[int, str]]] = {}
        for place, link in enumerate(answer.links):
            near, far = self._walked(link, answer)
            self.onward.setdefault(near, []).append((place, far))
        self.ends: dict[str, list[End]] = {}
        for end in answer.ends:
            if end.reason != CYCLE:
                self.ends.setdefault(end.entity, []).append(end)
        self.turns: dict[str, Sequence[tuple[int, str] | End]] = {}

    def chains(self, begin: Sequence[int]) -> Iterator[tuple[tuple[int, ...], Chain]]:
        """The chains from the one that takes the turns `begin` on, each with its turns."""
        turns: list[int] = []
        trail = [Step(self.root, 0, None)]
        met = {self.root}
        resume = list(begin)
        turn = resume.pop(0) if resume else 0
        while True:
            here = trail[-1].entity
            onward = self._turns(here)
            if turn >= len(onward):
                if not turns:
                    return
                turn = turns.pop() + 1
                met.discard(trail.pop().entity)
                continue
            taken = onward[turn]
            if isinstance(taken, End):
                end = taken
            elif taken[1] in met:
                end = End(here, CYCLE, to=taken[1])
            else:
                place, far = taken
                trail.append(Step(far, self.levels[far], place))
                met.add(far)
                turns.append(turn)
                turn = resume.pop(0) if resume else 0
                continue
            yield (*turns, turn), Chain(tuple(trail), self._certainty(trail), end)
            turn += 1

    def _turns(self, entity: str) -> Sequence[tuple[int, str] | End]:
        """The links onward from an entity, and the ends at which a chain stops there: beside links only the horizon."""
        found = self.turns.get(entity)
        if found is None:
            onward, ends = self.onward.get(entity, []), self.ends.get(entity, [])
            if onward:
                found = [*onward, *(end for end in ends if end.reason == DEPTH)]
            else:
                found = ends or [End(entity, self.silent)]
            self.turns[entity] = found
        return found

    def _certainty(self, trail: Sequence[Step]) -> str:
        return certainty(not self.doubted or self.doubted.isdisjoint(step.link for step in trail))

    def _walked(self, link: Link, answer: Hierarchy) -> tuple[str, str]:
        """A link's ends in walking order; downward HOLDS leads to the holder, save for the person asked about."""
        along = answer.direction == SUPERIORS or (link.relation == "HOLDS" and link.start == answer.root)
        return (link.start, link.end) if along else (link.end, link.start)
