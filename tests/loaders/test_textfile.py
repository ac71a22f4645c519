"""Texts put aside come back as they were, each once."""

from pathlib import Path

from graph.store.texts import Text
from loaders.textfile import TextFile

FIRST, SECOND = Text("Bí thư Tỉnh ủy\nlàm việc", "plain text"), Text("dòng khác", "pypdf 5")


def test_texts_come_back_by_id_in_the_order_asked_for(tmp_path: Path) -> None:
    texts = TextFile(tmp_path / "aside")
    for text in (FIRST, SECOND, FIRST):
        texts.add(text)
    assert list(texts.texts([SECOND.id, "text:sha256:unknown", FIRST.id])) == [SECOND, FIRST]
    assert (tmp_path / "aside").read_bytes().count(b"\n") == 2


def test_what_was_refused_leaves_nothing_aside(tmp_path: Path) -> None:
    texts = TextFile(tmp_path / "aside")
    texts.discard()
    texts.add(FIRST)
    texts.discard()
    assert not list(tmp_path.iterdir())
    assert not list(texts.texts([FIRST.id]))
