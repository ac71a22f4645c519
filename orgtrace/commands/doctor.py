"""`orgtrace doctor`."""

import typer

from orgtrace.drawing.diagnosis import diagnosis_drawing
from orgtrace.exits import Status
from orgtrace.keeping import held
from orgtrace.options import Json, Store
from orgtrace.terminal import show, show_json

EXAMPLES = ("orgtrace doctor",)


def doctor(as_json: Json = False, store: Store = None) -> None:
    """Read the whole store and say whether it is well: its identity, loads that died, broken invariants."""
    from graph.store.doctor import examine  # noqa: PLC0415  # not before needed: `orgtrace --help` is to be quick

    with held(store) as opened:
        diagnosis = examine(opened)
        address = opened.shown
    if as_json:
        show_json(diagnosis)
    else:
        show(diagnosis_drawing(diagnosis, address))
    if not diagnosis.is_well:
        raise typer.Exit(Status.FAILED)
