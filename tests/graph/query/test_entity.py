"""One entity, its statements and their sources."""

import pytest

from graph.errors import BadStatement, UnknownSource, UnknownStatement
from graph.query.entity import Tied, entity
from graph.query.evidence import evidence
from graph.query.sources import source, sources
from graph.view.opening import Graph
from graph.view.snapshot.tables import Tables
from tests.graph.query.worlds import id_of, names, statements, view_of

WORLD = """
    EDITION register series=s edition=2018-01-01 title="The register"
    STATED_IN a title="Head of Money" source=register observed=2018-01-01
    STATED_IN a title="Head of Finance" source=article observed=2017-06-01 basis=rule-1
    POST_IN a U
    PART_OF U V
    PART_OF W U
    HOLDS @ann a
    HOLDS @joe a acting=true
    SAME_AS a b judge=Ann
    SUCCEEDS a c change=renaming
    SUCCEEDS d a
"""


def far(tied: tuple[Tied, ...]) -> list[str]:
    """The short names at the other ends."""
    return names(each.entity.id for each in tied)


def test_attributes_are_given_by_source_with_its_version() -> None:
    answer = entity(view_of(WORLD), id_of("a"))
    said = [(each.source, each.attributes.get("title"), each.basis) for each in answer.said if each.attributes]
    assert said == [
        ("source:x:article", "Head of Finance", "rule-1"),
        ("source:x:register", "Head of Money", "stated"),
    ]
    register = next(each for each in answer.said if each.source == "source:x:register")
    assert register.version is not None
    assert register.version.attributes["title"] == "The register"
    assert answer.names == ("Head of Money", "Head of Finance")


def test_a_post_shows_its_holders_organisation_identity_and_succession() -> None:
    answer = entity(view_of(WORLD), id_of("a"))
    assert far(answer.holders) == ["@ann", "@joe"]
    assert [each.link.acting for each in answer.holders] == [False, True]
    assert far(answer.organizations) == ["U"]
    assert far(answer.identity) == ["b"]
    assert [(each.link.start, each.link.end) for each in answer.succession] == [
        (id_of("a"), id_of("c")),
        (id_of("d"), id_of("a")),
    ]


def test_an_organisation_shows_its_parents_parts_and_how_many_posts_it_has() -> None:
    answer = entity(view_of(WORLD), id_of("U"))
    assert (far(answer.parents), far(answer.parts), answer.post_count) == (["V"], ["W"], 1)


def test_a_person_shows_the_posts_held() -> None:
    assert far(entity(view_of(WORLD), id_of("@ann")).posts) == ["a"]


def test_statements_are_paged() -> None:
    view = view_of(WORLD)
    whole = entity(view, id_of("a"))
    first = entity(view, id_of("a"), limit=1)
    assert first.cut is not None
    rest = entity(view, id_of("a"), limit=whole.total, cursor=first.cut.next)
    assert first.said + rest.said == whole.said


def test_an_absent_entity_is_answered_with_its_last_day() -> None:
    world = """
        EDITION one series=s edition=2017-01-01 rhythm=6 covers=STATED_IN
        EDITION two series=s edition=2017-07-01 rhythm=6 covers=STATED_IN
        STATED_IN a source=one observed=2017-01-01
        STATED_IN b source=two observed=2017-07-01
    """
    answer = entity(view_of(world, as_of="2017-08-01"), id_of("a"))
    assert answer.entity.presence == "absent"
    assert next((note.kind, note.day) for note in answer.notes) == ("absent", "2017-01-01")


def test_evidence_gives_every_recording_of_a_statement_with_its_source() -> None:
    said = statements("REPORTS_TO a b")
    times = {1: "2018-02-01T00:00:00Z", 2: "2018-03-01T00:00:00Z", 3: "2018-04-01T00:00:00Z"}
    recorded = [(each, 1, 2) for each in said] + [(each, 3, None) for each in said]
    graph = Graph.over(Tables.from_statements(recorded, loads=times))
    (key,) = [each.key for each in said if each.relation == "REPORTS_TO"]
    answer = evidence(graph.view(), key)
    assert [(each.recorded, each.retracted, each.open) for each in answer.recordings] == [
        (1, 2, False),
        (3, None, True),
    ]
    assert answer.recordings[0].statement["relation"] == "REPORTS_TO"
    assert answer.start is not None
    assert answer.start.id == id_of("a")
    withdrawn = evidence(graph.view(known_at=2), key)
    assert [each.open for each in withdrawn.recordings] == [False]
    assert withdrawn.start is not None
    assert withdrawn.start.id == id_of("a")


def test_evidence_of_an_unknown_statement_is_refused() -> None:
    with pytest.raises(UnknownStatement):
        evidence(view_of(WORLD), id_of("a") + "@" + "0" * 20)


def test_sources_are_listed_with_their_current_versions() -> None:
    view = view_of(WORLD)
    assert [each.source for each in sources(view).sources] == ["source:x:register"]
    assert source(view, "source:x:register").sources == sources(view).sources
    with pytest.raises(UnknownSource):
        source(view, "source:x:nowhere")


def test_a_text_that_is_no_key_is_refused() -> None:
    with pytest.raises((BadStatement, UnknownStatement)):
        evidence(view_of(WORLD), "nonsense")
