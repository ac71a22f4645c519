"""Small random histories: statements of a few entities by articles and editions, loaded, corrected, withdrawn."""

from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from graph.model.attributes import Value
from graph.model.statements import Statement, check
from graph.view.opening import Graph
from graph.view.snapshot.tables import Tables
from tests.oracle.completions import FIRST, LAST
from tests.oracle.known import BASE, Known, Recording, open_at

ORGANIZATIONS = ["org:x:A", "org:x:B", "org:x:C"]
POSTS = ["post:x:a", "post:x:b", "post:x:c", "post:x:d"]
PEOPLE = ["person:x:p", "person:x:q"]
ENTITIES = ORGANIZATIONS + POSTS + PEOPLE
ARTICLES = ["source:article:1", "source:article:2"]
EDITION_DAYS = {"source:register:1": 3, "source:register:2": 6, "source:register:3": 9}
SUPPLEMENT = "source:register:2:supplement"
COVERED = ("HOLDS", "POST_IN", "REPORTS_TO", "STATED_IN")

FINISHED = {1: "2002-01-01T00:00:00Z", 2: "2002-02-01T00:00:00Z", 4: "2002-04-01T00:00:00Z", 5: "2002-05-01T00:00:00Z"}
"""Load 3 died and was undone, load 6 is still running: what they wrote nobody may see."""

DIED, RUNNING = 3, 6

DAYS = st.integers(FIRST, LAST)
_ENDS = {
    "REPORTS_TO": (POSTS + POSTS + PEOPLE + ORGANIZATIONS, POSTS + POSTS + PEOPLE + ORGANIZATIONS),
    "HOLDS": (PEOPLE, POSTS[:3]),
    "POST_IN": (POSTS, ORGANIZATIONS),
    "PART_OF": (ORGANIZATIONS, ORGANIZATIONS),
    "SUPERVISES": (ORGANIZATIONS + POSTS, ORGANIZATIONS + POSTS + PEOPLE),
    "STATED_IN": (ENTITIES, []),
}
_NOTHING: st.SearchStrategy[dict[str, Value]] = st.just({})
_SAID: dict[str, st.SearchStrategy[dict[str, Value]]] = {
    "REPORTS_TO": st.sampled_from([{}, {}, {"line": "dotted"}]),
    "HOLDS": st.sampled_from([{}, {}, {"acting": True}]),
    "SUPERVISES": st.sampled_from([{"mode": "audit"}, {"mode": "inspection"}]),
}
_OF_POST: st.SearchStrategy[dict[str, Value]] = st.sampled_from(
    [
        {},
        {"is_head": True},
        {"top": True},
        {"seats": "one"},
        {"seats": "one"},
        {"seats": "many"},
        {"occupancy": ("undisclosed",)},
    ]
)


@dataclass(frozen=True)
class History:
    """Recordings of several loads, also of one that died and of one that is still running."""

    recordings: tuple[Recording, ...]

    @property
    def held(self) -> list[Recording]:
        """What a store holds of it: what a dead load wrote was undone, what a running one wrote is there."""
        return [
            (statement, recorded, None if retracted == DIED else retracted)
            for statement, recorded, retracted in self.recordings
            if recorded != DIED
        ]

    def graph(self) -> Graph:
        """The graph of what a store holds."""
        return Graph.over(Tables.from_statements(self.held, FINISHED))

    def graph_upto(self, revision: int) -> Graph:
        """A graph that holds only what the loads finished by then wrote."""
        upto = {number: time for number, time in FINISHED.items() if number <= revision}
        kept = [
            (statement, recorded, retracted if retracted in upto else None)
            for statement, recorded, retracted in self.recordings
            if recorded in upto
        ]
        return Graph.over(Tables.from_statements(kept, upto))

    def known(self, revision: int) -> Known:
        """The plain reading of it."""
        return Known(open_at(self.recordings, revision, FINISHED))


def text(number: int) -> str:
    """The date of a small day number."""
    return date.fromordinal(BASE + number).isoformat()


@st.composite
def dates(draw: st.DrawFn) -> str | None:
    """A bound in EDTF: a day, some days, or open on a side."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return draw(
        st.sampled_from(
            [
                None,
                None,
                text(first),
                text(first),
                f"[{text(first)}..{text(last)}]",
                f"[..{text(last)}]",
                f"[{text(first)}..]",
            ]
        )
    )


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """One checked statement by an article or an edition."""
    relation = draw(st.sampled_from([*_ENDS, "REPORTS_TO", "REPORTS_TO", "HOLDS", "HOLDS", "STATED_IN"]))
    source = draw(st.sampled_from([*ARTICLES, *EDITION_DAYS, *EDITION_DAYS, SUPPLEMENT]))
    starts, ends = _ENDS[relation]
    start = draw(st.sampled_from(starts))
    edition = EDITION_DAYS.get("source:register:2" if source == SUPPLEMENT else source)
    dated = draw(st.booleans()) if edition is None else draw(st.integers(0, 9)) == 0
    seen = draw(st.none() | DAYS.map(text)) if edition is None else text(edition)
    post = relation == "STATED_IN" and start in POSTS
    return check(
        Statement(
            relation=relation,
            start=start,
            end=source if relation == "STATED_IN" else draw(st.sampled_from([end for end in ends if end != start])),
            source=source,
            attributes=draw(_OF_POST if post else _SAID.get(relation, _NOTHING)),
            valid_from=draw(dates()) if dated else None,
            valid_to=draw(dates()) if dated else None,
            observed=seen,
            basis=draw(st.sampled_from(["stated", "title_rule"])),
        )
    )


@st.composite
def _versions(draw: st.DrawFn) -> list[tuple[str, dict[str, Value]]]:
    rhythm: dict[str, Value] = draw(st.sampled_from([{"rhythm": 6}, {"rhythm": 6}, {}]))
    found: list[tuple[str, dict[str, Value]]] = [(source, {"title": source}) for source in ARTICLES]
    for source, number in EDITION_DAYS.items():
        rejected = draw(st.sampled_from([0, 0, 0, 1]))
        said: dict[str, Value] = {
            "series": "register",
            "edition": text(number),
            "covers": COVERED,
            "rejected": rejected,
        }
        found.append((source, said | rhythm))
    return [*found, (SUPPLEMENT, {"supplements": "source:register:2", "rows": draw(st.sampled_from([0, 1]))})]


@st.composite
def _recorded(draw: st.DrawFn, statement: Statement) -> list[Recording]:
    """The recordings of one statement: retracted, restated, by a load that died, or none of these."""
    recorded = draw(st.sampled_from([1, 1, 1, 1, 2, 4, DIED, RUNNING]))
    later = [each for each in (2, DIED, 4, 5, RUNNING) if each > recorded]
    if recorded == DIED or not later or draw(st.integers(0, 2)):
        return [(statement, recorded, None)]
    retracted = draw(st.sampled_from(later))
    found: list[Recording] = [(statement, recorded, retracted)]
    again = [each for each in later if each >= retracted and each != DIED]
    if again and retracted != DIED and draw(st.booleans()):
        found.append((statement, draw(st.sampled_from(again)), None))
    return found


@st.composite
def histories(draw: st.DrawFn) -> History:
    """A history of up to twenty statements, each entity named by a source more often than not."""
    said = draw(st.lists(statements(), min_size=6, max_size=24, unique_by=_once))
    loads = [
        check(Statement(relation="LOADED_IN", start=source, end="load:1", source=source, attributes=attributes))
        for source, attributes in draw(_versions())
    ]
    recordings = [each for statement in said for each in draw(_recorded(statement))]
    found: list[Recording] = [(each, 1, draw(st.sampled_from([None, None, None, None, 4]))) for each in loads]
    return History((*found, *recordings))


def _once(statement: Statement) -> tuple[object, ...]:
    """A source says one thing of an entity a day; of a link it may say several."""
    if statement.relation == "STATED_IN":
        return (statement.start, statement.source, statement.observed)
    return (statement.key,)
