"""Who answers is the operator's choice, and the caller's where he allows it; the answers are the same."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest

from api.app import create_app
from graph.store.store import Store
from graph.view.engine import CYPHER, NAMES, SNAPSHOT
from graph.view.engines import opened
from graph.view.snapshot.tables import StoreFeed
from tests.api.client import Client, running
from tests.api.test_keeping import QUICK, load, until

WORLD = """
STATED_IN a title="First clerk"
REPORTS_TO a b
REPORTS_TO b c
POST_IN a Office
HOLDS @an a
SUPERVISES Office b mode=audit
EDITION article title=Article
"""
AT = "as_of=2018-01-16"
CALLS = [
    f"/v1/entities/post:x:a?{AT}",
    f"/v1/entities/post:x:a/superiors?{AT}",
    "/v1/entities/post:x:c/subordinates?as_of=latest&limit=2",
    f"/v1/entities/org:x:Office/chart?{AT}",
    f"/v1/entities/org:x:Office/supervision?{AT}&known_at=1",
    "/v1/entities/post:x:a/timeline?",
    f"/v1/paths?from=person:x:an&to=post:x:c&{AT}",
    "/v1/changes?from=2017-01-01&to=2018-01-16",
    "/v1/sources?",
    "/v1/loads?",
]


@contextmanager
def serving(store: Store, names: Sequence[str]) -> Iterator[Client]:
    graph, *others = (opened(name, store, None) for name in names)
    with running(create_app(graph, store, QUICK, others=others)) as asking:
        yield asking


@pytest.fixture
def both(embedded_store: Store) -> Iterator[Client]:
    """A service whose callers may choose."""
    load(embedded_store, WORLD)
    with serving(embedded_store, NAMES) as asking:
        yield asking


def told(asking: Client, call: str, engine: str) -> dict[str, Any]:
    response = asking.get(f"{call}&engine={engine}")
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    assert found["view"].pop("engine") == engine
    found.get("before", {}).pop("engine", None)
    return found


@pytest.mark.parametrize("call", CALLS)
def test_both_engines_answer_a_call_alike(both: Client, call: str) -> None:
    assert told(both, call, CYPHER) == told(both, call, SNAPSHOT)


def test_the_first_engine_answers_whoever_names_none(both: Client) -> None:
    assert both.get(CALLS[0]).content == both.get(f"{CALLS[0]}&engine={SNAPSHOT}").content


def test_a_tag_is_of_one_engine_s_answer(both: Client) -> None:
    tags = {name: both.get(f"{CALLS[1]}&engine={name}").headers["ETag"] for name in NAMES}
    assert tags[SNAPSHOT] != tags[CYPHER]
    for name, tag in tags.items():
        assert both.get(f"{CALLS[1]}&engine={name}", headers={"If-None-Match": tag}).status_code == 304


def test_a_cursor_goes_on_with_either_engine(both: Client) -> None:
    first = both.get(f"{CALLS[2]}&engine={CYPHER}")
    assert f"engine={CYPHER}" in first.headers["Link"]
    rest = "/v1/entities/post:x:c/subordinates?limit=2&cursor=" + first.json()["cut"]["next"]
    assert told(both, rest, SNAPSHOT) == told(both, rest, CYPHER)


def test_what_takes_names_is_told_to_be_beyond_the_engine(both: Client) -> None:
    for call in (f"/v1/search?q=clerk&engine={CYPHER}", f"/v1/entities/first%20clerk?engine={CYPHER}"):
        problem = both.get(call)
        assert (problem.status_code, problem.json()["type"]) == (422, "/docs#problem-beyond-engine")
        assert "give an id" in problem.json()["detail"]
    assert both.get(f"/v1/entities/post:x:none?engine={CYPHER}").json()["nearest"] == []


@pytest.mark.parametrize(("names", "asked"), [([SNAPSHOT], CYPHER), ([CYPHER], SNAPSHOT), (NAMES, "igraph")])
def test_an_engine_that_is_not_open_is_refused(embedded_store: Store, names: Sequence[str], asked: str) -> None:
    with serving(embedded_store, names) as asking:
        problem = asking.get(f"/v1/loads?engine={asked}").json()
        assert (problem["status"], problem["parameter"]) == (422, "engine")
        assert " and ".join(names) in problem["detail"]
        assert asking.get(f"/v1/loads?engine={names[0]}").status_code == 200


def test_a_service_on_the_store_alone_never_reads_all_of_it_and_keeps_up(
    embedded_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("the whole store was read")

    monkeypatch.setattr(StoreFeed, "pages", never)
    load(embedded_store, WORLD)
    with serving(embedded_store, [CYPHER]) as asking:
        assert asking.get("/docs").status_code == 200
        first = asking.get(CALLS[1])
        assert (first.json()["data"]["total"], asking.get("/health/ready").json()["revision"]) == (3, 1)
        load(embedded_store, "REPORTS_TO c d source=later\nEDITION later title=Later")
        until(lambda: bool(asking.get("/health/ready").json().get("revision") == 2))
        assert asking.get(CALLS[1]).json()["data"]["total"] == 4
        earlier = asking.get(f"{CALLS[1]}&known_at=1")
        assert (earlier.content, earlier.headers["ETag"]) == (first.content, first.headers["ETag"])
