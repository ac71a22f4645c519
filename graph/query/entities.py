"""Entities and links as answers show them."""

from collections.abc import Mapping
from dataclasses import field

from graph.model.attributes import Value
from graph.model.records import record

STRUCTURE = "structure"
"""The basis of a link that nobody states and that follows from how bodies and their head posts are arranged."""

CONTAINMENT = "containment"
"""The basis of oversight that is stated of a body and holds for what that body contains."""

HELD = "held"
ACTING = "acting"
POSSIBLY_HELD = "possibly held"
VACANT = "vacant"
UNDISCLOSED = "undisclosed"
ELIMINATED = "eliminated"
UNKNOWN = "unknown"


@record(frozen=True)
class Reference:
    """An entity by id, label and name."""

    id: str
    label: str
    name: str


@record(frozen=True)
class Holder:
    """A person who holds a post that day; `statements` are the keys of those that say so."""

    id: str
    name: str
    acting: bool
    certainty: str
    first_observed: str | None
    last_observed: str | None
    statements: tuple[str, ...]


@record(frozen=True)
class Head:
    """A post that heads an organisation, with those who hold it that day."""

    id: str
    name: str
    holders: tuple[Holder, ...]


@record(frozen=True)
class Entity:
    """What is known of one entity on the view's day.

    Attributes:
        presence: ``certain``, ``possible`` or ``absent``.
        stated: some source names it; an undeclared boss is not stated.
        first_observed, last_observed: the first and last day on which some source saw it, ISO 8601.
        attributes: the source's word nearest to the day.
        described_on: the day of that word.
        status: of a post, how it is filled: ``held``, ``acting``, ``possibly held``, ``vacant``, ``undisclosed``,
            ``eliminated`` or ``unknown``; None for others.
        shared: several hold one seat together (a job share).
        occupancy: how many seats a register listed, by kind.
        holders: of a post.
        organizations: the bodies that a post is in, or that an organisation is part of.
        heads: of an organisation, its head posts; empty where the head is not known.
    """

    id: str
    label: str
    name: str
    presence: str
    stated: bool
    first_observed: str | None
    last_observed: str | None
    attributes: Mapping[str, Value] = field(default_factory=dict)
    described_on: str | None = None
    status: str | None = None
    shared: bool = False
    occupancy: Mapping[str, int] = field(default_factory=dict)
    holders: tuple[Holder, ...] = ()
    organizations: tuple[Reference, ...] = ()
    heads: tuple[Head, ...] = ()


@record(frozen=True)
class Link:
    """One link on the view's day, in the direction in which it is stated.

    Attributes:
        basis: the bases of its statements; ``("structure",)`` where nobody states the line, ``("containment",)``
            where oversight is stated of a body that contains the overseen.
        line, mode, acting: what separates links of one relation; None where the relation has no such thing.
        first_observed, last_observed: the first and last day on which some source saw it, ISO 8601.
        statements: the keys of the statements on which it rests.
        through: the ids of the bodies through which a link runs that nobody states; of oversight from the body
            that directly contains the overseen to the one of which it is stated.
    """

    relation: str
    start: str
    end: str
    certainty: str
    basis: tuple[str, ...]
    line: str | None = None
    mode: str | None = None
    acting: bool | None = None
    first_observed: str | None = None
    last_observed: str | None = None
    statements: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
