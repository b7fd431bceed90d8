"""What tests of the place finder share."""

import pytest

from tests.geocoder import run_geocoder


@pytest.fixture
def server():
    """A geocoder on this machine that answers as a test says."""
    with run_geocoder() as geocoder:
        yield geocoder
