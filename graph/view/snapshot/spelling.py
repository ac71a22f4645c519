"""The words in use, and which of them a typed word may have been meant for."""

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from graph.view.snapshot.adjacency import Int32, offsets
from graph.view.snapshot.texts import Texts

_BEGINNING = 0.9
_MOST_PARTS = 4
_MOST_READINGS = 4


class Spelling:
    """All words that names hold, found exactly, by their beginnings, and within one or two edits.

    Edits are counted by optimal string alignment: a letter too many, too few, wrong, or two neighbours swapped.

    Args:
        words: each once, sorted by length, then text.
    """

    def __init__(self, words: Texts) -> None:
        self._words = words

    def like(self, word: str) -> tuple[Int32, NDArray[np.float32]]:
        """Places of words that may be meant, and how like they are (1: the same), the least like first."""
        near, likeness = self._near(word)
        begun = self._beginning_with(word)
        places = np.concatenate([near, begun])
        alike = np.concatenate([likeness, np.full(len(begun), _BEGINNING, np.float32)])
        if word in self._place:
            places, alike = np.append(places, self._place[word]), np.append(alike, 1.0)
        return places.astype(np.int32), alike.astype(np.float32)

    def word(self, place: int) -> str:
        """The word at a place."""
        return self._all[place]

    def readings(self, words: Sequence[str]) -> list[list[str]]:
        """The words as typed, then as they read where a space was forgotten, mistyped or misplaced.

        Only words that are in use are read out of others, and none is read into words that are all in use.
        """
        found = [list(words)]
        for place, word in enumerate(words):
            if word not in self._place:
                found += [[*words[:place], *parts, *words[place + 1 :]] for parts in self._parted(word)]
        for place, pair in enumerate(pairwise(words)):
            if not set(pair) <= self._place.keys():
                found += [[*words[:place], *parts, *words[place + 2 :]] for parts in self._joined("".join(pair))]
        return found[:_MOST_READINGS]

    def _joined(self, word: str) -> list[list[str]]:
        """One word, or two, that two words written together make."""
        if word in self._place:
            return [[word]]
        return [parts for parts in self._cuts(word, 0) if len(parts) == 2]

    def _parted(self, word: str) -> list[list[str]]:
        """The words of which one may be made: written together, or with a letter where a space should be."""
        return [parts for parts in (self._parts(word), *self._cuts(word, 1)) if parts]

    def _cuts(self, word: str, lost: int) -> list[list[str]]:
        """Two words that this one is made of, with so many letters between them; the most even first."""
        cuts = [[word[:end], word[end + lost :]] for end in range(1, len(word) - lost)]
        known = [parts for parts in cuts if parts[0] in self._place and parts[1] in self._place]
        return sorted(known, key=lambda parts: -min(map(len, parts)))

    @cached_property
    def _all(self) -> list[str]:
        return self._words.all()

    @cached_property
    def _place(self) -> dict[str, int]:
        return {word: place for place, word in enumerate(self._all)}

    @cached_property
    def _sorted(self) -> NDArray[np.int64]:
        """Places in order of text."""
        return np.array(sorted(range(len(self._all)), key=self._all.__getitem__), np.int64)

    @cached_property
    def _by_length(self) -> Int32:
        """Where the words of each length begin."""
        lengths = np.array([len(word) for word in self._all], np.int32)
        return offsets(lengths, int(lengths[-1]) + 1 if len(lengths) else 1)

    def _near(self, word: str) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        edits = 1 if len(word) <= 5 else 2
        first, last = (self._bound(len(word) - edits), self._bound(len(word) + edits + 1))
        choices = self._all[first:last]
        if not choices or len(word) < 2:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        distance = process.cdist([word], choices, scorer=OSA.distance, score_cutoff=edits, dtype=np.uint8)[0]
        near = np.flatnonzero(distance <= edits)
        near = near[np.argsort(-distance[near].astype(np.int64), kind="stable")]
        return near + first, (1 - distance[near] / (len(word) + 1)).astype(np.float32)

    def _bound(self, length: int) -> int:
        return int(self._by_length[min(max(length, 0), len(self._by_length) - 1)])

    def _beginning_with(self, word: str) -> NDArray[np.int64]:
        first = self._rank(word)
        return self._sorted[first : self._rank(word + "\U0010ffff", first)]

    def _rank(self, text: str, low: int = 0) -> int:
        high = len(self._sorted)
        while low < high:
            middle = (low + high) // 2
            if self._all[self._sorted[middle]] < text:
                low = middle + 1
            else:
                high = middle
        return low

    def _parts(self, word: str) -> list[str]:
        """The fewest words in use that, written together, give this one; none where there are no such words."""
        best: list[list[str] | None] = [[], *[None] * len(word)]
        for end in range(1, len(word) + 1):
            for start in range(end):
                before = best[start]
                if before is None or word[start:end] not in self._place or len(before) >= _MOST_PARTS:
                    continue
                if best[end] is None or len(before) + 1 < len(best[end] or ()):
                    best[end] = [*before, word[start:end]]
        return best[-1] or []
