"""What stands around every drawing: what was asked at which date, and what the reader has to know."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text

from orgtrace.drawing.words import FAINT, STRONG, WARN
from orgtrace.terminal import plain

if TYPE_CHECKING:
    from graph.query.answers import Answer, Seen
    from graph.query.entities import Entity, Reference
    from graph.view.port import Description, View


def framed(
    view: "View",
    title: Text,
    answer: "Answer",
    body: Iterable[RenderableType],
    *,
    dated: bool = True,
    over_all_days: bool = False,
    since: "Seen | None" = None,
) -> Group:
    """An answer's drawing under its title and the view it was asked in, with its notes below.

    Args:
        view: the view.
        title: what was asked.
        answer: the answer.
        body: its drawing.
        dated: whether day and certainty of the view have anything to do with the answer.
        over_all_days: only its certainty has.
        since: the earlier view, where the answer compares two.
    """
    asked = view_words(view, over_all_days=over_all_days, since=since) if dated else f"revision {view.revision}"
    return Group(title, Text(asked, FAINT), *body, *_notes(answer), *_cut(answer))


def view_words(view: "View", *, over_all_days: bool = False, since: "Seen | None" = None) -> str:
    """The date (that all days are meant, or since when), the revision and the certainty of a view."""
    from graph.model import dates  # noqa: PLC0415  # not before it is needed: `orgtrace --help` is to be quick

    which = "links that are certain" if view.certainty == "certain" else "links that are certain or possible"
    day, revision = dates.text(view.as_of), f"revision {view.revision}"
    when = "over all days" if over_all_days else f"as of {day}"
    if since is not None and since.as_of != day:
        when = f"from {since.as_of} to {day}"
    if since is not None and since.revision != view.revision:
        revision = f"revisions {since.revision} to {view.revision}"
    return f"{when} · {revision} · {which}"


def titled(words: str, *entities: "Entity | Reference | Description") -> Text:
    """The title of a question about one or two entities."""
    told = [Text(plain(each.name), STRONG).append(f" ({plain(each.id)})", f"not bold {FAINT}") for each in entities]
    return Text(f"{words} ").append_text(Text(" and ").join(told))


def _notes(answer: "Answer") -> list[Text]:
    # Notes call parameters as the API does.
    told = (plain(note.message).replace("as_of=", "--as-of ") for note in answer.notes)
    return [Text(f"note: {message}", WARN) for message in told]


def _cut(answer: "Answer") -> list[Text]:
    if answer.cut is None:
        return []
    return [Text(f"There is more than the {answer.cut.limit} shown. Go on with --cursor {answer.cut.next}", WARN)]
