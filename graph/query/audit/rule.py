"""What a rule of the audit is, and what it finds, before it is put into words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from graph.query.audit.ground import Ground
from graph.query.wording import Row


@dataclass(frozen=True, slots=True)
class Part:
    """One entity's part in a finding: its role, its node and, of a side that a person is on, how that comes."""

    role: str
    node: int
    standing: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One finding.

    Attributes:
        sentence: what was found, in which ``{0}``, ``{1}``, … stand for the names of the parts.
        certain: it surely is so that day.
        parts: the entities concerned.
        rows: the ties on which it rests, in the order in which they are told.
        mode: the kind of oversight, which tells findings about the same parts apart.
        within: how many bodies within the one found share the fault.
    """

    sentence: str
    certain: bool
    parts: tuple[Part, ...]
    rows: tuple[Row, ...]
    mode: str = ""
    within: int = 0


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the audit.

    Attributes:
        name: by which it is asked for.
        meaning: what it finds, in one sentence.
        example: a fault of its kind, invented.
        find: all findings on some ground; those that are only possible are marked, not left out.
        note: what the reader has to know of the rule on this ground.
    """

    name: str
    meaning: str
    example: str
    find: Callable[[Ground], Iterable[Found]]
    note: Callable[[Ground], str | None] = lambda _: None
