import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from loaders.tables import Row, rows, write_row

CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)


def read(text: str) -> list[Row]:
    return list(rows(iter(io.StringIO(text, newline=""))))


@given(st.lists(st.lists(CELL, min_size=2, max_size=2), min_size=1, max_size=8))
def test_what_a_csv_writer_writes_is_read_back(table: list[list[str]]) -> None:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(table)
    assert [row.cells for row in read(text.getvalue())] == table
    assert not any(row.fault for row in read(text.getvalue()))


def test_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    found = read('a,b\n1,"two\nlines"\n\n3,4\n')
    assert [(row.number, row.cells) for row in found] == [(1, ["a", "b"]), (2, ["1", "two\nlines"]), (4, ["3", "4"])]


def test_a_row_of_another_width_is_a_fault_and_the_next_is_read() -> None:
    found = read("a,b\n1\n1,2,3\n1,2\n")
    assert [row.fault for row in found[1:]] == [
        "it has 1 cells where the header has 2",
        "it has 3 cells where the header has 2",
        None,
    ]


def test_a_quote_left_open_costs_its_own_row_only() -> None:
    found = read('a,b\n1,2\n3,"open\n5,6\n7,8\n')
    assert [(row.cells, bool(row.fault)) for row in found[1:]] == [
        (["1", "2"], False),
        (["3", "open"], True),
        (["5", "6"], False),
        (["7", "8"], False),
    ]


def test_a_quote_left_open_far_from_the_next_costs_its_own_row_only() -> None:
    text = "a,b\n" + '0,"open\n' + "1,2\n" * 500 + '3,"closed"\n'
    found = read(text)
    assert [row.number for row in found if row.fault] == [2]
    assert len(found) == 503


@given(st.text(st.sampled_from('ab,"\n\r \x1c\u2028'), max_size=60))
def test_mangled_text_never_crashes_and_every_line_is_in_some_row(text: str) -> None:
    found = read("x,y\n" + text)
    assert all(len(row.cells) == 2 for row in found if not row.fault)
    said = {letter for row in found for cell in row.cells for letter in cell}
    assert {letter for letter in text if letter in "ab"} <= said


def test_a_row_is_written_as_one_record() -> None:
    assert write_row(["a", 'b "c"', "d\ne"]) == 'a,"b ""c""","d\ne"\n'
