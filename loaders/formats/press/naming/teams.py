"""Teams: which body sent one that the text calls only "the team", and whose the unit of its leader is."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.model.records import replace
from loaders.formats.press.mentions.kinds import Body, Kind, Mention, Post, called
from loaders.formats.press.mentions.ownership import above
from loaders.formats.press.words.tokens import Tokens

_FOUNDS = re.compile(
    r"(?:[\d/.,]+ |số [\w/.-]+(?: [/-] [\w-]+)* |(?:\w+ ){0,5}năm \d+ |đã |sẽ |vừa |cũng |có |ra |ký "
    r"|ban hành |thông qua |nghị quyết |quyết định "
    r"|(?:về )?việc |về |mới |thống nhất |nhất trí |đồng ý ){0,7}"
    r"(?:thành lập|lập|tổ chức|cử)(?: \w+)?"
)
_PLAN = 14  # words before a body in which a paper is told that it wrote
_PLANNED = re.compile(r"\b(?:thực hiện|căn cứ|theo) (?:kế hoạch|quyết định|chương trình)\b.*\bcủa$")
_OPENS = re.compile(r"(?:, )?(?:(?:sáng|chiều|ngày|từ|đến|và|vừa qua|mới đây|[\d/.-]+) ?)*(?:, ?)?")
_INSPECTIONS = {"thanh tra": "Thanh tra", "kiểm tra": "Ủy ban Kiểm tra", "giám sát": "Ủy ban Kiểm tra"}
_OFFICES = {"kiểm toán": "Kiểm toán", "kiểm sát": "Viện kiểm sát"}
_INSPECTS = re.compile(
    r"(?:,? ?ngày [\d/.-]+,? |đã |sẽ |vừa |cũng |tiếp tục |tiến hành |tổ chức |trực tiếp |thực hiện |triển khai |có "
    r"|ban hành |ký |công bố |thành lập |lập |quyết định |kế hoạch |số [\w/.-]+ |\d+ |các |đoàn |cuộc |hai |ba ){0,7}"
    r"(?:(?P<doing>kiểm tra|thanh tra|giám sát|kiểm sát|kiểm toán)\b|(?<=lập )(?:\w+ )?(?:đoàn|tổ)\b)"
)
_AHEAD = 14  # words after a body in which it may be told to inspect
_OBJECTS = frozenset({"của", "đối", "với", "tại", "cho", "do", "trước", "về", "và"})
_UNITS = frozenset({"Vụ", "Cục", "Phòng"})


def founds(tokens: Tokens, before: Body, team: Body) -> bool:
    """``A thành lập Đoàn kiểm tra``, ``Thực hiện Kế hoạch số 5 của A, Đoàn kiểm tra``: whether A sent the team."""
    said = " ".join(tokens.norms[before.stop : team.start])
    told = " ".join(tokens.norms[max(0, before.start - _PLAN) : before.start])
    planned = _OPENS.fullmatch(said) is not None and _PLANNED.search(told) is not None
    return before.kind is not Kind.TEAM and (planned or _FOUNDS.fullmatch(said) is not None)


def inspectors(tokens: Tokens, mentions: Sequence[Mention]) -> Iterator[tuple[str, Body]]:
    """``Sở A tổ chức kiểm tra tại B``: what is done, nothing where A ``thành lập 2 đoàn``; and who does it."""
    for body in mentions:
        if not isinstance(body, Body) or body.kind is Kind.TEAM or body.collective:
            continue
        if body.start and tokens.norms[body.start - 1] in _OBJECTS:
            continue
        found = _INSPECTS.match(" ".join(tokens.norms[body.stop : body.stop + _AHEAD]))
        if found is not None:
            yield found["doing"] or "", body


def does(team: Body, inspection: Body) -> bool:
    """Whether what a team is named after is what an inspection does: ``Đoàn thanh tra`` and ``Thanh tra tỉnh A``."""
    wanted = next((head for doing, head in (_INSPECTIONS | _OFFICES).items() if doing in team.head.lower()), None)
    if wanted is None or called(inspection).startswith(wanted):
        return wanted is not None
    return "giám sát" in team.head.lower() and _supervises(inspection)


def may_send(body: Body) -> bool:
    """Whether a body sends teams by what it is: an inspection, save the prosecutors' own, or an organ of a council."""
    of_prosecutors = body.owner is not None and body.owner.field.startswith("Viện kiểm sát")
    office = called(body).startswith(tuple(_OFFICES.values()))
    return (is_inspection(body) and not of_prosecutors) or office or _supervises(body)


def _supervises(body: Body) -> bool:
    return body.kind is Kind.ORGAN and body.owner is not None and body.owner.head == "Hội đồng nhân dân"


def is_inspection(body: Body) -> bool:
    """Whether inspecting is what a body is for: ``Thanh tra tỉnh``, ``Ủy ban Kiểm tra``."""
    return called(body).startswith(tuple(_INSPECTIONS.values()))


def nowhere(body: Body) -> Body:
    """The body without where it stands, so that two mentions of one are equal."""
    owner = nowhere(body.owner) if body.owner is not None else None
    return replace(body, start=0, stop=0, owner=owner)


def leads_from(unit: Body, sender: Body) -> bool:
    """Whether the unit of a team's leader is the sender's: an inspection's, or what such a body is divided into."""
    return is_inspection(sender) or (unit.kind is Kind.UNIT and bool(unit.field) and above(unit, sender))


def leaders_units(mentions: Sequence[Mention]) -> Iterator[tuple[Body, Body]]:
    """``Đoàn thanh tra do Phó Trưởng phòng B làm trưởng đoàn``: each unit without an owner, and the leader's team."""
    team = next((each for each in mentions if isinstance(each, Body) and each.kind is Kind.TEAM), None)
    if team is None:
        return
    for office, lead in pairwise([each for each in mentions if isinstance(each, Post)]):
        unit = office.body
        if unit is None or not lead.default.endswith("đoàn") or unit.start < team.start:
            continue
        if unit.head in _UNITS and unit.owner is None and unit.place is None:
            yield unit, team
