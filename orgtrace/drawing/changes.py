"""Changes by their kind, each with how things stood before and after."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from orgtrace.drawing.trees import LONG
from orgtrace.drawing.words import FAINT, STRONG, UNFILLED, WARN, counted, holder_words, link_marks, marked
from orgtrace.terminal import plain, words

if TYPE_CHECKING:
    from graph.query.changes import Change, Changes
    from graph.query.counting import Count
    from graph.query.entity import Tied
    from graph.query.sides import Side

ARROW = " → "

_TITLES = {
    "appeared": "Appeared",
    "ended": "Ended",
    "entered": "Came in from elsewhere",
    "left": "Went elsewhere",
    "moved": "Moved",
    "renamed": "Renamed",
    "changed hands": "Changed hands",
    "changed": "Changed altogether: the reference may have been given to another post",
    "withheld": "Name of the holder withheld, which is no departure",
    "disclosed": "Name of the holder told again",
    "certainty": "Possible on both days, certain on one",
    "counted": "Posts only counted",
}
_WHOLE = ("appeared", "ended", "entered", "left")
_NOTED = ("changed",)  # its title says so for all of them
_NEVER_SURE = ("withheld", "disclosed", "certainty")  # their titles say so


def change_lines(answer: "Changes", *, ids: bool = False, unfolded: bool = False) -> Iterator[Text | Padding]:
    """The changes of each kind under its title; those that read alike are drawn once, long lists are folded."""
    for kind, found in groupby(answer.changes, key=lambda each: each.kind):
        yield Text(f"\n{_TITLES[kind]} ({answer.counts[kind]:,})", "underline")
        alike: dict[str, list[list[Text]]] = {}
        for change in found:
            lines = list(_change(change, ids=ids))
            alike.setdefault("\n".join(line.plain for line in lines), []).append(lines)
        drawn = list(alike.values())
        shown = drawn if unfolded or len(drawn) <= LONG + 1 else drawn[:LONG]
        for same in shown:
            head, *below = same[0]
            yield Padding(head.append(f" × {len(same):,}" if len(same) > 1 else "", WARN), (0, 0, 0, 3))
            yield from (Padding(line, (0, 0, 0, 6)) for line in below)
        if len(shown) < len(drawn):
            hidden = sum(map(len, drawn[len(shown) :]))
            yield Padding(Text(f"… {hidden:,} more: --all shows them", WARN), (0, 0, 0, 3))
    if not answer.total:
        yield Text("\nNothing changed.")
    if answer.certainty_only:
        entities = counted(answer.certainty_only, "entity stands", "entities stand")
        yield Text(f"\n{entities} alike on both days, though not as surely on the one as on the other.", FAINT)


def _change(change: "Change", *, ids: bool) -> Iterator[Text]:
    told = words(change.entity.name, STRONG)
    if ids:
        told.append(f" ({plain(change.entity.id)})", f"not bold {FAINT}")
    if change.kind in _WHOLE:
        told.append_text(_holding(change.after or change.before))
    if change.certainty != "certain" and change.kind not in _NEVER_SURE:
        told.append(" [possibly]", f"not bold {WARN}")
    yield told
    yield from _lines(change)
    if change.note is not None and change.kind not in _NOTED:
        yield Text(plain(change.note), WARN)
    yield from (Text(plain(key), FAINT) for key in (_keys(change) if ids else ()))


def _holding(side: "Side | None") -> Text:
    """Who holds a post, or that nobody does, behind its name."""
    if side is None or side.holders is None:
        return Text()
    told = _holders(side)
    return Text(" · ", "not bold").append_text(told) if told.plain else told


def _lines(change: "Change") -> Iterator[Text]:
    before, after = change.before, change.after
    if before is None or after is None:
        side = after or before
        if side is not None and (told := _placed(side)).plain:
            yield told
    elif change.kind in ("entered", "left"):
        yield _placed(before).append(ARROW).append_text(_placed(after))
    elif before.count is not None and after.count is not None:
        yield _counts(before.count, after.count)
    else:
        yield from _aspects(before, after)


def _aspects(before: "Side", after: "Side") -> Iterator[Text]:
    if before.name is not None:
        yield Text(f"“{plain(before.name)}”{ARROW}“{plain(after.name or '')}”")
    for verb, one, other in (
        ("in ", _ties(before.bodies), _ties(after.bodies)),
        ("reports to ", _ties(before.bosses), _ties(after.bosses)),
        ("", _holders(before), _holders(after)),
    ):
        if one.plain != other.plain:
            nothing = Text("nothing stated" if verb else "nobody known", FAINT)
            told = Text(verb).append_text(one if one.plain else nothing)
            yield told.append(ARROW).append_text(other if other.plain else nothing)


def _placed(side: "Side") -> Text:
    """Where something stands: its bodies, and whom it reports to."""
    told = (("in ", _ties(side.bodies)), ("reports to ", _ties(side.bosses)))
    return Text(", ").join([Text(verb).append_text(each) for verb, each in told if each.plain])


def _ties(ties: "Sequence[Tied] | None") -> Text:
    return Text(" and ").join([marked(words(tie.entity.name), link_marks(tie.link)) for tie in ties or ()])


def _holders(side: "Side") -> Text:
    if side.holders:
        return Text(", ").join([holder_words(each) for each in side.holders])
    return Text(UNFILLED.get(side.status or "", ""), WARN)


def _counts(before: "Count", after: "Count") -> Text:
    told = f"{counted(before.posts, 'post', 'posts')}, {before.fte} FTE{ARROW}{after.posts:,}, {after.fte} FTE"
    return Text(f"{told}; {before.altered:,} went or changed, {after.altered:,} came or changed")


def _keys(change: "Change") -> Iterator[str]:
    """The keys of the statements on both sides, those of the first day with a minus."""
    for mark, side in (("-", change.before), ("+", change.after)):
        if side is not None:
            ties = [key for tie in (*(side.bodies or ()), *(side.bosses or ())) for key in tie.link.statements]
            held = [key for holder in side.holders or () for key in holder.statements]
            yield from (f"{mark} {key}" for key in dict.fromkeys((*side.statements, *ties, *held)))
