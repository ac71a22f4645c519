"""Who directs whom: bodies, their heads with and without a name, and whoever acts upon direction."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import linked


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thực hiện chỉ đạo của Thủ tướng Chính phủ, UBND tỉnh Hà Nam đã họp.",
            {("Chính phủ", "Ủy ban nhân dân tỉnh Hà Nam")},
        ),
        (
            "Dưới sự lãnh đạo, chỉ đạo của Tỉnh ủy, UBND tỉnh Hà Nam, ngày 5/3, Sở Y tế mở lớp.",
            {
                ("Tỉnh ủy Hà Nam", "Sở Y tế tỉnh Hà Nam"),
                ("Ủy ban nhân dân tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam"),
            },
        ),
        ("Chủ tịch UBND tỉnh Hà Nam chỉ đạo Sở Y tế sửa.", {("Ủy ban nhân dân tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")}),
        ("Nguyên Chủ tịch UBND tỉnh Hà Nam Lê Văn Ba chỉ đạo Sở Y tế sửa.", set()),
        ("Nguyên Chủ tịch UBND tỉnh Hà Nam chỉ đạo Sở Y tế sửa.", set()),
    ],
)
def test_a_body_acts_upon_direction_and_its_unnamed_head_directs_for_it(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert linked(facts_of(text), "supervises") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND tỉnh Hà Nam Lê Văn Ba chỉ đạo Sở Y tế sửa.",
        "Ông Lê Văn Ba, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hà Nam, cũng đã chỉ đạo Sở Y tế sửa.",
        "Chủ tịch UBND tỉnh Hà Nam họp. Tình hình mất trật tự, Chủ tịch Lê Văn Ba vừa chỉ đạo Sở Y tế sửa.",
        "Sở Y tế tỉnh Hà Nam nghiêm túc tiếp thu ý kiến chỉ đạo của đồng chí Lê Văn Ba, Chủ tịch UBND tỉnh Hà Nam.",
        "Thay mặt Sở Y tế tỉnh Hà Nam, ông Đỗ Văn Lúa xin tiếp thu ý kiến chỉ đạo của Chủ tịch UBND tỉnh Hà Nam.",
        "Theo chỉ đạo của ông Lê Văn Ba, Chủ tịch UBND tỉnh Hà Nam, Sở Y tế tỉnh Hà Nam mở lớp.",
        "Đồng chí Lê Văn Ba, Phó Chủ tịch UBND tỉnh Hà Nam, chỉ đạo Sở Y tế tỉnh Hà Nam mở lớp.",
        "Sở Nội vụ tỉnh Hà Nam họp, bà Lê Thị Ba, Phó Chủ tịch UBND tỉnh, chỉ đạo Sở Y tế tỉnh Hà Nam mở lớp.",
        "Phó Chủ tịch UBND tỉnh Hà Nam đã trực tiếp chỉ đạo Sở Y tế tỉnh Hà Nam mở lớp.",
    ],
)
def test_a_head_or_a_deputy_directs_for_the_body(text: str) -> None:
    assert linked(facts_of(text), "supervises") == {("Ủy ban nhân dân tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")}


def test_a_bare_title_is_of_the_one_body_that_the_text_gave_it() -> None:
    text = "Chủ tịch UBND tỉnh Hà Nam họp. Chủ tịch chỉ đạo Sở Y tế tỉnh Hà Nam sửa."
    assert linked(facts_of(text), "supervises") == {("Ủy ban nhân dân tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")}
    assert linked(facts_of(f"Chủ tịch UBND huyện Lý Nhân họp. {text}"), "supervises") == set()


def test_a_team_is_directed_and_its_work_is_watched() -> None:
    facts = facts_of(
        "Chánh Thanh tra tỉnh Hà Nam Lê Văn Ba chỉ đạo đoàn thanh tra của Sở Y tế tỉnh Hà Nam làm đúng. Để giám sát "
        "hoạt động của đoàn thanh tra, Giám đốc Sở Y tế tỉnh Hà Nam đã thành lập tổ giám sát."
    )
    assert linked(facts, "supervises") == {
        ("Thanh tra tỉnh Hà Nam", "Đoàn thanh tra Sở Y tế tỉnh Hà Nam"),
        ("Sở Y tế tỉnh Hà Nam", "Đoàn thanh tra Sở Y tế tỉnh Hà Nam"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "UBND tỉnh Hà Nam chỉ đạo các cơ quan, đơn vị liên quan, Sở Y tế sửa.",
        "UBND tỉnh Hà Nam đã hướng dẫn, đôn đốc Sở Y tế.",
        "UBND tỉnh Hà Nam ban hành văn bản hướng dẫn gửi Sở Y tế.",
        "Thực hiện chỉ đạo của UBND tỉnh Hà Nam, ngày 5/3, tại hội trường Công an tỉnh, Sở Y tế mở lớp.",
    ],
)
def test_direction_reaches_past_classes_other_verbs_letters_and_venues(text: str) -> None:
    assert linked(facts_of(text), "supervises") == {("Ủy ban nhân dân tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UBND tỉnh Hà Nam chỉ đạo Sở Y tế, Sở Nội vụ kiểm tra phản ánh của báo chí.",
            {
                ("Ủy ban nhân dân tỉnh Hà Nam", "Sở Y tế tỉnh Hà Nam"),
                ("Ủy ban nhân dân tỉnh Hà Nam", "Sở Nội vụ tỉnh Hà Nam"),
            },
        ),
        (
            "Bộ Y tế chỉ đạo, theo dõi, đôn đốc Sở Y tế tỉnh Hà Nam.",
            {("Bộ Y tế", "Sở Y tế tỉnh Hà Nam")},
        ),
        (
            "Giao Vụ trưởng Vụ I thuộc Thanh tra Chính phủ giúp Tổng Thanh tra Chính phủ chỉ đạo Đoàn thanh tra.",
            {("Vụ I Thanh tra Chính phủ", "Đoàn thanh tra Thanh tra Chính phủ")},
        ),
        (
            "Thanh tra tỉnh Hà Nam lập Tổ giám sát hoạt động của Đoàn thanh tra.",
            {("Thanh tra tỉnh Hà Nam", "Đoàn thanh tra Thanh tra tỉnh Hà Nam")},
        ),
    ],
)
def test_all_who_are_told_to_act_are_directed_and_a_team_is_watched_for_its_sender(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert linked(facts_of(text), "supervises") == expected


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế tỉnh Hà Nam hoạt động dưới sự lãnh đạo, chỉ đạo của UBND tỉnh và sự hướng dẫn chuyên môn của Bộ Y tế.",
        "Sở Y tế tỉnh Hà Nam chịu sự quản lý, chỉ đạo trực tiếp của UBND tỉnh và sự hướng dẫn nghiệp vụ của Bộ Y tế.",
    ],
)
def test_one_body_directs_and_another_guides_what_undergoes_both(text: str) -> None:
    assert {(link.source.name, link.kind) for link in facts_of(text).links if link.relation == "supervises"} == {
        ("Ủy ban nhân dân tỉnh Hà Nam", "direction"),
        ("Bộ Y tế", "guidance"),
    }


def test_a_branch_of_a_ministry_stands_beside_the_provinces_police_and_not_under_it() -> None:
    facts = facts_of("UBND tỉnh Hà Nam chỉ đạo Cục Hải quan, Công an tỉnh kiểm tra.")
    assert {target for _, target in linked(facts, "supervises")} == {"Cục Hải quan tỉnh Hà Nam", "Công an tỉnh Hà Nam"}


def test_a_list_of_the_inspected_may_be_of_some_of_them() -> None:
    facts = facts_of("Tỉnh ủy Hà Nam đã kiểm tra 5 tổ chức đảng, trong đó có Huyện ủy Lý Nhân và Huyện ủy Bình Lục.")
    assert linked(facts, "supervises") == {
        ("Tỉnh ủy Hà Nam", "Huyện ủy Lý Nhân"),
        ("Tỉnh ủy Hà Nam", "Huyện ủy Bình Lục"),
    }


def test_a_name_that_nobody_knows_leads_direction_to_the_body_beside_it() -> None:
    facts = facts_of("UBND thành phố Phủ Lý chỉ đạo Đội trật tự đô thị thành phố và UBND phường Quang Trung kiểm tra.")
    assert linked(facts, "supervises") == {("Ủy ban nhân dân thành phố Phủ Lý", "Ủy ban nhân dân phường Quang Trung")}


def test_whoever_is_asked_to_guide_has_not_yet() -> None:
    facts = facts_of("UBND tỉnh Hà Nam đề nghị Bộ Y tế hướng dẫn Sở Y tế.")
    assert linked(facts, "supervises") == set()


def test_a_deputy_directs_for_his_body_what_he_has_been_assigned() -> None:
    facts = facts_of(
        "Phó Chủ tịch UBND tỉnh Hà Nam Lê Văn Ba được phân công lại.\n"
        "Ông Ba sẽ theo dõi, chỉ đạo Sở Y tế; Sở Nội vụ. Theo dõi, phối hợp chỉ đạo: Công an tỉnh."
    )
    government = "Ủy ban nhân dân tỉnh Hà Nam"
    assert linked(facts, "supervises") == {
        (government, "Sở Y tế tỉnh Hà Nam"),
        (government, "Sở Nội vụ tỉnh Hà Nam"),
        (government, "Công an tỉnh Hà Nam"),
    }


def test_whoever_leads_nothing_directs_for_nobody() -> None:
    facts = facts_of("Giám đốc Sở Y tế tỉnh Hà Nam tiếp ông Lê Văn Ba. Ông Ba theo dõi, chỉ đạo Sở Nội vụ.")
    assert not linked(facts, "supervises")


@pytest.mark.parametrize(
    "text",
    [
        "Thay mặt Tỉnh ủy Hà Nam, đồng chí Lê Văn Ba, Phó Bí thư Tỉnh ủy, ghi nhận kết quả, chỉ đạo Sở Y tế sửa.",
        "Ông Lê Văn Ba thay mặt Tỉnh ủy Hà Nam phát biểu. Đồng thời, chỉ đạo Sở Y tế sửa.",
        "Tỉnh ủy Hà Nam đã họp. Bên cạnh đó, tiếp tục chỉ đạo Sở Y tế sửa.",
        "Công văn số 5 ngày 3/4 của Tỉnh ủy Hà Nam đã chỉ đạo Sở Y tế sửa.",
        "Tỉnh ủy Hà Nam vừa có văn bản chỉ đạo về việc này. Theo đó, Tỉnh ủy yêu cầu Sở Y tế sửa.",
        "Đã có ý kiến chỉ đạo của Tỉnh ủy Hà Nam.\n\nCụ thể, giao Sở Y tế sửa.",
        "Dưới sự chỉ đạo của Tỉnh ủy Hà Nam và sự giúp đỡ của các bên; Sở Y tế (SYT) đã sửa.",
        "Tỉnh ủy Hà Nam hướng dẫn chuyên môn, nghiệp vụ cho Sở Y tế.",
        "Tỉnh ủy Hà Nam vừa có công điện chỉ đạo. Tỉnh ủy Hà Nam giao Sở Y tế trực ban.",
    ],
)
def test_whoever_is_spoken_for_writes_or_acted_just_before_directs(text: str) -> None:
    assert linked(facts_of(text), "supervises") == {("Tỉnh ủy Hà Nam", "Sở Y tế tỉnh Hà Nam")}


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh ủy Hà Nam họp. Theo đó, Tỉnh ủy yêu cầu Sở Y tế sửa.",
        "Tỉnh ủy Hà Nam vừa có văn bản chỉ đạo. Theo đó, UBND huyện Lý Nhân giao Công an huyện Lý Nhân sửa.",
        "Tỉnh ủy Hà Nam họp.\n\nSở Y tế mở lớp. Đồng thời, chỉ đạo về việc thu phí.",
    ],
)
def test_orders_without_words_of_direction_and_another_bodys_orders_do_not_count(text: str) -> None:
    assert linked(facts_of(text), "supervises") == set()


def test_whoever_works_with_the_leading_body_directs_with_it() -> None:
    text = "Bộ Công an chủ trì, phối hợp với Quân ủy Trung ương, Bộ Quốc phòng hướng dẫn Bộ Y tế, Bộ Nội vụ."
    assert linked(facts_of(text), "supervises") == {
        (over, under)
        for over in ("Bộ Công an", "Quân ủy Trung ương", "Bộ Quốc phòng")
        for under in ("Bộ Y tế", "Bộ Nội vụ")
    }


def test_each_ones_direction_or_guidance_is_followed() -> None:
    text = "Được sự quan tâm, chỉ đạo của Tỉnh ủy, sự hướng dẫn của UBND tỉnh, Hội Nông dân tỉnh Hà Nam đã mở lớp."
    assert linked(facts_of(text), "supervises") == {
        ("Tỉnh ủy Hà Nam", "Hội Nông dân tỉnh Hà Nam"),
        ("Ủy ban nhân dân tỉnh Hà Nam", "Hội Nông dân tỉnh Hà Nam"),
    }


def test_a_name_may_end_with_the_word_that_makes_a_noun_of_the_verb() -> None:
    text = "Tổng cục Thi hành án dân sự chỉ đạo Thanh tra Sở Y tế tỉnh Hà Nam kiểm tra."
    assert ("Tổng cục Thi hành án dân sự", "Thanh tra Sở Y tế tỉnh Hà Nam") in linked(facts_of(text), "supervises")
    facts = facts_of("Sở Y tế tỉnh Hà Nam chỉ đạo Thanh tra Sở kiểm tra việc này.")
    assert linked(facts, "supervises") == {("Sở Y tế tỉnh Hà Nam", "Thanh tra Sở Y tế tỉnh Hà Nam")}


def test_the_subject_goes_on_past_what_it_asks_of_another() -> None:
    text = "UBND huyện Lý Nhân đề nghị UBND tỉnh Hà Nam chỉ đạo Công an tỉnh; đồng thời chỉ đạo Công an huyện tuần tra."
    assert linked(facts_of(text), "supervises") == {("Ủy ban nhân dân huyện Lý Nhân", "Công an huyện Lý Nhân")}


def test_a_union_may_be_called_the_organisation_and_a_host_keeps_its_short_name() -> None:
    facts = facts_of("Tỉnh ủy Hà Nam chỉ đạo tổ chức Công đoàn tỉnh mở lớp.")
    assert linked(facts, "supervises") == {("Tỉnh ủy Hà Nam", "Công đoàn tỉnh Hà Nam")}
    facts = facts_of("Đảng ủy Quốc hội chỉ đạo Đảng ủy Ủy ban Pháp luật và Tư pháp rà soát.")
    assert linked(facts, "supervises") == {("Đảng ủy Quốc hội", "Đảng ủy Ủy ban Pháp luật và Tư pháp")}


def test_two_central_bodies_may_be_joined_by_a_dash() -> None:
    text = "Dưới sự chỉ đạo của Quân ủy Trung ương - Bộ Quốc phòng, Sở Y tế tỉnh Hà Nam mở lớp."
    assert linked(facts_of(text), "supervises") == {
        ("Quân ủy Trung ương", "Sở Y tế tỉnh Hà Nam"),
        ("Bộ Quốc phòng", "Sở Y tế tỉnh Hà Nam"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hoạt động của Viện KSND huyện Lý Nhân đặt dưới sự lãnh đạo của cấp ủy và chịu sự giám sát của HĐND huyện.",
            {("Hội đồng nhân dân huyện Lý Nhân", "Viện kiểm sát nhân dân huyện Lý Nhân")},
        ),
        (
            "Phòng Nội vụ huyện Lý Nhân chịu sự chỉ đạo của Huyện ủy và UBND huyện, sự hướng dẫn của Sở Nội vụ Hà Nam.",
            {
                ("Huyện ủy Lý Nhân", "Phòng Nội vụ huyện Lý Nhân"),
                ("Ủy ban nhân dân huyện Lý Nhân", "Phòng Nội vụ huyện Lý Nhân"),
                ("Sở Nội vụ tỉnh Hà Nam", "Phòng Nội vụ huyện Lý Nhân"),
            },
        ),
    ],
)
def test_who_undergoes_oversight_is_the_subject_and_none_of_those_who_exercise_it(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert linked(facts_of(text), "supervises") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tỉnh ủy Hà Nam đã chỉ đạo Sở Y tế mở lớp; đồng thời kiểm tra Huyện ủy Lý Nhân.",
            {("Tỉnh ủy Hà Nam", "Sở Y tế tỉnh Hà Nam"), ("Tỉnh ủy Hà Nam", "Huyện ủy Lý Nhân")},
        ),
        (
            "Tỉnh ủy Hà Nam đã chỉ đạo Sở Y tế mở lớp; chỉ đạo Huyện ủy Lý Nhân khắc phục.",
            {("Tỉnh ủy Hà Nam", "Sở Y tế tỉnh Hà Nam"), ("Tỉnh ủy Hà Nam", "Huyện ủy Lý Nhân")},
        ),
        (
            "Sở Xây dựng tỉnh Hà Nam tham mưu UBND tỉnh ban hành kế hoạch; hướng dẫn UBND huyện Lý Nhân lập quy hoạch.",
            {("Sở Xây dựng tỉnh Hà Nam", "Ủy ban nhân dân huyện Lý Nhân")},
        ),
    ],
)
def test_a_verb_behind_a_semicolon_has_the_subject_and_not_whom_it_directed(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert linked(facts_of(text), "supervises") == expected
