"""The graph: opened, refreshed, and viewed at any day and revision."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph.errors import BadParameter
from graph.model import dates
from graph.model.statements import Statement, check
from graph.store.store import Store
from graph.view.opening import Graph
from graph.view.port import Direction
from graph.view.snapshot.tables import Recording, Tables

NOW = datetime(2020, 6, 1, 12, 30, tzinfo=UTC)
LOADS = {1: "2020-01-01T08:00:00Z", 2: "2020-02-01T08:00:00.250000Z", 4: "2020-06-01T12:00:00Z"}


def clock() -> datetime:
    return NOW


def named(id: str, name: str, source: str = "source:s") -> Statement:
    return check(Statement(relation="STATED_IN", start=id, end=source, source=source, attributes={"name": name}))


def version(source: str = "source:s") -> Statement:
    return check(Statement(relation="LOADED_IN", start=source, end="load:0", source=source))


def graph() -> Graph:
    history: list[Recording] = [
        (named("org:x:a", "First"), 1, 2),
        (named("org:x:a", "Second"), 2, 4),
        (named("org:x:a", "Third"), 4, None),
    ]
    return Graph.over(Tables.from_statements(history, LOADS), clock=clock)


@pytest.mark.parametrize(
    ("known_at", "revision", "name"),
    [
        (None, 4, "Third"),
        (4, 4, "Third"),
        (3, 2, "Second"),
        (1, 1, "First"),
        ("2020-01-01T08:00:00Z", 1, "First"),
        ("2020-02-01T08:00:00Z", 1, "First"),
        ("2020-02-01T08:00:00.25Z", 2, "Second"),
        ("2020-02-01", 2, "Second"),
        ("2020-02-01T10:00:00+02:00", 1, "First"),
        ("2020-06-01T11:59:59", 2, "Second"),
        ("2020-06-01", 4, "Third"),
    ],
)
def test_known_at_is_the_last_revision_finished_by_then(known_at: int | str | None, revision: int, name: str) -> None:
    view = graph().view(known_at=known_at)
    assert (view.revision, view.known_at) == (revision, LOADS[revision])
    assert view.describe(view.nodes())[0].name == name


@pytest.mark.parametrize("known_at", [0, "2019-12-31", "2020-01-01T07:59:59Z"])
def test_before_the_first_revision_nothing_is_known(known_at: int | str) -> None:
    view = graph().view(known_at=known_at)
    assert (view.revision, view.known_at, len(view.nodes())) == (0, None, 0)
    assert view.search("First") == []


@pytest.mark.parametrize("known_at", [5, -1, "2020-06-02", "2020-06-01T12:30:01Z", "yesterday", "2020-13-01", ""])
def test_a_time_to_come_or_no_time_is_refused_by_name(known_at: int | str) -> None:
    with pytest.raises(BadParameter) as refused:
        graph().view(known_at=known_at)
    assert refused.value.parameter == "known_at"


def test_the_day_is_today_by_the_clock_unless_given() -> None:
    assert dates.text(graph().view().as_of) == "2020-06-01"
    assert graph().view(as_of=dates.day("2018-01-16")).as_of == dates.day("2018-01-16")
    for wrong in (0, -5, dates.LAST_DAY + 1):
        with pytest.raises(BadParameter):
            graph().view(as_of=wrong)


def test_nothing_is_refreshed_where_nothing_was_loaded() -> None:
    opened = graph()
    assert (opened.refresh(), opened.lag(), opened.revision) == (False, 0, 4)


def test_a_load_is_seen_after_a_refresh_and_earlier_views_keep_their_answers(store: Store, tmp_path: Path) -> None:
    load(store, named("org:x:a", "First"), version())
    opened = Graph.open(store, tmp_path)
    before = opened.view()
    load(store, named("org:x:b", "Second"), version("source:t"))
    assert (opened.lag(), opened.revision) == (1, 1)
    assert before.ids(opened.view().nodes()) == ["org:x:a"]
    assert opened.refresh()
    assert (opened.lag(), opened.revision, opened.refresh()) == (0, 2, False)
    assert opened.view().ids(opened.view().nodes()) == ["org:x:a", "org:x:b"]
    assert before.ids(before.nodes()) == ["org:x:a"]
    assert opened.view(known_at=1).ids(opened.view(known_at=1).nodes()) == ["org:x:a"]


def test_a_load_that_has_not_finished_is_not_seen(store: Store) -> None:
    load(store, named("org:x:a", "First"), version())
    with store.claim("test") as recording:
        recording.retract([named("org:x:a", "First").key])
        recording.record([named("org:x:b", "Second")])
        opened = Graph.open(store, None)
        assert (opened.revision, opened.lag()) == (1, 0)
        assert [each.name for each in opened.view().describe(opened.view().nodes())] == ["First"]


def test_views_are_answered_while_others_refresh(embedded_store: Store) -> None:
    load(embedded_store, named("org:x:a0", "Body 0"), version())
    opened = Graph.open(embedded_store, None)
    wrong: list[tuple[int, int]] = []
    stop = threading.Event()

    def ask() -> None:
        while not stop.wait(0.01):
            view = opened.view()
            found = len(view.nodes()), len(view.search("body", limit=50)), len(view.describe(view.nodes()))
            if set(found) != {view.revision}:
                wrong.append((view.revision, found[0]))

    asking = [threading.Thread(target=ask) for _ in range(3)]
    for each in asking:
        each.start()
    for number in range(1, 6):
        load(embedded_store, named(f"org:x:a{number}", f"Body {number}"), version(f"source:{number}"))
        opened.refresh()
    stop.set()
    for each in asking:
        each.join()
    assert (wrong, opened.revision) == ([], 6)


def test_a_store_says_what_the_same_statements_in_memory_say(store: Store, tmp_path: Path) -> None:
    told = [
        version(),
        named("org:x:tỉnh-ủy", "Tỉnh ủy"),
        say("STATED_IN", "post:x:a", "source:s", attributes={"title": "Head", "fte": "0.5", "is_head": True}),
        say("STATED_IN", "post:x:b", "source:s", attributes={"occupancy": ("named", "vacant"), "seats": "one"}),
        say("STATED_IN", "person:x:an", "source:s", attributes={"name": "An"}),
        say("POST_IN", "post:x:a", "org:x:tỉnh-ủy", observed="2018-01-16", locator="row 3", quote="Head, Tỉnh ủy"),
        say("REPORTS_TO", "post:x:b", "post:x:a", attributes={"line": "dotted"}, basis="head_rule"),
        say("HOLDS", "person:x:an", "post:x:a", valid_from="2017-05", valid_to="[..2018-08-09]"),
    ]
    load(store, *told)
    opened = Graph.open(store, tmp_path)
    memory = Graph.over(Tables.of(told, finished_at=opened.view().known_at or ""))
    day = dates.day("2018-01-16")
    there, here = opened.view(as_of=day), memory.view(as_of=day)
    assert there.ids(there.nodes()) == here.ids(here.nodes())
    assert there.describe(there.nodes()) == here.describe(here.nodes())
    assert there.presence(there.nodes()) == here.presence(here.nodes())
    for relation in ("POST_IN", "REPORTS_TO", "HOLDS"):
        mine = there.expand(there.nodes(), relation, Direction.OUT)
        theirs = here.expand(here.nodes(), relation, Direction.OUT)
        assert there.evidence(mine.link) == here.evidence(theirs.link)
        assert there.variants(mine.link) == here.variants(theirs.link)
        for (key,) in there.evidence(mine.link):
            assert [each.statement for each in there.recordings(key)] == [
                each.statement for each in here.recordings(key)
            ]
    assert [each.statement for each in there.said(there.node("post:x:b"))] == [told[3]]


def say(relation: str, start: str, end: str, **fields: object) -> Statement:
    return check(Statement(relation=relation, start=start, end=end, source="source:s", **fields))  # type: ignore[arg-type]  # fields by name


def load(store: Store, *statements: Statement) -> None:
    with store.claim("test") as recording:
        recording.record(statements)
        recording.finish({"rows": len(statements)})
