"""A small folder that is right in every way; tests replace one file by what they are about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pandas as pd
import pytest

from components.catalogue.catalogue import Catalogue
from components.catalogue.issues import Issue
from components.catalogue.load import Loaded, load_files
from components.catalogue.schema import LOCATED, PLACES

VALID = {
    "projects": (
        "project,name,programme,start,end,budget_eur,eu_funding_eur,website,featured,source\n"
        "alpha,Project Alpha,Interreg Europe,2019-08,2022-07-31,3000000,1370000,https://alpha.example.eu/,yes,article\n"
        "beta,,Horizon 2020,2020,,,,,,https://beta.example.eu/about | article\n"
    ),
    "partners": (
        "project,partner,role,organisation_type,city,region,country,latitude,longitude,source\n"
        "alpha,City of Mechelen,Coordinator,municipality,Mechelen,,BE,51.0259,4.4776,article\n"
        "alpha,CERTH,partner,research institute,Thessaloniki,,Greece,,,article\n"
        "beta,City of Mechelen,partner,city council,Mechelen,,België,,,article\n"
    ),
    "pilot_cities": (
        "pilot,project,place,place_type,country,measure,mode,start,end,source\n"
        "alpha-1,alpha,Mechelen,,BE,mobility hubs,hubs,2020-05,2021,article\n"
        "beta-1,beta,Norfolk,county,UK,e-scooters,scooters,,,article\n"
    ),
    "themes": (
        "project,place,country,theme,evidence,source\n"
        "alpha,,,citizen engagement,co-creation,article\n"
        "beta,Mechelen,BE,shared mobility,hubs,article\n"
    ),
    "challenges": (
        "project,place,country,challenge,evidence,source\n"
        "alpha,,,lack of staff,hard to find,article\n"
        "beta,Norfolk,GB,staffing,hard to keep,article\n"
    ),
    "vocabulary": (
        "kind,wording,term,group\n"
        "challenge,lack of staff,staffing and skills,capacity\n"
        "challenge,staffing,staffing and skills,capacity\n"
        "theme,citizen engagement,participation,people\n"
        "theme,shared mobility,shared mobility,mobility\n"
        "organisation_type,municipality,local authority,public\n"
        "organisation_type,city council,local authority,public\n"
        "organisation_type,research institute,research,knowledge\n"
        "mode,hubs,mobility hubs,shared\n"
        "mode,scooters,shared scooters,shared\n"
    ),
    "about": "name,value\ntitle,Two projects\ndate,2022-11-24\n",
}


@pytest.fixture
def make_files() -> Callable[..., dict[str, bytes]]:
    """Bytes of the right files, with some replaced (text or bytes) or taken away (None)."""

    def make(**replaced: str | bytes | None) -> dict[str, bytes]:
        texts = VALID | replaced
        return {
            f"{name}.csv": text if isinstance(text, bytes) else text.encode()
            for name, text in texts.items()
            if text is not None
        }

    return make


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
    loaded = load(
        projects=_PROJECTS,
        partners=_PARTNERS,
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
