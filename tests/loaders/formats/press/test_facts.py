"""Posts held: by whom and where."""

import pytest

from loaders.formats.press.grammar import facts_of
from tests.loaders.formats.press.told import held


def test_a_short_form_means_the_person_named_before() -> None:
    facts = facts_of(
        "HĐND tỉnh Hà Nam họp với ông Đỗ Văn Lúa. Ban Bí thư cho ông Lúa thôi giữ chức Phó Bí thư Tỉnh ủy Hà Nam."
    )
    assert [person.name for person in facts.people] == ["Đỗ Văn Lúa"]
    assert ("Đỗ Văn Lúa", "Phó Bí thư", "Tỉnh ủy Hà Nam", "removed") in held(facts)


def test_a_byline_is_nobody() -> None:
    assert facts_of("UBND tỉnh Hà Nam họp.\n\nHoàng Lúa").people == ()


def test_a_pronoun_stands_for_the_person_before_until_another_is_named() -> None:
    facts = facts_of(
        "Ông Đỗ Văn Lúa năm nay 49 tuổi. Trước khi đảm nhiệm chức vụ Phó Chủ tịch Thường trực HĐND tỉnh Hà Nam, "
        "ông từng giữ chức Chủ tịch UBND huyện Lý Nhân."
    )
    assert held(facts) == {
        ("Đỗ Văn Lúa", "Chủ tịch", "Ủy ban nhân dân huyện Lý Nhân", "former"),
        ("Đỗ Văn Lúa", "Phó Chủ tịch Thường trực", "Hội đồng nhân dân tỉnh Hà Nam", "current"),
    }


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


def test_the_title_of_whoever_is_acted_for_is_not_the_actors() -> None:
    facts = facts_of("Thừa ủy quyền của Thủ tướng, Bộ trưởng Bộ Nội vụ Lê Thị Mận trao quyết định.")
    assert held(facts) == {("Lê Thị Mận", "Bộ trưởng", "Bộ Nội vụ", "current")}
    facts = facts_of("Thừa ủy quyền của Bộ trưởng Bộ Công an, Đại tá Đỗ Văn Lúa trao quyết định.")
    assert held(facts) == set()


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


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Bà Lê Thị Mận được phân công kiêm quyền tổng biên tập Báo Hà Nam.",
            ("Lê Thị Mận", "Quyền Tổng Biên tập", "Báo Hà Nam", "appointed"),
        ),
        (
            "Ông Lê Văn Ba, Kiểm sát viên trung cấp Phòng 1 Viện kiểm sát nhân dân tỉnh Hà Nam, dự họp.",
            ("Lê Văn Ba", "Kiểm sát viên trung cấp", "Phòng 1 Viện kiểm sát nhân dân tỉnh Hà Nam", "current"),
        ),
        (
            "Về phía Tòa án nhân dân tỉnh Hà Nam có ông Đỗ Văn Lúa, Chánh án.",
            ("Đỗ Văn Lúa", "Chánh án", "Tòa án nhân dân tỉnh Hà Nam", "current"),
        ),
        (
            "Thanh tra tỉnh Hà Nam họp. Kết luận do bà Lê Thị Mận ký; Trưởng đoàn thanh tra là ông Đỗ Văn Lúa.",
            ("Đỗ Văn Lúa", "Trưởng đoàn", "Đoàn thanh tra Thanh tra tỉnh Hà Nam", "current"),
        ),
        (
            "Bổ nhiệm bà H' Nga Mlô giữ chức Giám đốc Sở Y tế tỉnh Hà Nam.",
            ("H' Nga Mlô", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "appointed"),
        ),
    ],
)
def test_acting_heads_staff_delegations_and_leaders_hold_posts(text: str, row: tuple[str, str, str, str]) -> None:
    assert row in held(facts_of(text))


def test_staff_hold_a_post_only_where_the_body_is_named_next() -> None:
    assert held(facts_of("Ông Lê Văn Ba, Kiểm sát viên cao cấp, dự họp tại Sở Y tế tỉnh Hà Nam.")) == set()


def test_whoever_leads_a_body_by_do_holds_the_post_now() -> None:
    facts = facts_of("Sở Y tế tỉnh Hà Nam do ông Đỗ Văn Lúa làm Giám đốc đã có báo cáo.")
    assert held(facts) == {("Đỗ Văn Lúa", "Giám đốc", "Sở Y tế tỉnh Hà Nam", "current")}


def test_a_bare_title_of_a_teams_head_is_held_at_what_sent_the_team() -> None:
    facts = facts_of(
        "Đoàn giám sát của Ban Pháp chế HĐND tỉnh Hà Nam do bà Lê Thị Mận, Phó Trưởng ban, làm Trưởng đoàn đã đến."
    )
    assert ("Lê Thị Mận", "Phó Trưởng ban", "Ban Pháp chế Hội đồng nhân dân tỉnh Hà Nam", "current") in held(facts)


def test_a_title_that_a_name_follows_is_of_no_other_body() -> None:
    facts = facts_of(
        "HĐND tỉnh Hà Nam bầu bà Lê Thị Mận làm Trưởng ban Pháp chế HĐND tỉnh; ông Đỗ Văn Lúa giữ chức Trưởng ban "
        "Thủy lợi."
    )
    assert {person for person, *_ in held(facts)} == {"Lê Thị Mận"}


def test_whoever_deputes_is_not_the_one_who_acts() -> None:
    facts = facts_of(
        "Thừa ủy quyền của Tổng cục trưởng Tổng cục Hải quan, Phó Tổng cục trưởng Đỗ Văn Lúa trao quyết định."
    )
    assert held(facts) == {("Đỗ Văn Lúa", "Phó Tổng cục trưởng", "Tổng cục Hải quan", "current")}
