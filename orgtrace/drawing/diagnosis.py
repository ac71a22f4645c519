"""What the doctor found."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Group
from rich.text import Text

from orgtrace.drawing.evidence import two_columns
from orgtrace.drawing.loads import unsettled_lines
from orgtrace.drawing.words import STRONG, WARN, counted
from orgtrace.terminal import plain

if TYPE_CHECKING:
    from graph.store.doctor import Diagnosis


def diagnosis_drawing(diagnosis: "Diagnosis", address: str) -> Group:
    """The store's identity, its unfinished loads, and what breaks an invariant."""
    facts = {
        "store": diagnosis.store,
        "address": address,
        "format": diagnosis.format,
        "server": diagnosis.server,
        "revision": diagnosis.revision,
        "recordings": f"{diagnosis.recordings:,}",
        "loads undone": ", ".join(str(load.revision) for load in diagnosis.undone) or "none",
    }
    verdict = Text("The store is well.", STRONG) if diagnosis.is_well else Text("The store is not well.", WARN)
    return Group(two_columns(facts), *unsettled_lines(diagnosis.unfinished), *_findings(diagnosis), verdict)


def _findings(diagnosis: "Diagnosis") -> Iterator[Text]:
    for rule, count in diagnosis.counts.items():
        yield Text(f"{rule}: {counted(count, 'finding', 'findings')}", WARN)
        for each in diagnosis.findings:
            if each.rule == rule:
                yield Text(plain(f"   {each.where} {each.what}"))
