"""Ids: an article's by its address, a body's and a post's by full name and scope, a person's within the article."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from graph.model.identifiers import join, name_part, passed_on
from loaders.formats.press.facts.model import Facts
from loaders.formats.press.naming.names import Organ, key
from loaders.formats.press.reading.article import Article
from loaders.formats.press.stating.scopes import Scope, scope_of

COUNTRY, SCHEME = "vn", "press"
_LONGEST = 400  # bytes of an address within an id; the names behind it need room too
_DIGITS = 20
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def article_part(article: Article) -> str:
    """What stands for the article in ids: its address without scheme and fragment, else its text's hash."""
    address = _address(article.url)
    if not address:
        return _hashed("text", article.text)
    part = passed_on(address)
    return part if len(part.encode()) <= _LONGEST else _hashed("address", address)


def source_id(part: str) -> str:
    """The id of an article as a source."""
    return join("Source", SCHEME, part)


def _address(url: str | None) -> str:
    """An address as one article has it, however it was typed: the host in small letters, no scheme, no fragment."""
    bare = _SCHEME.sub("", (url or "").strip()).partition("#")[0].rstrip("/")
    host = urlsplit(f"//{bare}").netloc
    return host.lower() + bare[len(host) :]


def _hashed(what: str, text: str) -> str:
    return f"{what}-{hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]}"


@dataclass(frozen=True, slots=True)
class Placed:
    """An organisation's id; `scope` is None where it stays with the article."""

    id: str
    scope: Scope | None


class Ids:
    """The ids of one article's organisations, posts and people.

    A name that the text places in two ways, as of two communes of one name, stays with the article.

    Args:
        part: what stands for the article.
        facts: its facts.
    """

    def __init__(self, part: str, facts: Facts) -> None:
        self._part = part
        self._scopes: dict[str, set[Scope]] = {}
        self._placed: dict[str, Placed] = {}
        for organ in _organs(facts):
            scope = scope_of(organ, facts.setting)
            known = self._scopes.setdefault(key(organ.name), set())
            if scope is not None and scope.parts not in {each.parts for each in known}:
                known.add(scope)

    def organization(self, organ: Organ) -> Placed:
        """The id of an organisation of the article."""
        if organ.name not in self._placed:
            self._placed[organ.name] = self._place(organ)
        return self._placed[organ.name]

    def _place(self, organ: Organ) -> Placed:
        known = self._scopes.get(key(organ.name), set())
        if len(known) != 1:
            return Placed(join("Organization", SCHEME, self._part, name_part(key(organ.name))), None)
        (scope,) = known
        return Placed(join("Organization", COUNTRY, *map(name_part, scope.parts), name_part(key(organ.name))), scope)

    def post(self, organ: Organ, title: str) -> str:
        """The id of a post: its organisation's, and its title."""
        return join("Post", *self.organization(organ).id.split(":")[1:], name_part(title))

    def person(self, name: str) -> str:
        """The id of a person, who is known within the article only: two people may share a name."""
        return join("Person", SCHEME, self._part, name_part(name))


def _organs(facts: Facts) -> Iterable[Organ]:
    """Every organisation that some fact speaks of, in each form in which it does."""
    yield from (each.organ for each in facts.organs)
    yield from (each.organ for each in facts.holds)
    for link in facts.links:
        yield from (link.source, link.target)
