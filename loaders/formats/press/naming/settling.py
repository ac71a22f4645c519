"""Settling: what a short name stands for once all sentences are read, or as much of them as there is."""

from graph.model.records import replace
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.naming.aliases import is_short
from loaders.formats.press.naming.hosts import Hosts
from loaders.formats.press.naming.known import Known
from loaders.formats.press.naming.names import is_complete
from loaders.formats.press.naming.spelling import Spelled

_HOSTED = frozenset({Kind.CELL, Kind.ORGAN, Kind.UNIT})  # whose owner may itself be a division named alone
_OF_A_PLACE = frozenset({"Chi cục", "Hạt", "Trạm", "Trung tâm", "Ban Quản lý"})  # which no country has one of


def settled(spelled: Spelled, known: Known, hosts: Hosts) -> Spelled:
    """A short name that only a later sentence writes in full, once all are read."""
    body = owners_written_out(spelled.body, known)
    if body.head == "Bộ" and body.kind is Kind.UNIT:
        body = known.longer(body)
    if body is not spelled.body:
        return Spelled(body, "article")
    if body.kind is Kind.TEAM and body.owner is None and body.level is None:
        return Spelled(known.team(body), "article")
    if body.kind is Kind.TEAM:
        return replace(spelled, body=known.numbered(body))
    alone = body.kind is Kind.UNIT and body.owner is None and body.place is None
    later = known.of_name(body) if alone else None
    if later is not None and later.owner is not None:
        return Spelled(replace(later, start=body.start, stop=body.stop), "article")
    if alone and body.head in _OF_A_PLACE and (placed := known.of_one_place(body)) is not None:
        return Spelled(replace(placed, start=body.start, stop=body.stop), "article")
    if alone and body.field:
        return _inner_of_the_only_host(spelled, known, hosts)
    if body.owner is not None and body.owner.kind is Kind.UNIT and body.kind in _HOSTED:
        host = settled(Spelled(body.owner, spelled.how), known, hosts).body
        return spelled if host is body.owner else Spelled(replace(body, owner=host, level=host.level), "article")
    if is_complete(body) or body.level is not None or body.owner is not None:
        return spelled
    named = known.of_name(body)
    return Spelled(replace(named, start=body.start, stop=body.stop), "article") if named is not None else spelled


def _inner_of_the_only_host(spelled: Spelled, known: Known, hosts: Hosts) -> Spelled:
    """``Trưởng phòng Tổ chức cán bộ``: of the one body in the text that has such divisions."""
    unit = spelled.body
    host = hosts.of(unit, known.everyone)
    return spelled if host is None else Spelled(replace(unit, owner=host, level=host.level), "article")


def owners_written_out(body: Body, known: Known) -> Body:
    """``Ban Thường vụ Đảng ủy Khối``: the owner's short name written out."""
    if body.owner is None:
        return body
    owner = known.written_out(body.owner) if is_short(body.owner) else owners_written_out(body.owner, known)
    return body if owner is body.owner else replace(body, owner=owner)
