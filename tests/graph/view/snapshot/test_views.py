"""A view is bound to a revision, tells every recording of it, and refuses what does not exist."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import BadParameter, UnknownEntity, UnknownSource, UnknownStatement
from graph.model.dates import day
from graph.model.statements import Statement, check
from graph.view.opening import Graph
from graph.view.port import Certainty, Direction
from graph.view.snapshot.tables import Recording, Tables
from tests.graph.view.snapshot.histories import DAYS, FINISHED, alone, graph_of, histories, known, stated

revisions = st.sampled_from([0, *FINISHED])


@given(histories(), st.sampled_from(sorted(FINISHED)))
def test_a_revision_is_what_a_store_with_only_its_loads_would_say(history: list[Recording], revision: int) -> None:
    then = [
        (said, rec, ret if ret is not None and ret <= revision else None)
        for said, rec, ret in history
        if rec <= revision
    ]
    finished = {number: at for number, at in FINISHED.items() if number <= revision}
    now = graph_of(history).view(as_of=DAYS[3], known_at=revision)
    alike = Graph.over(Tables.from_statements(then, finished)).view(as_of=DAYS[3])
    assert now.known_at == alike.known_at
    ids = now.ids(now.nodes())
    assert ids == alike.ids(alike.nodes())
    mine, theirs = [now.node(id) for id in ids], [alike.node(id) for id in ids]
    assert now.describe(mine) == alike.describe(theirs)
    assert now.presence(mine) == alike.presence(theirs)
    assert [now.said(node) for node in mine] == [alike.said(node) for node in theirs]
    assert [now.last_spoken(node) for node in mine] == [alike.last_spoken(node) for node in theirs]
    assert now.conflicts(mine) == alike.conflicts(theirs)
    assert now.versions() == alike.versions()
    for query in ("ten", "othr", *ids[:2]):
        found = [(now.ids([node]), score) for node, score in now.search(query)]
        assert found == [(alike.ids([node]), score) for node, score in alike.search(query)]


@given(histories(), revisions)
def test_every_recording_up_to_the_revision_is_told(history: list[Recording], revision: int) -> None:
    view = graph_of(history).view(known_at=revision)
    for key in {said.key for said, _, _ in history}:
        expected = [
            (said, recorded, retracted if retracted is not None and retracted <= revision else None)
            for said, recorded, retracted in history
            if said.key == key and recorded <= revision
        ]
        if expected:
            found = view.recordings(key)
            assert [(each.statement, each.recorded, each.retracted) for each in found] == sorted(
                expected, key=lambda row: row[1]
            )
            assert {each.key for each in found} == {key}
        else:
            with pytest.raises(UnknownStatement):
                view.recordings(key)


@given(histories(), revisions)
def test_what_was_said_of_an_entity_is_told_by_source_and_day(history: list[Recording], revision: int) -> None:
    view = graph_of(history).view(known_at=revision)
    for node, id in zip(view.nodes().tolist(), view.ids(view.nodes()), strict=True):
        said = [each.statement for each in view.said(node)]
        assert said == sorted(said, key=lambda each: (each.source, each.observed or ""))
        expected = [one for one, _, _ in known(history, revision) if (one.relation, one.start) == ("STATED_IN", id)]
        assert {each.key for each in said} == {each.key for each in expected}


def loaded(title: str) -> Statement:
    return check(
        Statement(relation="LOADED_IN", start="source:s", end="load:1", source="source:s", attributes={"title": title})
    )


def test_evidence_names_the_version_that_was_current_when_it_was_recorded() -> None:
    first, second = stated("post:x:a"), stated("post:x:b")
    history: list[Recording] = [(loaded("old"), 1, 2), (loaded("new"), 2, None), (first, 1, None), (second, 2, None)]
    view = Graph.over(Tables.from_statements(history, FINISHED)).view()
    versions = [view.recordings(each.key)[0].version for each in (first, second)]
    assert [(v.attributes["title"], v.recorded, v.retracted) for v in versions if v] == [
        ("old", 1, 2),
        ("new", 2, None),
    ]
    assert [version.attributes["title"] for version in view.versions("source:s")] == ["new"]
    with pytest.raises(UnknownSource):
        view.versions("source:other")


def test_contradictions_are_told_with_the_statements_concerned() -> None:
    wrong = check(
        Statement(
            relation="HOLDS",
            start="person:x:an",
            end="post:x:a",
            source="source:s",
            valid_from="2018",
            valid_to="2017",
        )
    )
    view = alone(wrong, stated("person:x:an"), stated("post:x:b")).view()
    for concerned in ("person:x:an", "post:x:a"):
        assert [each.keys for each in view.conflicts([view.node(concerned)])] == [(wrong.key,)]
    assert view.conflicts([view.node("post:x:b")]) == []


def test_what_does_not_exist_is_refused_by_name() -> None:
    view = alone(stated("post:x:a:8", title="Clerk of Works"), stated("post:x:a:9")).view()
    with pytest.raises(UnknownEntity) as unknown:
        view.node("post:x:a:7")
    assert [each.id for each in unknown.value.nearest] == ["post:x:a:8", "post:x:a:9"]
    with pytest.raises(UnknownEntity) as mistyped:
        view.node("post:y:clerk-of-wroks")
    assert [each.name for each in mistyped.value.nearest] == ["Clerk of Works"]
    with pytest.raises(UnknownEntity):
        view.node("source:s")
    known = view.node("post:x:a:9")
    assert view.find(["post:x:a:9", "post:x:a:7", "source:s", "no id", "post:x:a:9"]) == [
        known,
        None,
        None,
        None,
        known,
    ]
    with pytest.raises(BadParameter):
        view.nodes("Source")
    with pytest.raises(BadParameter):
        view.expand([0], "LOADED_IN", Direction.OUT)
    with pytest.raises(BadParameter):
        view.ever([0], "KNOWS", Direction.OUT)
    with pytest.raises(UnknownStatement):
        view.recordings("not a key")


def test_an_empty_store_gives_an_empty_view() -> None:
    view = Graph.over(Tables.from_statements([], {})).view()
    assert (view.revision, view.known_at, len(view.nodes()), view.versions()) == (0, None, 0, [])
    assert view.search("anything") == []
    assert len(view.expand([], "REPORTS_TO", Direction.OUT)) == 0


def test_a_view_is_bound_anew_at_the_same_revision() -> None:
    line = check(
        Statement(
            relation="REPORTS_TO",
            start="post:x:a",
            end="post:x:b",
            source="source:s",
            valid_from="2018",
            valid_to="2021",
        )
    )
    view = alone(line).view(as_of=day("2018-06-01"))
    a = [view.node("post:x:a")]
    assert len(view.expand(a, "REPORTS_TO", Direction.OUT)) == 1
    assert len(view.at(certainty=Certainty.CERTAIN).expand(a, "REPORTS_TO", Direction.OUT)) == 0
    later = view.at(as_of=day("2019-06-01"), certainty=Certainty.CERTAIN)
    assert len(later.expand(a, "REPORTS_TO", Direction.OUT)) == 1
    assert (later.revision, later.certainty, view.certainty) == (1, Certainty.CERTAIN, Certainty.POSSIBLE)
    assert len(view.at(as_of=day("2017-06-01")).expand(a, "REPORTS_TO", Direction.OUT)) == 0
