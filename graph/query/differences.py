"""What differs between how entities stand on two days, each difference with its kind and how sure it is.

Two charts are compared by ids. A view that lets only certain links through cannot tell the end of a link from the
end of its certainty; so what is possible on either day is looked at as well, whatever the certainty asked for.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.model.names import fold
from graph.query.entities import UNDISCLOSED, Reference
from graph.query.standing import ASPECTS, BODIES, BOSSES, HOLDERS, NAME, Standing, Tie, standings, under
from graph.view.port import Certainty, View

APPEARED = "appeared"
ENDED = "ended"
ENTERED = "entered"
LEFT = "left"
MOVED = "moved"
RENAMED = "renamed"
CHANGED_HANDS = "changed hands"
CHANGED = "changed"
WITHHELD = "withheld"
DISCLOSED = "disclosed"
CERTAINTY_ALONE = "certainty"
COUNTED = "counted"

KINDS = (
    *(APPEARED, ENDED, ENTERED, LEFT, MOVED, RENAMED, CHANGED_HANDS, CHANGED),
    *(WITHHELD, DISCLOSED, CERTAINTY_ALONE, COUNTED),
)
"""The kinds, in the order in which they are told."""

_WORD = re.compile(r"\w+")
_ENOUGH = 2
"""So many words say whose a name is."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference.

    Attributes:
        kind: its kind.
        entity: the entity, as it is named on the later of the days on which it was there.
        before, after: how it stood on the two days, drawn or not; None where it was not there.
        aspects: what of it differs.
        certain: it surely differs.
        respelled: another holds the post, but by a name that may be the same person's, written differently.
    """

    kind: str
    entity: Reference
    before: Standing | None
    after: Standing | None
    aspects: tuple[str, ...]
    certain: bool
    respelled: bool = False

    @property
    def id(self) -> str:
        """The entity's id."""
        return self.entity.id


class Day:
    """One of the two days: what its chart draws, and what else there may have been.

    Args:
        view: the day, revision and certainty.
        root: the id of the entity whose chart is compared; None for all.
    """

    def __init__(self, view: View, root: str | None) -> None:
        self.view = view
        self.possible = view.at(certainty=Certainty.POSSIBLE)
        nodes = under(view, root)
        self.drawn = standings(view, nodes)
        is_possible = view.certainty is Certainty.POSSIBLE
        self.drawable = frozenset(self.drawn if is_possible else self.possible.ids(under(self.possible, root)))
        self.there: dict[str, Standing] = dict(self.drawn) if is_possible else {}

    def observed(self) -> list[tuple[int, int]]:
        """The first and last day on which sources saw each entity that the chart draws, or NEVER."""
        nodes = [each.node for each in self.drawn.values()]
        return [(each.first_observed, each.last_observed) for each in self.view.presence(nodes)]

    def look_for(self, ids: Iterable[str]) -> None:
        """Find how entities may have stood that day, in the chart or elsewhere."""
        known = [node for node in self.view.find([id for id in ids if id not in self.there]) if node is not None]
        found = [each.present and each.stated for each in self.view.presence(known)]
        self.there |= standings(self.possible, [node for node, flag in zip(known, found, strict=True) if flag])


def differences(before: Day, after: Day) -> Iterator[Difference]:
    """The differences between the charts of two days, entity by entity in the order of ids."""
    ids = sorted({*before.drawn, *after.drawn})
    for day in (before, after):
        day.look_for(ids)
    for id in ids:
        old, new = before.drawn.get(id), after.drawn.get(id)
        if old is None or new is None:
            yield _one_sided(id, before, after)
        else:
            yield from _Pair(old, new, before.there.get(id, old), after.there.get(id, new)).differences()


def _one_sided(id: str, before: Day, after: Day) -> Difference:
    """An entity that only one of the two charts draws."""
    is_new = id in after.drawn
    shown, other = (after, before) if is_new else (before, after)
    mine, theirs = shown.drawn[id], other.there.get(id)
    if id in other.drawable:
        kind = CERTAINTY_ALONE
    elif theirs is not None:
        kind = ENTERED if is_new else LEFT
    else:
        kind = APPEARED if is_new else ENDED
    elsewhere = theirs if kind in (ENTERED, LEFT) else None
    sure = kind != CERTAINTY_ALONE and all(each.is_sure for each in (mine, elsewhere) if each is not None)
    old, new = (elsewhere, mine) if is_new else (mine, elsewhere)
    return Difference(kind, (new or mine).reference, old, new, ASPECTS, sure)


@dataclass(frozen=True, slots=True)
class _Turnover:
    """What went and what came in one aspect.

    Attributes:
        gone, come: what only one of the two charts draws.
        really: some of it was not even possible on the other day.
        surely: all of it was certain on its own day and not even possible on the other.
    """

    gone: frozenset[Tie]
    come: frozenset[Tie]
    really: bool
    surely: bool


def may_be_one(one: str, other: str) -> bool:
    """Whether two names may be one person's: the words of the one, two at least, are all among those of the other."""
    fewer, more = sorted((set(_WORD.findall(fold(name))) for name in (one, other)), key=len)
    return len(fewer) >= _ENOUGH and fewer <= more


class _Pair:
    """One entity that both charts draw.

    Args:
        old, new: how the charts draw it.
        was, may: how it may have stood on the first and on the second day.
    """

    def __init__(self, old: Standing, new: Standing, was: Standing, may: Standing) -> None:
        self.old, self.new, self.was, self.may = old, new, was, may

    def differences(self) -> Iterator[Difference]:
        """One for each kind of difference, or a single one where the reference seems to mean another post."""
        kinds: dict[str, list[str]] = {}
        sure: dict[str, bool] = {}
        if self.old.entity.name != self.new.entity.name:
            kinds[RENAMED], sure[RENAMED] = [NAME], True
        for aspect in (BODIES, BOSSES, HOLDERS):
            turned = self._turnover(aspect)
            if turned is None:
                continue
            kind = self._hands(turned) if aspect == HOLDERS else MOVED if turned.really else CERTAINTY_ALONE
            kinds.setdefault(kind, []).append(aspect)
            sure[kind] = sure.get(kind, True) and turned.surely
        if self._is_another(kinds):
            merged = (RENAMED, MOVED, CHANGED_HANDS)
            kinds[CHANGED] = [aspect for kind in merged for aspect in kinds.pop(kind)]
            sure[CHANGED] = all(sure[kind] for kind in merged)
        for kind, aspects in kinds.items():
            respelled = kind == CHANGED_HANDS and self._respelled()
            yield Difference(kind, self.new.reference, self.old, self.new, tuple(aspects), sure[kind], respelled)

    def _turnover(self, aspect: str) -> _Turnover | None:
        old, new = self.old.ties(aspect), self.new.ties(aspect)
        gone, come = old.keys() - new.keys(), new.keys() - old.keys()
        emptied = aspect == HOLDERS and self.old.empty != self.new.empty
        if not gone and not come and not emptied:
            return None
        was, may = self.was.ties(aspect), self.may.ties(aspect)
        ended, begun = gone - may.keys(), come - was.keys()
        surely = ended == gone and begun == come and all(old[each] for each in gone) and all(new[each] for each in come)
        return _Turnover(frozenset(gone), frozenset(come), emptied or bool(ended or begun), surely)

    def _hands(self, turned: _Turnover) -> str:
        """Whether another holds the post, or its holder's name alone is no longer told, or is told again."""
        old, new = self.old.ties(HOLDERS), self.new.ties(HOLDERS)
        was, may = self.was.ties(HOLDERS), self.may.ties(HOLDERS)
        if self.old.empty == self.new.empty:
            withheld = UNDISCLOSED in self.new.entity.occupancy
            if withheld and turned.gone <= may.keys() and not any(new[each] for each in turned.come):
                return WITHHELD
            disclosed = UNDISCLOSED in self.old.entity.occupancy
            if disclosed and turned.come <= was.keys() and not any(old[each] for each in turned.gone):
                return DISCLOSED
        return CHANGED_HANDS if turned.really else CERTAINTY_ALONE

    def _is_another(self, kinds: Mapping[str, Collection[str]]) -> bool:
        """Title, unit and every known holder of a post changed: its reference may have been given to another post."""
        if self.new.entity.label != "Post" or BODIES not in kinds.get(MOVED, ()):
            return False
        old, new = ({id for id, _ in each.ties(HOLDERS)} for each in (self.old, self.new))
        all_others = bool(old and new) and not old & new and not self._respelled()
        return RENAMED in kinds and CHANGED_HANDS in kinds and all_others

    def _respelled(self) -> bool:
        """Whether somebody who came may be somebody who went."""
        old, new = self.old.entity.holders, self.new.entity.holders
        gone = [each.name for each in old if each.id not in {other.id for other in new}]
        come = [each.name for each in new if each.id not in {other.id for other in old}]
        return any(may_be_one(one, other) for one in gone for other in come)
