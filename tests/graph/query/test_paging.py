"""Pages: nothing lost, nothing twice, and a cursor serves the question and the view it was given for."""

import pytest

from graph.errors import BadParameter
from graph.model import dates
from graph.query.hierarchy import Hierarchy, subordinates, superiors
from graph.query.paging import pinned
from graph.view.port import Certainty, View
from tests.graph.query.worlds import graph_of, id_of, view_of

WORLD = "\n".join(
    [f"REPORTS_TO p{n:02} a\nHOLDS @h{n} p{n:02}" for n in range(9)] + ["REPORTS_TO z p03", "REPORTS_TO a z"]
)


def pages(view: View, limit: int) -> list[Hierarchy]:
    """All pages of one answer."""
    found = [subordinates(view, id_of("a"), limit=limit)]
    while (cut := found[-1].cut) is not None:
        found.append(subordinates(view, id_of("a"), limit=limit, cursor=cut.next))
    return found


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 100])
def test_pages_concatenate_to_the_whole(limit: int) -> None:
    view = view_of(WORLD)
    whole = subordinates(view, id_of("a"))
    parts = pages(view, limit)
    assert tuple(each for part in parts for each in part.entities) == whole.entities
    assert tuple(each for part in parts for each in part.links) == whole.links
    assert tuple(each for part in parts for each in part.ends) == whole.ends
    assert {part.total for part in parts} == {whole.total}


def test_a_link_comes_with_the_later_of_its_entities() -> None:
    seen: set[str] = set()
    for part in pages(view_of(WORLD), 2):
        seen |= {each.entity.id for each in part.entities}
        assert {end for link in part.links for end in (link.start, link.end)} <= seen


def test_a_cut_says_the_reason_the_limit_and_how_to_go_on() -> None:
    answer = subordinates(view_of(WORLD), id_of("a"), limit=2)
    assert not answer.complete
    assert answer.cut is not None
    assert (answer.cut.reason, answer.cut.limit) == ("limit", 2)


def test_a_cursor_pins_revision_date_and_certainty() -> None:
    cut = subordinates(view_of(WORLD, certainty="certain"), id_of("a"), limit=2).cut
    assert cut is not None
    pin = pinned(cut.next)
    assert (pin.revision, pin.as_of, pin.certainty) == (1, dates.day("2018-01-16"), Certainty.CERTAIN)
    again = graph_of(WORLD).view(as_of=pin.as_of, known_at=pin.revision, certainty=pin.certainty)
    assert subordinates(again, id_of("a"), limit=2, cursor=cut.next).entities


def refused(view: View, cursor: str) -> str:
    """The parameter that a cursor is refused for."""
    with pytest.raises(BadParameter) as found:
        subordinates(view, id_of("a"), limit=2, cursor=cursor)
    return found.value.parameter


def test_a_cursor_of_another_question_is_refused() -> None:
    view = view_of(WORLD)
    cut = superiors(view, id_of("p03"), limit=1).cut
    assert cut is not None
    assert refused(view, cut.next) == "cursor"


def test_a_cursor_of_another_day_is_refused() -> None:
    cut = subordinates(view_of(WORLD), id_of("a"), limit=2).cut
    assert cut is not None
    assert refused(view_of(WORLD, as_of="2018-01-17"), cut.next) == "cursor"


@pytest.mark.parametrize("cursor", ["", "x", "🜚", "W10", "WzEsMl0", "bnVsbA", "eyJhIjoxfQ"])
def test_a_mangled_cursor_is_refused(cursor: str) -> None:
    assert refused(view_of(WORLD), cursor) == "cursor"


def test_a_cursor_of_which_a_letter_was_changed_is_refused() -> None:
    view = view_of(WORLD)
    cut = subordinates(view, id_of("a"), limit=2).cut
    assert cut is not None
    for place in range(len(cut.next)):
        changed = "A" if cut.next[place] != "A" else "B"
        assert refused(view, cut.next[:place] + changed + cut.next[place + 1 :]) == "cursor"
