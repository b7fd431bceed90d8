"""Response → the same, compressed; what never changes only once, and remembered.

Streamlit sends its scripts as they are (7.6 MB for a page with one chart), since compressing them anew for
each visitor costs more than it saves. Their names change with their content, so one compressed copy in
memory serves all visitors.
"""

from __future__ import annotations

import asyncio
import gzip
import re
from collections import OrderedDict
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

RawHeaders = Iterable[tuple[bytes, bytes]]  #: as ASGI has them

_ANSWERS = "/api/"  # path part below which text is compressed each time anew
_UNCHANGING = ("/static/", "/assets/")  # path parts below which a name means one content for ever
_TEXT = ("text/", "application/json", "application/geo+json", "application/javascript", "image/svg")
_REFUSED = re.compile(r"gzip\s*;\s*q=0(\.0*)?\s*(,|$)")
_SMALL = 1000  # bytes; below it compression gains nothing
_MOST = 64_000_000  # bytes kept; what was not asked for longest goes


Answer = tuple[list[tuple[bytes, bytes]], bytes]  # headers and body


class RememberCompressed:
    """ASGI middleware: gzip for unchanging text files, each once for all visitors, and for answers of the API."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.remembered: OrderedDict[str, Answer] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory, or let the app answer and remember it."""
        scope = _heed_refusal(scope)
        if not _is_wanted(scope):
            await self.app(scope, receive, send)
            return
        path = scope["path"]
        if path in self.remembered:
            self.remembered.move_to_end(path)
            await _reply(send, 200, *self.remembered[path])
            return
        start, body = await self._ask(scope, receive)
        if not start:  # the client has gone, and nobody waits for an answer
            return
        if not _is_worth_it(start, body):
            await _reply(send, start["status"], start["headers"], body)
            return
        # in a thread, so that other visitors need not wait; at full effort where it happens once
        lasting = _is_lasting(start)
        compressed = await asyncio.to_thread(gzip.compress, body, 9 if lasting else 6)
        headers = _describe(start["headers"], len(compressed))
        if lasting:
            self._remember(path, (headers, compressed))
        await _reply(send, 200, headers, compressed)

    def _remember(self, path: str, answer: Answer) -> None:
        self.remembered[path] = answer
        while sum(len(body) for _, body in self.remembered.values()) > _MOST:
            self.remembered.popitem(last=False)

    async def _ask(self, scope: Scope, receive: Receive) -> tuple[Message, bytes]:
        start: Message = {}
        parts: list[bytes] = []

        async def collect(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            elif message["type"] == "http.response.body":
                parts.append(message.get("body", b""))

        plain = [(name, value) for name, value in scope["headers"] if name not in (b"range", b"accept-encoding")]
        # without the extension, the app would hand a path to the server instead of bytes to us
        extensions = {k: v for k, v in scope.get("extensions", {}).items() if k != "http.response.pathsend"}
        await self.app({**scope, "headers": plain, "extensions": extensions}, receive, collect)
        return start, b"".join(parts)


def _heed_refusal(scope: Scope) -> Scope:
    """Return a request that gives gzip the weight 0 as one that takes none; Streamlit, too, looks for the word only."""
    if scope["type"] != "http" or not _REFUSED.search(Headers(scope=scope).get("accept-encoding", "")):
        return scope
    return {**scope, "headers": [each for each in scope["headers"] if each[0] != b"accept-encoding"]}


def _is_wanted(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET":
        return False
    headers = Headers(scope=scope)
    if "gzip" not in headers.get("accept-encoding", ""):
        return False
    if _ANSWERS in scope["path"]:
        return not scope["path"].endswith(".zip")  # packed already, and sent while it is packed
    if "if-none-match" in headers or "if-modified-since" in headers:
        return False
    return scope["path"].endswith("/") or any(part in scope["path"] for part in _UNCHANGING)


def _is_worth_it(start: Message, body: bytes) -> bool:
    headers = Headers(raw=start["headers"])
    text = headers.get("content-type", "").startswith(_TEXT)
    return start["status"] == 200 and text and len(body) > _SMALL and "content-encoding" not in headers


def _is_lasting(start: Message) -> bool:
    """Whether the content stays; the page itself, which Streamlit sends for any unknown name, does not."""
    return "no-cache" not in Headers(raw=start["headers"]).get("cache-control", "")


def _describe(raw: RawHeaders, length: int) -> list[tuple[bytes, bytes]]:
    headers = MutableHeaders(raw=list(raw))
    headers["content-encoding"] = "gzip"
    headers["content-length"] = str(length)
    headers.add_vary_header("accept-encoding")
    del headers["accept-ranges"]
    return headers.raw


async def _reply(send: Send, status: int, headers: RawHeaders, body: bytes) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
