"""A folder of articles becomes a folder of facts; every text is read in time that grows with it."""

import gc
import json
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.formats.press.extract import press_extract
from loaders.formats.press.grammar import facts_of
from loaders.formats.press.rules import ACCOUNTS

ALL = "\n\n".join(account.example for account in ACCOUNTS.values())


def test_a_folder_is_written_an_article_a_file_and_the_unreadable_are_named(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(ALL, encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_bytes(b"")
    (tmp_path / "in" / "c.bin").write_bytes(b"left alone")
    done = press_extract(tmp_path / "in", tmp_path / "out")
    assert [path.name for path in done.written] == ["a.json"]
    assert [error.file for error in done.refused] == ["b.txt"]
    assert done.undated == ("a",)
    facts = json.loads((tmp_path / "out" / "a.json").read_text(encoding="utf-8"))
    assert {"url", "published", "place", "place_source", "people", "holds", "orgs", "part_of"} <= set(facts)
    assert facts["holds"]


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(st.integers(0, len(ALL)), st.integers(0, len(ALL)))
def test_any_cut_gives_facts_that_are_quoted_where_they_stand(first: int, second: int) -> None:
    text = ALL[min(first, second) : max(first, second)]
    facts = facts_of(text)
    quotes = [hold.quote for hold in facts.holds] + [link.quote for link in facts.links]
    quotes += [organ.quote for organ in facts.organs]
    quotes += [quote for person in facts.people for quote in person.quotes]
    assert all(text[quote.start : quote.end] == quote.text for quote in quotes)


WORDS = [
    "đồng chí",
    "Nguyễn",
    "Văn",
    "UBND",
    "tỉnh",
    "Hà Nam",
    ",",
    ".",
    "giữ chức",
    "thôi",
    "nguyên",
    "Bí thư",
    "(",
    ":",
    "\n",
]


@settings(deadline=None, max_examples=80)
@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_order_of_the_genres_words_is_read(words: list[str]) -> None:
    facts = facts_of(unicodedata.normalize("NFC", " ".join(words)))
    assert all(hold.person and hold.title and hold.organ.name for hold in facts.holds)


def test_a_text_may_end_in_an_abbreviation_behind_a_level() -> None:
    assert facts_of("tỉnh UBND").holds == ()


def _seconds(text: str) -> float:
    """Of the processor, without what collecting the garbage of all the tests before may cost."""
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        facts_of(text)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.mark.parametrize(
    "unit", [ALL + "\n\n", "đồng chí Đỗ Văn Lúa, Bí thư Huyện ủy Lý Nhân, ", "Ban của Ban của ", "( "]
)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    facts_of(unit)
    once = unit * (40_000 // len(unit))
    short, long = min(_seconds(once) for _ in range(2)), min(_seconds(once * 4) for _ in range(2))
    assert long < 8 * short + 0.05
