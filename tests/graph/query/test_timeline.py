"""The timeline of an entity: spells, forms, gaps, and who came before and after."""

from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import BadParameter
from graph.model import dates
from graph.query.spells import Spell, precedes, without
from graph.query.timeline import KINDS, Entry, Timeline, timeline
from graph.view.port import Certainty, Direction, View
from tests.graph.query.worlds import id_of, name_of, view_of
from tests.oracle.completions import FIRST, LAST
from tests.oracle.known import BASE
from tests.oracle.worlds import FINISHED, History, histories

REGISTER = """
EDITION r1 series=s edition=2016-01-01 rhythm=6 covers=REPORTS_TO,HOLDS,STATED_IN,POST_IN
EDITION r2 series=s edition=2016-07-01 rhythm=6 covers=REPORTS_TO,HOLDS,STATED_IN,POST_IN
EDITION r3 series=s edition=2017-01-01 rhythm=6 covers=REPORTS_TO,HOLDS,STATED_IN,POST_IN
STATED_IN a title="Head of Finance" occupancy=named source=r1 observed=2016-01-01
STATED_IN a title="Head of Finance" occupancy=vacant source=r2 observed=2016-07-01
STATED_IN a title="Director of Finance" occupancy=named source=r3 observed=2017-01-01
HOLDS @x a source=r1 observed=2016-01-01
HOLDS @y a source=r3 observed=2017-01-01
REPORTS_TO a b source=r1 observed=2016-01-01
REPORTS_TO a b source=r2 observed=2016-07-01
REPORTS_TO a c source=r3 observed=2017-01-01
"""


def told(answer: Timeline, *kinds: str) -> list[tuple[str, str]]:
    """Kind, and the entity or the value, of entries in their order."""
    return [
        (each.kind, name_of(each.entity.id) if each.entity else str(each.value))
        for each in answer.entries
        if not kinds or each.kind in kinds
    ]


def test_entries_stand_in_order_of_time() -> None:
    answer = timeline(view_of(REGISTER), id_of("a"))
    assert told(answer, "name", "occupancy", "holder", "gap", "superior") == [
        ("name", "Head of Finance"),
        ("occupancy", "named"),
        ("holder", "@x"),
        ("superior", "b"),
        ("occupancy", "vacant"),
        ("gap", "vacant"),
        ("name", "Director of Finance"),
        ("occupancy", "named"),
        ("holder", "@y"),
        ("superior", "c"),
    ]
    assert all(each.statements for each in answer.entries)


def test_a_spell_is_certain_between_the_editions_that_state_it_and_possible_to_the_next() -> None:
    superior = next(each for each in timeline(view_of(REGISTER), id_of("a")).entries if each.kind == "superior")
    assert superior.spell == Spell("certain", None, "2016-01-01", "2016-07-02", "2017-01-01")
    assert (superior.first_observed, superior.last_observed) == ("2016-01-01", "2016-07-01")


def test_a_vacancy_lasts_while_no_holder_is_possible() -> None:
    answer = timeline(view_of(REGISTER), id_of("a"), kind=["gap"])
    assert [each.spell for each in answer.entries] == [
        Spell("certain", "2016-07-01", "2016-07-01", "2016-07-02", "2016-07-02")
    ]
    assert dict(answer.left_out)["holder"] == 2


def test_a_withheld_name_leaves_no_gap() -> None:
    answer = timeline(view_of(REGISTER.replace("vacant", "undisclosed")), id_of("a"))
    assert told(answer, "gap") == []
    assert ("occupancy", "undisclosed") in told(answer)


def test_a_person_has_predecessors_and_successors_in_each_post() -> None:
    world = """
    HOLDS @x a valid_from=2001-01-01 valid_to=2005-01-01
    HOLDS @y a valid_from=2005-01-01 valid_to=2009-01-01
    HOLDS @z a valid_from=2009-01-01
    HOLDS @w a valid_from=2004-06-01 valid_to=2005-01-01 acting=true
    HOLDS @y b valid_from=2010-01-01
    HOLDS @v b valid_from=2002-01-01 valid_to=2003-01-01
    """
    answer = timeline(view_of(world), id_of("@y"), kind=["predecessor", "successor"])
    assert [
        (kind, name, name_of(post.id) if post else None)
        for (kind, name), post in zip(told(answer), [each.post for each in answer.entries], strict=True)
    ] == [
        ("predecessor", "@x", "a"),
        ("predecessor", "@v", "b"),
        ("successor", "@z", "a"),
    ]


def test_those_who_held_a_post_together_neither_precede_nor_follow_each_other() -> None:
    world = "HOLDS @x a valid_from=2001-01-01 valid_to=2005-01-01\nHOLDS @y a valid_from=2002-01-01 valid_to=2006-01-01"
    assert told(timeline(view_of(world), id_of("@y")), "predecessor", "successor") == []


def test_a_body_has_those_it_follows_and_those_that_follow_it() -> None:
    world = "SUCCEEDS New Old valid_from=2007-08-01 change=merger\nSUCCEEDS Newer New valid_from=2012-01-01"
    answer = timeline(view_of(world), id_of("New"))
    assert told(answer, "predecessor", "successor") == [("predecessor", "Old"), ("successor", "Newer")]


def test_two_spells_of_one_link_are_two_entries() -> None:
    world = """
    HOLDS @x a valid_from=2001-01-01 valid_to=2002-01-01
    HOLDS @x a valid_from=2005-01-01 valid_to=2006-01-01 source=other
    """
    answer = timeline(view_of(world), id_of("@x"), kind=["post"])
    assert [each.spell.certain_from for each in answer.entries if each.spell] == ["2001-01-01", "2005-01-01"]


def test_a_form_is_parted_where_another_was_stated_between() -> None:
    world = "\n".join(
        f"STATED_IN A name={name} observed={year}-01-01 source=s{year}"
        for year, name in ((2011, "One"), (2012, "One"), (2013, "Two"), (2014, "One"))
    )
    answer = timeline(view_of(world), id_of("A"), kind=["name"])
    assert [(each.value, each.first_observed, each.last_observed) for each in answer.entries] == [
        ("One", "2011-01-01", "2012-01-01"),
        ("Two", "2013-01-01", "2013-01-01"),
        ("One", "2014-01-01", "2014-01-01"),
    ]
    assert sum(len(each.statements) for each in answer.entries) == 4


def test_what_is_only_possible_is_left_out_under_certain() -> None:
    world = "HOLDS @x a valid_from=[2001-01-01..2009-01-01] valid_to=[2002-01-01..2003-01-01]"
    assert told(timeline(view_of(world), id_of("a")), "holder") == [("holder", "@x")]
    assert told(timeline(view_of(world, certainty="certain"), id_of("a")), "holder") == []


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(BadParameter, match="none of name"):
        timeline(view_of(REGISTER), id_of("a"), kind=["mood"])


def test_pages_make_up_the_whole() -> None:
    view = view_of(REGISTER)
    whole = timeline(view, id_of("a"))
    found: list[Entry] = []
    cursor = None
    while True:
        part = timeline(view, id_of("a"), limit=3, cursor=cursor)
        assert part.total == whole.total
        found += part.entries
        if part.cut is None:
            break
        cursor = part.cut.next
    assert tuple(found) == whole.entries


LINKED = {
    "post": ("HOLDS", Direction.OUT),
    "holder": ("HOLDS", Direction.IN),
    "superior": ("REPORTS_TO", Direction.OUT),
    "subordinate": ("REPORTS_TO", Direction.IN),
    "organization": ("POST_IN", Direction.OUT),
    "parent": ("PART_OF", Direction.OUT),
}


@settings(max_examples=40)
@given(histories(), st.sampled_from([*FINISHED]), st.data())
def test_a_timeline_says_of_every_day_what_the_view_of_that_day_says(
    history: History, revision: int, data: st.DataObject
) -> None:
    view = history.graph().view(as_of=BASE, known_at=revision)
    entities = view.ids(view.nodes())
    if not entities:
        return
    id = data.draw(st.sampled_from(entities))
    entries = timeline(view, id, kind=KINDS).entries
    for day in range(BASE + FIRST - 1, BASE + LAST + 2):
        seen = view.at(as_of=day, certainty=Certainty.POSSIBLE)
        for kind, (relation, direction) in LINKED.items():
            links = seen.expand([view.node(id)], relation, direction)
            expected = sorted(zip(view.ids(links.far), links.certain.tolist(), strict=True))
            assert sorted(held(entries, kind, day)) == expected, (kind, day)
        if id.startswith("post:") and any(each.kind in {"holder", "occupancy"} for each in entries):
            assert any(covers(each.spell, day) for each in entries if each.kind == "gap") == is_gap(seen, id)


def held(entries: Iterable[Entry], kind: str, day: int) -> list[tuple[str, bool]]:
    """Those at the other end of entries of a kind on a day, and whether surely."""
    return [
        (each.entity.id, surely(each.spell, day))
        for each in entries
        if each.kind == kind and each.entity and covers(each.spell, day)
    ]


def covers(spell: Spell | None, day: int) -> bool:
    assert spell is not None
    return (spell.possible_from is None or dates.day(spell.possible_from) <= day) and (
        spell.possible_to is None or day < dates.day(spell.possible_to)
    )


def surely(spell: Spell | None, day: int) -> bool:
    assert spell is not None
    return spell.certainty == "certain" and covers(
        Spell("certain", spell.certain_from, None, None, spell.certain_to), day
    )


def is_gap(view: View, id: str) -> bool:
    node = view.node(id)
    (presence,) = view.presence([node])
    held = view.expand([node], "HOLDS", Direction.IN)
    stated = len(view.histories([node], "STATED_IN", Direction.OUT).possible_from) > 0
    return stated and presence.present and not len(held)


ROWS = st.tuples(*[st.integers(0, 9)] * 4).map(
    lambda days: (min(days[0], days[1]), max(days[0], days[1]), min(days[2], days[3]) + 5, max(days[2], days[3]) + 5)
)


@given(ROWS, ROWS, ROWS)
def test_coming_before_is_an_order(
    one: tuple[int, int, int, int], two: tuple[int, int, int, int], three: tuple[int, int, int, int]
) -> None:
    assert not precedes(one, one)
    assert not (precedes(one, two) and precedes(two, one))
    assert precedes(one, three) or not (precedes(one, two) and precedes(two, three))


@given(ROWS, st.lists(ROWS, max_size=4))
def test_what_is_left_are_the_days_that_nobody_takes(
    whole: tuple[int, int, int, int], taken: list[tuple[int, int, int, int]]
) -> None:
    left = without(whole, taken)
    for day in range(20):
        free = whole[0] <= day < whole[3] and not any(row[0] <= day < row[3] for row in taken)
        assert any(row[0] <= day < row[3] for row in left) == free
        assert any(row[1] <= day < row[2] for row in left) == (free and whole[1] <= day < whole[2])
