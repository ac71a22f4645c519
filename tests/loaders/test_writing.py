from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import StoreDamaged
from graph.model.statements import Statement
from graph.store.texts import Text
from loaders.base import Source
from loaders.report import Counts
from loaders.spool import Entry, Section, Spool
from loaders.writing import Changes, matched

KEYS = st.sets(st.text("ab@:", min_size=1, max_size=4)).map(sorted)
A = "source:t:a"


@given(KEYS, KEYS)
def test_two_ordered_streams_are_matched_key_by_key(spooled: list[str], held: list[str]) -> None:
    entries = iter([Entry(key, "R", b"") for key in spooled])
    pairs = [(entry and entry.key, kept and kept[0]) for entry, kept in matched(entries, iter((k, "R") for k in held))]
    both = sorted(set(spooled) | set(held))
    assert pairs == [(key if key in spooled else None, key if key in held else None) for key in both]


def test_a_store_that_answers_out_of_order_is_not_believed() -> None:
    with pytest.raises(StoreDamaged, match="'a' after 'b'"):
        list(matched(iter(()), iter([("b", "R"), ("a", "R")])))


class Written:
    """A sink that keeps what it is given."""

    def __init__(self) -> None:
        self.recorded: list[str] = []
        self.retracted: list[str] = []

    def record(self, statements: Iterable[Statement]) -> None:
        self.recorded += [each.relation for each in statements]

    def retract(self, keys: Iterable[str]) -> None:
        self.retracted += keys

    def keep_texts(self, texts: Iterable[Text]) -> None:
        assert not list(texts), "the sections of these tests have no texts"


def section(folder: Path, source: Source) -> Section:
    spool = Spool(folder, "test")
    spool.add(Statement(relation="STATED_IN", start="post:t:1", end=A, source=A))
    spool.add(Statement(relation="LOADED_IN", start=A, end="load:0", source=A, attributes=source.attributes))
    return spool.close({A: source})[0]


def compared(folder: Path, source: Source, *, keep_version: bool = False) -> tuple[Written, Counts]:
    written, moved = Written(), list[int]()
    changes = Changes(written, moved.append)
    held = [("post:t:0@gone", "STATED_IN"), (f"{A}@former", "LOADED_IN")]
    changes.section(section(folder, source), iter(held), keep_version=keep_version)
    changes.flush()
    assert sum(moved) == 2
    return written, changes.counted()


def test_small_sources_share_a_batch_and_are_counted_each_for_itself(tmp_path: Path) -> None:
    changes, counts = Changes(written := Written(), lambda compared: None), []
    for number in range(3):
        folder = tmp_path / str(number)
        folder.mkdir()
        changes.section(section(folder, Source(id=A)), iter(()), keep_version=False)
        counts.append(changes.counted())
    assert not written.recorded
    changes.flush()
    assert len(written.recorded) == 6
    assert counts == [Counts(new=2)] * 3


def test_a_complete_source_withdraws_what_it_states_no_more(tmp_path: Path) -> None:
    written, counts = compared(tmp_path, Source(id=A))
    assert sorted(written.recorded) == ["LOADED_IN", "STATED_IN"]
    assert written.retracted == ["post:t:0@gone", f"{A}@former"]
    assert counts == Counts(2, 0, 2)


def test_an_incomplete_source_only_adds_but_has_one_version(tmp_path: Path) -> None:
    written, counts = compared(tmp_path, Source(id=A, complete=False))
    assert written.retracted == [f"{A}@former"]
    assert counts == Counts(2, 0, 1)


def test_an_undeclared_source_keeps_the_version_that_it_has(tmp_path: Path) -> None:
    written, counts = compared(tmp_path, Source(id=A, complete=False, declared=False), keep_version=True)
    assert (written.recorded, written.retracted, counts) == (["STATED_IN"], [], Counts(1, 0, 0))
