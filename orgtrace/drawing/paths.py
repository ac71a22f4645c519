"""Paths hop by hop, each link with a document that says so."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.text import Text

from orgtrace.drawing.words import FAINT, STRONG, WARN, counted, days, keys_below, link_marks, marked, periods_words
from orgtrace.terminal import plain, words

if TYPE_CHECKING:
    from graph.query.entities import Link
    from graph.query.hops import Hop, Path
    from graph.query.paths import Paths

Proofs = Mapping[str, Text]

OUT = {
    "PART_OF": "is part of",
    "POST_IN": "is a post in",
    "HOLDS": "holds",
    "REPORTS_TO": "reports to",
    "SUPERVISES": "supervises",
}
_IN = {
    "PART_OF": "has the part",
    "POST_IN": "has the post",
    "HOLDS": "is held by",
    "REPORTS_TO": "is reported to by",
    "SUPERVISES": "is supervised by",
}
_VERDICTS = {
    "proved": ("No path ties them: everything that could be reached was looked at.", "There is no further path."),
    "limit": ("No path this short ties them.", "There is no further path this short."),
}


def path_lines(answer: "Paths", proofs: Proofs, *, ids: bool = False) -> Iterator[Text | Padding]:
    """The paths one below the other, and whether there are more.

    Args:
        answer: the paths.
        proofs: for the first statement of each link the document that says so, in words.
        ids: whether to show ids and the keys of all statements.
    """
    for number, path in enumerate(answer.paths, start=1):
        yield Text(f"\nPath {number}: {counted(path.length, 'link', 'links')}, {path_words(path)}", "underline")
        yield from _path(path, proofs, ids=ids)
    if answer.verdict in _VERDICTS:
        none, no_more = _VERDICTS[answer.verdict]
        yield Text(f"\n{no_more if answer.paths else none}", WARN)


def path_words(path: "Path") -> str:
    """How certain a path is, when it held, and where it is weakest."""
    told = ["certain" if path.certainty == "certain" else "only possible", *_when(path)]
    if path.weakest is not None and path.length > 1:
        why = counted(path.hops[path.weakest].sources, "source", "sources")
        reason = why if path.weakness == "fewest sources" else path.weakness
        told.append(f"weakest at link {path.weakest + 1}: {reason}")
    return "; ".join(told)


def _when(path: "Path") -> list[str]:
    """When it held as a whole, or when it arrives."""
    told = [f"held as a whole {periods_words(path.possible)}"] if path.possible else []
    if path.certain and path.certain != path.possible:
        told.append(f"surely {periods_words(path.certain)}")
    if any(hop.day for hop in path.hops):
        told.append(f"arrives on {path.arrival}")
    return told


def _path(path: "Path", proofs: Proofs, *, ids: bool) -> Iterator[Text | Padding]:
    for place, entity in enumerate(path.entities):
        told = words(entity.name, STRONG)
        yield told.append(f"\n{plain(entity.id)}", f"not bold {FAINT}") if ids else told
        if place < len(path.hops):
            yield from _hop(path.hops[place], proofs, ids=ids)


def _hop(hop: "Hop", proofs: Proofs, *, ids: bool) -> Iterator[Padding]:
    if hop.possible:
        yield Padding(Text(_hop_days(hop), FAINT), (0, 0, 0, 3))
    for link in hop.links:
        yield Padding(_link(link, hop.start, proofs, ids=ids), (0, 0, 0, 3))


def _hop_days(hop: "Hop") -> str:
    told = [f"walked on {hop.day}"] if hop.day else []
    told.append(f"held {periods_words(hop.possible)}")
    if hop.certain and hop.certain != hop.possible:
        told.append(f"surely {periods_words(hop.certain)}")
    return "; ".join(told)


def _link(link: "Link", walked_from: str, proofs: Proofs, *, ids: bool) -> Text:
    along = link.start == walked_from
    told = Text(f"{'↓' if along else '↑'} {(OUT if along else _IN)[link.relation]}")
    return proved(told, link, proofs, ids=ids)


def proved(told: Text, link: "Link", proofs: Proofs, *, ids: bool) -> Text:
    """What is told of a link, with its marks and days behind, and below it a document that says so."""
    marked(told, link_marks(link)).append(f" · {days(link.first_observed, link.last_observed)}", FAINT)
    if link.statements and link.statements[0] in proofs:
        told.append("\n").append_text(proofs[link.statements[0]])
        more = len(link.statements) - 1
        told.append(f" (and {counted(more, 'more statement', 'more statements')})" if more else "", FAINT)
    return keys_below(told, link.statements if ids else ())
