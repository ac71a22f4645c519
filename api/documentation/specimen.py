"""A small invented world whose true answers are the documentation's examples: they cannot drift from the code."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache

from api.answering import told
from graph.model import dates
from graph.model.attributes import Value
from graph.model.statements import Statement, check
from graph.query import (
    chains,
    changes,
    chart,
    common,
    entity,
    evidence,
    hierarchy,
    loads,
    paths,
    search,
    sources,
    supervision,
    timeline,
)
from graph.query.audit import audit
from graph.store.loads import Load, Stage
from graph.view.opening import Graph
from graph.view.port import View
from graph.view.snapshot.tables import Tables

DAY = "2016-09-30"
SOURCE = "source:example:register-2016"
CABINET, MINISTRY, AUDIT = "org:example:cabinet", "org:example:ministry", "org:example:audit-office"
MINISTER, DIRECTOR = "post:example:ministry:1", "post:example:ministry:2"
ANNA, BERT, CARLA = "person:example:anna", "person:example:bert", "person:example:carla"
LATER, APPOINTED, GAZETTE = "2017-03-31", "2017-01-01", "source:example:gazette-2017"

_FINISHED = datetime(2016, 10, 1, 9, 0, tzinfo=UTC)


def statements() -> list[Statement]:
    """What the invented register states."""
    names = {CABINET: "Cabinet", MINISTRY: "Ministry of Harbours", AUDIT: "Audit Office"}
    return [
        *(
            _said("STATED_IN", id, SOURCE, name=name)
            for id, name in (names | {ANNA: "Anna Berg", BERT: "Bert Lund"}).items()
        ),
        _said("STATED_IN", MINISTER, SOURCE, title="Minister of Harbours", seats="one", is_head=True, top=True),
        _said("STATED_IN", DIRECTOR, SOURCE, title="Director of Pilotage", seats="one"),
        _said("PART_OF", MINISTRY, CABINET),
        _said("POST_IN", MINISTER, MINISTRY),
        _said("POST_IN", DIRECTOR, MINISTRY),
        _said("HOLDS", ANNA, MINISTER),
        _said("HOLDS", BERT, DIRECTOR, acting=True),
        _said("REPORTS_TO", DIRECTOR, MINISTER),
        _said("SUPERVISES", AUDIT, MINISTRY, mode="audit"),
        _said("LOADED_IN", SOURCE, "load:1", title="Register of Posts 2016", publisher="Office of Examples"),
    ]


def log() -> list[Load]:
    """The load that brought them."""
    rows = len(statements())
    counts = {"rows": {"read": rows, "used": rows, "rejected": 0}}
    return [Load(1, "statements", Stage.FINISHED, _FINISHED, _FINISHED, recorded=rows, counts=counts)]


@cache
def view() -> View:
    """The invented world on its day."""
    graph = Graph.over(Tables.of(statements(), finished_at=_FINISHED.isoformat()))
    return graph.view(as_of=dates.day(DAY))


@cache
def later() -> View:
    """The same world half a year on: another directs pilotage."""
    gazette = [
        _said("STATED_IN", CARLA, GAZETTE, source=GAZETTE, name="Carla Holm"),
        _said("STATED_IN", BERT, GAZETTE, source=GAZETTE, name="Bert Lund"),
        _said("HOLDS", CARLA, DIRECTOR, source=GAZETTE, valid_from=APPOINTED),
        _said("HOLDS", BERT, DIRECTOR, source=GAZETTE, valid_to=APPOINTED, acting=True),
    ]
    graph = Graph.over(Tables.of([*statements(), *gazette], finished_at=_FINISHED.isoformat()))
    return graph.view(as_of=dates.day(LATER))


def key() -> str:
    """The key of the statement that puts the director under the minister."""
    return next(each.key for each in statements() if each.relation == "REPORTS_TO")


def _superiors() -> bytes:
    whole = hierarchy.superiors(view(), DIRECTOR)
    drawn = chains.chains(view(), whole, limit=10)
    return told(view(), whole, chains={"chains": drawn.chains, "complete": drawn.complete, "cut": drawn.cut}).body


def _changes() -> changes.Changes:
    return changes.changes(later().at(as_of=dates.day(DAY)), later(), under=MINISTRY)


EXAMPLES: Mapping[str, Callable[[], bytes]] = {
    "/v1/search": lambda: told(view(), search.search(view(), "harbours", limit=2)).body,
    "/v1/entities/{id}": lambda: told(view(), entity.entity(view(), DIRECTOR)).body,
    "/v1/entities/{id}/superiors": _superiors,
    "/v1/entities/{id}/subordinates": lambda: told(view(), hierarchy.subordinates(view(), MINISTER)).body,
    "/v1/entities/{id}/chart": lambda: told(view(), chart.chart(view(), MINISTRY)).body,
    "/v1/entities/{id}/supervision": lambda: told(view(), supervision.supervision(view(), MINISTRY)).body,
    "/v1/entities/{id}/timeline": lambda: told(view(), timeline.timeline(view(), DIRECTOR)).body,
    "/v1/paths": lambda: told(view(), paths.paths(view(), BERT, AUDIT)).body,
    "/v1/common-superior": lambda: told(view(), common.common_superior(view(), [DIRECTOR, BERT])).body,
    "/v1/changes": lambda: told(later(), _changes()).body,
    "/v1/audit": lambda: told(view(), audit.audit(view())).body,
    "/v1/statements/{key}": lambda: told(view(), evidence.evidence(view(), key())).body,
    "/v1/sources": lambda: told(view(), sources.sources(view())).body,
    "/v1/sources/{id}": lambda: told(view(), sources.source(view(), SOURCE)).body,
    "/v1/loads": lambda: told(view(), loads.loads(view(), log())).body,
}
"""By path, what makes the body of the example."""


def _said(
    relation: str,
    start: str,
    end: str,
    *,
    source: str = SOURCE,
    valid_from: str | None = None,
    valid_to: str | None = None,
    **attributes: Value,
) -> Statement:
    undated = relation == "LOADED_IN" or source != SOURCE
    return check(
        Statement(
            relation=relation,
            start=start,
            end=end,
            source=source,
            valid_from=valid_from,
            valid_to=valid_to,
            observed=None if undated else DAY,
            locator=f"line {len(start) + len(end)}",
            attributes=attributes,
        )
    )
