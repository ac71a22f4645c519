"""Words and sentences keep their place in the text."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from graph.model.names import fold
from loaders.formats.press.words.phrases import Phrases
from loaders.formats.press.words.places import Place, gazetteer
from loaders.formats.press.words.sentences import LONGEST, cut
from loaders.formats.press.words.tokens import HARD, tokenise

LETTERS = st.text(alphabet="aăâđêôơưáàảãạ ABĐƯ.,;:()-–/\n0123456789\"“”'&Ð", max_size=300)


@given(LETTERS)
def test_every_word_stands_at_its_offsets(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    tokens = tokenise(text)
    for start, end, word in zip(tokens.starts, tokens.ends, tokens.words, strict=True):
        assert 0 <= start < end <= len(text)
        written = text[start:end].replace("Ð", "Đ")
        assert word == written or (written.upper() == written and fold(word) in tokens.norms)
    assert list(tokens.starts) == sorted(tokens.starts)


@given(LETTERS)
def test_sentences_cover_every_word_once(text: str) -> None:
    tokens = tokenise(unicodedata.normalize("NFC", text))
    spans = [(sentence.start, sentence.stop) for sentence in cut(tokens)]
    assert [at for start, stop in spans for at in range(start, stop)] == list(range(len(tokens)))
    assert all(stop - start <= LONGEST for start, stop in spans)


@given(st.lists(st.text(alphabet="abc", min_size=1, max_size=2), min_size=1, max_size=8), st.data())
def test_longest_match_is_the_longest_of_all_phrases(words: list[str], data: st.DataObject) -> None:
    entries = data.draw(st.lists(st.lists(st.sampled_from(words), min_size=1, max_size=4), max_size=6))
    phrases = Phrases((" ".join(entry), " ".join(entry)) for entry in entries)
    matching = sorted(len(entry) for entry in entries if words[: len(entry)] == entry)
    expected = (" ".join(words[: matching[-1]]), matching[-1]) if matching else None
    assert phrases.longest(words, 0, len(words)) == expected


def test_an_abbreviation_is_written_out_at_its_own_offsets() -> None:
    tokens = tokenise("Chủ tịch UBND tỉnh")
    assert list(tokens.norms) == fold("chủ tịch ủy ban nhân dân tỉnh").split()
    assert {tokens.surface(2, 3), tokens.surface(5, 6)} == {"UBND"}


def test_a_documents_number_is_one_word() -> None:
    assert "35-kl/tw" in tokenise("Kết luận 35-KL/TW của").norms


def test_an_abbreviation_that_is_introduced_in_brackets_is_left_out() -> None:
    assert list(tokenise("Ủy ban Kiểm tra (UBKT) Tỉnh ủy").norms) == fold("ủy ban kiểm tra tỉnh ủy").split()


def test_what_is_not_seen_is_no_word() -> None:
    assert list(tokenise("Tỉnh \u200d ủy\u200c\u00ad Hà\ufeff Nam").words) == ["Tỉnh", "ủy", "Hà", "Nam"]


def test_two_spellings_of_a_tone_are_one_word() -> None:
    assert tokenise("Uỷ").norms == tokenise("Ủy").norms


def test_an_eth_is_read_as_the_letter_it_is_typed_for() -> None:
    assert tokenise("Ðảng").words == tokenise("Đảng").words


def test_words_glued_together_are_parted_as_lines() -> None:
    tokens = tokenise("đất nướcQuốc hội")
    assert list(tokens.words) == ["đất", "nước", "Quốc", "hội"]
    assert tokens.breaks[2] == HARD


def test_an_abbreviated_city_does_not_end_a_sentence() -> None:
    assert len(list(cut(tokenise("Thành ủy TP. Hồ Chí Minh họp.")))) == 1


def test_a_full_stop_ends_a_sentence_before_a_capital() -> None:
    assert len(list(cut(tokenise("Hội nghị kết thúc. Đại biểu ra về.")))) == 2


def test_the_gazetteer_knows_provinces_from_before_and_after_the_reform() -> None:
    for name, word in (("Hà Nam", "tỉnh"), ("Hậu Giang", "tỉnh"), ("Cần Thơ", "thành phố"), ("Huế", "thành phố")):
        found = gazetteer().provinces.longest(fold(name).split(), 0, len(name.split()))
        assert found is not None
        assert found[0].word == word


def test_an_address_names_its_province_by_its_longest_name() -> None:
    place = gazetteer().of_address("https://baonghean.vn/tin-1.html")
    assert place is not None
    assert place.name == "Nghệ An"
    assert gazetteer().of_address("https://example.org/a") is None


def test_a_numbered_place_is_shown_with_a_capital() -> None:
    assert Place("district", "quận", "8").shown == "Quận 8"
    assert Place("district", "huyện", "Nhà Bè").shown == "huyện Nhà Bè"


def test_a_degrees_full_stop_ends_no_sentence() -> None:
    tokens = tokenise("Bổ nhiệm PGS.TS. Đỗ Văn Lúa. TS. Lê Thị Mận dự.")
    assert [tokens.surface(each.start, each.stop) for each in cut(tokens)] == [
        "Bổ nhiệm PGS.TS. Đỗ Văn Lúa.",
        "TS. Lê Thị Mận dự.",
    ]
