"""A view over arrays says what a plain reading of the list of statements says."""

from itertools import pairwise, product

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import BadParameter, UnknownEntity, UnknownSource, UnknownStatement
from graph.model.attributes import Value
from graph.model.dates import day, text
from graph.model.identifiers import label_of
from graph.model.statements import Statement, check
from graph.view.opening import Graph
from graph.view.port import NEVER, Certainty, Direction
from graph.view.reaching import reach
from graph.view.snapshot import variants
from graph.view.snapshot.days import Day, Shelf
from graph.view.snapshot.forest import Forest
from graph.view.snapshot.tables import Recording, Tables
from tests.graph.view.snapshot.histories import DAYS, FINISHED, graph_of, histories, known, links

RELATIONS = ("REPORTS_TO", "HOLDS", "POST_IN", "PART_OF", "SUPERVISES", "SUCCEEDS")
revisions = st.sampled_from([0, *FINISHED])
days = st.sampled_from(DAYS)


def stated(start: str, source: str = "source:s", observed: str | None = None, **attributes: Value) -> Statement:
    return check(
        Statement(
            relation="STATED_IN", start=start, end=source, source=source, observed=observed, attributes=attributes
        )
    )


def alone(*statements: Statement) -> Graph:
    return Graph.over(Tables.of(statements, finished_at="2020-01-01T00:00:00Z"))


def entities(history: list[Recording], revision: int) -> list[str]:
    spoken = {end for said, _, _ in known(history, revision) for end in (said.start, said.end)}
    return sorted((id for id in spoken if not id.startswith("source:")), key=str.encode)


@settings(max_examples=40)
@given(histories(), revisions, st.sampled_from(Certainty))
def test_links_are_those_of_a_plain_reading(history: list[Recording], revision: int, certainty: Certainty) -> None:
    graph = graph_of(history)
    for as_of, relation, direction in product(DAYS, RELATIONS, Direction):
        view = graph.view(as_of=as_of, known_at=revision, certainty=certainty)
        found = view.expand(view.nodes(), relation, direction)
        expected = links(history, revision, as_of, certainty, relation, direction)
        told = zip(view.ids(found.near), view.ids(found.far), view.variants(found.link), strict=True)
        assert [(near, far, variants.code_of(relation, variant.attributes)) for near, far, variant in told] == [
            (link.near, link.far, link.variant) for link in expected
        ]
        assert view.evidence(found.link) == [link.keys for link in expected]
        assert found.certain.tolist() == [link.certain for link in expected]
        assert found.first_observed.tolist() == [day(link.observed[0]) if link.observed else NEVER for link in expected]
        assert found.last_observed.tolist() == [day(link.observed[-1]) if link.observed else NEVER for link in expected]


@settings(max_examples=40)
@given(histories(), st.sampled_from(DAYS), st.sampled_from(Certainty), st.data())
def test_a_day_laid_out_answers_as_one_that_is_not(
    history: list[Recording], as_of: int, certainty: Certainty, data: st.DataObject
) -> None:
    graph = graph_of(history)
    nodes = graph.view().nodes().tolist()
    asked = data.draw(st.permutations(nodes)) + (data.draw(st.lists(st.sampled_from(nodes))) if nodes else [])
    for relation, direction in product(RELATIONS, Direction):
        adjacency = graph._snapshot.newest.adjacency(relation)
        direct = Day(adjacency, 1 << 40, direction, as_of, certainty, Shelf()).direct(asked)
        laid_out = Day(adjacency, 1 << 40, direction, as_of, certainty, Shelf())
        for found, expected in [
            (laid_out.expand(asked), direct),
            *((laid_out.expand([node]), laid_out.direct([node])) for node in nodes),
        ]:
            for column in ("near", "far", "link", "certain", "first_observed", "last_observed"):
                assert getattr(found, column).tolist() == getattr(expected, column).tolist()


@settings(max_examples=40)
@given(histories(), revisions, st.data())
def test_the_spells_of_links_say_for_every_day_what_the_day_itself_says(
    history: list[Recording], revision: int, data: st.DataObject
) -> None:
    view = graph_of(history).view(known_at=revision)
    asked = data.draw(st.permutations(view.nodes().tolist()))
    for relation, direction in product((*RELATIONS, "STATED_IN"), Direction):
        found = view.histories(asked, relation, direction)
        for as_of in DAYS:
            held = {}
            for row in range(len(found)):
                spells = range(found.spells[row], found.spells[row + 1])
                if any(found.possible_from[at] <= as_of < found.possible_to[at] for at in spells):
                    certain = any(found.certain_from[at] <= as_of < found.certain_to[at] for at in spells)
                    held[int(found.near[row]), int(found.far[row]), int(found.link[row])] = certain
            that_day = view.at(as_of=as_of).expand(asked, relation, direction)
            told = zip(that_day.near.tolist(), that_day.far.tolist(), that_day.link.tolist(), strict=True)
            assert held == dict(zip(told, that_day.certain.tolist(), strict=True))


@settings(max_examples=30, deadline=None)
@given(
    st.sets(st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=1, max_size=900),
    st.lists(st.integers(0, 400), max_size=3),
    st.one_of(st.none(), st.integers(0, 6)),
    st.sampled_from(Direction),
)
def test_what_is_reached_is_what_a_breadth_first_search_meets(
    pairs: set[tuple[int, int]], roots: list[int], depth: int | None, direction: Direction
) -> None:
    lines = [
        Statement(relation="REPORTS_TO", start=f"post:x:{a}", end=f"post:x:{b}", source="source:s") for a, b in pairs
    ]
    graph = alone(*lines)
    view, adjacency = graph.view(), graph._snapshot.newest.adjacency("REPORTS_TO")
    lines_of = nx.DiGraph([(line.start, line.end) for line in lines])
    if direction is Direction.IN:
        lines_of = lines_of.reverse()
    ids = [id for id in dict.fromkeys(f"post:x:{root}" for root in roots) if id in lines_of]
    nodes = [view.node(id) for id in ids]
    expected: dict[str, int] = {}
    for id in ids:
        for far, steps in nx.single_source_shortest_path_length(lines_of, id, cutoff=depth).items():
            expected[far] = min(steps, expected.get(far, steps))
    one = Day(adjacency, 0, direction, view.as_of, Certainty.POSSIBLE, Shelf())
    layout = one.laid_out()
    forest = Forest.of(layout.bounds, layout.links.far)
    laid_out = [layout.reach(nodes, depth, lambda: None), layout.reach(nodes, depth, lambda: forest)]
    for met in (*laid_out, reach(one.direct, nodes, depth)):
        level = {int(node): at for at, (i, j) in enumerate(pairwise(met.levels)) for node in met.nodes[i:j]}
        assert dict(zip(view.ids(met.nodes), level.values(), strict=True)) == expected
        asked = one.direct([node for node, at in level.items() if at != depth])
        for column in ("near", "far", "link"):
            assert getattr(met.links, column).tolist() == getattr(asked, column).tolist()
        for at, (i, j) in enumerate(pairwise(met.rows)):
            assert {level[near] for near in met.links.near[i:j].tolist()} <= {at}


def test_days_laid_out_are_bounded_and_answer_the_same_when_forgotten() -> None:
    lines = [
        check(Statement(relation="REPORTS_TO", start=f"post:x:{number}", end="post:x:boss", source="source:s"))
        for number in range(10)
    ]
    graph = alone(*lines)
    adjacency, shelf = graph._snapshot.newest.adjacency("REPORTS_TO"), Shelf(rows=25, days=3)
    many = [shelf.day(adjacency, 0, "REPORTS_TO", Direction.OUT, number, Certainty.POSSIBLE) for number in range(5)]
    answers = [one.expand(range(11)) for one in many]
    assert [one._layout is None for one in many] == [True, True, True, False, False]
    for one, answer in zip(many, answers, strict=True):
        assert one.expand(range(11)).far.tolist() == answer.far.tolist()
    assert len(shelf._days) == 3
    again = shelf.day(adjacency, 0, "REPORTS_TO", Direction.OUT, 4, Certainty.POSSIBLE)
    assert again is many[4]


def test_rows_follow_the_question_and_then_the_far_ids() -> None:
    lines = [("post:x:b", "post:x:z"), ("post:x:b", "post:x:a"), ("post:x:a", "post:x:ấ"), ("post:x:a", "post:x:z")]
    view = alone(*(check(Statement(relation="REPORTS_TO", start=a, end=b, source="source:s")) for a, b in lines)).view()
    a, b = view.node("post:x:a"), view.node("post:x:b")
    found = view.expand([b, a, b], "REPORTS_TO", Direction.OUT)
    assert view.ids(found.near) == ["post:x:b"] * 2 + ["post:x:a"] * 2 + ["post:x:b"] * 2
    assert view.ids(found.far) == ["post:x:a", "post:x:z", "post:x:z", "post:x:ấ", "post:x:a", "post:x:z"]


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
def test_all_entities_spoken_of_are_there_in_order(history: list[Recording], revision: int) -> None:
    view = graph_of(history).view(known_at=revision)
    expected = entities(history, revision)
    assert view.ids(view.nodes()) == expected
    assert view.labels(view.nodes()) == [label_of(id) for id in expected]
    posts = [id for id in expected if label_of(id) == "Post"]
    assert view.ids(view.nodes("Post")) == posts
    assert view.ids([view.node(id) for id in expected]) == expected


@given(histories(), revisions, st.sampled_from(RELATIONS), st.sampled_from(Direction))
def test_ever_asks_for_any_day(history: list[Recording], revision: int, relation: str, direction: Direction) -> None:
    view = graph_of(history).view(known_at=revision)
    ends = {
        said.start if direction is Direction.OUT else said.end
        for said, _, _ in known(history, revision)
        if said.relation == relation
    }
    ids = view.ids(view.nodes())
    assert view.ever(view.nodes(), relation, direction).tolist() == [id in ends for id in ids]
    holds = [(said.start, said.end) for said, _, _ in known(history, revision) if said.relation == "HOLDS"]
    led = {post for person, post in holds if person in ends}
    assert view.ever_by_holders(view.nodes(), relation, direction).tolist() == [id in led for id in ids]
    named = {said.start for said, _, _ in known(history, revision) if "name" in said.attributes}
    assert view.ever_given(view.nodes(), "name").tolist() == [id in named for id in ids]


@given(histories(), revisions, days)
def test_an_entity_is_described_by_the_statement_nearest_to_the_day(
    history: list[Recording], revision: int, as_of: int
) -> None:
    view = graph_of(history).view(as_of=as_of, known_at=revision)
    for found in view.describe(view.nodes()):
        told = [
            said for said, _, _ in known(history, revision) if (said.relation, said.start) == ("STATED_IN", found.id)
        ]
        dated = sorted({day(said.observed) for said in told if said.observed})
        before, after = [d for d in dated if d <= as_of], [d for d in dated if d > as_of]
        nearest = before[-1] if before else after[0] if after else None
        words = [said for said in told if said.observed == (text(nearest) if nearest else None)]
        first = [said.attributes for said in words if said.source == min(each.source for each in words)]
        assert found.described_on == nearest
        assert found.attributes in first or not told
        if not any("name" in said.attributes for said in told):
            assert found.name == found.id
        elif "name" in found.attributes:
            assert found.name == found.attributes["name"]
        else:
            assert found.name in {said.attributes["name"] for said in told if "name" in said.attributes}


def test_what_was_seen_before_the_day_describes_it_rather_than_what_was_seen_soon_after() -> None:
    graph = alone(
        stated("post:x:a", "source:1", title="Undated"),
        stated("post:x:a", "source:2", "2011-01-01", title="Old"),
        stated("post:x:a", "source:3", "2017-12-31", title="New"),
        stated("post:x:a", "source:4", "2018-01-03", title="Later"),
    )
    names = {
        text(as_of): graph.view(as_of=as_of).describe(graph.view().nodes())[0].name
        for as_of in map(day, ("2010-01-01", "2016-12-31", "2017-12-31", "2018-01-02", "2018-01-03", "2030-01-01"))
    }
    assert list(names.values()) == ["Old", "Old", "New", "New", "Later", "Later"]


def test_a_name_is_taken_from_the_next_statement_where_the_nearest_gives_none() -> None:
    graph = alone(
        stated("post:x:a", "source:1", "2011-01-01", name="Oldest"),
        stated("post:x:a", "source:2", "2012-01-01", title="Older"),
        stated("post:x:a", "source:3", "2013-01-01", grade="SCS1"),
    )
    found = graph.view(as_of=day("2018-01-01")).describe(graph.view().nodes())[0]
    assert (found.name, found.attributes, text(found.described_on or 0)) == ("Older", {"grade": "SCS1"}, "2013-01-01")


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


def test_a_boss_whom_nobody_declares_is_there_and_not_stated() -> None:
    line = check(Statement(relation="REPORTS_TO", start="post:x:a", end="post:x:boss", source="source:s"))
    view = alone(stated("post:x:a"), line).view()
    declared, boss = view.presence([view.node("post:x:a"), view.node("post:x:boss")])
    assert declared.stated
    assert (boss.stated, boss.present, boss.certain, boss.last_observed) == (False, True, False, NEVER)
    assert view.describe([view.node("post:x:boss")])[0].name == "post:x:boss"


def test_presence_follows_the_editions_of_posts_alone() -> None:
    def version(number: int) -> Statement:
        attributes: dict[str, Value] = {
            "series": "s",
            "edition": f"201{number}-01-01",
            "covers": ("STATED_IN",),
            "rhythm": 12,
        }
        source = f"source:{number}"
        return check(Statement(relation="LOADED_IN", start=source, end="load:1", source=source, attributes=attributes))

    graph = alone(
        *map(version, (1, 2)),
        stated("post:x:a", "source:1", "2011-01-01"),
        stated("org:x:a", "source:1", "2011-01-01"),
        stated("post:x:b", "source:2", "2012-01-01"),
    )
    view = graph.view(as_of=day("2012-06-01"))
    assert dict(zip(view.ids(view.nodes()), view.present(view.nodes()).tolist(), strict=True)) == {
        "org:x:a": True,
        "post:x:a": False,
        "post:x:b": True,
    }
    assert [each.present for each in view.presence(view.nodes())] == view.present(view.nodes()).tolist()


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


def test_last_spoken_is_the_last_day_of_any_statement_at_the_entity() -> None:
    held = check(
        Statement(relation="HOLDS", start="person:x:an", end="post:x:a", source="source:s", valid_to="2019-05")
    )
    view = alone(held, stated("post:x:a", observed="2018-01-16"), stated("post:x:b")).view()
    assert view.last_spoken(view.node("post:x:a")) == day("2019-05-31")
    assert view.last_spoken(view.node("post:x:b")) is None


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


def test_an_attribute_is_given_only_where_it_is_one() -> None:
    view = alone(
        stated("post:x:a", title='Head of "top": everything', is_head=True),
        stated("post:x:b", top=True),
        stated("post:x:c", name='{"top":true}'),
    ).view()
    assert view.ever_given(view.nodes(), "top").tolist() == [False, True, False]
    assert view.ever_given(view.nodes(), "is_head").tolist() == [True, False, False]


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


def test_the_same_basis_is_told_once_and_bases_are_sorted() -> None:
    lines = [
        check(Statement(relation="REPORTS_TO", start="post:x:a", end="post:x:b", source=source, basis=basis))
        for source, basis in (("source:1", "stated"), ("source:2", "head_rule"), ("source:3", "stated"))
    ]
    view = alone(*lines).view()
    found = view.expand([view.node("post:x:a")], "REPORTS_TO", Direction.OUT)
    (variant,) = view.variants(found.link)
    assert (variant.attributes, variant.bases) == ({"line": "solid"}, ("head_rule", "stated"))
