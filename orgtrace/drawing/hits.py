"""What a search found, each with what tells it apart from others of its name."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from orgtrace.drawing.words import FAINT, STRONG, WARN, days
from orgtrace.terminal import plain, words

if TYPE_CHECKING:
    from graph.query.search import Hit, Search


def hit_lines(answer: "Search") -> Iterator[Text | Padding]:
    """Each hit on its own lines: name and kind, where it belongs, its id."""
    for hit in answer.hits:
        yield words(hit.name, STRONG).append(f"  {hit.label}", f"not bold {FAINT}")
        yield Padding(_below(hit), (0, 0, 0, 3))
    if not answer.hits:
        yield Text("Nothing is known by that name or anything near it.", WARN)


def _below(hit: "Hit") -> Text:
    ties = [f"holds {plain(each.name)}" for each in hit.posts]
    ties += [f"{'part of' if hit.label == 'Organization' else 'in'} {plain(each.name)}" for each in hit.organizations]
    when = f" on {hit.on}" if hit.on and ties else ""
    told = Text(f"{'; '.join(ties)}{when} · " if ties else "")
    return told.append(days(hit.first_observed, hit.last_observed)).append(f"\n{plain(hit.id)}", FAINT)
