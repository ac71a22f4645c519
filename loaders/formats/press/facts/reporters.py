"""Who reports: the subject, whoever has the task, or whoever a report goes through to somebody else."""

import re
from collections.abc import Sequence

from loaders.formats.press.facts.acting import acting
from loaders.formats.press.facts.clauses import Clause, Link
from loaders.formats.press.facts.tasks import assigned
from loaders.formats.press.mentions.kinds import Body, Kind, Post

_TO_GATHER = re.compile(
    r"(?:(?:trước|chậm nhất|trong) [^.;]{1,30} )?(?:, )?để (?:(?:đoàn|sở|bộ|ban|cục|ủy ban) )?tổng hợp(?: chung)?"
    r"(?: (?:,|và|để|, để))?"
)
_RECEIVING = frozenset({"về", "gửi", "cho", "với", "tới", "đến", "lên", "cáo", "qua"})
_LEADS = frozenset({"mưu", "đạo", "của", "khi", "để"})
_ONWARD = re.compile(
    r"(?:(?:xem xét|cho ý kiến|thẩm định|tổng hợp|thống nhất|cho chủ trương)(?: ,| và)? ?)*(?:(?:, )?để)?"
)
_BEFORE = re.compile(r"(?:(?:xem xét|cho ý kiến|thẩm định)(?: ,)? )?trước khi")
_BY_PAPER = re.compile(r"(?:,|đã|vừa|mới| )*(?:có|ký|gửi)(?: (?:văn bản|công văn|tờ))?")
_TELLS_A_CLASS = re.compile(
    r"\b(?:đề nghị|yêu cầu|giao|chỉ đạo|đôn đốc) (?:các|những|tất cả|toàn|công ty|đơn vị|địa phương"
    r"|nhà trường|chủ đầu tư|doanh nghiệp|cơ quan|ông|bà|đồng chí)\b"
)
_PATIENT = re.compile(r"(?:phải |cần |sẽ |đã |đang )*(?:được|bị) (?!giao|phân công|ủy quyền|yêu cầu|chỉ định)")
_GIVES = ("giao", "phân công", "ủy quyền", "yêu cầu", "chấp thuận")
_TEAM_TELLS = re.compile(
    r"(?:^|.*(?:,|;|để|được|các thành viên|thành viên) )(?:đoàn|tổ)"
    r"(?= (?:đã|sẽ|cũng|tiếp thu|ghi nhận|tổng hợp|hoàn thiện|hoàn chỉnh|xây dựng|lập|có|và|tiếp tục|kết luận|,)\b|$)"
    r"(?!.*\b(?:đề nghị|kiến nghị|yêu cầu|giao|nghe|từ|của)\b)[^.;:]{0,90}"
)
_ASKING = frozenset({"đề nghị", "kiến nghị", "tham mưu"})
_DRAFTS = re.compile(
    r"(?:(?:được giao|chủ trì|phối hợp|,|và) ?)*(?:soạn thảo|xây dựng|dự thảo|biên soạn|chuẩn bị|lập|tham mưu"
    r"|hoàn thiện)\b"
)
_CLASS_SUBJECTS = frozenset({"", ",", "các", "những", ":"})


def reporter(here: Clause, at: int, earlier: Sequence[Link]) -> Body | None:
    """Whoever reported right before in the sentence or was reported to, was told to, or is its subject."""
    if (plain := _gathering(here, at) or _team(here, at)) is not None:
        return plain
    before = _reporting(here, at)
    if _unnamed(here, at):
        return None
    if here.preceded(at) == "được" and here.words(here.sentence.start, at).startswith("kết quả") and not before:
        return here.spoken  # "Kết quả được báo cáo A": whoever the sentence before is about
    if earlier:
        told = here.words(earlier[-1].stop, at)
        if not before and told.endswith("để"):  # "Nội dung này báo cáo A để trình B": by whom is left out
            return None
        if told in (",", "và", ", và") or _BEFORE.fullmatch(told):
            return earlier[-1].source
        if told and _ONWARD.fullmatch(told):  # "báo cáo A xem xét, trình B": A, which considers it, submits it
            return earlier[-1].target
    source = _on_behalf(here, at) or _nearest(here, before, at) or assigned(here, before) or _subject(here, before, at)
    if source is not None and here.preceded(source.start) == "mưu" and source.stop != at:  # "tham mưu A chỉ đạo …"
        adviser = acting(here, before[: before.index(source)]) if source in before else None
        resumed = adviser is not None and here.preceded(at) in (",", "và", ";")  # "A tham mưu B ban hành …, trình B": A
        source = adviser if resumed else next(iter(here.assigned), None)
    if source is None and here.preceded(at) == "để":  # "thảo luận dự thảo … để trình B": whoever the text spoke of
        source = here.overseer
    return None if source is None or posted_between(here, source, at) else source


def _reporting(here: Clause, at: int) -> list[Body]:
    """The bodies before a word that may report: none that is guided, asked for something before, or only founded."""
    told = here.tokens.norms[at] == "báo"  # whoever is guided may submit what it drafts
    return [
        body
        for body in here.before(at)
        if body.stop == at or not ((told and body in here.guided) or _asked(here, body, at) or _founded(here, body, at))
    ]


def _asked(here: Clause, body: Body, at: int) -> bool:
    """``A đề nghị B hướng dẫn; báo cáo C``: B, whom a semicolon leaves behind; so is whom A advises."""
    asked = here.words(body.start - 2, body.start) in _ASKING
    return asked and ";" in here.tokens.norms[body.stop : at]


def _founded(here: Clause, body: Body, at: int) -> bool:
    """``A thảo luận việc thành lập đoàn B để trình C``: the team is yet to be."""
    return body.kind is Kind.TEAM and here.preceded(body.start) == "lập" and here.preceded(at) == "để"


def _team(here: Clause, at: int) -> Body | None:
    """``Các ý kiến đã nêu, đoàn tiếp thu, tổng hợp, báo cáo A``: the team that the text spoke of last."""
    last = max((each.stop for each in here.mentions if each.stop <= at), default=here.sentence.start)
    return here.team if here.team is not None and _TEAM_TELLS.fullmatch(here.words(last, at)) else None


def _unnamed(here: Clause, at: int) -> bool:
    """``Sở báo cáo A``, of several: whether a name that tells no body acts, and not whoever has a task."""
    last = here.tokens.norms[at - 1] if at > here.sentence.start and here.tokens.caps[at - 1] else ""
    return last.isalpha() and not any(each.stop == at for each in (*here.mentions, *here.free))


def _on_behalf(here: Clause, at: int) -> Body | None:
    """``Thừa ủy quyền của A, Bộ trưởng B trình C``, ``Chủ tịch A Lê Văn Ba có báo cáo C``: A."""
    entrusting = (body for body in here.before(at) if here.words(body.start - 3, body.start) == "ủy quyền của")
    heads = (head for head in here.heads if head.stop <= at and _BY_PAPER.fullmatch(here.words(head.stop, at)))
    return next(entrusting, None) or next(heads, None)


def _subject(here: Clause, before: list[Body], at: int) -> Body | None:
    """Who acts, or has the task where nobody does or the subject only undergoes what is told."""
    subject = acting(here, before) if before else None
    if subject is not None and _gives(here, subject, at):  # "A được B giao đề án, báo cáo C": A
        return acting(here, before[: before.index(subject)])
    if subject is None and before and here.preceded(before[-1].start) == "do":  # "Đề án do A xây dựng, trình B": A
        return before[-1] if _DRAFTS.match(here.words(before[-1].stop, at)) else None
    said = here.words(subject.stop, at) if subject is not None else ""
    if _TELLS_A_CLASS.search(said):  # "A đề nghị các địa phương rà soát, báo cáo B": they do
        return None
    if subject is not None and not _PATIENT.match(said):
        return subject
    left_out = subject is not None or not (before or _is_of_a_class(here, at))
    return next(iter(here.assigned), None) if left_out else None


def _gives(here: Clause, giver: Body, at: int) -> bool:
    return here.preceded(giver.start) == "được" and here.words(giver.stop, at).startswith(_GIVES)


def _is_of_a_class(here: Clause, at: int) -> bool:
    """``UBND các xã tổng hợp, báo cáo``: whether a class of bodies acts before a word, and no particular one."""
    classes = (m for m in here.mentions if isinstance(m, Body) and m.collective and m.stop <= at)
    return any(here.preceded(each.start) in _CLASS_SUBJECTS for each in classes)


def _gathering(here: Clause, at: int) -> Body | None:
    """``gửi kết quả về A để tổng hợp, báo cáo B``: A, to whom it goes, reports on."""
    last = next((body for body in reversed(here.free) if body.stop <= at), None)
    if last is None or not _TO_GATHER.fullmatch(here.words(last.stop, at)):
        return None
    return last if here.preceded(last.start) in _RECEIVING else None


def _nearest(here: Clause, before: list[Body], at: int) -> Body | None:
    """``tham mưu A báo cáo B``, ``tờ trình của A trình B``: the body right before the verb, whatever leads to it."""
    last = before[-1] if before else None
    return last if last is not None and last.stop == at and here.preceded(last.start) in _LEADS else None


def posted_between(here: Clause, source: Body, at: int) -> bool:
    """Whether a person's post stands between: then the person reports, not the body."""
    spoken_for = here.preceded(source.start) in ("mặt", "diện")  # "thay mặt A, ông C, Phó Giám đốc A báo cáo": A
    posts = [m.start for m in here.mentions if isinstance(m, Post) and source.stop <= m.start < at]
    return not spoken_for and not {body.start for body in here.free}.issuperset(posts)  # "giao Giám đốc A, Giám đốc B"
