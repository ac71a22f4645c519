"""Careers told in years, and who leaves a post to whom."""

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held

LUA, MAN = "Đỗ Văn Lúa", "Lê Thị Mận"


def test_a_post_taken_in_some_year_ended_when_another_was_taken_later() -> None:
    facts = facts_of(
        "HĐND tỉnh Hà Nam họp. Ông Đỗ Văn Lúa sinh năm 1970. Năm 2010, ông được bầu làm Bí thư Huyện ủy Lý Nhân. "
        "Tháng 3/2015, ông được bổ nhiệm Giám đốc Sở Y tế tỉnh Nam Định."
    )
    assert held(facts) == {
        (LUA, "Bí thư", "Huyện ủy Lý Nhân", "former"),
        (LUA, "Giám đốc", "Sở Y tế tỉnh Nam Định", "appointed"),
    }


def test_posts_of_the_party_and_the_government_of_one_place_are_held_together() -> None:
    facts = facts_of(
        "Năm 2020, ông Đỗ Văn Lúa được bầu làm Phó Bí thư Tỉnh ủy Hà Nam. Năm 2021, ông được bầu làm Chủ tịch UBND "
        "tỉnh Hà Nam."
    )
    assert {status for *_, status in held(facts)} == {"appointed"}


def test_a_membership_of_the_centre_outlasts_what_is_taken_later() -> None:
    facts = facts_of(
        "Năm 2016, ông Đỗ Văn Lúa được bầu làm Ủy viên Trung ương Đảng. Năm 2019, ông được bầu làm Bí thư Tỉnh ủy "
        "Hà Nam."
    )
    assert (LUA, "Ủy viên", "Ban Chấp hành Trung ương Đảng", "appointed") in held(facts)


def test_what_was_held_before_goes_on_until_what_was_taken_next() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hà Nam. Năm 2007, ông làm Bí thư Huyện ủy Lý Nhân "
        "trước khi trở thành Phó Chủ tịch UBND tỉnh Nam Định."
    )
    assert (LUA, "Bí thư", "Huyện ủy Lý Nhân", "former") in held(facts)
    assert (LUA, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Nam Định", "former") in held(facts)


def test_what_somebody_did_before_that_is_past_and_what_happened_then_is_news() -> None:
    did = facts_of("Trước đó, ông Đỗ Văn Lúa làm Bí thư Huyện ủy Lý Nhân.")
    happened = facts_of("Trước đó, HĐND huyện bầu ông Đỗ Văn Lúa làm Chủ tịch UBND huyện Lý Nhân.")
    assert {status for *_, status in held(did)} == {"former"}
    assert {status for *_, status in held(happened)} == {"appointed"}


def test_a_post_at_the_body_one_once_worked_at_is_there_and_past() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa từng có nhiều năm công tác tại Sở Y tế tỉnh Hà Nam giữ chức vụ Phó Giám đốc và Giám đốc sở này."
    )
    assert held(facts) == {
        (LUA, "Phó Giám đốc", "Sở Y tế tỉnh Hà Nam", "former"),
        (LUA, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former"),
    }


def test_whoever_is_replaced_leaves_the_post_that_is_taken() -> None:
    facts = facts_of("Bà Lê Thị Mận được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hà Nam, thay ông Đỗ Văn Lúa.")
    assert (LUA, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former") in held(facts)


def test_whoever_is_replaced_in_a_sentence_of_its_own_and_retires_is_removed() -> None:
    facts = facts_of(
        "Bà Lê Thị Mận được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hà Nam. Bà Mận sẽ thay ông Đỗ Văn Lúa, nghỉ hưu từ 1/7."
    )
    assert (LUA, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "removed") in held(facts)


def test_nobody_leaves_a_post_for_whom_is_only_proposed() -> None:
    facts = facts_of(
        "Bà Lê Thị Mận được bầu làm Bí thư Huyện ủy Lý Nhân. Bà Mận được giới thiệu để bầu, thay ông Đỗ Văn Lúa."
    )
    assert not any(person == LUA for person, *_ in held(facts))


def test_a_removal_to_come_leaves_the_post_held() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa sẽ được miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh Hà Nam.")
    assert held(facts) == {(LUA, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "current")}


def test_one_who_retired_from_a_former_post_stays_a_member() -> None:
    facts = facts_of("Dự lễ có ông Đỗ Văn Lúa - Tỉnh ủy viên, nguyên Giám đốc Sở Y tế Hà Nam, đã nghỉ hưu trước tuổi.")
    assert (LUA, "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Hà Nam", "current") in held(facts)


def test_a_post_held_for_the_time_being_replaces_no_other_of_the_body() -> None:
    facts = facts_of(
        "Thủ tướng giao quyền Chủ tịch UBND tỉnh Hà Nam cho ông Đỗ Văn Lúa, Phó Chủ tịch Thường trực UBND tỉnh Hà Nam."
    )
    assert {(title, status) for _, title, _, status in held(facts)} == {
        ("Quyền Chủ tịch", "appointed"),
        ("Phó Chủ tịch Thường trực", "current"),
    }


def test_joining_committees_and_taking_office_are_told_together() -> None:
    facts = facts_of(
        "Bộ Chính trị trao quyết định cho bà Lê Thị Mận. Bà sẽ tham gia Ban Chấp hành, Ban Thường vụ và giữ chức Bí "
        "thư Tỉnh ủy Hà Nam nhiệm kỳ 2020-2025."
    )
    assert held(facts) == {
        (MAN, "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh Hà Nam", "appointed"),
        (MAN, "Ủy viên", "Ban Thường vụ Tỉnh ủy Hà Nam", "appointed"),
        (MAN, "Bí thư", "Tỉnh ủy Hà Nam", "appointed"),
    }


def test_a_standing_committee_that_has_heads_is_of_the_body_they_head() -> None:
    facts = facts_of(
        "Thường trực Tỉnh ủy Hà Nam hiện có Bí thư Lê Thị Mận cùng hai Phó bí thư gồm: ông Đỗ Văn Lúa (Chủ tịch UBND "
        "tỉnh) và ông Trần Văn Ngô."
    )
    assert held(facts) >= {
        (MAN, "Bí thư", "Tỉnh ủy Hà Nam", "current"),
        (LUA, "Phó Bí thư", "Tỉnh ủy Hà Nam", "current"),
        ("Trần Văn Ngô", "Phó Bí thư", "Tỉnh ủy Hà Nam", "current"),
    }


def test_what_is_said_of_the_holder_parts_no_title_from_its_body() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa từng là Chủ tịch đầu tiên của Hội Nông dân tỉnh Hà Nam.")
    assert held(facts) == {(LUA, "Chủ tịch", "Hội Nông dân tỉnh Hà Nam", "former")}


def test_a_term_between_posts_parts_no_list() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa trong thời gian giữ cương vị Bí thư Huyện ủy Lý Nhân nhiệm kỳ 2010-2015, Giám đốc Sở Y tế tỉnh "
        "Hà Nam đã có vi phạm."
    )
    assert {(title, status) for _, title, _, status in held(facts)} == {("Bí thư", "former"), ("Giám đốc", "former")}


def test_years_between_the_posts_of_a_career_part_no_list() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa từng làm Phó Giám đốc Sở Y tế tỉnh Hà Nam từ năm 2004 đến 2006, Trưởng phòng Tổ chức Sở Nội vụ "
        "tỉnh Hà Nam (2006 - 2008), Bí thư Huyện ủy Lý Nhân từ tháng 7/2015 đến nay."
    )
    assert {(title, status) for _, title, _, status in held(facts)} == {
        ("Phó Giám đốc", "former"),
        ("Trưởng phòng", "former"),
        ("Bí thư", "former"),
    }


def test_a_career_of_many_places_is_told_of_the_person_of_the_sentences_before() -> None:
    facts = facts_of(
        "Bộ Chính trị phân công ông Đỗ Văn Lúa giữ chức Phó Trưởng Ban Dân vận Trung ương. Ông là cử nhân Luật. Ông "
        "từng kinh qua các vị trí Bí thư Tỉnh đoàn, Bí thư Huyện ủy Lý Nhân, Chủ tịch UBND tỉnh Hà Nam."
    )
    assert held(facts) >= {
        (LUA, "Bí thư", "Tỉnh đoàn Hà Nam", "former"),
        (LUA, "Bí thư", "Huyện ủy Lý Nhân", "former"),
        (LUA, "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "former"),
    }


def test_who_had_a_post_before_is_named_after_it() -> None:
    facts = facts_of("Giám đốc Sở Y tế tỉnh Hà Nam trước đó là ông Đỗ Văn Lúa.")
    assert held(facts) == {(LUA, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former")}


def test_a_title_between_the_word_and_the_name_is_kept_by_whoever_is_replaced() -> None:
    facts = facts_of(
        "Bà Lê Thị Mận được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hà Nam thay Phó Chủ tịch UBND tỉnh Đỗ Văn Lúa."
    )
    assert held(facts) >= {
        (LUA, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former"),
        (LUA, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "current"),
    }


def test_a_short_title_beside_the_whole_one_is_one_post() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa làm Phó Ban Dân vận Trung ương. Bộ Chính trị phân công ông Lúa giữ chức Phó Trưởng Ban Dân vận "
        "Trung ương."
    )
    assert {title for _, title, *_ in held(facts)} == {"Phó Trưởng ban"}


def test_a_bare_title_is_of_the_one_body_that_has_such_a_head_in_the_text() -> None:
    text = (
        "Dự lễ có bà Lê Thị Mận, Giám đốc Sở Y tế tỉnh Hà Nam. Các Phó Giám đốc gồm: ông Đỗ Văn Lúa, ông Trần Văn Ngô."
    )
    two = text.replace("Hà Nam.", "Hà Nam; ông Lê Văn Ba, Giám đốc Sở Nội vụ tỉnh Hà Nam.")
    assert (LUA, "Phó Giám đốc", "Sở Y tế tỉnh Hà Nam", "current") in held(facts_of(text))
    assert not any(person == LUA for person, *_ in held(facts_of(two)))


def test_a_post_held_from_one_year_to_another_is_over() -> None:
    before = facts_of("Từ năm 2008 đến năm 2012, ông Đỗ Văn Lúa là Giám đốc Sở Y tế tỉnh Hà Nam.")
    after = facts_of(
        "Ông Đỗ Văn Lúa đảm nhiệm chức vụ Giám đốc Sở Y tế tỉnh Hà Nam từ tháng 3/2019 đến tháng 6/2021 rồi chuyển "
        "sang làm Phó Chánh Văn phòng Tỉnh ủy Hà Nam."
    )
    assert {status for *_, status in held(before)} == {"former"}
    assert {(title, status) for _, title, _, status in held(after)} == {
        ("Giám đốc", "former"),
        ("Phó Chánh Văn phòng", "appointed"),
    }


def test_a_post_handed_over_is_taken_by_whoever_it_is_handed_to() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa bàn giao chức vụ Giám đốc Sở Y tế tỉnh Hà Nam cho bà Lê Thị Mận.")
    assert held(facts) == {(MAN, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "appointed")}


def test_titles_in_brackets_part_no_list_of_those_who_are_elected() -> None:
    facts = facts_of(
        "Các ông Đỗ Văn Lúa (Bí thư Huyện ủy Lý Nhân), Trần Văn Ngô (Giám đốc Sở Y tế) và bà Lê Thị Mận (Chánh Văn "
        "phòng Tỉnh ủy Hà Nam) được bầu vào Ban Thường vụ Tỉnh ủy Hà Nam."
    )
    assert {person for person, title, *_ in held(facts) if title == "Ủy viên"} == {LUA, MAN, "Trần Văn Ngô"}


def test_a_title_of_several_is_not_of_one_who_is_named_with_another() -> None:
    facts = facts_of(
        "Dự lễ có các Thứ trưởng Bộ Xây dựng Đỗ Văn Lúa, Lê Thị Mận; Phó Chủ tịch UBND tỉnh Hà Nam Trần Văn Ngô."
    )
    assert {title for person, title, *_ in held(facts) if person == "Trần Văn Ngô"} == {"Phó Chủ tịch"}


def test_a_newspapers_name_ends_before_its_editors() -> None:
    facts = facts_of("Tổng Biên tập báo Sài Gòn Giải Phóng Đỗ Văn Lúa phát biểu.")
    assert held(facts) == {(LUA, "Tổng Biên tập", "Báo Sài Gòn Giải Phóng", "current")}


def test_a_post_one_is_moved_from_is_former() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa được luân chuyển từ Phó Giám đốc Sở Y tế tỉnh Hà Nam về làm Bí thư Huyện ủy Lý Nhân."
    )
    assert held(facts) == {
        (LUA, "Phó Giám đốc", "Sở Y tế tỉnh Hà Nam", "former"),
        (LUA, "Bí thư", "Huyện ủy Lý Nhân", "appointed"),
    }


def test_what_was_held_before_a_year_is_past() -> None:
    facts = facts_of("Trước năm 2015, ông Đỗ Văn Lúa là Phó Giám đốc Sở Y tế tỉnh Hà Nam.")
    assert held(facts) == {(LUA, "Phó Giám đốc", "Sở Y tế tỉnh Hà Nam", "former")}


def test_all_posts_of_a_period_are_past() -> None:
    facts = facts_of(
        "Từ tháng 3-2017 đến tháng 1-2021, ông Đỗ Văn Lúa là Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Lý Nhân."
    )
    assert {status for *_, status in held(facts)} == {"former"}


def test_what_was_taken_after_that_ended_too_when_another_post_was_taken_later() -> None:
    facts = facts_of(
        "Tháng 7-2011, ông Đỗ Văn Lúa là Giám đốc Sở Y tế tỉnh Hà Nam. Sau đó ông được bổ nhiệm giữ chức Chánh Văn "
        "phòng UBND tỉnh Hà Nam. Tháng 11-2013, ông được bổ nhiệm giữ chức Thứ trưởng Bộ Y tế."
    )
    assert {title: status for _, title, _, status in held(facts)} == {
        "Giám đốc": "former",
        "Chánh Văn phòng": "former",
        "Thứ trưởng": "appointed",
    }


def test_a_post_held_until_now_ended_those_before_and_goes_on() -> None:
    facts = facts_of(
        "Năm 2010, ông Đỗ Văn Lúa được bổ nhiệm Giám đốc Sở Y tế tỉnh Hà Nam. Từ năm 2016 đến nay, ông là Thứ trưởng "
        "Bộ Y tế."
    )
    assert {title: status for _, title, _, status in held(facts)} == {"Giám đốc": "former", "Thứ trưởng": "current"}


def test_years_in_a_post_are_told_of_a_post_that_is_past() -> None:
    facts = facts_of("Quá trình hơn 10 năm làm Phó Chủ tịch UBND huyện Lý Nhân, ông Đỗ Văn Lúa được khen nhiều lần.")
    assert held(facts) == {(LUA, "Phó Chủ tịch", "Ủy ban nhân dân huyện Lý Nhân", "former")}


def test_what_was_before_a_merger_does_not_make_past_what_came_with_it() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa trước khi sáp nhập là Phó Giám đốc Sở Y tế tỉnh Hà Nam, được bổ nhiệm giữ chức Phó Giám đốc "
        "Sở Y tế tỉnh Ninh Bình."
    )
    assert held(facts) == {
        (LUA, "Phó Giám đốc", "Sở Y tế tỉnh Hà Nam", "former"),
        (LUA, "Phó Giám đốc", "Sở Y tế tỉnh Ninh Bình", "appointed"),
    }


def test_why_somebody_was_removed_is_news_of_its_own() -> None:
    facts = facts_of(
        "Trước khi bầu, HĐND tỉnh Hà Nam miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh với ông Đỗ Văn Lúa do ông được Thủ "
        "tướng bổ nhiệm làm Thứ trưởng Bộ Y tế."
    )
    assert (LUA, "Thứ trưởng", "Bộ Y tế", "appointed") in held(facts)


def test_a_year_alone_may_open_what_somebody_did_next() -> None:
    facts = facts_of(
        "1996, ông Đỗ Văn Lúa là Phó Trưởng Công an huyện Lý Nhân; 2001 là Giám đốc Công an tỉnh Hà Nam. Năm 2010 ông "
        "được bổ nhiệm làm Thứ trưởng Bộ Công an."
    )
    assert {title: status for _, title, _, status in held(facts)} == {
        "Phó Trưởng Công an": "former",
        "Giám đốc": "former",
        "Thứ trưởng": "appointed",
    }


def test_what_comes_next_in_a_row_of_past_posts_is_past() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa kinh qua các chức vụ: Giám đốc Sở Y tế tỉnh Hà Nam, rồi về Hà Nội làm Vụ trưởng Vụ Pháp chế "
        "Bộ Y tế."
    )
    assert {status for *_, status in held(facts)} == {"former"}


def test_a_deputy_who_became_the_head_in_another_sentence_is_no_deputy_any_more() -> None:
    facts = facts_of(
        "HĐND tỉnh Hà Nam bầu ông Đỗ Văn Lúa làm Chủ tịch UBND tỉnh Hà Nam.\n\nÔng Đỗ Văn Lúa, Phó Chủ tịch UBND tỉnh "
        "Hà Nam, sinh năm 1970."
    )
    assert held(facts) == {
        (LUA, "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "former"),
        (LUA, "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "appointed"),
    }


def test_whoever_is_replaced_in_brackets_held_the_post_before_them_and_not_the_next() -> None:
    facts = facts_of(
        "HĐND sẽ bầu các ủy viên là Giám đốc Sở Y tế tỉnh Hà Nam (thay ông Đỗ Văn Lúa), Giám đốc Sở Nội vụ tỉnh Hà Nam "
        "(thay bà Lê Thị Mận)."
    )
    assert held(facts) == {
        (LUA, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former"),
        (MAN, "Giám đốc", "Sở Nội vụ tỉnh Hà Nam", "former"),
    }


def test_a_title_of_whoever_decided_is_not_the_name_s_behind_the_colon() -> None:
    facts = facts_of(
        "Sáng 5/3 công bố quyết định của Bộ trưởng: Đại tá Đỗ Văn Lúa giữ chức Giám đốc Công an tỉnh Hà Nam."
    )
    assert {title for _, title, *_ in held(facts)} == {"Giám đốc"}


def test_whoever_is_replaced_leaves_the_post_though_an_earlier_sentence_told_its_taking() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa được bổ nhiệm làm Giám đốc Sở Y tế tỉnh Hà Nam.\n\nÔng Đỗ Văn Lúa làm Giám đốc Sở Y tế thay "
        "thế bà Lê Thị Mận."
    )
    assert (MAN, "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former") in held(facts)


def test_who_led_a_team_before_that_is_its_leader_still() -> None:
    facts = facts_of(
        "Trước đó, Đoàn giám sát của HĐND tỉnh Hà Nam do ông Đỗ Văn Lúa làm Trưởng đoàn đã giám sát Sở Y tế tỉnh."
    )
    assert (LUA, "Trưởng đoàn", "Đoàn giám sát Hội đồng nhân dân tỉnh Hà Nam", "current") in held(facts)
