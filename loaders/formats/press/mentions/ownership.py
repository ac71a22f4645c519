"""Ownership: which body can be part of which by its name alone, or by standing beside it."""

from loaders.formats.press.mentions.kinds import Body, Kind

_OWNERS: dict[Kind, frozenset[Kind]] = {
    Kind.CELL: frozenset({Kind.STATE, Kind.UNIT, Kind.FIXED, Kind.ORGAN, Kind.COMMITTEE, Kind.CELL}),
    Kind.EXECUTIVE: frozenset({Kind.CELL, Kind.STATE, Kind.UNIT}),
    Kind.STANDING: frozenset({Kind.COMMITTEE, Kind.CELL, Kind.STATE}),
    Kind.ORGAN: frozenset({Kind.COMMITTEE, Kind.CELL, Kind.STATE, Kind.UNIT, Kind.FIXED, Kind.ORGAN}),
    Kind.STATE: frozenset({Kind.UNIT, Kind.FIXED}),
    Kind.UNIT: frozenset({Kind.UNIT, Kind.STATE, Kind.FIXED, Kind.ORGAN, Kind.COMMITTEE}),
    Kind.TEAM: frozenset(set(Kind) - {Kind.TEAM, Kind.EVENT}),
}
SUBUNITS = frozenset(
    {
        "Vụ",
        "Cục",
        "Phòng",
        "Chi cục",
        "Khoa",
        "Trung tâm",
        "Viện",
        "Đội",
        "Văn phòng",
        "Ban Quản lý",
        "Tổng cục",
        "Bộ Tư lệnh",
        "Ban Tôn giáo",
        "Ban Thi đua - Khen thưởng",
    }
)
_SUPERUNITS = frozenset(
    {"Bộ", "Sở", "Tổng cục", "Cục", "Công an", "Thanh tra", "Ủy ban nhân dân", "Trường Đại học", "Học viện", "Chi cục"}
)

_HOUSES = frozenset({"Bệnh viện", "Trung tâm", "Viện", "Tòa án nhân dân", "Viện kiểm sát nhân dân", "Bảo hiểm xã hội"})
"""What has divisions named right before it; after a comma it is another item of a list."""


def may_own(body: Body, owner: Body) -> bool:
    """Whether the body whose name follows another's can be its owner."""
    if body.kind is Kind.STANDING and owner.kind is Kind.FIXED:
        return owner.field.startswith(("Đảng ủy", "Quân ủy", "Ban Chỉ đạo"))
    if owner.kind not in _OWNERS.get(body.kind, frozenset()):
        return False
    if body.kind is Kind.CELL and owner.kind is Kind.COMMITTEE:
        return False
    if body.head == "Ban Dân tộc" and owner.head == "Hội đồng nhân dân":
        return True
    if body.kind is Kind.STATE:
        inspected = owner.field.startswith(("Bộ ", "Ngân hàng", "Kiểm toán"))
        return (body.head == "Thanh tra" and inspected) or owner.head == "Sở"
    if body.kind is Kind.UNIT:
        return body.head in SUBUNITS and (above(body, owner) or owner.kind is Kind.COMMITTEE or owner.head in _HOUSES)
    return True


def above(body: Body, owner: Body) -> bool:
    """Whether a sub-unit can belong to a body that only stands beside it."""
    if owner.kind is Kind.FIXED:
        return owner.field.startswith(
            (
                "Bộ ",
                "Ban ",
                "Ủy ban",
                "Cơ quan ",
                "Văn phòng",
                "Thanh tra",
                "Tòa án",
                "Viện kiểm",
                "Ngân hàng",
                "Kiểm toán",
                "Tổng cục",
            )
        )
    if owner.kind is Kind.ORGAN:
        return body.head in ("Phòng", "Vụ", "Cục", "Văn phòng") and body.head != owner.head
    return owner.head in _SUPERUNITS and owner.head != body.head
