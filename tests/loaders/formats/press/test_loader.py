"""From articles to statements: ids, dates, heads, quotes, refusals, and answers out of a store."""

import hashlib
import json
import unicodedata
from pathlib import Path

import pytest

from graph.model.dates import day
from graph.model.statements import Statement
from graph.query.entity import entity
from graph.query.evidence import evidence
from graph.query.supervision import supervision
from graph.store.store import Store
from graph.view.opening import Graph
from loaders.base import Rows
from loaders.formats.press.loader import loader
from loaders.options import Options
from loaders.pipeline import load
from loaders.report import Outcome
from tests.loaders.making import written
from tests.loaders.reading import Yielded, read

EXAMPLES = Path(__file__).parents[4] / "examples" / "press"
HEADER = "Bản tin\n\nThứ Năm, 09/08/2018, 15:34\n\n"
DAY = "2018-08-09"
HA_NAM = "Giám đốc Sở Y tế tỉnh Hà Nam"


def stated(folder: Path, text: str, *, header: str = HEADER, name: str = "bai.txt") -> Yielded:
    """What the loader yields for an article of these words."""
    return read(loader, written(folder / name, header + text))


def holding(found: Yielded, name: str) -> list[tuple[str | None, str | None, str | None]]:
    """The dates of a person's holdings: from, to, observed."""
    (person,) = {each.start for each in found.of("STATED_IN") if each.attributes.get("name") == name}
    return [(each.valid_from, each.valid_to, each.observed) for each in found.of("HOLDS", person)]


def named(found: Yielded, name: str) -> Statement:
    """The statement that names an organisation."""
    (said,) = [each for each in found.of("STATED_IN") if each.attributes.get("name") == name]
    return said


def quoted_as_they_stand(found: Yielded) -> None:
    (text,) = found.texts
    assert text.id == f"text:sha256:{hashlib.sha256(text.content.encode()).hexdigest()}"
    assert [source.attributes["text"] for source in found.sources] == [text.id]
    assert text.content == unicodedata.normalize("NFC", text.content)
    for each in found.statements:
        first, last = map(int, (each.locator or "").removeprefix("chars ").split("-"))
        assert text.content[first:last] == each.quote != ""


@pytest.mark.shared
def test_every_quote_of_the_seeds_is_their_text_at_its_offsets(shared: Path) -> None:
    files = sorted((shared / "seeds").glob("*.txt"))
    assert len(files) == 5
    for file in files:
        found = read(loader, file)
        quoted_as_they_stand(found)
        assert len(found.statements) > 10


def test_the_examples_load_without_an_issue_and_quote_their_text() -> None:
    report = load([EXAMPLES], None, Options(dry_run=True))
    assert report.tallies == ()
    assert report.rows == Rows(3, 3, 0)
    for file in EXAMPLES.glob("*.txt"):
        quoted_as_they_stand(read(loader, file))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Từ ngày 01/8/2018, bổ nhiệm ông Đỗ Văn Lúa giữ chức {HA_NAM}.", ("2018-08-01", None, None)),
        (f"Sở Nội vụ bổ nhiệm ông Đỗ Văn Lúa giữ chức {HA_NAM}.", (f"[..{DAY}]", None, None)),
        (f"Ngày 01/8/2018, ông Đỗ Văn Lúa thôi giữ chức {HA_NAM}.", (None, "2018-08-01", None)),
        (f"Dự lễ có ông Đỗ Văn Lúa, nguyên {HA_NAM}.", (None, f"[..{DAY}]", None)),
        (f"Dự lễ có ông Đỗ Văn Lúa, {HA_NAM}.", (None, None, DAY)),
    ],
)
def test_a_holding_is_bounded_by_what_the_text_tells(
    tmp_path: Path, text: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    assert holding(stated(tmp_path, text), "Đỗ Văn Lúa") == [expected]


def test_a_plain_title_is_not_observed_on_the_day_of_its_holder_s_removal(tmp_path: Path) -> None:
    text = f"Ngày 09/8/2018, ông Đỗ Văn Lúa, Phó Bí thư Huyện ủy Lý Nhân, thôi giữ chức {HA_NAM}."
    assert sorted(holding(stated(tmp_path, text), "Đỗ Văn Lúa"), key=str) == [
        (None, DAY, None),
        (None, f"[{DAY}..]", None),
    ]


def test_an_article_without_a_date_is_loaded_undated_and_says_so(tmp_path: Path) -> None:
    found = stated(tmp_path, f"Dự lễ có ông Đỗ Văn Lúa, {HA_NAM}; bà Lê Thị Mận, nguyên {HA_NAM}.", header="")
    assert found.issue("undated-article").action == "loaded undated"
    assert "published" not in found.sources[0].attributes
    assert holding(found, "Đỗ Văn Lúa") == [(None, None, None)]
    assert holding(found, "Lê Thị Mận") == [(None, "..", None)]


def test_a_day_and_an_address_that_the_file_lacks_are_settings(tmp_path: Path) -> None:
    file = written(tmp_path / "a.txt", f"Dự lễ có ông Đỗ Văn Lúa, {HA_NAM}.")
    found = read(loader, file, {"url": "HTTPS://Bao.Example/a/1.html#top", "published": DAY})
    assert [source.id for source in found.sources] == ["source:press:bao.example~2Fa~2F1.html"]
    assert holding(found, "Đỗ Văn Lúa") == [(None, None, DAY)]


def test_whoever_heads_a_body_says_its_title_unless_several_do_at_once(tmp_path: Path) -> None:
    alone = stated(tmp_path, f"Dự lễ có ông Đỗ Văn Lúa, {HA_NAM}.")
    both = stated(tmp_path, f"Dự lễ có ông Đỗ Văn Lúa, {HA_NAM}; bà Lê Thị Mận, {HA_NAM}.", name="b.txt")
    (post,) = [each for each in alone.of("STATED_IN") if each.start.startswith("post:")]
    assert post.start == "post:vn:sở-y-tế-tỉnh-hà-nam:giám-đốc"
    assert (post.attributes["is_head"], post.attributes["seats"]) == (True, "one")
    assert post.basis == "press:title-tells"
    (post,) = [each for each in both.of("STATED_IN") if each.start.startswith("post:")]
    assert not post.attributes.keys() & {"is_head", "seats"}


@pytest.mark.parametrize(
    ("text", "name", "id"),
    [
        ("Tỉnh ủy Nghệ An họp.", "Tỉnh ủy Nghệ An", "org:vn:tỉnh-ủy-nghệ-an"),
        ("Huyện ủy Diễn Châu họp.", "Huyện ủy Diễn Châu", "org:vn:nghệ-an:huyện-ủy-diễn-châu"),
        (
            "Huyện ủy Châu Thành, tỉnh Long An họp.",
            "Huyện ủy Châu Thành",
            "org:vn:long-an:huyện-ủy-châu-thành",
        ),
        ("Bộ Công an họp.", "Bộ Công an", "org:vn:bộ-công-an"),
        ("Đảng ủy Phường 5, Quận 3, TPHCM họp.", "Đảng ủy Phường 5", "org:vn:hồ-chí-minh:quận-3:đảng-ủy-phường-5"),
        (
            "Đảng ủy xã Tân Thành, huyện Yên Thành, tỉnh Nghệ An họp.",
            "Đảng ủy xã Tân Thành",
            "org:vn:nghệ-an:đảng-ủy-xã-tân-thành",
        ),
    ],
)
def test_a_body_meets_itself_across_articles_under_its_name_and_province(
    tmp_path: Path, text: str, name: str, id: str
) -> None:
    assert named(stated(tmp_path, text), name).start == id


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Huyện ủy Châu Thành họp.", "Huyện ủy Châu Thành"),
        ("Đảng ủy Phường 5, TPHCM họp.", "Đảng ủy Phường 5"),
        ("Trường Đại học Bờ Sông họp.", "Trường Đại học Bờ Sông"),
        ("Đoàn kiểm tra của Tỉnh ủy Nghệ An làm việc.", "Đoàn kiểm tra Tỉnh ủy Nghệ An"),
    ],
)
def test_a_body_whose_place_is_not_known_stays_with_its_article(tmp_path: Path, text: str, name: str) -> None:
    found = stated(tmp_path, text)
    said = named(found, name)
    assert said.start.startswith(found.sources[0].id.replace("source:", "org:") + ":")
    assert said.attributes["trust"] == "C"
    assert said.attributes["grounds"]


def test_spellings_and_compositions_give_the_same_ids_and_the_folder_none(tmp_path: Path) -> None:
    text = "Dự họp có ông Nguyễn Văn Hoà, Bí thư Tỉnh uỷ Hoà Bình, và bà Lê Thị Thuý, Chủ tịch UBND tỉnh Hoà Bình."
    other = text.replace("uỷ", "ủy").replace("oà", "òa").replace("Thuý", "Thúy")
    plain, newer = stated(tmp_path / "a", text), stated(tmp_path / "b", other)
    decomposed = stated(tmp_path / "c", unicodedata.normalize("NFD", text))

    def shared_ids(found: Yielded) -> set[str]:
        return {each.start for each in found.statements if ":vn:" in each.start}

    assert shared_ids(plain) == shared_ids(newer) == shared_ids(decomposed)
    assert len(shared_ids(plain)) == 4
    assert plain.statements == decomposed.statements
    assert plain.sources[0].id == decomposed.sources[0].id


def test_contacts_are_masked_letter_by_letter_and_told(tmp_path: Path) -> None:
    text = f"Liên hệ 024 3825 1234 hoặc mail bao@example.org. Dự lễ có ông Đỗ Văn Lúa, {HA_NAM}."
    found = stated(tmp_path, text)
    assert found.issue("contact-in-text").action == "masked, as contacts are never kept"
    assert len(found.texts[0].content) == len(HEADER + text)
    assert "3825" not in repr(found)
    assert "example.org" not in repr(found)
    quoted_as_they_stand(found)


def test_each_line_is_an_article_and_a_bad_one_is_rejected_alone(tmp_path: Path) -> None:
    lines = [
        {"url": "https://bao.example/1", "title": "Tin", "published": DAY, "text": f"Ông Đỗ Văn Lúa, {HA_NAM}, nói."},
        {"url": "http://bao.example/1/", "text": "Tỉnh ủy Nghệ An họp, đó là cùng một địa chỉ."},
        {"url": "https://bao.example/2", "text": "The committee will meet on the first day of every month."},
        {"url": "https://bao.example/3", "text": "Chiều nay, Tỉnh ủy Nghệ An họp và có nhiều ý kiến."},
    ]
    file = written(tmp_path / "tin.jsonl", "".join(json.dumps(line) + "\n" for line in lines) + "{\n")
    found = read(loader, file)
    assert found.rows == Rows(5, 2, 3)
    assert [source.id for source in found.sources] == ["source:press:bao.example~2F1", "source:press:bao.example~2F3"]
    assert [each.issue.row for each in found.rejected] == [2, 3, 5]
    assert len(found.texts) == 2


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("trong.txt", b"  \n", "empty"),
        (
            "khac.txt",
            b"The committee met yesterday and elected its new chair for the next five years.",
            "not Vietnamese",
        ),
        ("hong.txt", bytes(range(128, 256)) * 30, "encoding"),
        ("scan.pdf", b"", "empty|PDF"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name_and_the_others_load(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(content)
    written(tmp_path / "tot.txt", HEADER + "Tỉnh ủy Nghệ An họp.")
    report = load([tmp_path], None, Options(dry_run=True))
    outcomes = {Path(each.file).name: each for each in report.files}
    assert outcomes["tot.txt"].outcome is Outcome.LOADED
    refused = outcomes[name]
    assert refused.outcome is Outcome.REFUSED
    assert any(word in (refused.reason or "") for word in reason.split("|"))


def test_a_store_answers_from_articles_and_shows_the_words_in_their_sentence(store: Store) -> None:
    first = load([EXAMPLES], store)
    assert first.landed
    assert load([EXAMPLES], store).nothing_new
    view = Graph.open(store, None).view(as_of=day("2016-04-08"))

    congress = entity(view, "org:vn:quốc-hội")
    (head,) = congress.entity.heads
    assert (head.id, [each.name for each in head.holders]) == ("post:vn:quốc-hội:chủ-tịch", ["Nguyễn Thị Kim Ngân"])

    over = supervision(view.at(as_of=day("2014-01-01")), "org:vn:chính-phủ")
    (link,) = [each for each in over.links if each.end == "org:vn:chính-phủ"]
    assert (link.start, link.mode) == ("org:vn:ủy-ban-thường-vụ-quốc-hội", "supervision")
    (recording,) = evidence(view, link.statements[0]).recordings
    assert recording.statement["trust"] == "A"
    assert recording.statement["basis"] == "press:body-inspects"
    assert recording.passage is not None
    whole = recording.passage.before + recording.passage.quote + recording.passage.after
    assert whole.startswith("Theo Điều 74, Ủy ban Thường vụ Quốc hội giám sát Chính phủ, Tòa án")
    assert whole.endswith("Kiểm toán Nhà nước.")

    versions = [each.attributes for each in view.versions()]
    texts = store.texts(str(each["text"]) for each in versions)
    assert len(texts) == 3
    assert {text.extractor for text in texts.values()} == {"plain text"}


@pytest.mark.shared
def test_the_five_seeds_load_with_one_command_and_answer(store: Store, shared: Path) -> None:
    report = load([shared / "seeds"], store)
    assert len(report.files) == 5
    assert {each.outcome for each in report.files} == {Outcome.LOADED}
    view = Graph.open(store, None).view(as_of=day("2018-08-09"))
    found = entity(view, "org:vn:ban-nội-chính-thành-ủy-hải-phòng")
    assert [each.id for each in found.entity.organizations] == ["org:vn:thành-ủy-hải-phòng"]


def test_whoever_is_acting_holds_the_post_itself(tmp_path: Path) -> None:
    found = stated(tmp_path, "Thủ tướng giao quyền Chủ tịch UBND tỉnh Hà Nam cho ông Đỗ Văn Lúa.")
    (held,) = found.of("HOLDS")
    assert held.end == "post:vn:ủy-ban-nhân-dân-tỉnh-hà-nam:chủ-tịch"
    assert held.attributes["acting"]
