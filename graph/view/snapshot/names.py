"""The names by which entities are searched, with the words that they are made of.

A *form* is a name as it is compared (`graph.model.names.fold`: accents kept), a *word* one of its parts without
accents. Equal names are one form, however many entities bear it; so the index grows with the distinct
names only.
"""

import re
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.model.names import fold, plain
from graph.view.snapshot.adjacency import Int32, gather, offsets
from graph.view.snapshot.codes import Codes
from graph.view.snapshot.recordings import Recordings
from graph.view.snapshot.texts import Texts

Called = tuple[int, str, str]
"""An attribute text of STATED_IN, the name and the title that it gives; empty for none."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Names:
    """Forms, sorted, with those who bear them and the words they hold.

    Attributes:
        forms: folded names.
        by_code: for each attribute text the forms of its name and its title, -1 for none; shape (n, 2).
        borne: where the bearers of each form begin in `bearers`.
        bearers: nodes, ordered within a form.
        words: sorted by length, then text.
        held: where the words of each form begin in `form_words`.
        form_words: places in `words`, as they stand in the form.
        holding: where the forms that hold each word begin in `word_forms`.
        word_forms: places in `forms`, ordered within a word.
        pairs: forms of a post and of a unit that it is in, or of what that is part of; sorted; shape (n, 2).
    """

    forms: Texts
    by_code: Int32
    borne: Int32
    bearers: Int32
    words: Texts
    held: Int32
    form_words: Int32
    holding: Int32
    word_forms: Int32
    pairs: Int32

    @classmethod
    def of(cls, recordings: Mapping[str, Recordings], called: Iterable[Called], codes: int) -> "Names":
        """Index what entities are called.

        Args:
            recordings: by relation; STATED_IN, POST_IN and PART_OF are read.
            called: the attribute texts of STATED_IN with what they say.
            codes: how many attribute texts there are.
        """
        nothing = Recordings.none()
        stated = recordings.get("STATED_IN", nothing)
        forms, by_code = _forms(called, codes)
        form, bearer = namings(by_code, stated.attributes, stated.start)
        words, held, form_words = _words(forms)
        holding, word_forms = by_word(held, form_words, len(words))
        return cls(
            forms=forms,
            by_code=by_code,
            borne=offsets(form, len(forms)),
            bearers=bearer,
            words=words,
            held=held,
            form_words=form_words,
            holding=holding,
            word_forms=word_forms,
            pairs=paired(form, bearer, *around(recordings.get("POST_IN", nothing), recordings.get("PART_OF", nothing))),
        )


def by_length(word: str) -> tuple[int, str]:
    """The order of words."""
    return len(word), word


def words_of(text: str) -> list[str]:
    """The words of a name, without accents."""
    return _WORD.findall(plain(text))


def namings(by_code: Int32, codes: Int32, nodes: Int32) -> tuple[Int32, Int32]:
    """Who bears which form, by what statements with these attribute texts say of these nodes; each naming once.

    Returns:
        Forms and nodes, ordered by form and node.
    """
    forms = by_code[codes]
    named = forms >= 0
    return distinct(forms[named], np.broadcast_to(nodes[:, None], forms.shape)[named])


def _forms(called: Iterable[Called], codes: int) -> tuple[Texts, Int32]:
    """The forms, and those of each attribute text."""
    met, by_code = Codes(), np.full((codes, 2), -1, np.int32)
    for code, *told in called:
        for column, name in enumerate(told):
            if form := fold(name):
                by_code[code, column] = met[form]
    forms, rank = met.ranked()
    by_code[by_code >= 0] = rank[by_code[by_code >= 0]]
    return Texts.of(forms), by_code


def _words(forms: Texts) -> tuple[Texts, Int32, Int32]:
    """All words, where the words of each form begin, and the words of the forms in order."""
    met, held = Codes(), np.zeros(len(forms) + 1, np.int32)
    codes = array("i")
    for number, form in enumerate(forms.all(), 1):
        codes.extend(met[word] for word in words_of(form))
        held[number] = len(codes)
    words = sorted(met, key=by_length)
    rank = np.empty(len(words), np.int32)
    rank[[met[word] for word in words]] = np.arange(len(words), dtype=np.int32)
    return Texts.of(words), held, rank[np.frombuffer(codes, np.int32)]


def by_word(held: Int32, form_words: Int32, words: int) -> tuple[Int32, Int32]:
    """Where the forms that hold each word begin, and these forms."""
    holder = np.repeat(np.arange(len(held) - 1, dtype=np.int32), np.diff(held))
    word, form = _sorted(form_words, holder)
    return offsets(word, words), form


def around(post_in: Recordings, part_of: Recordings) -> tuple[Int32, Int32]:
    """Posts, and the units they are in or the organisations that those are part of; each pair once."""
    post, unit = distinct(post_in.start, post_in.end)
    part, whole = distinct(part_of.start, part_of.end)
    place, entry = gather(offsets(part, _beyond(unit, part)), unit)
    return distinct(np.concatenate([post, post[place]]), np.concatenate([unit, whole[entry]]))


def paired(form: Int32, bearer: Int32, post: Int32, unit: Int32) -> Int32:
    """The forms of posts with the forms of what they are in, each pair once."""
    named, forms = _sorted(bearer, form)
    bounds = offsets(named, _beyond(bearer, post, unit))
    place, entry = gather(bounds, post)
    post_form, unit = forms[entry], unit[place]
    place, entry = gather(bounds, unit)
    return np.column_stack(distinct(post_form[place], forms[entry]))


def _beyond(*nodes: Int32) -> int:
    """A number greater than any of these nodes'."""
    return int(max(each.max(initial=-1) for each in nodes)) + 1


def distinct(first: Int32, second: Int32) -> tuple[Int32, Int32]:
    """Pairs of numbers, each once and in order."""
    both = np.sort(_together(first, second))  # np.unique goes by hashes, which takes twenty times as long
    return _apart(both[np.append(True, both[1:] != both[:-1])] if len(both) else both)


def added(pairs: tuple[Int32, Int32], others: tuple[Int32, Int32], *, once: bool = True) -> tuple[Int32, Int32]:
    """Pairs that are in order with some others; those that are there already only if each is not to be there once."""
    known, found = _together(*pairs), np.sort(_together(*others))
    places = np.searchsorted(known, found)
    if once:
        new = np.append(True, found[1:] != found[:-1])[: len(found)]
        new &= np.append(known, np.int64(-1))[places] != found
        places, found = places[new], found[new]
    return _apart(np.insert(known, places, found))


def _sorted(first: Int32, second: Int32) -> tuple[Int32, Int32]:
    """Pairs of numbers in order."""
    return _apart(np.sort(_together(first, second)))


def _together(first: Int32, second: Int32) -> NDArray[np.int64]:
    return (first.astype(np.int64) << 32) | second


def _apart(both: NDArray[np.int64]) -> tuple[Int32, Int32]:
    return (both >> 32).astype(np.int32), (both & 0xFFFFFFFF).astype(np.int32)
