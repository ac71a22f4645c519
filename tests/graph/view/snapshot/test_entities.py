"""How an entity is described, named and present on a day."""

from hypothesis import given
from hypothesis import strategies as st

from graph.model.attributes import Value
from graph.model.dates import day, text
from graph.model.identifiers import label_of
from graph.model.statements import Statement, check
from graph.view.port import NEVER, Direction
from graph.view.snapshot.tables import Recording
from tests.graph.view.snapshot.histories import DAYS, FINISHED, alone, entities, graph_of, histories, known, stated

revisions = st.sampled_from([0, *FINISHED])
days = st.sampled_from(DAYS)


@given(histories(), revisions)
def test_all_entities_spoken_of_are_there_in_order(history: list[Recording], revision: int) -> None:
    view = graph_of(history).view(known_at=revision)
    expected = entities(history, revision)
    assert view.ids(view.nodes()) == expected
    assert view.labels(view.nodes()) == [label_of(id) for id in expected]
    posts = [id for id in expected if label_of(id) == "Post"]
    assert view.ids(view.nodes("Post")) == posts
    assert view.ids([view.node(id) for id in expected]) == expected


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


def test_last_spoken_is_the_last_day_of_any_statement_at_the_entity() -> None:
    held = check(
        Statement(relation="HOLDS", start="person:x:an", end="post:x:a", source="source:s", valid_to="2019-05")
    )
    view = alone(held, stated("post:x:a", observed="2018-01-16"), stated("post:x:b")).view()
    assert view.last_spoken(view.node("post:x:a")) == day("2019-05-31")
    assert view.last_spoken(view.node("post:x:b")) is None


def test_an_attribute_is_given_only_where_it_is_one() -> None:
    view = alone(
        stated("post:x:a", title='Head of "top": everything', is_head=True),
        stated("post:x:b", top=True),
        stated("post:x:c", name='{"top":true}'),
    ).view()
    assert view.ever_given(view.nodes(), "top").tolist() == [False, True, False]
    assert view.ever_given(view.nodes(), "is_head").tolist() == [True, False, False]


def test_the_same_basis_is_told_once_and_bases_are_sorted() -> None:
    lines = [
        check(Statement(relation="REPORTS_TO", start="post:x:a", end="post:x:b", source=source, basis=basis))
        for source, basis in (("source:1", "stated"), ("source:2", "head_rule"), ("source:3", "stated"))
    ]
    view = alone(*lines).view()
    found = view.expand([view.node("post:x:a")], "REPORTS_TO", Direction.OUT)
    (variant,) = view.variants(found.link)
    assert (variant.attributes, variant.bases) == ({"line": "solid"}, ("head_rule", "stated"))
