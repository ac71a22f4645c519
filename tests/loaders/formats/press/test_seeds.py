"""The real articles kept beside the project are read as their gold says."""

import json
import unicodedata
from pathlib import Path

import pytest

from graph.model.names import fold
from loaders.formats.press.gold import as_gold
from loaders.formats.press.grammar import facts_of

KINDS = {
    "people": ("name",),
    "holds": ("person", "title", "org"),
    "orgs": ("name",),
    "part_of": ("child", "parent"),
    "reports_to": ("from", "to"),
}


def _rows(facts: dict[str, list[dict[str, str]]], kind: str) -> set[tuple[str, ...]]:
    return {tuple(fold(row[field]) for field in KINDS[kind]) for row in facts[kind]}


@pytest.mark.shared
@pytest.mark.parametrize("kind", list(KINDS))
def test_the_seeds_are_read_to_nineteen_in_twenty(kind: str, shared: Path) -> None:
    right = wanted = given = 0
    for file in sorted((shared / "press" / "gold").glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        text = (shared / "seeds" / gold["source_file"]).read_text(encoding="utf-8")
        read = as_gold(facts_of(unicodedata.normalize("NFC", text)))
        expected, found = _rows(gold, kind), _rows(read, kind)
        right, wanted, given = right + len(expected & found), wanted + len(expected), given + len(found)
    assert 2 * right / (wanted + given) >= 0.95
