"""Structure: who stands above a post or body of which no source states a line, and its exact inverse.

It answers only for a post or organisation of which no line and no `top` is stated for any day. Above a
post stand the head posts of its organisation; above a head post, or where no head is known, the
organisation that its organisation is part of; above an organisation, the one that it is part of. Two
heads of one body are not above each other. Every such tie is marked as structure.
"""

from collections.abc import Iterable, Sequence
from functools import partial

from graph.query.heads import IS_HEAD, heading_posts, heads, members
from graph.query.ties import Ties, expanded
from graph.view.port import NEVER, Direction, Flags, Nodes, View

REPORTS_TO = "REPORTS_TO"
TOP = "top"

# below, above, the rows on which the tie rests (a table and a row in it), the body it runs through
_Row = tuple[int, int, tuple[tuple[Ties, int], ...], int | None]


def above(view: View, nodes: Sequence[int]) -> Ties:
    """The structural superiors of those of some nodes for which structure answers: near is below far."""
    found = Ties(REPORTS_TO, outward=True, through=[])
    for ties in view.once("structure above", partial(_above, view), nodes):
        found.add(ties)
    return found


def _above(view: View, nodes: Sequence[int]) -> list[Ties]:
    """The structural superiors of each node: they are the same for all who stand below it."""
    posts, organizations = _by_label(view, _lineless(view, nodes))
    found: dict[int, list[_Row]] = {}
    for row in (*_above_posts(view, posts), *_above_organizations(view, organizations)):
        found.setdefault(row[0], []).append(row)
    return [_folded(found.get(node, ()), outward=True) for node in nodes]


def below(view: View, nodes: Sequence[int]) -> Ties:
    """Those of whom some nodes are structural superiors: near is above far."""
    posts, organizations = _by_label(view, nodes)
    rows = [*_below_heads(view, posts), *_below_organizations(view, organizations)]
    if not rows:
        return Ties(REPORTS_TO, outward=False, through=[])
    answered = set(_lineless(view, list(dict.fromkeys(row[0] for row in rows))))
    return _folded((row for row in rows if row[0] in answered), outward=False)


def may_lead(view: View, nodes: Nodes, *, upward: bool) -> Flags:
    """Whether structure may lead on from nodes: from none other does it, so that nobody need ask it there."""
    if upward:
        return ~(view.ever(nodes, REPORTS_TO, Direction.OUT) | view.ever_given(nodes, TOP))
    return view.labelled(nodes, "Organization") | view.ever_given(nodes, IS_HEAD)


def _above_posts(view: View, posts: Sequence[int]) -> list[_Row]:
    if not posts:
        return []
    within = expanded(view, posts, "POST_IN", Direction.OUT)
    bodies = list(dict.fromkeys(within.far))
    heading = heads(view, bodies)
    over, above_all = _by_near(heading), frozenset(heading.far)
    parents = _by_near(expanded(view, bodies, "PART_OF", Direction.OUT))
    rows: list[_Row] = []
    for row, (post, body) in enumerate(zip(within.near, within.far, strict=True)):
        leading = over.get(body, []) if post not in above_all else []
        for table, at in leading or parents.get(body, []):
            rows.append((post, table.far[at], ((within, row), (table, at)), body))
    return rows


def _above_organizations(view: View, organizations: Sequence[int]) -> list[_Row]:
    if not organizations:
        return []
    parents = expanded(view, organizations, "PART_OF", Direction.OUT)
    return [(parents.near[row], parents.far[row], ((parents, row),), None) for row in range(len(parents))]


def _below_heads(view: View, posts: Sequence[int]) -> list[_Row]:
    # A head that was not there that day is nobody's superior, also where it is the one asked about.
    heading = [post for post in heading_posts(view, posts) if view.present([post])[0]]
    if not heading:
        return []
    within = expanded(view, heading, "POST_IN", Direction.OUT)
    found = members(view, list(dict.fromkeys(within.far)))
    inside = _by_near(found.ties)
    return [
        (table.far[at], head, ((table, at), (within, row)), body)
        for row, (head, body) in enumerate(zip(within.near, within.far, strict=True))
        for table, at in inside.get(body, [])
        if table.far[at] not in found.posts
    ]


def _below_organizations(view: View, organizations: Sequence[int]) -> list[_Row]:
    if not organizations:
        return []
    children = expanded(view, organizations, "PART_OF", Direction.IN)
    if not children.far:
        return []
    rows: list[_Row] = [
        (children.far[row], children.near[row], ((children, row),), None) for row in range(len(children))
    ]
    found = members(view, list(dict.fromkeys(children.far)))
    inside, headed = _by_near(found.ties), found.headed
    for row, (parent, body) in enumerate(zip(children.near, children.far, strict=True)):
        rows += [
            (table.far[at], parent, ((table, at), (children, row)), body)
            for table, at in inside.get(body, [])
            if table.far[at] in found.posts or body not in headed
        ]
    return rows


def _lineless(view: View, nodes: Sequence[int]) -> list[int]:
    """Those of some nodes of which no line and no top is stated for any day."""
    if not nodes:
        return []
    stated = view.ever(nodes, REPORTS_TO, Direction.OUT) | view.ever_given(nodes, TOP)
    return [node for node, flag in zip(nodes, stated.tolist(), strict=True) if not flag]


def _by_label(view: View, nodes: Sequence[int]) -> tuple[list[int], list[int]]:
    labels = view.labels(nodes) if nodes else []
    posts = [node for node, label in zip(nodes, labels, strict=True) if label == "Post"]
    return posts, [node for node, label in zip(nodes, labels, strict=True) if label == "Organization"]


def _by_near(ties: Ties) -> dict[int, list[tuple[Ties, int]]]:
    found: dict[int, list[tuple[Ties, int]]] = {}
    for row, near in enumerate(ties.near):
        found.setdefault(near, []).append((ties, row))
    return found


def _folded(rows: Iterable[_Row], *, outward: bool) -> Ties:
    """One tie a pair, as sure as its surest way; a way is as sure as its weakest link."""
    pairs: dict[tuple[int, int], list[_Row]] = {}
    for row in rows:
        pairs.setdefault((row[0], row[1]), []).append(row)
    found = Ties(REPORTS_TO, outward, through=[])
    for (under, over), ways in pairs.items():
        found.near.append(under if outward else over)
        found.far.append(over if outward else under)
        found.links.append(tuple(dict.fromkeys(table.links[row][0] for way in ways for table, row in way[2])))
        found.certain.append(any(all(table.certain[row] for table, row in way[2]) for way in ways))
        first, last = _observed(ways)
        found.first.append(first)
        found.last.append(last)
        if found.through is not None:
            found.through.append(tuple(way[3] for way in ways if way[3] is not None))
    return found


def _observed(ways: Sequence[_Row]) -> tuple[int, int]:
    """The first and last day on which all the links of some way were seen; NEVER where no such days are known."""
    spans = [
        (max(table.first[row] for table, row in way[2]), min(table.last[row] for table, row in way[2])) for way in ways
    ]
    seen = [(first, last) for first, last in spans if last != NEVER and first <= last]
    return (min(first for first, _ in seen), max(last for _, last in seen)) if seen else (NEVER, NEVER)
