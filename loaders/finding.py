"""From the paths that were given to the files that are read, and to the loader of each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import BadSetting, UnreadableFile
from loaders.base import Loader
from loaders.files import File


@dataclass(frozen=True, slots=True)
class Found:
    """A file, and whether it was named itself or is only in a folder that was."""

    path: Path
    named: bool


def find(paths: Sequence[Path]) -> list[Found]:
    """The files of paths, folders walked in the order of their names, hidden files left out, each file once.

    Raises:
        BadSetting: nothing is at a path.
    """
    found: dict[Path, Found] = {}
    for path in paths:
        if not path.exists():
            raise BadSetting(f"{path} is not there")
        for each in _within(path):
            found.setdefault(each.path.resolve(), each)
    return list(found.values())


def _within(path: Path) -> Iterator[Found]:
    if not path.is_dir():
        yield Found(path, named=True)
        return
    for each in sorted(path.rglob("*")):
        if each.is_file() and not any(part.startswith(".") for part in each.relative_to(path).parts):
            yield Found(each, named=False)


def loader_of(file: File, loaders: Mapping[str, Loader], *, named: bool) -> Loader | None:
    """The loader whose format the file means to be; None for a file in a folder that means to be none.

    Raises:
        UnreadableFile: no loader, or more than one, recognises it.
    """
    claims = [loader for loader in loaders.values() if loader.detects(file)]
    if len(claims) > 1:
        names = " and ".join(loader.name for loader in claims)
        raise UnreadableFile(file.name, f"it may be {names}; say which with --format")
    if claims:
        return claims[0]
    if named or any(file.suffix in loader.suffixes for loader in loaders.values()):
        raise UnreadableFile(file.name, f"no loader recognises it; the formats are {', '.join(loaders)}")
    return None


def chosen(name: str | None, loaders: Mapping[str, Loader]) -> Loader | None:
    """The loader of that name; None for no name.

    Raises:
        BadSetting: there is no such loader.
    """
    if name is None:
        return None
    if name not in loaders:
        raise BadSetting(f"{name!r} is no format; the formats are {', '.join(loaders)}")
    return loaders[name]


def checked_settings(settings: Mapping[str, str], loaders: Sequence[Loader]) -> None:
    """Refuse settings that none of the loaders knows.

    Raises:
        BadSetting: the setting, and those that are known.
    """
    known = {name for loader in loaders for name in loader.settings}
    for name in settings:
        if name not in known:
            raise BadSetting(f"{name!r} is no setting of the format; it takes {', '.join(sorted(known)) or 'none'}")
