"""Rows of delimited text (RFC 4180), read so that one broken row costs one row.

A quote that is opened and never closed would swallow the rows behind it. So a record that spans several
lines and turns out broken, too long, or of the wrong width gives up its first line only, and the lines
behind it are read anew.
"""

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

_LONGEST_RECORD = 100
"""Lines that one record may span; a cell with more line ends than that is a quote left open."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record: its number as a spreadsheet counts (the header is row 1), its cells, and what is wrong with it."""

    number: int
    cells: list[str]
    fault: str | None = None


class _TooLong(Exception):
    """The record spans more lines than a record may."""


class _Feed:
    """Lines for the parser, which can be given back; `taken` are those of the record being read."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._returned: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        if len(self.taken) == _LONGEST_RECORD:
            raise _TooLong
        line = self._returned.popleft() if self._returned else next(self._lines)
        self.taken.append(line)
        return line

    def keep_first(self) -> str:
        """The first line of the record; those behind it will be read again."""
        first, *rest = self.taken
        self._returned.extendleft(reversed(rest))
        return first


def rows(lines: Iterator[str], delimiter: str = ",") -> Iterator[Row]:
    """The records of a delimited text, the header first; empty lines are passed over.

    A row with a `fault` is one whose quoting is broken or whose width differs from the header's.
    """
    feed = _Feed(lines)
    parser = csv.reader(feed, delimiter=delimiter, strict=True)
    width, number = 0, 0
    while True:
        feed.taken.clear()
        number += 1
        try:
            cells = next(parser)
        except StopIteration:
            return
        except (csv.Error, _TooLong) as error:
            yield _broken(feed, number, _reason(error), delimiter)
            continue
        if not cells:
            continue
        width = width or len(cells)
        if len(cells) == width:
            yield Row(number, cells)
        else:
            yield _misfit(feed, number, cells, width, delimiter)


def write_row(cells: list[str], delimiter: str = ",") -> str:
    """One record as a line of its own."""
    line = StringIO()
    csv.writer(line, delimiter=delimiter, lineterminator="\n").writerow(cells)
    return line.getvalue()


def _misfit(feed: _Feed, number: int, cells: list[str], width: int, delimiter: str) -> Row:
    fault = f"it has {len(cells)} cells where the header has {width}"
    return Row(number, cells, fault) if len(feed.taken) == 1 else _broken(feed, number, fault, delimiter)


def _broken(feed: _Feed, number: int, fault: str, delimiter: str) -> Row:
    line = feed.keep_first()
    try:
        cells = next(csv.reader([line], delimiter=delimiter))
    except csv.Error:
        cells = line.split(delimiter)
    cells = [cell.rstrip("\r\n") for cell in cells]
    return Row(number, cells, fault)


def _reason(error: Exception) -> str:
    if isinstance(error, _TooLong) or "end of data" in str(error):
        return "a quote is opened and not closed"
    return f"its quoting is broken ({error})"
