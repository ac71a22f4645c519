"""Posts held: by whom, where, since when, and whether still."""

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


def test_an_election_of_two_is_told_of_both() -> None:
    facts = facts_of(
        "HĐND tỉnh Hà Nam bầu ông Đỗ Văn Lúa, Giám đốc Sở Y tế và bà Lê Thị Mận, Bí thư Huyện ủy Lý Nhân "
        "giữ chức Phó Chủ tịch UBND tỉnh."
    )
    taken = {person for person, title, _, status in held(facts) if title == "Phó Chủ tịch" and status == "appointed"}
    assert taken == {"Đỗ Văn Lúa", "Lê Thị Mận"}


def test_the_one_replaced_keeps_his_own_titles() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa được bầu giữ chức Chủ tịch UBND tỉnh Hà Nam thay ông Trần Văn Ngô, Bí thư Tỉnh ủy Hà Nam."
    )
    assert ("Trần Văn Ngô", "Bí thư", "Tỉnh ủy Hà Nam", "current") in held(facts)
    assert not any(person == "Đỗ Văn Lúa" and title == "Bí thư" for person, title, _, _ in held(facts))


def test_a_short_form_means_the_person_named_before() -> None:
    facts = facts_of(
        "HĐND tỉnh Hà Nam họp với ông Đỗ Văn Lúa. Ban Bí thư cho ông Lúa thôi giữ chức Phó Bí thư Tỉnh ủy Hà Nam."
    )
    assert [person.name for person in facts.people] == ["Đỗ Văn Lúa"]
    assert ("Đỗ Văn Lúa", "Phó Bí thư", "Tỉnh ủy Hà Nam", "removed") in held(facts)


def test_a_byline_is_nobody() -> None:
    assert facts_of("UBND tỉnh Hà Nam họp.\n\nHoàng Lúa").people == ()


def test_an_event_has_its_day_and_takes_the_year_from_the_article() -> None:
    text = "Ngày 12/6, HĐND tỉnh Hà Nam bầu ông Đỗ Văn Lúa giữ chức Chủ tịch UBND tỉnh Hà Nam."
    assert facts_of(text, published="2019-06-13").holds[0].date == "2019-06-12"
    assert facts_of(text).holds[0].date is None


def test_the_day_an_event_takes_effect_goes_before_the_decisions() -> None:
    text = "Ngày 2/6/2019, UBND tỉnh Hà Nam bổ nhiệm ông Đỗ Văn Lúa giữ chức Giám đốc Sở Y tế Hà Nam từ ngày 15/6/2019."
    assert facts_of(text).holds[0].date == "2019-06-15"


def test_several_heads_named_at_once_are_each_marked_by_title_alone() -> None:
    facts = facts_of("Dự có ông Đỗ Văn Lúa, Giám đốc Sở Y tế Hà Nam; bà Lê Thị Mận, Phó Giám đốc Sở Y tế Hà Nam.")
    assert {hold.title: hold.is_head for hold in facts.holds} == {"Giám đốc": True, "Phó Giám đốc": False}


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


def test_a_pronoun_stands_for_the_person_before_until_another_is_named() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa năm nay 49 tuổi. Trước khi đảm nhiệm chức vụ Phó Chủ tịch Thường trực HĐND tỉnh Hà Nam, "
        "ông từng giữ chức Chủ tịch UBND huyện Lý Nhân."
    )
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Chủ tịch", "Ủy ban nhân dân huyện Lý Nhân", "former"),
        ("Đỗ Văn Lúa", "Phó Chủ tịch Thường trực", "Hội đồng nhân dân tỉnh Hà Nam", "current"),
    }


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


@pytest.mark.parametrize(
    "text",
    [
        (
            "Bổ nhiệm Phó Trưởng ban Dân vận Tỉnh ủy Hà Nam gồm các ông: Đỗ Văn Lúa, Bí thư Huyện ủy Lý Nhân; "
            "Trần Văn Ngô, Giám đốc Sở Y tế."
        ),
        (
            "Phê chuẩn kết quả bầu chức danh Ủy viên UBND tỉnh Hà Nam đối với ông Đỗ Văn Lúa, Giám đốc Sở Tài chính "
            "và ông Trần Văn Ngô, Giám đốc Sở Y tế."
        ),
        (
            "Miễn nhiệm chức danh Ủy viên UBND tỉnh Hà Nam đối với các ông: Đỗ Văn Lúa, nguyên Giám đốc Sở Tài chính; "
            "Trần Văn Ngô, nguyên Giám đốc Sở Y tế."
        ),
        "Tại Sở Y tế tỉnh Hà Nam, 2 Phó Giám đốc gồm: ông Đỗ Văn Lúa (SN 1967), ông Trần Văn Ngô (SN 1968).",
    ],
)
def test_a_post_told_of_several_is_each_ones(text: str) -> None:
    posts: dict[tuple[str, str], set[str]] = {}
    for person, title, name, _ in held(facts_of(text)):
        posts.setdefault((title, name), set()).add(person)
    assert {"Đỗ Văn Lúa", "Trần Văn Ngô"} in posts.values()


def test_titles_before_names_set_apart_by_semicolons_are_each_ones() -> None:
    facts = facts_of("Bí thư Tỉnh ủy Hà Nam, ông Đỗ Văn Lúa; Bí thư Trung ương Đoàn, anh Trần Văn Ngô tới dự.")
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Bí thư", "Tỉnh ủy Hà Nam", "current"),
        ("Trần Văn Ngô", "Bí thư", "Trung ương Đoàn", "current"),
    }


def test_three_bare_names_in_a_row_are_people() -> None:
    facts = facts_of("UBND tỉnh Hà Nam phê bình các nhân sự: Đỗ Văn Lúa, Lê Thị Mận, Trần Văn Ngô.")
    assert [person.name for person in facts.people] == ["Đỗ Văn Lúa", "Lê Thị Mận", "Trần Văn Ngô"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Ông Đỗ Văn Lúa, hiện đang giữ cương vị Giám đốc Sở Y tế tỉnh Hà Nam, dự họp.",
            ("Đỗ Văn Lúa", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "current"),
        ),
        (
            "Ông Đỗ Văn Lúa, nguyên là Chủ tịch UBND huyện Lý Nhân, dự họp.",
            ("Đỗ Văn Lúa", "Chủ tịch", "Ủy ban nhân dân huyện Lý Nhân", "former"),
        ),
        (
            "Tân Giám đốc Sở Y tế tỉnh Hà Nam là ông Đỗ Văn Lúa, trước đó là Bí thư Huyện ủy Lý Nhân.",
            ("Đỗ Văn Lúa", "Bí thư", "Huyện ủy Lý Nhân", "former"),
        ),
        (
            "Bà Lê Thị Mận (sinh năm 1978, quê Thái Bình), Giám đốc Sở Y tế tỉnh Hà Nam, dự họp.",
            ("Lê Thị Mận", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "current"),
        ),
        (
            "Ông Đỗ Văn Lúa, Kiểm sát viên cao cấp, Viện trưởng Viện kiểm sát nhân dân tỉnh Hà Nam, dự họp.",
            ("Đỗ Văn Lúa", "Viện trưởng", "Viện kiểm sát nhân dân tỉnh Hà Nam", "current"),
        ),
        (
            "Ông Đỗ Văn Lúa đảm nhận thêm nhiệm vụ Giám đốc Sở Y tế tỉnh Hà Nam.",
            ("Đỗ Văn Lúa", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "appointed"),
        ),
        (
            "Chủ trì có Phó Chủ tịch UBND tỉnh Hà Nam: Lê Văn Được và các cơ quan.",
            ("Lê Văn Được", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "current"),
        ),
        (
            "Bộ Tài chính còn 2 Thứ trưởng gồm: Đỗ Văn Lúa và Lê Văn Ba.",
            ("Lê Văn Ba", "Thứ trưởng", "Bộ Tài chính", "current"),
        ),
        (
            "Tại Bệnh viện Nhi Hà Nam, bác sĩ Đỗ Văn Lúa, Trưởng khoa Ngoại, báo cáo.",
            ("Đỗ Văn Lúa", "Trưởng khoa", "Khoa Ngoại Bệnh viện Nhi Hà Nam", "current"),
        ),
        (
            "Điều động Đại tá Đỗ Văn Lúa, Trung đoàn trưởng Trung đoàn 15, Quân khu 3 về nước.",
            ("Đỗ Văn Lúa", "Trung đoàn trưởng", "Trung đoàn 15 Quân khu 3", "current"),
        ),
    ],
)
def test_a_post_is_read_in_the_wordings_of_the_papers(text: str, row: tuple[str, str, str, str]) -> None:
    assert row in held(facts_of(text))


def test_all_of_a_list_join_the_committee_that_is_named_at_its_end() -> None:
    facts = facts_of(
        "Hội nghị bầu bổ sung ông Đỗ Văn Lúa - Giám đốc Sở Y tế tỉnh Hà Nam; bà Lê Thị Mận - Bí thư Huyện ủy Lý Nhân "
        "vào Ban Chấp hành Liên đoàn Lao động tỉnh Hà Nam. Các ông: Trần Văn Ngô, Giám đốc Sở Nội vụ; Lê Văn Ba, "
        "Chánh Thanh tra tỉnh, được bầu vào Ban Thường vụ Liên đoàn Lao động tỉnh."
    )
    assert {(person, organ) for person, title, organ, _ in held(facts) if title == "Ủy viên"} == {
        ("Đỗ Văn Lúa", "Ban Chấp hành Liên đoàn Lao động tỉnh Hà Nam"),
        ("Lê Thị Mận", "Ban Chấp hành Liên đoàn Lao động tỉnh Hà Nam"),
        ("Trần Văn Ngô", "Ban Thường vụ Liên đoàn Lao động tỉnh Hà Nam"),
        ("Lê Văn Ba", "Ban Thường vụ Liên đoàn Lao động tỉnh Hà Nam"),
    }


def test_the_title_of_whoever_is_acted_for_is_not_the_actors() -> None:
    facts = facts_of("Thừa ủy quyền của Thủ tướng, Bộ trưởng Bộ Nội vụ Lê Thị Mận trao quyết định.")
    assert held(facts) == {("Lê Thị Mận", "Bộ trưởng", "Bộ Nội vụ", "current")}
    facts = facts_of("Thừa ủy quyền của Bộ trưởng Bộ Công an, Đại tá Đỗ Văn Lúa trao quyết định.")
    assert held(facts) == set()


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


def test_a_degree_and_its_field_are_no_person() -> None:
    facts = facts_of("Ông Đỗ Văn Lúa có trình độ Thạc sĩ Luật, hiện là Giám đốc Sở Y tế tỉnh Hà Nam.")
    assert held(facts) == {("Đỗ Văn Lúa", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "current")}


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "UBND tỉnh Hà Nam trao quyết định nghỉ hưu đối với Phó Giám đốc Sở Y tế Đỗ Văn Lúa.",
            ("Đỗ Văn Lúa", "Phó Giám đốc", "Sở Y tế tỉnh Hà Nam", "removed"),
        ),
        (
            "Sở Y tế tỉnh Hà Nam có 2 Phó Giám đốc nghỉ hưu trước tuổi là ông Đỗ Văn Lúa và bà Lê Thị Mận.",
            ("Lê Thị Mận", "Phó Giám đốc", "Sở Y tế tỉnh Hà Nam", "removed"),
        ),
        (
            "Điều động ông Đỗ Văn Lúa đến nhận công tác tại Ban Tuyên giáo Tỉnh ủy Hà Nam, giữ chức Trưởng ban.",
            ("Đỗ Văn Lúa", "Trưởng ban", "Ban Tuyên giáo Tỉnh ủy Hà Nam", "appointed"),
        ),
        (
            "Hai Phó Chủ tịch HĐND tỉnh Hà Nam là các ông Đỗ Văn Lúa và Lê Văn Ba.",
            ("Lê Văn Ba", "Phó Chủ tịch", "Hội đồng nhân dân tỉnh Hà Nam", "current"),
        ),
        (
            "Đảng ủy xã Liêm Tuyền gồm các đồng chí: Đỗ Văn Lúa, Bí thư; Lê Thị Mận, Phó Bí thư.",
            ("Lê Thị Mận", "Phó Bí thư", "Đảng ủy xã Liêm Tuyền", "current"),
        ),
        (
            "Công nhận PGS.TS Lê Văn Ba, Phó Hiệu trưởng, giữ chức Hiệu trưởng Trường Đại học Hoa Lư.",
            ("Lê Văn Ba", "Phó Hiệu trưởng", "Trường Đại học Hoa Lư", "former"),
        ),
        (
            "Hội Liên hiệp Phụ nữ Việt Nam tỉnh Hà Nam bầu bà Lê Thị Mận giữ chức Chủ tịch Hội.",
            ("Lê Thị Mận", "Chủ tịch", "Hội Liên hiệp Phụ nữ Việt Nam tỉnh Hà Nam", "appointed"),
        ),
        (
            "Bí thư Hà Nam Đỗ Văn Lúa phát biểu.",
            ("Đỗ Văn Lúa", "Bí thư", "Tỉnh ủy Hà Nam", "current"),
        ),
        (
            "Cách chức Chỉ huy trưởng Quân sự xã Liêm Tuyền đối với ông Lê Văn Ba.",
            ("Lê Văn Ba", "Chỉ huy trưởng", "Ban Chỉ huy Quân sự xã Liêm Tuyền", "removed"),
        ),
        (
            "Ông Đỗ Văn Lúa họp. Trước đó, ông Lúa là Giám đốc Sở Y tế tỉnh Hà Nam.",
            ("Đỗ Văn Lúa", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former"),
        ),
        (
            "Miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh Hà Nam đối với ông Lê Văn Ba để nghỉ hưu và ông Đỗ Văn Lúa.",
            ("Đỗ Văn Lúa", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "removed"),
        ),
        (
            "Ông K'Thơ, Trợ lý Bộ trưởng kiêm Vụ trưởng Vụ Pháp chế, Bộ Y tế, đề bạt giữ chức Thứ trưởng Bộ Y tế.",
            ("K'Thơ", "Trợ lý Bộ trưởng", "Bộ Y tế", "former"),
        ),
    ],
)
def test_whose_post_it_is_and_where_is_read_from_the_words_around(text: str, row: tuple[str, str, str, str]) -> None:
    assert row in held(facts_of(text))


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("HĐND xã bầu bà Lê Thị Mận làm Phó Chủ tịch HĐND xã; bầu Trưởng Ban Pháp chế là ông Lê Văn Ba.", "Trưởng ban"),
        ("Dự có bà Lê Thị Mận cùng các ông (bà) là Hiệu trưởng Trường Đại học Hoa Lư.", "Hiệu trưởng"),
        (
            "Tỉnh ủy Hà Nam bầu Ủy viên Ủy ban Kiểm tra Tỉnh ủy; kết quả, bà Lê Thị Mận, Giám đốc Sở Y tế trúng cử.",
            "Ủy viên",
        ),
        ("Bầu bà Lê Thị Mận giữ chức Chủ tịch Hội thay bà Lê Thị Hoa nhận nhiệm vụ Bí thư Huyện ủy Lý Nhân.", "Bí thư"),
    ],
)
def test_what_is_told_of_others_is_not_the_subjects(text: str, post: str) -> None:
    assert not any(person == "Lê Thị Mận" and title == post for person, title, _, _ in held(facts_of(text)))


def test_the_day_of_anothers_retirement_is_no_day_of_an_appointment() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa được bầu làm Chủ tịch UBND tỉnh Hà Nam, kế nhiệm ông Lê Văn Ba nghỉ hưu từ ngày 1/3/2022."
    )
    assert {hold.date for hold in facts.holds} == {None}


def test_whoever_comes_from_another_province_takes_office_in_this_one() -> None:
    facts = facts_of(
        "UBND tỉnh Hà Nam họp. Tỉnh ủy Hà Nam cùng dự. "
        "Bà Lê Thị Mận, nguyên Giám đốc Sở Y tế tỉnh Nam Định giữ chức Phó Giám đốc Sở Y tế."
    )
    assert ("Lê Thị Mận", "Phó Giám đốc", "Sở Y tế tỉnh Hà Nam", "appointed") in held(facts)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Ông Đỗ Văn Lúa được bầu giữ chức Phó Chủ tịch - Tổng Thư ký Hội Làm vườn tỉnh Hà Nam.",
            ("Đỗ Văn Lúa", "Phó Chủ tịch", "Hội Làm vườn tỉnh Hà Nam", "appointed"),
        ),
        (
            "Thiếu tướng Đỗ Văn Lúa, Phó Chính ủy Quân khu 3, đảm nhiệm chức vụ Chính ủy.",
            ("Đỗ Văn Lúa", "Chính ủy", "Quân khu 3", "appointed"),
        ),
        (
            "Bầu ông Đỗ Văn Lúa làm Bí thư Tỉnh ủy Hà Nam; ông Lê Văn Ba và bà Lê Thị Mận làm Phó Bí thư.",
            ("Lê Thị Mận", "Phó Bí thư", "Tỉnh ủy Hà Nam", "appointed"),
        ),
        (
            "Trước khi nhận nhiệm vụ mới, bà Lê Thị Mận là Giám đốc Sở Y tế tỉnh Hà Nam.",
            ("Lê Thị Mận", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "former"),
        ),
        (
            "HĐND tỉnh Hà Nam miễn nhiệm hai Phó Chủ tịch UBND tỉnh là ông Đỗ Văn Lúa và ông Lê Văn Ba.",
            ("Đỗ Văn Lúa", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "removed"),
        ),
        (
            "UBND huyện Lý Nhân có tân Chủ tịch: ông Đỗ Văn Lúa.",
            ("Đỗ Văn Lúa", "Chủ tịch", "Ủy ban nhân dân huyện Lý Nhân", "current"),
        ),
    ],
)
def test_a_bare_title_is_of_the_body_whose_like_post_is_beside_it(text: str, row: tuple[str, str, str, str]) -> None:
    assert row in held(facts_of(text))


def test_as_many_posts_as_names_go_to_one_each() -> None:
    facts = facts_of(
        "Phê chuẩn kết quả bầu Chủ tịch và Phó Chủ tịch UBND tỉnh Hà Nam đối với ông Đỗ Văn Lúa và ông Lê Văn Ba."
    )
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "appointed"),
        ("Lê Văn Ba", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Hà Nam", "appointed"),
    }


def test_an_appointment_elsewhere_ends_an_office_and_an_election_does_not() -> None:
    facts = facts_of(
        "Bổ nhiệm ông Đỗ Văn Lúa, Vụ trưởng Vụ Pháp chế, Bộ Y tế, giữ chức Thứ trưởng Bộ Tài chính. "
        "HĐND tỉnh Hà Nam bầu bà Lê Thị Mận, Giám đốc Sở Y tế tỉnh Hà Nam, giữ chức Phó Chủ tịch UBND tỉnh Hà Nam."
    )
    assert ("Đỗ Văn Lúa", "Vụ trưởng", "Vụ Pháp chế Bộ Y tế", "former") in held(facts)
    assert ("Lê Thị Mận", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "current") in held(facts)


def test_the_header_of_an_election_says_that_all_below_it_were_elected() -> None:
    facts = facts_of(
        "Bầu bổ sung 2 Ủy viên Ủy ban Kiểm tra Tỉnh ủy Hà Nam, gồm các đồng chí: Đỗ Văn Lúa, Giám đốc Sở Y tế; "
        "Lê Thị Mận, Giám đốc Sở Nội vụ."
    )
    assert {(person, status) for person, title, _, status in held(facts) if title == "Ủy viên"} == {
        ("Đỗ Văn Lúa", "appointed"),
        ("Lê Thị Mận", "appointed"),
    }


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
