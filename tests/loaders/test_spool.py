import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import BadStatement
from graph.model.statements import Statement
from loaders.base import Source
from loaders.spool import NAMES_ITS_START, Section, Spool

A, B = "source:t:a", "source:t:b"
SOURCES = {A: Source(id=A), B: Source(id=B)}
LENIENT = {id: Source(id=id, names_starts=True) for id in (A, B)}


def stated(post: str, source: str = A, **attributes: str) -> Statement:
    return Statement(relation="STATED_IN", start=post, end=source, source=source, attributes=attributes)


def line(post: str, boss: str, source: str = A, locator: str | None = None) -> Statement:
    return Statement(relation="REPORTS_TO", start=post, end=boss, source=source, locator=locator)


def filled(folder: Path, *statements: Statement, run_bytes: int = 1 << 20) -> Spool:
    spool = Spool(folder, "test", run_bytes)
    for statement in statements:
        spool.add(statement)
    return spool


def read(sections: list[Section]) -> dict[str, list[Statement]]:
    return {section.source.id: [entry.statement() for entry in section.entries()] for section in sections}


def test_each_source_gets_its_statements_in_the_order_of_their_keys(tmp_path: Path) -> None:
    given_in = [stated("post:t:2"), stated("post:t:1", B), stated("post:t:1"), line("post:t:1", "post:t:2")]
    found = read(filled(tmp_path, *given_in).close(SOURCES))
    assert {id: {each.key for each in each_source} for id, each_source in found.items()} == {
        A: {each.key for each in given_in if each.source == A},
        B: {each.key for each in given_in if each.source == B},
    }
    for statements in found.values():
        assert [each.key for each in statements] == sorted(each.key for each in statements)


def test_a_source_that_states_nothing_has_an_empty_section(tmp_path: Path) -> None:
    assert read(filled(tmp_path, stated("post:t:1", B)).close(SOURCES))[A] == []


def test_of_two_with_one_key_the_first_is_kept(tmp_path: Path) -> None:
    first = line("post:t:1", "post:t:2", locator="row 9")
    again = line("post:t:1", "post:t:2", locator="row 1")
    found = read(filled(tmp_path, stated("post:t:1"), first, again).close({A: SOURCES[A]}))[A]
    assert [each.locator for each in found if each.relation == "REPORTS_TO"] == ["row 9"]


@given(
    st.lists(st.tuples(st.sampled_from("abcđ@:"), st.sampled_from("xyz"), st.sampled_from([A, B])), max_size=40),
    st.sampled_from([64, 1 << 20]),
)
def test_runs_on_disk_change_nothing(
    tmp_path_factory: pytest.TempPathFactory, edges: list[tuple[str, str, str]], run_bytes: int
) -> None:
    statements = [line(f"post:t:{start}", f"post:t:{end}", source) for start, end, source in edges]
    statements += [stated(f"post:t:{start}", source) for start, _, source in edges]
    spool = filled(tmp_path_factory.mktemp("spool"), *statements, run_bytes=run_bytes)
    expected = {id: {each.key: each for each in reversed(statements) if each.source == id} for id in (A, B)}
    assert {id: {each.key: each for each in found} for id, found in read(spool.close(SOURCES)).items()} == expected


def test_an_edge_from_a_node_that_its_source_does_not_name_is_refused(tmp_path: Path) -> None:
    spool = filled(tmp_path, stated("post:t:1", B), line("post:t:1", "post:t:2", locator="row 4"))
    with pytest.raises(BadStatement, match=r"post:t:1, which source:t:a does not name \(row 4\)"):
        spool.close(SOURCES)


def test_a_source_that_names_starts_names_each_once(tmp_path: Path) -> None:
    edges = [
        line("post:t:1", "post:t:2", locator="row 4"),
        line("post:t:1", "post:t:3"),
        line("post:t:9", "post:t:1", B),
    ]
    found = read(filled(tmp_path, *edges, stated("post:t:0"), run_bytes=64).close(LENIENT))
    named = [each for each in found[A] if each.relation == "STATED_IN"]
    assert [(each.start, each.basis) for each in named] == [("post:t:0", "stated"), ("post:t:1", NAMES_ITS_START)]
    assert [each.start for each in found[B] if each.relation == "STATED_IN"] == ["post:t:9"]
    for statements in found.values():
        assert [each.key for each in statements] == sorted(each.key for each in statements)


def test_a_statement_of_an_undeclared_source_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadStatement, match="source:t:b, which nothing declares"):
        filled(tmp_path, stated("post:t:1", B)).close({A: SOURCES[A]})


def test_what_the_vocabulary_does_not_allow_is_refused_when_it_is_added(tmp_path: Path) -> None:
    with pytest.raises(BadStatement, match="salary"):
        filled(tmp_path, stated("post:t:1", salary="1"))


def test_every_kind_of_value_comes_back_as_it_was(tmp_path: Path) -> None:
    statement = Statement(
        relation="STATED_IN",
        start="post:t:1",
        end=A,
        source=A,
        attributes={"occupancy": ("named", "vacant"), "top": True, "fte": "1.5", "title": "Bí thư\ttỉnh ủy"},
        observed="2011-03-31",
        locator="rows 2, 5",
        quote=" as  it\nstands ",
    )
    (found,) = read(filled(tmp_path, statement).close({A: SOURCES[A]}))[A]
    assert found.attributes == {"fte": "1.5", "occupancy": ("named", "vacant"), "title": "Bí thư tỉnh ủy", "top": True}
    assert (found.locator, found.quote, found.observed) == ("rows 2, 5", " as  it\nstands ", "2011-03-31")


def test_a_discarded_spool_leaves_no_file(tmp_path: Path) -> None:
    filled(tmp_path, stated("post:t:1"), run_bytes=1).discard()
    assert list(tmp_path.iterdir()) == []


def test_memory_does_not_grow_with_the_number_of_statements(tmp_path: Path) -> None:
    def peak(count: int) -> int:
        spool = Spool(tmp_path, str(count), run_bytes=1 << 18)
        tracemalloc.start()
        for at in range(count):
            spool.add_checked(stated(f"post:t:{at}"))
        (section,) = spool.close({A: SOURCES[A]})
        assert sum(1 for _ in section.entries()) == count
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    assert peak(20_000) < 2 * peak(2_000)
