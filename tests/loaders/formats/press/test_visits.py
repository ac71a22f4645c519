"""Visits of inspecting teams: who receives one, whom one meets, and what an inspection concluded."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import linked


@pytest.mark.parametrize(
    "text",
    [
        "Sáng 5/3, Bệnh viện Đa khoa tỉnh Hà Nam đã tiếp đoàn kiểm tra của Sở Y tế tỉnh Hà Nam về việc thu phí.",
        "Bệnh viện Đa khoa tỉnh Hà Nam đón và làm việc với Đoàn thanh tra của Sở Y tế tỉnh Hà Nam.",
        "Đoàn giám sát của Sở Y tế tỉnh Hà Nam đã có buổi làm việc với Bệnh viện Đa khoa tỉnh Hà Nam về việc thu phí.",
        (
            "Đoàn kiểm tra của Sở Y tế tỉnh Hà Nam đã họp.\n\n"
            "Buổi chiều, Đoàn kiểm tra làm việc với Bệnh viện Đa khoa tỉnh Hà Nam về việc thu phí."
        ),
        (
            "Đoàn kiểm tra của Sở Y tế tỉnh Hà Nam đã làm việc với Bệnh viện Đa khoa tỉnh Hà Nam.\n\n"
            "Tại buổi kiểm tra, ông Lê Văn Ba đã trao đổi."
        ),
        (
            "Sở Y tế tỉnh Hà Nam tổ chức giám sát việc thu phí. "
            "Đoàn giám sát đã làm việc trực tiếp với Bệnh viện Đa khoa tỉnh Hà Nam."
        ),
        "Sở Y tế tỉnh Hà Nam đã thành lập tổ công tác kiểm tra Bệnh viện Đa khoa tỉnh Hà Nam.",
        "Đoàn thanh tra của Sở Y tế tỉnh Hà Nam phát hiện Bệnh viện Đa khoa tỉnh Hà Nam đã thu sai.",
        (
            "Ông Lê Văn Ba chủ trì buổi làm việc của Đoàn kiểm tra Sở Y tế tỉnh Hà Nam "
            "với Bệnh viện Đa khoa tỉnh Hà Nam về việc thu phí."
        ),
        (
            "Đoàn công tác của Sở Y tế tỉnh Hà Nam đã họp. "
            "Sau khi kiểm tra thực tế tại Bệnh viện Đa khoa tỉnh Hà Nam, đoàn đã về."
        ),
    ],
)
def test_whoever_receives_or_meets_an_inspecting_team_is_inspected(text: str) -> None:
    assert linked(facts_of(text), "supervises") == {("Sở Y tế tỉnh Hà Nam", "Bệnh viện Đa khoa tỉnh Hà Nam")}


@pytest.mark.parametrize(
    "text",
    [
        "Bệnh viện Đa khoa tỉnh Hà Nam đã tiếp đoàn công tác của Sở Y tế tỉnh Hà Nam.",
        "Đoàn công tác của Sở Y tế tỉnh Hà Nam làm việc với Bệnh viện Đa khoa tỉnh Hà Nam về việc thu phí.",
        "Đoàn kiểm tra của Sở Y tế tỉnh Hà Nam làm việc với Bệnh viện Đa khoa tỉnh Hà Nam.",
        "Ông Lê Văn Ba, Giám đốc Bệnh viện Đa khoa tỉnh Hà Nam, tiếp đoàn kiểm tra của Sở Y tế tỉnh Hà Nam.",
    ],
)
def test_a_visit_of_another_kind_and_a_meeting_alone_are_no_inspection(text: str) -> None:
    assert linked(facts_of(text), "supervises") == set()


def test_what_a_state_inspection_concludes_it_has_inspected() -> None:
    text = "{} kết luận UBND huyện Lý Nhân đã làm sai."
    inspected = {("Thanh tra tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân")}
    assert linked(facts_of(text.format("Thanh tra tỉnh Hà Nam")), "supervises") == inspected
    assert linked(facts_of(text.format("HĐND tỉnh Hà Nam")), "supervises") == set()


@pytest.mark.parametrize(
    ("text", "over", "under"),
    [
        (
            "Tại Chi bộ Trường Tiểu học Bến Mới, Đảng ủy xã Hòa Hậu đã tiến hành kiểm tra việc thu phí.",
            "Đảng ủy xã Hòa Hậu",
            "Chi bộ Trường Tiểu học Bến Mới",
        ),
        (
            "Ông Lê Văn Ba, Giám đốc Sở Y tế tỉnh Hà Nam, làm Trưởng đoàn đã chủ trì buổi kiểm tra tại Công an tỉnh.",
            "Sở Y tế tỉnh Hà Nam",
            "Công an tỉnh Hà Nam",
        ),
        (
            "Theo Quyết định số 5 của Viện trưởng VKSND huyện Lý Nhân, về việc trực tiếp kiểm sát tại Công an huyện.",
            "Viện kiểm sát nhân dân huyện Lý Nhân",
            "Công an huyện Lý Nhân",
        ),
        (
            "Thông qua công tác kiểm tra, Sở Y tế tỉnh Hà Nam nhận thấy: Từ năm 2020, UBND huyện Lý Nhân làm sai.",
            "Sở Y tế tỉnh Hà Nam",
            "Ủy ban nhân dân huyện Lý Nhân",
        ),
        (
            "Đoàn đại biểu Quốc hội tỉnh Hà Nam do ông Lê Văn Ba làm trưởng đoàn giám sát Sở Y tế về việc thu phí.",
            "Đoàn đại biểu Quốc hội tỉnh Hà Nam",
            "Sở Y tế tỉnh Hà Nam",
        ),
        (
            "Theo kết luận thanh tra của Thanh tra tỉnh Hà Nam, năm 2020, UBND huyện Lý Nhân đã làm sai.",
            "Thanh tra tỉnh Hà Nam",
            "Ủy ban nhân dân huyện Lý Nhân",
        ),
        (
            "Đảng ủy xã Hòa Hậu nghiêm túc tiếp thu các nội dung kết luận kiểm tra của Huyện ủy Lý Nhân.",
            "Huyện ủy Lý Nhân",
            "Đảng ủy xã Hòa Hậu",
        ),
        (
            "Thứ trưởng Bộ Y tế Lê Văn Ba dẫn đầu đoàn công tác đã kiểm tra tại Sở Y tế tỉnh Hà Nam.",
            "Bộ Y tế",
            "Sở Y tế tỉnh Hà Nam",
        ),
        (
            (
                "Thanh tra tỉnh Hà Nam kết luận thanh tra về thu phí theo Nghị quyết số 5 của Chính phủ; công tác quy "
                "hoạch của UBND huyện Lý Nhân."
            ),
            "Thanh tra tỉnh Hà Nam",
            "Ủy ban nhân dân huyện Lý Nhân",
        ),
        (
            "Thanh tra tỉnh Hà Nam họp. Kết luận thanh tra tại UBND huyện Lý Nhân chỉ rõ nhiều khoản chi sai.",
            "Thanh tra tỉnh Hà Nam",
            "Ủy ban nhân dân huyện Lý Nhân",
        ),
    ],
)
def test_an_inspection_is_told_in_many_orders(text: str, over: str, under: str) -> None:
    assert linked(facts_of(text), "supervises") == {(over, under)}


def test_a_conclusion_about_a_person_is_none_about_the_body_of_the_post() -> None:
    text = "Theo kết luận thanh tra của UBND huyện Lý Nhân, ông Lê Văn Ba, Chủ tịch UBND xã Hòa Hậu đã làm sai."
    assert linked(facts_of(text), "supervises") == set()


def test_the_congress_that_a_resolution_is_named_after_is_not_inspected() -> None:
    text = "Huyện ủy Lý Nhân kiểm tra việc thực hiện Nghị quyết Đại hội Đảng bộ huyện tại Đảng ủy xã Hòa Hậu."
    assert linked(facts_of(text), "supervises") == {("Huyện ủy Lý Nhân", "Đảng ủy xã Hòa Hậu")}
