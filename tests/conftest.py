"""No test asks another machine for anything; the real server runs on this one, for any folder of data."""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any

import pytest

PROJECT = Path(__file__).parents[1]
DATA = PROJECT / "data"
_START_SECONDS = 90


@pytest.fixture(autouse=True)
def refuse_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test of this process leave the machine: what tries fails with the address it asked for."""
    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, _guard(getattr(socket.socket, name), _find_address))
    monkeypatch.setattr(socket, "getaddrinfo", _guard(socket.getaddrinfo, lambda host, *_, **__: host))


def _guard(ask: Callable[..., Any], find_host: Callable[..., Any]) -> Callable[..., Any]:
    def guarded(*arguments: Any, **options: Any) -> Any:
        host = find_host(*arguments, **options)
        if not _is_local(host):
            pytest.fail(f"This test asked the network for {host}. Tests use files and local servers only.")
        return ask(*arguments, **options)

    return guarded


def _find_address(_socket: socket.socket, *arguments: Any) -> Any:
    address = arguments[-1]  # sendto has the bytes, and perhaps flags, before it
    return address[0] if isinstance(address, tuple) else None  # a path is a socket of this machine


def _is_local(host: Any) -> bool:
    if host in (None, "", "localhost", b"localhost"):
        return True
    with contextlib.suppress(ValueError):
        return ipaddress.ip_address(host.decode() if isinstance(host, bytes) else host).is_loopback
    return False


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Start the real server for a folder, as a visitor would find it; gives its address. One server a folder."""
    with contextlib.ExitStack() as servers:
        addresses: dict[Path, str] = {}

        def serve(folder: Path = DATA) -> str:
            if folder not in addresses:
                addresses[folder] = servers.enter_context(_run_server(folder))
            return addresses[folder]

        yield serve


@contextlib.contextmanager
def _run_server(folder: Path) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    options = ["--server.address", "127.0.0.1", "--server.port", f"{port}", "--server.headless", "true"]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", *options, "--", str(folder)]
    with tempfile.TemporaryFile() as log, subprocess.Popen(command, cwd=PROJECT, stdout=log, stderr=log) as server:
        try:
            _wait_until_up(f"http://127.0.0.1:{port}/", server, log)
            yield f"http://127.0.0.1:{port}/"
            if server.poll() is not None:
                raise RuntimeError(f"The server ended by itself ({server.returncode}):\n{_read(log)}")
        finally:
            server.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                server.wait(timeout=10)
            server.kill()


def _wait_until_up(address: str, server: subprocess.Popen[bytes], log: IO[bytes]) -> None:
    last = time.monotonic() + _START_SECONDS
    while time.monotonic() < last and server.poll() is None:
        with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
            urllib.request.urlopen(f"{address}_stcore/health", timeout=5).close()
            return
        time.sleep(0.1)
    raise RuntimeError(f"The server did not start within {_START_SECONDS} seconds:\n{_read(log)}")


def _read(log: IO[bytes]) -> str:
    log.seek(0)
    return log.read().decode(errors="replace")
