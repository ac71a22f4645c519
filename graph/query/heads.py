"""The head posts of organisations on the view's day."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.query.ties import Ties, expanded, from_links
from graph.view.port import Direction, View

IS_HEAD = "is_head"


@dataclass(frozen=True, slots=True)
class Members:
    """The posts of some organisations that day.

    Attributes:
        ties: from organisations (near) to the posts in them (far) that were there that day.
        posts: which of all these posts are head posts.
    """

    ties: Ties
    posts: frozenset[int] = frozenset()

    @property
    def headed(self) -> set[int]:
        """Those of the organisations that have a head post."""
        return {body for body, post in zip(self.ties.near, self.ties.far, strict=True) if post in self.posts}


def heads(view: View, organizations: Sequence[int]) -> Ties:
    """From organisations to their head posts: those rows of `members` alone, for a small part of the cost."""
    links = view.expand(organizations, "POST_IN", Direction.IN)
    # Few posts are ever said to be heads: only these are worth looking at.
    likely = links.at(view.ever_given(links.far, IS_HEAD))
    ties = from_links(likely.at(view.present(likely.far)), "POST_IN", Direction.IN)
    heading = frozenset(heading_posts(view, ties.far))
    return ties.keep([post in heading for post in ties.far])


def members(view: View, organizations: Sequence[int]) -> Members:
    """The posts that were in some organisations that day, and which of them head theirs."""
    ties = expanded(view, organizations, "POST_IN", Direction.IN)
    if not ties.far:
        return Members(ties)
    ties = ties.keep(view.present(ties.far).tolist())
    return Members(ties, frozenset(heading_posts(view, ties.far)))


def heading_posts(view: View, nodes: Sequence[int]) -> list[int]:
    """Those of some nodes that are head posts on the view's day, in their order."""
    if not nodes:
        return []
    # Few posts are ever said to be heads: only these are worth describing.
    ever = [node for node, flag in zip(nodes, view.ever_given(nodes, IS_HEAD).tolist(), strict=True) if flag]
    if not ever:
        return []
    return [node for node, said in zip(ever, view.describe(ever), strict=True) if said.attributes.get(IS_HEAD) is True]
