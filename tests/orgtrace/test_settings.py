"""Settings: read once, told plainly when wrong."""

from pathlib import Path

import pytest

from graph.errors import BadSetting
from graph.store.address import EmbeddedAddress, ServerAddress
from orgtrace.settings import Settings, read_settings, unknown_variables, variable


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(variable(name), raising=False)


def test_without_any_setting_the_embedded_store_is_served_to_this_machine() -> None:
    settings = read_settings()
    assert isinstance(settings.address(), EmbeddedAddress)
    assert (settings.service().host, settings.service().port, settings.service().token) == ("127.0.0.1", 8000, None)


def test_an_option_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORGTRACE_PORT", "9000")
    monkeypatch.setenv("ORGTRACE_STORE", "neo4j://graph.example:7687")
    settings = read_settings(port=9001, store=None)
    assert settings.port == 9001
    assert settings.address() == ServerAddress("neo4j://graph.example:7687")


def test_an_option_that_is_no_setting_is_refused() -> None:
    with pytest.raises(BadSetting, match="ORGTRACE_COLOUR"):
        read_settings(colour="red")


def test_settings_are_frozen() -> None:
    with pytest.raises(ValueError, match="frozen"):
        read_settings().port = 1


@pytest.mark.parametrize(("name", "value"), [("PORT", "http"), ("PORT", "65536"), ("PORT", "-1")])
def test_a_value_that_cannot_be_used_is_told_with_its_variable(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"ORGTRACE_{name}", value)
    with pytest.raises(BadSetting, match=f"ORGTRACE_{name}"):
        read_settings()


def test_a_secret_is_read_from_its_file_without_the_last_newline(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "password").write_text("geheim\n")
    monkeypatch.setenv("ORGTRACE_STORE_PASSWORD_FILE", str(tmp_path / "password"))
    monkeypatch.setenv("ORGTRACE_STORE_USER", "reader")
    credentials = read_settings().credentials()
    assert (credentials.user, credentials.password) == ("reader", "geheim")


def test_a_secret_is_not_shown_when_settings_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORGTRACE_TOKEN", "geheim")
    monkeypatch.setenv("ORGTRACE_STORE_PASSWORD", "geheim")
    settings = read_settings()
    assert "geheim" not in repr(settings) + repr(settings.service()) + repr(settings.credentials())


def test_a_secret_given_twice_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("one")
    monkeypatch.setenv("ORGTRACE_TOKEN", "two")
    monkeypatch.setenv("ORGTRACE_TOKEN_FILE", str(tmp_path / "token"))
    with pytest.raises(BadSetting, match="both set"):
        read_settings()


def test_a_secret_file_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ORGTRACE_TOKEN_FILE", str(tmp_path / "none"))
    with pytest.raises(BadSetting, match=r"ORGTRACE_TOKEN_FILE.*none"):
        read_settings()


def test_an_empty_secret_file_asks_for_no_less_than_a_token(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("\n")
    monkeypatch.setenv("ORGTRACE_TOKEN_FILE", str(tmp_path / "token"))
    with pytest.raises(BadSetting, match="token is empty"):
        read_settings().service()


def test_a_mistyped_variable_is_told_with_the_nearest() -> None:
    told = unknown_variables(["ORGTRACE_STOER", "ORGTRACE_PORT", "ORGTRACE_TEST_NEO4J_URI", "HOME"])
    assert told == ["ORGTRACE_STOER is no setting of orgtrace and was not used; did you mean ORGTRACE_STORE?"]


def test_the_engines_are_named_in_the_order_in_which_they_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_settings().engine_names() == ["snapshot"]
    monkeypatch.setenv("ORGTRACE_ENGINES", "cypher, snapshot")
    assert read_settings().engine_names() == ["cypher", "snapshot"]
    assert read_settings(engines="snapshot").engine_names() == ["snapshot"]


@pytest.mark.parametrize("given", ["neo4j", "snapshot,", "cypher,cypher"])
def test_an_engine_that_there_is_not_is_refused(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("ORGTRACE_ENGINES", given)
    with pytest.raises(BadSetting, match=r"ORGTRACE_ENGINES: .*snapshot, cypher"):
        read_settings()
