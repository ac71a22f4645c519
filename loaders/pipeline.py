"""A whole load: find, take in, compare, write, report.

Every document is taken in before anything is written, so nothing of a refused file is. One call is
one revision of the store; with nothing to write it leaves none.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from graph.errors import BadSetting
from graph.store.store import Store
from loaders import registry
from loaders.base import Loader, Rows
from loaders.finding import checked_settings, chosen, find
from loaders.gathering import Gathering
from loaders.holdings import Holdings
from loaders.intake import Intake, Taken
from loaders.options import Options
from loaders.report import Counts, FileReport, Ledger, Outcome, Progress, Report, Step
from loaders.writer import Writer
from loaders.writing import NoSink, Sink


def _unseen(step: Step) -> None:
    """Nobody looks."""


def load(
    paths: Sequence[Path],
    store: Store | None,
    options: Options | None = None,
    *,
    progress: Progress = _unseen,
    loaders: Mapping[str, Loader] | None = None,
) -> Report:
    """Load files, and folders of them, as one revision.

    Args:
        paths: files and folders.
        store: the store; None only with `Options.dry_run`, which then compares with an empty one.
        options: see `Options`.
        progress: told of every step.
        loaders: the loaders to choose from; those installed if left out.

    Returns:
        What became of every file. A refused file stands in the report and raises nothing.

    Raises:
        BadSetting: a path, format, setting or folder that cannot be used.
        StoreBusy: another load was still running after `Options.wait` seconds.
        StoreUnavailable: the store stopped answering; nothing of the load is visible.
        LoadLost: another process took the load over.
    """
    options = options or Options()
    if store is None and not options.dry_run:
        raise BadSetting("a load needs a store to write to; only a dry run does without")
    known = registry.loaders() if loaders is None else loaders
    wanted = chosen(options.format, known)
    checked_settings(options.settings, [wanted] if wanted else list(known.values()))
    found = find(paths)
    with Ledger(options.report) as ledger, _scratch(options.scratch) as scratch:
        intake = Intake(scratch, ledger, None if options.dry_run else options.quarantine)
        gathering = Gathering(known, wanted, options.settings, intake, ledger, progress)
        gathering.read(found)
        write = _Write(store, scratch, ledger, progress)
        revision, counts = write.dry(gathering.taken) if options.dry_run else write.wet(gathering.taken, options.wait)
        files = [*gathering.passed, *map(_reported, gathering.taken, counts)]
        order = {str(each.path): at for at, each in enumerate(found)}
        return Report(
            revision=revision,
            dry_run=options.dry_run,
            files=tuple(sorted(files, key=lambda file: order[file.file])),
            tallies=ledger.tallies(),
        )


@contextmanager
def _scratch(folder: Path | None) -> Iterator[Path]:
    try:
        with tempfile.TemporaryDirectory(prefix="orgtrace-load-", dir=folder) as path:
            yield Path(path)
    except OSError as error:
        place = folder or tempfile.gettempdir()
        raise BadSetting(f"the scratch folder {place} cannot be used: {error.strerror}") from error


@dataclass(frozen=True, slots=True)
class _Write:
    store: Store | None
    scratch: Path
    ledger: Ledger
    progress: Progress

    def dry(self, taken: Sequence[Taken]) -> tuple[None, list[Counts]]:
        return None, self._to(NoSink(), taken)

    def wet(self, taken: Sequence[Taken], wait: float) -> tuple[int | None, list[Counts]]:
        if self.store is None or not taken:
            return None, []
        names = ", ".join(sorted({each.format for each in taken}))
        with self.store.claim(names, wait=wait) as recording:
            counts = self._to(recording, taken)
            return recording.finish(_said(taken, counts)).revision, counts

    def _to(self, sink: Sink, taken: Sequence[Taken]) -> list[Counts]:
        return Writer(Holdings(self.store), sink, self.scratch, self.ledger, self.progress).write(taken)


def _said(taken: Sequence[Taken], counts: Sequence[Counts]) -> dict[str, Any]:
    """What the log of loads keeps: counts alone, so that it is the same whatever folder was loaded."""
    return {
        "files": len(taken),
        "rows": asdict(sum((each.rows for each in taken), Rows())),
        "statements": asdict(sum(counts, Counts())),
    }


def _reported(taken: Taken, counts: Counts) -> FileReport:
    return FileReport(
        file=taken.file,
        outcome=Outcome.LOADED if counts.new or counts.withdrawn else Outcome.UNCHANGED,
        format=taken.format,
        rows=taken.rows,
        statements=counts,
        sources=tuple(section.source.id for section in taken.sections),
        quarantine=taken.quarantine,
    )
