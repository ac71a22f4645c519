"""Two spellings of one name fold to one form, and that form is how dictionaries write it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model.names import composed, fold, plain

LETTERS = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
NAMES = st.text(st.sampled_from(LETTERS + LETTERS.upper() + " -'\u200b\u0300\u0309\u0323\u0302"), max_size=30)
TEXTS = st.one_of(NAMES, st.text(max_size=30))
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


@given(TEXTS)
def test_folding_twice_is_folding_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)
    assert plain(plain(name)) == plain(name)
    assert composed(composed(name)) == composed(name)


@given(TEXTS)
def test_composition_case_and_spaces_make_no_other_name(name: str) -> None:
    for written in (
        unicodedata.normalize("NFC", name),
        unicodedata.normalize("NFD", name),
        f"  {name.replace(' ', '   ')} ",
    ):
        assert fold(written) == fold(name)
        assert plain(written) == plain(name)


@given(NAMES)
def test_capitals_make_no_other_name(name: str) -> None:
    assert fold(name.upper()) == fold(name.lower()) == fold(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("uỷ ban", "ủy ban"),
        ("UỶ BAN", "Ủy ban"),
        ("hoà bình", "hòa bình"),
        ("Hoá", "Hóa"),
        ("khoẻ", "khỏe"),
        ("thuỵ", "thụy"),
        ("Đà Nẵng", "Ðà Nẵng"),
        ("Đà Nẵng", "Ɖà Nẵng"),
        ("Ba\u2013Vì", "Ba-Vì"),
        ("O\u2019Neill", "O'Neill"),
        ("Nghệ\u00a0An", "Nghệ An"),
        ("Nghệ\u200b An", "Nghệ An"),
    ],
)
def test_spellings_of_one_name_fold_equal(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Tân Thành", "Tân Thạnh"), ("Đông", "Dông"), ("Mỹ", "My"), ("Hoà", "Hoa"), ("Bắc", "Bác"), ("Ngân", "Ngan")],
)
def test_accents_tell_names_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)
    assert plain(one) == plain(other)


@given(TEXTS)
def test_a_plain_name_carries_no_marks(name: str) -> None:
    assert not any(unicodedata.combining(letter) for letter in plain(name))
    assert "đ" not in plain(name)


@given(TEXTS)
def test_a_composed_name_differs_in_composition_and_spaces_alone(name: str) -> None:
    assert composed(name).split() == unicodedata.normalize("NFC", name).split()
