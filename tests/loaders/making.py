"""Small files of every format, made by tests."""

import csv
import gzip
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

SENIOR = [
    "Post Unique Reference",
    "Name",
    "Grade (or equivalent)",
    "Job Title",
    "Job/Team Function",
    "Parent Department",
    "Organisation",
    "Unit",
    "Contact Phone",
    "Contact E-mail",
    "Reports to Senior Post",
    "Salary Cost of Reports (£)",
    "FTE",
    "Actual Pay Floor (£)",
    "Actual Pay Ceiling (£)",
    "",
    "Professional/Occupational Group",
    "Notes",
    "Valid?",
    "URI",
]
JUNIOR = [
    "Parent Department",
    "Organisation",
    "Unit",
    "Reporting Senior Post",
    "Grade",
    "Payscale Minimum (£)",
    "Payscale Maximum (£)",
    "Generic Job Title",
    "Number of Posts in FTE",
    "Professional/Occupational Group",
]

_SENIOR_ROW = {
    "Name": "N/D",
    "Grade (or equivalent)": "SCS1",
    "Job Title": "Deputy Director",
    "Job/Team Function": "Runs the lamps",
    "Parent Department": "Ministry of Lamps",
    "Organisation": "Ministry of Lamps",
    "Unit": "Wicks",
    "Contact Phone": "020 7946 0123",
    "Contact E-mail": "someone@example.org",
    "FTE": "1",
}
_JUNIOR_ROW = {
    "Parent Department": "Ministry of Lamps",
    "Organisation": "Ministry of Lamps",
    "Unit": "Wicks",
    "Reporting Senior Post": "1",
    "Grade": "EO",
    "Generic Job Title": "Trimmer",
    "Number of Posts in FTE": "1",
}


def senior(reference: str, boss: str, **others: str) -> dict[str, str]:
    """A senior row: `name`, `title`, … stand for their columns."""
    columns = {"name": "Name", "title": "Job Title", "unit": "Unit", "organisation": "Organisation", "fte": "FTE"}
    columns |= {"department": "Parent Department", "grade": "Grade (or equivalent)", "function": "Job/Team Function"}
    columns |= {"floor": "Actual Pay Floor (£)", "ceiling": "Actual Pay Ceiling (£)"}
    own = {"Post Unique Reference": reference, "Reports to Senior Post": boss}
    return _SENIOR_ROW | own | {columns[name]: value for name, value in others.items()}


def junior(**others: str) -> dict[str, str]:
    """A junior row: `boss`, `title`, … stand for their columns."""
    columns = {"boss": "Reporting Senior Post", "title": "Generic Job Title", "unit": "Unit", "grade": "Grade"}
    columns |= {"fte": "Number of Posts in FTE", "profession": "Professional/Occupational Group"}
    columns |= {"floor": "Payscale Minimum (£)", "ceiling": "Payscale Maximum (£)", "organisation": "Organisation"}
    return _JUNIOR_ROW | {columns[name]: value for name, value in others.items()}


def table(header: Sequence[str], rows: Sequence[Mapping[str, str]]) -> str:
    """Rows as CSV."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([row.get(name, "") for name in header] for row in rows)
    return text.getvalue()


def senior_file(folder: Path, rows: Sequence[Mapping[str, str]], *, day: str = "2011-03-31", extra: str = "") -> Path:
    """An edition of the Ministry of Lamps' senior posts; `extra` is put behind its rows as it is."""
    return written(folder / f"ministry_of_lamps-{day}-senior.csv", table(SENIOR, rows) + extra)


def junior_file(folder: Path, rows: Sequence[Mapping[str, str]], *, day: str = "2011-03-31") -> Path:
    """An edition of its junior posts, gzipped."""
    return written(folder / f"ministry_of_lamps-{day}-junior.csv.gz", table(JUNIOR, rows))


def written(path: Path, text: str) -> Path:
    """The file, with its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    content = text.encode()
    path.write_bytes(gzip.compress(content, mtime=0) if path.suffix == ".gz" else content)
    return path


def main_of(day: str = "2011-03-31", part: str = "senior") -> str:
    """The id of an edition of the Ministry of Lamps."""
    return f"source:uk-organogram:ministry-of-lamps:{part}:{day}"
