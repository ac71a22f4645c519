"""What is read for a question: all that bears on it, nothing newer, and not more reads for more entities."""

from collections.abc import Callable
from typing import Any

import pytest

from graph.errors import BeyondEngine, UnknownEntity, UnknownSource, UnknownStatement
from graph.model import dates
from graph.query.hierarchy import superiors
from graph.query.naming import resolve
from graph.store.store import Store
from graph.view.cypher.graph import CypherGraph
from graph.view.cypher.numbers import Numbers
from graph.view.port import Certainty, Direction, View
from tests.graph.query.worlds import DAY, graph_of, id_of, statements


def load(store: Store, world: str) -> None:
    with store.claim("test") as recording:
        recording.record(statements(world))
        recording.finish({})


@pytest.fixture
def seen(embedded_store: Store) -> Callable[[str], View]:
    """A world seen on one day through the store."""

    def view_of(world: str) -> View:
        load(embedded_store, world)
        return CypherGraph(embedded_store).view(as_of=dates.day(DAY))

    return view_of


@pytest.fixture
def reads(embedded_store: Store, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the queries that were read."""
    found: list[str] = []
    read = embedded_store.database.read

    def counted(query: Any, **parameters: Any) -> Any:
        found.append(query.name)
        return read(query, **parameters)

    monkeypatch.setattr(embedded_store.database, "read", counted)
    return found


SEAT = """
STATED_IN clerk seats=one
HOLDS @an clerk observed=2017-06-15
HOLDS @bo clerk valid_from=2017-12-01 source=other
HOLDS @an other
"""


def test_the_other_holders_of_a_seat_bear_on_the_one_who_is_asked_about(seen: Callable[[str], View]) -> None:
    view, expected = seen(SEAT), graph_of(SEAT).view(as_of=dates.day(DAY))
    for each in (view, expected):
        found = each.expand([each.node(id_of("@an"))], "HOLDS", Direction.OUT)
        assert each.ids(found.far) == [id_of("other")]
    assert len(expected.conflicts([expected.node(id_of("@an"))])) == len(view.conflicts([view.node(id_of("@an"))]))


def test_the_reads_of_a_question_do_not_grow_with_its_width(seen: Callable[[str], View], reads: list[str]) -> None:
    lines = [f"REPORTS_TO p{post}x{number} p{post}" for post in (1, 2) for number in range(3 if post == 1 else 300)]
    held = [f"HOLDS @h{post}x{number} p{post}x{number}" for post in (1, 2) for number in range(3 if post == 1 else 300)]
    view = seen("\n".join([*lines, *held]))
    counts = []
    for boss in ("p1", "p2"):
        reads.clear()
        below = view.expand([view.node(id_of(boss))], "REPORTS_TO", Direction.IN).far
        view.expand(below, "HOLDS", Direction.IN)
        view.expand(below, "REPORTS_TO", Direction.IN)
        view.describe(below)
        view.conflicts(below)
        counts.append(len(reads))
    assert len(below) == 300
    assert counts[0] == counts[1]


def test_what_was_read_once_is_not_read_again_whatever_the_day(seen: Callable[[str], View], reads: list[str]) -> None:
    view = seen("REPORTS_TO a b\nREPORTS_TO b c")
    nodes = [view.node(id_of(name)) for name in ("a", "b")]
    first = view.expand(nodes, "REPORTS_TO", Direction.OUT)
    reads.clear()
    again = view.at(as_of=view.as_of + 1, certainty=Certainty.POSSIBLE).expand(nodes[::-1], "REPORTS_TO", Direction.OUT)
    assert reads == []
    assert again.link.tolist() == first.link.tolist()[::-1]


def test_a_link_has_one_handle_from_either_end(seen: Callable[[str], View]) -> None:
    view = seen("REPORTS_TO a b\nREPORTS_TO a b line=dotted")
    below, above = view.node(id_of("a")), view.node(id_of("b"))
    upward = view.expand([below], "REPORTS_TO", Direction.OUT).link.tolist()
    assert view.expand([above], "REPORTS_TO", Direction.IN).link.tolist() == upward
    assert len(set(upward)) == 2
    assert [each.attributes["line"] for each in view.variants(upward)] == ["solid", "dotted"]


def test_names_are_not_searched(seen: Callable[[str], View]) -> None:
    view = seen("STATED_IN a title=Clerk")
    for ask in (view.search, lambda name: resolve(view, name)):
        with pytest.raises(BeyondEngine, match="give an id"):
            ask("Clerk")


@pytest.mark.parametrize("id", ["post:x:nobody", "source:x:article", "no id", "post:x:gone"])
def test_an_id_of_no_entity_is_unknown(seen: Callable[[str], View], embedded_store: Store, id: str) -> None:
    load(embedded_store, "STATED_IN gone source=withdrawn\nEDITION withdrawn title=Withdrawn")
    embedded_store.withdraw("source:x:withdrawn")
    view = seen("STATED_IN a")
    with pytest.raises(UnknownEntity) as unknown:
        view.node(id)
    assert unknown.value.nearest == ()


def test_what_is_not_there_is_told_as_such(seen: Callable[[str], View]) -> None:
    view = seen("STATED_IN a\nEDITION article title=Article")
    for key in ("post:x:a@00000000000000000000", "post:x:a@short", "no key"):
        with pytest.raises(UnknownStatement):
            view.recordings(key)
    with pytest.raises(UnknownSource):
        view.versions("source:x:other")
    assert [each.source for each in view.versions()] == ["source:x:article"]
    assert view.text("text:sha256:0") is None


def test_an_empty_store_has_an_empty_view(embedded_store: Store) -> None:
    graph = CypherGraph(embedded_store)
    view = graph.view()
    assert (graph.revision, view.revision, view.known_at, len(view.nodes())) == (0, 0, None, 0)
    assert view.versions() == []


def test_a_view_keeps_to_its_revision_while_loads_and_withdrawals_come(embedded_store: Store) -> None:
    load(embedded_store, "REPORTS_TO a b\nEDITION article title=Article")
    graph = CypherGraph(embedded_store)
    opened = graph.view(as_of=dates.day(DAY))
    embedded_store.withdraw("source:x:article")
    load(embedded_store, "REPORTS_TO a c source=later\nEDITION later title=Later")
    assert (graph.revision, graph.lag()) == (1, 2)
    assert _bosses(opened) == _bosses(graph.view(as_of=dates.day(DAY))) == ["post:x:b"]
    with embedded_store.claim("test") as recording:
        recording.record(statements("REPORTS_TO a d source=running"))
        assert graph.refresh()
        assert (graph.revision, graph.lag(), graph.refresh()) == (3, 0, False)
        assert _bosses(graph.view(as_of=dates.day(DAY))) == ["post:x:c"]
    assert _bosses(graph.view(as_of=dates.day(DAY), known_at=1)) == ["post:x:b"]
    with pytest.raises(UnknownEntity):
        graph.view(known_at=2).node("post:x:a")


def _bosses(view: View) -> list[str]:
    return [link.end for link in superiors(view, "post:x:a").links]


def test_more_nodes_than_one_answer_may_hold_are_refused() -> None:
    numbers = Numbers(most=2)
    assert numbers.of(["a", "b", "a"]).tolist() == [0, 1, 0]
    with pytest.raises(BeyondEngine, match="more than 2 nodes"):
        numbers.of(["c"])
    assert numbers.of(["b"]).tolist() == [1]
