"""The shipped data, and pages read as a browser reads them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from lxml import html

from components.catalogue.select import make_selection, select
from components.reports.selection_view import SelectionView


@pytest.fixture(scope="session")
def show_shipped(shipped) -> Callable[..., SelectionView]:
    """What a selection shows of the shipped data."""

    def show(**values: list[str]) -> SelectionView:
        selection = make_selection(values)
        return SelectionView(select(shipped, selection), shipped, selection)

    return show


@pytest.fixture
def open_html() -> Callable[[bytes], Any]:
    """Parse a page; what it refers to beside itself is a fault."""

    def open_html(content: bytes) -> Any:
        page = html.document_fromstring(content.decode())
        assert not page.xpath("//script | //link | //iframe | //@onclick | //@onerror")
        assert all(source.startswith("data:") for source in page.xpath("//img/@src"))
        assert b"@import" not in content
        assert b"url(http" not in content
        return page

    return open_html
