"""The head posts of organisations on the view's day."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.query.ties import Ties, expanded
from graph.view.port import Direction, View

IS_HEAD = "is_head"


@dataclass(frozen=True, slots=True)
class Members:
    """The posts of some organisations that day.

    Attributes:
        ties: from organisations (near) to the posts in them (far) that were there that day.
        heads: of each organisation, the rows of `ties` at which its head posts stand.
        posts: which of all these posts are head posts.
    """

    ties: Ties
    heads: dict[int, list[int]] = field(default_factory=dict)
    posts: frozenset[int] = frozenset()


def members(view: View, organizations: Sequence[int]) -> Members:
    """The posts that were in some organisations that day, and which of them head theirs."""
    ties = expanded(view, organizations, "POST_IN", Direction.IN)
    if not ties.far:
        return Members(ties)
    ties = ties.keep(view.present(ties.far).tolist())
    heading = frozenset(heading_posts(view, ties.far))
    found: dict[int, list[int]] = {}
    if heading:
        for row, post in enumerate(ties.far):
            if post in heading:
                found.setdefault(ties.near[row], []).append(row)
    return Members(ties, found, heading)


def heading_posts(view: View, nodes: Sequence[int]) -> list[int]:
    """Those of some nodes that are head posts on the view's day, in their order."""
    if not nodes:
        return []
    # Few posts are ever said to be heads: only these are worth describing.
    ever = [node for node, flag in zip(nodes, view.ever_given(nodes, IS_HEAD).tolist(), strict=True) if flag]
    if not ever:
        return []
    return [node for node, said in zip(ever, view.describe(ever), strict=True) if said.attributes.get(IS_HEAD) is True]
