"""Findings of the audit: rule by rule, each in a sentence with the links that it rests on."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text

from orgtrace.drawing.paths import OUT, Proofs, proved
from orgtrace.drawing.trees import LONG
from orgtrace.drawing.words import FAINT, STRONG, WARN, counted, keys_below, marked
from orgtrace.terminal import plain, words

if TYPE_CHECKING:
    from graph.query.audit.audit import Audit, Count, Finding
    from graph.query.entities import Link


def drawn(answer: "Audit", *, unfolded: bool) -> list["Finding"]:
    """The findings that are drawn: all, or the first of each rule."""
    found = []
    for rule in answer.rules:
        own = [each for each in answer.findings if each.rule == rule.name]
        # A list is folded only where that saves more than the one line which says so.
        found += own if unfolded or len(own) <= LONG + 1 else own[:LONG]
    return found


def finding_lines(
    answer: "Audit", findings: Sequence["Finding"], names: Mapping[str, str], proofs: Proofs, *, ids: bool = False
) -> Iterator[Text | Table]:
    """The findings under their rules, and rules without any.

    Args:
        answer: the audit.
        findings: those of its findings that are drawn.
        names: of the ends of their links, by id.
        proofs: for the first statement of each link the document that says so, in words.
        ids: whether to show ids and the keys of all statements.
    """
    for rule in answer.rules:
        yield _rule(rule)
        own = [each for each in findings if each.rule == rule.name]
        table = Table.grid(padding=(0, 1))
        table.add_column(justify="right", style=FAINT)
        table.add_column(overflow="fold", ratio=1)
        for number, finding in enumerate(own, start=1):
            table.add_row(str(number), Group(*_finding(finding, names, proofs, ids=ids)))
        yield table
        hidden = sum(each.rule == rule.name for each in answer.findings) - len(own)
        if hidden:
            yield Text(f"… {hidden:,} more here: --all draws them", WARN)


def _rule(rule: "Count") -> Text:
    found = counted(rule.findings, "finding", "findings") if rule.findings else "none found"
    told = Text(f"\n{rule.name}", "underline").append(
        f" · {found}", f"not underline {WARN if rule.findings else FAINT}"
    )
    return told.append(f"\n{rule.meaning}", f"not underline {FAINT}")


def _finding(finding: "Finding", names: Mapping[str, str], proofs: Proofs, *, ids: bool) -> Iterator[Text]:
    told = words(finding.message, STRONG)
    marked(told, [] if finding.certainty == "certain" else ["possibly"])
    if ids:
        told = keys_below(told, dict.fromkeys(party.entity.id for party in finding.parties))
        told = keys_below(told, () if finding.links else finding.statements)
    yield told
    for link in finding.links:
        yield _link(link, names, proofs, ids=ids)


def _link(link: "Link", names: Mapping[str, str], proofs: Proofs, *, ids: bool) -> Text:
    start, end = (names.get(each, each) for each in (link.start, link.end))
    return proved(Text(f"{plain(start)} {OUT[link.relation]} {plain(end)}"), link, proofs, ids=ids)
