"""What a recogniser finds: bodies, posts, people and cues, each with the words it covers."""

from enum import StrEnum

from graph.model.records import record
from loaders.formats.press.words.places import Place


class Kind(StrEnum):
    """How a body is named and whose part it can be; the second column of ``data/bodies.tsv``."""

    COMMITTEE = "committee"  # Tỉnh ủy, Huyện ủy: the head word says the level
    CELL = "cell"  # Đảng ủy, Đảng bộ, Chi bộ, Ban cán sự đảng: a Party body in a host
    EXECUTIVE = "executive"  # Ban Chấp hành: of an Đảng bộ
    STANDING = "standing"  # Ban Thường vụ, Thường trực: of a committee
    ORGAN = "organ"  # Ban Tổ chức, Ủy ban Kiểm tra, Văn phòng: of a committee, a council
    STATE = "state"  # Ủy ban nhân dân, Công an: named by level and place
    UNIT = "unit"  # Sở, Phòng, Vụ: named by their field
    TEAM = "team"  # Đoàn kiểm tra, Tổ công tác: sent by a body
    FIXED = "fixed"  # a national body with one name
    EVENT = "event"  # Ban tổ chức Hội thảo


@record(frozen=True, slots=True)
class Body:
    """A mention of an organisation.

    Attributes:
        start, stop: the words it covers, ``stop`` not included.
        kind: see `Kind`.
        head: the generic name in full: ``Ủy ban nhân dân``.
        field: what a unit deals with, ``Tài nguyên và Môi trường``; a fixed body's whole name.
        level: ``central``, ``province``, ``district``, ``commune``, ``city`` (one of two levels), or None.
        word: the level's own word, ``quận``, where one is written.
        place: the place the mention itself names.
        bare: the name has its place without the level's word: ``Kho bạc Nhà nước Hà Nam``.
        scope: the larger places named after it ("xã A, huyện B, tỉnh C").
        owner: the body it belongs to by its name.
        collective: a class of bodies ("các huyện ủy"), which is no organisation.
        purpose: what it is for, named behind its owner: ``Ban Chỉ đạo của A về B``.
    """

    start: int
    stop: int
    kind: Kind
    head: str
    field: str = ""
    level: str | None = None
    word: str = ""
    place: Place | None = None
    scope: tuple[Place, ...] = ()
    owner: "Body | None" = None
    collective: bool = False
    purpose: str = ""
    bare: bool = False


@record(frozen=True, slots=True)
class Post:
    """A mention of a post: a title and, where the words name it, its body.

    Attributes:
        title: its generic noun: ``Trưởng ban``.
        body: the body it is in; None where the words leave it out.
        default: what a bare title is held at: a fixed body's name, or the kind of body to look for.
        former: "nguyên" stands right before it.
        acting: "quyền" or "phụ trách" goes with it.
        is_head: whoever holds it heads the body (a rule by title).
        one_seat: the body has one such post (a rule by title).
        plural: "các Phó Chủ tịch": the title of several people.
        of_many: "đại biểu": a member of an assembly, of which the title speaks only where somebody holds it.
    """

    start: int
    stop: int
    title: str
    body: Body | None = None
    default: str = ""
    former: bool = False
    acting: bool = False
    is_head: bool = False
    one_seat: bool = False
    plural: bool = False
    of_many: bool = False


@record(frozen=True, slots=True)
class Person:
    """A mention of a person.

    Attributes:
        name: as written, on one line; a short form ("ông Hồng") is not yet written out.
        addressed: an honorific or a rank stands before it.
        short: one word only, to be found among the people named before.
        several: "các ông", "hai đồng chí": the first of a list.
    """

    start: int
    stop: int
    name: str
    addressed: bool = False
    short: bool = False
    several: bool = False


@record(frozen=True, slots=True)
class Cue:
    """A word that says what happens: ``kind`` is from ``data/cues.tsv``."""

    start: int
    stop: int
    kind: str


def called(body: Body) -> str:
    """How a body's name begins: its generic noun, or all of a name that is fixed."""
    return body.field if body.kind is Kind.FIXED else body.head


def innermost(body: Body) -> Body:
    """The last owner that a body's name leads to; the body itself without any."""
    while body.owner is not None:
        body = body.owner
    return body


Mention = Body | Post | Person | Cue
