"""Who may show figures and pages in a frame."""

from __future__ import annotations

import urllib.error
import urllib.request
from http.client import HTTPMessage

import pytest

from tests.server import run_server

pytestmark = pytest.mark.slow

PATHS = ("", "embed/project-timeline", "embed/nothing", "project/a", "api/v1/projects.csv")


def read_headers(address: str) -> HTTPMessage:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return answer.headers
    except urllib.error.HTTPError as refusal:
        return refusal.headers


@pytest.mark.parametrize("path", PATHS)
def test_any_site_may_frame_what_its_owner_has_not_limited(ask, path):
    headers = ask(path).headers

    assert headers["content-security-policy"] == "frame-ancestors *"
    assert headers["x-frame-options"] is None


def test_an_owner_can_forbid_frames_of_figures_pages_and_refusals(tmp_path, monkeypatch):
    (tmp_path / "projects.csv").write_text("project,name,start,source\na,Alpha,2020,x\n", encoding="utf-8")
    monkeypatch.setenv("PILOT_CITIES_FRAME_ANCESTORS", "'none'")

    with run_server(tmp_path) as server:
        found = [read_headers(f"{server.address}{path}") for path in PATHS]

    assert {(each["content-security-policy"], each["x-frame-options"]) for each in found} == {
        ("frame-ancestors 'none'", "DENY")
    }
