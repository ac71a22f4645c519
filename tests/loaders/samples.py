"""One good file for every loader, in which something can be broken. A new loader adds its own here."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.loaders.making import junior, senior, senior_file, written

CONTACTS = ("020 7946 0123", "someone@example.org")
"""What every sample holds and nothing that is yielded may."""


def _uk_organogram(folder: Path) -> Path:
    rows = [
        senior("1", "XX", name="Sir Jo Smith"),
        senior("2", "1"),
        senior("2", "1", name="Vacant"),
        senior("3", "99"),
    ]
    return senior_file(folder, [*rows, junior() | senior("4", "4")], extra="5,too short,020 7946 0123\r\n")


def _statements(folder: Path) -> Path:
    source = "source:t:a"
    lines = [
        {"source": source, "title": "Register A", "complete": True},
        {"relation": "STATED_IN", "start": "post:t:1", "end": source, "source": source, "title": "Boss"},
        {"relation": "REPORTS_TO", "start": "post:t:2", "end": "post:t:1", "source": source, "phone": CONTACTS[0]},
        {"relation": "REPORTS_TO", "start": "post:t:2", "end": CONTACTS[1], "source": source, "email": CONTACTS[1]},
    ]
    return written(folder / "facts.jsonl", "".join(json.dumps(line) + "\n" for line in lines))


def _press(folder: Path) -> Path:
    lines = [
        {
            "url": "https://bao.example/2020/05/28/1.html",
            "text": "Chiều 27/5, đồng chí Lê Thị Mận, Bí thư Huyện ủy Nhà Bè, làm việc với Ủy ban nhân dân huyện. "
            f"Điện thoại: {CONTACTS[0]}, thư: {CONTACTS[1]}.",
        },
        {"url": "https://bao.example/2.html", "text": f"Office hours are nine to five, telephone {CONTACTS[0]}."},
        {"text": 7, "email": CONTACTS[1]},
    ]
    return written(folder / "articles.jsonl", "".join(json.dumps(line) + "\n" for line in lines))


SAMPLES: dict[str, Callable[[Path], Path]] = {
    "press": _press,
    "statements": _statements,
    "uk_organogram": _uk_organogram,
}
"""For each loader a function that writes a file into a folder; it holds CONTACTS where a row has contacts."""
