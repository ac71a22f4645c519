"""A world for the service: a ministry with a wide unit, names that hurt, two revisions, oversight and a circle."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from graph.model.statements import Statement
from graph.store.loads import Load, Stage
from graph.view.opening import Graph
from graph.view.snapshot.tables import Tables
from tests.graph.query.worlds import statements

DAY = "2018-01-16"
TODAY = datetime(2018, 6, 1, 12, 0, tzinfo=UTC)
CLERKS = 120

FIRST = """
EDITION register title="Register of Posts"
STATED_IN Ministry name="Bộ Hàng hải"
STATED_IN Pilotage name="Pilotage <& \\"Towage\\">"
STATED_IN Audit name="Audit Office"
STATED_IN minister title="Minister" seats=one is_head=true top=true
STATED_IN director title="Director; of [Pilotage]" seats=one occupancy=vacant
STATED_IN deputy title="Deputy Director" seats=one
STATED_IN @anna name="Nguyễn Văn A"
STATED_IN @namesake name="Nguyễn Văn A"
PART_OF Pilotage Ministry
POST_IN minister Ministry
POST_IN director Pilotage
POST_IN deputy Pilotage
POST_IN adviser Ministry
HOLDS @anna minister
HOLDS @namesake deputy acting=true
REPORTS_TO director minister
REPORTS_TO deputy director
REPORTS_TO deputy minister line=dotted
REPORTS_TO adviser shadow undeclared
REPORTS_TO ring1 ring2
REPORTS_TO ring2 ring1
SUPERVISES Audit Ministry mode=audit
SUPERVISES Audit Pilotage mode=inspection
"""

LATER = """
HOLDS @carl director source=gazette observed=2018-03-01
STATED_IN @carl name="Carl Dahl" source=gazette observed=2018-03-01
"""

LOADS = {1: "2018-02-01T09:00:00+00:00", 2: "2018-03-02T09:00:00+00:00"}


@dataclass(frozen=True)
class Log:
    """The log of loads of a graph that no store holds."""

    id: str = "memory"
    entries: list[Load] = field(default_factory=list)

    def loads(self) -> list[Load]:
        """All of them."""
        return self.entries


def log() -> Log:
    """Two finished loads, one undone between them, and one that still runs."""
    times = {revision: datetime.fromisoformat(text) for revision, text in LOADS.items()}
    return Log(
        entries=[
            Load(1, "statements", Stage.FINISHED, times[1], times[1], recorded=3, counts={"rows": {"read": 3}}),
            Load(2, "statements", Stage.FINISHED, times[2], times[2], recorded=1),
            Load(3, "statements", Stage.RUNNING, times[2]),
        ]
    )


def graph() -> Graph:
    """The world, with its clerks, on a day when the clock says 1 June 2018."""
    clerks = "\n".join(
        f'STATED_IN clerk{n} title="Clerk {n}"\nPOST_IN clerk{n} Pilotage\nREPORTS_TO clerk{n} deputy'
        for n in range(CLERKS)
    )
    recorded = [(each, 1, None) for each in statements(FIRST + clerks)]
    later = [(each, 2, None) for each in statements(LATER)]
    return Graph.over(Tables.from_statements(_whole(recorded + later), LOADS), clock=lambda: TODAY)


def _whole(recordings: list[tuple[Statement, int, None]]) -> list[tuple[Statement, int, int | None]]:
    return [(statement, recorded, None) for statement, recorded, _ in recordings]
