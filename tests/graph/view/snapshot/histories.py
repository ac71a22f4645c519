"""Small random histories of statements, and what a plain reading of them says."""

from collections import defaultdict
from dataclasses import dataclass

from hypothesis import strategies as st

from graph.model.attributes import Value
from graph.model.dates import bound, day
from graph.model.statements import Statement, check
from graph.view.links.evidence import OPEN_FUTURE, OPEN_PAST, Evidence
from graph.view.links.spells import spells_of
from graph.view.opening import Graph
from graph.view.port import Certainty, Direction
from graph.view.snapshot import variants
from graph.view.snapshot.tables import Recording, Tables

POSTS = [f"post:x:{name}" for name in ("a", "b", "c", "ấ", "z")]
PEOPLE = ["person:x:an", "person:x:bo"]
BODIES = ["org:x:board", "org:x:office"]
SOURCES = ["source:one", "source:two"]
DAYS = [
    day(text)
    for text in (
        "2016-12-31",
        "2017-01-01",
        "2017-06-15",
        "2017-06-16",
        "2018-01-01",
        "2018-01-16",
        "2018-01-17",
        "2018-02-01",
        "2018-08-09",
        "2018-12-31",
        "2019-01-01",
    )
]
"""Days on which something in a history may begin or end, and days beside them."""
FINISHED = {1: "2020-01-01T00:00:00Z", 2: "2020-02-01T00:00:00Z", 4: "2020-04-01T00:00:00Z", 5: "2020-05-01T00:00:00Z"}
"""Revision 3 was undone, and its number burnt."""

_DATES = st.sampled_from([None, "2017", "2018", "2018-01", "2018-01-16", "[..2018-08-09]", "[2017-05..2018-02]", ".."])
_OBSERVED = st.sampled_from([None, "2017-06-15", "2018-01-16", "2018-01-17"])
_NONE: st.SearchStrategy[dict[str, Value]] = st.just({})
_ENDS = {
    "REPORTS_TO": (POSTS + PEOPLE, POSTS),
    "HOLDS": (PEOPLE, POSTS),
    "POST_IN": (POSTS, BODIES),
    "PART_OF": (BODIES, BODIES),
    "SUPERVISES": (BODIES, BODIES + POSTS),
    "STATED_IN": (POSTS + PEOPLE + BODIES, SOURCES),
}
_ATTRIBUTES: dict[str, st.SearchStrategy[dict[str, Value]]] = {
    "REPORTS_TO": st.sampled_from([{}, {"line": "dotted"}]),
    "HOLDS": st.sampled_from([{}, {"acting": True}]),
    "SUPERVISES": st.sampled_from([{"mode": "audit"}, {"mode": "inspection"}]),
    "STATED_IN": st.sampled_from([{}, {"name": "Tên"}, {"name": "Other"}]),
}


@st.composite
def statements(draw: st.DrawFn) -> Statement:
    """One checked statement."""
    relation = draw(st.sampled_from(sorted(_ENDS)))
    starts, ends = _ENDS[relation]
    end = draw(st.sampled_from(ends))
    return check(
        Statement(
            relation=relation,
            start=draw(st.sampled_from(starts)),
            end=end,
            source=end if relation == "STATED_IN" else draw(st.sampled_from(SOURCES)),
            attributes=draw(_ATTRIBUTES.get(relation, _NONE)),
            valid_from=draw(_DATES),
            valid_to=draw(_DATES),
            observed=draw(_OBSERVED),
            basis=draw(st.sampled_from(["stated", "head_rule"])),
            locator=draw(st.sampled_from([None, "row 1", "row 2"])),
        )
    )


@st.composite
def histories(draw: st.DrawFn) -> list[Recording]:
    """Recordings, at most one of a key open at a time; some of loads that never finished."""
    found: list[Recording] = []
    for statement in draw(st.lists(statements(), max_size=25, unique_by=lambda each: each.key)):
        recorded = draw(st.integers(1, 6))
        retracted = draw(st.none() | st.integers(recorded + 1, 7))
        found.append((statement, recorded, retracted))
        if retracted is not None and draw(st.booleans()):
            found.append((statement, draw(st.integers(retracted, 7)), None))
    return found


def graph_of(history: list[Recording]) -> Graph:
    """The graph of a history."""
    return Graph.over(Tables.from_statements(history, FINISHED))


def known(history: list[Recording], revision: int) -> list[tuple[Statement, int, int | None]]:
    """The recordings known at a revision."""
    return [row for row in history if row[1] <= revision and (row[2] is None or row[2] > revision)]


@dataclass(frozen=True)
class Link:
    """One link of a plain reading."""

    near: str
    far: str
    variant: int
    certain: bool
    observed: tuple[str, ...]
    keys: tuple[str, ...]


def links(
    history: list[Recording], revision: int, as_of: int, certainty: Certainty, relation: str, direction: Direction
) -> list[Link]:
    """All links of a relation on a day, by near, far and variant."""
    together: dict[tuple[str, str, int], list[Statement]] = defaultdict(list)
    for statement, _, _ in known(history, revision):
        if statement.relation == relation:
            variant = variants.code_of(relation, statement.attributes)
            together[statement.start, statement.end, variant].append(statement)
    found = []
    for (start, end, variant), told in together.items():
        evidence = [_evidence(each) for each in told]
        rows = spells_of([each for each in evidence if not each.contradicts_itself]).rows
        certain = any(row[1] <= as_of < row[2] for row in rows)
        if certain or (certainty is Certainty.POSSIBLE and any(row[0] <= as_of < row[3] for row in rows)):
            near, far = (start, end) if direction is Direction.OUT else (end, start)
            observed = tuple(sorted(each.observed for each in told if each.observed))
            keys = tuple(sorted(each.key for each in told))
            found.append(Link(near, far, variant, certain, observed, keys))
    return sorted(found, key=lambda link: (link.near.encode(), link.far.encode(), link.variant))


def _evidence(statement: Statement) -> Evidence:
    return Evidence(
        begins=_span(statement.valid_from),
        ends=_span(statement.valid_to),
        observed=day(statement.observed) if statement.observed else None,
    )


def _span(text: str | None) -> tuple[int, int] | None:
    if text is None:
        return None
    days = bound(text)
    return (OPEN_PAST if days.earliest is None else days.earliest, OPEN_FUTURE if days.latest is None else days.latest)


def stated(start: str, source: str = "source:s", observed: str | None = None, **attributes: Value) -> Statement:
    """What a source says of one entity."""
    return check(
        Statement(
            relation="STATED_IN", start=start, end=source, source=source, observed=observed, attributes=attributes
        )
    )


def alone(*statements: Statement) -> Graph:
    """The graph of a few statements, which one load brought."""
    return Graph.over(Tables.of(statements, finished_at="2020-01-01T00:00:00Z"))


def entities(history: list[Recording], revision: int) -> list[str]:
    """The ids of all that is spoken of at a revision, in the order of their bytes."""
    spoken = {end for said, _, _ in known(history, revision) for end in (said.start, said.end)}
    return sorted((id for id in spoken if not id.startswith("source:")), key=str.encode)
