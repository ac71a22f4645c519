"""Serving: the port is taken first, a taken one is said plainly, and stopping is graceful."""

import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import httpx
import pytest

from api.serving import address_of, claim
from api.settings import ServiceSettings
from graph.errors import BadSetting

ROOT = Path(__file__).resolve().parents[2]

PROGRAM = """
    import sys
    from api.serving import address_of, claim, serve
    from api.settings import ServiceSettings
    from tests.api import harbour

    settings = ServiceSettings(port=0)
    listener = claim(settings)
    print(address_of(listener), flush=True)
    serve(harbour.graph(), harbour.log(), settings, listener)
    print("closed", flush=True)
"""


def test_a_taken_port_is_said_with_the_way_to_choose_another() -> None:
    with claim(ServiceSettings(port=0)) as held:
        port = held.getsockname()[1]
        with pytest.raises(BadSetting, match=rf"port {port} .* is taken .*--port"):
            claim(ServiceSettings(port=port))
    claim(ServiceSettings(port=port)).close()


def test_a_port_taken_at_every_address_is_taken_here_too() -> None:
    with socket.socket() as held:
        held.bind(("0.0.0.0", 0))
        held.listen()
        with pytest.raises(BadSetting, match="taken"):
            claim(ServiceSettings(port=held.getsockname()[1]))


@pytest.mark.parametrize("host", ["192.0.2.1", "no-such-host.invalid"])
def test_an_address_that_is_not_this_machines_is_said(host: str) -> None:
    with pytest.raises(BadSetting, match=host):
        claim(ServiceSettings(host=host, token="t"))


@pytest.mark.parametrize("port", [-1, 65536])
def test_a_number_that_is_no_port_is_said(port: int) -> None:
    with pytest.raises(BadSetting, match=str(port)):
        ServiceSettings(port=port)


def test_an_address_of_the_newer_kind_is_written_in_brackets() -> None:
    with claim(ServiceSettings(host="::1", port=0)) as listener:
        assert address_of(listener).startswith("http://[::1]:")


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_it_answers_until_it_is_told_to_stop_and_then_returns(stop: signal.Signals) -> None:
    service = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(PROGRAM)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert service.stdout is not None
        address = service.stdout.readline().strip()
        with httpx.Client(base_url=address, timeout=60) as asking:
            assert asking.get("/health/live").json() == {"status": "live"}
            assert asking.get("/v1/search?q=minister").status_code == 200
            assert asking.get("/v1/search", headers={"Host": "evil.example"}).status_code == 421
        begun = time.monotonic()
        service.send_signal(stop)
        out, err = service.communicate(timeout=60)
    finally:
        service.kill()
        service.wait()
    assert (service.returncode, out.strip(), err) == (0, "closed", "")
    assert time.monotonic() - begun < 30
