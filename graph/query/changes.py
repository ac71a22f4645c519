"""What changed between two days, or in what was known of a day.

A change says how an entity stood before and after, in what of it changed: its name, the bodies that it is in or part
of, its bosses, its holders. Applied to the first day's chart the changes give the second day's: whoever *appeared*,
*entered* or became certain is drawn, whoever *ended*, *left* or ceased to be certain no longer, and of the others each
aspect that a change gives takes the place of the one before. Charts are compared as what they say of each entity; at
which of several bosses they draw one may depend on which of them are certain.

The view's certainty decides which links are part of a chart. That a link is certain on one of the days and only
possible on the other is no change: under ``possible`` it is only counted; under ``certain``, where the link is part of
one chart alone, it is told as what it is. Nor is it a departure that a later edition withholds a name.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.errors import BadParameter
from graph.model import dates
from graph.query import notes
from graph.query.answers import Comparison, Cut, Note
from graph.query.counting import Tally, counted, tallies
from graph.query.describing import references
from graph.query.differences import CHANGED, COUNTED, KINDS, Day, Difference, differences
from graph.query.entities import Reference
from graph.query.envelope import seen
from graph.query.paging import Page, page
from graph.query.sides import Side, sides
from graph.query.succession import succeeded
from graph.query.wording import CERTAIN, certainty
from graph.view.port import View

REUSED = "title, unit and holder all changed; the reference may have been given to another post"

RESPELLED = "the holders' names may be one person's, written differently"


@dataclass(frozen=True, slots=True)
class Change:
    """One change.

    Attributes:
        kind: ``appeared`` or ``ended``; ``entered`` or ``left`` (it moved into the chart asked about, or out of it);
            ``moved`` (to other bodies or bosses); ``renamed``; ``changed hands`` (others hold it, or nobody does);
            ``changed`` (all of these: perhaps another post); ``withheld`` or ``disclosed`` (the name of a holder,
            who need not have changed); ``certainty`` (possible on both days, certain on one); ``counted`` (a body
            whose posts of many seats without known holders changed).
        entity: the entity, as it is named on the later day if it is known then.
        certainty: ``certain`` where it surely changed: what is gone was certain before and is not even possible
            after, what came the other way round.
        before, after: how it stood on the two days, in what of it changed; null where it was not there.
        note: what else its reader has to know.
    """

    kind: str
    entity: Reference
    certainty: str
    before: Side | None
    after: Side | None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes(Comparison):
    """The changes between two views.

    Attributes:
        under: the entity whose chart is compared; null for everything.
        every_post: whether junior posts (of many seats, without known holders) are told one by one, not counted.
        total: how many changes all pages hold together.
        counts: how many of them there are of each kind.
        certainty_only: how many entities stand alike on both days, though some of it is certain on one of them alone.
        changes: by kind, then by id.
    """

    under: Reference | None
    every_post: bool
    total: int
    counts: Mapping[str, int]
    certainty_only: int
    changes: tuple[Change, ...]


def changes(
    before: View,
    after: View,
    *,
    under: str | None = None,
    every_post: bool = False,
    limit: int | None = None,
    cursor: str | None = None,
) -> Changes:
    """What changed from one view to another: between two days, two states of knowledge, or both.

    Args:
        before: the earlier day and revision.
        after: the later ones, with the same certainty.
        under: the id of an entity whose chart is compared; None for all bodies and posts.
        every_post: tell posts of many seats that nobody is known to hold one by one, instead of counting them by body.
        limit: how many changes at most; None for all.
        cursor: from the cut of the page before.

    Raises:
        UnknownEntity: no source speaks of the entity in either view.
        BadParameter: the first day or revision is the later one, the certainties differ, or a cursor of another
            question.
    """
    _check(before, after)
    asked = ("changes", under, every_post, before.as_of, before.revision)
    part = page(after, asked, limit, cursor)
    days = Day(before, under), Day(after, under)
    root = None if under is None else _named(days, under)
    found, tallied, alike = _compared(*days, every_post=every_post)
    kinds = Counter(each.kind for each in found) + Counter({COUNTED: len(tallied)})
    span = part.span(len(found) + len(tallied))
    shown = found[span.start : span.stop]
    rest = tallied[max(span.start - len(found), 0) : max(span.stop - len(found), 0)]
    return Changes(
        under=root,
        every_post=every_post,
        total=len(found) + len(tallied),
        counts={kind: kinds[kind] for kind in KINDS if kinds[kind]},
        certainty_only=alike,
        changes=(*_told(shown), *_counted(days, rest)),
        last_observed=notes.last_day(days[1].observed()),
        before=seen(before),
        notes=tuple(_notes(days, under, shown)),
        cut=_cut(part, before, after, span, len(found) + len(tallied)),
    )


def _check(before: View, after: View) -> None:
    if before.as_of > after.as_of:
        told = f"{dates.text(before.as_of)} is after {dates.text(after.as_of)}; give the earlier day first"
        raise BadParameter("from", told)
    if before.revision > after.revision:
        told = f"revision {before.revision} is after {after.revision}; give the earlier state of knowledge first"
        raise BadParameter("known_from", told)
    if before.certainty is not after.certainty:
        raise BadParameter("certainty", "the two views let different links through; open both with the same certainty")


def _cut(part: Page, before: View, after: View, span: range, total: int) -> Cut | None:
    """How to go on; the cursor holds the earlier view as well."""
    return None if span.stop >= total else part.going_on(after, (span.stop, before.as_of, before.revision))


def _named(days: tuple[Day, Day], id: str) -> Reference:
    """An entity, as the later of the views names it that know it."""
    view = next((day.view for day in reversed(days) if day.view.find([id]) != [None]), days[1].view)
    return references(view, [view.node(id)])[0]


def _compared(before: Day, after: Day, *, every_post: bool) -> tuple[list[Difference], list[Tally], int]:
    """The differences by kind, the bodies whose counted posts changed, and how many differ in certainty alone."""
    left_out = frozenset[str]() if every_post else counted(before.drawn, after.drawn)
    found = [each for each in differences(before, after) if each.id not in left_out]
    told = {each.id for each in found} | left_out
    both = [(each, after.drawn[id]) for id, each in before.drawn.items() if id in after.drawn and id not in told]
    alike = sum(one.certainties != other.certainties for one, other in both)
    found.sort(key=lambda each: (KINDS.index(each.kind), each.id))
    return found, tallies(before.drawn, after.drawn, left_out), alike


def _told(found: Sequence[Difference]) -> Iterator[Change]:
    for each, (before, after) in zip(found, sides(found), strict=True):
        note = REUSED if each.kind == CHANGED else RESPELLED if each.respelled else None
        yield Change(each.kind, each.entity, certainty(each.certain), before, after, note)


def _counted(days: tuple[Day, Day], found: Sequence[Tally]) -> Iterator[Change]:
    for each in found:
        sides = Side(count=each.before), Side(count=each.after)
        yield Change(COUNTED, _named(days, each.body), CERTAIN, *sides)


def _notes(days: tuple[Day, Day], under: str | None, shown: Sequence[Difference]) -> Iterator[Note]:
    for day in days:
        (root,) = [None] if under is None else day.view.find([under])
        if root is not None and under is not None:
            yield from () if day.view.present([root])[0] else notes.absent(day.view, root, under, latest=False)
            yield from succeeded(day.view, [root])
        yield from notes.stale(day.view, day.observed(), latest=False) if day.drawn else ()
    yield from notes.conflicts(days[1].view, [each.after.node for each in shown if each.after is not None])
