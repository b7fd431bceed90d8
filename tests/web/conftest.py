"""Asking the real server over HTTP, as any program would."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable
from http.client import HTTPMessage
from typing import NamedTuple

import pytest


class Answer(NamedTuple):
    """What came back: status, headers, content as sent."""

    status: int
    headers: HTTPMessage
    content: bytes


@pytest.fixture
def ask(serve) -> Callable[..., Answer]:
    """Ask the server of the shipped data for a path, with request headers."""

    def ask(path: str, **headers: str) -> Answer:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(serve() + path, headers=named)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.headers, error.read())

    return ask
