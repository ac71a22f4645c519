"""From ties to links in words: ids, certainty, basis, days and keys, fetched in bulk."""

from collections.abc import Hashable, Mapping, Sequence
from functools import partial

from graph.query.entities import CONTAINMENT, STRUCTURE, Link
from graph.query.ties import Ties
from graph.view.days import day_text
from graph.view.port import Variant, View

CERTAIN = "certain"
POSSIBLE = "possible"

_DERIVED = {"REPORTS_TO": STRUCTURE, "SUPERVISES": CONTAINMENT}
"""On what a link rests that nobody states."""

Row = tuple[Ties, int]
"""A table of ties and a row in it."""


def certainty(surely: bool) -> str:
    """The word for a link that surely, or only possibly, holds."""
    return CERTAIN if surely else POSSIBLE


def weakest(certainties: Sequence[str]) -> str:
    """The certainty of what needs all of these."""
    return POSSIBLE if POSSIBLE in certainties else CERTAIN


def worded(view: View, rows: Sequence[Row], ids: Mapping[int, str], *, over_all_days: bool = False) -> list[Link]:
    """The links of rows of ties, in their order and in the direction in which they are stated.

    Args:
        view: the view that the ties come from.
        rows: tables of ties, and a row in each.
        ids: the ids of the nodes at the ends of these rows.
        over_all_days: the ties say nothing of the view's day, so that no answer about it may get these links.
    """
    kind = "link over all days" if over_all_days else "link"
    return view.once(kind, partial(_links, view, rows, ids), [_name(ties, row) for ties, row in rows])


def _links(view: View, rows: Sequence[Row], ids: Mapping[int, str], names: Sequence[Hashable]) -> list[Link]:
    """Links by name: a link is the same in whatever answer it stands."""
    by_name = {_name(ties, row): (ties, row) for ties, row in rows}
    wanted = [by_name[name] for name in names]
    stated = iter(_stated(view, [each for each in wanted if each[0].through is None], ids))
    derived = iter(_derived(view, [each for each in wanted if each[0].through is not None], ids))
    return [next(stated if ties.through is None else derived) for ties, _ in wanted]


def _name(ties: Ties, row: int) -> Hashable:
    """What tells a link from any other: its handle; of one that nobody states, its ends and all that it rests on."""
    if ties.through is None:
        return ties.links[row][0]
    return ties.outward, ties.near[row], ties.far[row], ties.links[row], ties.through[row]


def _stated(view: View, rows: Sequence[Row], ids: Mapping[int, str]) -> list[Link]:
    found = []
    handles = [ties.links[row][0] for ties, row in rows]
    for (ties, row), said, keys in zip(rows, view.variants(handles), view.evidence(handles), strict=True):
        acting = said.attributes.get("acting")
        link = Link(
            ties.relation,
            *_ends(ties, row, ids),
            certainty(ties.certain[row]),
            said.bases,
            _text(said, "line"),
            _text(said, "mode"),
            acting if isinstance(acting, bool) else None,
            day_text(ties.first[row]),
            day_text(ties.last[row]),
            keys,
        )
        found.append(link)
    return found


def _derived(view: View, rows: Sequence[Row], ids: Mapping[int, str]) -> list[Link]:
    """Links that rest on several, the first of which tells the mode."""
    handles = list(dict.fromkeys(handle for ties, row in rows for handle in ties.links[row]))
    keys = dict(zip(handles, view.evidence(handles), strict=True))
    modes = [_text(said, "mode") for said in view.variants([ties.links[row][0] for ties, row in rows])]
    bodies = _ids_of_bodies(view, rows)
    return [
        Link(
            ties.relation,
            *_ends(ties, row, ids),
            certainty(ties.certain[row]),
            (_DERIVED[ties.relation],),
            mode=mode,
            first_observed=day_text(ties.first[row]),
            last_observed=day_text(ties.last[row]),
            statements=tuple(sorted({key for handle in ties.links[row] for key in keys[handle]})),
            through=tuple(bodies[body] for body in ties.through[row]) if ties.through is not None else (),
        )
        for (ties, row), mode in zip(rows, modes, strict=True)
    ]


def _ends(ties: Ties, row: int, ids: Mapping[int, str]) -> tuple[str, str]:
    """The ids of a tie's start and end."""
    near, far = ids[ties.near[row]], ids[ties.far[row]]
    return (near, far) if ties.outward else (far, near)


def _text(said: Variant, name: str) -> str | None:
    value = said.attributes.get(name)
    return value if isinstance(value, str) else None


def _ids_of_bodies(view: View, rows: Sequence[Row]) -> dict[int, str]:
    bodies = list(dict.fromkeys(body for ties, row in rows if ties.through is not None for body in ties.through[row]))
    return dict(zip(bodies, view.ids(bodies), strict=True)) if bodies else {}
