"""What was measured, as tables: in the terminal, and as Markdown for the README."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console
from rich.table import Table

BEGIN, END = "<!-- bench -->\n", "<!-- end -->\n"

_console = Console(width=130)


@dataclass(slots=True)
class Report:
    """Tables in the order in which they were measured.

    Attributes:
        command: what makes the same measurements again.
        machine: on what they were made.
        parts: the Markdown of what was told so far.
    """

    command: str
    machine: str
    parts: list[str] = field(default_factory=list)

    def say(self, text: str) -> None:
        """A line between tables."""
        _console.print(text)
        self.parts.append(f"{text}\n")

    def table(self, title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """One table; the first column names what was measured."""
        shown = Table(*header, title=title)
        for row in rows:
            shown.add_row(*row)
        _console.print(shown)
        lines = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
        self.parts.append(f"{title}:\n\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines))

    def markdown(self) -> str:
        """Everything, as it stands between the README's marks."""
        return f"Measured by `{self.command}` on {self.machine}.\n\n" + "\n".join(self.parts)

    def write(self, file: Path) -> None:
        """Put it between the marks of a file that is `marked`."""
        before, _, rest = file.read_text(encoding="utf-8").partition(BEGIN)
        after = rest.partition(END)[2]
        file.write_text(f"{before}{BEGIN}{self.markdown()}{END}{after}", encoding="utf-8")


def marked(file: Path) -> bool:
    """Whether a file has the marks between which tables go."""
    return file.is_file() and END in file.read_text(encoding="utf-8").partition(BEGIN)[2]
