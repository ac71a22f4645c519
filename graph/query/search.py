"""Entities by name, best first, each with what tells it apart from others of that name."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.errors import BadParameter
from graph.query.answers import Answer
from graph.query.distinguishing import distinctions
from graph.query.entities import Reference
from graph.query.paging import page
from graph.query.parameters import labels
from graph.view.days import day_text
from graph.view.port import View


@dataclass(frozen=True, slots=True)
class Hit:
    """One entity found.

    Attributes:
        score: how well its name fits, from 0 to 100.
        posts, organizations: what tells it apart.
        on: the day on which it was tied to these, if it is not the view's.
        first_observed, last_observed: the first and last day on which some source saw it, ISO 8601.
    """

    id: str
    label: str
    name: str
    score: float
    posts: tuple[Reference, ...]
    organizations: tuple[Reference, ...]
    on: str | None
    first_observed: str | None
    last_observed: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Search(Answer):
    """What was found, best first; the day plays no part in what is found nor in its order."""

    query: str
    kind: tuple[str, ...]
    hits: tuple[Hit, ...]


def search(view: View, query: str, *, kind: Sequence[str] = (), limit: int = 20, cursor: str | None = None) -> Search:
    """Entities by any name that any source gave them.

    Args:
        view: the revision; its day serves only to tell what entities are tied to.
        query: a name, in any order of words, with or without accents, or its words' initials ("UBND"); or an id.
        kind: labels, such as ``person``; empty for all.
        limit: how many hits at most.
        cursor: from the cut of the page before.

    Raises:
        BadParameter: an empty query, a kind that is none, or a cursor of another question.
    """
    if not query.strip():
        raise BadParameter("q", "it is empty; give a name or a part of one")
    wanted = labels(kind)
    part = page(view, ("search", query, wanted), limit, cursor)
    found = view.search(query, wanted, part.offset + limit + 1)
    span = part.span(len(found))
    return Search(
        query=query, kind=wanted, hits=_hits(view, found[span.start : span.stop]), cut=part.cut(view, len(found))
    )


def _hits(view: View, found: Sequence[tuple[int, float]]) -> tuple[Hit, ...]:
    nodes = [node for node, _ in found]
    if not nodes:
        return ()
    told = zip(view.describe(nodes), view.presence(nodes), distinctions(view, nodes), found, strict=True)
    return tuple(
        Hit(
            said.id,
            said.label,
            said.name,
            round(score, 2),
            apart.posts,
            apart.organizations,
            apart.on,
            day_text(presence.first_observed),
            day_text(presence.last_observed),
        )
        for said, presence, apart, (_, score) in told
    )
