"""Posts taken, left and held before: what the words around them say, and on which day."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held


def test_a_repeated_former_covers_only_its_own_title() -> None:
    facts = facts_of(
        "Dự có bà Lê Thị Mận, nguyên Bí thư Huyện ủy, nguyên Chủ tịch UBND huyện, Giám đốc Sở Y tế Hà Nam."
    )
    assert {(title, status) for _, title, _, status in held(facts)} == {
        ("Bí thư", "former"),
        ("Chủ tịch", "former"),
        ("Giám đốc", "current"),
    }


def test_leaving_and_taking_office_in_one_sentence_keep_their_places() -> None:
    facts = facts_of(
        "Bộ Chính trị quyết định ông Đỗ Văn Lúa thôi tham gia Ban Chấp hành, Ban Thường vụ, thôi giữ chức Bí thư "
        "Tỉnh ủy Hà Nam để tham gia Ban Chấp hành, Ban Thường vụ, giữ chức Bí thư Tỉnh ủy Nam Định."
    )
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Hà Nam", "removed"),
        ("Đỗ Văn Lúa", "Ủy viên", "Ban Thường vụ Tỉnh ủy Hà Nam", "removed"),
        ("Đỗ Văn Lúa", "Bí thư", "Tỉnh ủy Hà Nam", "removed"),
        ("Đỗ Văn Lúa", "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Nam Định", "appointed"),
        ("Đỗ Văn Lúa", "Ủy viên", "Ban Thường vụ Tỉnh ủy Nam Định", "appointed"),
        ("Đỗ Văn Lúa", "Bí thư", "Tỉnh ủy Nam Định", "appointed"),
    }


def test_a_nomination_is_no_fact() -> None:
    facts = facts_of("Tỉnh ủy Hà Nam giới thiệu ông Đỗ Văn Lúa để bầu giữ chức Chủ tịch UBND tỉnh Hà Nam.")
    assert facts.holds == ()


def test_the_one_replaced_keeps_his_own_titles() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa được bầu giữ chức Chủ tịch UBND tỉnh Hà Nam thay ông Trần Văn Ngô, Bí thư Tỉnh ủy Hà Nam."
    )
    assert ("Trần Văn Ngô", "Bí thư", "Tỉnh ủy Hà Nam", "current") in held(facts)
    assert not any(person == "Đỗ Văn Lúa" and title == "Bí thư" for person, title, _, _ in held(facts))


def test_an_event_has_its_day_and_takes_the_year_from_the_article() -> None:
    text = "Ngày 12/6, HĐND tỉnh Hà Nam bầu ông Đỗ Văn Lúa giữ chức Chủ tịch UBND tỉnh Hà Nam."
    assert facts_of(text, published="2019-06-13").holds[0].date == "2019-06-12"
    assert facts_of(text).holds[0].date is None


def test_the_day_an_event_takes_effect_goes_before_the_decisions() -> None:
    text = "Ngày 2/6/2019, UBND tỉnh Hà Nam bổ nhiệm ông Đỗ Văn Lúa giữ chức Giám đốc Sở Y tế Hà Nam từ ngày 15/6/2019."
    assert facts_of(text).holds[0].date == "2019-06-15"


def test_a_dismissal_named_last_ends_the_titles_before_it() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa, Giám đốc Sở Y tế tỉnh Hà Nam, đã bị kỷ luật cách chức.")
    assert held(facts) == {("Đỗ Văn Lúa", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "removed")}


def test_elected_as_is_an_election() -> None:
    facts = facts_of("Tại kỳ họp, ông Đỗ Văn Lúa được bầu là Phó Chủ tịch UBND tỉnh Hà Nam.")
    assert held(facts) == {("Đỗ Văn Lúa", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "appointed")}


def test_what_came_before_a_post_is_former_and_the_post_itself_is_not() -> None:
    facts = facts_of(
        "Trước khi được bầu giữ chức Bí thư Tỉnh ủy Hà Nam, ông Đỗ Văn Lúa là Giám đốc Sở Y tế tỉnh Hà Nam."
    )
    assert held(facts) == {("Đỗ Văn Lúa", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former")}


@pytest.mark.parametrize("told", [" trước đó được Bộ Chính trị", ", người mới được Bộ Chính trị"])
def test_what_is_told_of_the_one_replaced_is_his(told: str) -> None:
    facts = facts_of(
        f"Bà Lê Thị Mận được bầu giữ chức Bí thư Tỉnh ủy Hà Nam, thay ông Đỗ Văn Lúa{told} bổ nhiệm giữ chức "
        "Bộ trưởng Bộ Nội vụ."
    )
    assert held(facts) == {
        ("Lê Thị Mận", "Bí thư", "Tỉnh ủy Hà Nam", "appointed"),
        ("Đỗ Văn Lúa", "Bí thư", "Tỉnh ủy Hà Nam", "former"),
        ("Đỗ Văn Lúa", "Bộ trưởng", "Bộ Nội vụ", "appointed"),
    }


def test_what_somebody_was_at_that_time_was_held_before() -> None:
    facts = facts_of("Ông Lê Văn Ba khi đó là Giám đốc Sở Y tế tỉnh Hà Nam, nay là Phó Chủ tịch UBND tỉnh Hà Nam.")
    assert held(facts) == {
        ("Lê Văn Ba", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former"),
        ("Lê Văn Ba", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "current"),
    }


def test_an_election_of_several_who_are_only_counted_is_nobodys() -> None:
    facts = facts_of(
        "Đồng chí Lê Thị Mận, Bí thư Huyện ủy Lý Nhân, phát biểu. "
        "Đại hội đã bầu 36 đồng chí vào Ban Chấp hành Đảng bộ huyện Lý Nhân."
    )
    assert held(facts) == {("Lê Thị Mận", "Bí thư", "Huyện ủy Lý Nhân", "current")}


def test_what_goes_on_without_a_comma_after_the_replaced_is_told_of_him() -> None:
    facts = facts_of(
        "Tỉnh ủy Hà Nam họp. Đại tá Đỗ Văn Lúa giữ chức Giám đốc Công an tỉnh Hà Nam. Đại tá Lúa thay vị trí "
        "của Đại tá Lê Văn Ba, Giám đốc Công an tỉnh được điều động giữ chức Giám đốc Công an tỉnh Nam Định."
    )
    assert ("Lê Văn Ba", "Giám đốc", "Công an tỉnh Nam Định", "appointed") in held(facts)
    assert ("Lê Văn Ba", "Giám đốc", "Công an tỉnh Hà Nam", "former") in held(facts)


def test_the_day_of_anothers_retirement_is_no_day_of_an_appointment() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa được bầu làm Chủ tịch UBND tỉnh Hà Nam, kế nhiệm ông Lê Văn Ba nghỉ hưu từ ngày 1/3/2022."
    )
    assert {hold.date for hold in facts.holds} == {None}


def test_an_appointment_elsewhere_ends_an_office_and_an_election_does_not() -> None:
    facts = facts_of(
        "Bổ nhiệm ông Đỗ Văn Lúa, Vụ trưởng Vụ Pháp chế, Bộ Y tế, giữ chức Thứ trưởng Bộ Tài chính. "
        "HĐND tỉnh Hà Nam bầu bà Lê Thị Mận, Giám đốc Sở Y tế tỉnh Hà Nam, giữ chức Phó Chủ tịch UBND tỉnh Hà Nam."
    )
    assert ("Đỗ Văn Lúa", "Vụ trưởng", "Vụ Pháp chế Bộ Y tế", "former") in held(facts)
    assert ("Lê Thị Mận", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "current") in held(facts)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("UBND tỉnh Hà Nam đã cách chức ông Đỗ Văn Lúa, Giám đốc Sở Y tế tỉnh Hà Nam.", "removed"),
        (
            "Cách hết các chức vụ trong Đảng đối với các ông: Lê Văn Ba, Bí thư Chi bộ; Đỗ Văn Lúa, Huyện ủy viên.",
            "removed",
        ),
        (
            "Kỷ luật cách tất cả chức vụ trong Đảng đối với ông Đỗ Văn Lúa, Giám đốc Sở Y tế tỉnh Hà Nam.",
            "current",
        ),
    ],
)
def test_a_punishment_ends_the_posts_that_it_names(text: str, status: str) -> None:
    assert {each for person, _, _, each in held(facts_of(text)) if person == "Đỗ Văn Lúa"} == {status}


def test_who_asks_for_an_election_is_not_elected() -> None:
    facts = facts_of("Vào sáng 5/3, theo đề nghị của Chủ tịch UBND tỉnh Hà Nam Đỗ Văn Lúa, HĐND tỉnh Hà Nam họp.")
    assert held(facts) == {("Đỗ Văn Lúa", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "current")}


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        (
            "Ông Đỗ Văn Lúa, Giám đốc Sở Y tế tỉnh Hà Nam, cho biết Sở đã bổ nhiệm 3 Phó Giám đốc; bà Lê Thị Mận họp.",
            {("Đỗ Văn Lúa", "Giám đốc", "current")},
        ),
        (
            "UBND tỉnh Hà Nam yêu cầu xem xét cách chức ông Lê Văn Ba, Chủ tịch UBND xã Liêm Tuyền.",
            {("Lê Văn Ba", "Chủ tịch", "current")},
        ),
        (
            "Dự có bà Lê Thị Mận, Giám đốc Sở Y tế tỉnh Hà Nam và lãnh đạo các sở được bầu vào Ban Chấp hành.",
            {("Lê Thị Mận", "Giám đốc", "current")},
        ),
        (
            "Ông Đỗ Văn Lúa và ông Lê Văn Ba lần lượt giữ chức Giám đốc và Phó Giám đốc Sở Y tế tỉnh Hà Nam.",
            {("Đỗ Văn Lúa", "Giám đốc", "appointed"), ("Lê Văn Ba", "Phó Giám đốc", "appointed")},
        ),
    ],
)
def test_nobody_takes_what_the_sentence_gives_to_others(text: str, posts: set[tuple[str, str, str]]) -> None:
    assert {(person, title, status) for person, title, _, status in held(facts_of(text))} == posts


def test_a_bare_post_is_of_the_body_whose_like_post_the_same_person_takes_next() -> None:
    facts = facts_of(
        "Bổ nhiệm thầy Đỗ Văn Lúa, Phó Hiệu trưởng, giữ chức Hiệu trưởng Trường THPT Lý Nhân, thay thầy Lê Văn Ba. "
        "Trường THPT Hà Nam chúc mừng."
    )
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Phó Hiệu trưởng", "Trường THPT Lý Nhân", "former"),
        ("Đỗ Văn Lúa", "Hiệu trưởng", "Trường THPT Lý Nhân", "appointed"),
        ("Lê Văn Ba", "Hiệu trưởng", "Trường THPT Lý Nhân", "former"),
    }


@pytest.mark.parametrize(
    "told",
    [
        "Ông Đỗ Văn Lúa - Giám đốc Sở Y tế tỉnh Hà Nam - bị kỷ luật bằng hình thức buộc thôi việc.",
        "UBND tỉnh Hà Nam ra quyết định buộc thôi việc đối với ông Đỗ Văn Lúa, Giám đốc Sở Y tế tỉnh Hà Nam.",
        "Hai người bị buộc thôi việc, gồm: bà Lê Thị Mận; ông Đỗ Văn Lúa - Giám đốc Sở Y tế tỉnh Hà Nam.",
        "Ông Đỗ Văn Lúa đã từ chức Giám đốc Sở Y tế tỉnh Hà Nam.",
        "Ông Đỗ Văn Lúa, Giám đốc Sở Y tế tỉnh Hà Nam, đã từ chức.",
        "Ông Đỗ Văn Lúa xin thôi giữ chức Giám đốc Sở Y tế tỉnh Hà Nam và được chấp thuận.",
        "UBND tỉnh thông qua đơn từ nhiệm chức vụ Giám đốc Sở Y tế tỉnh Hà Nam của ông Đỗ Văn Lúa.",
    ],
)
def test_whoever_is_dismissed_or_resigns_loses_the_post(told: str) -> None:
    assert ("Đỗ Văn Lúa", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "removed") in held(facts_of(told))


@pytest.mark.parametrize(
    "told",
    [
        "Ông Đỗ Văn Lúa, Giám đốc Sở Y tế tỉnh Hà Nam, xin từ chức.",
        "Ông Đỗ Văn Lúa xin thôi giữ chức Giám đốc Sở Y tế tỉnh Hà Nam.",
        "Trước đó, UBND tỉnh đình chỉ chức vụ Giám đốc Sở Y tế tỉnh Hà Nam đối với ông Đỗ Văn Lúa.",
        "Thanh tra đề nghị buộc thôi việc ông Đỗ Văn Lúa, Giám đốc Sở Y tế tỉnh Hà Nam.",
    ],
)
def test_whoever_is_suspended_or_only_asks_to_go_still_holds_the_post(told: str) -> None:
    assert held(facts_of(told)) == {("Đỗ Văn Lúa", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "current")}


@pytest.mark.parametrize(
    "told",
    [
        "Ông Đỗ Văn Lúa, Tỉnh ủy viên, Giám đốc Sở Y tế tỉnh Hà Nam (nay là Chủ tịch UBND tỉnh Hà Nam), đã ký.",
        "Ông Đỗ Văn Lúa, Tỉnh ủy viên, Giám đốc Sở Y tế tỉnh Hà Nam, nay là Chủ tịch UBND tỉnh Hà Nam, đã ký.",
        "Ông Đỗ Văn Lúa, Tỉnh ủy viên, Giám đốc Sở Y tế tỉnh Hà Nam (hiện giữ chức Chủ tịch UBND tỉnh Hà Nam), đã ký.",
    ],
)
def test_the_office_of_then_is_former_beside_that_of_today_and_a_membership_lasts(told: str) -> None:
    assert held(facts_of(told)) == {
        ("Đỗ Văn Lúa", "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Hà Nam", "current"),
        ("Đỗ Văn Lúa", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former"),
        ("Đỗ Văn Lúa", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "current"),
    }


def test_a_rank_may_stand_before_the_posts_of_today() -> None:
    facts = facts_of("Trung tướng Đỗ Văn Lúa, Tư lệnh Quân khu 9 (nay là Đại tướng, Bộ trưởng Bộ Quốc phòng), đã dự.")
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Tư lệnh", "Quân khu 9", "former"),
        ("Đỗ Văn Lúa", "Bộ trưởng", "Bộ Quốc phòng", "current"),
    }


def test_why_somebody_goes_does_not_end_what_another_takes_instead() -> None:
    facts = facts_of(
        "Có hai vị trí vừa thay: HĐND huyện Lý Nhân miễn nhiệm ông Trần Văn Ngô, Phó Chủ tịch UBND huyện, vì được điều "
        "động làm Chánh Thanh tra tỉnh Hà Nam; bầu ông Đỗ Văn Lúa, Trưởng phòng Nội vụ huyện Lý Nhân vào chỗ khuyết."
    )
    assert held(facts) == {
        ("Trần Văn Ngô", "Phó Chủ tịch", "Ủy ban nhân dân huyện Lý Nhân", "removed"),
        ("Trần Văn Ngô", "Chánh Thanh tra", "Thanh tra tỉnh Hà Nam", "appointed"),
        ("Đỗ Văn Lúa", "Trưởng phòng", "Phòng Nội vụ huyện Lý Nhân", "current"),
    }


def test_a_decision_on_this_one_is_on_whoever_was_named_before_the_one_who_decides() -> None:
    facts = facts_of(
        "Ông Trần Văn Ngô đã bị bắt; ngày 5/3, Chủ tịch UBND tỉnh Hà Nam Đỗ Văn Lúa ký quyết định cách chức Giám đốc "
        "Sở Y tế đối với ông này."
    )
    assert ("Trần Văn Ngô", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "removed") in held(facts)


@pytest.mark.parametrize(
    "told",
    [
        "Từ năm 2016 đến nay, ông Đỗ Văn Lúa giữ chức Giám đốc Sở Y tế tỉnh Hà Nam.",
        "Ông Đỗ Văn Lúa làm Giám đốc Sở Y tế tỉnh Hà Nam từ năm 2016 đến nay.",
    ],
)
def test_a_post_taken_in_some_year_and_held_until_now_is_held(told: str) -> None:
    assert held(facts_of(told)) == {("Đỗ Văn Lúa", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "current")}
