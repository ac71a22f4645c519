"""Subordinates whose owner stands elsewhere: ``A kiểm tra 2 chi bộ trực thuộc: B``, ``Đây là đơn vị trực thuộc A``."""

import re
from collections.abc import Iterator, Sequence

from graph.model.names import fold
from loaders.formats.press.facts.acting import acting
from loaders.formats.press.facts.belonging import placed
from loaders.formats.press.facts.clauses import Clause, Link, coordinated
from loaders.formats.press.facts.senders import senders
from loaders.formats.press.mentions.kinds import Body, Kind

_THIS = re.compile(r"đây (?:cũng )?là (?:[\w,]+ ){1,9}?trực thuộc")
_CLASS = re.compile(
    r"\b(?:\d+|các|một số|những|hai|ba|bốn|năm) (?:\w+ ){0,2}?(?:đơn vị|chi bộ|đảng bộ|tổ chức(?: đảng)?|cơ quan|phòng)"
    r"(?: \w+){0,3}? trực thuộc(?: ,)?(?: (?:(?:bao )?gồm(?: có)?|như|là|đó là|trong đó có|trong đó)(?: :)?| :| \()$"
)
_COUNTED = re.compile(
    r"\b0?(\d+|hai|ba|bốn|năm) ((?:đơn vị|chi bộ|đảng bộ|tổ chức(?: đảng)?|cơ quan|phòng)(?: \w+){0,2}?)(?: trực)?$"
)
_AGAIN = re.compile(
    _COUNTED.pattern.removesuffix("(?: trực)?$") + r"(?: nói trên| này)?(?: (?:là|gồm|bao gồm))?(?: :| \()?$"
)
_MADE_OF = re.compile(r"\b(?:trên cơ sở|hợp nhất|sáp nhập)\b")
_HAS = re.compile(r"(?:hiện |đang |còn |nay )*(?:có|gồm|quản lý)(?: thêm)?(?: \d+ (?:\w+ ){1,4}(?:và|cùng|,))?")
_THESE = re.compile(
    r"(?:cả |các |những )?(?:(?:\d+|hai|ba|bốn|năm|sáu) )?(?P<kind>đơn vị|cơ quan|\w+(?: \w+)??) (?:nói trên|này|trên)"
    r"(?: hiện| đều| cùng)*(?: là)?(?: (?:các )?(?:đơn vị|cơ quan|tổ chức đảng|đơn vị sự nghiệp))? trực thuộc"
)
_REACH = 18  # words before the first of the list in which its class is named


def subordinates(here: Clause, spoken: Body | None) -> Iterator[Link]:
    """The links of those who are said to be subordinate without their owner's name beside them.

    Args:
        here: the clause.
        spoken: the body that the sentence before is about.
    """
    if "thuộc" not in here.tokens.norms[here.sentence.start : here.sentence.stop]:
        return
    yield from _having(here)
    first = here.free[0] if here.free else None
    if first is not None and spoken is not None and _THIS.fullmatch(here.words(here.sentence.start, first.start)):
        yield from placed(spoken, first, True, here.sentence.start, first.stop)
    for at, member in enumerate(here.free):
        start = max(here.sentence.start, member.start - _REACH, here.free[at - 1].stop if at else 0)
        if at and _CLASS.search(here.words(start, member.start)):
            if (owner := _owner(here, list(here.free[:at]))) is not None:
                for each in coordinated(here, here.free[at:]):
                    yield from placed(each, owner, True, start, each.stop)
            return


def _having(here: Clause) -> Iterator[Link]:
    """``A có B và C trực thuộc``: each of those listed right before the word."""
    norms = here.tokens.norms
    for at, owner in enumerate(here.free[:-1]):
        if not _HAS.fullmatch(here.words(owner.stop, here.free[at + 1].start)):
            continue
        listed = coordinated(here, here.free[at + 1 :])
        stop = listed[-1].stop
        if norms[stop : stop + 2] == ["trực", "thuộc"] and not any(body.start == stop + 2 for body in here.free):
            for each in listed:
                yield from placed(each, owner, True, owner.start, stop + 2)


def _owner(here: Clause, before: list[Body]) -> Body | None:
    """Whoever acts; where that is a team, whom it visits: ``Sau khi làm việc với A, Đoàn … các đơn vị trực thuộc``.

    Nobody out of whom another was made: ``A được thành lập trên cơ sở hợp nhất B và C, hiện có …``.
    """
    before = [body for body in before if not _MADE_OF.search(here.words(before[0].stop, body.start))]
    teams = [body for body in before if body.kind is Kind.TEAM]
    sent = [each for team in teams for each in senders(here, team)]
    others = [body for body in before if body not in sent]
    return (others[-1] if others else None) if teams else acting(here, before)


def these(here: Clause, listed: Sequence[Body]) -> Iterator[Link]:
    """``Các trường nói trên đều trực thuộc A``: those that the sentence before lists, if they are of that kind."""
    owner = next(iter(here.free), None)
    said = _THESE.fullmatch(here.words(here.sentence.start, owner.start)) if owner is not None else None
    if owner is None or said is None:
        return
    general = said["kind"].endswith(("đơn vị", "cơ quan"))
    for each in listed:
        if general or fold(each.head).startswith(said["kind"]):
            yield from placed(each, owner, True, here.sentence.start, owner.stop)


def longest_list(here: Clause) -> list[Body]:
    """The longest list of bodies in a sentence."""
    return max((coordinated(here, here.free[at:]) for at in range(len(here.free))), key=len, default=[])


Counted = tuple[tuple[str, ...], Body]


def counted(here: Clause) -> Counted | None:
    """``A kiểm tra 2 chi bộ trực thuộc``: how many of what, and that they are A's, where nobody is named there."""
    norms = here.tokens.norms
    if "trực" not in norms[here.sentence.start : here.sentence.stop]:
        return None
    for at in range(here.sentence.start + 1, here.sentence.stop):
        if norms[at] != "thuộc" or norms[at - 1] != "trực" or any(body.start == at + 1 for body in here.free):
            continue
        said = _COUNTED.search(here.words(max(here.sentence.start, at - _REACH), at))
        owner = acting(here, here.before(at)) if said is not None else None
        if said is not None and owner is not None and owner.kind is not Kind.TEAM:
            return said.groups(), owner
    return None


def recounted(here: Clause, told: Counted) -> Iterator[Link]:
    """``… đối với 2 chi bộ: A1 và A2``: those that an earlier sentence counted, now by their names."""
    many, owner = told
    for at, member in enumerate(here.free):
        start = max(here.sentence.start, member.start - _REACH)
        said = _AGAIN.search(here.words(start, member.start))
        if said is not None and said.groups() == many:
            for each in coordinated(here, here.free[at:]):
                yield from placed(each, owner, True, start, each.stop)
            return
