"""The vocabulary as data: labels, relations, the ends they allow, their attributes and standard IRIs.

The writer, the checks, the dumps, the API's schemas and the README's model table are all driven by
this one file. An attribute that is `semantic` is part of a statement's meaning and so of its key; one
that `distinguishes` separates links: somebody's solid line and dotted line to one boss are two links.
"""

from dataclasses import dataclass, field
from enum import StrEnum

ORG = "http://www.w3.org/ns/org#"
FOAF = "http://xmlns.com/foaf/0.1/"
DCTERMS = "http://purl.org/dc/terms/"
PROV = "http://www.w3.org/ns/prov#"
SCHEMA = "https://schema.org/"
OWL = "http://www.w3.org/2002/07/owl#"


class Kind(StrEnum):
    """What values an attribute takes."""

    TEXT = "text"
    TEXTS = "texts"  # a list of texts
    BOOLEAN = "boolean"
    INTEGER = "integer"
    DECIMAL = "decimal"  # carried as its canonical text, so that no digit is lost
    DATE = "date"  # a full date or another EDTF text


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a relation.

    `values` closes the set of texts allowed; `default` is what its absence means; `labels` limits it to
    statements that start at one of these labels; `evidence` tells how good the statement is, not what it says.
    """

    name: str
    meaning: str
    kind: Kind = Kind.TEXT
    values: tuple[str, ...] = ()
    default: str | bool | None = None
    required: bool = False
    semantic: bool = True
    distinguishes: bool = False
    evidence: bool = False
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Label:
    """A kind of node."""

    name: str
    prefix: str
    meaning: str
    iri: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """A kind of edge: which ends it allows and what it may say."""

    name: str
    meaning: str
    starts: tuple[str, ...]
    ends: tuple[str, ...]
    iri: str | None = None
    same_label: bool = False
    walked: bool = True
    attributes: tuple[Attribute, ...] = field(default=())
    _by_name: dict[str, Attribute] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_name", {each.name: each for each in self.attributes})

    def attribute(self, name: str) -> Attribute | None:
        """The attribute of that name, or None."""
        return self._by_name.get(name)

    @property
    def columns(self) -> tuple[Attribute, ...]:
        """The attributes that are read in bulk: all but those of the evidence."""
        return tuple(each for each in self.attributes if not each.evidence)


ENTITIES = ("Organization", "Post", "Person")

LABELS = {
    label.name: label
    for label in (
        Label("Organization", "org", "A body or a unit of one", ORG + "Organization"),
        Label(
            "Post",
            "post",
            "A post; it exists when nobody holds it. A membership is a Post with many seats",
            ORG + "Post",
        ),
        Label("Person", "person", "A person", FOAF + "Person"),
        Label("Source", "source", "A document, or one dated edition of a register", PROV + "PrimarySource"),
        Label("Load", "load", "A revision: one command that loaded or withdrew", PROV + "Activity"),
        Label("Text", "text", "The extracted text of a document, by its sha256"),
        Label("Store", "store", "The store's identity and format"),
    )
}

LINES = ("solid", "dotted")
MODES = ("supervision", "inspection", "guidance", "direction", "audit", "appointment")
SEATS = ("one", "many")
OCCUPANCIES = ("named", "undisclosed", "vacant", "eliminated")

TRUST = ("A", "B", "C")

_ORGANIZATION, _POST = ("Organization",), ("Post",)

_READ = (
    Attribute(
        "trust",
        "How far a reading of prose can be trusted: A the words themselves say it, B something near them was "
        "supplied, C something far from them was, or a name stayed short",
        values=TRUST,
        semantic=False,
        evidence=True,
    ),
    Attribute("grounds", "Why it is trusted so far", Kind.TEXTS, semantic=False, evidence=True),
    Attribute("reviewer", "Who held it against the source's words and stands by it", evidence=True),
)
"""What a statement that was read out of prose says of its reading. A person's review is part of the meaning, so that
it takes the place of the reading and both stay in the record."""

RELATIONS = {
    relation.name: relation
    for relation in (
        Relation(
            "STATED_IN",
            "The source names this entity: the form it used and the attributes it gave",
            ENTITIES,
            ("Source",),
            PROV + "wasQuotedFrom",
            walked=False,
            attributes=(
                Attribute("name", "The form of the name that the source used"),
                Attribute("classification", "What kind of body it is", labels=_ORGANIZATION),
                Attribute("level", "The level of government", labels=_ORGANIZATION),
                Attribute("place", "The place it is responsible for", labels=_ORGANIZATION),
                Attribute("title", "The post's title", labels=_POST),
                Attribute("seats", "How many may hold it at once", values=SEATS, labels=_POST),
                Attribute("is_head", "It heads its organisation", Kind.BOOLEAN, default=False, labels=_POST),
                Attribute(
                    "top", "Nobody stands above it", Kind.BOOLEAN, default=False, labels=("Post", "Organization")
                ),
                Attribute(
                    "occupancy",
                    "How it was filled, one entry a seat that was listed",
                    Kind.TEXTS,
                    OCCUPANCIES,
                    labels=_POST,
                ),
                Attribute("fte", "Full-time equivalents", Kind.DECIMAL, labels=_POST),
                Attribute("grade", "The grade or rank of the post", labels=_POST),
                Attribute("profession", "The professional or occupational group", labels=_POST),
                Attribute("function", "What the post or its team is for", labels=("Post", "Organization")),
                Attribute(
                    "pay_floor",
                    "The lowest pay of its band, in the source's currency a year",
                    Kind.DECIMAL,
                    labels=_POST,
                ),
                Attribute("pay_ceiling", "The highest pay of its band", Kind.DECIMAL, labels=_POST),
                *_READ,
            ),
        ),
        Relation(
            "PART_OF",
            "The organisation is part of another",
            _ORGANIZATION,
            _ORGANIZATION,
            ORG + "subOrganizationOf",
            attributes=_READ,
        ),
        Relation(
            "POST_IN", "The post belongs to the organisation", _POST, _ORGANIZATION, ORG + "postIn", attributes=_READ
        ),
        Relation(
            "HOLDS",
            "The person holds the post",
            ("Person",),
            _POST,
            ORG + "holds",
            attributes=(
                Attribute("acting", "Holds it in place of its holder", Kind.BOOLEAN, default=False, distinguishes=True),
                *_READ,
            ),
        ),
        Relation(
            "REPORTS_TO",
            "The line: who answers to whom",
            ENTITIES,
            ENTITIES,
            ORG + "reportsTo",
            attributes=(
                Attribute("line", "Solid or dotted line", values=LINES, default="solid", distinguishes=True),
                *_READ,
            ),
        ),
        Relation(
            "SUPERVISES",
            "Oversight, which is not the line",
            ENTITIES,
            ENTITIES,
            attributes=(
                Attribute("mode", "The kind of oversight", values=MODES, required=True, distinguishes=True),
                *_READ,
            ),
        ),
        Relation(
            "SUCCEEDS",
            "The body or post follows another: merger, split or renaming",
            ("Organization", "Post"),
            ("Organization", "Post"),
            ORG + "resultedFrom",
            same_label=True,
            walked=False,
            attributes=(Attribute("change", "What happened: merger, split, renaming, …"), *_READ),
        ),
        Relation(
            "SAME_AS",
            "A judgement: the two are one",
            ENTITIES,
            ENTITIES,
            OWL + "sameAs",
            same_label=True,
            walked=False,
            attributes=(Attribute("judge", "The person or rule that judged"),),
        ),
        Relation(
            "NOT_SAME_AS",
            "A judgement: the two are not one",
            ENTITIES,
            ENTITIES,
            OWL + "differentFrom",
            same_label=True,
            walked=False,
            attributes=(Attribute("judge", "The person or rule that judged"),),
        ),
        Relation(
            "LOADED_IN",
            "One loaded version of a source",
            ("Source",),
            ("Load",),
            PROV + "wasGeneratedBy",
            walked=False,
            attributes=(
                Attribute("title", "Title of the document or edition"),
                Attribute("publisher", "Who published it"),
                Attribute("url", "Where it was published"),
                Attribute("licence", "Under which licence it may be used"),
                Attribute("published", "The day it was published or speaks of", Kind.DATE),
                Attribute("retrieved", "The day it was fetched", Kind.DATE, semantic=False),
                Attribute("sha256", "The checksum of its bytes, uncompressed"),
                Attribute("text", "The id of its extracted text"),
                Attribute("series", "The complete series of which it is an edition"),
                Attribute("edition", "The edition's day", Kind.DATE),
                Attribute("rhythm", "Months between two adjacent editions of the series", Kind.INTEGER),
                Attribute("covers", "The relations of which its silence denies what the series states", Kind.TEXTS),
                Attribute("supplements", "The source of which this one mends rejected rows"),
                Attribute("rows", "Rows that were used", Kind.INTEGER),
                Attribute("rejected", "Rows that were rejected; an edition with any left denies nothing", Kind.INTEGER),
            ),
        ),
    )
}

WALKED = tuple(name for name, relation in RELATIONS.items() if relation.walked)
"""The relations that a path may walk."""
