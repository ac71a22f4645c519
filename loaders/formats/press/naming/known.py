"""What an article has named so far, from which its short names are written out."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from graph.model.records import replace
from loaders.formats.press.mentions.kinds import Body, Kind
from loaders.formats.press.naming.aliases import is_short, meant
from loaders.formats.press.naming.foremost import foremost
from loaders.formats.press.naming.names import inner_cell, is_complete, key, organ
from loaders.formats.press.naming.teams import does, may_send, nowhere

_BOARDS = frozenset({("Ban Quản lý", "dự án"), ("Ban Quản lý dự án", "")})
_SHORTENED = frozenset({"Sở", "Bộ Tư lệnh"})
_FIRMS = frozenset({"Tổng công ty", "Tập đoàn"})
_STEERING = "Ban Chỉ đạo", "trung ương "  # of several matters, the one that the text names
_UNION = "Trung ương Hội"
_NUMBERED = "số "
_OFTEN = 2  # mentions of the body that a text is about, of several of its kind
_PLACE_WORDS = 3  # of a district's name


@dataclass(slots=True)
class Known:
    """The completed bodies of an article up to some sentence.

    Attributes:
        latest: the last one of each name.
        everyone: all of them, whatever their place, each once.
        teams: every team, in order.
        inspections: the bodies that are there to inspect, each once.
        doing: who was told to inspect, to audit and so on, by the word for it.
        cells: the Party cells that have a host or a place, one of each host, by its name.
        times: how often each of their hosts was named.
        entered: how often each body was.
    """

    latest: dict[str, Body] = field(default_factory=dict)
    everyone: dict[Body, None] = field(default_factory=dict)
    teams: list[Body] = field(default_factory=list)
    inspections: dict[Body, None] = field(default_factory=dict)
    doing: dict[str, dict[Body, None]] = field(default_factory=dict)
    cells: dict[str, Body] = field(default_factory=dict)
    times: Counter[str] = field(default_factory=Counter)
    entered: Counter[str] = field(default_factory=Counter)

    def remember(self, body: Body, name: str | None = None) -> None:
        """A completed body, under a name of its own where brackets give one, and its owners."""
        if name is not None:
            self.latest[key(name)] = body
        if body.kind is Kind.TEAM:
            self.teams.append(body)
        if is_complete(body):
            self._enter(body)
            if body.kind is Kind.FIXED and body.field.endswith(" Trung ương"):
                self.latest[key(body.field.removesuffix(" Trung ương"))] = body
        if body.head == "Bộ Tư lệnh" and body.field.startswith("Quân khu "):
            force = replace(body, head="Quân khu", field=body.field.removeprefix("Quân khu "), owner=None)
            self.latest.setdefault(key(body.field), force)
        cell = inner_cell(body)
        if cell is not None and is_complete(cell):
            host = key(organ(replace(cell, head="")).name)
            self.cells[host] = cell
            self.times[host] += 1
        owner = body.owner
        while owner is not None:
            if owner.kind in (Kind.UNIT, Kind.ORGAN, Kind.FIXED) and is_complete(owner):
                self._enter(owner)
            owner = owner.owner

    def _enter(self, body: Body) -> None:
        name = key(f"{body.head} {body.field}")
        if body.owner is None or (body.owner.start, body.owner.stop) != (body.start, body.stop):
            self.latest[name] = body
        else:
            self.latest.setdefault(name, body)  # "Tỉnh ủy viên" names no committee that others may mean
        self.entered[name] += 1
        unplaced = nowhere(body)
        self.everyone.setdefault(unplaced)
        if may_send(body):
            self.inspections.setdefault(unplaced)

    def about(self, fits: Callable[[Body], bool]) -> Body | None:
        """The body of some kind that the text speaks of by far most; None where there is no such one."""
        often = foremost({name: self.entered[name] for name, body in self.latest.items() if fits(body)}, _OFTEN)
        return self.latest[often] if often is not None else None

    def only(self, head: str) -> Body | None:
        """The one body with such a generic noun; None where the text has named several, or none."""
        named = [body for body in self.everyone if body.head == head]
        return named[0] if len(named) == 1 else None

    def has_a_committee(self) -> bool:
        """Whether a Tỉnh ủy or the like was named, whose Đảng bộ a bare one may be."""
        return any(body.kind is Kind.COMMITTEE or body.kind is Kind.STANDING for body in self.latest.values())

    def of_name(self, body: Body) -> Body | None:
        """The last body of the same head and field."""
        return self.latest.get(key(f"{body.head} {body.field}"))

    def written_out(self, body: Body) -> Body:
        """The same short name, written in full before."""
        if is_short(body):
            full = meant(body, self.latest, self.entered)
            return replace(full, start=body.start, stop=body.stop) if full is not None else body
        if body.owner is not None and body.owner.kind is Kind.STATE and not is_complete(body.owner):
            owner = self.written_out(body.owner)  # "Văn phòng Đoàn ĐBQH": of that one, and no other Văn phòng
            return body if owner is body.owner else replace(body, owner=owner, level=owner.level)
        known = self._of_one(body) or self._of_place(body)
        return (
            replace(known, start=body.start, stop=body.stop)
            if (known is not None and not is_complete(body)) or (_same_unit(body, known) and known)
            else body
        )

    def _of_one(self, body: Body) -> Body | None:
        """The body of that name, unless the text has named those of several places."""
        named = {each.place for each in self.everyone if (each.head, each.field) == (body.head, body.field)}
        return self.of_name(body) if len(named) < 2 else None

    def of_one_place(self, body: Body) -> Body | None:
        """``Chi cục Kiểm lâm``: the one of its name that the text gives a place."""
        named = {each.place: each for each in self.everyone if (each.head, each.field) == (body.head, body.field)}
        named.pop(None, None)
        return next(iter(named.values())) if len(named) == 1 else None

    def numbered_unit(self, body: Body) -> Body | None:
        """``Cục 2 Bộ B``: the ``Cục A b c (Cục 2)`` that was named before, with its owner."""
        if body.kind is not Kind.UNIT or body.owner is None or not is_complete(body.owner):
            return None
        named = self.of_name(body)
        if named is None or named.owner is not None or named.place is not None or key(named.field) == key(body.field):
            return None
        return replace(named, start=body.start, stop=body.stop, owner=body.owner, level=body.owner.level)

    def of_the_union(self, body: Body) -> Body:
        """``Ban Chấp hành Trung ương Hội``: of the ``Trung ương Hội A Việt Nam`` that the text has named."""
        if body.owner is not None:
            owner = self.of_the_union(body.owner)
            return body if owner is body.owner else replace(body, owner=owner)
        if body.kind is not Kind.FIXED or not body.field.endswith(_UNION):
            return body
        named = (each.field.partition(f"{_UNION} ")[2] for each in reversed(self.latest.values()))
        union = next((name for name in named if name), "")
        return replace(body, head=f"{body.head} {union}", field=f"{body.field} {union}") if union else body

    def longer(self, body: Body) -> Body:
        """``Sở Nông nghiệp``, ``Bộ Tư lệnh Vùng``, or what they own: of those named at greater length before."""
        if body.owner is not None:
            owner = self.longer(body.owner)
            return body if owner is body.owner else replace(body, owner=owner)
        begun = f"{key(body.field)} "
        if body.kind is Kind.CELL and body.field and body.place is None:
            return self._of_a_longer_block(body, begun)
        if (body.head == "Bộ" and body.field) or (body.head, begun) == _STEERING:
            return self._ministry(body, f"{key(body.head)} {begun}")
        if (body.head, key(body.field)) in _BOARDS and body.place is None and body.level is None:
            return self._board(body)
        if body.head in _FIRMS and body.field:
            return self._firm(body, begun)
        if body.head not in _SHORTENED:
            return body
        named = (full for full in self.latest.values() if full.head == body.head)
        full = next((full for full in named if key(full.field).startswith(begun)), None)
        return replace(body, field=full.field) if full is not None else body

    def _firm(self, body: Body, begun: str) -> Body:
        """``Tổng công ty Đường sắt``: the only one that the text names at greater length."""
        named = (full.field for full in self.latest.values() if full.head == body.head)
        longer = {field for field in named if key(field).startswith(begun)}
        return replace(body, field=longer.pop()) if len(longer) == 1 else body

    def _board(self, body: Body) -> Body:
        """``Ban Quản lý dự án``: the one board of projects that the text has named with what it manages."""
        named = {nowhere(each) for each in self.everyone if each.head == "Ban Quản lý dự án" and each.field}
        if len(named) != 1:
            return body
        return replace(named.pop(), start=body.start, stop=body.stop)

    def _ministry(self, body: Body, begun: str) -> Body:
        """``Bộ Nông nghiệp``: the ``Bộ Nông nghiệp và Môi trường`` that the text names at length."""
        named = [each for each in self.latest.values() if each.kind is Kind.FIXED and key(each.field).startswith(begun)]
        return replace(named[0], start=body.start, stop=body.stop) if len(named) == 1 else body

    def _of_a_longer_block(self, cell: Body, begun: str) -> Body:
        """``Đảng ủy Khối Doanh nghiệp``: the cell of the ``Khối Doanh nghiệp A b c`` that was named before."""
        blocks = [each for each in self.cells.values() if each.owner is None and key(each.field).startswith(begun)]
        return replace(blocks[0], start=cell.start, stop=cell.stop, head=cell.head) if len(blocks) == 1 else cell

    def numbered(self, team: Body) -> Body:
        """A team by the number under which the same sender's only one was named."""
        bare = nowhere(team)
        same = {each.field for each in self.teams if each.field and nowhere(replace(each, field="")) == bare}
        numbers = {field.removeprefix(_NUMBERED) for field in same}  # "Đoàn kiểm tra số 12", then "Đoàn kiểm tra 12"
        return replace(team, field=max(same, key=len)) if len(numbers) == 1 and team.field in ("", *numbers) else team

    def _of_place(self, body: Body) -> Body | None:
        """``Trung tâm Văn hóa Lý Nhân``: the ``Trung tâm Văn hóa huyện Lý Nhân`` that was named before."""
        words = body.field.split() if body.kind is Kind.UNIT and body.owner is None and body.place is None else []
        for at in range(max(1, len(words) - _PLACE_WORDS), len(words)):
            known = self.latest.get(key(f"{body.head} {' '.join(words[:at])}"))
            if known is not None and known.place is not None and key(known.place.name) == key(" ".join(words[at:])):
                return known
        return None

    def team(self, body: Body) -> Body:
        """A team without a sender: the last one so called, else sent by the one inspection that was named.

        ``Thanh tra tỉnh A …``, then only ``Đoàn thanh tra``; or by the one body that was told to do what the team does.
        """
        known = [team for team in self.teams if team.head == body.head and team.owner is not None]
        if known and body.field and body.field != known[-1].field:  # another of the same sender's teams
            return replace(body, owner=known[-1].owner, level=known[-1].level)
        if known:
            return self.numbered(replace(known[-1], start=body.start, stop=body.stop))
        found = _narrowest([each for each in self.inspections if does(body, each)])
        if not found:
            found = [each for doing, told in self.doing.items() if doing in body.head.lower() for each in told]
        return replace(body, owner=found[0], level=found[0].level) if len(found) == 1 else body

    def does(self, doing: str, body: Body) -> None:
        """A body that a sentence tells to inspect."""
        if is_complete(body):
            self.doing.setdefault(doing, {}).setdefault(nowhere(body))


def _narrowest(bodies: list[Body]) -> list[Body]:
    """Without the body whose region another one is: ``Kiểm toán Nhà nước`` beside that of ``Khu vực X``."""
    names = [organ(body).name for body in bodies]
    return [body for body, own in zip(bodies, names, strict=True) if not any(n.startswith(f"{own} ") for n in names)]


def _same_unit(body: Body, known: Body | None) -> bool:
    """A unit with no owner of its own, named in full before."""
    return body.kind is Kind.UNIT and body.owner is None and body.place is None and known is not None
