"""What every answer carries: whether it is whole, how to go on, and what its reader has to know."""

from dataclasses import dataclass

STALE = "stale"
ABSENT = "absent"
CONFLICT = "conflict"
SUCCEEDED = "succeeded"
SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something the reader of an answer has to know.

    Attributes:
        kind: ``stale`` (nothing observed within a year of the day), ``absent`` (the entity was not there that
            day), ``succeeded`` (others had followed it by that day), ``conflict`` (sources contradict themselves or
            each other) or ``silent`` (no source states anything of what was asked).
        message: the same in words, with what to do.
        entity: the id of the entity concerned, where it is one.
        day: the last day observed or spoken of, or the day by which it was succeeded, ISO 8601.
        keys: the keys of the statements concerned.
        heirs: the ids of those who followed the entity.
    """

    kind: str
    message: str
    entity: str | None = None
    day: str | None = None
    keys: tuple[str, ...] = ()
    heirs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cut:
    """Why an answer stops short, the limit that was reached, and the cursor that goes on from there."""

    reason: str
    limit: int
    next: str


@dataclass(frozen=True, slots=True)
class Seen:
    """A view that answered, beside the one in which the answer is given.

    Attributes:
        as_of: its day, ISO 8601.
        known_at: when its revision finished, ISO 8601 UTC; null for an empty store.
        revision: the last finished revision that it sees.
        engine: ``snapshot`` or ``cypher``.
        certainty: which links it let through.
    """

    as_of: str
    known_at: str | None
    revision: int
    engine: str
    certainty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The common part of all answers.

    Attributes:
        last_observed: the last day on which some source saw anything of what the answer shows, ISO 8601.
        notes: what the reader has to know.
        cut: None where the answer is whole.
    """

    last_observed: str | None = None
    notes: tuple[Note, ...] = ()
    cut: Cut | None = None

    @property
    def complete(self) -> bool:
        """Whether nothing was left out that the question asked for."""
        return self.cut is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison(Answer):
    """The common part of answers about two views; they are given in the later one.

    Attributes:
        before: the earlier one.
    """

    before: Seen
