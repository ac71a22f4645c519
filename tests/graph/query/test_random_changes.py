"""Changes between random days and revisions, applied to the first chart, give the second."""

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from graph.model.attributes import Value
from graph.model.statements import check
from graph.query.changes import Change, changes
from graph.query.chart import chart
from graph.view.port import Certainty, View
from tests.graph.query.pictures import Drawn, applied, of_chart, of_everything, pictures
from tests.oracle.evaluator import Evaluator
from tests.oracle.known import BASE
from tests.oracle.worlds import DAYS, ENTITIES, FINISHED, History, histories

_MORE: dict[str, list[dict[str, Value]]] = {
    "post": [
        {"title": "One"},
        {"title": "Two"},
        {"occupancy": ("vacant",)},
        {"occupancy": ("eliminated",), "title": "One"},
        {"occupancy": ("undisclosed",)},
        {"occupancy": ("named", "undisclosed")},
        {"seats": "many", "fte": "2.5"},
        {"seats": "many", "fte": "3"},
    ],
    "org": [{"name": "One"}, {"name": "Two"}, {}],
    "person": [{}],
}


@st.composite
def told_histories(draw: st.DrawFn) -> History:
    """Histories in which names change, posts are vacant, and some have many seats."""
    history = draw(histories())
    return History(
        tuple(
            (
                check(replace(said, attributes=draw(st.sampled_from(_MORE[said.start.partition(":")[0]]))))
                if said.relation == "STATED_IN"
                else said,
                recorded,
                retracted,
            )
            for said, recorded, retracted in history.recordings
        )
    )


REVISIONS = st.lists(st.sampled_from([*FINISHED]), min_size=2, max_size=2).map(sorted)
TWO_DAYS = st.lists(DAYS, min_size=2, max_size=2).map(sorted)


@settings(max_examples=100)
@given(
    told_histories(),
    TWO_DAYS,
    REVISIONS,
    st.sampled_from(Certainty),
    st.none() | st.sampled_from(ENTITIES),
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
@given(told_histories(), TWO_DAYS, st.integers(1, 3))
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
