"""`orgtrace demo`: what `make run` shows."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

import orgtrace
from orgtrace.asking import warn_of_unknown_variables
from orgtrace.commands.load import status_of
from orgtrace.commands.serve import serving_words
from orgtrace.drawing.chart import chart_tree
from orgtrace.drawing.frame import framed, titled
from orgtrace.drawing.hierarchy import from_top
from orgtrace.drawing.report import report_drawing
from orgtrace.drawing.trees import shortened
from orgtrace.exits import Status
from orgtrace.options import Host, Port, Store
from orgtrace.progress import shown_progress
from orgtrace.terminal import show

if TYPE_CHECKING:
    from rich.console import RenderableType

    from graph.store.store import Store as OpenStore
    from graph.view.port import View
    from orgtrace.opened import Opened

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="The examples that come with the project.")]

CHAIN_OF = "post:uk-organogram:cabinet-office:COI7"
CHART_OF = "org:uk-organogram:scotland-office"
CHART_DEPTH = 3

EXAMPLES = ("orgtrace demo examples --port 9000",)


def demo(folder: Folder = Path("examples"), host: Host = None, port: Port = None, store: Store = None) -> None:
    """Load the examples unless they are loaded, draw a reporting chain and an org chart, and serve the API."""
    from api.serving import address_of, claim, serve  # noqa: PLC0415  # not before needed: `orgtrace --help` is to be quick
    from orgtrace.opened import Opened, opened_engines, opened_store  # noqa: PLC0415  # the same
    from orgtrace.settings import read_settings  # noqa: PLC0415  # the same

    warn_of_unknown_variables()
    settings = read_settings(host=host, port=port, store=store)
    listener = claim(settings.service())
    with opened_store(settings) as held:
        graph, *others = opened_engines(settings, held)
        if not _holds(graph.view(), folder):
            _load(folder, held)
            for each in (graph, *others):
                each.refresh()
        opened = Opened(held, graph)
        show(_chain(opened))
        show(Text(""))
        show(_chart(opened))
        show(Text(""))
        show(serving_words(address_of(listener)))
        serve(graph, held, settings.service(), listener, others=others)


def _holds(view: "View", folder: Path) -> bool:
    """Whether every example is a loaded version of some source, by its checksum."""
    from loaders import registry  # noqa: PLC0415  # not before needed: `orgtrace --help` is to be quick
    from loaders.finding import find  # noqa: PLC0415  # the same

    suffixes = {suffix for loader in registry.loaders().values() for suffix in loader.suffixes}
    held = {version.attributes.get("sha256") for version in view.versions()}
    files = [each.path for each in find([folder]) if each.path.suffix in suffixes]
    return all(hashlib.sha256(file.read_bytes()).hexdigest() in held for file in files)


def _load(folder: Path, store: "OpenStore") -> None:
    show(Text(f"Loading {folder} …"))
    with shown_progress() as progress:
        report = orgtrace.load([folder], store, orgtrace.Options(), progress=progress)
    show(report_drawing(report))
    show(Text(""))
    if status_of(report) is Status.FAILED:
        raise typer.Exit(Status.FAILED)


def _chain(opened: "Opened") -> "RenderableType":
    view = orgtrace.latest(opened.view(), CHAIN_OF)
    answer = orgtrace.superiors(view, CHAIN_OF)
    return framed(view, titled("Above", answer.entities[0].entity), answer, from_top(answer))


def _chart(opened: "Opened") -> "RenderableType":
    view = orgtrace.latest(opened.view(), CHART_OF)
    answer = orgtrace.chart(view, CHART_OF, depth=CHART_DEPTH)
    trees = shortened([chart_tree(answer)], unfolded=False)
    return framed(view, titled("Chart of", answer.boxes[0].entity), answer, trees)
