"""Entities by name."""

import pytest

from graph.errors import BadParameter
from graph.query.search import Hit, search
from tests.graph.query.worlds import id_of, view_of

WORLD = """
    STATED_IN @an name="Nguyễn Văn An"
    STATED_IN @an2 name="Nguyễn Văn An" observed=2014-06-01
    STATED_IN a title="Director"
    STATED_IN U name="Treasury"
    POST_IN a U
    HOLDS @an a
    HOLDS @an2 a valid_to=2015-01-01 observed=2014-06-01
"""


def test_hits_are_told_apart_by_what_they_are_tied_to() -> None:
    first, second = search(view_of(WORLD), "nguyen van an").hits
    assert [(each.name, each.on) for each in (first, second)] == [
        ("Nguyễn Văn An", None),
        ("Nguyễn Văn An", "2014-12-31"),
    ]
    assert [each.name for each in (*first.posts, *first.organizations)] == ["Director", "Treasury"]
    assert [each.name for each in second.posts] == ["Director"]


def test_the_day_plays_no_part_in_what_is_found() -> None:
    found = [
        [hit.id for hit in search(view_of(WORLD, as_of=day), "nguyen van an").hits]
        for day in ("1990-01-01", "2018-01-16")
    ]
    assert found[0] == found[1]


def test_a_kind_narrows_what_is_found() -> None:
    view = view_of(WORLD + 'STATED_IN D name="Director General"')
    assert {hit.label for hit in search(view, "director").hits} == {"Post", "Organization"}
    assert [hit.id for hit in search(view, "director", kind=["organization"]).hits] == [id_of("D")]


def test_pages_of_hits_follow_each_other() -> None:
    view = view_of("\n".join(f'STATED_IN p{n:02} title="Director {n:02}"' for n in range(7)))
    whole = search(view, "director").hits
    hits: list[Hit] = []
    cursor = None
    while True:
        part = search(view, "director", limit=2, cursor=cursor)
        hits += part.hits
        if part.cut is None:
            break
        cursor = part.cut.next
    assert tuple(hits) == whole
    assert len(hits) == 7


def test_nothing_found_is_an_answer() -> None:
    answer = search(view_of(WORLD), "zzzzzz")
    assert answer.hits == ()
    assert answer.complete


@pytest.mark.parametrize(("query", "kind", "named"), [(" ", [], "q"), ("x", ["planet"], "kind")])
def test_a_parameter_that_cannot_be_taken_is_named(query: str, kind: list[str], named: str) -> None:
    with pytest.raises(BadParameter) as refused:
        search(view_of(WORLD), query, kind=kind)
    assert refused.value.parameter == named
