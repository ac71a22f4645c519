"""Who is reported to: the bodies that "trình", "báo cáo" lead to, or the team that is told."""

import re

from loaders.formats.press.facts.clauses import Clause
from loaders.formats.press.mentions.kinds import Body

_REPORTED = frozenset({"với", "lên", "về", "cho", "gửi", "tới", "đến", "trước"})
_OPENLY = frozenset({"với", "lên", "gửi"})  # whatever stands before, whoever follows is told
_BY_WHEN = ("trước", "chậm nhất", "trong ngày", "trong tháng")
_HOW = frozenset({"hằng", "hàng", "định", "thường", "kịp", "ngay", "khẩn", "trực", "đầy", "nhanh"})  # định kỳ, kịp thời
_HASTE = frozenset({"nhanh", "khẩn", "gấp", "ngay"})
_DECIDES = ("xem xét", "chỉ đạo", "cho ý", "quyết định", "phê duyệt", "theo dõi", "biết", "xử lý")
_BESIDE = frozenset({"đối", "hợp", "cùng", "so", "gắn"})  # "báo cáo kết quả giám sát đối với B"
_CONSULTED = re.compile(r"(?:(?:,|và|để) )?(?:(?<= )đề nghị|xin (?:ý kiến|chủ trương)(?: chỉ đạo)?(?: của)?)")
_TO_TEAM = re.compile(r"(?P<to>(?:với|trước|cho) )?(?:các thành viên )?(?:đoàn|tổ)\b")
_CAPTION = 5  # words that "báo cáo với tổ giám sát" has behind the verb, and no more
_RESULT = 6  # words of "kết quả … về", before whom it is for
_FARTHEST = 14  # words between a report and whom it is for
_FARTHEST_WITH = 20  # the same before "với"
_RESULTS = 3  # bodies among whom the addressee is looked for


def addressees(here: Clause, after: int, rest: list[Body]) -> list[Body]:
    """The bodies from the addressee on: the first, or one behind "với", where whose result it is comes between."""
    for at, body in enumerate(rest[:_RESULTS]):
        if (not at or here.preceded(body.start) in _OPENLY) and _addressed(here, after, body):
            return rest[at:]
    return []


def _addressed(here: Clause, after: int, body: Body) -> bool:
    between = [norm for norm in here.tokens.norms[after : body.start] if norm not in _HASTE]
    if not between or _CONSULTED.fullmatch(" ".join(between)) or (len(between) == 1 and between[0] in _REPORTED):
        return True
    if between[-1] == "với" and (between[-2] in _BESIDE or between[-3:-1] == ["làm", "việc"]):
        return False
    behind = here.words(body.stop, body.stop + 2)
    if between[-1:] == ["về"]:
        begun = between[:2] == ["kết", "quả"] or between[0] in _HOW
        return len(between) <= _RESULT and (begun or behind.startswith(_BY_WHEN))
    if between[-1:] == ["để"]:
        return len(between) < _FARTHEST and behind.startswith(_DECIDES) and not {".", ";"} & set(between)
    if between[-1] in _OPENLY:  # whose result it is may come between: "báo cáo kết quả của các xã với B"
        return len(between) < _FARTHEST_WITH and not {".", ";"} & set(between)
    return len(between) < _FARTHEST and between[-1] in _REPORTED and not {"của", ".", ";"} & set(between)


def told_team(here: Clause, after: int) -> Body | None:
    """``báo cáo với Đoàn về …``: the team named there, or else spoken of last; not in a caption."""
    said = _TO_TEAM.match(here.words(after, after + _CAPTION))
    ended = here.words(here.sentence.stop - 1, here.sentence.stop) == "."
    if said is None or (after + _CAPTION >= here.sentence.stop and not ended):
        return None
    at = after + len(said[0].split()) - 1
    named = next((team for team in here.teams if team.start == at), None)
    unnamed = said["to"] and not any(mention.start == at for mention in here.mentions)
    return named or (here.team if unnamed else None)
