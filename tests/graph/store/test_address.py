"""A store's address says where it is, and never who may enter."""

from pathlib import Path

import pytest

from graph.errors import BadSetting
from graph.store.address import Credentials, EmbeddedAddress, ServerAddress, default_folder, parse


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("embedded:", EmbeddedAddress(default_folder())),
        ("embedded", EmbeddedAddress(default_folder())),
        ("embedded:/var/lib/orgs", EmbeddedAddress(Path("/var/lib/orgs"))),
        ("embedded:orgs", EmbeddedAddress(Path.cwd() / "orgs")),
        ("embedded:~/orgs", EmbeddedAddress(Path.home() / "orgs")),
        ("bolt://db:7687", ServerAddress("bolt://db:7687")),
        ("neo4j://db", ServerAddress("neo4j://db")),
        ("neo4j+s://db/orgs", ServerAddress("neo4j+s://db", "orgs")),
        ("bolt://[::1]:7687/orgs/", ServerAddress("bolt://[::1]:7687", "orgs")),
    ],
)
def test_address_is_read(url: str, address: EmbeddedAddress | ServerAddress) -> None:
    assert parse(url) == address
    assert parse(str(address)) == address


@pytest.mark.parametrize(
    "url", ["", "http://db", "db:7687", "bolt://", "/var/lib/orgs", "bolt://db/a/b", "bolt://db?x=1"]
)
def test_what_is_no_address_is_refused_with_the_forms(url: str) -> None:
    with pytest.raises(BadSetting):
        parse(url)


@pytest.mark.parametrize("url", ["bolt://me:secret@db", "neo4j://me@db", "neo4j+s://:secret@db", "ftp://me:secret@db"])
def test_password_in_an_address_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(BadSetting) as refused:
        parse(url)
    assert "secret" not in str(refused.value)


def test_password_is_not_shown_with_the_credentials() -> None:
    assert "secret" not in repr(Credentials("me", "secret"))
