"""Folding all links of a relation at once gives what the rules give link by link."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graph.model.attributes import Value
from graph.view.links import folding
from graph.view.links.columns import NO_END, NO_START, Folded, Statements
from graph.view.links.editions import Editions, gather
from graph.view.links.folding import Context, fold
from graph.view.links.spells import OPEN_PAST, Evidence, Span, spells_of

Row = tuple[int, int, Span | None, Span | None, int | None]

FIRST = date(2011, 3, 31).toordinal()
RHYTHM_MONTHS, HALF_YEAR = 6, 183


def editions_of(present: Iterable[int], rejected: Collection[int] = ()) -> Editions:
    """One half-yearly series with an edition at each of the half-years in `present`."""
    return gather(
        (
            f"source:s:{half}",
            {
                "series": "s",
                "edition": date.fromordinal(FIRST + half * HALF_YEAR).isoformat(),
                "rhythm": RHYTHM_MONTHS,
                "covers": ("HOLDS",),
                "rejected": int(half in rejected),
            },
        )
        for half in present
    )


def seen(rows: Sequence[tuple[int, int, int, int]]) -> Statements:
    """Statements (start, end, edition number or -1, day) without any other date."""
    columns = np.array(rows, np.int32).reshape(-1, 4).T
    blank = np.zeros(len(rows), np.int32)
    return Statements(
        start=columns[0],
        end=columns[1],
        variant=blank,
        source=columns[2],
        edition=columns[2],
        from_earliest=blank + NO_START[0],
        from_latest=blank + NO_START[1],
        to_earliest=blank + NO_END[0],
        to_latest=blank + NO_END[1],
        observed=columns[3],
    )


def rows_of(folded: Folded, link: int) -> tuple[tuple[int, ...], ...]:
    chosen = slice(folded.spells[link], folded.spells[link + 1])
    columns = (folded.possible_from, folded.certain_from, folded.certain_to, folded.possible_to)
    return tuple(zip(*(column[chosen].tolist() for column in columns), strict=True))


halves = st.sets(st.integers(0, 8), min_size=1)


@given(present=halves, rejected=halves, data=st.data())
def test_plain_links_folded_together_are_as_the_rules_fold_each(
    present: set[int], rejected: set[int], data: st.DataObject
) -> None:
    editions = editions_of(present, rejected)
    numbers = range(len(editions))
    links = data.draw(st.lists(st.sets(st.sampled_from(numbers), min_size=1), min_size=1, max_size=5))
    rows = [(link, 99, n, int(editions.day[n])) for link, stating in enumerate(links) for n in stating]
    folded = fold(seen(rows), Context(editions, "HOLDS"))
    for link, stating in enumerate(links):
        days = sorted(int(editions.day[n]) for n in stating)
        silent = [n for n in numbers if n not in stating and editions.denies[n]]
        denials = [(int(editions.day[n]),) * 2 for n in silent]
        bridges = {
            (int(editions.day[n]), int(editions.day[n + 1]))
            for n in stating
            if n + 1 in stating and editions.adjacent[n]
        }
        assert rows_of(folded, link) == spells_of([Evidence(observed=d) for d in days], denials, bridges).rows
        assert (folded.first_observed[link], folded.last_observed[link]) == (days[0], days[-1])


def test_an_edition_with_rejected_rows_left_denies_nothing() -> None:
    editions = editions_of([0, 1], rejected=[1])
    folded = fold(seen([(1, 2, 0, FIRST)]), Context(editions, "HOLDS"))
    assert folded.possible_to[0] > FIRST + 10 * HALF_YEAR


def test_a_supplement_lowers_the_count_of_rejected_rows_of_its_edition() -> None:
    main: dict[str, Value] = {"series": "s", "edition": "2011-03-31", "covers": ("HOLDS",), "rejected": 2}
    assert not gather([("source:a", main)]).denies[0]
    supplement: dict[str, Value] = {"supplements": "source:a", "rows": 2}
    mended = gather([("source:a", main), ("source:a:supplement", supplement)])
    assert mended.denies[0]
    assert mended.number_of["source:a:supplement"] == mended.number_of["source:a"]


def test_a_missing_edition_between_two_leaves_the_link_possible_only() -> None:
    editions = editions_of([0, 2])
    folded = fold(seen([(1, 2, 0, FIRST), (1, 2, 1, FIRST + 2 * HALF_YEAR)]), Context(editions, "HOLDS"))
    assert rows_of(folded, 0)[0][2] == FIRST + 1


def test_silence_denies_only_the_relations_that_its_series_covers() -> None:
    editions = editions_of([0, 1])
    folded = fold(seen([(1, 2, 0, FIRST)]), Context(editions, "PART_OF"))
    assert folded.possible_to[0] > FIRST + 10 * HALF_YEAR


def test_an_edition_that_withholds_a_name_denies_no_named_holder() -> None:
    editions = editions_of([0, 1])
    withheld = np.array([[2, 1]], np.int32)
    folded = fold(seen([(1, 2, 0, FIRST)]), Context(editions, "HOLDS", withheld=withheld))
    assert folded.possible_to[0] > FIRST + 10 * HALF_YEAR


def seat(*rows: Row) -> Folded:
    """HOLDS statements (person, source, begins, ends, observed) on post 9, which has one seat."""
    editions = gather([])
    columns = Statements(
        start=np.array([r[0] for r in rows], np.int32),
        end=np.full(len(rows), 9, np.int32),
        variant=np.zeros(len(rows), np.int32),
        source=np.array([r[1] for r in rows], np.int32),
        edition=np.full(len(rows), -1, np.int32),
        from_earliest=np.array([(r[2] or NO_START)[0] for r in rows], np.int32),
        from_latest=np.array([(r[2] or NO_START)[1] for r in rows], np.int32),
        to_earliest=np.array([(r[3] or NO_END)[0] for r in rows], np.int32),
        to_latest=np.array([(r[3] or NO_END)[1] for r in rows], np.int32),
        observed=np.array([OPEN_PAST if r[4] is None else r[4] for r in rows], np.int32),
    )
    one_seat = np.arange(10) == 9
    return fold(columns, Context(editions, "HOLDS", one_seat=one_seat))


def test_a_successors_certain_start_ends_the_predecessors_possible_tenure() -> None:
    folded = seat((1, 0, None, None, 100), (2, 0, (200, 200), None, None))
    assert rows_of(folded, 0)[-1][3] == 200


def test_a_job_share_stated_by_one_source_on_one_day_is_no_succession() -> None:
    folded = seat((1, 7, None, None, 100), (2, 7, None, None, 100), (2, 8, None, None, 300))
    assert rows_of(folded, 0)[-1][3] > 1000
    assert not folded.conflicts


def test_two_certain_holders_of_one_seat_are_reported_and_neither_is_hidden() -> None:
    folded = seat((1, 0, (100, 100), (300, 300), None), (2, 1, (200, 200), (400, 400), None))
    assert [rule for rule, _ in folded.conflicts] == ["two holders of one seat"]
    assert rows_of(folded, 0) == ((100, 100, 300, 300),)
    assert rows_of(folded, 1) == ((200, 200, 400, 400),)


def test_a_statement_that_contradicts_itself_is_reported_and_counts_for_nothing() -> None:
    folded = seat((1, 0, (300, 300), (100, 100), None))
    assert folded.conflicts == ((folding.SELF_CONTRADICTION, (0,)),)
    assert rows_of(folded, 0) == ()


def test_nothing_folds_to_nothing() -> None:
    folded = fold(seen([]), Context(gather([]), "HOLDS"))
    assert len(folded) == 0
    assert folded.spells.tolist() == [0]
