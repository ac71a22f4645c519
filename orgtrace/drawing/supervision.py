"""Oversight as two trees: those over the entity asked about, and those under it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from rich.text import Text

from orgtrace.drawing.ends import end_words
from orgtrace.drawing.trees import Branch, Hung, grown
from orgtrace.drawing.walking import walked
from orgtrace.drawing.words import WARN, Label, entity_words, link_marks

if TYPE_CHECKING:
    from graph.query.entities import Link
    from graph.query.supervision import Overseen, Supervision

_TITLES = {"over": "Overseen by", "under": "Oversees"}
_SILENT = ("no oversight stated that day", "depth")  # said by the leaf itself, or by the number beyond the horizon


def oversight_trees(
    answer: "Supervision", names: Mapping[str, str], *, ids: bool = False
) -> Iterator[tuple[str, Branch]]:
    """A title and a tree for each side that was asked for.

    Args:
        answer: the oversight.
        names: of the bodies through which links run, by id.
        ids: whether to show ids and keys.
    """
    for side in answer.direction:
        placed = {each.entity.id: each for each in answer.entities if each.side == side}
        below: dict[str, list[Hung]] = defaultdict(list)
        for link in sorted(answer.links, key=lambda each: bool(each.through)):
            near, far = walked(link, answer.root, upward=side == "over")
            if near in placed and far in placed:
                below[near].append(Hung(far, _marks(link, names), link.statements if ids else ()))
        labels = {id: _label(each, answer, ids=ids) for id, each in placed.items()}
        tree = grown(answer.root, labels, below)
        if not tree.children:
            tree.children.append(Branch(Text("nobody, as far as any source states for that day", WARN)))
        yield _TITLES[side], tree


def _marks(link: "Link", names: Mapping[str, str]) -> list[str]:
    """The marks of a link; where it is reached through bodies, these stand for its basis."""
    if not link.through:
        return link_marks(link)
    certainty = [] if link.certainty == "certain" else ["possibly"]
    through = ", ".join(names.get(each, each) for each in link.through)
    return [*certainty, *([link.mode] if link.mode else []), f"through {through}"]


def _label(overseen: "Overseen", answer: "Supervision", *, ids: bool) -> Label:
    told = entity_words(overseen.entity)
    names = {each.entity.id: each.entity.name for each in answer.entities}
    for end in answer.ends:
        if (end.entity, end.side) == (overseen.entity.id, overseen.side) and end.reason not in _SILENT:
            told.append(f" — {end_words(end, names)}", f"not bold {WARN}")
    if overseen.more:
        more = f"{overseen.more:,} more beyond"
        told.append(f" — {more}", f"not bold {WARN}")
    return Label(overseen.level, told, (overseen.entity.id,) if ids else ())
