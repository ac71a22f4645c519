"""The names by which entities are searched, with the words that they are made of.

A *form* is a name as it is compared (`graph.model.names.fold`: accents kept), a *word* one of its parts without
accents. Equal names are one form, however many entities bear it; so the index grows with the distinct
names only.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from graph.model.names import fold, plain
from graph.view.snapshot.adjacency import Int32, gather, offsets
from graph.view.snapshot.recordings import Recordings
from graph.view.snapshot.texts import Texts

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
    def of(cls, recordings: Mapping[str, Recordings], names: Mapping[int, tuple[str, str]], codes: int) -> "Names":
        """Index what entities are called.

        Args:
            recordings: by relation; STATED_IN, POST_IN and PART_OF are read.
            names: name and title (empty for none) by the attribute texts of STATED_IN.
            codes: how many attribute texts there are.
        """
        stated = recordings.get("STATED_IN", Recordings.none())
        folded = {code: tuple(map(fold, told)) for code, told in names.items()}
        forms = sorted({form for told in folded.values() for form in told if form})
        place = {form: number for number, form in enumerate(forms)} | {"": -1}
        by_code = np.full((codes, 2), -1, np.int32)
        for code, told in folded.items():
            by_code[code] = [place[form] for form in told]
        form, bearer = namings(by_code, stated.attributes, stated.start)
        words, held, form_words = _words(forms)
        holder = np.repeat(np.arange(len(forms), dtype=np.int32), np.diff(held))
        by_word = np.lexsort((holder, form_words))
        return cls(
            forms=Texts.of(forms),
            by_code=by_code,
            borne=offsets(form, len(forms)),
            bearers=bearer,
            words=Texts.of(words),
            held=held,
            form_words=form_words,
            holding=offsets(form_words[by_word], len(words)),
            word_forms=holder[by_word],
            pairs=_pairs(form, bearer, *_around(recordings)),
        )


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
    return _distinct(forms[named], np.broadcast_to(nodes[:, None], forms.shape)[named])


def _words(forms: Iterable[str]) -> tuple[list[str], Int32, Int32]:
    """All words, where the words of each form begin, and the words of the forms in order."""
    found = [words_of(form) for form in forms]
    words = sorted({word for told in found for word in told}, key=lambda word: (len(word), word))
    place = {word: number for number, word in enumerate(words)}
    held = np.cumsum([0, *map(len, found)], dtype=np.int32)
    return words, held, np.array([place[word] for told in found for word in told], np.int32)


def _around(recordings: Mapping[str, Recordings]) -> tuple[Int32, Int32]:
    """Posts, and the units they are in or the organisations that those are part of; each pair once."""
    post_in = recordings.get("POST_IN", Recordings.none())
    part_of = recordings.get("PART_OF", Recordings.none())
    post, unit = _distinct(post_in.start, post_in.end)
    part, whole = _distinct(part_of.start, part_of.end)
    place, entry = gather(offsets(part, _beyond(unit, part)), unit)
    return _distinct(np.concatenate([post, post[place]]), np.concatenate([unit, whole[entry]]))


def _pairs(form: Int32, bearer: Int32, post: Int32, unit: Int32) -> Int32:
    """The forms of posts with the forms of what they are in, each pair once."""
    by_node = np.argsort(bearer, kind="stable")
    bounds, forms = offsets(bearer[by_node], _beyond(bearer, post, unit)), form[by_node]
    place, entry = gather(bounds, post)
    post_form, unit = forms[entry], unit[place]
    place, entry = gather(bounds, unit)
    return np.column_stack(_distinct(post_form[place], forms[entry]))


def _beyond(*nodes: Int32) -> int:
    """A number greater than any of these nodes'."""
    return int(max(each.max(initial=-1) for each in nodes)) + 1


def _distinct(first: Int32, second: Int32) -> tuple[Int32, Int32]:
    """Pairs of numbers, each once and in order."""
    both = np.unique((first.astype(np.int64) << 32) | second)
    return (both >> 32).astype(np.int32), (both & 0xFFFFFFFF).astype(np.int32)
