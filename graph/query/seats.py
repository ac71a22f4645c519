"""Contested seats: two substantive holders of a one-seat post do not hold it on one day, unless both surely did.

A path that goes from one holder through the post to the other needs both at once where its links are to
hold on one day. Over time it does not: the seat changes hands, and predecessor and successor are tied by it.
"""

from collections.abc import Sequence
from itertools import chain

from graph.query.ground import Ground, Strand
from graph.query.periods import NEVER, Periods, joined, meet, without
from graph.view.links.evidence import Evidence
from graph.view.links.seats import share
from graph.view.port import View


class Contests:
    """The contested seats that a search has come upon.

    Few posts are contested, and finding out asks for all that was said of a holder. So a search begins without
    the rule; a path that breaks it adds its seats here, and is looked for again.
    """

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.posts: set[int] = set()
        self._found: dict[tuple[int, int, int], Periods] = {}
        self._one_seat: dict[int, bool] = {}

    def learn(self, path: Sequence[int]) -> bool:
        """Add the seats that are contested on a path; returns whether there were any new ones."""
        labels = self.ground.view.labels(list(path))
        found = {
            path[at]
            for at in range(1, len(path) - 1)
            if labels[at - 1 : at + 2] == ["Person", "Post", "Person"]
            and path[at] not in self.posts
            and self._contested(path[at - 1], path[at], path[at + 1])
        }
        self.posts |= found
        return bool(found)

    def barred(self, before: int | None, post: int, after: int) -> Periods:
        """The days on which a path may not go from one node through a post to another."""
        return NEVER if before is None or post not in self.posts else self._contested(before, post, after)

    def _contested(self, before: int, post: int, after: int) -> Periods:
        step = (before, post, after)
        if step not in self._found:
            strands = self.ground.strands(step)
            self._found[step] = self._days(strands.get(step[:2], ()), strands.get(step[1:], ()), post)
        return self._found[step]

    def _days(self, arriving: Sequence[Strand], leaving: Sequence[Strand], post: int) -> Periods:
        """The days on which two hold the post and nothing else ties them to it, unless both surely do."""
        one, other = self._tenure(arriving), self._tenure(leaving)
        if one is None or other is None:
            return NEVER
        beside = joined(chain.from_iterable(each.days for each in (*arriving, *leaving) if each not in (one, other)))
        days = without(without(meet(one.days, other.days), beside), meet(one.sure, other.sure))
        if not days or not self._has_one_seat(post):
            return NEVER
        view = self.ground.view
        return NEVER if share(_said(view, one), _said(view, other)) else days

    def _tenure(self, strands: Sequence[Strand]) -> Strand | None:
        """The substantive tenure among the links of a hop."""
        held = [each for each in strands if each.ties.relation == "HOLDS"]
        variants = self.ground.view.variants([each.ties.links[each.row][0] for each in held]) if held else []
        return next(
            (each for each, said in zip(held, variants, strict=True) if not said.attributes.get("acting")), None
        )

    def _has_one_seat(self, post: int) -> bool:
        if post not in self._one_seat:
            said = {each.statement.attributes.get("seats") for each in self.ground.view.said(post)}
            self._one_seat[post] = "one" in said and "many" not in said
        return self._one_seat[post]


def _said(view: View, strand: Strand) -> list[tuple[str, Evidence]]:
    """The sources of a link and the dates that they state."""
    (keys,) = view.evidence(strand.ties.links[strand.row])
    statements = [view.recordings(key)[-1].statement for key in keys]
    found = [(each.source, Evidence.of(each)) for each in statements]
    return [(source, evidence) for source, evidence in found if not evidence.contradicts_itself]
