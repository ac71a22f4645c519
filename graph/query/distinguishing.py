"""What tells entities of one name apart: the posts that people hold, the bodies that posts and bodies are in."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model.dates import FIRST_DAY
from graph.query.describing import references
from graph.query.entities import Reference
from graph.query.ties import expanded
from graph.view.days import day_text
from graph.view.port import NEVER, Direction, View

_TELLING = {"Person": "HOLDS", "Post": "POST_IN", "Organization": "PART_OF"}


@dataclass(frozen=True, slots=True)
class Distinction:
    """What an entity is tied to, on the view's day or (`on`) on the last day that sources speak of it.

    Attributes:
        posts: those that a person holds.
        organizations: those that a post is in, that the posts held are in, or that an organisation is part of.
        on: the day, ISO 8601, if it is not the view's.
    """

    posts: tuple[Reference, ...] = ()
    organizations: tuple[Reference, ...] = ()
    on: str | None = None

    def __str__(self) -> str:
        told = ", ".join(each.name for each in (*self.posts, *self.organizations))
        return f"{told} ({self.on})" if told and self.on else told


def distinctions(view: View, nodes: Sequence[int]) -> list[Distinction]:
    """What tells some entities apart, in their order."""
    found = _on_day(view, nodes)
    for days_of in (_last_spoken, _day_before, _last_observed):
        by_day: dict[int, list[int]] = {}
        for node in nodes:
            if node not in found and (day := days_of(view, node)) is not None:
                by_day.setdefault(day, []).append(node)
        for day, silent in by_day.items():
            found |= _on_day(view.at(as_of=day), silent, day_text(day))
    return [found.get(node, Distinction()) for node in nodes]


def _last_spoken(view: View, node: int) -> int | None:
    return view.last_spoken(node)


def _day_before(view: View, node: int) -> int | None:
    # The last day spoken of may be the one on which a tie ended, and so no longer held.
    day = view.last_spoken(node)
    return None if day is None or day <= FIRST_DAY else day - 1


def _last_observed(view: View, node: int) -> int | None:
    (found,) = view.presence([node])
    return None if found.last_observed == NEVER else found.last_observed


def _on_day(view: View, nodes: Sequence[int], on: str | None = None) -> dict[int, Distinction]:
    """Of those that are tied to something on the view's day, what that is."""
    tied: dict[int, list[int]] = {}
    labels = view.labels(nodes) if nodes else []
    for label, relation in _TELLING.items():
        asked = [node for node, found in zip(nodes, labels, strict=True) if found == label]
        _add(view, tied, asked, relation)
    held = {
        node: list(tied[node]) for node, label in zip(nodes, labels, strict=True) if label == "Person" and node in tied
    }
    bodies: dict[int, list[int]] = {}
    _add(view, bodies, list(dict.fromkeys(post for posts in held.values() for post in posts)), "POST_IN")
    around = {node: held.get(node, []) for node in tied}
    above = {
        node: [body for post in posts for body in bodies.get(post, ())] if node in held else tied[node]
        for node, posts in around.items()
    }
    wanted = list(dict.fromkeys(each for ties in (*around.values(), *above.values()) for each in ties))
    names = dict(zip(wanted, references(view, wanted), strict=True))
    return {
        node: Distinction(
            tuple(names[post] for post in around[node]), tuple(names[body] for body in dict.fromkeys(above[node])), on
        )
        for node in tied
    }


def _add(view: View, found: dict[int, list[int]], nodes: Sequence[int], relation: str) -> None:
    ties = expanded(view, nodes, relation, Direction.OUT) if nodes else None
    for near, far in zip(ties.near, ties.far, strict=True) if ties is not None else ():
        found.setdefault(near, []).append(far)
