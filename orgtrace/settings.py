"""The settings of the program: read once from options and environment, then frozen and passed on.

An option of the command line goes before a variable of the environment, and that before the default.
Each field is the variable ``ORGTRACE_`` and its name in capitals. Passwords and tokens have no option,
since every listing of processes would show them.
"""

import difflib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from api.settings import DEFAULT_HOST, DEFAULT_PORT, ServiceSettings
from graph.errors import BadSetting
from graph.store.address import Address, Credentials, parse
from graph.view.engine import NAMES, SNAPSHOT

PREFIX = "ORGTRACE_"
TEST_PREFIX = "ORGTRACE_TEST_"
"""The variables of the tests, which the program has no use for and does not complain of."""


class Settings(BaseSettings):
    """All settings of the program; make one by `read_settings`."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="forbid", env_ignore_empty=True)

    store: str = Field(
        "embedded:", description="The store: embedded:[FOLDER], bolt://HOST:PORT, neo4j://… or neo4j+s://…"
    )
    store_user: str | None = Field(None, description="The user at the store's server")
    store_password: SecretStr | None = Field(None, description="The password at the store's server")
    store_password_file: Path | None = Field(None, description="A file that holds that password")
    cache: Path | None = Field(
        None, description="The folder for snapshots of a server's store; without it the user's cache folder"
    )
    engines: str = Field(
        SNAPSHOT,
        description="What answers: snapshot, from memory, or cypher, which asks the database; with both, by a comma, "
        "a call may choose, and the first answers one that does not",
    )
    host: str = Field(
        DEFAULT_HOST, description="The address to serve at; any that other machines can reach needs a token"
    )
    port: int = Field(DEFAULT_PORT, ge=0, le=65535, description="The port to serve at; 0 takes any free one")
    token: SecretStr | None = Field(None, description="The bearer token that every call must then carry")
    token_file: Path | None = Field(None, description="A file that holds that token")

    @model_validator(mode="before")
    @classmethod
    def _read_files(cls, given: dict[str, Any]) -> dict[str, Any]:
        found = dict(given)
        for name in ("store_password", "token"):
            if path := found.get(f"{name}_file"):
                if name in found:
                    raise ValueError(f"{variable(name)} and {variable(name)}_FILE are both set; set one of them")
                found[name] = _content(variable(f"{name}_file"), Path(path))
        return found

    @field_validator("engines")
    @classmethod
    def _check_engines(cls, given: str) -> str:
        listed = _listed(given)
        if not listed or set(listed) - set(NAMES) or len(set(listed)) < len(listed):
            raise ValueError(f"{given!r} is none of {', '.join(NAMES)}, nor both by a comma")
        return given

    def engine_names(self) -> list[str]:
        """The engines that answer, the first unless a call names another."""
        return _listed(self.engines)

    def address(self) -> Address:
        """Where the store is.

        Raises:
            BadSetting: not a store's address.
        """
        return parse(self.store)

    def credentials(self) -> Credentials:
        """User and password for the store's server."""
        return Credentials(self.store_user, _plain(self.store_password))

    def service(self) -> ServiceSettings:
        """What the service needs to know.

        Raises:
            BadSetting: an open address without a token, or a token that no header can carry.
        """
        return ServiceSettings(host=self.host, port=self.port, token=_plain(self.token))


def read_settings(**options: object) -> Settings:
    """Options of the command line (None: not given) and the environment, as settings.

    Raises:
        BadSetting: a value that cannot be used; the message names the variable.
    """
    try:
        return Settings(**{name: value for name, value in options.items() if value is not None})  # type: ignore[arg-type]  # pydantic checks them
    except ValidationError as error:
        raise BadSetting("; ".join(_told(each["loc"], each["msg"]) for each in error.errors())) from None


def variable(name: str) -> str:
    """The environment's name of a setting."""
    return PREFIX + name.upper()


def unknown_variables(names: Iterable[str] | None = None) -> list[str]:
    """A line for each variable that looks like a setting and is none, with the nearest that is one."""
    known = [variable(name) for name in Settings.model_fields]
    given = os.environ if names is None else names
    return [
        _told_unknown(name, known)
        for name in sorted(given)
        if name.startswith(PREFIX) and not name.startswith(TEST_PREFIX) and name not in known
    ]


def _told_unknown(name: str, known: list[str]) -> str:
    nearest = difflib.get_close_matches(name, known, 1)
    return f"{name} is no setting of orgtrace and was not used" + (f"; did you mean {nearest[0]}?" if nearest else "")


def _told(place: tuple[int | str, ...], message: str) -> str:
    told = message.removeprefix("Value error, ")
    return f"{variable(str(place[0]))}: {told}" if place else told


def _content(name: str, path: Path) -> str:
    try:
        return path.expanduser().read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"{name}: {path} cannot be read ({error})") from error


def _listed(given: str) -> list[str]:
    return [name.strip() for name in given.split(",")]


def _plain(secret: SecretStr | None) -> str | None:
    return None if secret is None else secret.get_secret_value()
