"""A clause: a sentence with the bodies it names outside titles, ready for the rules about oversight and reporting."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.model.records import record
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Post
from loaders.formats.press.rules import Rule
from loaders.formats.press.words.phrases import Phrases, rows
from loaders.formats.press.words.sentences import Sentence
from loaders.formats.press.words.tokens import Tokens

VERBS: Phrases[str] = Phrases((row[0], row[1]) for row in rows("oversight"))
INSPECTING = frozenset({"inspection", "supervision"})
INSPECTIONS = ("giám sát", "kiểm tra", "thanh tra")
_JOINTS = frozenset({",", "và", ", và", ";", "; và", ", các", "cùng", "; các", ", ,"})
_CLASSED = re.compile(r"(?:,|;|và|, và|; và) \d+ (?:\w+ ){1,3}?(?:gồm )?:")  # "và 5 Đảng bộ gồm:"
_ASIDE = re.compile(r"\( [^()]{1,90} \) ?")  # "Công ty A (huyện B), Công ty C"
_LEADER = 2  # words of "trưởng đoàn"
_RESUMES = re.compile(
    r"(?:;|[;,] (?:đồng thời|ngoài ra)(?: ,)?)(?: (?:đã|cũng|tiếp tục|trực tiếp|tổ chức|tiến hành|thường xuyên))*$"
    r"|, và(?: (?:trong|từ|đến|cuối|đầu|sau|sang)(?: \w+){1,3}?)?(?: (?:sẽ|đã|còn|tiếp tục|trực tiếp))+$"
)  # "A chỉ đạo B …; kiểm tra C": A
_RESUMING = 7  # words in which a verb resumes the subject
_UNKNOWN = 5  # words of a name in a list that no recogniser knows
_UNKNOWN_ITEM = 24  # the same between semicolons


@record(frozen=True, slots=True)
class Link:
    """Two bodies of a sentence and the words from ``start`` to ``stop`` that tie them."""

    relation: str
    source: Body
    target: Body
    kind: str
    rule: Rule
    start: int
    stop: int


@dataclass(slots=True)
class Clause:
    """A sentence with its mentions; ``free`` are the bodies that stand outside titles, in order.

    Attributes:
        team: the team with a known sender that the text spoke of last, for a sentence which only says "Đoàn".
        overseer: the inspecting body that the text spoke of last, for a sentence that leaves it out.
        spoken: the body that the sentence before is about or spoke for, in the same paragraph.
        assigned: the bodies that were given a task, for a sentence that only tells what they have to report.
        topic: whom the whole text says inspects, if it is one only, for a sentence that leaves it out.
        heads: the bodies whose heads the sentence names, as wide as the names with their titles.
        objects: the bodies that earlier verbs of the sentence were done to, which are no later one's subject.
        directed: those whom earlier verbs direct: subjects of what follows, save where a verb resumes that of theirs.
        guided: those of them who are only guided, so that whoever guides them reports.
        verbs: the kind, the first word and the word after of each verb of oversight or reporting outside names.
    """

    tokens: Tokens
    sentence: Sentence
    mentions: Sequence[Mention]
    free: tuple[Body, ...]
    team: Body | None = None
    overseer: Body | None = None
    spoken: Body | None = None
    assigned: tuple[Body, ...] = ()
    topic: tuple[Body, ...] = ()
    heads: tuple[Body, ...] = ()
    objects: list[Body] = field(default_factory=list)
    directed: list[Body] = field(default_factory=list)
    guided: list[Body] = field(default_factory=list)
    verbs: tuple[tuple[str, int, int], ...] = field(init=False)

    def __post_init__(self) -> None:
        """Look for the verbs once; every rule starts from them."""
        self.verbs = tuple(_verbs(self.tokens.norms, self.sentence, self.mentions))

    @property
    def teams(self) -> list[Body]:
        """The teams it names, "7 đoàn công tác" among them."""
        return [each for each in self.mentions if isinstance(each, Body) and each.kind is Kind.TEAM]

    def after(self, at: int) -> list[Body]:
        """The free bodies from a word on."""
        return [body for body in self.free if body.start >= at]

    def before(self, at: int) -> list[Body]:
        """The free bodies that end before a word and may act there; an earlier verb's object only right before it."""
        objects = self.objects
        if self._resumes(at):
            objects = [*objects, *self.directed, *(body for body in self.free if self.preceded(body.start) == "mưu")]
        return [body for body in self.free if body.stop <= at and (body.stop == at or body not in objects)]

    def _resumes(self, at: int) -> bool:
        """Whether a verb of oversight begins anew, with the sentence's subject."""
        said = self.words(max(self.sentence.start, at - _RESUMING), at)
        resumed = (";" in said or "đồng thời" in said or ", và" in said) and _RESUMES.search(said) is not None
        return resumed and any(first == at and kind != "report" for kind, first, _ in self.verbs)

    def is_office(self, body: Body) -> bool:
        """Whether a head that the sentence does not name stands for a body (`facts.standing`)."""
        return any(isinstance(mention, Post) and mention.start == body.start for mention in self.mentions)

    def words(self, start: int, stop: int) -> str:
        """The folded words from one up to another."""
        return " ".join(self.tokens.norms[start:stop])

    def preceded(self, at: int) -> str:
        """The folded word before a word of the sentence; empty at its start."""
        return self.tokens.norms[at - 1] if at > self.sentence.start else ""


def free(mentions: Sequence[Mention]) -> Iterator[Body]:
    """The particular bodies that stand outside titles."""
    return (mention for mention in mentions if isinstance(mention, Body) and not mention.collective)


def _verbs(norms: Sequence[str], sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[tuple[str, int, int]]:
    if VERBS.first.isdisjoint(norms[sentence.start : sentence.stop]):
        return
    covered = _covered(mentions)
    for at in (at for at in range(sentence.start, sentence.stop) if norms[at] in VERBS.first):
        found = VERBS.longest(norms, at, sentence.stop) if at not in covered else None
        if found is not None:
            yield found[0], at, found[1]


def _covered(mentions: Sequence[Mention]) -> set[int]:
    taken: set[int] = set()
    for mention in mentions:
        if isinstance(mention, Post) and mention.default.endswith("đoàn"):
            taken.update(range(mention.start, mention.start + _LEADER))  # "làm trưởng đoàn kiểm tra B"
        elif isinstance(mention, Body | Post):
            taken.update(range(mention.start, mention.stop))
    return taken


def coordinated(here: Clause, rest: Sequence[Body]) -> list[Body]:
    """The first of some bodies and those listed with it."""
    found = list(rest[:1])
    for body in rest[1:]:
        start = past_aside(here, found[-1].stop, body.start)
        said = here.words(start, body.start)
        listed = said in _JOINTS or body.start == found[-1].start  # the same name for one place more
        twins = said in ("-", "–") and body.kind is found[-1].kind is Kind.FIXED  # "Quân ủy Trung ương - Bộ Quốc phòng"
        if not (listed or twins or _CLASSED.fullmatch(said) or _past_unknown(here, start, body.start)):
            break
        found.append(body)
    return found


def past_aside(here: Clause, start: int, stop: int) -> int:
    """The word after what stands in brackets behind a name of a list; the first word where nothing does."""
    aside = _ASIDE.match(here.words(start, stop)) if start < stop and here.tokens.norms[start] == "(" else None
    return start + len(aside[0].split()) if aside is not None else start


def _past_unknown(here: Clause, start: int, stop: int) -> bool:
    """Whether a list goes on past one capitalised name that is none of the bodies known."""
    norms, name = here.tokens.norms, range(start + 1, stop - 1)
    longest = _UNKNOWN_ITEM if norms[start] == norms[stop - 1] == ";" else _UNKNOWN
    if not 1 < len(name) <= longest or norms[start] not in ",;" or norms[stop - 1] not in (",", ";", "và"):
        return False
    capital = here.tokens.caps[start + 1] and (here.tokens.caps[stop - 2] or longest == _UNKNOWN_ITEM)
    return capital and not any(start <= mention.start < stop for mention in here.mentions)
