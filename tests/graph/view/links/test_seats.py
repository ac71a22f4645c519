"""Holders of one seat, held to their completions enumerated one by one."""

from collections.abc import Mapping

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from graph.view.links import seats
from graph.view.links.columns import NO_END, NO_START, Folded, Statements
from graph.view.links.editions import gather
from graph.view.links.evidence import OPEN_PAST
from graph.view.links.folding import DIFFERING, Context, fold
from tests.graph.view.links.test_completions import ASKED, DATES, DAYS, EXACT, as_evidence, told
from tests.oracle.completions import Dates, Read, read
from tests.oracle.seats import Held, seated, together

POST = 9
SOURCES = st.integers(0, 4)
Rows = list[tuple[int, int, Dates]]

EXACT_DATES = st.builds(Dates, st.none() | EXACT, st.none() | EXACT, st.none() | DAYS)


def holders(dates: st.SearchStrategy[Dates], most: int = 5) -> st.SearchStrategy[Rows]:
    """Statements (person, source, dates) of up to three persons who held one seat."""
    return st.lists(st.tuples(st.integers(0, 2), SOURCES, dates), min_size=2, max_size=most)


def folded(rows: Rows) -> Folded:
    spans = [as_evidence(dates) for _, _, dates in rows]
    begins, ends = [each.begins or NO_START for each in spans], [each.ends or NO_END for each in spans]

    def column(values: list[int]) -> "np.ndarray[tuple[int], np.dtype[np.int32]]":
        return np.array(values, np.int32)

    statements = Statements(
        start=column([person for person, _, _ in rows]),
        end=column([POST] * len(rows)),
        variant=column([0] * len(rows)),
        source=column([source for _, source, _ in rows]),
        edition=column([-1] * len(rows)),
        from_earliest=column([span[0] for span in begins]),
        from_latest=column([span[1] for span in begins]),
        to_earliest=column([span[0] for span in ends]),
        to_latest=column([span[1] for span in ends]),
        observed=column([OPEN_PAST if each.observed is None else each.observed for each in spans]),
    )
    return fold(statements, Context(gather([]), "HOLDS", one_seat=np.arange(POST + 1) == POST))


def states(found: Folded) -> dict[str, Read]:
    columns = found.possible_from, found.certain_from, found.certain_to, found.possible_to
    rows = list(zip(*(column.tolist() for column in columns), strict=True))
    bounds = found.spells.tolist()
    return {
        str(person): Read(*told(rows[bounds[link] : bounds[link + 1]]))
        for link, person in enumerate(found.start.tolist())
    }


def held(rows: Rows) -> dict[str, Held]:
    return {
        str(person): Held(tuple((str(source), dates) for who, source, dates in rows if who == person))
        for person in sorted({person for person, _, _ in rows})
    }


def asked(links: Mapping[str, Read]) -> dict[str, Read]:
    days = frozenset(ASKED)
    return {name: Read(each.certain & days, each.possible & days) for name, each in links.items()}


@settings(max_examples=150, deadline=None)
@given(holders(DATES))
def test_holders_of_one_seat_are_as_the_rules_of_seats_say(rows: Rows) -> None:
    found, expected = folded(rows), seated(held(rows))
    assert states(found) == asked(expected.links)
    conflicts = [(rule, {str(rows[n][0]) for n in numbers}) for rule, numbers in found.conflicts]
    assert sorted(tuple(sorted(who)) for rule, who in conflicts if rule == seats.TWO_HOLDERS) == sorted(
        expected.conflicts
    )
    assert {name for rule, who in conflicts if rule == DIFFERING for name in who} == expected.differing


@settings(max_examples=60, deadline=None)
@given(holders(EXACT_DATES, most=4))
def test_exact_dates_that_agree_tell_of_one_seat_what_all_completions_together_tell(rows: Rows) -> None:
    assume(not any(read(each.dates).differing for each in held(rows).values()))
    joint = together(held(rows))
    assume(joint is not None)
    assert joint is not None
    assert states(folded(rows)) == asked(joint)


@settings(max_examples=60, deadline=None)
@given(holders(DATES, most=4))
def test_rough_dates_of_one_seat_never_claim_what_some_completion_denies(rows: Rows) -> None:
    joint = together(held(rows))
    assume(joint is not None)
    assert joint is not None
    for name, found in states(folded(rows)).items():
        expected = asked(joint)[name]
        assert found.certain <= expected.certain
        assert found.possible >= expected.possible
