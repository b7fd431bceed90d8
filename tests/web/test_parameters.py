"""Parameters of an address → what they show, or why they show nothing."""

from __future__ import annotations

import pytest
from starlette.datastructures import QueryParams

from components.web.parameters import BadRequestError, find_shown


def test_the_address_of_a_visit_that_has_ended_is_refused():
    with pytest.raises(BadRequestError, match="The visit of this address has ended"):
        find_shown(QueryParams("visit=somebody-else"))


def test_an_address_without_a_visit_shows_the_data_of_everybody():
    assert not find_shown(QueryParams("")).whole.is_private
