"""The facts of an article: what the loader turns into statements and the gold's format is written from."""

from dataclasses import field

from graph.model.records import record
from loaders.formats.press.facts.holding import Status
from loaders.formats.press.naming.names import Organ
from loaders.formats.press.naming.setting import Setting
from loaders.formats.press.rules import Rule


@record(frozen=True, slots=True)
class Quote:
    """Where the text says it: character offsets into the NFC text, and the words there."""

    start: int
    end: int
    text: str


@record(frozen=True, slots=True)
class Grade:
    """How far a fact can be trusted.

    Attributes:
        mark: ``A`` (the words themselves say it), ``B`` (a nearby place or owner was supplied) or
            ``C`` (the article's place or its address was, or the name stayed short).
        reasons: why, in the words of the rules.
    """

    mark: str
    reasons: tuple[str, ...] = ()


@record(frozen=True, slots=True)
class PersonFact:
    """A person of the article, with every place that names them; `reviewer` as in `HoldsFact`."""

    name: str
    quotes: tuple[Quote, ...]
    reviewer: str | None = None


@record(frozen=True, slots=True)
class OrganFact:
    """An organisation, with every form in which the text names it; `reviewer` as in `HoldsFact`."""

    organ: Organ
    surfaces: tuple[str, ...]
    quote: Quote
    grade: Grade
    reviewer: str | None = None


@record(frozen=True, slots=True)
class HoldsFact:
    """A person's holding of a post.

    Attributes:
        date: the day of an event in EDTF, where the text gives it in full.
        is_head, one_seat: what the title says of the post, whoever else the text names in it.
        acting: the post is held for the time being.
        reviewer: who held the fact against the text and stands by it; None where nobody did.
    """

    person: str
    title: str
    organ: Organ
    status: Status
    date: str | None
    rule: Rule
    quote: Quote
    grade: Grade
    is_head: bool = False
    one_seat: bool = False
    acting: bool = False
    reviewer: str | None = None


@record(frozen=True, slots=True)
class LinkFact:
    """A relation of two organisations: ``part_of``, ``supervises`` or ``reports_to``.

    Attributes:
        source, target: child and parent, overseer and overseen, or reporter and superior.
        kind: of oversight: supervision, inspection, guidance or direction; else empty.
        words: the words that say it.
        reviewer: as in `HoldsFact`.
    """

    relation: str
    source: Organ
    target: Organ
    kind: str
    words: str
    rule: Rule
    quote: Quote
    grade: Grade
    reviewer: str | None = None


@record(frozen=True, slots=True)
class Facts:
    """All that the grammar reads out of one article; `setting` has the places that it is about."""

    url: str | None
    published: str | None
    place: str | None
    place_source: str
    people: tuple[PersonFact, ...]
    holds: tuple[HoldsFact, ...]
    organs: tuple[OrganFact, ...]
    links: tuple[LinkFact, ...]
    setting: Setting = field(default_factory=Setting)
