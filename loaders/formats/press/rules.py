"""The rules of the grammar by name: what each says, and an invented example of it.

A fact carries in its ``basis`` the name of the rule that gave it. The tests run every example
through the whole grammar and look for a fact of that rule.
"""

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """The name of a rule, as a fact's ``basis`` has it after ``press:``."""

    NAME_THEN_TITLE = "name-then-title"
    TITLE_THEN_NAME = "title-then-name"
    TAKES_OFFICE = "takes-office"
    HOLDS_OFFICE = "holds-office"
    ONCE_HELD = "once-held"
    LEAVES_OFFICE = "leaves-office"
    OFFICE_TOWARD_NAME = "office-toward-name"
    JOINS_COMMITTEE = "joins-committee"
    LEAVES_COMMITTEE = "leaves-committee"
    RETIRES = "retires"
    SHARED_TITLE = "shared-title"
    GROUP_HEADER = "group-header"
    REPLACED = "replaced"
    SIGNATURE = "signature"
    BOARD_SEAT = "board-seat"
    IN_A_PERIOD = "in-a-period"
    OBITUARY = "obituary"
    NAMED_OWNER = "named-owner"
    STATED_PART = "stated-part"
    SHARED_OWNER = "shared-owner"
    TEAM_INSPECTS = "team-inspects"
    BODY_INSPECTS = "body-inspects"
    DECISION_TO_INSPECT = "decision-to-inspect"
    IS_INSPECTED = "is-inspected"
    FINDINGS = "findings"
    HEADLINE_INSPECTS = "headline-inspects"
    TOPIC_INSPECTS = "topic-inspects"
    BODY_DIRECTS = "body-directs"
    UNDERGOES = "undergoes"
    FOLLOWS = "follows"
    REPORTS = "reports"
    SUBORDINATE = "subordinate"


@dataclass(frozen=True, slots=True)
class Account:
    """What a rule says, and an invented text that it applies to."""

    says: str
    example: str


ACCOUNTS: dict[Rule, Account] = {
    Rule.NAME_THEN_TITLE: Account(
        "Titles after a name, behind a comma, a dash or a bracket, are that person's.",
        "Dự lễ có đồng chí Lê Thị Mận, Phó Bí thư Huyện ủy, Chủ tịch UBND huyện Nhà Bè.",
    ),
    Rule.TITLE_THEN_NAME: Account(
        "A title right before a name is that person's.",
        "Phát biểu tại lễ, Giám đốc Sở Y tế tỉnh Hà Nam Đỗ Văn Lúa cảm ơn các nhà tài trợ.",
    ),
    Rule.TAKES_OFFICE: Account(
        "A title after words of taking office is an appointment of the person spoken of.",
        "UBND tỉnh Hà Nam bổ nhiệm ông Đỗ Văn Lúa giữ chức Giám đốc Sở Y tế tỉnh Hà Nam.",
    ),
    Rule.HOLDS_OFFICE: Account(
        "A title after “hiện là”, “đang giữ chức” is held now.",
        "Ông Đỗ Văn Lúa hiện là Giám đốc Sở Y tế tỉnh Hà Nam.",
    ),
    Rule.ONCE_HELD: Account(
        "Titles after “từng giữ chức” were held before; so are all that follow in the same list, and posts taken in "
        "a year after which another was taken.",
        "Ông Đỗ Văn Lúa từng giữ các chức vụ: Giám đốc Sở Y tế tỉnh Hà Nam; Chủ tịch UBND huyện Lý Nhân.",
    ),
    Rule.LEAVES_OFFICE: Account(
        "A title after words of leaving office ends for the person spoken of.",
        "Ông Đỗ Văn Lúa thôi giữ chức Giám đốc Sở Y tế tỉnh Hà Nam.",
    ),
    Rule.OFFICE_TOWARD_NAME: Account(
        "An election to or a removal from a post names the person after “đối với”.",
        "HĐND tỉnh Hà Nam miễn nhiệm chức vụ Phó Chủ tịch UBND tỉnh đối với ông Đỗ Văn Lúa.",
    ),
    Rule.JOINS_COMMITTEE: Account(
        "Whoever is appointed to “tham gia” a committee is a member of it.",
        "Ban Bí thư chỉ định đồng chí Lê Thị Mận tham gia Ban Chấp hành Đảng bộ, Ban Thường vụ Tỉnh ủy Hà Nam.",
    ),
    Rule.LEAVES_COMMITTEE: Account(
        "“Thôi tham gia” a committee ends the membership.",
        "Đồng chí Lê Thị Mận thôi tham gia Ban Chấp hành Đảng bộ tỉnh Hà Nam.",
    ),
    Rule.RETIRES: Account(
        "The posts named with a person who retires end.",
        "Bà Lê Thị Mận, Giám đốc Sở Y tế tỉnh Hà Nam, nghỉ hưu từ ngày 1/8/2022.",
    ),
    Rule.SHARED_TITLE: Account(
        "A title in the plural before a list of names is each one's.",
        "Chủ trì có các Phó Chủ tịch UBND tỉnh Hà Nam Đỗ Văn Lúa, Lê Thị Mận và Trần Văn Ngô.",
    ),
    Rule.GROUP_HEADER: Account(
        "A post or a committee before a colon is held by all who follow, be it each on a line of its own.",
        "Cùng dự có các đồng chí trong Ban Thường vụ Tỉnh ủy Hà Nam: Đỗ Văn Lúa, Giám đốc Công an tỉnh; "
        "Lê Thị Mận, Trưởng Ban Dân vận Tỉnh ủy.",
    ),
    Rule.REPLACED: Account(
        "A post is former where the new one replaces it in the same body, its holder is moved away from it, or "
        "another takes it from him.",
        "Điều động ông Đỗ Văn Lúa, Chủ tịch UBND huyện Lý Nhân, giữ chức Giám đốc Sở Y tế tỉnh Hà Nam.",
    ),
    Rule.SIGNATURE: Account(
        "A name alone on a line, and its title alone on the next, sign the text.",
        "Hội nghị kết thúc tốt đẹp.\n\nĐỗ Văn Lúa\n\nTrưởng phòng Tổng hợp, Văn phòng Tỉnh ủy Hà Nam",
    ),
    Rule.BOARD_SEAT: Account(
        "The lines below the name of a board set up for one matter tell who sits on it.",
        "Hội đồng xét tuyển viên chức gồm:\n\n- Bà Lê Thị Mận, Giám đốc Sở Y tế tỉnh Hà Nam - Chủ tịch Hội đồng.",
    ),
    Rule.IN_A_PERIOD: Account(
        "A post behind a period, from one date to another, was held then by the one spoken of; up to now, it is held.",
        "Ông Đỗ Văn Lúa sinh tại Hà Nam.\n\n9-1993 - 12-1996: Giám đốc Sở Y tế tỉnh Hà Nam.",
    ),
    Rule.OBITUARY: Account(
        "The posts below the name of somebody who has died were held by him.",
        "TIN BUỒN\n\nĐồng chí ĐỖ VĂN LÚA\nSinh năm 1940.\nNguyên Giám đốc Sở Y tế tỉnh Hà Nam.",
    ),
    Rule.NAMED_OWNER: Account(
        "A body whose name has its owner's name in it is part of the owner.",
        "Ban Tổ chức Tỉnh ủy Hà Nam họp.",
    ),
    Rule.STATED_PART: Account(
        "“A thuộc B”, “A trực thuộc B” say that A is part of B.",
        "Trung tâm Lưu trữ lịch sử trực thuộc Sở Nội vụ tỉnh Hà Nam vừa khánh thành.",
    ),
    Rule.SHARED_OWNER: Account(
        "The owner in brackets after the last of several units is the owner of all.",
        "Dự họp có Cục Đào tạo, Cục Tổ chức cán bộ (Bộ Công an).",
    ),
    Rule.TEAM_INSPECTS: Account(
        "A team's inspection or supervision is that of its sender; so is its meeting with a body about what it is sent "
        "for.",
        "Đoàn giám sát của HĐND tỉnh Hà Nam đã giám sát tại UBND huyện Lý Nhân.",
    ),
    Rule.BODY_INSPECTS: Account(
        "A body that “kiểm tra”, “giám sát”, “thanh tra” another oversees it.",
        "Ủy ban Kiểm tra Tỉnh ủy Hà Nam kiểm tra khi có dấu hiệu vi phạm đối với Ban Thường vụ Huyện ủy Lý Nhân.",
    ),
    Rule.DECISION_TO_INSPECT: Account(
        "“Quyết định kiểm tra của A đối với B”: A oversees B.",
        "Đoàn đã công bố quyết định kiểm tra của Ban Bí thư đối với Ban Thường vụ Tỉnh ủy Hà Nam.",
    ),
    Rule.IS_INSPECTED: Account(
        "“B được A kiểm tra”, “B, nơi A giám sát”, “B tiếp đoàn kiểm tra của A”: A oversees B; so does whoever the "
        "text spoke of, where “các đơn vị được kiểm tra” are counted up.",
        "Thanh tra tỉnh Hà Nam họp. Các đơn vị được thanh tra gồm: Sở Y tế tỉnh Hà Nam, UBND huyện Lý Nhân.",
    ),
    Rule.FINDINGS: Account(
        "“Qua kiểm tra, A nhận thấy B …”, “Thanh tra A kết luận B …”: A oversees B.",
        "Qua kiểm tra, Ủy ban Kiểm tra Tỉnh ủy Hà Nam nhận thấy Ban Thường vụ Huyện ủy Lý Nhân còn thiếu sót.",
    ),
    Rule.HEADLINE_INSPECTS: Account(
        "What a headline has inspected without saying by whom, the team named below it inspects.",
        "Giám sát việc cấp nước đối với UBND huyện Lý Nhân\n\n"
        "Ngày 5/3, Đoàn giám sát của HĐND tỉnh Hà Nam họp với các bên. Đoàn giám sát của Quốc hội cũng họp.",
    ),
    Rule.TOPIC_INSPECTS: Account(
        "Where a text names one overseer only, the inspections that it tells of without a subject are that one's.",
        "Thanh tra tỉnh Hà Nam công bố kế hoạch thanh tra năm 2020.\n\n"
        "Ngày 5/3, lễ công bố quyết định thanh tra đối với Sở Y tế diễn ra tại hội trường.",
    ),
    Rule.BODY_DIRECTS: Account(
        "A body that “chỉ đạo”, “hướng dẫn” another, itself, by its head, its paper or whoever speaks for it, directs "
        "or guides it.",
        "UBND tỉnh Hà Nam chỉ đạo Sở Y tế kiểm điểm trách nhiệm.",
    ),
    Rule.UNDERGOES: Account(
        "“B chịu sự chỉ đạo của A”: A oversees B.",
        "Trung tâm Lưu trữ lịch sử tỉnh Hà Nam chịu sự chỉ đạo về chuyên môn của Sở Nội vụ tỉnh Hà Nam.",
    ),
    Rule.FOLLOWS: Account(
        "“Thực hiện chỉ đạo của A, B …”, “dưới sự chỉ đạo của A, B …”, “B tiếp thu chỉ đạo của A”, “B … theo chỉ đạo "
        "của A”, “A có văn bản chỉ đạo. Theo đó, A giao B …”: A directs B.",
        "Thực hiện chỉ đạo của UBND tỉnh Hà Nam, Sở Y tế tỉnh Hà Nam mở ba lớp học.",
    ),
    Rule.REPORTS: Account(
        "A body or a team that “trình”, “báo cáo” to another, or was given what is to be reported, reports to it; "
        "whoever a report goes through to another submits it on.",
        "Sở Y tế tỉnh Hà Nam hoàn thiện đề án, trình UBND tỉnh xem xét.",
    ),
    Rule.SUBORDINATE: Account(
        "A body that is “trực thuộc” another reports to it.",
        "Trung tâm Lưu trữ lịch sử trực thuộc Sở Nội vụ tỉnh Hà Nam vừa khánh thành.",
    ),
}
