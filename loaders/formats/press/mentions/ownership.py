"""Ownership: which body can be part of which by its name alone, or by standing beside it."""

from loaders.formats.press.mentions.kinds import Body, Kind

_OWNERS: dict[Kind, frozenset[Kind]] = {
    Kind.CELL: frozenset({Kind.STATE, Kind.UNIT, Kind.FIXED, Kind.ORGAN, Kind.COMMITTEE, Kind.CELL}),
    Kind.EXECUTIVE: frozenset({Kind.CELL, Kind.STATE, Kind.UNIT}),
    Kind.STANDING: frozenset({Kind.COMMITTEE, Kind.CELL, Kind.STATE}),
    Kind.ORGAN: frozenset({Kind.COMMITTEE, Kind.CELL, Kind.STATE, Kind.UNIT, Kind.FIXED, Kind.ORGAN}),
    Kind.STATE: frozenset({Kind.UNIT, Kind.STATE, Kind.FIXED}),
    Kind.UNIT: frozenset({Kind.UNIT, Kind.STATE, Kind.FIXED, Kind.ORGAN, Kind.COMMITTEE}),
    Kind.TEAM: frozenset(set(Kind) - {Kind.TEAM, Kind.EVENT}),
}
FORCES = (
    "Đại đội", "Hải đội", "Tiểu đoàn", "Hải đoàn", "Trung đoàn", "Lữ đoàn", "Sư đoàn", "Binh đoàn", "Quân đoàn",
    "Quân khu", "Quân chủng", "Binh chủng",
)  # fmt: skip
"""Units of the army from the smallest to those that are under the ministry itself."""

_STAFF = "Bộ Tham mưu"  # of a great unit of the army
_COMMANDS = frozenset(
    {_STAFF, "Bộ Chỉ huy Quân sự", "Ban Chỉ huy Quân sự", "Bộ Tư lệnh", "Bộ Chỉ huy Bộ đội Biên phòng"}
)
SUBUNITS = frozenset(
    {
        "Vụ",
        "Cục",
        "Phòng",
        "Chi cục",
        "Khoa",
        "Bộ môn",
        "Trung tâm",
        "Viện",
        "Đội",
        "Văn phòng",
        "Ban Quản lý",
        "Ban Quản lý dự án",
        "Tổng cục",
        "Bộ Tư lệnh",
        "Ban Tôn giáo",
        "Ban",
        "Bộ phận",
        "Trạm",
        "Kho",
        _STAFF,
        "Trường Đại học",
        *FORCES,
        "Ban Thi đua - Khen thưởng",
    }
)
_SUPERUNITS = frozenset(
    {
        "Bộ",
        "Sở",
        "Tổng cục",
        "Tổng công ty",
        "Tập đoàn",
        "Cục",
        "Công an",
        "Thanh tra",
        "Ủy ban nhân dân",
        "Trường Đại học",
        "Đại học",
        "Trường Cao đẳng",
        "Học viện",
        "Chi cục",
        "Ngân hàng Chính sách xã hội",
    }
)

_LED = ("Trung ương ", "Tổng Liên đoàn", "Ủy ban Trung ương")  # mass organisations as a whole
_INSPECTED = (
    "Bộ ", "Ngân hàng", "Kiểm toán", "Viện kiểm", "Tòa án", "Bảo hiểm", "Ủy ban Dân tộc", "Viện Hàn lâm", "Tổng cục",
)  # fmt: skip
"""Central bodies with an inspection of their own."""
STAFFS = frozenset({"Phòng", "Văn phòng", "Ban", "Cục", "Kho", _STAFF})  # of a command
HOUSES = frozenset({"Bệnh viện", "Trung tâm", "Viện", "Tòa án nhân dân", "Viện kiểm sát nhân dân", "Bảo hiểm xã hội"})
"""What has divisions named right before it; after a comma it is another item of a list."""

COLLEGE, _UNIVERSITY = "Trường Đại học", "Đại học"
"""A college is in a university, whose name is part of its own."""

SCHOOLS = frozenset({"Trường Đại học", "Đại học", "Học viện", "Trường Cao đẳng"})
"""What has a Khoa, which has a Bộ môn."""

BOARDS = frozenset({"Hội đồng quản trị", "Hội đồng thành viên", "Ban Kiểm soát", "Ban Thư ký", "Ban Điều hành"})
"""Organs of a firm, and of no committee."""

SCHOOL_BOARDS = frozenset({"Hội đồng trường", "Ban Giám hiệu"})
"""Organs of a school, and of no committee."""

_DIVIDED = (
    "Đại học", "Bộ ", "Ban ", "Ủy ban", "Cơ quan ", "Văn phòng", "Thanh tra", "Tòa án", "Viện kiểm", "Ngân hàng",
    "Kiểm toán", "Tổng cục", "Tập đoàn", "Học viện",
)  # fmt: skip
"""Central bodies with divisions that stand beside their name."""
_MINISTRY = "Bộ"
_NO_MINISTRIES = ("Bộ Chính trị", "Bộ Tư lệnh", "Bộ Tổng Tham mưu", "Bộ Chỉ huy", "Bộ đội")


def may_own(body: Body, owner: Body) -> bool:
    """Whether the body whose name follows another's can be its owner."""
    if body.kind in (Kind.STANDING, Kind.EXECUTIVE) and owner.kind is Kind.FIXED:
        return owner.field.startswith((*_LED, "Đảng ủy", "Quân ủy", "Ban Chỉ đạo"))
    if body.head.startswith("Ban Dân tộc") and owner.head == "Hội đồng nhân dân":
        return True
    if body.kind in (Kind.STANDING, Kind.EXECUTIVE, Kind.ORGAN) and owner.head.startswith("Công đoàn"):
        return True
    if owner.kind not in _OWNERS.get(body.kind, frozenset()):
        return False
    if body.kind is Kind.CELL and owner.kind is Kind.COMMITTEE:
        return False
    if body.kind is Kind.STATE:
        inspected = owner.field.startswith(_INSPECTED) or owner.head == "Công an"
        military = body.head.endswith("quân sự") and owner.head in FORCES  # Tòa án quân sự Quân khu A
        return (body.head == "Thanh tra" and inspected) or military or owner.head in ("Sở", "Bộ")
    if body.kind is Kind.UNIT:
        return body.head in SUBUNITS and (above(body, owner) or owner.kind is Kind.COMMITTEE or owner.head in HOUSES)
    return True


def above(body: Body, owner: Body) -> bool:
    """Whether a sub-unit can belong to a body that only stands beside it."""
    if body.head in (*FORCES, "Bộ Tư lệnh"):
        return _commanded(body, owner)
    if body.head == COLLEGE:
        return is_university(owner)
    if owner.kind is Kind.FIXED:
        return owner.field.startswith(_DIVIDED)
    if owner.kind is Kind.ORGAN and owner.head.startswith("Hội đồng"):
        return False
    if owner.kind is Kind.ORGAN:
        return body.head in ("Phòng", "Vụ", "Cục", "Văn phòng") and body.head != owner.head
    if owner.kind is Kind.STATE and body.head in ("Cục", "Chi cục"):
        return False  # "Cục Hải quan, Công an tỉnh": branches of ministries stand beside what a province has
    if owner.head in _COMMANDS or (owner.head in FORCES and body.head in STAFFS):
        return body.head in STAFFS and not (owner.head == _STAFF and body.head in ("Cục", _STAFF))
    if body.head == _STAFF:
        return False
    if "Khoa" in (owner.head, body.head) or body.head == "Bộ môn":
        return owner.head == "Khoa" if body.head == "Bộ môn" else owner.head in SCHOOLS and body.head == "Khoa"
    return _above_by_nouns(body, owner)


def _above_by_nouns(body: Body, owner: Body) -> bool:
    """Whether the nouns of two units go together: a Vụ and a Cục are of ministries, a Vụ has only a Phòng."""
    if body.head == "Ban Quản lý dự án":
        return False  # a province's stand beside its Sở
    if owner.head == "Sở" and body.head in ("Vụ", "Cục", "Tổng cục"):
        return False
    if owner.head == "Vụ":
        return body.head == "Phòng"
    if body.head in ("Tổng cục", "Vụ"):
        return owner.head == "Bộ" or (body.head == "Vụ" and owner.head == "Tổng cục")
    if body.head in ("Đội", "Kho") and owner.head == "Phòng":
        return True
    if body.head == "Ban" and owner.head == "Phòng":
        return owner.owner is not None and owner.owner.head in (*_COMMANDS, *FORCES)
    return owner.head in _SUPERUNITS and owner.head != body.head


def _commanded(body: Body, owner: Body) -> bool:
    """``Sư đoàn A, Quân khu B``: a unit of the army under a greater one, a command or the ministry."""
    if body.head == "Bộ Tư lệnh":
        return owner.head in FORCES or owner.field in ("Bộ Quốc phòng", "Bộ Công an")
    if owner.kind is Kind.FIXED:
        return owner.field in ("Bộ Quốc phòng", "Bộ Công an") or owner.field.startswith(("Bộ Tư lệnh", "Vùng "))
    greater = owner.head in FORCES and FORCES.index(owner.head) > FORCES.index(body.head)
    return greater or owner.head in _COMMANDS or (body.head in FORCES[:2] and owner.head == "Phòng")


def is_university(body: Body) -> bool:
    """``Đại học A``, ``Đại học Quốc gia B``: what has colleges."""
    return body.head == _UNIVERSITY or (body.kind is Kind.FIXED and body.field.startswith(f"{_UNIVERSITY} "))


def is_ministry(body: Body) -> bool:
    """Whether a body is a ministry, of which "Bộ" alone may speak."""
    if body.kind is Kind.FIXED:
        return body.field.startswith(f"{_MINISTRY} ") and not body.field.startswith(_NO_MINISTRIES)
    return body.kind is Kind.UNIT and body.head == _MINISTRY and bool(body.field)
