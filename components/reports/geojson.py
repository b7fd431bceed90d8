"""Exhibit with places → GeoJSON (RFC 7946): points and areas, with the table's cells."""

from __future__ import annotations

import json

import pandas as pd

from components.catalogue.table_row import TableRow
from components.reports.exhibit import Exhibit
from components.reports.outlines import find_outline
from components.reports.tables import make_plain

_POSITION = ("latitude", "longitude")


def has_places(exhibit: Exhibit) -> bool:
    """Tell whether any row of the table has a place on the map."""
    places = _find_places(exhibit)
    if places is None:
        return False
    has_shape = places["shape"].astype(object).fillna("").ne("")  # a column without any is one of numbers to pandas
    return bool((places["latitude"].notna() | has_shape).any())


def write_geojson(exhibit: Exhibit) -> bytes:
    """Return the rows as features, those without a place with no geometry, so that none is lost."""
    table, places = exhibit.table, _find_places(exhibit)
    names = [column.name for column in exhibit.chart.headed if column.name not in _POSITION]
    positions = [{}] * len(table) if places is None else places.to_dict("records")
    features = [
        {
            "type": "Feature",
            "geometry": _make_geometry(position),
            "properties": {name: make_plain(cell) for name, cell in zip(names, cells, strict=True)},
        }
        for position, cells in zip(positions, table[names].itertuples(index=False), strict=True)
    ]
    answer = {"type": "FeatureCollection", "metadata": exhibit.provenance.members, "features": features}
    return json.dumps(answer, ensure_ascii=False, allow_nan=False).encode()


def _find_places(exhibit: Exhibit) -> pd.DataFrame | None:
    """Return latitude, longitude and shape of each row, from the table itself or by its location; None without."""
    table = exhibit.table
    wanted = [*_POSITION, "shape"]
    if "shape" in table or {*_POSITION} <= {*table.columns}:
        return table.reindex(columns=wanted).reset_index(drop=True)
    if "location" in table:
        places = exhibit.view.whole.places.drop_duplicates("location").set_index("location")
        return places.reindex(columns=wanted).reindex(table["location"]).reset_index(drop=True)
    return None


def _make_geometry(position: TableRow) -> dict[str, object] | None:
    shape = position.get("shape")
    outline = find_outline(shape) if isinstance(shape, str) and shape else None
    latitude, longitude = make_plain(position.get("latitude")), make_plain(position.get("longitude"))
    if outline or latitude is None or longitude is None:
        return outline
    return {"type": "Point", "coordinates": [round(longitude, 6), round(latitude, 6)]}
