"""A timeline, one entry a row: since when, what, and on which days surely and possibly."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from orgtrace.drawing.words import FAINT, STRONG, WARN, basis_words, counted, keys_below, marked
from orgtrace.terminal import plain, words

if TYPE_CHECKING:
    from graph.query.spells import Spell
    from graph.query.timeline import Entry, Timeline

OPEN = "…"
"""Stands where an end of a stretch of time is open."""

_SAID = {
    "presence": "spoken of",
    "post": "holds",
    "holder": "held by",
    "organization": "in",
    "parent": "part of",
    "superior": "reports to",
    "overseer": "overseen by",
    "predecessor": "follows",
    "successor": "followed by",
    "subordinate": "reported to by",
    "overseen": "oversees",
    "part": "has the part",
    "member": "has the post",
}


def timeline_table(answer: "Timeline", *, ids: bool = False) -> Table:
    """The entries, each at the day from which it surely held, else may have held, else was stated."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style=FAINT, no_wrap=True)
    table.add_column(overflow="fold", ratio=1)
    for entry in answer.entries:
        table.add_row(_since(entry), _entry(entry, ids=ids))
    return table


def left_out_words(answer: "Timeline") -> Iterator[Text]:
    """What the kinds that were not asked for would add."""
    if answer.left_out:
        told = ", ".join(f"{number:,} {kind}" for kind, number in sorted(answer.left_out.items()))
        entries = counted(sum(answer.left_out.values()), "entry", "entries")
        yield Text(f"{entries} of other kinds, told with --kind: {told}", FAINT)


def spell_words(spell: "Spell") -> str:
    """The days of a spell, first and last one included."""
    possibly = _stretch(spell.possible_from, spell.possible_to)
    if spell.certainty != "certain":
        return f"possibly {possibly}"
    surely = _stretch(spell.certain_from, spell.certain_to)
    return f"surely {surely}" if surely == possibly else f"surely {surely}, possibly {possibly}"


def _stretch(start: str | None, end: str | None) -> str:
    first = start or OPEN
    last = OPEN if end is None else (date.fromisoformat(end) - timedelta(days=1)).isoformat()
    return f"on {first}" if first == last != OPEN else f"{first} to {last}"


def _since(entry: "Entry") -> str:
    spell = entry.spell
    since = (spell.certain_from or spell.possible_from) if spell else entry.first_observed
    return since or OPEN


def _entry(entry: "Entry", *, ids: bool) -> Text:
    told = _what(entry)
    if entry.entity is not None:
        told.append(" ").append_text(words(entry.entity.name, STRONG))
        if ids:
            told.append(f" ({plain(entry.entity.id)})", f"not bold {FAINT}")
    if entry.post is not None:
        told.append(f" as {plain(entry.post.name)}", "not bold")
    marked(told, _marks(entry))
    told.append(f" · {_when(entry)}", f"not bold {FAINT}")
    return keys_below(told, entry.statements if ids else ())


def _what(entry: "Entry") -> Text:
    if entry.kind == "name":
        return Text(f"called “{plain(entry.value or '')}”")
    if entry.kind == "occupancy":
        return Text(f"filled: {plain(entry.value or '')}")
    if entry.kind == "gap":
        said = f" (registers say: {plain(entry.value)})" if entry.value else ""
        return Text(f"no holder is known{said}", WARN)
    return Text(_SAID[entry.kind])


def _marks(entry: "Entry") -> list[str]:
    marks = ["dotted line"] if entry.line == "dotted" else []
    marks += [entry.mode] if entry.mode else []
    marks += ["acting"] if entry.acting else []
    return marks + [basis_words(each) for each in entry.basis if each != "stated"]


def _when(entry: "Entry") -> str:
    if entry.spell is not None:
        return spell_words(entry.spell)
    if entry.first_observed is None or entry.last_observed is None:
        return "stated without a day"
    if entry.first_observed == entry.last_observed:
        return f"stated {entry.first_observed}"
    return f"stated {entry.first_observed} to {entry.last_observed}"
