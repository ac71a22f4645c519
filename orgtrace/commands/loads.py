"""`orgtrace loads`."""

from rich.text import Text

import orgtrace
from orgtrace.asking import Asked, Reply, lookup
from orgtrace.drawing.frame import framed
from orgtrace.drawing.loads import loads_table, unsettled_lines
from orgtrace.drawing.words import counted
from orgtrace.options import Cursor, LimitOrAll

EXAMPLES = ("orgtrace loads",)


@lookup
def loads(asked: Asked, limit: LimitOrAll = None, cursor: Cursor = None) -> Reply:
    """The log of revisions: what was loaded or withdrawn when, with which counts."""
    view = asked.opened.at(cursor) if cursor else asked.view
    log = asked.opened.store.loads()
    answer = orgtrace.loads(view, log, limit=limit, cursor=cursor)
    title = Text(counted(answer.total, "load", "loads"))
    return Reply(view, answer, framed(view, title, answer, [loads_table(answer), *unsettled_lines(log)], dated=False))
