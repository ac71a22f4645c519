"""Lines are sorted by their bytes, however little memory there is."""

from hypothesis import given
from hypothesis import strategies as st

from graph.store.sorting import Sorter, distinct

LINES = st.lists(st.binary(max_size=12).filter(lambda line: b"\n" not in line), max_size=60)


@given(lines=LINES, run_bytes=st.integers(1, 80))
def test_lines_come_in_the_order_of_their_bytes(lines: list[bytes], run_bytes: int) -> None:
    with Sorter(run_bytes) as sorter:
        for line in lines:
            sorter.add(line)
        assert list(sorter.lines()) == sorted(lines)


@given(lines=LINES)
def test_equal_lines_come_once_when_asked_so(lines: list[bytes]) -> None:
    assert list(distinct(lines)) == sorted(set(lines))
