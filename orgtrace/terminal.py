"""What is printed: answers and tables on standard output, everything said about them on standard error.

A console is made when something is printed, so that a stream which was replaced meanwhile is used.
"""

import os
import re
import sys
from typing import Any, NoReturn

from rich.console import Console, RenderableType
from rich.text import Text

_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")


class Terminal(Console):
    """A console for which a reader who has gone away (``| head``) is no error."""

    def on_broken_pipe(self) -> NoReturn:
        """Say nothing more and end as if everything had been read."""
        silence()
        raise SystemExit(0)


def silence() -> None:
    """Send what is still to be written to standard output nowhere: nobody reads it any more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def output() -> Terminal:
    """The console of answers."""
    return Terminal(highlight=False, soft_wrap=False)


def aside() -> Terminal:
    """The console of everything that is not the answer: progress, warnings, errors."""
    return Terminal(stderr=True, highlight=False)


def show(drawing: RenderableType) -> None:
    """Print what rich can draw, wrapped to the terminal's width."""
    _print(output(), drawing)


def say(remark: RenderableType) -> None:
    """Print something that is not the answer on standard error."""
    _print(aside(), remark)


def show_raw(text: str) -> None:
    """Print a text that another program reads, as it is."""
    output().out(text.removesuffix("\n"), highlight=False)


def show_json(value: Any) -> None:
    """Print plain values as JSON, in a form that is the same wherever it is printed."""
    import orjson  # noqa: PLC0415  # not before it is needed: `orgtrace --help` is to be quick

    show_raw(orjson.dumps(value, default=str, option=orjson.OPT_INDENT_2).decode())


def _print(console: Console, drawing: RenderableType) -> None:
    """Print, without the spaces that wrapping leaves at the end of lines where it is no terminal."""
    if console.is_terminal:
        console.print(drawing)
        return
    with console.capture() as captured:
        console.print(drawing)
    console.out("\n".join(line.rstrip() for line in captured.get().splitlines()), highlight=False)


def plain(text: str) -> str:
    """A source's words with nothing in them that a terminal would obey."""
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def words(text: str, style: str = "") -> Text:
    """A source's words for printing: neither markup nor control characters in them mean anything."""
    return Text(plain(text), style=style)
