"""The rules of valid time for one link, rule by rule (`graph.view.links.spells`)."""

from collections.abc import Collection, Iterable

import pytest

from graph.view.links.spells import OPEN_FUTURE, OPEN_PAST, Evidence, Span, spells_of


def state(rows: Iterable[tuple[int, int, int, int]], day: int) -> str:
    """What the rows say of a day."""
    for possible_from, certain_from, certain_to, possible_to in rows:
        if certain_from <= day < certain_to:
            return "certain"
        if possible_from <= day < possible_to:
            return "possible"
    return "absent"


def states(
    *evidence: Evidence, days: Iterable[int], denials: Iterable[int] = (), bridges: Collection[Span] = ()
) -> list[str]:
    rows = spells_of(evidence, [(d, d) for d in denials], bridges).rows
    return [state(rows, day) for day in days]


def on(day: int) -> Span:
    return (day, day)


def test_appointed_on_a_day_is_certain_on_that_day_and_possible_afterwards() -> None:
    assert states(Evidence(begins=on(100)), days=(99, 100, 101)) == ["absent", "certain", "possible"]


def test_removed_on_a_day_is_absent_from_that_day_on_and_certain_the_day_before() -> None:
    assert states(Evidence(ends=on(100)), days=(98, 99, 100)) == ["possible", "certain", "absent"]


def test_a_start_and_the_next_end_bound_one_spell_whoever_stated_them() -> None:
    found = states(Evidence(begins=on(100)), Evidence(ends=on(200)), days=(99, 100, 150, 199, 200))
    assert found == ["absent", "certain", "certain", "certain", "absent"]


def test_a_former_holder_of_an_article_ends_the_spell_that_another_source_began() -> None:
    former = Evidence(ends=(OPEN_PAST, 300))
    assert states(Evidence(begins=on(100)), former, days=(100, 101, 299, 300)) == [
        "certain",
        "possible",
        "possible",
        "absent",
    ]


def test_differing_starts_open_one_spell_possible_from_the_earlier_and_certain_on_the_later() -> None:
    evidence = Evidence(begins=on(100)), Evidence(begins=on(150))
    assert states(*evidence, days=(99, 100, 149, 150, 151)) == ["absent", "possible", "possible", "certain", "possible"]
    assert spells_of(evidence).differing


def test_a_year_and_a_day_of_that_year_are_one_start() -> None:
    evidence = Evidence(begins=(1, 365)), Evidence(begins=on(40))
    assert states(*evidence, days=(39, 40)) == ["absent", "certain"]
    assert not spells_of(evidence).differing


def test_a_start_known_to_the_year_is_possible_in_that_year_and_certain_after_it_up_to_an_observation() -> None:
    found = states(Evidence(begins=(1, 365)), Evidence(observed=400), days=(0, 1, 364, 365, 400, 401))
    assert found == ["absent", "possible", "possible", "certain", "certain", "possible"]


def test_two_observations_by_no_series_leave_the_days_between_them_possible() -> None:
    assert states(Evidence(observed=10), Evidence(observed=20), days=(9, 10, 15, 20, 21)) == [
        "possible",
        "certain",
        "possible",
        "certain",
        "possible",
    ]


def test_adjacent_editions_that_both_state_a_link_make_it_certain_between_them() -> None:
    assert states(Evidence(observed=10), Evidence(observed=20), days=(15,), bridges={(10, 20)}) == ["certain"]


def test_silence_makes_a_link_possible_up_to_the_edition_and_absent_from_it_on() -> None:
    assert states(Evidence(observed=10), days=(10, 19, 20, 21), denials=(20,)) == [
        "certain",
        "possible",
        "absent",
        "absent",
    ]


def test_what_returns_after_a_silence_is_a_spell_of_its_own() -> None:
    found = states(Evidence(observed=10), Evidence(observed=30), days=(19, 20, 21, 30), denials=(20,))
    assert found == ["possible", "absent", "possible", "certain"]


def test_silence_never_overrules_a_dated_statement() -> None:
    assert states(Evidence(begins=on(10), ends=on(30)), days=(20,), denials=(20,)) == ["certain"]


def test_a_statement_without_dates_is_possible_on_every_day_that_is_not_denied() -> None:
    assert states(Evidence(), days=(1, 20, 50), denials=(20,)) == ["possible", "absent", "possible"]


def test_an_end_and_a_new_start_on_one_day_are_two_spells_that_touch() -> None:
    rows = spells_of([Evidence(begins=on(5), ends=on(50)), Evidence(begins=on(50))]).rows
    assert rows == ((5, 5, 50, 50), (50, 50, 51, OPEN_FUTURE))


@pytest.mark.parametrize(
    "evidence",
    [Evidence(begins=on(20), ends=on(10)), Evidence(begins=on(20), observed=10), Evidence(ends=on(10), observed=20)],
)
def test_a_statement_that_ends_before_it_starts_or_was_seen_outside_its_dates_contradicts_itself(
    evidence: Evidence,
) -> None:
    assert evidence.contradicts_itself


def test_a_statement_that_starts_and_ends_on_one_day_held_on_that_day() -> None:
    assert states(Evidence(begins=on(5), ends=on(5)), days=(4, 5, 6)) == ["absent", "certain", "absent"]


def test_a_start_known_to_the_year_lies_after_a_silence_where_the_link_was_seen_later() -> None:
    found = states(Evidence(begins=(1, 365)), Evidence(observed=400), days=(90, 100, 101, 365, 400), denials=(100,))
    assert found == ["absent", "absent", "possible", "certain", "certain"]


def test_two_starts_with_a_silence_between_them_start_two_spells() -> None:
    found = spells_of([Evidence(begins=on(10)), Evidence(begins=on(30))], [on(20)])
    assert found.rows == ((10, 10, 11, 20), (30, 30, 31, OPEN_FUTURE))
    assert not found.differing


def test_a_denial_on_a_rough_day_ends_what_was_seen_before_it_by_its_latest_day() -> None:
    rows = spells_of([Evidence(observed=10)], [(100, 200)]).rows
    assert rows == ((OPEN_PAST, 10, 11, 200),)


def test_two_adjacent_editions_saw_one_spell_though_something_denies_it_between_them() -> None:
    assert states(Evidence(observed=10), Evidence(observed=20), days=(15,), denials=(15,), bridges={(10, 20)}) == [
        "certain"
    ]


def test_an_observation_on_the_day_that_a_statement_ends_says_only_that_it_ended() -> None:
    assert states(Evidence(ends=on(10), observed=10), days=(9, 10)) == ["certain", "absent"]
