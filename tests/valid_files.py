"""A small folder that is right in every way; tests replace one file by what they are about."""

from __future__ import annotations

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


def make_valid_files(**replaced: str | bytes | None) -> dict[str, bytes]:
    """Bytes of the right files, with some replaced (text or bytes) or taken away (None)."""
    texts = VALID | replaced
    return {
        f"{name}.csv": text if isinstance(text, bytes) else text.encode()
        for name, text in texts.items()
        if text is not None
    }
