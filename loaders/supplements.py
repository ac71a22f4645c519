"""Supplements: rejected rows that somebody mended, loaded beside the source that they belong to.

A supplement's id is its main source's with ``:supplement`` behind it. Loading the main file again does
not withdraw it, since it is a source of its own. It yields post by post: where the main file comes to state
a post in more rows than before, what the supplement says of that post, and of what hangs on it alone,
is withdrawn, and a new version of the supplement counts fewer rows. Several rows may share one post, so a
supplement is not undone merely because the main file states its post as well.

Supplements are mended by hand; their statements are held in memory.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from graph.model.identifiers import label_of
from graph.model.statements import Statement, check
from loaders.locators import rows_named

SUFFIX = ":supplement"


@dataclass(frozen=True, slots=True)
class Posts:
    """What a source says of some posts: in how many rows it names each, and who holds which.

    Attributes:
        rows: rows by post.
        holders: pairs of person and post.
    """

    rows: Mapping[str, int]
    holders: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, statements: Iterable[Statement]) -> "Posts":
        """What these statements say."""
        rows: dict[str, int] = {}
        holders = set()
        for each in statements:
            if each.relation == "STATED_IN" and label_of(each.start) == "Post":
                rows[each.start] = rows.get(each.start, 0) + rows_named(each.locator)
            elif each.relation == "HOLDS":
                holders.add((each.start, each.end))
        return cls(rows, frozenset(holders))

    def holders_of(self, post: str) -> frozenset[str]:
        """The people who hold a post."""
        return frozenset(person for person, held in self.holders if held == post)


def overtaken(supplement: Posts, before: Posts, after: Posts) -> set[str]:
    """The supplement's posts that the main source comes to state in more rows than before."""
    return {post for post in supplement.rows if after.rows.get(post, 0) > before.rows.get(post, 0)}


def covered(supplement: Posts, main: Posts, *, main_rejects: bool) -> set[str]:
    """The supplement's posts that the main source states already, so that they would be stated twice.

    A main source that rejects rows may state a post by one row and lack the row that the supplement mends;
    then only a post whose holders are the main source's too is covered.
    """
    return {
        post
        for post in supplement.rows.keys() & main.rows.keys()
        if not main_rejects or (supplement.holders_of(post) and supplement.holders_of(post) <= main.holders_of(post))
    }


def hanging_on(statements: Iterable[Statement], posts: set[str]) -> list[Statement]:
    """The statements of these posts, of people who hold no other post, and of organisations with no other post."""
    found = list(statements)
    others = {each.start for each in found if label_of(each.start) == "Post"} - posts
    gone = _attached(found, posts) - _attached(found, others)
    return [each for each in found if each.start in gone or (each.relation == "HOLDS" and each.end in posts)]


def _attached(statements: Iterable[Statement], posts: set[str]) -> set[str]:
    """Posts, their holders, and the organisations that they are in, however far up."""
    found = set(posts)
    parents: dict[str, set[str]] = {}
    todo: list[str] = []
    for each in statements:
        if each.relation == "HOLDS" and each.end in posts:
            found.add(each.start)
        elif each.relation == "POST_IN" and each.start in posts:
            todo.append(each.end)
        elif each.relation == "PART_OF":
            parents.setdefault(each.start, set()).add(each.end)
    while todo:
        if (organisation := todo.pop()) not in found:
            found.add(organisation)
            todo.extend(parents.get(organisation, ()))
    return found


def lowered(version: Statement, rows: int) -> Statement:
    """The LOADED_IN of a supplement that gives up rows."""
    attributes: dict[str, Any] = dict(version.attributes)
    attributes["rows"] = max(0, int(attributes.get("rows", 0)) - rows)
    return check(replace(version, attributes=attributes))
