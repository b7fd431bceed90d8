"""What makes an answer → an endpoint: beside other visitors' requests, with its ETag, refusals told as JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from components.reports.illustration import NoPictureError
from components.reports.workbook import TooManyRowsError
from components.web.parameters import BadRequestError, UnknownAddressError

ROOT = "api/v1/"
FRESH = {"cache-control": "no-cache"}  # may be kept, but must be asked for anew: then 304 says that it still holds

Maker = Callable[[Mapping[str, str], QueryParams, str], Response]


def answer_with(make: Maker, *, root: str = ROOT) -> Callable[[Request], Any]:
    """Return an endpoint.

    `make` gets the parts of the path, the parameters, and the address of the page: all before `root`.
    """

    async def answer(request: Request) -> Response:
        base = str(request.url).split(root)[0]
        try:
            made = await run_in_threadpool(make, request.path_params, request.query_params, base)
        except UnknownAddressError as error:
            return send_json({"error": str(error)}, status=404)
        except (BadRequestError, TooManyRowsError, NoPictureError) as error:
            return send_json({"error": str(error)}, status=400)
        return _name_content(made, request.headers.get("if-none-match", ""))

    return answer


def send_json(content: Any, status: int = 200) -> Response:  # noqa: ANN401 - any JSON value
    """Return an answer of JSON."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False)
    return Response(text, status_code=status, media_type="application/json", headers=FRESH)


def _name_content(answer: Response, known: str) -> Response:
    """Return an answer with the name of its content, and without the content where the asker has it already."""
    if isinstance(answer, StreamingResponse):
        return answer
    # a weak name, since the answer may be sent compressed or not
    answer.headers["etag"] = name = f'W/"{hashlib.sha256(answer.body).hexdigest()[:24]}"'
    if known != "*" and name.removeprefix("W/") not in [each.strip().removeprefix("W/") for each in known.split(",")]:
        return answer
    return Response(status_code=304, headers={**FRESH, "etag": name})
