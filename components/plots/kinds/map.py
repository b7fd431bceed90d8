"""Map: layers of areas, lines, points and names on a ground of land and borders, and what is in sight at first.

What marks have in common stands in columns, one entry a mark: a map of twenty thousand points stays cheap.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from components.plots.kinds.chart_value import ChartValue
from components.plots.kinds.tip import Tip

Shapes = Literal["countries", "regions"]  #: files of the atlas
Side = Literal["right", "left", "middle"]
Extent = tuple[float, float, float, float]  #: west, south, east, north in degrees
Spot = tuple[float, float]  #: longitude, latitude in degrees
Numbers = tuple[float, ...]
RING = 2.5  # px, width of the rings that hollow points are


@dataclass(frozen=True)
class Border:
    """The borders between shapes, seen from a zoom on: below it they are clutter."""

    shapes: Shapes
    colour: str
    width: float  #: px
    from_zoom: float = 0


@dataclass(frozen=True)
class Ground:
    """What lies below all marks: sea, land, and borders, the lowest first."""

    sea: str = "@sea"
    land: str = "@land"
    borders: tuple[Border, ...] = (Border("regions", "@inner", 0.7, 4.2), Border("countries", "@border", 0.9))


@dataclass(frozen=True)
class Shades:
    """A colour for each mark, as its position in a palette."""

    positions: tuple[int, ...]
    palette: tuple[str, ...]

    def list_all(self) -> list[str]:
        """Return the colour of each mark."""
        return [self.palette[position] for position in self.positions]


@dataclass(frozen=True)
class Lettering:
    """How names are written, and on which side of their points."""

    size: float = 13  #: px
    colour: str = "@ink"
    side: Side = "right"


@dataclass(frozen=True)
class Crowd:
    """How points near each other are drawn as one with their number; `joined` says whether they are."""

    joined: bool
    colour: str = "@bar"
    opacity: float = 0.8
    steps: tuple[int, ...] = (10, 100)  #: numbers of points from which on a circle is larger
    radii: Numbers = (16, 24, 34)  #: px, one more than steps
    until_zoom: int = 6  #: from nearer, each stands alone


@dataclass(frozen=True)
class Areas:
    """Countries or regions, each filled."""

    shapes: Shapes
    ids: tuple[str, ...]  #: those of the shapes
    colour: str | Shades
    opacity: float | Numbers
    edge: str
    edge_width: float  #: px
    tips: tuple[Tip, ...]
    keys: tuple[str, ...]  #: what a click means


@dataclass(frozen=True)
class Lines:
    """Lines from spot to spot."""

    lines: tuple[tuple[Spot, ...], ...]
    colour: str
    width: float = 2  #: px
    opacity: float = 1


@dataclass(frozen=True)
class Points:
    """Round marks, the first lowest, each with its own name or none."""

    longitudes: Numbers
    latitudes: Numbers
    sizes: float | Numbers  #: px across
    colour: str | Shades
    opacity: float = 1
    tips: tuple[Tip, ...] | None = None  #: None: nothing is said of any
    keys: tuple[str | None, ...] | None = None  #: what a click means; None: nothing
    hollow: tuple[bool, ...] | None = None  #: which are rings; None: rings never occur
    inside: str = "@land"  #: colour within rings
    names: tuple[str, ...] | None = None  #: where two would collide, the first is seen
    lettering: Lettering = Lettering()
    crowd: Crowd | None = None  #: None: never drawn as one
    name: str = ""  #: of the layer, the same whatever it holds: "points"

    def list_sizes(self) -> Sequence[float]:
        """Return the px across of each."""
        return repeat(self.sizes, len(self.longitudes))


@dataclass(frozen=True)
class Names:
    """Names without points of their own, the most important first: where two would collide, the first is seen."""

    longitudes: Numbers
    latitudes: Numbers
    texts: tuple[str, ...]
    lettering: Lettering
    beside: Numbers | None = None  #: px across of what each stands beside; None: beside nothing
    name: str = ""


Layer = Areas | Lines | Points | Names


@dataclass(frozen=True)
class Camera:
    """What a visitor looks at: the middle in degrees, and the zoom; printed as addresses have it.

    >>> str(Camera(50.85, 4.35, 6))
    '50.85,4.35,6'
    """

    latitude: float
    longitude: float
    zoom: float

    def __str__(self) -> str:
        return f"{self.latitude:.10g},{self.longitude:.10g},{self.zoom:.10g}"


@dataclass(frozen=True)
class Map(ChartValue):
    """Layers on a ground, the first lowest."""

    layers: tuple[Layer, ...]
    extent: Extent  #: what is in sight at first
    ground: Ground = Ground()
    camera: Camera | None = None  #: what still pictures show instead of the extent

    @property
    def number(self) -> int:
        """How many points it has."""
        return sum(len(layer.longitudes) for layer in self.layers if isinstance(layer, Points))


def repeat(value: float | Numbers, number: int) -> Sequence[float]:
    """Return a number for each of `number` marks, whether one is stated for all or one for each.

    >>> repeat(3, 2), repeat((1, 2), 2)
    ([3, 3], (1, 2))
    """
    return value if isinstance(value, tuple) else [value] * number
