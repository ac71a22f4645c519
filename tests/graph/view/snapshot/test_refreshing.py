"""A refreshed snapshot is the one that is built from scratch, array for array."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.view.opening import Graph
from graph.view.snapshot import cache
from graph.view.snapshot.cache import Cache
from graph.view.snapshot.knowledge import Knowledge
from tests.graph.view.snapshot.growing import POOL, GrowingStore, edition, said

STATEMENTS = st.integers(0, len(POOL) - 1)
FIRST = st.randoms(use_true_random=False).map(lambda random: frozenset(random.sample(range(len(POOL)), len(POOL) // 3)))
LOADS = st.lists(
    st.tuples(st.frozensets(STATEMENTS, min_size=1, max_size=4), st.sampled_from(["finish", "finish", "undo"])),
    min_size=1,
    max_size=6,
)


def newest(graph: Graph) -> Knowledge:
    return graph._snapshot.newest


def differing(one: Knowledge, other: Knowledge) -> list[str]:
    """The arrays in which two snapshots differ, in type, shape or content."""
    mine, theirs = dict(cache._packed(one)), dict(cache._packed(other))
    names = mine.keys() | theirs.keys()
    return sorted(name for name in names if not (name in mine and name in theirs and same(mine[name], theirs[name])))


def same(
    one: "np.ndarray[tuple[int, ...], np.dtype[np.generic]]", other: "np.ndarray[tuple[int, ...], np.dtype[np.generic]]"
) -> bool:
    return one.dtype == other.dtype and np.array_equal(one, other)


def held_to_scratch(graph: Graph, store: GrowingStore) -> None:
    graph.refresh()
    fresh = Graph.over(store.standing())
    assert newest(graph).arrays.finished == newest(fresh).arrays.finished == store.finished()
    assert graph.revision == fresh.revision
    assert differing(newest(graph), newest(fresh)) == []


@settings(max_examples=60)
@given(FIRST, LOADS, st.randoms(use_true_random=False))
def test_it_is_the_one_built_from_scratch(
    first: frozenset[int], loads: Sequence[tuple[frozenset[int], str]], random: Random
) -> None:
    store = GrowingStore()
    store.load(POOL[number] for number in sorted(first))
    graph = Graph(store)
    for toggled, outcome in loads:
        store.begin()
        for number in sorted(toggled):
            store.toggle([POOL[number]])
            if random.random() < 0.1:
                held_to_scratch(graph, store)
        getattr(store, outcome)()
        if random.random() < 0.7:
            held_to_scratch(graph, store)
    held_to_scratch(graph, store)
    assert store.refusals == 0


POST, PERSON, OTHER = "post:x:a", "person:x:an", "person:x:bo"
CHANGES = {
    "a post is stated to have one seat": (
        [said("STATED_IN", POST, "source:s", "source:s", given={"seats": "one"})],
        [
            said("HOLDS", PERSON, POST, "source:one", given={}, valid_from="2017-01-01"),
            said("HOLDS", OTHER, POST, "source:two", given={}, valid_from="2018-01-01"),
        ],
    ),
    "a rival of one seat": (
        [said("HOLDS", OTHER, POST, "source:two", given={}, valid_from="2018-01-01")],
        [
            said("STATED_IN", POST, "source:s", "source:s", given={"seats": "one"}),
            said("HOLDS", PERSON, POST, "source:one", given={}, valid_from="2017-01-01"),
        ],
    ),
    "a name withheld": (
        [said("STATED_IN", POST, "source:e2", "source:e2", given={"occupancy": ("undisclosed",)})],
        [
            edition("source:e1", "2017-01-01"),
            edition("source:e2", "2017-07-01"),
            said("HOLDS", PERSON, POST, "source:e1", given={}, observed="2017-01-01"),
        ],
    ),
    "a further edition": (
        [edition("source:e2", "2017-07-01")],
        [
            edition("source:e1", "2017-01-01"),
            said("HOLDS", PERSON, POST, "source:e1", given={}, observed="2017-01-01"),
            said("REPORTS_TO", POST, "post:x:b", "source:e1", given={}, observed="2017-01-01"),
        ],
    ),
    "a supplement that mends an edition": (
        [said("LOADED_IN", "source:m", "load:1", "source:m", given={"supplements": "source:e2", "rows": 2})],
        [
            edition("source:e1", "2017-01-01"),
            edition("source:e2", "2017-07-01", rejected=2),
            said("HOLDS", PERSON, POST, "source:e1", given={}, observed="2017-01-01"),
        ],
    ),
    "editions that change their days": (
        [
            edition("source:e1", "2017-01-01"),
            edition("source:e1", "2017-07-01"),
            edition("source:e2", "2017-07-01"),
            edition("source:e2", "2017-01-01"),
        ],
        [
            edition("source:e1", "2017-01-01"),
            edition("source:e2", "2017-07-01"),
            said("HOLDS", PERSON, POST, "source:e1", given={}, observed="2017-01-01"),
        ],
    ),
    "editions that change their series": (
        [
            edition("source:e2", "2017-07-01"),
            edition("source:e2", "2017-07-01", series="T"),
            edition("source:t2", "2017-07-01", series="T"),
            edition("source:t2", "2017-07-01"),
        ],
        [
            edition("source:e1", "2017-01-01"),
            edition("source:e2", "2017-07-01"),
            edition("source:t1", "2017-01-01", series="T"),
            edition("source:t2", "2017-07-01", series="T"),
            said("HOLDS", PERSON, POST, "source:e1", given={}, observed="2017-01-01"),
            said("HOLDS", PERSON, POST, "source:e2", given={}, observed="2017-07-01"),
        ],
    ),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("back", [False, True], ids=["made", "taken back"])
def test_what_others_say_changes_links_whose_statements_are_not_touched(change: str, back: bool) -> None:
    toggled, standing = CHANGES[change]
    store = GrowingStore()
    store.load([*standing, *toggled] if back else standing)
    graph = Graph(store)
    before = spells(graph)
    store.load(toggled)
    held_to_scratch(graph, store)
    assert spells(graph) != before


@pytest.mark.parametrize("named", ["post:x:a", "org:x:unit", "org:x:whole"])
def test_posts_are_found_by_new_names_of_what_they_are_in(named: str) -> None:
    store = GrowingStore()
    store.load(
        [
            said("POST_IN", "post:x:a", "org:x:unit", "source:s", given={}),
            said("PART_OF", "org:x:unit", "org:x:whole", "source:s", given={}),
            said("STATED_IN", "post:x:a", "source:s", "source:s", given={"title": "Director"}),
            said("STATED_IN", "org:x:unit", "source:s", "source:s", given={"name": "Unit"}),
        ]
    )
    graph = Graph(store)
    attribute = "title" if named.startswith("post") else "name"
    store.load([said("STATED_IN", named, "source:t", "source:t", given={attribute: "Tỉnh ủy"})])
    pairs = len(newest(graph).arrays.names.pairs)
    held_to_scratch(graph, store)
    assert len(newest(graph).arrays.names.pairs) > pairs


def spells(graph: Graph) -> list[list[int]]:
    """The spells of the holders' links."""
    links = newest(graph).adjacency("HOLDS")
    return [
        column.tolist() for column in (links.possible_from, links.certain_from, links.certain_to, links.possible_to)
    ]


def test_a_process_that_starts_takes_up_what_the_file_lacks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = GrowingStore()
    store.load(POOL[::2])
    Graph(store, tmp_path)
    store.load(POOL[::5])
    monkeypatch.setattr("graph.view.opening.build", never)
    graph = Graph(store, tmp_path)
    assert differing(newest(graph), newest(Graph(store, tmp_path))) == []
    monkeypatch.undo()
    held_to_scratch(graph, store)


def test_one_of_several_workers_makes_the_snapshot_and_the_others_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = GrowingStore()
    store.load(POOL[::2])
    one, other = Graph(store, tmp_path), Graph(store, tmp_path)
    store.load(POOL[::5])
    assert one.refresh()
    monkeypatch.setattr("graph.view.opening.build", never)
    monkeypatch.setattr(store, "changes", never)
    assert other.refresh()
    assert differing(newest(one), newest(other)) == []


def test_answers_come_from_the_new_snapshot_before_its_file_is_written(tmp_path: Path) -> None:
    store = GrowingStore()
    store.load(POOL[::2])
    graph, seen = Graph(store, tmp_path), list[tuple[int, bool]]()
    store.load(POOL[::5])
    old = Cache(tmp_path, store.id).path.read_bytes()
    assert graph.refresh(lambda: seen.append((graph.revision, Cache(tmp_path, store.id).path.read_bytes() == old)))
    assert seen == [(2, True)]
    assert Cache(tmp_path, store.id).path.read_bytes() != old


def test_a_store_that_was_put_back_to_an_earlier_day_is_read_anew() -> None:
    store, other = GrowingStore(), GrowingStore()
    for number in range(3):
        store.load(POOL[number::3])
    graph = Graph(store)
    for toggled in (POOL[::2], POOL[1::2]):
        other.load(toggled)
    graph._feed = other
    assert graph.refresh()
    assert differing(newest(graph), newest(Graph(other))) == []


def test_too_much_is_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    store = GrowingStore()
    store.load(POOL[::2])
    graph = Graph(store)
    monkeypatch.setattr("graph.view.opening.FEW", 1)
    store.load(POOL)
    held_to_scratch(graph, store)
    assert store.refusals == 1


def never(*_: object) -> None:
    raise AssertionError("it was not to be asked")
