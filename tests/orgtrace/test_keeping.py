"""Loading and keeping by command: what a load says, exit statuses, withdrawing, dumps."""

import gzip
import json
import os
import pty
import re
from pathlib import Path

import pytest

from tests.orgtrace.conftest import EXAMPLES, Ask, started
from tests.servers.fixtures import Place

pytestmark = pytest.mark.xdist_group("examples")

SENIOR = EXAMPLES / "scotland_office-2011-03-31-senior.csv"
SOURCE = "source:uk-organogram:scotland-office:senior:2011-03-31"


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder with a register of which one row cannot be read, and a file that is none."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    lines = SENIOR.read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / SENIOR.name).write_text("".join([*lines, "only,three,cells\n"]), encoding="utf-8")
    (folder / "scotland_office-2011-09-30-senior.csv").write_bytes(b"\x89PNG\r\n\x00\xff\xfe")
    return folder


def test_a_load_ends_with_its_counts_and_its_revision(typed: Ask, embedded_place: Place) -> None:
    ran = typed("load", str(SENIOR), store=embedded_place.url)
    assert ran.status == 0
    assert "rows read              4\n" in ran.out
    assert "rows rejected          0\n" in ran.out
    assert ran.out.endswith("Loaded as revision 1.\n")
    assert ran.err == ""


def test_loading_again_says_that_nothing_is_new_and_leaves_no_revision(typed: Ask, embedded_place: Place) -> None:
    typed("load", str(SENIOR), store=embedded_place.url)
    again = typed("load", str(SENIOR))
    assert again.status == 0
    assert again.out.endswith("Nothing is new: the store holds all of this already.\n")
    assert "1 load\n" in typed("loads").out


def test_what_landed_beside_rejected_rows_and_refused_files_exits_3(
    typed: Ask, embedded_place: Place, mixed: Path, tmp_path: Path
) -> None:
    issues, kept = tmp_path / "issues.jsonl", tmp_path / "quarantine"
    ran = typed(
        "load", str(mixed), "--report", str(issues), "--quarantine", str(kept), store=embedded_place.url, columns=200
    )
    assert ran.status == 3
    assert "rejected 1 × " in ran.out
    assert "1 file refused\n" in ran.out
    assert "scotland_office-2011-09-30-senior.csv: " in ran.out
    assert "rows rejected          1\n" in ran.out
    found = [json.loads(line) for line in issues.read_text(encoding="utf-8").splitlines()]
    assert {"rejected", "refused"} <= {each["severity"] for each in found}
    assert next(each for each in found if each["severity"] == "rejected")["row"] == 6
    assert list(kept.iterdir())


def test_a_load_of_which_nothing_landed_exits_1(typed: Ask, embedded_place: Place, tmp_path: Path) -> None:
    nothing = tmp_path / "notes.csv"
    nothing.write_text("hello\n", encoding="utf-8")
    ran = typed("load", str(nothing), store=embedded_place.url)
    assert ran.status == 1
    assert ran.out.endswith("Nothing was loaded.\n")


def test_a_dry_run_counts_and_writes_nothing(typed: Ask, embedded_place: Place) -> None:
    ran = typed("load", str(SENIOR), "--dry-run", store=embedded_place.url)
    assert ran.status == 0
    assert "rows used              4\n" in ran.out
    assert ran.out.endswith("A dry run: nothing was written.\n")
    assert "Nothing has been loaded yet" in typed("loads").out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["load", "no/such/file.csv"], "no/such/file.csv"),
        (["load", str(SENIOR), "--format", "excel"], "'excel' is no format; the formats are"),
        (["load", str(SENIOR), "--set", "date"], "--set date: write NAME=VALUE"),
        (["load", str(SENIOR), "--set", "colour=red"], "'colour' is no setting"),
        (["load", str(SENIOR), "--store", "mysql://here"], "'mysql://here' is no store's address"),
        (["load", str(SENIOR), "--store", "bolt://me:secret@here"], "carries a user or password"),
    ],
)
def test_what_cannot_be_loaded_as_typed_exits_2(
    typed: Ask, embedded_place: Place, arguments: list[str], told: str
) -> None:
    ran = typed(*arguments, store=embedded_place.url)
    assert (ran.status, ran.out) == (2, "")
    assert told in ran.told
    assert "secret" not in ran.told


def test_a_server_that_does_not_answer_is_told_and_exits_1(typed: Ask) -> None:
    ran = typed("loads", "--store", "bolt://127.0.0.1:9")
    assert (ran.status, ran.out) == (1, "")
    assert "bolt://127.0.0.1:9" in ran.told


def test_a_load_as_json_gives_the_same_counts(typed: Ask, embedded_place: Place) -> None:
    found = json.loads(typed("load", str(SENIOR), "--json", store=embedded_place.url).out)
    assert found["rows"] == {"read": 4, "used": 4, "rejected": 0}
    assert found["revision"] == 1
    assert [file["sources"] for file in found["files"]] == [[SOURCE]]


def test_withdrawing_is_a_revision_and_the_earlier_one_keeps_what_it_knew(typed: Ask, embedded_place: Place) -> None:
    typed("load", str(SENIOR), store=embedded_place.url)
    before = typed("superiors", "post:uk-organogram:scotland-office:2", "--as-of", "2011-03-31").out
    ran = typed("withdraw", SOURCE, "--yes")
    assert ran.status == 0
    assert ran.out.startswith("Withdrew ")
    assert ran.out.endswith("as revision 2.\n")
    assert typed("superiors", "post:uk-organogram:scotland-office:2", "--as-of", "2011-03-31").status == 1
    then = typed("superiors", "post:uk-organogram:scotland-office:2", "--as-of", "2011-03-31", "--known-at", "1")
    assert then.out == before
    assert "Nothing is new" in typed("withdraw", SOURCE, "--yes").out


@pytest.mark.parametrize(("answer", "status"), [("n\n", 1), ("y\n", 0)])
def test_withdrawing_at_a_terminal_asks_whether_it_is_meant(
    typed: Ask, embedded_place: Place, answer: str, status: int
) -> None:
    typed("load", str(SENIOR), store=embedded_place.url)
    ours, theirs = pty.openpty()
    with started("withdraw", SOURCE, store=embedded_place.url, stdin=theirs) as process:
        os.write(ours, answer.encode())
        out, err = process.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    assert process.returncode == status
    assert f"Withdraw everything that {SOURCE} states? [y/N]" in " ".join(err.split())
    assert ("Withdrew" in out) == (status == 0)


def test_progress_is_shown_on_a_terminal_and_leaves_the_report_alone(
    typed: Ask, embedded_place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = typed("load", str(SENIOR), "--dry-run", store=embedded_place.url)
    monkeypatch.setenv("FORCE_COLOR", "1")  # rich then takes any stream for a terminal
    shown = typed("load", str(SENIOR), "--dry-run")
    assert "\x1b[" in shown.err
    assert re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", shown.out) == plain.out


def test_withdrawing_an_unknown_source_exits_1(typed: Ask, embedded_place: Place) -> None:
    ran = typed("withdraw", "source:nothing", "--yes", store=embedded_place.url)
    assert ran.status == 1
    assert "`orgtrace sources` lists those that are" in ran.told


@pytest.mark.parametrize("name", ["dump.jsonl", "dump.jsonl.gz"])
def test_a_dump_restored_elsewhere_is_the_same_store(
    typed: Ask, embedded_place: Place, tmp_path: Path, name: str
) -> None:
    file, other = tmp_path / name, f"embedded:{tmp_path / 'other'}"
    typed("load", str(SENIOR), store=embedded_place.url)
    assert typed("dump", str(file)).status == 0
    restored = typed("restore", str(file), "--store", other)
    assert (restored.status, restored.out) == (0, "Restored up to revision 1.\n")
    first, second = tmp_path / "first", tmp_path / "second"
    typed("dump", str(first), "--no-times")
    typed("dump", str(second), "--no-times", "--store", other)
    assert first.read_bytes() == second.read_bytes()


def test_a_dump_that_is_cut_off_or_missing_is_told_by_its_name(
    typed: Ask, embedded_place: Place, tmp_path: Path
) -> None:
    cut = tmp_path / "cut.jsonl.gz"
    cut.write_bytes(gzip.compress(b'{"dump": 1}\n' * 1000)[:-20])
    for file in (cut, tmp_path / "missing.jsonl"):
        ran = typed("restore", str(file), store=embedded_place.url)
        assert ran.status == 1
        assert file.name in "".join(ran.err.split())


def test_a_dump_that_cannot_be_written_is_told_by_its_name(typed: Ask, embedded_place: Place, tmp_path: Path) -> None:
    ran = typed("dump", str(tmp_path / "nowhere" / "dump.jsonl"), store=embedded_place.url, columns=300)
    assert ran.status == 1
    assert "nowhere/dump.jsonl: No such file or directory" in ran.err


def test_the_doctor_says_that_a_store_is_well(typed: Ask, embedded_place: Place) -> None:
    typed("load", str(SENIOR), store=embedded_place.url)
    ran = typed("doctor")
    assert ran.status == 0
    assert ran.out.endswith("The store is well.\n")
    assert json.loads(typed("doctor", "--json").out)["counts"] == {}
