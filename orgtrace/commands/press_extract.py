"""`orgtrace press-extract`."""

from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from orgtrace.drawing.words import FAINT, WARN, counted
from orgtrace.exits import Status
from orgtrace.terminal import plain, say, show

Folder = Annotated[
    Path, typer.Argument(metavar="FOLDER", help="Articles as text, HTML, PDF or JSON Lines; one file will do.")
]
Out = Annotated[Path, typer.Argument(metavar="OUT", help="The folder that gets one JSON file an article.")]

EXAMPLES = ("orgtrace press-extract examples/press facts",)


def press_extract(folder: Folder, out: Out) -> None:
    """Write what the press grammar reads in articles, one JSON file an article, named after its file."""
    from loaders.formats.press.extract import press_extract as extract  # noqa: PLC0415  # `--help` is to be quick

    done = extract(folder, out)
    for error in done.refused:
        say(Text("refused ", WARN).append(plain(f"{error.file}: {error.reason}"), "default"))
    for name in done.undated:
        say(Text(f"undated {plain(name)}: nothing gives the day of the article", FAINT))
    show(Text(f"Wrote {counted(len(done.written), 'article', 'articles')} to {plain(str(out))}."))
    if not done.written:
        raise typer.Exit(Status.FAILED)
    raise typer.Exit(Status.PARTLY if done.refused else Status.DONE)
