"""Row numbers as locators: ``row 3``, ``rows 3, 7-9``, and how many rows such a text names."""

import re
from collections.abc import Iterable

_ROWS = re.compile(r"rows? (\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*)")


def rows_text(numbers: Iterable[int]) -> str:
    """The locator of rows, runs of numbers drawn together.

    Example:
        >>> rows_text([3, 7, 8, 9])
        'rows 3, 7-9'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    shown = ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
    return f"rows {shown}" if len(runs) > 1 or runs[0][0] != runs[0][1] else f"row {shown}"


def rows_named(locator: str | None) -> int:
    """How many rows a locator names; 1 where it is of another form, since one place is one row.

    Example:
        >>> rows_named("rows 3, 7-9"), rows_named("line 12")
        (4, 1)
    """
    found = _ROWS.match(locator or "")
    if found is None:
        return 1
    return sum(_length(*run.partition("-")[::2]) for run in found[1].split(", "))


def _length(first: str, last: str) -> int:
    return int(last or first) - int(first) + 1
