"""What tests of a catalogue share: a small folder that is right in every way, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest

from components.catalogue.catalogue import Catalogue
from components.catalogue.issues import Issue
from components.catalogue.load import Loaded, load_files
from components.catalogue.schema import LOCATED, PLACES
from tests.valid_files import make_valid_files


@pytest.fixture
def make_files() -> Callable[..., dict[str, bytes]]:
    """Bytes of the right files, with some replaced (text or bytes) or taken away (None)."""
    return make_valid_files


@pytest.fixture
def load(make_files) -> Callable[..., Loaded]:
    """What comes of the right files, with some replaced."""
    return lambda **replaced: load_files(make_files(**replaced))


@pytest.fixture
def check(load) -> Callable[..., list[Issue]]:
    """What is wrong in the rows of the right files, with some replaced by tables that may lack columns."""
    return lambda **replaced: [issue for issue in load(**replaced).issues if issue.row != 1]


_PROJECTS = (
    "project,programme,start,end,source\n"
    "alpha,Interreg,2018,2020,x\n"
    "beta,Horizon,2021,,x\n"
    "gamma,Interreg,,,x\n"
)  # fmt: skip
_PARTNERS = (
    "project,partner,role,organisation_type,city,country,source\n"
    "alpha,Mechelen,lead,city council,Mechelen,BE,x\n"
    "alpha,Venlo,partner,city council,Venlo,NL,x\n"
    "beta,Venlo,lead,city council,Venlo,NL,x\n"
    "beta,UNIZA,partner,university,Žilina,SK,x\n"
    "gamma,POLIS,,network,,,x\n"
)
_PILOTS = (
    "pilot,project,place,country,measure,source\n"
    "a1,alpha,Mechelen,BE,hubs,x\n"
    "a2,alpha,Venlo,NL,hubs,x\n"
    "b1,beta,Mechelen,BE,scooters,x\n"
)
_THEMES = (
    "project,place,country,theme,source\n"
    "alpha,,,cycling,x\n"
    "alpha,Venlo,NL,walking,x\n"
    "beta,Mechelen,BE,walking,x\n"
    "gamma,,,cycling,x\n"
)
_CHALLENGES = "project,place,country,challenge,source\nbeta,,,staffing,x\n"


@pytest.fixture
def catalogue(load) -> Catalogue:
    """Three projects whose places have been located, as the geocoding would."""
    return _locate(load, _PARTNERS)


@pytest.fixture
def with_seats(load) -> Catalogue:
    """The same, with a network that has its seat in Brussels, where one project has another partner, too."""
    rows = "alpha,EUROCITIES,lead,network,Brussels,BE,x\nbeta,ULB,lead,university,Brussels,BE,x\n"
    seats = "gamma,EUROCITIES,partner,network,Brussels,BE,x\nbeta,EUROCITIES,partner,network,Vienna,AT,x\n"
    return _locate(load, _PARTNERS + rows + seats)


def _locate(load: Callable[..., Loaded], partners: str) -> Catalogue:
    loaded = load(
        projects=_PROJECTS,
        partners=partners,
        pilot_cities=_PILOTS,
        themes=_THEMES,
        challenges=_CHALLENGES,
        vocabulary=None,
    )
    tables = {
        table: getattr(loaded.catalogue, table).pipe(
            lambda rows: rows.assign(location=rows["city" if "city" in rows else "place"])
        )
        for table in LOCATED
    }
    places = pd.DataFrame({"location": ["Mechelen", "Venlo", "Žilina"], "latitude": [51.0, 51.4, float("nan")]})
    return replace(loaded.catalogue, **tables, places=places.reindex(columns=list(PLACES)))
