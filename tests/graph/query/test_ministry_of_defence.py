"""Changes and timelines in the eleven editions of the Ministry of Defence, held to what their files say."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from graph.model import dates
from graph.model.identifiers import join, passed_on
from graph.model.statements import Statement, check
from graph.query.changes import Change, Changes, changes
from graph.query.chart import chart
from graph.query.timeline import timeline
from graph.view.opening import Graph
from graph.view.port import Certainty, View
from graph.view.snapshot.tables import Tables
from loaders.base import Source
from loaders.files import File
from loaders.formats.uk_organogram import loader
from tests.graph.query.pictures import Drawn, applied, of_chart, pictures

pytestmark = [pytest.mark.shared, pytest.mark.xdist_group("ministry of defence")]

MINISTRY = "org:uk-organogram:ministry-of-defence"
DAYS = [f"{year}-{end}" for year in range(2011, 2017) for end in ("03-31", "09-30")][:11]
NO_REFERENCE = "0"


@dataclass(frozen=True, eq=False)
class Editions:
    """The graph of all editions, and by edition the references that its rows give to posts."""

    graph: Graph
    references: Mapping[str, frozenset[str]]

    def view(self, day: str, certainty: Certainty = Certainty.POSSIBLE) -> View:
        return self.graph.view(as_of=dates.day(day), certainty=certainty)

    @cache  # noqa: B019  # as long as the editions last
    def between(self, first: str, last: str, certainty: Certainty = Certainty.POSSIBLE) -> Changes:
        return changes(self.view(first, certainty), self.view(last, certainty), under=MINISTRY)

    @cache  # noqa: B019  # as long as the editions last
    def chart(self, day: str, certainty: Certainty) -> dict[str, Drawn]:
        return of_chart(chart(self.view(day, certainty), MINISTRY))


@pytest.fixture(scope="module")
def editions(shared: Path) -> Editions:
    folder = shared / "data" / "uk_organogram" / "triplestore_2011-2016"
    files = {day: folder / f"ministry_of_defence-{day}-senior.csv" for day in DAYS}
    said = {each.key: each for path in files.values() for each in _stated(path)}
    graph = Graph.over(Tables.of(said.values(), finished_at="2020-01-01T00:00:00Z"))
    return Editions(graph, {day: _references(path) for day, path in files.items()})


def _stated(path: Path) -> Iterator[Statement]:
    for item in loader.open(File(path), {}).read():
        if isinstance(item, Statement):
            yield check(item)
        elif isinstance(item, Source):
            yield check(
                Statement(relation="LOADED_IN", start=item.id, end="load:1", source=item.id, attributes=item.attributes)
            )


def _references(path: Path) -> frozenset[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return frozenset(row["Post Unique Reference"] for row in csv.DictReader(file)) - {NO_REFERENCE}


def post(reference: str) -> str:
    return join("Post", "uk-organogram", "ministry-of-defence", passed_on(reference))


def of(answer: Changes, reference: str) -> dict[str, Change]:
    """The changes of one post, by kind."""
    return {each.kind: each for each in answer.changes if each.entity.id == post(reference)}


def holders(change: Change) -> tuple[list[str], list[str]]:
    assert change.before is not None
    assert change.after is not None
    one, other = ([each.name for each in side.holders or ()] for side in (change.before, change.after))
    return one, other


PAIRS = list(pairwise(DAYS))


@pytest.mark.parametrize(
    ("first", "last", "certainty"),
    [*((*pair, Certainty.POSSIBLE) for pair in PAIRS), *((*pair, Certainty.CERTAIN) for pair in PAIRS[:2])],
)
def test_the_changes_applied_to_one_edition_give_the_next(
    editions: Editions, first: str, last: str, certainty: Certainty
) -> None:
    charts = [editions.chart(day, certainty) for day in (first, last)]
    before, after = pictures(charts[0], charts[1], every_post=False)
    assert applied(before, editions.between(first, last, certainty).changes) == after
    assert before != after


@pytest.mark.parametrize(("first", "last"), PAIRS)
def test_posts_appear_and_end_as_their_references_do(editions: Editions, first: str, last: str) -> None:
    answer = editions.between(first, last)
    old, new = editions.references[first], editions.references[last]
    told = {kind: {each.entity.id for each in answer.changes if each.kind == kind} for kind in ("appeared", "ended")}
    assert told == {"appeared": set(map(post, new - old)), "ended": set(map(post, old - new))}


def test_a_holder_who_went_and_one_who_came(editions: Editions) -> None:
    change = of(editions.between("2013-03-31", "2013-09-30"), "1017733")["changed hands"]
    assert change.entity.name == "Chief of the Air Staff"
    assert holders(change) == (["Air Chief Marshal S Dalton"], ["Air Chief Marshal A Pulford"])
    assert (change.certainty, change.note) == ("certain", None)


def test_a_post_that_became_vacant(editions: Editions) -> None:
    change = of(editions.between("2012-03-31", "2012-09-30"), "00137261")["changed hands"]
    assert holders(change) == (["Simon Wren"], [])
    assert change.after is not None
    assert change.after.status == "vacant"


def test_a_line_that_moved(editions: Editions) -> None:
    change = of(editions.between("2014-09-30", "2015-03-31"), "1463923")["moved"]
    sides = [side.bosses for side in (change.before, change.after) if side is not None]
    assert [[each.entity.id for each in bosses or ()] for bosses in sides] == [[post("1071229")], [post("1017733")]]
    assert all(each.link.statements for bosses in sides for each in bosses or ())


def test_a_withheld_name_is_no_departure(editions: Editions) -> None:
    """The Commandant General: Howes named in March 2011, nobody in September, Davis in March 2012."""
    withheld = of(editions.between("2011-03-31", "2011-09-30"), "1082197")
    assert list(withheld) == ["withheld"]
    assert "Major General Buster Howes" in holders(withheld["withheld"])[1]
    told = of(editions.between("2011-09-30", "2012-03-31"), "1082197")
    assert list(told) == ["disclosed"]
    over_both = of(editions.between("2011-03-31", "2012-03-31"), "1082197")["changed hands"]
    assert holders(over_both) == (["Major General Buster Howes"], ["Major General Ed Davis CBE"])
    assert over_both.certainty == "certain"


def test_a_reference_given_to_another_post_is_not_called_renamed(editions: Editions) -> None:
    found = of(editions.between("2011-09-30", "2012-03-31"), "1105905")
    assert list(found) == ["changed"]
    change = found["changed"]
    assert holders(change) == (["Amjad Hussain"], ["Henry Parker"])
    assert change.before is not None
    assert change.after is not None
    assert change.before.name == "Director (Precision Attack)"
    assert change.after.name == "Director Maritime Capability and Transformation"
    assert change.note is not None
    assert "another post" in change.note


def test_a_name_written_differently_is_noted(editions: Editions) -> None:
    change = of(editions.between("2011-09-30", "2012-03-31"), "00003179")["changed hands"]
    assert holders(change) == (["Adrian Duncan Baguley"], ["Adrian Baguley"])
    assert change.note is not None
    assert "one person's" in change.note


def test_the_timeline_of_the_chief_of_the_air_staff(editions: Editions) -> None:
    answer = timeline(editions.view("2016-03-31"), post("1017733"), kind=["holder", "gap"])
    told = [
        (each.entity.name if each.entity else None, each.first_observed, each.last_observed) for each in answer.entries
    ]
    assert told == [
        ("Air Chief Marshal S Dalton", "2011-03-31", "2013-03-31"),
        ("Air Chief Marshal A Pulford", "2013-09-30", "2016-03-31"),
    ]
