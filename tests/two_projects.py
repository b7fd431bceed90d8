"""Two small projects as CSV text, for tests of what is made from a whole catalogue."""

from __future__ import annotations

TEXTS = {
    "projects": "project,name,start,end,featured,source\na,Alpha,2019,2021,yes,x\nb,Beta,2020,2022,,x | y\n",
    "partners": (
        "project,partner,role,city,country,source\n"
        "a,City of Ghent,lead,Ghent,Belgium,x\nb,City of Ghent,partner,Ghent,Belgium,x\n"
        "b,Port of Malmö,partner,Malmö,Sweden,y\n"
    ),
    "pilot_cities": "pilot,project,place,country,measure,source\na-1,a,Ghent,Belgium,bike lanes,x\n",
    "themes": "project,place,country,theme,evidence,certainty,source\na,,,cycling,lanes,,https://example.eu/a\nb,Ghent,Belgium,cycling,bikes,low,y\n",
    "challenges": "project,place,country,challenge,evidence,source\n"
    "a,,,staffing,hard to find,x\nb,,,staffing,hard to keep,y\n",
    "vocabulary": "kind,wording,term,group\ntheme,cycling,cycling,\nchallenge,staffing,staffing,\n",
    "about": "name,value\ntitle,Two projects\ndate,2022-11-24\n",
}  # fmt: skip
