"""Everything that can go wrong, named after its outcome.

OrgtraceError
├── Refused                 the input cannot be taken; mend it and ask again
│   ├── BadDate             not a date in the EDTF forms orgtrace reads
│   ├── BadIdentifier       not a typed id
│   ├── BadStatement        a statement that the vocabulary does not allow
│   ├── BadParameter        a question's parameter; carries its name
│   ├── BeyondEngine        a question that this engine does not answer and another may
│   ├── UnreadableFile      a file that is not what its format says; carries its name
│   ├── BadSetting          a setting, address or option of the program
│   └── BadQuery            a Cypher file that the catalogue does not take; carries its name
├── NotFound                nothing of that name is known
│   ├── UnknownEntity       carries the nearest ones
│   ├── UnknownStatement
│   └── UnknownSource
├── Ambiguous               a name that several entities bear; carries them
└── StoreError
    ├── StoreUnavailable    nothing answers at the address, or it stopped answering
    ├── StoreNotOurs        the database or folder holds something else
    ├── StoreTooNew         written by a later orgtrace
    ├── StoreTooOld         written by an earlier one; `migrate` brings it up
    ├── StoreBusy           another load is running
    ├── StoreNotEmpty       an empty store is needed
    ├── LoadLost            the load was taken over; it wrote nothing further
    └── StoreDamaged        what is stored breaks an invariant

A message says what was wrong, where, and what to do. HTTP statuses and exit codes are chosen
elsewhere, from the class alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass


class OrgtraceError(Exception):
    """The root: catch this to catch everything orgtrace raises on purpose."""


class Refused(OrgtraceError):
    """The input cannot be taken as it is."""


class BadDate(Refused):
    """A text that is not a date in one of the EDTF forms orgtrace reads."""


class BadIdentifier(Refused):
    """A text that is not a typed id such as ``post:uk-organogram:cabinet-office:8``."""


class BadStatement(Refused):
    """A statement that the vocabulary does not allow."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.field = field


class BadParameter(Refused):
    """A question's parameter that cannot be taken; ``parameter`` names it."""

    def __init__(self, parameter: str, message: str) -> None:
        super().__init__(f"{parameter}: {message}")
        self.parameter = parameter
        self.reason = message


class BeyondEngine(Refused):
    """A question that the engine of the view does not answer, and another may."""


class UnreadableFile(Refused):
    """A file that cannot be read as its format; ``file`` names it."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
        self.reason = reason


class BadSetting(Refused):
    """A setting, an address or an option of the program that cannot be used."""


class BadQuery(Refused):
    """A Cypher file that breaks one of the catalogue's rules; ``file`` names it."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"cypher/{file}: {reason}")
        self.file = file
        self.reason = reason


class NotFound(OrgtraceError):
    """Nothing of that name is known."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that may have been meant: its id, the name it goes by, and what else tells it apart."""

    id: str
    name: str
    note: str = ""


class UnknownEntity(NotFound):
    """No entity has that id (at that revision); ``nearest`` are the best guesses at what was meant."""

    def __init__(self, id: str, nearest: Sequence[Candidate] = ()) -> None:
        hint = "; ".join(f"{c.id} ({c.name})" for c in nearest)
        super().__init__(f"no entity {id!r} is known" + (f"; the nearest are {hint}" if hint else ""))
        self.id = id
        self.nearest = tuple(nearest)


class UnknownStatement(NotFound):
    """No statement has that key (at that revision)."""


class UnknownSource(NotFound):
    """No source has that id."""


class Ambiguous(OrgtraceError):
    """A name that several entities bear; ``candidates`` are they."""

    def __init__(self, name: str, candidates: Sequence[Candidate]) -> None:
        shown = "; ".join(f"{c.id} ({c.name}{', ' + c.note if c.note else ''})" for c in candidates)
        super().__init__(f"{name!r} may be any of: {shown}. Give the id of the one that is meant.")
        self.name = name
        self.candidates = tuple(candidates)


class StoreError(OrgtraceError):
    """The store could not do what was asked."""


class StoreUnavailable(StoreError):
    """Nothing answers at the address, or it stopped answering; trying again later may help."""


class StoreNotOurs(StoreError):
    """The database or the folder holds something that orgtrace did not write."""


class StoreTooNew(StoreError):
    """The store was written by a later orgtrace."""


class StoreTooOld(StoreError):
    """The store was written by an earlier orgtrace and has to be migrated first."""


class StoreBusy(StoreError):
    """Another load is running on the store."""


class StoreNotEmpty(StoreError):
    """The command needs an empty store."""


class LoadLost(StoreError):
    """This load was taken over by another process; nothing was written after that."""


class StoreDamaged(StoreError):
    """What is stored breaks one of the store's invariants."""
