"""Address of a table → its content: with a limit of time and size, and asked for again only when it has changed."""

from __future__ import annotations

import http.client
import socket
import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Timer
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from components.importing.hosts import ForbiddenHostError, look_up_host
from components.importing.limits import LIMITS

SECONDS = 20.0  # that all of it may take
_MOST_PASSED_ON = 5
_PIECE = 1 << 16
_PORTS = {"http": 80, "https": 443}
_MOVED = (301, 302, 303, 307, 308)
_LOGIN = (401, 403, 407)
_HEADERS = {
    "User-Agent": "pilot-cities/0.1 (dashboard of European cooperation projects)",
    "Accept": "text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, */*;q=0.5",
    "Accept-Encoding": "identity",  # what is packed could be of any size
    "Connection": "close",
}


class FetchError(Exception):
    """Why there is no content; the text says it, without the address: who knows that may see the sheet."""


@dataclass(frozen=True)
class Fetched:
    """What an address gave, and by which marks it is asked whether that has changed."""

    content: bytes
    etag: str = ""
    modified: str = ""


def split_address(address: str) -> SplitResult:
    """Return the parts of an address. Raises FetchError for what cannot be fetched."""
    try:
        parts = urlsplit(address)
        is_whole = parts.scheme in _PORTS and parts.hostname and parts.port != 0
    except ValueError:
        is_whole = False
    if not is_whole:
        raise FetchError("its address is none of the web: write it whole, as https://www.example.eu/table.csv")
    if parts.username or parts.password:
        raise FetchError("its address holds a name or password: publish the sheet, so that none is needed")
    return parts


def fetch(address: str, known: Fetched | None = None, *, seconds: float = SECONDS, most: int = LIMITS.bytes) -> Fetched:
    """Return the content of an address, `known` itself where it has not changed. Raises FetchError."""
    last = time.monotonic() + seconds
    named = split_address(address).hostname or ""
    try:
        for _ in range(_MOST_PASSED_ON + 1):
            with _ask(address, named, known, last) as response:
                if response.status in _MOVED and (target := response.getheader("Location")):
                    address = _follow(address, target)
                    continue
                if response.status == http.HTTPStatus.NOT_MODIFIED and known:
                    return known
                _refuse_status(response)
                marks = response.getheader("ETag", ""), response.getheader("Last-Modified", "")
                return Fetched(_read(response, last, most), *marks)
    except ForbiddenHostError as error:
        raise FetchError("it is passed on to a host within a network that is not public") from error
    except ssl.SSLCertVerificationError as error:
        raise FetchError("the certificate of its host is not valid") from error
    except (TimeoutError, socket.gaierror) as error:
        late = isinstance(error, TimeoutError)
        raise FetchError(_tell_late(seconds) if late else "its host is not found") from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise FetchError(_tell_late(seconds) if time.monotonic() >= last else "its host does not answer") from error
    raise FetchError(f"it is passed on more than {_MOST_PASSED_ON} times")


@contextmanager
def _ask(address: str, named: str, known: Fetched | None, last: float) -> Iterator[http.client.HTTPResponse]:
    """Ask for an address. The connection goes to what was looked up, not to what the name may mean a moment later."""
    parts = split_address(address)
    host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
    host = host.encode("idna").decode() if not host.isascii() else host
    is_secure = parts.scheme == "https"
    connection = (http.client.HTTPSConnection if is_secure else http.client.HTTPConnection)(host, port)
    lines = [_connect(look_up_host(host, port, named), port, last)]
    ends = Timer(max(0.0, last - time.monotonic()), _end, [lines])  # sending one byte now and then is no answer
    ends.daemon = True
    ends.start()
    try:
        if is_secure:
            lines.append(ssl.create_default_context().wrap_socket(lines[0], server_hostname=host))
        connection.sock = lines[-1]
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
        connection.request("GET", f"{path}?{query}" if query else path, headers=_HEADERS | _list_marks(known))
        yield connection.getresponse()
    finally:
        ends.cancel()
        for line in lines:
            line.close()


def _connect(addresses: list[str], port: int, last: float) -> socket.socket:
    error: OSError = socket.gaierror("no address")
    for address in addresses:
        try:
            return socket.create_connection((address, port), timeout=max(0.1, last - time.monotonic()))
        except OSError as failed:
            error = failed
    raise error


def _end(lines: list[socket.socket]) -> None:
    try:
        lines[-1].shutdown(socket.SHUT_RDWR)
    except OSError:  # over already
        return


def _list_marks(known: Fetched | None) -> dict[str, str]:
    marks = {"If-None-Match": known.etag, "If-Modified-Since": known.modified} if known else {}
    return {name: mark for name, mark in marks.items() if mark}


def _follow(address: str, target: str) -> str:
    followed = urljoin(address, target)
    if urlsplit(address).scheme == "https" and urlsplit(followed).scheme == "http":
        raise FetchError("it is passed on to a connection that is not secure")
    return followed


def _refuse_status(response: http.client.HTTPResponse) -> None:
    status = response.status
    if status in _LOGIN:
        raise FetchError(f"its host asks for a login ({status}): publish the sheet, or share it by link")
    if status == http.HTTPStatus.NOT_FOUND:
        raise FetchError(f"its host knows no such address ({status})")
    if status != http.HTTPStatus.OK:
        raise FetchError(f"its host answers with the error {status}")
    if response.getheader("Content-Encoding", "identity") != "identity":
        raise FetchError("its host sends it packed, which was not asked for")


def _read(response: http.client.HTTPResponse, last: float, most: int) -> bytes:
    """Read the body piece by piece, never more than is allowed, and not one that ends before its stated length."""
    stated = response.length
    content = bytearray()
    while piece := response.read(_PIECE):
        content += piece
        if len(content) > most or (stated or 0) > most:
            raise FetchError(f"it is larger than {most / 1e6:,.0f} MB")
        if time.monotonic() > last:
            raise TimeoutError
    if stated is not None and len(content) < stated:
        raise FetchError("it ended before it was whole")
    if time.monotonic() > last:  # the connection was ended
        raise TimeoutError
    return bytes(content)


def _tell_late(seconds: float) -> str:
    return f"its host did not answer within {seconds:g} seconds"
