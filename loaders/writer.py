"""The second half of a load: what was taken in is compared with the store and written, source by source."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from graph.model.identifiers import label_of
from graph.model.statements import Statement
from graph.store.texts import Text
from loaders.base import Issue, Severity
from loaders.holdings import Holdings
from loaders.intake import Taken
from loaders.report import Counts, Ledger, Progress, Step
from loaders.spool import Section, Spool
from loaders.supplements import SUFFIX, Posts, covered, hanging_on, lowered, overtaken
from loaders.writing import Changes, Sink

_SOURCES_AT_ONCE = 500


@dataclass(slots=True)
class Writer:
    """Writes sections to a sink, supplements after the sources that they supplement.

    Args:
        holdings: what the store holds.
        sink: takes the changes.
        scratch: folder for supplements that yield rows.
        ledger: told where a supplement yields.
        progress: told of the statements compared.
    """

    holdings: Holdings
    sink: Sink
    scratch: Path
    ledger: Ledger
    progress: Progress
    _sections: dict[str, Section] = field(default_factory=dict, init=False)
    _overtaken: dict[str, set[str]] = field(default_factory=dict, init=False)
    _file: str = field(default="", init=False)
    _done: int = field(default=0, init=False)
    _total: int = field(default=0, init=False)

    def write(self, taken: Sequence[Taken]) -> list[Counts]:
        """Write what was taken in.

        Returns:
            The counts of each of `taken`, in the same order.
        """
        pairs = [(at, section) for at, each in enumerate(taken) for section in each.sections]
        pairs.sort(key=lambda pair: "supplements" in pair[1].source.attributes)
        self._sections = {section.source.id: section for _, section in pairs}
        self._total = sum(section.count for _, section in pairs)
        counts = [Counts()] * len(taken)
        changes = Changes(self.sink, self._moved)
        waiting = iter(pairs)
        while batch := list(islice(waiting, _SOURCES_AT_ONCE)):
            self.holdings.expect(id for _, each in batch for id in (each.source.id, each.source.id + SUFFIX))
            self.sink.keep_texts(text for at, section in batch for text in self._unkept(section, taken[at]))
            for at, section in batch:
                self._file = taken[at].file
                self._section(changes, section)
                counts[at] += changes.counted()
        changes.flush()
        return counts

    def _unkept(self, section: Section, taken: Taken) -> Iterator[Text]:
        """The text of a source's new version; that of a version that stands is kept already."""
        named = str(section.source.attributes.get("text", ""))
        if named and (self.holdings.version(section.source.id) or {}).get("text") != named:
            yield from taken.texts.texts([named])

    def _section(self, changes: Changes, section: Section) -> None:
        if "supplements" in section.source.attributes:
            changes.flush()  # what it has to yield is read from the store
            self._compare(changes, self._still_needed(section))
        else:
            overtaken_by_it = list(self._overtaking(section))
            self._compare(changes, section)
            for supplement, held, posts in overtaken_by_it:
                self._give_up(changes, supplement, held, posts)

    def _compare(self, changes: Changes, section: Section) -> None:
        source = section.source
        keep_version = not source.declared and bool(self.holdings.version(source.id))
        changes.section(section, self.holdings.keys(source.id), keep_version=keep_version)

    def _moved(self, compared: int) -> None:
        self._done += compared
        self.progress(Step("write", self._file, min(self._done, self._total), self._total))

    def _overtaking(self, section: Section) -> Iterator[tuple[str, list[Statement], set[str]]]:
        """The source's supplements with their statements, and those of their posts that have to go."""
        main = section.source.id
        supplement = main + SUFFIX
        while self.holdings.version(supplement) is not None:
            held = self.holdings.statements(supplement)
            mended = Posts.of(held)
            before = Posts.of(self.holdings.about_posts(main, mended.rows))
            posts = overtaken(mended, before, Posts.of(_about(section, mended.rows)))
            if posts and supplement in self._sections:
                self._overtaken[supplement] = posts  # its own file is loaded too, and comes later
            elif posts:
                yield supplement, held, posts
            supplement += SUFFIX

    def _give_up(self, changes: Changes, supplement: str, held: list[Statement], posts: set[str]) -> None:
        self._tell(supplement, posts)
        for statement in hanging_on(held, posts):
            changes.gone(statement.key)
        rows = Posts.of(held).rows
        for version in [each for each in held if each.relation == "LOADED_IN"]:
            changes.gone(version.key)
            changes.new(lowered(version, sum(rows[post] for post in posts)))

    def _still_needed(self, section: Section) -> Section:
        """A supplement's section without the posts that its main source states."""
        supplement, main = section.source.id, str(section.source.attributes["supplements"])
        stated = [entry.statement() for entry in section.entries()]
        mended = Posts.of(stated)
        posts = covered(mended, self._main(main, mended.rows), main_rejects=self._rejects(main))
        posts |= self._overtaken.get(supplement, set()) | self._yielded_before(stated, main)
        if not posts:
            return section
        self._tell(supplement, posts)
        gone = {each.key for each in hanging_on(stated, posts)}
        rows = sum(mended.rows[post] for post in posts)
        spool = Spool(self.scratch, f"yielded.{self._done}.{label_of(supplement)}")
        for each in stated:
            if each.key not in gone:
                spool.add_checked(lowered(each, rows) if each.relation == "LOADED_IN" else each)
        return spool.close({supplement: section.source})[0]

    def _main(self, main: str, posts: Iterable[str]) -> Posts:
        if main in self._sections:
            return Posts.of(_about(self._sections[main], posts))
        return Posts.of(self.holdings.about_posts(main, posts))

    def _rejects(self, main: str) -> bool:
        section = self._sections.get(main)
        version = section.source.attributes if section else self.holdings.version(main) or {}
        return bool(version.get("rejected", 0))

    def _yielded_before(self, stated: Iterable[Statement], main: str) -> set[str]:
        named = [each for each in stated if each.relation == "STATED_IN" and label_of(each.start) == "Post"]
        earlier = self.holdings.last_yielded((each.key for each in named), main)
        return earlier & self._main(main, earlier).rows.keys()

    def _tell(self, supplement: str, posts: set[str]) -> None:
        for post in sorted(posts):
            self.ledger.add(
                Issue(
                    rule="supplement-yields",
                    severity=Severity.NOTICE,
                    message=f"{supplement} mends a row of this post, and its main source states the post by now",
                    action="what the supplement says of the post was left out",
                    file=self._file,
                    value=post,
                )
            )


def _about(section: Section, posts: Iterable[str]) -> Iterator[Statement]:
    """What a section says of posts: that it names them, and who holds them."""
    wanted = set(posts)
    for entry in section.entries():
        if entry.relation in ("STATED_IN", "HOLDS"):
            statement = entry.statement()
            if (statement.start if entry.relation == "STATED_IN" else statement.end) in wanted:
                yield statement
