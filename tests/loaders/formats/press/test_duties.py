"""Who acts or reports by what was told before: tasks, drafts, reviews, choices, and what somebody acts upon."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import linked

TOP, MID, LOW = "Tỉnh ủy Hà Nam", "Huyện ủy Lý Nhân", "Đảng ủy xã Nhân Khang"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Đối với Huyện ủy Lý Nhân, đồng chí Lê Văn Ba lưu ý sớm kiểm tra Đảng ủy xã Nhân Khang.",
            {(MID, LOW)},
        ),
        (
            "Huyện ủy Lý Nhân phân công cấp ủy viên hướng dẫn Đảng ủy xã Nhân Khang.",
            {(MID, LOW)},
        ),
        (
            "Tỉnh ủy Hà Nam chọn Huyện ủy Lý Nhân, Huyện ủy Lý Nhân chọn Đảng ủy xã Nhân Khang để chỉ đạo điểm.",
            {(TOP, MID), (MID, LOW)},
        ),
        (
            "Tỉnh ủy Hà Nam đã xem xét kết quả giám sát và nhận thấy, Huyện ủy Lý Nhân có thiếu sót.",
            {(TOP, MID)},
        ),
        (
            "Tỉnh ủy Hà Nam sẽ hướng dẫn Huyện ủy Lý Nhân, và trong quý IV sẽ giám sát Đảng ủy xã Nhân Khang.",
            {(TOP, MID), (TOP, LOW)},
        ),
        (
            "Được sự chỉ đạo của Tỉnh ủy Hà Nam, Huyện ủy Lý Nhân đã mở lớp; hướng dẫn Đảng ủy xã Nhân Khang.",
            {(TOP, MID), (MID, LOW)},
        ),
        (
            "Huyện ủy Lý Nhân đã rà soát hồ sơ theo đúng chỉ đạo của Tỉnh ủy Hà Nam.",
            {(TOP, MID)},
        ),
        (
            "Bộ Y tế yêu cầu Huyện ủy Lý Nhân rà soát hồ sơ theo hướng dẫn của Tỉnh ủy Hà Nam.",
            {(TOP, MID)},
        ),
        (
            "Công tác tài chính đảng được Tỉnh ủy Hà Nam kiểm tra tại Huyện ủy Lý Nhân.",
            {(TOP, MID)},
        ),
        (
            "Tỉnh ủy Hà Nam tăng cường giám sát chặt Huyện ủy Lý Nhân.",
            {(TOP, MID)},
        ),
        (
            "Tỉnh ủy Hà Nam đã kiểm tra tại các đơn vị:\n\n- Huyện ủy Lý Nhân;\n\n- Đảng ủy xã Nhân Khang.",
            {(TOP, MID), (TOP, LOW)},
        ),
        (
            "Đoàn kiểm tra của Tỉnh ủy Hà Nam kiểm tra Huyện ủy Lý Nhân; tổ thứ hai kiểm tra Đảng ủy xã Nhân Khang.",
            {(TOP, MID), (TOP, LOW)},
        ),
    ],
)
def test_who_oversees_may_be_told_before_or_by_what_is_acted_upon(text: str, expected: set[tuple[str, str]]) -> None:
    assert linked(facts_of(text), "supervises") == expected


def test_a_team_that_a_body_founds_is_its_own_whoever_the_text_spoke_of() -> None:
    text = "Đoàn giám sát của Tỉnh ủy Hà Nam họp. Huyện ủy Lý Nhân lập tổ công tác kiểm tra Đảng ủy xã Hòa Hậu."
    assert ("Huyện ủy Lý Nhân", "Đảng ủy xã Hòa Hậu") in linked(facts_of(text), "supervises")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ông Lê Văn Ba lưu ý Huyện ủy Lý Nhân rà soát, báo cáo Tỉnh ủy Hà Nam.", {(MID, TOP)}),
        ("Huyện ủy Lý Nhân hướng dẫn Đảng ủy xã Nhân Khang sắp xếp, báo cáo Tỉnh ủy Hà Nam.", {(MID, TOP)}),
        ("Huyện ủy Lý Nhân hướng dẫn Đảng ủy xã Nhân Khang lập quy hoạch, trình Tỉnh ủy Hà Nam.", {(LOW, TOP)}),
        ("Huyện ủy Lý Nhân hướng dẫn các xã lập hồ sơ, thẩm định, trình Tỉnh ủy Hà Nam.", {(MID, TOP)}),
        (
            "Yêu cầu Huyện ủy Lý Nhân lãnh đạo, chỉ đạo Đảng ủy xã Nhân Khang sửa, báo cáo Tỉnh ủy Hà Nam.",
            {(MID, TOP)},
        ),
        ("Huyện ủy Lý Nhân sẽ họp; đề nghị Bộ Y tế hướng dẫn; báo cáo Tỉnh ủy Hà Nam các vướng mắc.", {(MID, TOP)}),
        ("Dự thảo do Huyện ủy Lý Nhân chủ trì soạn thảo, sẽ trình Tỉnh ủy Hà Nam.", {(MID, TOP)}),
        ("Tỉnh ủy Hà Nam xem xét 7 tờ trình do Huyện ủy Lý Nhân trình tại hội nghị.", {(MID, TOP)}),
        ("Tỉnh ủy Hà Nam nghe ông Lê Văn Ba trình bày tờ trình của Huyện ủy Lý Nhân.", {(MID, TOP)}),
        ("Huyện ủy Lý Nhân bàn việc thành lập đoàn kiểm tra để trình Tỉnh ủy Hà Nam.", {(MID, TOP)}),
        ("Huyện ủy Lý Nhân (HULN) hiện trực thuộc Tỉnh ủy Hà Nam.", {(MID, TOP)}),
        ("Huyện ủy Lý Nhân từ nay trực thuộc Tỉnh ủy Hà Nam.", {(MID, TOP)}),
        ("Huyện ủy Lý Nhân, nơi quản lý nhiều cơ sở, lại trực thuộc Tỉnh ủy Hà Nam.", {(MID, TOP)}),
        ("Huyện ủy Lý Nhân đã chỉ đạo Đảng ủy xã Nhân Khang sửa, đồng thời trình Tỉnh ủy Hà Nam đề án.", {(MID, TOP)}),
        (
            "Đối với Huyện ủy Lý Nhân, đồng chí lưu ý làm nhanh các việc đã được Bộ Y tế giao; báo cáo Tỉnh ủy Hà Nam.",
            {(MID, TOP)},
        ),
    ],
)
def test_a_report_is_of_whoever_has_the_task_drafts_or_is_heard(text: str, expected: set[tuple[str, str]]) -> None:
    assert linked(facts_of(text), "reports_to") == expected


def test_a_group_is_called_by_its_noun_alone() -> None:
    text = "Tập đoàn Dầu khí Việt Nam họp. Ông Lê Văn Ba lưu ý Tập đoàn rà soát, báo cáo Bộ Công Thương."
    assert linked(facts_of(text), "reports_to") == {("Tập đoàn Dầu khí Việt Nam", "Bộ Công Thương")}


@pytest.mark.parametrize(
    "text",
    [
        "Thanh tra tỉnh Hà Nam chỉ ra nhiều sai phạm tại Sở Y tế tỉnh Hà Nam.",
        "Theo kết luận thanh tra của Thanh tra tỉnh Hà Nam, Sở Y tế tỉnh Hà Nam đã làm sai.",
        "Thanh tra tỉnh Hà Nam tiến hành cuộc thanh tra được UBND tỉnh phê duyệt tại Sở Y tế tỉnh Hà Nam.",
    ],
)
def test_what_an_inspection_finds_or_was_allowed_to_inspect_it_inspects(text: str) -> None:
    assert linked(facts_of(text), "supervises") == {("Thanh tra tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")}


def test_a_team_may_act_where_an_aside_follows_the_place() -> None:
    text = "Đoàn kiểm tra của Tỉnh ủy Hà Nam họp. Tại Sở Y tế tỉnh Hà Nam, đơn vị lớn nhất tỉnh, đoàn kiểm tra hồ sơ."
    assert linked(facts_of(text), "supervises") == {("Tỉnh ủy Hà Nam", "Sở Y tế tỉnh Hà Nam")}
