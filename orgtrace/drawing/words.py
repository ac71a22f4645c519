"""The words in which entities, links and days are told, the same in every drawing.

Everything a drawing says it says in words; colour only repeats it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.text import Text

from orgtrace.terminal import plain, words

if TYPE_CHECKING:
    from graph.query.entities import Entity, Head, Holder, Link, Reference
    from graph.query.periods import Period

FAINT = "dim"
STRONG = "bold"
WARN = "yellow"

UNFILLED = {"vacant": "vacant", "undisclosed": "holder undisclosed", "eliminated": "eliminated"}


def days(first: str | None, last: str | None) -> str:
    """The first and last day on which something was observed."""
    if first is None or last is None:
        return "no day of observation"
    return f"observed {first}" if first == last else f"observed {first} to {last}"


def periods_words(periods: "Sequence[Period]") -> str:
    """Stretches of days."""
    return ", ".join(_period(each) for each in periods)


def _period(period: "Period") -> str:
    if period.first is None:
        return "on any day" if period.last is None else f"until {period.last}"
    if period.last is None:
        return f"since {period.first}"
    return f"on {period.first}" if period.first == period.last else f"{period.first} to {period.last}"


@dataclass(frozen=True, slots=True)
class Label:
    """What a tree says at one place.

    Attributes:
        level: its level, in front.
        told: the entity and what is to be said of it.
        below: ids and keys, on lines of their own.
    """

    level: int
    told: Text
    below: tuple[str, ...] = ()

    def drawn(self, marks: Iterable[str] = (), keys: Iterable[str] = ()) -> Text:
        """The whole label; `marks` are those of the link that leads here, `keys` those of its statements."""
        text = _bracketed(Text(f"{self.level} ", FAINT), marks)
        text.append_text(self.told)
        for line in (*self.below, *keys):
            text.append(f"\n{plain(line)}", FAINT)
        return text

    def elsewhere(self, marks: Iterable[str] = ()) -> Text:
        """The label where the entity is drawn at another place of the same tree."""
        text = _bracketed(Text(f"{self.level} ", FAINT), marks)
        return text.append(self.told.plain.partition(" — ")[0]).append(" (drawn elsewhere)", FAINT)


def entity_words(entity: "Entity", *, tell_unknown: bool = True) -> Text:
    """An entity with who holds or heads it, how it is filled, and whether it was there.

    Args:
        entity: the entity.
        tell_unknown: whether to say of a post that its holder is not known.
    """
    told = words(entity.name, STRONG)
    for said in _about(entity, tell_unknown=tell_unknown):
        told.append(" · ", "not bold").append_text(said)
    return told


def reference_words(entity: "Reference") -> Text:
    """An entity by name and id."""
    return words(entity.name, STRONG).append(f" ({plain(entity.id)})", FAINT)


def link_marks(link: "Link") -> list[str]:
    """What sets a link apart from a plain one: only possible, dotted, of a mode, acting, on another basis."""
    marks = [] if link.certainty == "certain" else ["possibly"]
    marks += ["dotted line"] if link.line == "dotted" else []
    marks += [link.mode] if link.mode else []
    marks += ["acting"] if link.acting else []
    return marks + [basis_words(each) for each in link.basis if each != "stated"]


def marked(told: Text, marks: Iterable[str]) -> Text:
    """The text with its marks in brackets behind it, if there are any."""
    listed = ", ".join(plain(each) for each in marks)
    return told.append(f" [{listed}]", WARN) if listed else told


def _bracketed(told: Text, marks: Iterable[str]) -> Text:
    listed = ", ".join(plain(each) for each in marks)
    return told.append(f"[{listed}] ", f"not dim {WARN}") if listed else told


def keys_below(told: Text, keys: Iterable[str]) -> Text:
    """The text with the keys of its statements on lines of their own."""
    for key in keys:
        told.append(f"\n{plain(key)}", FAINT)
    return told


def holder_words(holder: "Holder") -> Text:
    """A holder's name, and whether they only act or only possibly hold."""
    marks = (["acting"] if holder.acting else []) + ([] if holder.certainty == "certain" else ["possibly"])
    return marked(words(holder.name), marks)


def head_words(head: "Head") -> Text:
    """A head post and those who hold it."""
    told = words(head.name)
    if head.holders:
        told.append(": ").append_text(Text(", ").join(holder_words(each) for each in head.holders))
    return told


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun, thousands set apart."""
    return f"{number:,} {one if number == 1 else many}"


def _about(entity: "Entity", *, tell_unknown: bool) -> list[Text]:
    told = [holder_words(each) for each in entity.holders]
    told += [head_words(each) for each in entity.heads]
    if entity.label == "Organization" and not entity.heads and tell_unknown:
        told.append(Text("head not known", FAINT))
    if entity.status == "unknown" and (fte := entity.attributes.get("fte")) is not None:
        told.append(Text(f"{plain(str(fte))} FTE"))
    if entity.shared:
        told.append(Text("job share", WARN))
    if not entity.stated:
        return [*told, Text("declared by no source", WARN)]
    if entity.status == "unknown" and tell_unknown:
        told.append(Text("holder not known", FAINT))
    if entity.status in UNFILLED:
        told.append(Text(UNFILLED[entity.status], WARN))
    if entity.presence != "certain":
        told.append(Text("absent that day" if entity.presence == "absent" else "possibly there", WARN))
    return told


def basis_words(basis: str) -> str:
    """A basis other than a source's own word."""
    return "by structure" if basis == "structure" else f"by rule {basis}"
