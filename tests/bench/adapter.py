"""Tells a benchmark of dashboards how to run ours and what its overview must show for a selection.

The benchmark measures several frameworks on one table of participations (project, partner, city, country,
lat, lon, role, theme, challenge, start_year) in a real browser; it brings `benchlib` and pandas.
"""

from __future__ import annotations

import csv
import os
from pathlib import Path

from benchlib.adapter import Adapter

PROJECT = Path(__file__).parents[2]
FEW = 8  # up to so many projects are compared one by one
SOURCE = "generated for the benchmark"

# What the cards of the overview show: read from the drawn figures, not from what was sent to them.
VIEWS = """(want, since) => {
  const drawn = (card) => {
    const figure = document.querySelector(`[data-card="${card}"] .pc-figure`);
    const traces = (figure?.calcdata ?? []).map((points) => ({ ...points[0].trace, points }));
    const marks = traces.filter((trace) => trace.customdata?.length);
    const shown = figure?.querySelectorAll(".barlayer .point, .scatterlayer .point").length ?? 0;
    return { figure, marks, whole: shown > 0 };
  };
  const bars = ({ marks, whole }) => whole && __bench.sum(marks.flatMap((trace) => [...trace.x]));
  const squares = ({ marks, whole }) => whole && marks[0]?.customdata.length;
  const map = drawn("places"), subplot = map.figure?._fullLayout?.map?._subplot?.map;
  const heat = drawn("themes-by-project"), challenges = drawn("shared-challenges");
  const countries = drawn("partners-by-country");
  return {
    map: subplot?.loaded() ? __bench.sum(map.marks.map((trace) => trace.lat?.length ?? 0)) : null,
    countries: [new Set(countries.marks[0]?.customdata).size, bars(countries)],
    heat: [new Set(heat.marks[0]?.x).size, squares(heat)],
    challenges: challenges.marks[0]?.type === "bar" ? bars(challenges) : squares(challenges),
    table: __bench.text('[data-card="rows"] tbody tr'),
  };
}"""


class App(Adapter):
    """`streamlit run dashboard.py -- FOLDER`."""

    views = VIEWS

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        # the benchmark would take its own environment, since that has our folder's name
        self.python = os.environ.get("BENCH_EXTRA_PYTHON", self.python)

    def prepare(self, csv_path: Path, work: Path) -> None:
        """Turn the one table into our files; coordinates are in the rows, so no place is looked up."""
        with csv_path.open(encoding="utf-8", newline="") as lines:
            rows = _leave_out_repeats(list(csv.DictReader(lines)))
        starts = {row["project"]: row["start_year"] for row in rows}
        _write(work / "projects.csv", [{"project": p, "start": start, "source": SOURCE} for p, start in starts.items()])
        _write(work / "partners.csv", [
            {**{column: r[column] for column in ("project", "partner", "role", "city", "country")},
             "latitude": r["lat"], "longitude": r["lon"], "source": SOURCE}
            for r in rows
        ])  # fmt: skip
        _write(work / "pilot_cities.csv", [], ["pilot", "project", "place", "measure", "source"])
        for kind in ("theme", "challenge"):
            pairs = dict.fromkeys((row["project"], row[kind]) for row in rows)
            claims = [{"project": name, kind: term, "source": SOURCE} for name, term in pairs]
            _write(work / f"{kind}s.csv", claims)

    def command(self, csv_path: Path, port: int, work: Path) -> list[str]:
        """As a person starts it."""
        options = ["--server.port", str(port), "--server.address", "127.0.0.1", "--server.headless", "true"]
        return [self.python, "-m", "streamlit", "run", str(PROJECT / "dashboard.py"), *options, "--", str(work)]

    def option(self, page, value: str):
        """Our options carry their count, and countries their names."""
        return page.get_by_role("option").filter(has_text=_name(value)).first

    async def open_select(self, page, label: str, value: str) -> None:
        """Type the name of a country, not its code."""
        await super().open_select(page, label, _name(value))

    def expect(self, frame, project=(), country=()):
        """Return what the five views must show, worked out from the table by pandas alone."""
        rows = frame.drop_duplicates(["project", "partner"])
        claims = rows
        if project:
            rows = claims = rows[rows["project"].isin(project)]
        if country:
            rows = rows[rows["country"].isin(country)]
            claims = claims[claims["project"].isin(rows["project"])]
        few = rows["project"].nunique() <= FEW
        return {
            "map": len(rows[["city", "country"]].drop_duplicates()),
            "countries": _expect_countries(rows, few=few),
            "heat": _expect_heat(claims),
            "challenges": _expect_challenges(claims, few=few),
            "table": rows["partner"].iloc[0],
        }


def _expect_countries(rows, *, few: bool) -> list[int]:
    counted = rows.groupby("country").agg(partners=("partner", "size"), projects=("project", "nunique")).reset_index()
    counted["name"] = counted["country"].map(_name)
    drawn = counted.sort_values(["partners", "name"], ascending=[False, True]).head(15)
    return [len(drawn), int(drawn["partners"].sum() + (0 if few else drawn["projects"].sum()))]


def _expect_heat(claims) -> list[int]:
    themes = claims.groupby("project")["theme"].nunique().nlargest(15)
    return [len(themes), int(themes.sum())]


def _expect_challenges(claims, *, few: bool) -> int:
    projects = claims.groupby("challenge")["project"].nunique()
    shared = projects[projects > 1]
    drawn = projects if few or len(shared) <= 2 else shared
    return int(drawn.nlargest(10).sum())


def _leave_out_repeats(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Keep one row for each partner of a project: the key of partners.csv."""
    kept: dict[tuple[str, str], dict[str, str]] = {}
    for row in rows:
        kept.setdefault((row["project"], row["partner"]), row)
    return list(kept.values())


def _write(path: Path, rows: list[dict[str, str]], columns: list[str] | None = None) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, columns or list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def _name(value: str) -> str:
    return _NAMES.get(value, value)


def _read_names() -> dict[str, str]:
    with (PROJECT / "data" / "geo" / "countries.csv").open(encoding="utf-8", newline="") as lines:
        return {row["code"]: row["name"] for row in csv.DictReader(lines)}


_NAMES = _read_names()
