import pytest

from graph.model.statements import Statement, check
from loaders.locators import rows_named, rows_text
from loaders.supplements import Posts, covered, hanging_on, lowered, overtaken

S = "source:t:edition:supplement"


def stated(id: str, locator: str = "row 2") -> Statement:
    return Statement(relation="STATED_IN", start=id, end=S, source=S, locator=locator)


def edge(relation: str, start: str, end: str) -> Statement:
    return Statement(relation=relation, start=start, end=end, source=S)


def test_rows_are_counted_by_post_from_the_locators() -> None:
    posts = Posts.of([stated("post:t:1", "rows 2, 5-7"), stated("post:t:2"), stated("org:t:1", "rows 1-9")])
    assert posts.rows == {"post:t:1": 4, "post:t:2": 1}


def test_a_post_is_overtaken_only_where_its_source_states_more_rows_of_it() -> None:
    supplement = Posts.of([stated("post:t:1"), stated("post:t:2"), stated("post:t:3")])
    before = Posts.of([stated("post:t:2"), stated("post:t:3")])
    after = Posts.of([stated("post:t:1"), stated("post:t:2"), stated("post:t:3", "rows 2-3"), stated("post:t:9")])
    assert overtaken(supplement, before, after) == {"post:t:1", "post:t:3"}
    assert overtaken(supplement, after, after) == set()


def test_a_source_that_rejects_nothing_covers_every_post_that_it_states() -> None:
    supplement = Posts.of([stated("post:t:1"), stated("post:t:2")])
    assert covered(supplement, Posts.of([stated("post:t:1")]), main_rejects=False) == {"post:t:1"}


def test_a_job_share_whose_other_row_was_rejected_is_not_covered() -> None:
    supplement = Posts.of([stated("post:t:1"), edge("HOLDS", "person:t:bo", "post:t:1")])
    main = [stated("post:t:1"), edge("HOLDS", "person:t:al", "post:t:1")]
    assert covered(supplement, Posts.of(main), main_rejects=True) == set()
    main.append(edge("HOLDS", "person:t:bo", "post:t:1"))
    assert covered(supplement, Posts.of(main), main_rejects=True) == {"post:t:1"}


def test_what_hangs_on_a_post_alone_goes_with_it_and_the_rest_stays() -> None:
    gone = [
        stated("post:t:1"),
        edge("POST_IN", "post:t:1", "org:t:attic"),
        edge("REPORTS_TO", "post:t:1", "post:t:2"),
        stated("person:t:al"),
        edge("HOLDS", "person:t:al", "post:t:1"),
        edge("HOLDS", "person:t:bo", "post:t:1"),
        stated("org:t:attic"),
        edge("PART_OF", "org:t:attic", "org:t:house"),
    ]
    stays = [
        stated("post:t:2"),
        edge("POST_IN", "post:t:2", "org:t:house"),
        stated("person:t:bo"),
        edge("HOLDS", "person:t:bo", "post:t:2"),
        stated("org:t:house"),
        edge("REPORTS_TO", "post:t:2", "post:t:1"),
        stated("org:t:unrelated"),
    ]
    found = hanging_on([*gone, *stays], {"post:t:1"})
    assert {each.key for each in found} == {each.key for each in gone}


def test_organisations_that_contain_each_other_do_not_hang_the_search() -> None:
    ring = [edge("PART_OF", "org:t:a", "org:t:b"), edge("PART_OF", "org:t:b", "org:t:a")]
    found = [stated("post:t:1"), edge("POST_IN", "post:t:1", "org:t:a"), *ring]
    assert len(hanging_on(found, {"post:t:1"})) == 4


def test_a_supplement_that_gives_up_rows_counts_fewer() -> None:
    version = check(
        Statement(relation="LOADED_IN", start=S, end="load:0", source=S, attributes={"rows": 3, "rejected": 1})
    )
    assert lowered(version, 2).attributes == {"rows": 1, "rejected": 1}
    assert lowered(version, 5).attributes["rows"] == 0


@pytest.mark.parametrize("numbers", [[2], [2, 3], [2, 4], [2, 3, 4, 9, 11, 12], [100]])
def test_a_locator_names_the_rows_that_it_was_made_of(numbers: list[int]) -> None:
    assert rows_named(rows_text(numbers)) == len(numbers)
    assert rows_named(rows_text(numbers) + ", Job Title") == len(numbers)


@pytest.mark.parametrize("locator", [None, "line 12", "page 4-9", "rowing club"])
def test_another_locator_is_one_place(locator: str | None) -> None:
    assert rows_named(locator) == 1
