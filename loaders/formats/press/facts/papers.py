"""Papers that direct: ``Công văn số 5 của A chỉ đạo B``, ``A có văn bản chỉ đạo. Theo đó, A giao B …``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.formats.press.facts.acting import acting
from loaders.formats.press.facts.clauses import Clause, Link, coordinated
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.rules import Rule

_KINDS = r"(?:công văn|văn bản|công điện|chỉ thị|thông báo|kết luận)"
_PAPER = re.compile(rf"(?:tại |trong |theo )?{_KINDS}\b[^,;]{{0,80}} của")
_SAYS = re.compile(r"(?:(?:đã|vừa|cũng|,)(?: |$))*")
_WRITES = re.compile(rf"\b(?:có|ban hành|ra|ký|gửi)\b[^,;.]{{0,40}}\b{_KINDS}\b[^;.]{{0,60}}$")
_ACCORDINGLY = re.compile(rf"(?:theo đó|cụ thể|trong đó|(?:tại|theo|trong) {_KINDS}(?: này| trên| nêu trên)?)\b")
_ORDERS = ("giao", "yêu cầu", "phân công")
_SOON = 2  # paragraphs after a paper in which its orders are told


def author(here: Clause, at: int) -> Body | None:
    """``Công văn số 5 của A đã chỉ đạo``: A, whose paper it is that directs by the verb at a word."""
    last = next(reversed(here.before(at)), None)
    if last is None or here.preceded(last.start) != "của" or not _SAYS.fullmatch(here.words(last.stop, at)):
        return None
    return last if _PAPER.fullmatch(here.words(here.sentence.start, last.start)) else None


@dataclass(slots=True)
class Papers:
    """Whose direction was told last without saying whom it is for, and the paragraph that says so."""

    director: Body | None = None
    paragraph: int = 0

    def links(self, here: Clause) -> Iterator[Link]:
        """``Theo đó, A giao B …``: the orders of the direction just told; a direction of the sentence's is kept."""
        over = self.director
        if over is not None and here.sentence.paragraph - self.paragraph <= _SOON:
            yield from _ordered(here, over)
        self._read(here)

    def _read(self, here: Clause) -> None:
        for kind, at, after in here.verbs:
            if kind == "direction" and (over := _whose(here, after) or _writing(here, at)) is not None:
                self.director, self.paragraph = over, here.sentence.paragraph


def _whose(here: Clause, after: int) -> Body | None:
    """``ý kiến chỉ đạo của A``: A, by its own name or its head's."""
    owners = (body for body in (*here.free, *here.heads) if here.words(after, body.start) == "của")
    return next(owners, None)


def _writing(here: Clause, at: int) -> Body | None:
    """``A vừa có văn bản chỉ đạo``: A."""
    over = acting(here, here.before(at))
    return over if over is not None and _WRITES.search(here.words(over.stop, at)) else None


def _ordered(here: Clause, over: Body) -> Iterator[Link]:
    start = here.sentence.start
    accordingly = _ACCORDINGLY.match(here.words(start, start + 6)) is not None
    for at, under in enumerate(here.free):
        orders = next((word for word in _ORDERS if here.words(start, under.start).endswith(f" {word}")), None)
        if orders is None or under.kind is Kind.TEAM:
            continue
        subject = acting(here, here.free[:at])
        again = subject is not None and subject.start == start  # "A có công điện chỉ đạo. A yêu cầu B"
        if (accordingly or again) and (subject is None or _may_be(subject, over)):
            for each in coordinated(here, here.free[at:]):
                yield Link("supervises", over, each, "direction", Rule.FOLLOWS, start, each.stop)
        return


def _may_be(subject: Body, over: Body) -> bool:
    """Whether a mention may be of a body, whose place it need not repeat."""
    nowhere = subject.place is None or over.place is None or subject.place == over.place
    return nowhere and (subject.head, subject.field) == (over.head, over.field)
