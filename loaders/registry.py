"""The loaders that are installed. Ours enter by the same door as anybody's: an entry-point group.

A package adds a loader with one line in its ``pyproject.toml``::

    [project.entry-points."orgtrace.loaders"]
    my_format = "my_package.my_format:loader"

The entry point's name is the loader's name, and it leads to an object that fits `loaders.base.Loader`.
"""

from collections.abc import Mapping
from importlib.metadata import EntryPoint, entry_points
from types import MappingProxyType

from graph.errors import BadSetting
from loaders.base import Loader

GROUP = "orgtrace.loaders"


def loaders() -> Mapping[str, Loader]:
    """All installed loaders by name.

    Raises:
        BadSetting: two packages use one name, or an entry point leads to no loader.
    """
    found: dict[str, Loader] = {}
    for entry in sorted(entry_points(group=GROUP), key=lambda entry: (entry.name, entry.value)):
        if entry.name in found:
            raise BadSetting(f"two installed packages have a loader {entry.name!r}; remove one of them")
        found[entry.name] = _loaded(entry)
    return MappingProxyType(found)


def _loaded(entry: EntryPoint) -> Loader:
    package = entry.dist.name if entry.dist else "an installed package"
    try:
        loader = entry.load()
    except (ImportError, AttributeError) as error:
        raise BadSetting(f"the loader {entry.name!r} of {package} cannot be imported: {error}") from error
    if not isinstance(loader, Loader) or loader.name != entry.name:
        raise BadSetting(f"{entry.value!r} of {package} is no loader named {entry.name!r}; see loaders.base.Loader")
    return loader
