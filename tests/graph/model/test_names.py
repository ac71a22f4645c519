"""Two spellings of one name fold to one form, and that form is how dictionaries write it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.names import fold, plain

MARKS = "\u0300\u0301\u0309\u0303\u0323"  # grave, acute, hook, tilde, dot


def marked(first: str, second: str, mark: str, *, on_second: bool) -> str:
    """Two vowels with a tone mark on one of them."""
    letters = f"{first}{second}{mark}" if on_second else f"{first}{mark}{second}"
    return unicodedata.normalize("NFC", letters)


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(("first", "second"), [("o", "a"), ("o", "e"), ("u", "y")])
@pytest.mark.parametrize(("before", "after", "on_second"), [("h", "", False), ("h", "n", True), ("q", "", True)])
def test_both_habits_of_placing_a_tone_fold_to_the_dictionarys(
    mark: str, first: str, second: str, before: str, after: str, on_second: bool
) -> None:
    written = {before + marked(first, second, mark, on_second=each) + after for each in (True, False)}
    assert len(written) == 2
    assert {fold(each) for each in written} == {before + marked(first, second, mark, on_second=on_second) + after}


@given(st.text(st.sampled_from("aeoquyhntđ ủỷòàĐỌ" + MARKS)))
def test_folding_is_done_once_and_for_every_composition(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))
    assert plain(fold(text)) == plain(text)


def test_accents_tell_names_apart() -> None:
    assert fold("Tân Thành") != fold("Tân Thạnh")
    assert plain("Tân Thành") == plain("Tân Thạnh")
