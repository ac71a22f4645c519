"""Who oversees whom: the sender of a team or the subject of a verb, and all that it names."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import linked


def test_a_team_oversees_for_the_body_that_sent_it_all_that_it_visits() -> None:
    facts = facts_of(
        "Đoàn kiểm tra của Ban Bí thư đã kiểm tra tại các nơi như: Huyện ủy Lý Nhân, Sở Y tế tỉnh Hà Nam.",
    )
    assert linked(facts, "supervises") == {
        ("Ban Bí thư Trung ương Đảng", "Huyện ủy Lý Nhân"),
        ("Ban Bí thư Trung ương Đảng", "Sở Y tế tỉnh Hà Nam"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn giám sát của HĐND tỉnh Hà Nam làm việc với UBND huyện Lý Nhân.",
        "Sở Y tế tỉnh Hà Nam đề nghị UBND tỉnh Hà Nam xem xét.",
        "UBND tỉnh Hà Nam nghe báo cáo của Sở Y tế tỉnh Hà Nam.",
        "Sở Y tế tỉnh Hà Nam phối hợp với Công an tỉnh Hà Nam tuyên truyền.",
    ],
)
def test_visits_requests_and_company_are_no_oversight_nor_report(text: str) -> None:
    facts = facts_of(text)
    assert linked(facts, "supervises") == set()
    assert linked(facts, "reports_to") == set()


def test_a_district_named_after_the_last_of_several_units_is_everyones() -> None:
    facts = facts_of(
        "Thanh tra tỉnh Hà Nam đã thanh tra tại: Trung tâm Y tế, Bệnh viện Đa khoa huyện Lý Nhân; "
        "Trung tâm Y tế, Bệnh viện Đa khoa khu vực huyện Bình Lục.",
    )
    assert {name for _, name in linked(facts, "supervises")} == {
        "Trung tâm Y tế huyện Lý Nhân",
        "Bệnh viện Đa khoa huyện Lý Nhân",
        "Trung tâm Y tế huyện Bình Lục",
        "Bệnh viện Đa khoa khu vực huyện Bình Lục",
    }


def test_one_name_for_several_places_is_overseen_in_each() -> None:
    facts = facts_of("HĐND huyện Lý Nhân giám sát tại UBND xã Hòa Hậu, xã Tiến Thắng.")
    assert {name for _, name in linked(facts, "supervises")} == {
        "Ủy ban nhân dân xã Hòa Hậu",
        "Ủy ban nhân dân xã Tiến Thắng",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tỉnh ủy Hà Nam thành lập Đoàn giám sát việc cải cách hành chính đối với Huyện ủy Lý Nhân.",
            {("Tỉnh ủy Hà Nam", "Huyện ủy Lý Nhân")},
        ),
        (
            "Đoàn kiểm tra của Tỉnh ủy Hà Nam họp. Đoàn kiểm tra ba nơi như Huyện ủy Lý Nhân, Huyện ủy Bình Lục.",
            {("Tỉnh ủy Hà Nam", "Huyện ủy Lý Nhân"), ("Tỉnh ủy Hà Nam", "Huyện ủy Bình Lục")},
        ),
        (
            "Thanh tra tỉnh Hà Nam, Sở Tài chính tỉnh Hà Nam thanh tra tại UBND huyện Lý Nhân.",
            {
                ("Thanh tra tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân"),
                ("Sở Tài chính tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân"),
            },
        ),
        (
            "Quyết định số 7 của Tổng Thanh tra Chính phủ về thanh tra việc mua thuốc tại Sở Y tế tỉnh Hà Nam.",
            {("Thanh tra Chính phủ", "Sở Y tế tỉnh Hà Nam")},
        ),
        (
            "Huyện ủy Lý Nhân được Ủy ban Kiểm tra Tỉnh ủy Hà Nam kiểm tra.",
            {("Ủy ban Kiểm tra Tỉnh ủy Hà Nam", "Huyện ủy Lý Nhân")},
        ),
        (
            "Thanh tra tỉnh Hà Nam họp. Đối tượng thanh tra gồm: Sở Y tế tỉnh Hà Nam; UBND huyện Lý Nhân.",
            {
                ("Thanh tra tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam"),
                ("Thanh tra tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân"),
            },
        ),
    ],
)
def test_oversight_is_read_from_its_sender_to_all_it_names(text: str, expected: set[tuple[str, str]]) -> None:
    assert linked(facts_of(text), "supervises") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tại trụ sở UBND tỉnh Hà Nam, ông Đỗ Văn Lúa, Phó Trưởng phòng, kiểm tra trực Tết tại Sở Y tế tỉnh Hà Nam.",
        "Thành ủy Hải Phòng giám sát theo kế hoạch của Thành ủy, đối với Ban Thường vụ Thành ủy Hải Phòng.",
        "UBND huyện Lý Nhân được kiểm tra hằng năm.",
        "Sở Y tế tỉnh Hà Nam họp, ông Đỗ Văn Lúa, Ủy viên UBND tỉnh Hà Nam, chỉ đạo Công an tỉnh Hà Nam.",
        "Đoàn giám sát đã làm việc tại UBND huyện Lý Nhân.",
    ],
)
def test_a_place_a_person_or_nobody_is_no_overseer(text: str) -> None:
    assert linked(facts_of(text), "supervises") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Đảng ủy Sở Y tế tỉnh Hà Nam buông lỏng, thiếu kiểm tra, giám sát đối với Chi bộ Trung tâm Pháp y.",
        "Huyện ủy Lý Nhân tự kiểm tra tại Đảng ủy xã Hòa Hậu.",
        "Tỉnh ủy Hà Nam giám sát việc thực hiện nghị quyết của Huyện ủy Lý Nhân.",
        "Sở Y tế tỉnh Hà Nam kiểm tra UBND cấp huyện.",
    ],
)
def test_what_was_neglected_or_done_to_itself_to_a_document_or_a_class_is_no_oversight(text: str) -> None:
    assert linked(facts_of(text), "supervises") == set()


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "HĐND tỉnh Hà Nam giám sát công tác xét xử của Tòa án nhân dân huyện Lý Nhân.",
            "Tòa án nhân dân huyện Lý Nhân",
        ),
        ("HĐND tỉnh Hà Nam thanh tra toàn diện hoạt động của Bệnh viện Nhi đồng 2.", "Bệnh viện Nhi đồng 2"),
        (
            "HĐND tỉnh Hà Nam tổ chức 2 cuộc giám sát. Giám sát việc thu phí tại UBND huyện Lý Nhân.",
            "Ủy ban nhân dân huyện Lý Nhân",
        ),
    ],
)
def test_whose_work_is_overseen_is_overseen(text: str, target: str) -> None:
    assert linked(facts_of(text), "supervises") == {("Hội đồng nhân dân tỉnh Hà Nam", target)}


def test_a_list_goes_on_past_a_name_that_nobody_knows() -> None:
    facts = facts_of("Đoàn kiểm tra của Bộ Y tế kiểm tra tại: Sở Y tế Hà Nam, Kho Bến Mới, UBND huyện Lý Nhân.")
    assert {name for _, name in linked(facts, "supervises")} == {
        "Sở Y tế tỉnh Hà Nam",
        "Ủy ban nhân dân huyện Lý Nhân",
    }


def test_a_number_ends_a_units_name() -> None:
    facts = facts_of("Cục II tổ chức thanh tra UBND tỉnh Hà Nam.")
    assert linked(facts, "supervises") == {("Cục II", "Ủy ban nhân dân tỉnh Hà Nam")}


def test_a_school_that_follows_a_place_is_no_further_place() -> None:
    facts = facts_of("Tỉnh ủy Hà Nam kiểm tra tại Đảng bộ xã Hòa Hậu và Trường THPT Lý Nhân.")
    assert {name for _, name in linked(facts, "supervises")} == {
        "Đảng bộ xã Hòa Hậu",
        "Trường THPT Lý Nhân",
    }


@pytest.mark.parametrize(
    "text",
    [
        "HĐND tỉnh Hà Nam giám sát tại một số cơ quan, đơn vị, UBND huyện Lý Nhân.",
        "Bộ Quốc phòng tiếp tục kiểm tra tại Kho Bến Mới và UBND huyện Lý Nhân.",
        "Dự giám sát UBND huyện Lý Nhân về việc tuyển quân của Thường trực HĐND tỉnh Hà Nam.",
        "Để giám sát việc tuyển quân tại UBND huyện Lý Nhân, Thường trực HĐND tỉnh Hà Nam đã thành lập đoàn.",
    ],
)
def test_an_overseer_may_be_named_last_and_a_class_before_the_names(text: str) -> None:
    assert {under for _, under in linked(facts_of(text), "supervises")} == {"Ủy ban nhân dân huyện Lý Nhân"}


def test_the_author_of_a_paper_named_last_is_no_overseer() -> None:
    facts = facts_of("Dự giám sát UBND huyện Lý Nhân về việc thực hiện nghị quyết của Thường trực HĐND tỉnh Hà Nam.")
    assert linked(facts, "supervises") == set()


@pytest.mark.parametrize(
    "said",
    [
        "Sở Y tế tỉnh Hà Nam đã được Thanh tra tỉnh tiến hành thanh tra.",
        "Sở Y tế tỉnh Hà Nam bị Thanh tra tỉnh thanh tra trong 30 ngày.",
        "Thanh tra tỉnh Hà Nam thanh tra hành chính Sở Y tế.",
        "Thanh tra tỉnh Hà Nam thành lập 2 đoàn thanh tra đối với Sở Y tế.",
        "UBND tỉnh Hà Nam giao Thanh tra tỉnh thành lập Đoàn thanh tra toàn diện hoạt động của Sở Y tế.",
        "Đoàn thanh tra của Thanh tra tỉnh Hà Nam do ông Lê Văn Ba làm trưởng đoàn thanh tra Sở Y tế.",
        "Ông Lê Văn Ba, Trưởng đoàn thanh tra của Thanh tra tỉnh Hà Nam, dự buổi thanh tra tại Sở Y tế.",
        "Chánh Thanh tra tỉnh Hà Nam Lê Văn Ba đã đến kiểm tra việc mua thuốc tại Sở Y tế.",
        "Thanh tra tỉnh Hà Nam tổ chức đoàn thanh tra việc mua thuốc tại Sở Y tế.",
        "Thanh tra tỉnh Hà Nam thành lập đoàn thanh tra Sở Y tế.",
        "Thanh tra tỉnh Hà Nam công bố Quyết định Thanh tra chuyên đề việc mua thuốc đối với Sở Y tế.",
        "Thanh tra tỉnh Hà Nam công bố Quyết định Thanh tra Sở Y tế.",
        "Thanh tra tỉnh Hà Nam kiểm tra việc thi hành Điều lệ Công đoàn Việt Nam tại Sở Y tế.",
        "Sau Bộ Y tế, Thanh tra tỉnh Hà Nam cũng thanh tra Sở Y tế.",
        "Qua kiểm tra, Thanh tra tỉnh Hà Nam đã phát hiện nhiều sai phạm về thu chi tại Sở Y tế.",
        "Đoàn kiểm tra liên ngành do Thanh tra tỉnh Hà Nam chủ trì đã kiểm tra Sở Y tế.",
        "Quyết định thanh tra trách nhiệm tiếp công dân của Giám đốc Sở Y tế\n\nThanh tra tỉnh Hà Nam đã họp.",
        "Đoàn thanh tra của Thanh tra tỉnh Hà Nam đã làm việc với Sở Y tế để thanh tra việc mua thuốc.",
        "Đoàn thanh tra của Thanh tra tỉnh Hà Nam thông qua dự thảo báo cáo kết quả thanh tra đối với Sở Y tế.",
    ],
)
def test_passives_counted_teams_leaders_and_heads_inspect_for_their_bodies(said: str) -> None:
    assert linked(facts_of(said), "supervises") == {("Thanh tra tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")}


def test_whoever_signs_a_decision_to_inspect_inspects_for_the_body() -> None:
    facts = facts_of("Chủ tịch UBND huyện Lý Nhân vừa ký quyết định thanh tra việc thu phí tại UBND xã Hòa Hậu.")
    assert linked(facts, "supervises") == {("Ủy ban nhân dân huyện Lý Nhân", "Ủy ban nhân dân xã Hòa Hậu")}


def test_who_ends_what_stands_before_the_subject_acts_not_with_it() -> None:
    facts = facts_of("Xét đơn của nhân viên Sở Y tế tỉnh Hà Nam, UBND tỉnh Hà Nam chỉ đạo Thanh tra tỉnh làm rõ.")
    assert linked(facts, "supervises") == {("Ủy ban nhân dân tỉnh Hà Nam", "Thanh tra tỉnh Hà Nam")}


def test_whoever_is_asked_to_inspect_has_not_yet() -> None:
    facts = facts_of("Chủ tịch UBND tỉnh Hà Nam đề nghị Thanh tra Chính phủ kiểm tra Bộ Y tế.")
    assert linked(facts, "supervises") == set()


def test_a_bare_noun_that_ends_another_name_is_not_its_owner() -> None:
    facts = facts_of("Chánh Thanh tra Bộ Y tế nói: Thanh tra Bộ cũng sẽ thanh tra Bệnh viện Mắt Hà Nam.")
    assert linked(facts, "supervises") == {("Thanh tra Bộ Y tế", "Bệnh viện Mắt Hà Nam")}


def test_a_bare_cell_behind_its_committee_is_none_that_is_known() -> None:
    facts = facts_of("Đảng ủy Công an tỉnh Hà Nam kiểm tra đối với cấp ủy chi bộ và ông Lê Văn Ba, Trưởng Công an xã.")
    assert linked(facts, "supervises") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thanh tra tỉnh Hà Nam kết thúc 2 cuộc thanh tra tại Sở Y tế và đang triển khai 1 cuộc tại Sở Nội vụ.",
            {("Thanh tra tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam"), ("Thanh tra tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Nam")},
        ),
        (
            "Bệnh viện Mắt Hà Nam nằm trong kế hoạch thanh tra năm 2023 của Thanh tra tỉnh Hà Nam.",
            {("Thanh tra tỉnh Hà Nam", "Bệnh viện Mắt Hà Nam")},
        ),
        (
            "Thanh tra tỉnh Hà Nam ra kế hoạch. Sở Y tế thuộc diện thanh tra năm nay.",
            {("Thanh tra tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")},
        ),
        (
            "Kết luận thanh tra của Thanh tra Chính phủ chỉ ra hàng loạt sai phạm của UBND tỉnh Hà Nam.",
            {("Thanh tra Chính phủ", "Ủy ban nhân dân tỉnh Hà Nam")},
        ),
        (
            "Theo quyết định, việc thanh tra trách nhiệm của Bộ Y tế đã xong. Thanh tra Chính phủ cho hay như vậy.",
            {("Thanh tra Chính phủ", "Bộ Y tế")},
        ),
        (
            "Tổ công tác do Sở Nội vụ tỉnh Hà Nam thành lập kiểm tra UBND huyện Lý Nhân.",
            {("Sở Nội vụ tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân")},
        ),
        (
            "Ủy ban MTTQ xã Hòa Hậu giám sát UBND xã về việc cấp nước; Ủy ban MTTQ xã Tiến Thắng giám sát đường làng.",
            {("Ủy ban Mặt trận Tổ quốc Việt Nam xã Hòa Hậu", "Ủy ban nhân dân xã Hòa Hậu")},
        ),
    ],
)
def test_an_inspection_is_told_by_its_plan_its_conclusion_or_as_one_more(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert linked(facts_of(text), "supervises") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kiểm toán Nhà nước khu vực I kiểm toán ngân sách năm 2022 tại UBND tỉnh Hà Nam.",
            {("Kiểm toán Nhà nước khu vực I", "Ủy ban nhân dân tỉnh Hà Nam")},
        ),
        (
            "Đoàn kiểm sát của VKSND tỉnh Hà Nam trực tiếp kiểm sát việc thi hành án tại Công an huyện Lý Nhân.",
            {("Viện kiểm sát nhân dân tỉnh Hà Nam", "Công an huyện Lý Nhân")},
        ),
        ("Công ty TNHH Kiểm toán Bình Minh kiểm toán Sở Y tế tỉnh Hà Nam.", set()),
        (
            "HĐND tỉnh Hà Nam giám sát công tác kiểm sát của VKSND tỉnh Hà Nam.",
            {("Hội đồng nhân dân tỉnh Hà Nam", "Viện kiểm sát nhân dân tỉnh Hà Nam")},
        ),
    ],
)
def test_only_auditors_audit_and_only_prosecutors_watch_the_law_kept(text: str, expected: set[tuple[str, str]]) -> None:
    assert linked(facts_of(text), "supervises") == expected


@pytest.mark.parametrize(
    "text",
    [
        "UBKT Huyện ủy Lý Nhân đã thông báo kết luận kiểm tra và tổ chức kiểm điểm tại Đảng bộ xã Hòa Hậu.",
        "Sở Y tế tỉnh Hà Nam thanh tra tại các trạm: Sông Xanh, Núi Đỏ thuộc Phòng Y tế huyện Lý Nhân.",
    ],
)
def test_where_something_else_is_held_and_whose_part_is_inspected_are_not_inspected(text: str) -> None:
    assert linked(facts_of(text), "supervises") == set()


def test_a_teams_meeting_is_an_inspection_where_the_next_sentence_says_that_it_was_for_one() -> None:
    met = "Chiều 3/12, Đoàn công tác của Bộ Y tế đã làm việc với UBND tỉnh Hà Nam và Sở Y tế."
    inspected = {("Bộ Y tế", "Ủy ban nhân dân tỉnh Hà Nam"), ("Bộ Y tế", "Sở Y tế tỉnh Hà Nam")}
    assert linked(facts_of(f"{met}\n\nBuổi làm việc này nhằm kiểm tra việc phòng dịch."), "supervises") == inspected
    assert linked(facts_of(f"{met}\n\nBuổi làm việc diễn ra tốt đẹp."), "supervises") == set()


def test_who_is_inspected_may_follow_with_alone_but_not_whom_one_works_with() -> None:
    text = "Ủy ban Kiểm tra Trung ương xem xét kết quả kiểm tra {} Ban Thường vụ Tỉnh ủy Hà Nam."
    inspected = {("Ủy ban Kiểm tra Trung ương", "Ban Thường vụ Tỉnh ủy Hà Nam")}
    assert linked(facts_of(text.format("khi có dấu hiệu vi phạm với")), "supervises") == inspected
    assert linked(facts_of(text.format("việc nhập thuốc, phối hợp với")), "supervises") == set()


def test_a_name_that_the_text_breaks_off_is_nobodys() -> None:
    facts = facts_of("Bộ Y tế kiểm tra Sở Y tế tỉnh Hà Nam. Bộ Nội vụ kiểm tra Sở Y")
    assert linked(facts, "supervises") == {("Bộ Y tế", "Sở Y tế tỉnh Hà Nam")}
