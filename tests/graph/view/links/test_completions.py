"""Spells are what all completions, enumerated one by one, say: certain in all, possible in some."""

from collections.abc import Iterable
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.view.links.evidence import OPEN_FUTURE, OPEN_PAST, Evidence
from graph.view.links.evidence import Span as Bounds
from graph.view.links.spells import Row, spells_of
from tests.oracle import completions as oracle
from tests.oracle.completions import FIRST, LAST, Dates, Interval, Span

DAYS = st.integers(FIRST, LAST)
EXACT = DAYS.map(lambda day: (day, day))
ROUGH = st.tuples(DAYS, DAYS).map(lambda pair: (min(pair), max(pair)))
OPEN = st.one_of(DAYS.map(lambda day: (None, day)), DAYS.map(lambda day: (day, None)), st.just((None, None)))
SPANS = st.one_of(EXACT, EXACT, ROUGH, ROUGH, OPEN)
DATES = st.builds(Dates, st.none() | SPANS, st.none() | SPANS, st.none() | DAYS)
DENIALS = st.one_of(EXACT, EXACT, ROUGH)
ASKED = range(FIRST - 1, LAST + 2)


def as_evidence(dates: Dates) -> Evidence:
    def span(found: Span | None) -> Bounds | None:
        if found is None:
            return None
        return (OPEN_PAST if found[0] is None else found[0], OPEN_FUTURE if found[1] is None else found[1])

    return Evidence(span(dates.begins), span(dates.ends), dates.observed)


def told(rows: Iterable[Row]) -> tuple[frozenset[int], frozenset[int]]:
    certain = frozenset(d for d in ASKED if any(b <= d < c for _, b, c, _ in rows))
    return certain, frozenset(d for d in ASKED if any(a <= d < e for a, _, _, e in rows))


World = tuple[list[Dates], list[Interval], set[Interval]]


@st.composite
def worlds(draw: st.DrawFn) -> World:
    said = draw(st.lists(DATES, min_size=1, max_size=4))
    seen = sorted({d.observed for d in said if d.observed is not None})
    pairs = [(a, b) for a in seen for b in seen if a < b]
    bridges = draw(st.sets(st.sampled_from(pairs), max_size=2)) if pairs else set()
    return said, draw(st.lists(DENIALS, max_size=3)), bridges


@given(DATES)
def test_a_statement_contradicts_itself_where_it_leaves_itself_no_day(dates: Dates) -> None:
    assert as_evidence(dates).contradicts_itself == oracle.contradicts(dates)


@settings(max_examples=400, deadline=None)
@given(worlds())
def test_certain_is_in_all_completions_and_possible_in_some(world: World) -> None:
    said, denials, bridges = world
    link = oracle.read(said, denials, bridges)
    expected = oracle.judged(oracle.completions(link)) if link.spells else oracle.Read(frozenset(), frozenset())
    assert oracle.folded(link) == expected
    sound = [e for e in map(as_evidence, said) if not e.contradicts_itself]
    found = spells_of(sound, denials, bridges)
    certain, possible = told(found.rows)
    asked = frozenset(ASKED)
    assert (certain, possible) == (expected.certain & asked, expected.possible & asked)
    assert found.differing == link.differing


@given(worlds())
def test_rows_of_a_link_are_in_order_and_do_not_overlap(world: World) -> None:
    said, denials, bridges = world
    rows = spells_of([e for e in map(as_evidence, said) if not e.contradicts_itself], denials, bridges).rows
    for possible_from, certain_from, certain_to, possible_to in rows:
        assert possible_from < possible_to
        assert certain_from >= certain_to or possible_from <= certain_from < certain_to <= possible_to
    assert all(one[3] <= other[0] for one, other in pairwise(rows))
