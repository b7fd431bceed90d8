"""No test asks another machine for anything; the real server runs on this one, for any folder of data."""

from __future__ import annotations

import contextlib
import ipaddress
import socket
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from components.catalogue.catalogue import Catalogue
from components.catalogue.load import load_files
from components.catalogue.select import make_selection, select
from components.geocoding.locate import locate_catalogue
from components.geocoding.strategy import make_strategy
from components.plots.chart import Chart
from components.plots.style import wear
from components.reports.folder import open_folder
from components.reports.selection_view import SelectionView
from components.service.cache import forget_all
from tests.server import DATA, run_server
from tests.two_projects import TEXTS

if TYPE_CHECKING:
    from tests.scheduler import BrowserApart

_BROWSER = Path(__file__).parent / "browser"


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Run the suite on all cores, and single files in this process."""
    from tests.scheduler import count_processes

    return count_processes(config.args)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> BrowserApart | None:
    """Let tests of the browser and others run beside each other, unless another way to share was asked for."""
    from tests.scheduler import BrowserApart

    return BrowserApart(config, log) if config.getoption("dist") == "loadfile" else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a browser."""
    for item in items:
        if _BROWSER in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(autouse=True)
def refuse_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test of this process leave the machine: what tries fails with the address it asked for."""
    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, _guard(getattr(socket.socket, name), _find_address))
    monkeypatch.setattr(socket, "getaddrinfo", _guard(socket.getaddrinfo, lambda host, *_, **__: host))


@pytest.fixture(autouse=True)
def wear_our_colours() -> Iterator[None]:
    """Let no test be drawn in the colours of an installation that another one has opened."""
    yield
    wear({})


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
                addresses[folder] = servers.enter_context(run_server(folder)).address
            return addresses[folder]

        yield serve


@pytest.fixture(scope="session")
def shipped() -> Catalogue:
    """The catalogue of the shipped data, located as the page has it: for all tests the same."""
    return open_folder(DATA).catalogue


_PROJECTS = "project,name,source\na,Alpha,x\nb,Beta,x\n"


@pytest.fixture(scope="session")
def read():
    """Catalogue of the tables given as CSV text; two projects, a and b, unless told otherwise.

    The same text gives the same catalogue: nothing may change one, so nobody has to wait for it twice.
    """
    return lambda **tables: _read(tuple(({"projects": _PROJECTS} | tables).items()))


@lru_cache(maxsize=64)
def _read(texts: tuple[tuple[str, str], ...]) -> Catalogue:
    loaded = load_files({f"{name}.csv": text.encode() for name, text in texts})
    return locate_catalogue(loaded.catalogue, make_strategy())


@pytest.fixture(scope="session")
def list_many():
    """CSV text of so many projects: p01, p02, …"""
    return lambda number: "project,source\n" + "".join(f"p{i:02d},x\n" for i in range(1, number + 1))


@pytest.fixture(scope="session")
def read_two(read):
    """Located catalogue of the two small projects, with some of its files replaced."""
    return lambda **replaced: read(**(TEXTS | replaced))


@pytest.fixture(scope="session")
def make_view():
    """What a selection shows of a catalogue."""

    def make(whole, period=(None, None), base="", **values):
        selection = make_selection(values, period=period)
        return SelectionView(select(whole, selection), whole, selection, base=base)

    return make


@pytest.fixture(scope="session")
def show(read_two, make_view):
    """What a selection shows of these two projects."""
    return lambda period=(None, None), base="", **values: make_view(read_two(), period, base, **values)


@pytest.fixture
def break_chart() -> Iterator[Callable[[Chart[Any]], None]]:
    """Let the measure of a chart fail for the length of a test, wherever the chart is shown."""
    with contextlib.ExitStack() as mended:

        def fail(*_given: Any, **_named: Any) -> Any:
            raise ZeroDivisionError("a secret of the program")

        def break_chart(chart: Chart[Any]) -> None:
            mended.callback(object.__setattr__, chart, "measure", chart.measure)  # it is frozen
            object.__setattr__(chart, "measure", fail)

        forget_all()  # cards kept from the time when it worked
        yield break_chart
