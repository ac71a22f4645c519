"""Changes between random days and revisions, applied to the first chart, give the second."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from graph.model.attributes import Value
from graph.model.statements import Statement, check
from graph.query.changes import Change, changes
from graph.query.chart import chart
from graph.view.port import Certainty, View
from tests.graph.query.pictures import Drawn, applied, of_chart, of_everything, pictures
from tests.oracle.evaluator import Evaluator
from tests.oracle.known import BASE
from tests.oracle.worlds import (
    COVERED,
    DAYS,
    EDITION_DAYS,
    ENTITIES,
    FINISHED,
    ORGANIZATIONS,
    PEOPLE,
    POSTS,
    History,
    histories,
    text,
)

NAMES = st.sampled_from(["One", "Two", "Three"])
FILLED = ["named", "named", "undisclosed", "vacant", "eliminated", "many", "many", "untold"]


@st.composite
def registers(draw: st.DrawFn) -> History:
    """Editions of a register, each with posts that may be named, placed, led and filled otherwise than before."""
    said: list[Statement] = []
    for source, number in EDITION_DAYS.items():
        covers: dict[str, Value] = {"series": "register", "edition": text(number), "covers": COVERED, "rhythm": 6}
        said.append(Statement(relation="LOADED_IN", start=source, end="load:1", source=source, attributes=covers))
        for unit in ORGANIZATIONS[1:]:
            said.append(_stated(unit, source, number, {"name": draw(NAMES)}))
            if draw(st.booleans()):
                said.append(_stating("PART_OF", unit, draw(st.sampled_from(ORGANIZATIONS[:2])), source, number))
        for post in POSTS:
            if draw(st.integers(0, 5)):
                said += draw(_rows(post, source, number))
    wanted = [check(each) for each in said if each.start != each.end]
    recorded = st.sampled_from([(1, None), (1, None), (1, None), (2, None), (1, 4)])
    return History(tuple((each, *(draw(recorded) if each.relation != "LOADED_IN" else (1, None))) for each in wanted))


@st.composite
def _rows(draw: st.DrawFn, post: str, source: str, number: int) -> list[Statement]:
    filled = draw(st.sampled_from(FILLED))
    told: dict[str, Value] = {"title": draw(NAMES)}
    if filled == "many":
        told |= {"seats": "many", "fte": draw(st.sampled_from(["1", "2.5"]))}
    elif filled != "untold":
        told |= {"occupancy": (filled,)}
    found = [_stated(post, source, number, told)]
    if draw(st.integers(0, 4)):
        found.append(_stating("POST_IN", post, draw(st.sampled_from(ORGANIZATIONS)), source, number))
    for boss in draw(st.sets(st.sampled_from([*POSTS, ORGANIZATIONS[1]]), max_size=2)):
        line = draw(st.sampled_from(["solid", "solid", "dotted"]))
        found.append(_stating("REPORTS_TO", post, boss, source, number, line=line))
    if filled == "named":
        acting = draw(st.sampled_from([False, False, True]))
        person = draw(st.sampled_from(PEOPLE))
        found += [
            _stating("HOLDS", person, post, source, number, acting=acting),
            _stated(person, source, number, {"name": person}),
        ]
    return found


def _stated(start: str, source: str, number: int, told: dict[str, Value]) -> Statement:
    return _stating("STATED_IN", start, source, source, number, **told)


def _stating(relation: str, start: str, end: str, source: str, number: int, **told: Value) -> Statement:
    return Statement(
        relation=relation, start=start, end=end, source=source, observed=text(number), attributes=dict(told)
    )


NEWEST = max(FINISHED)
REVISIONS = st.just([NEWEST, NEWEST]) | st.lists(st.sampled_from([*FINISHED]), min_size=2, max_size=2).map(sorted)
_EDITIONS = st.sampled_from([[3, 6], [6, 9], [3, 9]])
TWO_DAYS = _EDITIONS | _EDITIONS | st.lists(DAYS, min_size=2, max_size=2).map(sorted)
ROOTS = st.sampled_from([None, None, *ORGANIZATIONS[:1] * 3, *ENTITIES])


@settings(max_examples=100)
@given(
    registers() | histories(),
    TWO_DAYS,
    REVISIONS,
    st.sampled_from(Certainty),
    ROOTS,
    st.booleans(),
)
def test_changes_applied_to_the_first_chart_give_the_second(
    history: History, days: list[int], revisions: list[int], certainty: Certainty, root: str | None, every_post: bool
) -> None:
    graph = history.graph()
    views = [
        graph.view(as_of=BASE + day, known_at=revision, certainty=certainty)
        for day, revision in zip(days, revisions, strict=True)
    ]
    known = [root is None or root in view.ids(view.nodes()) for view in views]
    assume(any(known))
    charts = [
        _chart(view, history, day, revision, root) if is_known else {}
        for view, day, revision, is_known in zip(views, days, revisions, known, strict=True)
    ]
    before, after = pictures(charts[0], charts[1], every_post=every_post)
    answer = changes(*views, under=root, every_post=every_post)
    assert applied(before, answer.changes) == after
    assert sum(answer.counts.values()) == answer.total == len(answer.changes)
    if before == after:
        assert all(each.kind == "counted" for each in answer.changes)
    if days[0] == days[1] and revisions[0] == revisions[1]:
        assert (answer.changes, answer.certainty_only) == ((), 0)
    for change in answer.changes:
        _is_well_told(change, certainty)


def _chart(view: View, history: History, day: int, revision: int, root: str | None) -> dict[str, Drawn]:
    if root is not None:
        return of_chart(chart(view, root))
    plain = Evaluator(history.known(revision), day, certain=view.certainty is Certainty.CERTAIN)
    return of_everything(view, plain)


def _is_well_told(change: Change, certainty: Certainty) -> None:
    """Every side rests on statements, and what only withholds a name or differs in certainty is no sure change."""
    assert change.kind != "certainty" or certainty is Certainty.CERTAIN
    assert change.kind not in {"withheld", "disclosed", "certainty"} or change.certainty == "possible"
    for side in (change.before, change.after):
        assert side is None or all(tie.link.statements for tie in (*(side.bodies or ()), *(side.bosses or ())))
        assert side is None or all(holder.statements for holder in side.holders or ())


@settings(max_examples=30)
@given(registers(), TWO_DAYS, st.integers(1, 3))
def test_pages_make_up_the_whole(history: History, days: list[int], limit: int) -> None:
    graph = history.graph()
    before, after = (graph.view(as_of=BASE + day) for day in days)
    whole = changes(before, after)
    found: list[Change] = []
    cursor = None
    while True:
        part = changes(before, after, limit=limit, cursor=cursor)
        assert (part.total, part.counts) == (whole.total, whole.counts)
        found += part.changes
        if part.cut is None:
            break
        cursor = part.cut.next
    assert tuple(found) == whole.changes
