"""Names with their true points → how many are found rightly, how fast, in what memory."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import isfinite, isnan
from pathlib import Path

from geopy.distance import great_circle

from components.geocoding.index.load import load_places, load_regions, load_villages
from components.geocoding.location import Location, Query, find_location
from components.geocoding.strategy import OFFLINE
from components.geocoding.table_file import TableError, find_column, read_file

COLUMNS = ("name_as_written", "country_iso2", "lat", "lon")
_RIGHT_KM, _WRONG_KM = 15.0, 50.0


@dataclass(frozen=True)
class Answered:
    """A name of the list with how often it occurs, the answer and how far off it is (km; NaN without a point)."""

    rows: int
    location: Location
    off_km: float


def measure(path: Path) -> str:
    """The table of figures for a CSV with these columns, and perhaps rows. Raises TableError where it has others."""
    resident, started = _measure_memory(), time.perf_counter()
    for load in (load_places, load_regions, load_villages):
        load()
    loaded_seconds, loaded_mb = time.perf_counter() - started, _measure_memory() - resident
    rows = _read_known(path)
    queries = [Query(row["name_as_written"], country=row["country_iso2"]) for row in rows]
    locations = [find_location(query, OFFLINE) for query in queries]
    answers = [
        Answered(int(row.get("rows") or 1), at, _measure_off(at, row)) for row, at in zip(rows, locations, strict=True)
    ]
    rate = _measure_rate([query for query, one in zip(queries, answers, strict=True) for _ in range(one.rows)])
    size = f"Loaded in {loaded_seconds:.2f} s and {loaded_mb:.0f} MB; {rate:,.0f} rows a second on one core."
    return "\n".join([*_list_lines(answers), "", size])


def _read_known(path: Path) -> list[dict[str, str]]:
    """The rows of the list, each with a name and a true point in numbers."""
    table = read_file(path)
    found = {name: find_column(table, name, path) for name in COLUMNS}
    header = [column.strip().casefold() for column in table.header]
    found |= {"rows": header.index("rows")} if "rows" in header else {}
    rows = [{name: (*row, *[""] * len(header))[at] for name, at in found.items()} for row in table.rows]
    for row, cells in zip(rows, table.rows, strict=True):
        if not _is_number(row["lat"]) or not _is_number(row["lon"]) or not (row.get("rows") or "1").isdecimal():
            raise TableError(
                f"{path}: the row '{table.delimiter.join(cells)}' has no true point in degrees, or no count."
            )
    if not rows:
        raise TableError(f"{path} has no rows. It needs one for each name.")
    return rows


def _is_number(text: str) -> bool:
    try:
        return isfinite(float(text))
    except ValueError:
        return False


def _measure_rate(queries: list[Query]) -> float:
    """Rows located in a second of one core's time, each row on its own as often as its name occurs."""
    started = time.process_time()
    for query in queries:
        find_location(query, OFFLINE)
    return len(queries) / max(time.process_time() - started, 1e-9)


def _measure_off(location: Location, row: Mapping[str, str]) -> float:
    point = (location.latitude, location.longitude)
    return float("nan") if isnan(location.latitude) else great_circle(point, (float(row["lat"]), float(row["lon"]))).km


def _list_lines(answers: list[Answered]) -> Iterable[str]:
    tests: dict[str, Callable[[Answered], bool]] = {
        "within 15 km": lambda one: one.off_km <= _RIGHT_KM,
        "within 15 km and said to be sure": lambda one: one.off_km <= _RIGHT_KM and one.location.status == "found",
        "more than 50 km off": lambda one: one.off_km > _WRONG_KM,
        "more than 50 km off though said to be sure": lambda one: (
            one.off_km > _WRONG_KM and one.location.status == "found"
        ),
        "unsure": lambda one: one.location.status == "unsure",
        "missing": lambda one: one.location.status == "missing",
    }
    all_rows = sum(one.rows for one in answers)
    yield f"| {len(answers):,} names in {all_rows:,} rows | rows | names |"
    yield "|---|---:|---:|"
    for label, test in tests.items():
        passed = [one for one in answers if test(one)]
        rows = sum(one.rows for one in passed)
        yield f"| {label} | {rows / all_rows:.1%} | {len(passed) / len(answers):.1%} |"


def _measure_memory() -> float:
    """Resident memory of this process in MB (Linux), 0 where it cannot be read."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6
    except OSError:
        return 0.0
