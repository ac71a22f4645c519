"""One entity: what it is, whom and what it is tied to, and what each source says about it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from orgtrace.drawing.evidence import two_columns
from orgtrace.drawing.trees import LONG
from orgtrace.drawing.words import (
    FAINT,
    WARN,
    counted,
    days,
    entity_words,
    keys_below,
    link_marks,
    marked,
    reference_words,
)
from orgtrace.terminal import plain

if TYPE_CHECKING:
    from graph.query.entity import EntityAnswer, Said, Tied

T = TypeVar("T")

_TIES = (
    ("posts", "Holds"),
    ("holders", "Held by"),
    ("organizations", "Belongs to"),
    ("parents", "Part of"),
    ("parts", "Parts"),
    ("identity", "Judged the same or not"),
    ("succession", "Follows or is followed by"),
)
_NAMED = ("SAME_AS", "NOT_SAME_AS")  # they stand under one title


def entity_lines(answer: "EntityAnswer", *, ids: bool = False, unfolded: bool = False) -> Iterator[Text | Padding]:
    """The entity's facts in sections; those that are empty are left out."""
    yield entity_words(answer.entity)
    yield Text(days(answer.entity.first_observed, answer.entity.last_observed), FAINT)
    if others := [name for name in answer.names if name != answer.entity.name]:
        yield Text(f"also called {', '.join(plain(each) for each in others)}")
    for field, title in _TIES:
        yield from _ties(title, getattr(answer, field), ids=ids, unfolded=unfolded)
    if answer.post_count:
        yield Text(f"\n{counted(answer.post_count, 'post', 'posts')} in it: `orgtrace chart` draws them")
    yield Text(f"\nSaid by sources ({answer.total:,})", "underline")
    for said in _shown(answer.said, unfolded=unfolded):
        yield Padding(_said(said, ids=ids), (0, 0, 0, 3))
    yield from _folded(answer.said, unfolded=unfolded)


def _ties(title: str, ties: "Sequence[Tied]", *, ids: bool, unfolded: bool) -> Iterator[Text | Padding]:
    if not ties:
        return
    yield Text(f"\n{title}", "underline")
    for tie in _shown(ties, unfolded=unfolded):
        kind = [tie.link.relation] if tie.link.relation in _NAMED else []
        told = marked(reference_words(tie.entity), [*kind, *link_marks(tie.link)])
        told.append(f" · {days(tie.link.first_observed, tie.link.last_observed)}", f"not bold {FAINT}")
        yield Padding(keys_below(told, tie.link.statements if ids else ()), (0, 0, 0, 3))
    yield from _folded(ties, unfolded=unfolded)


def _shown(items: Sequence[T], *, unfolded: bool) -> Sequence[T]:
    return items if unfolded or len(items) <= LONG + 1 else items[:LONG]


def _folded(items: Sequence[object], *, unfolded: bool) -> Iterator[Padding]:
    hidden = len(items) - len(_shown(items, unfolded=unfolded))
    if hidden:
        yield Padding(Text(f"… {hidden:,} more: --all shows them", WARN), (0, 0, 0, 3))


def _said(said: "Said", *, ids: bool) -> Table:
    facts = {"source": said.source, **said.attributes}
    if said.basis != "stated":
        facts["basis"] = said.basis
    facts |= {
        name: value
        for name, value in (("from", said.valid_from), ("to", said.valid_to), ("observed", said.observed))
        if value
    }
    return two_columns(facts | ({"key": said.key} if ids else {}))
