"""Inspections: who is sent by whom, who concludes, and what of a body is meant."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import linked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kết luận thanh tra số 7/KL-TTr ngày 2/3/2020 của Thanh tra tỉnh Hà Nam đối với UBND huyện Lý Nhân.",
            ("Thanh tra tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân"),
        ),
        (
            "Cuộc thanh tra tại Sở Xây dựng do Thanh tra tỉnh Hà Nam tiến hành đã xong.",
            ("Thanh tra tỉnh Hà Nam", "Sở Xây dựng tỉnh Hà Nam"),
        ),
        (
            "Sở Y tế tỉnh Hà Nam đã thành lập đoàn thanh tra tại Bệnh viện Đa khoa tỉnh.",
            ("Sở Y tế tỉnh Hà Nam", "Bệnh viện Đa khoa tỉnh Hà Nam"),
        ),
        (
            "Kết quả thanh tra của Bộ Tài chính tại Tổng công ty Sông Xanh cho thấy còn sai sót.",
            ("Bộ Tài chính", "Tổng công ty Sông Xanh"),
        ),
        (
            "Đảng ủy Sở Y tế tỉnh Hà Nam là tổ chức đảng được Ban Thường vụ Tỉnh ủy kiểm tra.",
            ("Ban Thường vụ Tỉnh ủy Hà Nam", "Đảng ủy Sở Y tế tỉnh Hà Nam"),
        ),
        (
            "Thanh tra tỉnh Hà Nam thanh tra việc chấp hành pháp luật của Ban Quản lý dự án giao thông tỉnh Hà Nam.",
            ("Thanh tra tỉnh Hà Nam", "Ban Quản lý dự án giao thông tỉnh Hà Nam"),
        ),
    ],
)
def test_an_inspection_is_told_by_its_conclusion_its_conduct_or_its_team(text: str, expected: tuple[str, str]) -> None:
    assert linked(facts_of(text), "supervises") == {expected}


def test_whoever_an_earlier_verb_inspected_is_no_later_ones_overseer() -> None:
    facts = facts_of(
        "Ủy ban Kiểm tra Trung ương họp. Ngoài ra, kỳ họp xem xét kết quả kiểm tra đối với Ủy ban Kiểm tra Tỉnh ủy "
        "Hà Nam; kết quả giám sát đối với Ban Thường vụ Tỉnh ủy Nam Định."
    )
    assert linked(facts, "supervises") == {
        ("Ủy ban Kiểm tra Trung ương", "Ủy ban Kiểm tra Tỉnh ủy Hà Nam"),
        ("Ủy ban Kiểm tra Trung ương", "Ban Thường vụ Tỉnh ủy Nam Định"),
    }


def test_a_visit_about_an_inspection_is_none() -> None:
    facts = facts_of("Đoàn giám sát của HĐND tỉnh Hà Nam sẽ làm việc về nội dung giám sát tại UBND huyện Lý Nhân.")
    assert linked(facts, "supervises") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "HĐND tỉnh Hà Nam giám sát việc giải quyết ý kiến, kiến nghị của cử tri tại UBND huyện Lý Nhân.",
            {("Hội đồng nhân dân tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân")},
        ),
        (
            "Tỉnh ủy Hà Nam kiểm tra việc thực hiện Nghị quyết về chỉnh đốn; ngăn suy thoái đối với Huyện ủy Lý Nhân.",
            {("Tỉnh ủy Hà Nam", "Huyện ủy Lý Nhân")},
        ),
        (
            "Giám sát đối với Sở Y tế tỉnh Hà Nam.\n\nThông báo của Thường trực HĐND tỉnh về kết quả giám sát nêu rõ.",
            {("Thường trực Hội đồng nhân dân tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")},
        ),
        (
            "UBKT Trung ương họp. Ủy ban đã kiểm tra đối với Ban Thường vụ Tỉnh ủy các tỉnh: Hà Nam, Nam Định.",
            {
                ("Ủy ban Kiểm tra Trung ương", "Ban Thường vụ Tỉnh ủy Hà Nam"),
                ("Ủy ban Kiểm tra Trung ương", "Ban Thường vụ Tỉnh ủy Nam Định"),
            },
        ),
        (
            "Văn phòng thông báo ý kiến chỉ đạo của Chủ tịch UBND tỉnh Hà Nam, giao Sở Y tế trả lời.",
            {("Ủy ban nhân dân tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")},
        ),
    ],
)
def test_oversight_outlasts_the_names_of_papers_and_is_told_by_whoever_concludes_or_orders(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert linked(facts_of(text), "supervises") == expected


def test_the_party_inspects_a_head_as_a_member_and_not_the_body_that_he_leads() -> None:
    text = (
        "Ban Thường vụ Đảng ủy Công an Trung ương công bố Quyết định kiểm tra đối với "
        "Ban Thường vụ Đảng ủy Công an tỉnh Hà Nam và Giám đốc Công an tỉnh Hà Nam."
    )
    assert linked(facts_of(text), "supervises") == {
        ("Ban Thường vụ Đảng ủy Công an Trung ương", "Ban Thường vụ Đảng ủy Công an tỉnh Hà Nam")
    }


def test_a_team_is_sent_by_its_founder_and_not_by_whoever_the_text_is_about() -> None:
    text = (
        "Ban Thường vụ Đảng ủy Công an tỉnh Hà Nam thành lập 02 đoàn. Đoàn kiểm tra số 01 kiểm tra Đảng ủy Công an "
        "huyện Lý Nhân. Ủy ban Kiểm tra Đảng ủy Công an tỉnh sẽ kiểm tra Đảng ủy Công an huyện Bình Lục."
    )
    assert linked(facts_of(text), "supervises") == {
        ("Ban Thường vụ Đảng ủy Công an tỉnh Hà Nam", "Đảng ủy Công an huyện Lý Nhân"),
        ("Ủy ban Kiểm tra Đảng ủy Công an tỉnh Hà Nam", "Đảng ủy Công an huyện Bình Lục"),
    }


def test_a_group_that_is_only_called_so_inspects_and_has_no_verb_in_its_name() -> None:
    text = "Tập đoàn Điện lực Việt Nam họp. Đảng ủy Tập đoàn giám sát Đảng ủy Sở Y tế tỉnh Hà Nam."
    assert linked(facts_of(text), "supervises") == {
        ("Đảng ủy Tập đoàn Điện lực Việt Nam", "Đảng ủy Sở Y tế tỉnh Hà Nam")
    }


def test_whoever_acts_upon_an_inspection_is_no_part_of_the_name_before() -> None:
    text = "Qua thanh tra tại Sở Y tế tỉnh Hà Nam, Thanh tra tỉnh đã chuyển 2 vụ việc sang Công an tỉnh."
    assert linked(facts_of(text), "supervises") == {("Thanh tra tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")}
