"""Names where ids are meant, and the latest day."""

import pytest

from graph.errors import Ambiguous, BadParameter, UnknownEntity
from graph.model import dates
from graph.query.naming import latest, resolve
from tests.graph.query.worlds import id_of, view_of

WORLD = """
    STATED_IN a title="Head of Finance"
    STATED_IN b title="Deputy Head of Finance"
    POST_IN a U
    POST_IN b U
    STATED_IN U name="Treasury"
    STATED_IN @an name="Nguyễn Văn An"
    STATED_IN @an2 name="Nguyễn Văn Ấn"
    STATED_IN @binh name="Trần Bình"
    STATED_IN @binh2 name="Trần Bình" observed=2014-06-01
    HOLDS @binh a
    HOLDS @binh2 b valid_to=2015-01-01 observed=2014-06-01
"""


def test_an_id_means_itself() -> None:
    assert resolve(view_of(WORLD), id_of("a")) == id_of("a")


def test_a_name_that_one_entity_bears_means_it() -> None:
    assert resolve(view_of(WORLD), "treasury") == id_of("U")


def test_the_name_as_typed_comes_before_names_that_hold_it() -> None:
    assert resolve(view_of(WORLD), "head of finance") == id_of("a")


def test_accents_decide_where_they_are_typed() -> None:
    assert resolve(view_of(WORLD), "Nguyễn Văn Ấn") == id_of("@an2")


def test_without_accents_all_who_bear_the_name_are_listed() -> None:
    with pytest.raises(Ambiguous) as found:
        resolve(view_of(WORLD), "nguyen van an")
    assert {each.id for each in found.value.candidates} == {id_of("@an"), id_of("@an2")}


def test_two_of_one_name_are_listed_with_what_tells_them_apart() -> None:
    with pytest.raises(Ambiguous) as found:
        resolve(view_of(WORLD), "Trần Bình")
    notes = {each.id: each.note for each in found.value.candidates}
    assert notes == {
        id_of("@binh"): "Head of Finance, Treasury",
        id_of("@binh2"): "Deputy Head of Finance, Treasury (2014-12-31)",
    }


def test_a_kind_narrows_what_a_name_means() -> None:
    with pytest.raises(UnknownEntity):
        resolve(view_of(WORLD), "treasury", kind=["person"])


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownEntity) as found:
        resolve(view_of(WORLD), "Tresury")
    assert id_of("U") in [each.id for each in found.value.nearest]


def test_an_unknown_id_is_refused() -> None:
    with pytest.raises(UnknownEntity):
        resolve(view_of(WORLD), "post:x:nowhere")


def test_an_empty_name_is_refused_under_its_parameter() -> None:
    with pytest.raises(BadParameter) as found:
        resolve(view_of(WORLD), "  ", parameter="from")
    assert found.value.parameter == "from"


def test_latest_is_the_last_day_any_source_speaks_of_the_one_entity() -> None:
    view = view_of("REPORTS_TO a b observed=2014-03-01\nREPORTS_TO a c observed=2015-03-01", as_of="2020-01-01")
    assert latest(view, id_of("a")).as_of == dates.day("2015-03-01")
    assert latest(view, id_of("b")).as_of == dates.day("2014-03-01")


def test_latest_of_two_entities_is_refused() -> None:
    with pytest.raises(BadParameter) as found:
        latest(view_of("REPORTS_TO a b"), id_of("a"), id_of("b"))
    assert found.value.parameter == "as_of"


def test_latest_of_what_is_not_dated_is_refused() -> None:
    with pytest.raises(BadParameter) as found:
        latest(view_of("STATED_IN a title=A undated=true"), id_of("a"))
    assert found.value.parameter == "as_of"
