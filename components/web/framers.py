"""Response → the same, with the headers that keep it out of the frames of sites that the owner has not named."""

from __future__ import annotations

import os

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

FRAMERS = "PILOT_CITIES_FRAME_ANCESTORS"  # who may show pages in a frame: "*" (all), "'none'", or addresses


class LimitFraming:
    """ASGI middleware: every answer says who may frame it, figures and refusals as well as the dashboard itself."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        allowed = os.environ.get(FRAMERS, "").strip() or "*"
        old = {"x-frame-options": "DENY"} if allowed == "'none'" else {}  # for browsers that know no policy
        self.headers = {"content-security-policy": f"frame-ancestors {allowed}", **old}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the app answer, and add the headers."""

        async def send_limited(message: Message) -> None:
            if message["type"] == "http.response.start":
                message.setdefault("headers", [])
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        await self.app(scope, receive, send_limited if scope["type"] == "http" else send)
