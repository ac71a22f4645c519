"""What a load writes is kept to the letter, once, and becomes visible all at once."""

import pytest

from graph.errors import StoreBusy, StoreError, UnknownSource
from graph.model.statements import Statement
from graph.store.catalogue import read
from graph.store.evidence import Recorded
from graph.store.loads import Stage
from graph.store.store import Store
from graph.store.texts import Text
from tests.graph.store.worlds import SOURCE, load, named, register, stated, version

POST, BOSS, PERSON = "post:test:1", "post:test:2", "person:test:a"
LINE = stated("REPORTS_TO", POST, BOSS, observed="2012-03-31", line="dotted")


def recordings(store: Store, *statements: Statement) -> list[Recorded]:
    return sorted(store.recordings(each.key for each in statements), key=lambda found: (found.key, found.recorded))


def test_statement_comes_back_as_it_was_stated(store: Store) -> None:
    full = named(
        POST,
        name="Thứ trưởng",
        seats="one",
        is_head=True,
        occupancy=["vacant", "named"],
        fte="0.50",
        valid_from="2018-01",
        valid_to="[..2019-08-09]",
        observed="2018-06-30",
        locator="line 7",
        quote="Thứ  trưởng\nBộ Ngoại giao",
        basis="title-rule",
    )
    bare = stated("HOLDS", PERSON, POST)
    load(store, [full, bare])
    assert recordings(store, full, bare) == sorted(
        [Recorded(full.key, full, 1, None), Recorded(bare.key, bare, 1, None)], key=lambda found: found.key
    )


def test_version_of_a_source_ends_at_the_load_that_brought_it(store: Store) -> None:
    load(store, [version(rows=3, rejected=0, covers=["HOLDS"])])
    (found,) = recordings(store, version(rows=3, rejected=0, covers=["HOLDS"]))
    assert found.statement.end == "load:1"
    assert found.statement.attributes == {"title": "A register", "rows": 3, "rejected": 0, "covers": ("HOLDS",)}


def test_known_statement_is_not_recorded_again(store: Store) -> None:
    assert load(store, [LINE]).recorded == 1
    outcome = load(store, [LINE, named(POST, name="One")])
    assert (outcome.recorded, outcome.unchanged, outcome.revision) == (1, 1, 2)
    assert [found.recorded for found in recordings(store, LINE)] == [1]


def test_first_of_two_equal_statements_of_a_load_is_recorded(store: Store) -> None:
    again = stated("REPORTS_TO", POST, BOSS, observed="2012-03-31", line="dotted", locator="line 9")
    outcome = load(store, [LINE, again])
    assert (outcome.recorded, outcome.unchanged) == (1, 1)
    assert recordings(store, LINE)[0].statement.locator is None


def test_returning_statement_is_a_new_recording(store: Store) -> None:
    load(store, [LINE])
    with store.claim("test") as recording:
        recording.retract([LINE.key])
        assert recording.finish().retracted == 1
    load(store, [LINE])
    assert [(found.recorded, found.retracted) for found in recordings(store, LINE)] == [(1, 2), (3, None)]


def test_load_with_nothing_to_write_leaves_nothing(store: Store) -> None:
    load(store, [LINE])
    with store.claim("test") as recording:
        recording.record([LINE])
        recording.retract([stated("HOLDS", PERSON, POST).key])
        recording.keep_texts([Text("of nobody", "test 1")])
        outcome = recording.finish({"rows": 1})
    assert (outcome.revision, outcome.unchanged, outcome.retracted) == (None, 1, 0)
    assert [each.revision for each in store.loads()] == [1]
    assert store.texts([Text("of nobody", "test 1").id]) == {}
    assert load(store, [named(POST, name="One")]).revision == 2


def test_load_is_seen_only_when_it_is_finished(store: Store) -> None:
    load(store, [LINE])
    with store.claim("test") as recording:
        recording.record(register(range(10)))
        assert store.revision() == 1
        assert store.progress().allocated == 2
        recording.finish()
    assert store.revision() == 2


def test_unfinished_load_is_undone_and_its_number_burnt(store: Store) -> None:
    load(store, [LINE, named(POST, name="One")])
    with pytest.raises(RuntimeError, match="broken off"), store.claim("test") as recording:  # noqa: PT012
        recording.record(register(range(30)))
        recording.retract([LINE.key])
        recording.keep_texts([Text("half", "test 1")])
        raise RuntimeError("broken off")
    assert [(each.revision, each.stage) for each in store.loads()] == [(1, Stage.FINISHED), (2, Stage.UNDONE)]
    assert recordings(store, LINE) == [Recorded(LINE.key, LINE, 1, None)]
    assert {id for page in store.read_nodes("Post") for id in page.ids} == {POST, BOSS}
    assert store.texts([Text("half", "test 1").id]) == {}
    assert load(store, [version()]).revision == 3


def test_load_that_runs_makes_a_second_one_wait_or_give_up(store: Store) -> None:
    with store.claim("first"):
        with pytest.raises(StoreBusy, match=r"load 1 \(first\)"), store.claim("second", wait=0):
            pass
        with pytest.raises(StoreBusy), store.claim("second", wait=0.5):
            pass


def test_finished_load_takes_nothing_more(store: Store) -> None:
    with store.claim("test") as recording:
        recording.record([LINE])
        recording.finish()
        with pytest.raises(StoreError, match="finished"):
            recording.record([named(POST, name="One")])
        with pytest.raises(StoreError, match="finished"):
            recording.finish()


def test_load_says_what_it_counted_and_when(store: Store) -> None:
    load(store, [LINE])
    (found,) = store.loads()
    assert (found.loader, found.counts, found.recorded, found.retracted) == ("test", {"statements": 1}, 1, 0)
    assert found.finished_at is not None
    assert found.finished_at >= found.started_at


def test_times_of_finished_loads_never_run_backwards(store: Store) -> None:
    for number in range(5):
        load(store, [named(f"post:test:{number}", name="x")])
    times = [each.finished_at for each in store.loads() if each.finished_at]
    assert len(times) == 5
    assert times == sorted(times)


def test_open_statements_come_in_the_order_of_their_bytes_each_once(store: Store) -> None:
    statements = list(register(range(40)))
    twice = named("post:test:3", name="Another form of the name")
    load(store, [*statements, twice])
    other = stated("REPORTS_TO", "post:test:3", BOSS, "source:test:other")
    load(store, [other, named("post:test:3", "source:test:other", name="x")])
    found = list(store.open_statements(SOURCE))
    assert [key for key, _ in found] == sorted((each.key for each in [*statements, twice]), key=str.encode)
    assert dict(found) == {each.key: each.relation for each in [*statements, twice]}


def test_withdrawn_source_states_nothing_any_more(store: Store) -> None:
    statements = list(register(range(20)))
    load(store, [*statements, *register(range(20), "source:test:other")])
    outcome = store.withdraw(SOURCE)
    assert (outcome.retracted, outcome.revision) == (len({each.key for each in statements}), 2)
    assert list(store.open_statements(SOURCE)) == []
    assert len(list(store.open_statements("source:test:other"))) == outcome.retracted
    assert store.withdraw(SOURCE).revision is None


def test_unknown_source_is_not_withdrawn(store: Store) -> None:
    with pytest.raises(UnknownSource, match="source:test:nowhere"):
        store.withdraw("source:test:nowhere")


def test_text_is_kept_once_whoever_else_keeps_it(store: Store) -> None:
    text = Text("Tỉnh ủy công bố quyết định.", "test 1")
    for number in range(2):
        with store.claim("test") as recording:
            recording.keep_texts([text])
            recording.record([version(f"source:test:{number}", text=text.id)])
            recording.finish()
    assert store.texts([text.id, "text:sha256:none"]) == {text.id: text}


def test_caption_is_the_first_name_that_a_source_gave(store: Store) -> None:
    load(store, [LINE])
    load(store, [LINE, named(POST, name="One"), named(BOSS, title="Two")])
    load(store, [LINE, named(POST, name="Uno"), named(BOSS, title="Two")])
    captions = read(
        "// Captions.\n// params: none\n// returns: id, name\nMATCH (n:Post) RETURN n.id AS id, n.name AS name",
        "read",
        "captions",
    )
    assert {row["id"]: row["name"] for row in store.database.read(captions)} == {POST: "One", BOSS: "Two"}


def test_nodes_say_which_revision_touched_them_last(store: Store) -> None:
    load(store, [LINE])
    load(store, [LINE, named(POST, name="One")])
    pages = list(store.read_nodes("Post"))
    assert dict(zip(pages[0].ids, pages[0].touched, strict=True)) == {POST: 2, BOSS: 1}
