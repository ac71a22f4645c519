"""Hosts: the body that a text is about, whose a division is that it names alone, ``Phó Vụ trưởng Vụ Hành chính``."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from loaders.formats.press.mentions.departments import is_generic
from loaders.formats.press.mentions.kinds import Body, Kind, innermost
from loaders.formats.press.mentions.ownership import is_ministry
from loaders.formats.press.mentions.owning import is_school
from loaders.formats.press.naming.divisions import host_in, is_inner
from loaders.formats.press.naming.foremost import foremost
from loaders.formats.press.naming.names import by_name, is_complete, key, organ

_MINISTERIAL = frozenset({"Vụ", "Cục"})  # which ministries have
_SQUADS = frozenset({"Đội", "Trạm"})
_CENTRAL = (
    "Văn phòng Chính phủ", "Văn phòng Quốc hội", "Văn phòng Chủ tịch nước", "Văn phòng Trung ương",
    "Thanh tra Chính phủ", "Kiểm toán Nhà nước", "Ngân hàng Nhà nước",
    "Viện kiểm sát nhân dân tối cao",
    "Tòa án nhân dân tối cao", "Ủy ban Dân tộc", "Bảo hiểm xã hội Việt Nam",
)  # fmt: skip
"""Central bodies that are divided as ministries are."""

_BRANCHES = frozenset(map(key, ("Thuế", "Hải quan", "Thống kê", "Quản lý thị trường", "Thi hành án dân sự")))
_OFTEN = 3  # mentions of the one body that a text is about
_SEVERAL = 2
_TIMES = 3  # as often as any other that may have such a division


@dataclass(slots=True)
class Hosts:
    """The bodies of an article, in which divisions that are named alone belong.

    Attributes:
        heard: every mention of one, completed.
        times: how often each is spoken of, as another's owner too; counted where it is first asked for.
    """

    heard: Sequence[Body] = ()
    times: Counter[str] = field(default_factory=Counter)

    def _counted(self) -> Counter[str]:
        if not self.times:
            for body in self.heard:
                inner: Body | None = body
                while inner is not None:
                    if is_complete(inner):
                        self.times[key(organ(inner).name)] += 1
                    inner = inner.owner
        return self.times

    def of(self, unit: Body, named: Iterable[Body]) -> Body | None:
        """The one body that may have such a division; of several the one that the text speaks of by far most."""
        if is_inner(unit):
            hosts = by_name(host for body in named if (host := host_in(unit, body)) is not None)
        elif unit.head in _SQUADS and unit.level is None:
            hosts = by_name(body for body in named if _is_branch_of(unit, body))
        elif unit.head in _MINISTERIAL or is_institute(unit):
            hosts = by_name(body for body in named if not is_branch(unit) and _divided(body, unit))
            if unit.head == "Viện" and any(is_school(body) for body in named):
                return None
        else:
            return None
        whole = [name for name in hosts if not any(other.startswith(f"{name} ") for other in hosts)]
        if len(whole) < _SEVERAL:
            return hosts[whole[0]] if whole else None
        counted = Counter({name: self._counted()[name] for name in whole})
        (first, times), (_, less) = counted.most_common(2)
        if hosts[first].head == "Tổng cục":  # which has a Vụ rather than the ministry that it is under
            return hosts[first] if times > less else None
        about = foremost(counted, _OFTEN, _TIMES)
        return hosts[about] if about is not None else None


def ministry_before(unit: Body, before: Iterable[Body]) -> Body | None:
    """``Bộ trưởng Bộ A bổ nhiệm ông B làm Vụ trưởng Vụ Kế hoạch``: the one ministry that the sentence names before."""
    if unit.kind is not Kind.UNIT or unit.head != "Vụ" or unit.owner is not None:
        return None
    named = by_name(body for body in before if _divided(body, unit))
    return next(iter(named.values())) if len(named) == 1 else None


def is_institute(unit: Body) -> bool:
    """``Viện Chiến lược``: whether an institute's name says only what it deals with, and not the country."""
    return unit.head == "Viện" and is_generic(unit.field) and not unit.field.endswith("Việt Nam")


def _is_branch_of(squad: Body, office: Body) -> bool:
    """``Đội Quản lý thị trường số 3``, ``Đội Kiểm soát Hải quan``: of the Cục that deals with markets, with customs."""
    deals, dealt = key(office.field), key(squad.field)
    office_like = office.head in ("Cục", "Chi cục", "Phòng") and office.kind is Kind.UNIT and bool(deals)
    told = is_complete(office) if office.head != "Phòng" else innermost(office).place is not None
    return office_like and told and (dealt.startswith(f"{deals} ") or dealt.endswith(f" {deals}"))


def is_branch(unit: Body) -> bool:
    """``Cục Thuế``, ``Cục Hải quan``: what a ministry has in each province."""
    return unit.head == "Cục" and key(unit.field) in _BRANCHES


def _divided(host: Body, unit: Body) -> bool:
    """Whether a body has a Vụ and a Cục: a ministry, or a central body like one; a Tổng cục has a Vụ."""
    if is_ministry(host) or (host.head == "Tổng cục" and unit.head == "Vụ"):
        return True
    if host.field.startswith("Ủy ban Kiểm tra") and unit.head == "Vụ":
        return True
    organs = host.field.startswith("Ban ") and host.field.endswith(" Trung ương")
    return host.kind is Kind.FIXED and (organs or host.field.startswith(_CENTRAL))
