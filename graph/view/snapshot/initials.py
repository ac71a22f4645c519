"""Abbreviations by initials: "MoD" for Ministry of Defence, "UBND" for Ủy ban nhân dân.

What an abbreviation stands for is found among the names themselves: words that follow one another in a name
and begin with its letters. So it needs no list, and knows those of any language.
"""

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import islice, product

import numpy as np
from numpy.typing import NDArray

from graph.model.names import plain
from graph.view.snapshot.names import Names

_WORD = re.compile(r"\w+")
_FEWEST, _LONGEST = 2, 8  # letters
_MOST_PHRASES = 4  # that one abbreviation is read as
_MOST_READINGS = 8  # of a whole query


class Initials:
    """The words of all names by their first letters.

    Args:
        names: the names in use.
    """

    def __init__(self, names: Names) -> None:
        self._names = names

    def readings(self, query: str) -> list[list[str]]:
        """The words of a query with its abbreviations written out, likelier ones first; none where it has none.

        A word is an abbreviation if it is no word of any name, or is in capitals where others of the query are not.
        """
        typed = _WORD.findall(query)
        shouted = query.isupper()
        choices = [self._choices(word, capital=word.isupper() and not shouted) for word in typed]
        if all(len(found) == 1 and len(found[0]) == 1 for found in choices):
            return []
        return [[word for part in parts for word in part] for parts in islice(product(*choices), _MOST_READINGS)]

    def phrases(self, letters: str) -> list[tuple[str, ...]]:
        """The words within one name that begin with these letters, in order; the phrases of most names first."""
        if not _FEWEST <= len(letters) <= _LONGEST or not letters.isalpha():
            return []
        words = self._names.form_words
        last = len(words) - len(letters) + 1
        alike = np.ones(max(last, 0), np.bool_)
        for at, letter in enumerate(letters):
            alike &= self._letters[at : at + len(alike)] == ord(letter)
        starts = np.flatnonzero(alike)
        starts = starts[self._form[starts] == self._form[starts + len(letters) - 1]]
        runs, counts = np.unique(words[starts[:, None] + np.arange(len(letters))], axis=0, return_counts=True)
        best = np.argsort(-counts, kind="stable")[:_MOST_PHRASES]
        return [tuple(self._words[word] for word in runs[place].tolist()) for place in best]

    def _choices(self, word: str, *, capital: bool) -> Sequence[tuple[str, ...]]:
        """What a typed word may be read as: the phrases that it abbreviates, else itself."""
        bare = plain(word)
        return (self.phrases(bare) if capital or bare not in self._known else []) or [(bare,)]

    @cached_property
    def _words(self) -> list[str]:
        return self._names.words.all()

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self._words)

    @cached_property
    def _letters(self) -> NDArray[np.uint32]:
        """The first letter of each word of each form."""
        first = np.array([ord(word[0]) for word in self._words], np.uint32)
        return first[self._names.form_words]

    @cached_property
    def _form(self) -> NDArray[np.int32]:
        """The form that each of these words is in."""
        return np.repeat(np.arange(len(self._names.forms), dtype=np.int32), np.diff(self._names.held))
