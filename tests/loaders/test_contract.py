"""What every registered loader keeps to (`loaders.base`), whoever wrote it."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import UnreadableFile
from loaders import registry
from loaders.base import Loader
from loaders.files import File
from loaders.intake import loaded_in
from loaders.spool import Spool
from tests.loaders.reading import read
from tests.loaders.samples import CONTACTS, SAMPLES


@pytest.fixture(params=sorted(registry.loaders()))
def loader(request: pytest.FixtureRequest) -> Loader:
    """Every registered loader in turn."""
    return registry.loaders()[request.param]


@pytest.fixture
def sample(loader: Loader, tmp_path: Path) -> Path:
    """A good file of its format."""
    assert loader.name in SAMPLES, f"give the loader {loader.name} a sample in tests/loaders/samples.py"
    return SAMPLES[loader.name](tmp_path / "sample")


def test_its_sample_is_recognised_by_it_alone(loader: Loader, sample: Path) -> None:
    assert [each.name for each in registry.loaders().values() if each.detects(File(sample))] == [loader.name]
    assert File(sample).suffix in loader.suffixes


def test_what_it_yields_spools_with_every_start_named_and_every_source_declared(
    loader: Loader, sample: Path, tmp_path: Path
) -> None:
    found = read(loader, sample)
    spool = Spool(tmp_path, "test")
    for statement in [*found.statements, *map(loaded_in, found.sources)]:
        spool.add(statement)
    sections = spool.close({source.id: source for source in found.sources})
    assert sum(section.count for section in sections) >= len(found.sources) + 2


def test_rows_read_are_rows_used_and_rows_rejected(loader: Loader, sample: Path) -> None:
    rows = read(loader, sample).rows
    assert rows.read == rows.used + rows.rejected > 0
    assert rows.rejected == len(read(loader, sample).rejected)


def test_every_issue_says_where_what_and_what_was_done(loader: Loader, sample: Path) -> None:
    found = read(loader, sample)
    for issue in [*found.issues, *(each.issue for each in found.rejected)]:
        assert issue.file == str(sample)
        assert issue.rule
        assert issue.message
        assert issue.action


def test_contacts_are_in_the_file_and_in_nothing_that_is_yielded(loader: Loader, sample: Path) -> None:
    assert any(contact in sample.read_text(encoding="utf-8") for contact in CONTACTS)
    found = read(loader, sample)
    said = repr((found.statements, found.sources, found.issues, found.rejected))
    assert not [contact for contact in CONTACTS if contact in said]


def test_the_same_bytes_give_the_same_wherever_they_are(loader: Loader, sample: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere" / f"{sample.name.removesuffix('.gz')}.gz"
    elsewhere.parent.mkdir()
    content = sample.read_bytes()
    elsewhere.write_bytes(gzip.compress(gzip.decompress(content) if sample.suffix == ".gz" else content))
    here, there = read(loader, sample), read(loader, elsewhere)
    assert here.statements == there.statements
    assert here.sources == there.sources
    assert here.rows == there.rows


def broken(content: bytes) -> Iterator[tuple[str, bytes]]:
    yield "binary", bytes(range(256)) * 40
    yield "wrong encoding", content.decode().replace("o", "ö").encode("cp1252")
    yield "UTF-16", content.decode().encode("utf-16")
    yield "truncated gzip", gzip.compress(content * 50)[: len(gzip.compress(content * 50)) // 2]


@pytest.mark.parametrize("kind", ["binary", "wrong encoding", "UTF-16", "truncated gzip"])
def test_a_file_that_is_not_readable_as_its_format_is_refused_with_its_name(
    loader: Loader, sample: Path, kind: str
) -> None:
    if sample.suffix in (".html", ".pdf"):
        pytest.fail(f"{loader.name}: a sample has to be a text, so that it can be broken here")
    sample.write_bytes(dict(broken(sample.read_bytes()))[kind])
    with pytest.raises(UnreadableFile) as caught:
        read(loader, sample)
    assert caught.value.file == str(sample)
    assert caught.value.reason
