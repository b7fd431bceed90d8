"""A folder of data → the real server that shows it, for tests, timings and pictures."""

from __future__ import annotations

import contextlib
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

PROJECT = Path(__file__).parents[1]
DATA = PROJECT / "data"
_START_SECONDS = 90


@dataclass(frozen=True)
class Server:
    """A running server: its address, and after how many seconds it answered."""

    address: str
    seconds: float


@contextlib.contextmanager
def run_server(folder: Path = DATA, script: str | Path = "dashboard.py", *words: str) -> Iterator[Server]:
    """Start the server as a person does, perhaps with further words, wait until it answers, and end it afterwards."""
    begin = time.monotonic()
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    options = ["--server.address", "127.0.0.1", "--server.port", f"{port}", "--server.headless", "true"]
    command = [sys.executable, "-m", "streamlit", "run", str(script), *options, "--", str(folder), *words]
    with tempfile.TemporaryFile() as log, subprocess.Popen(command, cwd=PROJECT, stdout=log, stderr=log) as server:
        try:
            _wait_until_up(f"http://127.0.0.1:{port}/", server, log)
            yield Server(f"http://127.0.0.1:{port}/", time.monotonic() - begin)
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
