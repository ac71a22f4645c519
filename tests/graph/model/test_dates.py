"""Dates as sources write them, read as bounds."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import BadDate
from graph.model.dates import Bound, bound, day, text

DAYS = st.dates()


def numbers(first: str | None, last: str | None) -> Bound:
    return Bound(*(None if each is None else date.fromisoformat(each).toordinal() for each in (first, last)))


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2018-01-16", "2018-01-16", "2018-01-16"),
        ("2018-01", "2018-01-01", "2018-01-31"),
        ("2018-01-XX", "2018-01-01", "2018-01-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2018", "2018-01-01", "2018-12-31"),
        ("2018-XX", "2018-01-01", "2018-12-31"),
        ("2018-XX-XX", "2018-01-01", "2018-12-31"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("[..2018-08-09]", None, "2018-08-09"),
        ("[2018-01..]", "2018-01-01", None),
        ("[2018-01..2018-03]", "2018-01-01", "2018-03-31"),
        ("[2018..2018]", "2018-01-01", "2018-12-31"),
        ("..", None, None),
    ],
)
def test_each_form_of_the_table_is_read_as_its_bound(written: str, first: str | None, last: str | None) -> None:
    assert bound(written) == numbers(first, last)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "2018-13",
        "2018-02-29",
        "2018-00",
        "2018-01-00",
        "16/01/2018",
        "2018-1-6",
        "18",
        "[2018]",
        "[..]",
        "[2018..2017]",
        "[2018-01-16",
        "2018-01-16/2018-02-01",
        "0000",
        "2018-XX-16",
        "201X-05",
        "2018-01-16 ",
        "2018-01-16T00:00:00",
        "\u0662\u0660\u0661\u0668",
    ],
)
def test_what_is_no_date_is_refused_with_its_text(written: str) -> None:
    with pytest.raises(BadDate) as refused:
        bound(written)
    assert repr(written) in str(refused.value)


@given(DAYS)
def test_a_full_date_is_one_day_and_reads_back(found: date) -> None:
    assert bound(found.isoformat()) == Bound(found.toordinal(), found.toordinal())
    assert text(day(found.isoformat())) == found.isoformat()


@given(DAYS)
def test_a_coarser_date_holds_every_day_that_begins_with_it(found: date) -> None:
    for written in (found.isoformat()[:7], found.isoformat()[:4], found.isoformat()[:3] + "X"):
        read = bound(written)
        assert read.earliest is not None
        assert read.latest is not None
        assert read.earliest <= found.toordinal() <= read.latest
        for outside in (read.earliest - 1, read.latest + 1):
            inside_calendar = date.min.toordinal() <= outside <= date.max.toordinal()
            assert not inside_calendar or not text(outside).startswith(written.rstrip("X"))


@given(DAYS, DAYS)
def test_an_interval_is_the_days_between_its_ends(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert bound(f"[{first}..{last}]") == Bound(first.toordinal(), last.toordinal())
    if first != last:
        with pytest.raises(BadDate):
            bound(f"[{last}..{first}]")


@pytest.mark.parametrize("written", ["2018", "2018-01", "2018-01-XX", "[2018-01-16..]", "", "2018-02-30"])
def test_a_day_is_a_full_date_only(written: str) -> None:
    with pytest.raises(BadDate):
        day(written)
