"""The first half of a load: every file is taken in, refused, or passed over."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from graph.errors import UnreadableFile
from loaders.base import Loader, Source
from loaders.files import File
from loaders.finding import Found, loader_of
from loaders.intake import Intake, Taken, refusal
from loaders.report import FileReport, Ledger, Outcome, Progress, Step


@dataclass(slots=True)
class Gathering:
    """Takes files in, one after the other.

    Args:
        loaders: those that may recognise a file.
        chosen: the one that reads all files, if one was asked for.
        settings: options of the loaders' own.
        intake: spools what documents yield.
        ledger: told of refusals.
        progress: told of the bytes read.
    """

    loaders: Mapping[str, Loader]
    chosen: Loader | None
    settings: Mapping[str, str]
    intake: Intake
    ledger: Ledger
    progress: Progress
    taken: list[Taken] = field(default_factory=list, init=False)
    passed: list[FileReport] = field(default_factory=list, init=False)
    _sources: dict[str, tuple[Source, str]] = field(default_factory=dict, init=False)

    def read(self, found: Sequence[Found]) -> None:
        """Read the files; what becomes of them stands in `taken` and `passed`."""
        sizes = [each.path.stat().st_size for each in found]
        total, done = sum(sizes), 0
        for each, size in zip(found, sizes, strict=True):
            self._tell(str(each.path), done, total)
            file = File(each.path, partial(self._heard, str(each.path), done, total))
            self._read(file, each)
            done += size
        if found:
            self._tell(str(found[-1].path), total, total)

    def _tell(self, name: str, done: int, total: int) -> None:
        self.progress(Step("read", name, min(done, total), total))

    def _heard(self, name: str, before: int, total: int, read: int) -> None:
        self._tell(name, before + read, total)

    def _read(self, file: File, found: Found) -> None:
        loader = self.chosen
        try:
            loader = loader or loader_of(file, self.loaders, named=found.named)
            if loader is None:
                self._pass(file, None, Outcome.SKIPPED, "no loader recognises it")
                return
            taken = self.intake.take(loader, file, self.settings)
            self._accept(file, taken)
        except UnreadableFile as error:
            self.ledger.add(refusal(error))
            self._pass(file, loader, Outcome.REFUSED, error.reason)

    def _pass(self, file: File, loader: Loader | None, outcome: Outcome, reason: str) -> None:
        name = loader.name if loader else None
        self.passed.append(FileReport(file=file.name, outcome=outcome, format=name, reason=reason))

    def _accept(self, file: File, taken: Taken) -> None:
        """Two files of one load may add to one source only where neither claims to be the whole of it.

        Raises:
            UnreadableFile: another file states one of the sources, with other content.
        """
        sources = [section.source for section in taken.sections]
        known = [(source, *self._sources[source.id]) for source in sources if source.id in self._sources]
        if known and all(source == earlier for source, earlier, _ in known) and len(known) == len(sources):
            self._pass(file, None, Outcome.SKIPPED, f"it holds the same as {known[0][2]}")
            return
        for source, earlier, name in known:
            if source.complete or earlier.complete:
                raise UnreadableFile(file.name, f"{source.id} is stated by {name} too, with other content; load one")
        self._sources |= {source.id: (source, file.name) for source in sources}
        self.taken.append(replace(taken, quarantine=taken.rejects.keep()))
