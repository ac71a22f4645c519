"""What became of a body or post that others follow: its heirs on the view's day, through any number of successions.

SUCCEEDS points from the heir to what it follows. A succession happens once: it has come about from the day on
which the link begins, however long its statements say that it holds.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.model import dates
from graph.query.answers import SUCCEEDED, Note
from graph.query.describing import ABSENT, presence_word, references
from graph.query.spells import Lasting, is_certain, lasting
from graph.query.wording import CERTAIN
from graph.view.links.evidence import OPEN_FUTURE, OPEN_PAST, Evidence, Span
from graph.view.port import Certainty, Direction, View

SUCCEEDS = "SUCCEEDS"


@dataclass(frozen=True, slots=True)
class _Step:
    """One succession, and the earliest and the latest day on which it came about."""

    old: int
    heir: int
    link: int
    days: Span


@dataclass(slots=True)
class _Fate:
    """The successions that lead from one node, and by heir whether it was there that day."""

    steps: list[_Step] = field(default_factory=list)
    heirs: dict[int, str] = field(default_factory=dict)


def succeeded(view: View, nodes: Iterable[int]) -> list[Note]:
    """A note on each of some nodes that others had followed by the view's day; it names the heirs and the day."""
    asked = list(dict.fromkeys(nodes))
    if not asked:
        return []
    ever = view.ever(asked, SUCCEEDS, Direction.IN).tolist()
    fates = [(node, _fate(view, node)) for node, flag in zip(asked, ever, strict=True) if flag]
    return [_note(view, node, fate) for node, fate in fates if fate.steps]


def _fate(view: View, node: int) -> _Fate:
    """Go on from heir to heir; one that others follow counts as an heir only if it surely was there beside them."""
    fate, met, frontier = _Fate(), dict.fromkeys([node]), [node]
    while frontier:
        steps = [_step(view, each) for each in lasting(view, frontier, SUCCEEDS, Direction.IN)]
        come = [each for each in steps if each.days[view.certainty is Certainty.CERTAIN] <= view.as_of]
        fate.steps += come
        frontier = [heir for heir in dict.fromkeys(each.heir for each in come) if heir not in met]
        met |= dict.fromkeys(frontier)
    followed = {each.old for each in fate.steps}
    others = [each for each in met if each != node]
    words = {each: presence_word(found) for each, found in zip(others, view.presence(others), strict=True)}
    standing = [each for each in others if each not in followed or words[each] == CERTAIN]
    fate.heirs = {each: words[each] for each in standing or others}
    return fate


def _step(view: View, spell: Lasting) -> _Step:
    if is_certain(spell.row):
        return _Step(spell.near, spell.far, spell.link, spell.row[:2])
    # Of a link that surely holds on no day the spell does not tell by when it began, but its statements do.
    said = [view.recordings(key)[-1].statement for key in view.evidence([spell.link])[0]]
    begins = [found.begins[1] for each in said if (found := Evidence.of(each).narrowed()).begins]
    return _Step(spell.near, spell.far, spell.link, (spell.row[0], min(begins, default=OPEN_FUTURE)))


def _note(view: View, node: int, fate: _Fate) -> Note:
    (id,) = view.ids([node])
    names = references(view, list(fate.heirs))
    told = [
        f"{each.id} ({each.name}) {_when([step.days for step in fate.steps if step.heir == heir])}{_presence(word)}"
        for each, (heir, word) in zip(names, fate.heirs.items(), strict=True)
    ]
    evidence = view.evidence([step.link for step in fate.steps])
    day = min(step.days[1] for step in fate.steps if step.old == node)
    return Note(
        kind=SUCCEEDED,
        message=f"{id} was succeeded by {', '.join(told)}. Ask about {'it' if len(told) == 1 else 'them'}.",
        entity=id,
        day=None if day in (OPEN_PAST, OPEN_FUTURE) else dates.text(day),
        keys=tuple(sorted({key for keys in evidence for key in keys})),
        heirs=tuple(each.id for each in names),
    )


def _when(days: Sequence[Span]) -> str:
    """The day of the first of the successions that lead to an heir."""
    earliest, latest = min(days, key=lambda each: each[::-1])
    if latest in (OPEN_PAST, OPEN_FUTURE):
        return "on a day not known"
    return f"{'on' if earliest == latest else 'by'} {dates.text(latest)}"


def _presence(word: str) -> str:
    return ", which was not there that day either" if word == ABSENT else ""
