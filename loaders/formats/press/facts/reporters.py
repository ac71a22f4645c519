"""Who reports: the subject, whoever has the task, or whoever a report goes through to somebody else."""

import re
from collections.abc import Sequence

from loaders.formats.press.facts.acting import acting
from loaders.formats.press.facts.answering import answering, reporting
from loaders.formats.press.facts.clauses import Clause, Link
from loaders.formats.press.facts.subjects import told_to
from loaders.formats.press.facts.tasks import assigned
from loaders.formats.press.mentions.kinds import Body, Post

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
_TEAM_TELLS = re.compile(
    r"(?:^|.*(?:,|;|để|được|các thành viên|thành viên) )(?:đoàn|tổ)"
    r"(?= (?:đã|sẽ|cũng|tiếp thu|ghi nhận|tổng hợp|hoàn thiện|hoàn chỉnh|xây dựng|lập|có|và|tiếp tục|kết luận|,)\b|$)"
    r"(?!.*\b(?:đề nghị|kiến nghị|yêu cầu|giao|nghe|từ|của)\b)[^.;:]{0,90}"
)


def reporter(here: Clause, at: int, earlier: Sequence[Link]) -> Body | None:
    """Whoever reported right before in the sentence or was reported to, was told to, or is its subject."""
    if (plain := _gathering(here, at) or _team(here, at)) is not None:
        return plain
    before = reporting(here, at)
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
    source = _on_behalf(here, at) or _nearest(here, before, at) or told_to(here, at)
    source = source or assigned(here, before) or answering(here, before, at)
    if source is not None and here.preceded(source.start) == "mưu" and source.stop != at:  # "tham mưu A chỉ đạo …"
        adviser = acting(here, before[: before.index(source)]) if source in before else None
        resumed = adviser is not None and here.preceded(at) in (",", "và", ";")  # "A tham mưu B ban hành …, trình B": A
        source = adviser if resumed else next(iter(here.assigned), None)
    if source is None and here.preceded(at) == "để":  # "thảo luận dự thảo … để trình B": whoever the text spoke of
        source = here.overseer
    return None if source is None or posted_between(here, source, at) else source


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
