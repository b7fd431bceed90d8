"""Response → the same, with the headers that keep it out of the frames of sites that the owner has not named."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.service.settings import find_settings, find_variable

_ALLOWED = "frames.allowed"  # who may show pages in a frame: "*" (all), "'none'", or addresses


class LimitFraming:
    """ASGI middleware: every answer says who may frame it, figures and refusals as well as the dashboard itself."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the app answer, and add the headers."""

        async def send_limited(message: Message) -> None:
            if message["type"] == "http.response.start":
                message.setdefault("headers", [])
                MutableHeaders(scope=message).update(_list_headers())
            await send(message)

        await self.app(scope, receive, send_limited if scope["type"] == "http" else send)


def _list_headers() -> dict[str, str]:
    allowed = find_variable(_ALLOWED) or find_settings().get_text(_ALLOWED) or "*"
    old = {"x-frame-options": "DENY"} if allowed == "'none'" else {}  # for browsers that know no policy
    return {"content-security-policy": f"frame-ancestors {allowed}", **old}
