"""Thousands of requests that nobody would write by hand: what the API's description allows is answered as it says, what
it does not allow is refused, and nothing is a fault of the program."""

from __future__ import annotations

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from components.web.openapi import describe_api

pytestmark = pytest.mark.slow
SCHEMA = schemathesis.openapi.from_dict(describe_api("http://localhost/"))
CHEAP = SCHEMA.exclude(path_regex=r"(png|pdf|svg|xlsx|parquet|zip|pptx|html)$")


@CHEAP.parametrize()
@settings(
    max_examples=10, derandomize=True, database=None, deadline=None,
    phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck),
)  # fmt: skip
def test_what_is_allowed_is_answered_and_all_else_is_refused(case, serve):
    # which values are in the data no description says: what is not is refused
    case.call_and_validate(base_url=serve().rstrip("/"), excluded_checks=[positive_data_acceptance])
