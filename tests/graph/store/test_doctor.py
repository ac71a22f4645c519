"""The doctor finds what breaks an invariant, and nothing in a store that is well."""

import pytest

from graph.store.catalogue import read
from graph.store.doctor import Diagnosis, examine
from graph.store.loads import Stage
from graph.store.store import Store
from tests.graph.store.test_dump import history
from tests.graph.store.worlds import load, named, register, stated


def damage(store: Store, cypher: str) -> None:
    query = read(f"// Damages a store.\n// params: none\n// returns: none\n{cypher}", "write", "damage")
    store.database.write(lambda tx: tx.run(query))


def test_store_that_is_well_has_no_findings(store: Store) -> None:
    history(store)
    found = examine(store)
    assert (found.findings, found.is_well) == ([], True)
    assert (found.store, found.revision, [each.revision for each in found.undone]) == (store.id, 6, [4])
    assert found.recordings > 100
    assert found.server


@pytest.mark.parametrize(
    ("cypher", "rule"),
    [
        ("CREATE (:Post {id: 'post:test:lonely', touched: 1})", "edgeless"),
        ("MATCH (a:Post)-[r:REPORTS_TO]->(b) WITH a, b, r LIMIT 1 CREATE (a)-[x:REPORTS_TO]->(b) SET x = properties(r)",
         "recording"),
        ("MATCH (:Post)-[r:REPORTS_TO]->() WITH r LIMIT 1 SET r.observed = '2001-01-01'", "key"),
        ("MATCH (:Post)-[r:REPORTS_TO]->() WITH r LIMIT 1 SET r.observed = 'once'", "vocabulary"),
        ("MATCH (:Post)-[r:REPORTS_TO]->() WITH r LIMIT 1 SET r.line = 'solid'", "canonical"),
        ("MATCH (:Post)-[r:REPORTS_TO]->() WITH r LIMIT 1 SET r.recorded = 0", "revision"),
        ("MATCH (:Post)-[r:REPORTS_TO]->() WITH r LIMIT 1 SET r.recorded = 2, r.retracted = 1", "revision"),
        ("MATCH (:Post {id: 'post:test:3'})-[r:STATED_IN]->() DELETE r", "source"),
    ],
    ids=lambda value: value if " " not in value else "",
)  # fmt: skip
def test_broken_invariant_is_found(embedded_store: Store, cypher: str, rule: str) -> None:
    load(embedded_store, list(register(range(10))))
    load(embedded_store, [named("post:test:3", "source:test:other", name="x")])
    assert examine(embedded_store).is_well
    damage(embedded_store, cypher)
    found = examine(embedded_store)
    assert rule in found.counts
    assert not found.is_well
    assert {finding.rule for finding in found.findings} == set(found.counts)


def test_dead_load_is_told_and_its_work_not_looked_at(store: Store) -> None:
    load(store, list(register(range(5))))
    with store.claim("test") as recording:
        recording.record([stated("HOLDS", "person:test:z", "post:test:z")])
        running = examine(store)
        damage(store, "MATCH (l:Load {id: 'load:2'}) SET l.beat = 0")
        dead = examine(store)
    assert stages(running) == [Stage.RUNNING]
    assert running.is_well
    assert stages(dead) == [Stage.DEAD]
    assert (dead.is_well, dead.findings) == (False, [])


def stages(diagnosis: Diagnosis) -> list[Stage]:
    return [each.stage for each in diagnosis.unfinished]
