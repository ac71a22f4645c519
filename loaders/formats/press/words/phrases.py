"""Phrase books: the package's tables of words, and longest match over folded words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Generic, TypeVar

from graph.model.names import fold

V = TypeVar("V")
_WORD = re.compile(r"\w+|[^\w\s]")


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of ``data/NAME.tsv``: fields between tabs; empty lines and those that begin with ``#`` are left out."""
    text = (files("loaders.formats.press") / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    lines = (line.rstrip() for line in text.splitlines())
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))


def table(name: str) -> Iterator[tuple[str, str]]:
    """The rows of a table of two columns."""
    return ((first, second) for first, second in rows(name))


def words(name: str) -> frozenset[str]:
    """The folded first fields of a table."""
    return frozenset(fold(row[0]) for row in rows(name))


class Openings:
    """How the phrases of several dictionaries begin, to tell at a glance where none does.

    Args:
        books: the dictionaries.
        alone: words that count as phrases by themselves.

    Attributes:
        second: by the first word of a phrase the words that may follow; none where the first is one by itself.
    """

    def __init__(self, books: Iterable["Phrases[Any]"], alone: Iterable[str] = ()) -> None:
        self.second: dict[str, frozenset[str]] = dict.fromkeys(alone, frozenset())
        for first, second in (opening for book in books for opening in book.openings()):
            known = self.second.get(first, second)
            self.second[first] = known | second if known and second else frozenset()


class Phrases(Generic[V]):
    """A dictionary of phrases, searched by longest match from a given word on.

    Args:
        entries: phrases (folded here) and what they stand for; the last of two equal phrases counts.
    """

    def __init__(self, entries: Iterable[tuple[str, V]]) -> None:
        self._root: dict[str, Any] = {}
        for phrase, value in entries:
            node = self._root
            for word in _WORD.findall(fold(phrase)):
                node = node.setdefault(word, {})
            node[""] = value
        self.first = frozenset(self._root)

    def openings(self) -> Iterator[tuple[str, frozenset[str]]]:
        """The first word of every phrase and the second ones it goes on with; none where it is a phrase alone."""
        for first, node in self._root.items():
            yield first, frozenset() if "" in node else frozenset(node)

    def longest(self, norms: Sequence[str], start: int, stop: int) -> tuple[V, int] | None:
        """The value of the longest phrase that begins at word ``start``, and the word after it.

        Returns:
            None where no phrase begins there or every one reaches beyond ``stop``.
        """
        node, found, at = self._root, None, start
        while at < stop:
            node = node.get(norms[at])  # type: ignore[assignment]  # None ends the walk below
            if node is None:
                break
            at += 1
            if "" in node:
                found = (node[""], at)
        return found
