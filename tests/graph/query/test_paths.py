"""How two entities are tied."""

import pytest

from graph.errors import BadParameter
from graph.query.hierarchy import superiors
from graph.query.paths import Paths, paths
from tests.graph.query.worlds import id_of, names, view_of

WORLD = """
    HOLDS @ann a
    POST_IN a U
    POST_IN b U
    HOLDS @joe b
    REPORTS_TO a b
    SUPERVISES c a mode=audit
    HOLDS @joe c
    STATED_IN alone title=Alone
"""


def told(answer: Paths) -> list[str]:
    """Each path as its entities."""
    return [" ".join(names(each.id for each in path.entities)) for path in answer.paths]


def ask(source: str, target: str, world: str = WORLD, **asked: object) -> Paths:
    """Ask a small world for paths between two short names."""
    return paths(view_of(world), id_of(source), id_of(target), **asked)  # type: ignore[arg-type]  # any parameter


def test_the_shortest_path_walks_any_relation_either_way() -> None:
    answer = ask("@ann", "@joe")
    assert [path.length for path in answer.paths] == [3]
    assert told(answer)[0] in {"@ann a b @joe", "@ann a c @joe"}
    assert answer.verdict == "found"


def test_the_k_best_come_shortest_first_and_repeat_no_entity() -> None:
    answer = ask("@ann", "@joe", k=3)
    assert sorted(told(answer)) == ["@ann a U b @joe", "@ann a b @joe", "@ann a c @joe"]
    assert [path.length for path in answer.paths] == [3, 3, 4]


def test_fewer_than_k_are_proved_to_be_all() -> None:
    answer = ask("@ann", "@joe", k=9)
    assert len(answer.paths) == 3
    assert answer.verdict == "proved"


def test_no_path_is_proved() -> None:
    answer = ask("@ann", "alone")
    assert (answer.paths, answer.verdict) == ((), "proved")


def test_no_path_within_the_length_is_told_as_the_limit() -> None:
    assert ask("@ann", "@joe", max_length=2).verdict == "limit"
    assert ask("@ann", "@joe", k=3, max_length=3).verdict == "limit"
    assert len(ask("@ann", "@joe", k=3, max_length=4).paths) == 3


def test_only_the_relations_asked_for_are_walked() -> None:
    assert told(ask("@ann", "@joe", relations=["HOLDS", "POST_IN"])) == ["@ann a U b @joe"]
    assert ask("@ann", "@joe", relations=["HOLDS"]).verdict == "proved"


def test_a_relation_may_be_walked_one_way_alone() -> None:
    assert told(ask("@ann", "b", relations=["HOLDS:out", "REPORTS_TO:out"])) == ["@ann a b"]
    assert told(ask("b", "@ann", relations=["HOLDS:in", "REPORTS_TO:in"])) == ["b a @ann"]
    assert ask("@ann", "b", relations=["HOLDS:out", "REPORTS_TO:in"]).verdict == "proved"


def test_statements_about_sources_and_identity_are_never_walked() -> None:
    with pytest.raises(BadParameter) as refused:
        ask("@ann", "@joe", relations=["STATED_IN"])
    assert refused.value.parameter == "relations"


def test_entities_to_be_avoided_are() -> None:
    assert told(ask("@ann", "@joe", avoid=[id_of("b")])) == ["@ann a c @joe"]
    assert ask("@ann", "@joe", avoid=[id_of("a")]).verdict == "proved"


def test_an_end_cannot_be_avoided() -> None:
    with pytest.raises(BadParameter) as refused:
        ask("@ann", "@joe", avoid=[id_of("@joe")])
    assert refused.value.parameter == "avoid"


def test_an_entity_is_tied_to_itself_by_no_hop() -> None:
    (path,) = ask("a", "a").paths
    assert (path.length, path.hops, path.weakest, path.certainty) == (0, (), None, "certain")


def test_a_hop_gives_all_links_between_its_ends_as_they_are_stated() -> None:
    world = "REPORTS_TO a b\nREPORTS_TO a b line=dotted\nSUPERVISES b a mode=audit"
    (path,) = ask("b", "a", world).paths
    (hop,) = path.hops
    assert (hop.start, hop.end) == (id_of("b"), id_of("a"))
    assert sorted((link.relation, link.start) for link in hop.links) == [
        ("REPORTS_TO", id_of("a")),
        ("REPORTS_TO", id_of("a")),
        ("SUPERVISES", id_of("b")),
    ]


def test_a_path_is_as_certain_as_its_weakest_hop_and_names_it() -> None:
    world = "REPORTS_TO a b\nREPORTS_TO b c observed=2017-01-01\nREPORTS_TO c d"
    (path,) = ask("a", "d", world).paths
    assert (path.certainty, path.weakest, path.weakness) == ("possible", 1, "only possible")
    assert [hop.certainty for hop in path.hops] == ["certain", "possible", "certain"]


def test_among_certain_hops_one_that_is_only_inferred_is_weakest_then_the_one_with_fewest_sources() -> None:
    world = """
        REPORTS_TO a b
        REPORTS_TO a b source=other
        REPORTS_TO b c
        REPORTS_TO b c observed=2018-01-15
        REPORTS_TO b c observed=2018-01-17
    """
    (path,) = ask("a", "c", world).paths
    assert [hop.sources for hop in path.hops] == [2, 1]
    assert (path.weakest, path.weakness) == (1, "fewest sources")
    inferred = world.replace("REPORTS_TO a b\n", "REPORTS_TO a b basis=rule\n").replace(
        "source=other", "source=other basis=rule"
    )
    (path,) = ask("a", "c", inferred).paths
    assert (path.weakest, path.weakness) == (0, "only inferred")


def test_links_that_did_not_hold_that_day_are_not_walked() -> None:
    assert ask("a", "b", "REPORTS_TO a b valid_to=2015\nPOST_IN b U").verdict == "proved"


def test_under_certain_only_certain_links_are_walked() -> None:
    view = view_of("REPORTS_TO a b observed=2017-01-01", certainty="certain")
    assert paths(view, id_of("a"), id_of("b")).verdict == "proved"


ONE_SEAT = "STATED_IN a seats=one\nHOLDS @ann a observed=2017-01-01\nHOLDS @joe a observed={day}"


def test_two_who_may_have_held_one_seat_are_not_tied_by_it() -> None:
    assert ask("@ann", "@joe", ONE_SEAT.format(day="2017-03-01")).paths == ()


def test_two_who_were_seen_to_share_one_seat_are_tied_by_it() -> None:
    assert told(ask("@ann", "@joe", ONE_SEAT.format(day="2017-01-01"))) == ["@ann a @joe"]


def test_acting_for_the_holder_of_one_seat_is_a_tie() -> None:
    assert told(ask("@ann", "@joe", ONE_SEAT.format(day="2017-03-01 acting=true"))) == ["@ann a @joe"]


def test_holders_of_a_post_of_many_seats_are_tied_by_it() -> None:
    world = ONE_SEAT.format(day="2017-03-01").replace("seats=one", "seats=many")
    assert told(ask("@ann", "@joe", world)) == ["@ann a @joe"]


def test_a_tie_that_cannot_hold_is_passed_over_for_the_next_best() -> None:
    world = ONE_SEAT.format(day="2017-03-01") + "\nHOLDS @ann b\nHOLDS @joe c\nREPORTS_TO b c"
    answer = ask("@ann", "@joe", world, k=2)
    assert told(answer) == ["@ann b c @joe"]
    assert answer.verdict == "proved"


def test_no_path_leads_through_one_who_was_absent() -> None:
    world = """
        EDITION one series=s edition=2017-01-01 rhythm=6 covers=STATED_IN
        EDITION two series=s edition=2017-07-01 rhythm=6 covers=STATED_IN
        STATED_IN b source=one observed=2017-01-01
        STATED_IN z source=two observed=2017-07-01
        REPORTS_TO a b undeclared
        SUPERVISES c b mode=audit undeclared
    """
    view = view_of(world, as_of="2017-08-01")
    assert paths(view, id_of("a"), id_of("c")).verdict == "proved"
    to_absent = paths(view, id_of("a"), id_of("b"))
    assert to_absent.verdict == "proved"
    assert next(note.kind for note in to_absent.notes) == "absent"


@pytest.mark.parametrize(("parameter", "value"), [("k", 0), ("max_length", -1), ("time", "never")])
def test_a_parameter_that_cannot_be_taken_is_named(parameter: str, value: object) -> None:
    with pytest.raises(BadParameter) as refused:
        ask("@ann", "@joe", WORLD, **{parameter: value})
    assert refused.value.parameter == parameter


TENURES = """
    STATED_IN seat seats=one
    HOLDS @ann seat valid_from=2010-01-01 valid_to=[2012-12-01..2013-02-01]
    HOLDS @joe seat valid_from=[2012-12-01..2013-02-01] valid_to=2016-01-01 source=other
    HOLDS @joe aide valid_from=2011-01-01 valid_to=2012-01-01
    REPORTS_TO aide seat valid_from=2011-01-01 valid_to=2012-01-01
"""
HELD = ["HOLDS"]


def test_a_one_seat_post_ties_its_holders_over_time_but_never_on_one_day() -> None:
    assert told(ask("@ann", "@joe", TENURES, relations=HELD, time="any")) == ["@ann seat @joe"]
    assert ask("@ann", "@joe", TENURES, relations=HELD, time="same").verdict == "proved"
    (path,) = ask("@ann", "@joe", TENURES, time="same").paths
    assert names(each.id for each in path.entities) == ["@ann", "seat", "aide", "@joe"]
    assert [(each.first, each.last) for each in path.certain] == [("2011-01-01", "2011-12-31")]


def test_the_second_holder_of_a_seat_is_reached_on_a_later_day() -> None:
    world = "STATED_IN seat seats=one\nHOLDS @ann seat valid_from=[2011-01-01..2011-01-02]\n"
    (path,) = ask(
        "@ann", "@joe", world + "HOLDS @joe seat valid_from=[2011-01-01..] source=other", time="ordered"
    ).paths
    assert [hop.day for hop in path.hops] == ["2011-01-01", "2011-01-02"]
    assert path.arrival == "2011-01-02"


def test_a_path_around_a_contested_seat_is_found_however_many_lead_into_it() -> None:
    crowd = "\n".join(f"REPORTS_TO a{n} a{m}" for n in range(9) for m in range(9) if n != m)
    world = (
        f"{crowd}\nHOLDS @ann a0 undeclared\n" + ONE_SEAT.format(day="2017-03-01") + "\nREPORTS_TO b z\nHOLDS @joe b"
    )
    answer = ask("a1", "z", world)
    assert (answer.paths, answer.verdict) == ((), "proved")


def test_what_is_only_known_to_have_held_once_has_no_first_day() -> None:
    (path,) = ask("a", "b", "REPORTS_TO a b observed=2015-01-01", time="ordered").paths
    assert (path.arrival, path.hops[0].day) == (None, None)
    (hop,) = path.hops
    assert [(each.first, each.last) for each in hop.possible] == [(None, None)]
    assert [(each.first, each.last) for each in hop.certain] == [("2015-01-01", "2015-01-01")]


@pytest.mark.parametrize("time", ["any", "same", "ordered"])
def test_the_view_of_a_day_has_no_part_in_paths_over_all_days(time: str) -> None:
    answers = [
        paths(view_of(TENURES, as_of=day), id_of("@ann"), id_of("@joe"), time=time, k=5).paths
        for day in ("1999-01-01", "2011-06-01")
    ]
    assert answers[0] == answers[1]


@pytest.mark.parametrize("time", ["any", "same", "ordered"])
def test_an_entity_is_tied_to_itself_at_all_times(time: str) -> None:
    (path,) = ask("seat", "seat", TENURES, time=time).paths
    assert (path.length, path.arrival) == (0, None)


def test_what_is_asked_over_all_days_leaves_the_answers_of_a_day_alone() -> None:
    view = view_of("REPORTS_TO a b\nREPORTS_TO b c observed=2017-01-01")
    fresh = paths(view, id_of("a"), id_of("c")).paths
    for time in ("any", "same", "ordered"):
        other = view_of("REPORTS_TO a b\nREPORTS_TO b c observed=2017-01-01")
        paths(other, id_of("a"), id_of("c"), time=time)
        assert superiors(other, id_of("a")) == superiors(view, id_of("a"))
        assert paths(other, id_of("a"), id_of("c")).paths == fresh


CROWD = "\n".join(f"REPORTS_TO a{n} @ann undeclared" for n in range(9))
"""So many ties at one end that a search goes on from the other."""


@pytest.mark.parametrize("crowd", ["", CROWD, CROWD.replace("@ann", "@joe")])
def test_a_hop_cannot_follow_one_that_begins_on_the_day_on_which_it_ends(crowd: str) -> None:
    world = f"{crowd}\nHOLDS @ann a valid_from=2013-01-01\nHOLDS @joe a valid_from=2010-01-01 valid_to=2013-01-0"
    assert ask("@ann", "@joe", world + "1", time="ordered").verdict == "proved"
    assert [path.arrival for path in ask("@ann", "@joe", world + "2", time="ordered").paths] == ["2013-01-01"]


@pytest.mark.parametrize("crowd", ["", CROWD, CROWD.replace("@ann", "@joe")])
def test_nobody_is_reached_through_a_seat_that_both_may_have_held_on_one_day_alone(crowd: str) -> None:
    world = f"""
        {crowd}
        HOLDS @joe seat valid_from=2011-01-01 valid_to=[2011-01-02..2011-01-03] source=other
        HOLDS @ann seat valid_from=[2011-01-02..2011-01-03]
    """
    many = ask("@ann", "@joe", world, time="ordered")
    assert [[hop.day for hop in path.hops] for path in many.paths] == [["2011-01-02", "2011-01-02"]]
    assert ask("@ann", "@joe", world + "\nSTATED_IN seat seats=one", time="ordered").verdict == "proved"
    assert ask("@ann", "@joe", world + "\nSTATED_IN seat seats=one", time="same").verdict == "proved"


def test_a_stale_answer_about_two_entities_names_a_day_to_ask_for_and_not_the_latest_of_one() -> None:
    view = view_of("REPORTS_TO a b observed=2001-01-01", as_of="2020-01-01")
    (note,) = paths(view, "post:x:a", "post:x:b").notes
    assert note.message.endswith("Ask about 2001-01-01.")
