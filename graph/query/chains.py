"""Single chains drawn from a hierarchy, one after the other, a page at a time.

There may be exponentially many. Nothing here goes through them all: a cursor holds the turns that the
last chain took, and the next page goes on from there.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from graph.errors import BadParameter
from graph.query.answers import Answer
from graph.query.encoding import answer_part
from graph.query.ends import CYCLE, DEPTH, NO_LINE, NOBODY_BELOW, End
from graph.query.entities import Link
from graph.query.hierarchy import SUPERIORS, Hierarchy
from graph.query.paging import page
from graph.query.wording import weakest
from graph.view.port import View


@answer_part
class Step:
    """One entity of a chain, its level, and the place in the hierarchy's links of the one that led to it."""

    entity: str
    level: int
    link: int | None


@answer_part
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

    def chains(self, begin: Sequence[int]) -> Iterator[tuple[tuple[int, ...], Chain]]:
        """The chains from the one that takes the turns `begin` on, each with its turns."""
        turns: list[int] = []
        trail = [Step(self.root, 0, None)]
        met = {self.root}
        resume = list(begin)
        turn = resume.pop(0) if resume else 0
        while True:
            here = trail[-1].entity
            if turn >= self._turns(here):
                if not turns:
                    return
                turn = turns.pop() + 1
                met.discard(trail.pop().entity)
                continue
            step, end = self._taken(here, met, turn)
            if step is not None:
                trail.append(step)
                met.add(step.entity)
                turns.append(turn)
                turn = resume.pop(0) if resume else 0
            elif end is not None:
                yield (*turns, turn), Chain(tuple(trail), self._certainty(trail), end)
                turn += 1

    def _turns(self, entity: str) -> int:
        return max(1, len(self.onward.get(entity, ())) + len(self._own_ends(entity)))

    def _own_ends(self, entity: str) -> list[End]:
        """The ends of an entity at which a chain stops: where links lead on only the horizon is one."""
        ends = self.ends.get(entity, [])
        return [end for end in ends if end.reason == DEPTH] if entity in self.onward else ends

    def _taken(self, here: str, met: Collection[str], turn: int) -> tuple[Step | None, End | None]:
        onward = self.onward.get(here, ())
        if turn < len(onward):
            place, far = onward[turn]
            if far in met:
                return None, End(here, CYCLE, to=far)
            return Step(far, self.levels[far], place), None
        own = self._own_ends(here)
        return None, own[turn - len(onward)] if own else End(here, self.silent)

    def _certainty(self, trail: Sequence[Step]) -> str:
        return weakest([self.links[step.link].certainty for step in trail if step.link is not None])

    def _walked(self, link: Link, answer: Hierarchy) -> tuple[str, str]:
        """A link's ends in walking order; downward HOLDS leads to the holder, save for the person asked about."""
        along = answer.direction == SUPERIORS or (link.relation == "HOLDS" and link.start == answer.root)
        return (link.start, link.end) if along else (link.end, link.start)
