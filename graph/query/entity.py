"""One entity: what each source says of it, and what it is tied to on the view's day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model.attributes import Value
from graph.query import notes
from graph.query.answers import Answer
from graph.query.describing import described, references
from graph.query.entities import Entity, Link, Reference
from graph.query.paging import page
from graph.query.sources import SourceVersion, version
from graph.query.succession import succeeded
from graph.query.ties import Ties, expanded
from graph.query.wording import worded
from graph.view.port import Direction, Recorded, View

_BOTH = tuple(Direction)


@dataclass(frozen=True, slots=True)
class Said:
    """What one source says of the entity, with the key of the statement and the version of the source."""

    source: str
    attributes: Mapping[str, Value]
    basis: str
    key: str
    valid_from: str | None
    valid_to: str | None
    observed: str | None
    recorded: int
    version: SourceVersion | None


@dataclass(frozen=True, slots=True)
class Tied:
    """An entity at the other end of a link, and the link."""

    entity: Reference
    link: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityAnswer(Answer):
    """One entity.

    Attributes:
        entity: it on the view's day.
        names: every form of its name that a source used, the latest first.
        said: what each source says of it, by source and day; `total` counts those of all pages.
        posts: those that a person holds.
        holders: those who hold a post.
        organizations: those that a post is in.
        parents: the organisations that an organisation is part of.
        parts: the organisations that are part of it.
        post_count: how many posts are in it.
        identity: judgements that it is, or is not, another entity.
        succession: what it follows (it is the start), and what follows it (it is the end).
    """

    entity: Entity
    names: tuple[str, ...]
    said: tuple[Said, ...]
    total: int
    posts: tuple[Tied, ...]
    holders: tuple[Tied, ...]
    organizations: tuple[Tied, ...]
    parents: tuple[Tied, ...]
    parts: tuple[Tied, ...]
    post_count: int
    identity: tuple[Tied, ...]
    succession: tuple[Tied, ...]


def entity(view: View, id: str, *, limit: int | None = None, cursor: str | None = None) -> EntityAnswer:
    """One entity with its attributes by source and its ties.

    Args:
        view: the day, revision and certainty.
        id: the id of a post, organisation or person.
        limit: how many statements of sources at most; None for all.
        cursor: from the cut of the page before.

    Raises:
        UnknownEntity: no source speaks of such an entity.
        BadParameter: a cursor of another question.
    """
    part = page(view, ("entity", id), limit, cursor)
    node = view.node(id)
    (found,) = described(view, [node])
    said = view.said(node)
    span = part.span(len(said))
    (presence,) = view.presence([node])
    observed = [(presence.first_observed, presence.last_observed)]
    gone = [] if presence.present else notes.absent(view, node, id)
    return EntityAnswer(
        entity=found,
        names=_names(said),
        said=tuple(_said(each) for each in said[span.start : span.stop]),
        total=len(said),
        posts=_tied(view, node, ("HOLDS",), (Direction.OUT,)),
        holders=_tied(view, node, ("HOLDS",), (Direction.IN,)),
        organizations=_tied(view, node, ("POST_IN",), (Direction.OUT,)),
        parents=_tied(view, node, ("PART_OF",), (Direction.OUT,)),
        parts=_tied(view, node, ("PART_OF",), (Direction.IN,)),
        post_count=len(set(expanded(view, [node], "POST_IN", Direction.IN).far)),
        identity=_tied(view, node, ("SAME_AS", "NOT_SAME_AS"), _BOTH),
        succession=_tied(view, node, ("SUCCEEDS",), _BOTH),
        last_observed=notes.last_day(observed),
        notes=(*gone, *succeeded(view, [node]), *notes.stale(view, observed), *notes.conflicts(view, [node])),
        cut=part.cut(view, len(said)),
    )


def _said(found: Recorded) -> Said:
    said = found.statement
    return Said(
        said.source,
        dict(said.attributes),
        said.basis,
        found.key,
        said.valid_from,
        said.valid_to,
        said.observed,
        found.recorded,
        version(found.version) if found.version is not None else None,
    )


def _names(said: Sequence[Recorded]) -> tuple[str, ...]:
    """Every form of the name once, the one observed last first."""
    dated = [
        (each.statement.observed or "", str(form))
        for each in said
        if (form := each.statement.attributes.get("name") or each.statement.attributes.get("title")) is not None
    ]
    return tuple(dict.fromkeys(form for _, form in sorted(dated, key=lambda pair: pair[0], reverse=True)))


def _tied(view: View, node: int, relations: Sequence[str], directions: Sequence[Direction]) -> tuple[Tied, ...]:
    tables = [expanded(view, [node], relation, direction) for relation in relations for direction in directions]
    return tuple(tied for ties in tables for tied in _worded(view, node, ties))


def _worded(view: View, node: int, ties: Ties) -> list[Tied]:
    names = references(view, ties.far)
    ids = dict(zip(ties.far, (name.id for name in names), strict=True)) | {node: view.ids([node])[0]}
    links = worded(view, [(ties, row) for row in range(len(ties))], ids)
    return [Tied(name, link) for name, link in zip(names, links, strict=True)]
