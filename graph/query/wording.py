"""From ties to links in words: ids, certainty, basis, days and keys, fetched in bulk."""

from collections.abc import Mapping, Sequence

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


def worded(view: View, rows: Sequence[Row], ids: Mapping[int, str]) -> list[Link]:
    """The links of rows of ties, in their order and in the direction in which they are stated.

    Args:
        view: the view that the ties come from.
        rows: tables of ties, and a row in each.
        ids: the ids of the nodes at the ends of these rows.
    """
    if not rows:
        return []
    handles = [handle for ties, row in rows for handle in ties.links[row]]
    evidence = iter(view.evidence(handles))
    variants = iter(view.variants(handles))
    bodies = _ids_of_bodies(view, rows)
    found = []
    for ties, row in rows:
        keys = [next(evidence) for _ in ties.links[row]]
        said = [next(variants) for _ in ties.links[row]]
        ends = (ids[ties.near[row]], ids[ties.far[row]])
        start, end = ends if ties.outward else ends[::-1]
        if ties.through is None:
            found.append(_stated(ties, row, start, end, said[0], keys[0]))
        else:
            through = tuple(bodies[body] for body in ties.through[row])
            found.append(_derived(ties, row, start, end, _text(said[0], "mode"), keys, through))
    return found


def _stated(ties: Ties, row: int, start: str, end: str, said: Variant, keys: tuple[str, ...]) -> Link:
    acting = said.attributes.get("acting")
    return Link(
        ties.relation,
        start,
        end,
        certainty(ties.certain[row]),
        said.bases,
        _text(said, "line"),
        _text(said, "mode"),
        acting if isinstance(acting, bool) else None,
        day_text(ties.first[row]),
        day_text(ties.last[row]),
        keys,
    )


def _derived(
    ties: Ties,
    row: int,
    start: str,
    end: str,
    mode: str | None,
    keys: Sequence[tuple[str, ...]],
    through: tuple[str, ...],
) -> Link:
    return Link(
        ties.relation,
        start,
        end,
        certainty(ties.certain[row]),
        (_DERIVED[ties.relation],),
        mode=mode,
        first_observed=day_text(ties.first[row]),
        last_observed=day_text(ties.last[row]),
        statements=tuple(sorted({key for each in keys for key in each})),
        through=through,
    )


def _text(said: Variant, name: str) -> str | None:
    value = said.attributes.get(name)
    return value if isinstance(value, str) else None


def _ids_of_bodies(view: View, rows: Sequence[Row]) -> dict[int, str]:
    bodies = list(dict.fromkeys(body for ties, row in rows if ties.through is not None for body in ties.through[row]))
    return dict(zip(bodies, view.ids(bodies), strict=True)) if bodies else {}
