"""What makes an answer → an endpoint: beside other visitors' requests, with its ETag, refusals as JSON or a page."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response

from components.reports.failures import tell_failure
from components.reports.illustration import NoPictureError
from components.reports.workbook import TooManyRowsError
from components.web.parameters import BadRequestError, UnknownAddressError

ROOT = "api/v1/"
FRESH = {"cache-control": "no-cache"}  # may be kept, but must be asked for anew: then 304 says that it still holds

_STARTED = str(time.time_ns())  # another program may make something else of the same


@dataclass(frozen=True)
class Costly:
    """An answer that is made only for who has not got it; `origin` is all that it is made of."""

    origin: tuple[str, ...]
    make: Callable[[], Response]


Maker = Callable[[Mapping[str, str], QueryParams, str], Response | Costly]
Refuser = Callable[[str, int], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


def send_refusal(sentence: str, status: int) -> Response:
    """Return why there is no answer, as JSON."""
    return send_json({"error": sentence}, status)


def answer_with(make: Maker, *, root: str = ROOT, refuse: Refuser = send_refusal) -> Endpoint:
    """Return an endpoint.

    `make` gets the parts of the path, the parameters, and the address of the page: all before `root`. `refuse`
    gets the sentence and the status of what cannot be answered.
    """

    def find(request: Request) -> Response:
        made = make(request.path_params, request.query_params, str(request.url).split(root)[0])
        return _name_content(made, request.headers.get("if-none-match", ""))

    async def answer(request: Request) -> Response:
        try:
            return await run_in_threadpool(find, request)
        except UnknownAddressError as error:
            return refuse(str(error), 404)
        except (BadRequestError, TooManyRowsError) as error:
            return refuse(str(error), 400)
        except NoPictureError as error:  # told with its number in the log already
            return refuse(str(error), 500)
        except Exception:
            return refuse(tell_failure("What was asked for"), 500)

    return answer


def send_json(content: object, status: int = 200) -> Response:
    """Return an answer of JSON."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False)
    return Response(text, status_code=status, media_type="application/json", headers=FRESH)


def _name_content(made: Response | Costly, known: str) -> Response:
    """Return an answer with the name of its content, and without the content where the asker has it already."""
    source = made.body if isinstance(made, Response) else repr((_STARTED, *made.origin)).encode()
    name = f'W/"{hashlib.sha256(source).hexdigest()[:24]}"'  # weak, since the answer may be sent compressed or not
    if known == "*" or name.removeprefix("W/") in [each.strip().removeprefix("W/") for each in known.split(",")]:
        return Response(status_code=304, headers={**FRESH, "etag": name})
    answer = made if isinstance(made, Response) else made.make()
    answer.headers["etag"] = name
    return answer
