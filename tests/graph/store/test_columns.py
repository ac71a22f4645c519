"""Bulk reads give every edge, whole, in pages whose columns fit together."""

from collections.abc import Iterable
from itertools import pairwise

import pytest

from graph.model.vocabulary import RELATIONS
from graph.store import pages
from graph.store.columns import EdgePage
from graph.store.evidence import all_recordings
from graph.store.store import Store
from tests.graph.store.worlds import load, named, register, stated, version

ABSENT: tuple[object, ...] = ("", 0, False, -1, [])


def keys(pages: Iterable[EdgePage]) -> list[str]:
    return sorted(f"{start}@{digest}" for page in pages for start, digest in zip(page.start, page.digest, strict=True))


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "NODES_PER_PAGE", 7)


@pytest.mark.usefixtures("small_pages")
def test_pages_of_a_relation_hold_every_edge(store: Store) -> None:
    load(store, list(register(range(40))))
    load(store, list(register(range(10, 50), day="2012-09-30")))
    everything = list(all_recordings(store.database))
    assert len(everything) > 300
    for relation in RELATIONS:
        expected = sorted(found.key for found in everything if found.statement.relation == relation)
        assert keys(store.read_columns(relation)) == expected


def test_columns_say_what_the_statement_says(store: Store) -> None:
    said = named(
        "post:test:1",
        name="One",
        is_head=True,
        fte="0.5",
        occupancy=["vacant"],
        observed="2012-03-31",
        valid_from="2012",
    )
    load(
        store, [said, version(rows=4), stated("SUPERVISES", "post:test:1", "org:test:x", mode="audit", valid_to="2018")]
    )
    (page,) = store.read_columns("STATED_IN")
    assert (page.start, page.end, page.source) == (["post:test:1"], [said.source], [said.source])
    assert (page.basis, page.valid_from, page.valid_to, page.observed) == (["stated"], ["2012"], [""], ["2012-03-31"])
    assert (page.recorded, page.retracted) == ([1], [0])
    given = {name: column[0] for name, column in page.attributes.items() if column[0] not in ABSENT}
    assert given == {"name": "One", "is_head": True, "fte": "0.5", "occupancy": ["vacant"]}
    (versions,) = store.read_columns("LOADED_IN")
    assert (versions.attributes["rows"], versions.attributes["rejected"]) == ([4], [-1])
    (oversight,) = store.read_columns("SUPERVISES")
    assert (oversight.attributes, oversight.valid_to) == ({"mode": ["audit"]}, ["2018"])


def test_retracted_edges_come_with_both_revisions(store: Store) -> None:
    load(store, list(register(range(5))))
    store.withdraw("source:test:register")
    (page,) = store.read_columns("REPORTS_TO")
    assert set(zip(page.recorded, page.retracted, strict=True)) == {(1, 2)}


@pytest.mark.usefixtures("small_pages")
def test_edges_are_found_from_either_end(store: Store) -> None:
    statements = list(register(range(60)))
    load(store, statements)
    wanted = {f"post:test:{number}" for number in range(3, 33)}
    lines = [each for each in statements if each.relation == "REPORTS_TO"]
    out = keys(store.edges_at("REPORTS_TO", "Post", sorted(wanted)))
    into = keys(store.edges_at("REPORTS_TO", "Post", sorted(wanted), "in"))
    assert out == sorted(each.key for each in lines if each.start in wanted)
    assert into == sorted(each.key for each in lines if each.end in wanted)


@pytest.mark.usefixtures("small_pages")
def test_nodes_touched_since_a_revision_are_those_whose_edges_changed(store: Store) -> None:
    load(store, list(register(range(30))))
    load(store, [each for each in register(range(30)) if each.start != "post:test:9"])
    assert store.touched_since(1, 10) == {"Post": ["post:test:9"]}
    assert store.touched_since(2, 10) == {}
    everything = store.touched_since(0, 1000) or {}
    assert "source:test:register" in everything["Source"]
    assert "post:test:29" in everything["Post"]
    assert "person:test:0" in everything["Person"]
    assert store.touched_since(0, sum(map(len, everything.values()))) is not None
    assert store.touched_since(0, sum(map(len, everything.values())) - 1) is None


@pytest.mark.usefixtures("small_pages")
def test_reading_goes_on_right_while_a_load_is_undone_under_it(store: Store) -> None:
    load(store, list(register(range(20))))
    kept = keys(store.read_columns("REPORTS_TO"))
    with store.claim("test") as recording:
        recording.record(register(range(20, 60), "source:test:other"))
        pages = store.read_columns("REPORTS_TO")
        seen = [next(pages)]
    # The load has been undone here, in the middle of the scan.
    seen += list(pages)
    assert set(kept) <= set(keys(seen))
    assert keys(store.read_columns("REPORTS_TO")) == kept


def test_progress_never_goes_back(store: Store) -> None:
    found = [store.progress()]
    for number in range(3):
        load(store, [named(f"post:test:{number}", name="x")])
        found.append(store.progress())
    assert all(before.finished < after.finished for before, after in pairwise(found))
