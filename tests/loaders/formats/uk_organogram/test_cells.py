from decimal import Decimal

import pytest

from loaders.formats.uk_organogram.cells import is_reference, is_top, is_wordy, names_post, number, occupancy, text


@pytest.mark.parametrize(
    "name",
    [
        "N/D",
        "'N/D'",
        "ND",
        "n/d",
        "",
        "Not disclosed",
        "NO NAME",
        "NA",
        "Interim",
        "Post holder is not directly employed",
    ],
)
def test_undisclosed_holders_in_all_published_spellings(name: str) -> None:
    assert occupancy(name) == "undisclosed"


@pytest.mark.parametrize(
    "name", ["Vacant", "'Vacant'", "Vacant'", "vacant", "VACANT POST", "Post Vacant", "Vancay", "Vacancy", "GAPPED"]
)
def test_vacant_in_all_published_spellings(name: str) -> None:
    assert occupancy(name) == "vacant"


@pytest.mark.parametrize(
    "name", ["'Eliminated'", "Eliminated.", "Eliminated'", "Elminated", "ELIMINATED", "Post Eliminated"]
)
def test_eliminated_in_all_published_spellings(name: str) -> None:
    assert occupancy(name) == "eliminated"


@pytest.mark.parametrize("name", ["Jo Smith", "Vacantia Smith", "David", "P.Borriello", "Nadia Ndiaye", "Philip Head"])
def test_a_name_is_a_name(name: str) -> None:
    assert occupancy(name, "Deputy Director", "Wicks") == "named"


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Deputy Director, HR", "Deputy Director, HR"),
        ("Acting Deputy Director", "Acting Deputy Director, Finance"),
        ("Flexible Resourcing and Development again", "Flexible Resourcing and Development"),
    ],
)
def test_a_name_cell_that_repeats_the_title_names_nobody(name: str, title: str) -> None:
    assert occupancy(name, title) == "undisclosed"


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("8", True),
        ("00000001", True),
        ("000000000", True),
        ("NA", True),
        ("0", False),
        ("", False),
        ("N/A", False),
        ("none", False),
    ],
)
def test_zero_or_none_is_no_reference(reference: str, expected: bool) -> None:
    assert is_reference(reference) is expected


def test_a_remark_in_the_place_of_a_reference_is_known() -> None:
    assert is_wordy("Deleted")
    assert is_wordy("Awaiting_Recruitment_Action")
    assert not is_wordy("CEO")


def test_nobody_above_is_written_xx() -> None:
    assert is_top("XX")
    assert is_top("xx")
    assert not is_top("XXL")


@pytest.mark.parametrize("title", ["Not in post", "Not In Post", "Not in post.", "N/A", ""])
def test_not_in_post_names_no_post(title: str) -> None:
    assert not names_post(title)
    assert names_post("Director")


def test_numbers_are_read_with_pounds_and_commas_and_words_are_none() -> None:
    assert number("£85,000") == Decimal(85000)
    assert number("0.5") == Decimal("0.5")
    assert [number(said) for said in ("eo", "", "NaN", "Infinity", "1 to 2")] == [None] * 5


def test_cells_that_say_nothing_are_empty() -> None:
    assert [text(cell) for cell in ("N/A", "none", " a  b ")] == ["", "", "a b"]
