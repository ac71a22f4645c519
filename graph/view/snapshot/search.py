"""Search by name: blind to accents and to the order of words, forgiving a typing error or two.

The words of the query are looked up among all words in use, the names that hold them are scored by how
much of the query they answer, and the best of those are compared with the query letter by letter. Exact
names come before names that begin so, and those before the rest; equals are in order of name, then id.
Nothing but query and names enters the score.

An abbreviation is read as the words of names that begin with its letters (`Initials`).
A post is found by its title together with the name of the unit it is in, or of what that is part of, too.
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from graph.errors import BadParameter
from graph.model.names import fold
from graph.view.snapshot.adjacency import gather
from graph.view.snapshot.arrays import LABEL_NAMES
from graph.view.snapshot.folds import PRESENCE
from graph.view.snapshot.initials import Initials
from graph.view.snapshot.knowledge import Knowledge
from graph.view.snapshot.names import namings, words_of
from graph.view.snapshot.spelling import Spelling

Flags = NDArray[np.bool_]
Scores = NDArray[np.float32]

CONSIDERED = 200
"""How many names are compared letter by letter, at least."""

_WITH_UNIT = 0.98
"""What a score is worth that needs the unit's name as well as the post's: names alone come first."""

_SPELT_OUT = 0.98
"""What a score is worth that needs an abbreviation written out: names that are as typed come first."""

_ENOUGH = 0.5
"""The part of the query that a name has to answer to be considered."""


class Search:
    """The names known at one revision, ready to be searched.

    Args:
        knowledge: what is known at the revision.
        spelling: the words in use, shared by all revisions of the same arrays.
        initials: the same words by their first letters.
    """

    def __init__(self, knowledge: Knowledge, spelling: Spelling, initials: Initials) -> None:
        self._knowledge, self._names, self._spelling = knowledge, knowledge.arrays.names, spelling
        self._initials = initials
        self._borne = np.repeat(np.arange(len(self._names.forms), dtype=np.int32), np.diff(self._names.borne))
        self._counts = np.maximum(np.diff(self._names.held), 1).astype(np.float32)
        self._known = self._known_namings()

    def find(self, query: str, labels: Sequence[str] = (), limit: int = 20) -> list[tuple[int, float]]:
        """Entities and scores from 0 to 100, best first.

        Raises:
            BadParameter: `limit` is not positive.
        """
        if limit < 1:
            raise BadParameter("limit", f"{limit} is not a number of entities to find; give 1 or more")
        allowed = self._allowed(labels)
        best: dict[int, float] = {}
        for node, score in self._hits(query, allowed, max(CONSIDERED, 2 * limit)):
            best.setdefault(node, score)
            if len(best) >= limit:
                break
        return list(best.items())

    def _hits(self, query: str, allowed: Flags, considered: int) -> Iterator[tuple[int, float]]:
        """Entities with repetitions, best first."""
        arrays = self._knowledge.arrays
        node = arrays.ids.find(query.strip())
        if node is not None and allowed[node] and self._knowledge.spoken()[node]:
            yield node, 100.0
        bearers = self._known & allowed[self._names.bearers]
        for score, form, unit in self._ranked(query, bearers, considered):
            nodes = self._bearers(form, bearers)
            if unit >= 0:
                nodes = self._of_units(nodes, unit)
            yield from ((int(each), score) for each in nodes)

    def _ranked(self, query: str, bearers: Flags, considered: int) -> list[tuple[float, int, int]]:
        """Forms (with a unit's form or -1) by score, name and unit's name."""
        alive = np.zeros(len(self._names.forms), np.bool_)
        alive[self._borne[bearers]] = True
        wanted, found = fold(query), dict[tuple[int, int], float]()
        readings = [(words, 1.0) for words in self._spelling.readings(words_of(query))]
        readings += [(words, _SPELT_OUT) for words in self._initials.readings(query)]
        for words, worth in readings:
            for form, unit, part in self._considered(words, alive, considered):
                score = worth * self._compared(wanted, words, form, unit, part)
                found[form, unit] = max(score, found.get((form, unit), 0.0))
        return sorted(((score, *pair) for pair, score in found.items()), key=lambda hit: (-hit[0], hit[1], hit[2]))

    def _considered(self, words: Sequence[str], alive: Flags, most: int) -> list[tuple[int, int, float]]:
        """The forms, and pairs of a post's form and its unit's, that answer most of the query."""
        weights = np.array([len(word) + 1 for word in words], np.float32)
        weights /= max(weights.sum(), 1)
        answers = [self._answers(word) for word in words]
        total = np.zeros(len(alive), np.float32)
        touched = np.zeros(len(alive), np.float32)
        for weight, answer in zip(weights, answers, strict=True):
            total += weight * answer
            touched += answer > 0
        single = np.where(alive & (total >= _ENOUGH), total * _covering(touched, self._counts), 0)
        double = self._doubles(weights, answers, total, alive)
        scores = np.concatenate([single, double])
        return [self._place(place, float(scores[place])) for place in _best(scores, most)]

    def _answers(self, word: str) -> Scores:
        """How well each form answers one word of the query, from 0 to 1."""
        names = self._names
        found = np.zeros(len(names.forms), np.float32)
        places, likeness = self._spelling.like(word)
        which, entry = gather(names.holding, places)
        np.maximum.at(found, names.word_forms[entry], likeness[which])
        return found

    def _doubles(self, weights: Scores, answers: Sequence[Scores], total: Scores, alive: Flags) -> Scores:
        """How well the pairs answer, where both parts are needed to answer so much."""
        post, unit = self._names.pairs.T
        needed = alive[post] & (total[post] > 0) & (total[unit] > 0)
        rows = np.flatnonzero(needed)
        post, unit = post[rows], unit[rows]
        both = np.zeros(len(rows), np.float32)
        words = np.zeros(len(rows), np.float32)
        for weight, answer in zip(weights, answers, strict=True):
            better = np.maximum(answer[post], answer[unit])
            both += weight * better
            words += better > 0
        more = both > np.maximum(total[post], total[unit]) + 1e-4
        found = np.zeros(len(needed), np.float32)
        share = _covering(words, self._counts[post] + self._counts[unit])
        found[rows] = np.where(more & (both >= _ENOUGH), both * share, 0)
        return found

    def _place(self, place: int, part: float) -> tuple[int, int, float]:
        forms = len(self._names.forms)
        if place < forms:
            return place, -1, part
        post, unit = self._names.pairs[place - forms]
        return int(post), int(unit), part

    def _compared(self, wanted: str, words: Sequence[str], form: int, unit: int, part: float) -> float:
        """The score of one name (with its unit's, where `unit` is not -1)."""
        names = self._names
        text = names.forms[form] if unit < 0 else f"{names.forms[form]} {names.forms[unit]}"
        held = [self._spelling.word(place) for place in self._held(form, unit)]
        found = score(wanted, words, text, held, part)
        return found if unit < 0 else _WITH_UNIT * found

    def _held(self, form: int, unit: int) -> list[int]:
        held, words = self._names.held, self._names.form_words
        both = [words[held[each] : held[each + 1]] for each in (form, unit) if each >= 0]
        return [place for part in both for place in part.tolist()]

    def _bearers(self, form: int, bearers: Flags) -> NDArray[np.int32]:
        first, last = self._names.borne[form], self._names.borne[form + 1]
        found: NDArray[np.int32] = self._names.bearers[first:last][bearers[first:last]]
        return found

    def _of_units(self, posts: NDArray[np.int32], form: int) -> NDArray[np.int32]:
        """Those of the posts that are stated to be in a unit of that name, or in a part of one."""
        named = self._bearers(form, self._known)
        place, unit = self._ends("POST_IN", posts)
        part, whole = self._ends("PART_OF", unit)
        inside = np.isin(unit, named)
        inside[part[np.isin(whole, named)]] = True
        return np.unique(posts[place[inside]])

    def _ends(self, relation: str, starts: NDArray[np.int32]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        """The nodes to which links lead from these, with the places of these."""
        links = self._knowledge.adjacency(relation)
        place, entry = gather(links.out, starts)
        return place, links.end[entry]

    def _allowed(self, labels: Sequence[str]) -> Flags:
        arrays = self._knowledge.arrays
        if not labels:
            return np.ones(len(arrays.ids), np.bool_)
        return np.isin(arrays.labels, [LABEL_NAMES.index(label) for label in labels])

    def _known_namings(self) -> Flags:
        """Of each bearer of each form, whether a source that is known calls it so."""
        names, stated = self._names, self._knowledge.arrays.recordings.get(PRESENCE)
        if stated is None:
            return np.zeros(len(names.bearers), np.bool_)
        known = stated.known(self._knowledge.revision)
        if known.all():
            return np.ones(len(names.bearers), np.bool_)
        form, bearer = namings(names.by_code, stated.attributes[known], stated.start[known])
        every = (self._borne.astype(np.int64) << 32) | names.bearers
        return np.isin(every, (form.astype(np.int64) << 32) | bearer)


def score(wanted: str, words: Sequence[str], name: str, held: Sequence[str], part: float) -> float:
    """How well a name fits a query, from 0 to 100.

    Args:
        wanted: the query, folded.
        words: the words of the query, without accents.
        name: the name, folded.
        held: its words, without accents.
        part: how much of the query it answers, word by word, from 0 to 1.
    """
    typed, bare = " ".join(words), " ".join(held)
    if name == wanted:
        return 100.0
    if bare == typed:
        return 99.0
    if sorted(held) == sorted(words):
        return 97.0
    accents = _alike(wanted, name)
    share = len(typed) / max(len(bare), 1)
    if bare.startswith(typed):
        return 90.0 + 4 * share + accents
    if set(words) <= set(held):
        return 80.0 + 8 * share + accents
    return 80.0 * (0.6 * part + 0.4 * (_alike(typed, bare) * 0.8 + accents * 0.2))


def _alike(typed: str, name: str) -> float:
    """How like two names are letter by letter, from 0 to 1.

    In order as well as sorted by words: an error in a word's first letter moves it to another place among them.
    """
    return max(fuzz.ratio(typed, name), fuzz.token_sort_ratio(typed, name)) / 100


def _best(scores: Scores, most: int) -> list[int]:
    """The places of the highest scores above 0, highest first, equals in order; at most so many."""
    places = np.flatnonzero(scores)
    if len(places) > most:
        lowest = np.partition(scores[places], len(places) - most)[len(places) - most]
        places = places[scores[places] >= lowest]
    found: list[int] = places[np.lexsort((places, -scores[places]))][:most].tolist()
    return found


def _covering(words: Scores, held: Scores) -> Scores:
    """What part of a name's own words the query speaks of weighs a little."""
    found: Scores = 0.85 + 0.15 * np.minimum(words / held, 1)
    return found
