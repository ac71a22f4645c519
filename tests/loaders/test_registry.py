from importlib.metadata import EntryPoint

import pytest

from graph.errors import BadSetting
from loaders import registry
from loaders.formats import uk_organogram

OURS = "loaders.formats.uk_organogram:loader"


def installed(monkeypatch: pytest.MonkeyPatch, *entries: tuple[str, str]) -> None:
    found = [EntryPoint(name, value, registry.GROUP) for name, value in entries]
    monkeypatch.setattr(registry, "entry_points", lambda group: found if group == registry.GROUP else [])


def test_our_own_loaders_enter_by_the_door_that_is_open_to_all() -> None:
    assert registry.loaders()["uk_organogram"] is uk_organogram.loader
    assert {"statements", "uk_organogram"} <= registry.loaders().keys()


def test_another_packages_loader_stands_beside_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, ("uk_organogram", OURS), ("statements", "loaders.formats.statements:loader"))
    assert list(registry.loaders()) == ["statements", "uk_organogram"]


def test_two_loaders_of_one_name_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, ("uk_organogram", OURS), ("uk_organogram", OURS))
    with pytest.raises(BadSetting, match="two installed packages"):
        registry.loaders()


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("no_such_package:loader", "cannot be imported"),
        ("loaders.formats.uk_organogram:absent", "cannot be imported"),
        ("loaders.registry:loaders", "is no loader"),
        ("loaders.formats.statements:loader", "is no loader named 'theirs'"),
    ],
)
def test_an_entry_that_leads_to_no_loader_says_whose_it_is(
    monkeypatch: pytest.MonkeyPatch, value: str, reason: str
) -> None:
    installed(monkeypatch, ("theirs", value))
    with pytest.raises(BadSetting, match=reason):
        registry.loaders()
