"""French list of postal codes → all communes of France, in the form of the lists of other countries.

Other lists name one commune for each code; most codes serve several, so each stands amid those that are known.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.geodata.inputs import COMMUNES, read_json


def read_communes(downloads: Path) -> list[dict[str, Any]]:
    """Code, name and department of each commune of metropolitan France and Corsica; the list has no points."""
    rows = read_json(COMMUNES, "package/codes-postaux.json", downloads)
    return [
        {
            "code": row["codePostal"],
            "localityName": row["nomCommune"],
            "stateCode": row["codeCommune"][:2],
            "latitude": None,
            "longitude": None,
        }
        for row in rows
        if row["codeCommune"] < "97"  # overseas has codes of its own in the gazetteer
    ]
