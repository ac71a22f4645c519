"""The front door: the `orgtrace` command and the names a notebook imports.

>>> import orgtrace
>>> with orgtrace.connect() as opened:
...     view = opened.view(as_of="2011-09-30")
...     answer = orgtrace.superiors(view, orgtrace.resolve(view, "Director Finance"))

A name is imported when it is first used, so that neither the command nor a notebook waits for what
it does not use.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.analysis.network import network as network
    from graph.errors import OrgtraceError as OrgtraceError
    from graph.query.audit.audit import audit as audit
    from graph.query.chains import chains as chains
    from graph.query.changes import changes as changes
    from graph.query.chart import chart as chart
    from graph.query.common import common_superior as common_superior
    from graph.query.drawing import DRAWINGS as DRAWINGS
    from graph.query.entity import entity as entity
    from graph.query.envelope import envelope as envelope
    from graph.query.evidence import evidence as evidence
    from graph.query.hierarchy import subordinates as subordinates
    from graph.query.hierarchy import superiors as superiors
    from graph.query.loads import loads as loads
    from graph.query.naming import latest as latest
    from graph.query.naming import resolve as resolve
    from graph.query.paths import paths as paths
    from graph.query.search import search as search
    from graph.query.sources import source as source
    from graph.query.sources import sources as sources
    from graph.query.supervision import supervision as supervision
    from graph.query.timeline import timeline as timeline
    from graph.view.opening import Graph as Graph
    from graph.view.snapshot.tables import Tables as Tables
    from loaders.options import Options as Options
    from loaders.pipeline import load as load
    from orgtrace.opened import Opened as Opened
    from orgtrace.opened import connect as connect

_HOMES = {
    "DRAWINGS": "graph.query.drawing",
    "Graph": "graph.view.opening",
    "Opened": "orgtrace.opened",
    "Options": "loaders.options",
    "OrgtraceError": "graph.errors",
    "Tables": "graph.view.snapshot.tables",
    "audit": "graph.query.audit.audit",
    "chains": "graph.query.chains",
    "changes": "graph.query.changes",
    "chart": "graph.query.chart",
    "common_superior": "graph.query.common",
    "connect": "orgtrace.opened",
    "entity": "graph.query.entity",
    "envelope": "graph.query.envelope",
    "evidence": "graph.query.evidence",
    "latest": "graph.query.naming",
    "load": "loaders.pipeline",
    "loads": "graph.query.loads",
    "network": "graph.analysis.network",
    "paths": "graph.query.paths",
    "resolve": "graph.query.naming",
    "search": "graph.query.search",
    "source": "graph.query.sources",
    "sources": "graph.query.sources",
    "subordinates": "graph.query.hierarchy",
    "superiors": "graph.query.hierarchy",
    "supervision": "graph.query.supervision",
    "timeline": "graph.query.timeline",
}

__all__ = sorted(_HOMES)  # noqa: PLE0605  # one list of names, not two


def __getattr__(name: str) -> Any:
    """Import a name at its first use."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value


def __dir__() -> list[str]:
    """The names of the module, imported or not."""
    return sorted({*globals(), *__all__})
