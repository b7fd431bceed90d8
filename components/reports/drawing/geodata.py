"""TopoJSON of data/geo → outlines in shares of the world, ready to be placed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from components.atlas.folder import GEO_FOLDER
from components.atlas.topology import join_ring, read_topology
from components.reports.drawing.mercator import project
from components.reports.drawing.svg import Points

Rings = list[Points]


@dataclass(frozen=True, eq=False)
class Outlines:
    """Areas by what they are called, and every border once."""

    areas: Mapping[str, Rings]  #: rings by the id of their area
    borders: tuple[Points, ...]

    @cached_property
    def reaches(self) -> NDArray[np.float64]:
        """West, north, east and south end of each border, to tell at once which are out of sight."""
        ends = [(*line.min(axis=0), *line.max(axis=0)) for line in self.borders]
        return np.array(ends).reshape(-1, 4)

    def list_borders(self, window: Sequence[float]) -> list[Points]:
        """Return the borders that may be seen in a window (west, north, east, south in shares of the world)."""
        west, north, east, south = window
        ends = self.reaches
        seen = (ends[:, 0] <= east) & (ends[:, 2] >= west) & (ends[:, 1] <= south) & (ends[:, 3] >= north)
        return [self.borders[position] for position in np.flatnonzero(seen)]


@lru_cache(maxsize=8)
def read_outlines(shapes: str) -> Outlines:
    """Return the outlines of a file of the atlas ("countries", "regions"); one that is not there is a ValueError."""
    path = (GEO_FOLDER / f"{shapes}.json").resolve()
    if path.parent != GEO_FOLDER.resolve() or not path.is_file():
        raise ValueError(f"There are no outlines {shapes!r} in the folder of geodata.")
    topology = read_topology(path)
    longitudes, latitudes = np.concatenate(topology.arcs).T  # all at once: one call for each arc takes its time
    arcs = tuple(np.split(project(longitudes, latitudes), np.cumsum([len(arc) for arc in topology.arcs])[:-1]))
    areas: dict[str, Rings] = {}
    for area in topology.areas:  # a territory without an id of its own is land like any other
        areas.setdefault(str(area.id), []).extend(join_ring(ring, arcs) for ring in area.rings)
    return Outlines(areas, arcs)
