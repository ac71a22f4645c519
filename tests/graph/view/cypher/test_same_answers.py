"""Both adapters give the same answers: to the case files, and about random histories of loads."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graph.model import dates
from graph.query.evidence import evidence
from graph.query.sources import sources
from graph.query.times import TIMES
from graph.store.store import Store
from graph.view.cypher.graph import CypherGraph
from graph.view.port import Certainty, View
from tests.graph.query.test_cases import CASES, QUESTIONS, answered, parameters_of, projected, shortened
from tests.graph.query.worlds import DAY, statements
from tests.graph.view.cypher.telling import told
from tests.graph.view.cypher.writing import write
from tests.oracle.known import BASE
from tests.oracle.worlds import DAYS, ENTITIES, FINISHED, History, histories
from tests.servers.fixtures import Server

BY_NAME = "search"
"""The one question that the snapshot alone answers."""


@pytest.mark.parametrize("file", sorted(CASES.glob("*.json")), ids=lambda file: str(file.stem))
def test_case_files(store: Store, file: Path) -> None:
    content = json.loads(file.read_text(encoding="utf-8"))
    told = statements("\n".join(content["world"]))
    write(store, [(each, 1, None) for each in told], {1: "2020-01-01T00:00:00Z"})
    graph = CypherGraph(store)
    cases = [case for case in content["cases"] if case["question"] != BY_NAME]
    assert cases
    for case in cases:
        seen = case.get("view", {})
        view = graph.view(
            as_of=dates.day(seen.get("as_of", DAY)), certainty=Certainty(seen.get("certainty", "possible"))
        )
        answer = answered(QUESTIONS[case["question"]], view, parameters_of(case))
        assert projected(case["answer"], shortened(answer)) == case["answer"], case["rule"]


@settings(max_examples=4, phases=[Phase.reuse, Phase.generate], suppress_health_check=list(HealthCheck))
@given(
    histories(),
    st.lists(st.sampled_from([0, *FINISHED]), min_size=2, max_size=2, unique=True),
    st.lists(DAYS, min_size=2, max_size=2, unique=True),
    st.sampled_from(Certainty),
    st.lists(st.sampled_from(ENTITIES), min_size=2, max_size=2, unique=True),
)
def test_random_histories(
    server: Server, history: History, revisions: list[int], days: list[int], certainty: Certainty, ends: list[str]
) -> None:
    with server.emptied().open() as store:
        write(store, history.held, FINISHED)
        memory, cypher = history.graph(), CypherGraph(store)
        for revision in revisions:
            there, here = (
                graph.view(as_of=BASE + days[0], known_at=revision, certainty=certainty) for graph in (memory, cypher)
            )
            ids = there.ids(there.nodes())
            for day in days:
                assert told(here.at(as_of=BASE + day), ids) == told(there.at(as_of=BASE + day), ids)
            assert answers(here, ends) == answers(there, ends)


def answers(view: View, ends: list[str]) -> dict[str, Any]:
    """What every question answers about two entities, but for the name of the engine."""
    between = {"source": ends[0], "target": ends[1]}
    asked: dict[str, dict[str, Any]] = {"paths": between, "common_superior": {"ids": ends}}
    asked |= {"changes": {"since": dates.text(BASE), "under": ends[0]}, "audit": {}}
    found = {
        name: answered(question, view, asked.get(name, {"id": ends[0]}))
        for name, question in QUESTIONS.items()
        if name != BY_NAME
    }
    for time in TIMES:
        found[f"paths, {time}"] = answered(QUESTIONS["paths"], view, between | {"time": time, "k": 3})
    found["sources"] = answered(sources, view, {})
    keys = [key for link in found["superiors"].get("data", {}).get("links", ()) for key in link["statements"]]
    found["evidence"] = [answered(evidence, view, {"key": key}) for key in [*keys[:2], "post:x:a@no-key"]]
    for answer in (*found.values(), *found["evidence"]):
        if isinstance(answer, dict) and "view" in answer:
            del answer["view"]["engine"]
            answer.get("before", {}).pop("engine", None)
    return found
