"""The service keeps up with its store in the background, and says when it cannot."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from api.app import create_app
from api.settings import ServiceSettings
from graph.store.embedded.folder import Folder
from graph.store.opening import open_store
from graph.store.store import Store
from graph.view.opening import Graph
from tests.api.client import Client, running
from tests.graph.query.worlds import statements

PATIENCE = 60.0
QUICK = ServiceSettings(interval=0.05, patience=1.0)


def load(store: Store, world: str) -> None:
    with store.claim("test") as recording:
        recording.record(statements(world))
        recording.finish({"lines": len(world.splitlines())})


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline, "it did not come to pass"
        time.sleep(0.02)


@contextmanager
def serving(store: Store) -> Iterator[Client]:
    with running(create_app(Graph.open(store, None), store, QUICK)) as asking:
        yield asking


def names(asking: Client) -> set[str]:
    return {hit["name"] for hit in asking.get("/v1/search?q=harbour").json()["data"]["hits"]}


def test_a_load_is_taken_up_without_anybody_asking_for_it(store: Store) -> None:
    load(store, "STATED_IN Harbour name=Harbour")
    with serving(store) as asking:
        first = asking.get("/v1/loads")
        assert (first.json()["view"]["revision"], names(asking)) == (1, {"Harbour"})
        load(store, 'STATED_IN Other name="Other harbour"')
        until(lambda: bool(asking.get("/health/ready").json().get("revision") == 2))
        assert names(asking) == {"Harbour", "Other harbour"}
        later = asking.get("/v1/loads", headers={"If-None-Match": first.headers["ETag"]})
        assert later.status_code == 200
        assert [each["counts"] for each in later.json()["data"]["loads"]] == [{"lines": 1}, {"lines": 1}]
        until(lambda: asking.get("/v1/loads").json()["data"]["total"] == 2)
        last = asking.get("/v1/loads").json()
        assert last["data"]["loads"][-1]["finished_at"] == last["view"]["known_at"]
        earlier = asking.get("/v1/loads?known_at=1").json()["data"]
        assert earlier == first.json()["data"]


def test_the_log_of_loads_is_never_older_than_the_revision_that_answers(embedded_store: Store) -> None:
    load(embedded_store, "STATED_IN Harbour name=Harbour")
    graph = Graph.open(embedded_store, None)
    with running(create_app(graph, embedded_store, replace(QUICK, interval=3600))) as asking:
        assert asking.get("/v1/loads").json()["data"]["total"] == 1
        load(embedded_store, 'STATED_IN Other name="Other harbour"')
        graph.refresh()
        assert asking.get("/v1/loads").json()["data"]["total"] == 2


def test_an_answer_never_waits_for_a_load_that_runs(embedded_store: Store) -> None:
    load(embedded_store, "STATED_IN Harbour name=Harbour")
    with serving(embedded_store) as asking, embedded_store.claim("test") as recording:
        recording.record(statements('STATED_IN Other name="Other harbour"'))
        time.sleep(0.3)
        answer = asking.get("/v1/loads").json()
        assert (answer["view"]["revision"], len(answer["data"]["loads"])) == (1, 1)
        assert names(asking) == {"Harbour"}
        assert asking.get("/health/ready").json()["lag"] == 0


def test_evidence_comes_from_the_store_with_its_words(store: Store) -> None:
    load(store, "REPORTS_TO a b\nEDITION article title=Article")
    with serving(store) as asking:
        answer = asking.get("/v1/entities/post:x:a/superiors?as_of=2018-01-16").json()
        (key,) = answer["data"]["links"][0]["statements"]
        found = asking.get(f"/v1/statements/{key}").json()["data"]
        assert (found["relation"], found["recordings"][0]["version"]["attributes"]["title"]) == (
            "REPORTS_TO",
            "Article",
        )


def test_a_store_that_falls_silent_or_dies_makes_the_service_unready_until_it_answers(folder: Path) -> None:
    with open_store(f"embedded:{folder}", patience=60.0) as store:
        load(store, "STATED_IN Harbour name=Harbour")
        with serving(store) as asking:
            until(lambda: asking.get("/health/ready").status_code == 200)
            os.kill(server_of(folder), signal.SIGSTOP)
            try:
                until(lambda: asking.get("/health/ready").status_code == 503)
                told = asking.get("/health/ready")
                assert told.headers["Content-Type"] == "application/problem+json"
                assert told.json()["revision"] == 1
                assert "Retry-After" in told.headers
                assert asking.get("/health/live").status_code == 200
                assert names(asking) == {"Harbour"}
            finally:
                os.kill(server_of(folder), signal.SIGCONT)
            until(lambda: asking.get("/health/ready").status_code == 200)
            os.kill(server_of(folder), signal.SIGKILL)
            load(store, 'STATED_IN Other name="Other harbour"')
            until(lambda: bool(asking.get("/health/ready").json().get("revision") == 2))


def server_of(folder: Path) -> int:
    running = Folder(folder).running()
    assert running is not None
    return running.server


@pytest.mark.parametrize("trouble", [ValueError("odd"), OSError("gone")])
def test_a_look_that_fails_in_any_way_is_told_and_the_next_one_comes(
    store: Store, monkeypatch: pytest.MonkeyPatch, trouble: Exception
) -> None:
    graph = Graph.open(store, None)
    ask, fails = graph.lag, [True]

    def lag() -> int:
        if fails[0]:
            raise trouble
        return ask()

    monkeypatch.setattr(graph, "lag", lag)
    with running(create_app(graph, store, QUICK)) as asking:
        until(lambda: str(trouble) in asking.get("/health/ready").json().get("detail", ""))
        assert asking.get("/health/ready").status_code == 503
        fails[0] = False
        until(lambda: asking.get("/health/ready").status_code == 200)
