"""The names of a snapshot put together with those that touched nodes are called by now.

Statements are never lost, so that no name, no word and no pair of names is: what was there stays, renumbered.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from graph.view.snapshot.adjacency import Int32, gather, offsets
from graph.view.snapshot.names import Names, added, around, by_length, paired
from graph.view.snapshot.recordings import Recordings
from graph.view.snapshot.texts import United

Flags = NDArray[np.bool_]


def renamed(
    old: Names, new: Names, ids: United, codes: United, recordings: Mapping[str, Recordings], touched: Flags
) -> Names:
    """All names.

    Args:
        old: those of the earlier snapshot.
        new: those by which the touched nodes are called.
        ids: the ids of both.
        codes: the attribute texts of both.
        recordings: all of the later snapshot.
        touched: by node of the later snapshot.
    """
    forms = old.forms.united(new.forms)
    words = old.words.united(new.words, by_length)
    held, form_words = _held(old, new, forms, words)
    word, word_forms = _holding(old, forms, words, held, form_words)
    form, bearer = _borne(old, new, forms, ids)
    return Names(
        forms=forms.texts,
        by_code=_by_code(old, new, forms, codes),
        borne=offsets(form, len(forms.texts)),
        bearers=bearer,
        words=words.texts,
        held=held,
        form_words=form_words,
        holding=offsets(word, len(words.texts)),
        word_forms=word_forms,
        pairs=_pairs(forms.mine[old.pairs], form, bearer, recordings, touched),
    )


def _by_code(old: Names, new: Names, forms: United, codes: United) -> Int32:
    found = np.full((len(codes.texts), 2), -1, np.int32)
    found[codes.mine] = _placed(old.by_code, forms.mine)
    found[codes.theirs] = np.maximum(found[codes.theirs], _placed(new.by_code, forms.theirs))
    return found


def _placed(by_code: Int32, places: Int32) -> Int32:
    """The forms by their new numbers; -1 stays."""
    return np.append(places, np.int32(-1))[by_code]


def _borne(old: Names, new: Names, forms: United, ids: United) -> tuple[Int32, Int32]:
    """Forms with those who bear them, in order."""
    mine = np.repeat(forms.mine, np.diff(old.borne)), ids.mine[old.bearers]
    theirs = np.repeat(forms.theirs, np.diff(new.borne)), ids.theirs[new.bearers]
    return added(mine, theirs)


def _held(old: Names, new: Names, forms: United, words: United) -> tuple[Int32, Int32]:
    """Where the words of each form begin, and the words."""
    place, entry = gather(new.held, forms.fresh)
    bounds = offsets(place, len(forms.fresh))
    found = forms.splice.within(old.held, bounds)
    form_words = found.column(words.mine[old.form_words], words.theirs[new.form_words[entry]])
    return forms.splice.bounds(old.held, bounds), form_words


def _holding(old: Names, forms: United, words: United, held: Int32, form_words: Int32) -> tuple[Int32, Int32]:
    """Words with the forms that hold them, in order."""
    mine = np.repeat(words.mine, np.diff(old.holding)), forms.mine[old.word_forms]
    fresh = forms.theirs[forms.fresh]
    place, entry = gather(held, fresh)
    return added(mine, (form_words[entry], fresh[place]), once=False)


def _pairs(known: Int32, form: Int32, bearer: Int32, recordings: Mapping[str, Recordings], touched: Flags) -> Int32:
    """The pairs that were known, and those of posts that are touched, or are in a touched unit or in a part of one."""
    part_of, post_in = (recordings.get(name, Recordings.none()) for name in ("PART_OF", "POST_IN"))
    units = touched.copy()
    units[part_of.start[touched[part_of.end]]] = True
    concerned = post_in.take(np.flatnonzero(touched[post_in.start] | units[post_in.end]))
    post, unit = around(concerned, part_of)
    asked = np.zeros(len(touched), np.bool_)
    asked[post] = asked[unit] = True
    named = asked[bearer]
    found = paired(form[named], bearer[named], post, unit)
    return np.column_stack(added((known[:, 0], known[:, 1]), (found[:, 0], found[:, 1])))
