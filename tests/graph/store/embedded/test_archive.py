"""The archive with which a server starts sooner is taken by Java, made once, and never in the way."""

import subprocess
from pathlib import Path

import pytest

from graph.store.embedded import archive
from graph.store.embedded.folder import Folder
from graph.store.embedded.java import command, free_port
from graph.store.training import train


def java(folder: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    """Java as a server on that folder runs in it, which only says its version."""
    words = command(Folder(folder), free_port(), free_port(), options)
    return subprocess.run([*words[:-1], "-version"], capture_output=True, text=True, check=False)


def test_java_takes_the_archive_of_its_environment(folder: Path) -> None:
    assert train()
    ran = java(folder, *archive.options(), "-XX:AOTMode=on")
    assert ran.returncode == 0, ran.stderr


@pytest.mark.parametrize("kept", [0, 100, 1_000_000])
def test_a_damaged_archive_is_left_aside(folder: Path, tmp_path: Path, kept: int) -> None:
    assert train()
    damaged = tmp_path / "damaged.aot"
    damaged.write_bytes(archive.path().read_bytes()[:kept])
    assert java(folder, f"-XX:AOTCache={damaged}").returncode == 0


def test_a_making_that_did_not_succeed_is_not_begun_again_the_same_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "path", lambda: tmp_path / "server.aot")
    (tmp_path / "server.tried").touch()
    assert not train()
    assert [each.name for each in tmp_path.iterdir()] == ["server.tried"]


def test_an_environment_that_cannot_be_written_goes_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "share").write_text("a file where the folder would be")
    monkeypatch.setattr(archive, "path", lambda: tmp_path / "share" / "server.aot")
    assert not train()
    assert archive.options() == []
