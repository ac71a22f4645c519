"""The timeline of one entity: what it held, was called and stood under, in order of time, each with its evidence."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.query import notes
from graph.query.answers import Answer
from graph.query.describing import references
from graph.query.entities import Reference
from graph.query.forms import Form, forms, name_of, occupancy_of
from graph.query.paging import page
from graph.query.parameters import one_of
from graph.query.spells import Lasting, Spell, begins, is_certain, lasting, told
from graph.query.tenures import STATED_IN, around, gaps
from graph.view.days import day_text
from graph.view.links.spells import Row
from graph.view.port import NEVER, Certainty, Direction, View

_LINKED: Mapping[str, tuple[str, Direction]] = {
    "presence": (STATED_IN, Direction.OUT),
    "post": ("HOLDS", Direction.OUT),
    "holder": ("HOLDS", Direction.IN),
    "organization": ("POST_IN", Direction.OUT),
    "parent": ("PART_OF", Direction.OUT),
    "superior": ("REPORTS_TO", Direction.OUT),
    "overseer": ("SUPERVISES", Direction.IN),
    "predecessor": ("SUCCEEDS", Direction.OUT),
    "successor": ("SUCCEEDS", Direction.IN),
    "subordinate": ("REPORTS_TO", Direction.IN),
    "overseen": ("SUPERVISES", Direction.OUT),
    "part": ("PART_OF", Direction.IN),
    "member": ("POST_IN", Direction.IN),
}

KINDS = ("name", "occupancy", "gap", *_LINKED)
"""The kinds of entry."""

UPWARD = KINDS[:-4]
"""Those that are told unless others are asked for: not what stands below, which a chart shows."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One stretch of time.

    Attributes:
        kind: ``presence`` (sources speak of it), ``name`` (a form of the name or title), ``occupancy`` (how a
            register says a post was filled), ``gap`` (no holder of a post is possible), ``post`` and ``holder``
            (a tenure, seen from the person or the post), ``organization`` (a post's body), ``parent`` and
            ``part``, ``superior`` and ``subordinate``, ``overseer`` and ``overseen``, ``member`` (a post in the
            body), ``predecessor`` and ``successor`` (of a person: in a post held; else by succession).
        entity: the one at the other end; null where there is none.
        post: of a person's predecessor or successor, the post.
        value: what was said: the form of the name, how the post was filled (of a gap: what registers said then).
        spell: the days on which it held; null for what sources said on some days.
        first_observed, last_observed: the first and last day on which a source saw it, ISO 8601; null where
            none is known or the day is in another spell of the same link.
        basis: the bases of its statements; empty for what follows from them.
        line, mode, acting: what separates links of one relation; null where the relation has no such thing.
        statements: the keys of the statements on which it rests.
    """

    kind: str
    entity: Reference | None
    post: Reference | None
    value: str | None
    spell: Spell | None
    first_observed: str | None
    last_observed: str | None
    basis: tuple[str, ...] = ()
    line: str | None = None
    mode: str | None = None
    acting: bool | None = None
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(Answer):
    """The timeline of one entity over all days.

    Attributes:
        entity: the entity asked about.
        kind: the kinds of entry that are told.
        total: how many entries all pages hold together.
        left_out: how many entries there are of the kinds that are not told, by kind.
        entries: by the day from which they surely held, else may have held, else were stated; then by kind.
    """

    entity: Reference
    kind: tuple[str, ...]
    total: int
    left_out: Mapping[str, int]
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """An entry before it is put into words."""

    kind: str
    row: Row | None
    first: int
    last: int
    link: int | None = None
    far: int | None = None
    post: int | None = None
    value: str | None = None
    keys: tuple[str, ...] = field(default=())

    @property
    def begins(self) -> int:
        """The day that it is put in order by."""
        return self.first if self.row is None else begins(self.row)


def timeline(
    view: View, id: str, *, kind: Sequence[str] = (), limit: int | None = None, cursor: str | None = None
) -> Timeline:
    """What became of one entity in the course of time.

    It ranges over all days; the view's own only decides by which of their names other entities are called.
    Under ``certain`` spells that hold surely on no day are left out.

    Args:
        view: the revision and certainty.
        id: the id of a post, organisation or person.
        kind: the kinds of entry wanted, of `KINDS`; empty for all but what stands below.
        limit: how many entries at most; None for all.
        cursor: from the cut of the page before.

    Raises:
        UnknownEntity: no source speaks of such an entity.
        BadParameter: a kind that is none, or a cursor of another question.
    """
    kinds = one_of("kind", kind, KINDS) or UPWARD
    part = page(view, ("timeline", id, kinds), limit, cursor)
    node = view.node(id)
    found = [each for each in _found(view, node) if each.row is None or _wanted(view, each.row)]
    chosen = _ordered(view, [each for each in found if each.kind in kinds])
    return Timeline(
        entity=references(view, [node])[0],
        kind=kinds,
        total=len(chosen),
        left_out=Counter(each.kind for each in found if each.kind not in kinds),
        entries=tuple(_worded(view, [chosen[place] for place in part.span(len(chosen))])),
        last_observed=day_text(max((each.last for each in chosen), default=NEVER)),
        notes=tuple(notes.conflicts(view, [node])),
        cut=part.cut(view, len(chosen)),
    )


def _wanted(view: View, row: Row) -> bool:
    return view.certainty is not Certainty.CERTAIN or is_certain(row)


def _found(view: View, node: int) -> Iterator[_Found]:
    said = view.said(node)
    filled = forms(said, occupancy_of)
    yield from (_stated("name", each) for each in forms(said, name_of))
    yield from (_stated("occupancy", each) for each in filled)
    for kind, (relation, direction) in _LINKED.items():
        yield from (_linked(kind, each) for each in lasting(view, [node], relation, direction))
    (label,) = view.labels([node])
    if label == "Post":
        for each in gaps(view, node, filled):
            yield _Found("gap", each.row, NEVER, NEVER, value=each.value, keys=each.keys)
    if label == "Person":
        for kind, tenures in zip(("predecessor", "successor"), around(view, node), strict=True):
            yield from (_linked(kind, each, post=each.near) for each in tenures)


def _stated(kind: str, form: Form) -> _Found:
    return _Found(kind, None, form.first, form.last, value=form.value, keys=tuple(sorted(form.keys)))


def _linked(kind: str, each: Lasting, post: int | None = None) -> _Found:
    far = None if each.relation == STATED_IN else each.far
    return _Found(kind, each.row, each.first, each.last, link=each.link, far=far, post=post)


def _ordered(view: View, found: Sequence[_Found]) -> list[_Found]:
    ids = _ids(view, [node for each in found for node in (each.far, each.post) if node is not None])
    return sorted(
        found,
        key=lambda each: (
            each.begins,
            KINDS.index(each.kind),
            ids.get(each.far, ""),
            ids.get(each.post, ""),
            each.row or (),
            each.value or "",
            each.keys,
            each.link or 0,
        ),
    )


def _ids(view: View, nodes: Sequence[int]) -> dict[int | None, str]:
    distinct = list(dict.fromkeys(nodes))
    return dict(zip(distinct, view.ids(distinct), strict=True)) if distinct else {}


def _worded(view: View, found: Sequence[_Found]) -> list[Entry]:
    nodes = list(dict.fromkeys(node for each in found for node in (each.far, each.post) if node is not None))
    names: dict[int | None, Reference] = dict(zip(nodes, references(view, nodes), strict=True))
    links = [each.link for each in found if each.link is not None]
    variants = dict(zip(links, view.variants(links), strict=True)) if links else {}
    evidence = dict(zip(links, view.evidence(links), strict=True)) if links else {}

    def entry(each: _Found) -> Entry:
        said = variants[each.link] if each.link is not None else None
        attributes = said.attributes if said else {}
        line, mode, acting = (attributes.get(name) for name in ("line", "mode", "acting"))
        return Entry(
            each.kind,
            names.get(each.far),
            names.get(each.post),
            each.value,
            None if each.row is None else told(each.row),
            day_text(each.first),
            day_text(each.last),
            said.bases if said else (),
            line if isinstance(line, str) else None,
            mode if isinstance(mode, str) else None,
            acting if isinstance(acting, bool) else None,
            evidence[each.link] if each.link is not None else each.keys,
        )

    return [entry(each) for each in found]
