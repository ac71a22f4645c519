"""Hosts of Party cells: whose a bare Đảng ủy, Đảng bộ or Chi bộ is, from its list, its stretch or the whole text."""

from graph.model.records import record, replace
from loaders.formats.press.mentions.kinds import Body, Kind, called, innermost
from loaders.formats.press.mentions.ownership import BOARDS, SCHOOL_BOARDS
from loaders.formats.press.mentions.owning import is_firm, is_school
from loaders.formats.press.mentions.posts import TITLES
from loaders.formats.press.naming.aliases import is_short
from loaders.formats.press.naming.around import CITY, Here, others
from loaders.formats.press.naming.foremost import foremost
from loaders.formats.press.naming.known import Known
from loaders.formats.press.naming.names import inner_cell, is_complete, party_cell
from loaders.formats.press.words.places import COMMUNE, DISTRICT, PROVINCE
from loaders.formats.press.words.tokens import Tokens

ASSOCIATIONS = ("Liên đoàn Lao động", "Công đoàn", "Hội ", "Đoàn Thanh niên", "Liên minh", "Liên hiệp")
_HOSTS = frozenset({Kind.UNIT, Kind.STATE, Kind.FIXED})
_SEATS = _HOSTS | {Kind.ORGAN}
_SEATED = frozenset({"Đảng ủy", "Đảng bộ"})
_GROUPS = frozenset({"Đảng đoàn", "Ban cán sự đảng"})  # Party bodies in an assembly, a government or a ministry
_HOSTLESS = frozenset({"Hội đồng nhân dân", "Ủy ban Mặt trận Tổ quốc Việt Nam"})  # of Party cells
_COMMISSION = "Ủy ban Kiểm tra"
_OFTEN = 3  # mentions of the host that a text is about, of several


@record(frozen=True, slots=True)
class Cells:
    """Finds the hosts of Party cells; ``known`` is what the article has named before."""

    tokens: Tokens
    known: Known

    def hosted(self, cell: Body, here: Here, index: int, places: list[Here]) -> Body:
        """A bare Đảng ủy: hosted as the next cell of its list, or by the body its list goes on with."""
        if self._goes_on(cell):
            return cell
        for other in others(index, places, here):
            if here.body.head == _COMMISSION and here.chain < 0 and other.body.start > here.body.start:
                continue  # "Ủy ban Kiểm tra Đảng ủy đã kiểm tra Đảng bộ Trường A": another cell than its own
            if cell.head in _GROUPS and not _has_group(cell, other.body):
                continue
            beside = other.chain == here.chain >= 0
            found = self._like(cell, other.body) or self._as_host(cell, other.body, beside)
            if found is None and beside and cell.head in _SEATED and other.body.head in BOARDS:
                found = self._of_the_boards_firm(cell, other.body, here, index, places)
            if found is not None:
                return found
        return self._before(cell, index, places)

    def _like(self, cell: Body, other: Body) -> Body | None:
        """The cell of whatever the cell named beside it is of, or of a committee's place."""
        twin = inner_cell(other)
        if twin is not None and (twin.owner or twin.place or twin.level or twin.field) and _may_share(cell, twin):
            return replace(twin, head=cell.head, start=cell.start, stop=cell.stop)
        if cell.head == "Đảng bộ" and (committee := committee_in(other)) is not None:
            return replace(party_cell(committee), start=cell.start, stop=cell.stop)
        inner = innermost(other)
        office = other.kind in (Kind.ORGAN, Kind.STATE) or other.head == "Ủy ban"
        if cell.head in _SEATED and office and inner.level == COMMUNE:
            # a commune's offices have no Party committee of their own
            return replace(cell, level=inner.level, word=inner.word, place=inner.place, scope=inner.scope)
        return None

    def _as_host(self, cell: Body, other: Body, beside: bool) -> Body | None:
        """The cell of the body named beside it in one list of titles; None where that hosts none."""
        inner = innermost(other)
        if beside and cell.head in _SEATED and other.head in _HOSTLESS:
            return None
        if self._beside_organ(cell, other):
            return replace(cell, owner=other.owner, level=inner.level)
        levelless = other.kind is Kind.STATE and inner.level is None
        hosting = beside and other.kind in _HOSTS and not levelless
        office = beside and other.head == "Văn phòng" and other.owner is not None
        if not (hosting or office) or cell.head == "Đảng bộ":
            return None
        host = self.known.written_out(other) if is_short(other) else other
        return cell if is_short(host) else replace(cell, owner=host, level=host.level)

    def _of_the_boards_firm(self, cell: Body, board: Body, here: Here, index: int, places: list[Here]) -> Body | None:
        """``Bí thư Đảng ủy, Chủ tịch HĐTV Tổng công ty``: the firm's."""
        firm = board.owner or of_a_house(self.known, board, here, index, places).owner
        if firm is None:
            return None
        whole = self.known.written_out(firm) if is_short(firm) else firm
        return replace(cell, owner=whole, level=whole.level)

    def _before(self, cell: Body, index: int, places: list[Here]) -> Body:
        """By what was named before a bare cell: where the sentence is set, its last cell, the text's only host."""
        if cell.head in _GROUPS:
            named = [each for each in reversed(self.known.cells.values()) if each.head == cell.head and each.owner]
            return replace(named[0], start=cell.start, stop=cell.stop) if named else cell
        if (seat := self._located(index, places)) is not None and cell.head in ("Chi bộ", "Đảng ủy"):
            return replace(cell, owner=seat, level=seat.level)
        before = [
            twin
            for other in places[:index]
            if (twin := inner_cell(other.body)) is not None
            and (is_complete(twin) or twin.field)
            and _may_share(cell, twin)
        ]
        if before and cell.head == "Đảng ủy":
            return replace(before[-1], head=cell.head, start=cell.start, stop=cell.stop)
        return self._of_the_only_host(cell)

    def _located(self, index: int, places: list[Here]) -> Body | None:
        """``Tại Ban Tổ chức A, ông B, Bí thư Chi bộ``: the body where the sentence says that it happens."""
        first = next((here.body for here in places[:index] if here.chain < 0), None)
        if first is None or first.start == 0 or first.kind not in _SEATS or not is_complete(first):
            return None
        norms, at = self.tokens.norms, first.start - 1
        opens = max(0, at - (norms[at - 1] == "cũng"))
        begins = norms[at] == "tại" and self.tokens.caps[opens]
        return first if begins and norms[first.stop : first.stop + 1] == [","] else None

    def _of_the_only_host(self, cell: Body) -> Body:
        """A bare Đảng ủy where the text speaks of one host's Party cells alone, or of its by far most."""
        cells = {host: each for host, each in self.known.cells.items() if _may_share(cell, each)}
        often = foremost({host: self.known.times[host] for host in cells}, _OFTEN)
        host = next(iter(cells)) if len(cells) == 1 else often
        if host is None or cell.head not in _SEATED or (cell.head == "Đảng bộ" and self.known.has_a_committee()):
            return cell
        return replace(cells[host], head=cell.head, start=cell.start, stop=cell.stop)

    def _beside_organ(self, cell: Body, other: Body) -> bool:
        """``Đảng ủy, Ban Giám đốc Công an tỉnh A``: the cell is of the same host as the organ named next."""
        organ = other.kind is Kind.ORGAN or (other.kind is Kind.CELL and other.head.startswith("Công đoàn"))
        hosted = organ and other.owner is not None and other.owner.kind in _HOSTS
        return hosted and self.tokens.norms[cell.stop : other.start] in ([","], ["và"])

    def _goes_on(self, cell: Body) -> bool:
        """``Chi bộ Bến Mới``: a capital right after it names a host, be it one that no rule knows."""
        after = cell.stop
        if after >= len(self.tokens) or not self.tokens.caps[after] or self.tokens.breaks[after]:
            return False
        return self.tokens.norms[after].isalpha() and TITLES.longest(self.tokens.norms, after, after + 6) is None


def of_a_house(known: Known, board: Body, here: Here, index: int, places: list[Here]) -> Body:
    """``Chủ tịch Hội đồng quản trị, Giám đốc Công ty A``: of its list's firm or school, else of the one named last."""
    governs = is_school if board.head in SCHOOL_BOARDS else is_firm
    chained = [other.body for other in others(index, places, here) if other.chain == here.chain >= 0]
    about = known.about(governs) if board.head in SCHOOL_BOARDS else None
    near = [
        *chained,
        *([about] if about is not None else ()),
        *(other.body for other in places[:index][::-1]),
        *reversed(known.latest.values()),
    ]
    house = next((body for body in near if governs(body) and is_complete(body)), None)
    return board if house is None else replace(board, owner=house, level=house.level)


def committee_in(body: Body) -> Body | None:
    """The committee that a body is, or that owns it."""
    inner: Body | None = body
    while inner is not None and inner.kind is not Kind.COMMITTEE:
        inner = inner.owner
    return inner


def _may_share(cell: Body, twin: Body) -> bool:
    """Whether both can be of one host: no province or district has a Đảng ủy, nor whatever has a Chi bộ."""
    if cell.head != "Đảng ủy":
        return True
    levelled = twin.owner is None and not twin.field and twin.level in (PROVINCE, DISTRICT, CITY)
    return not levelled and not twin.head.startswith("Chi bộ")


def _has_group(cell: Body, other: Body) -> bool:
    """Whether a Party group can be another's, or in another: in an assembly or an association, no place's."""
    twin = inner_cell(other)
    if twin is not None:
        return twin.head == cell.head and twin.owner is not None
    name = called(other)
    return cell.head != "Đảng đoàn" or name in _HOSTLESS or name.startswith(("Quốc hội", *ASSOCIATIONS))
