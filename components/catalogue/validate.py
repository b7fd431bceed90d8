"""Tables of text → issues: one generator a rule, all of them run on everything.

A rule takes the tables under the schema's columns; a table or column that the files lack is not there, and has
been reported by layout.py. Rules about single cells stand in cells.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from components.catalogue import cells, dates, numbers
from components.catalogue.cells import Rule, Tables
from components.catalogue.countries import find_country, may_lie_in
from components.catalogue.issues import Issue, quote
from components.catalogue.schema import ABOUT, LINKS, TABLES, VOCABULARY, WORDED
from components.catalogue.spelling import ask_meaning, find_nearest, fold, suggest
from components.catalogue.vocabulary import list_terms

_LIMITS = {
    "latitude": (90, "Write decimal degrees north, as 51.0259"),
    "longitude": (180, "Write decimal degrees east, as 4.4776"),
}


def check_tables(tables: Tables) -> list[Issue]:
    """All issues of all rules. Links are checked last, on the rows that the other rules leave."""
    issues = [issue for rule in RULES for issue in rule(tables)]
    left = leave_out_rows(tables, issues)
    return [*issues, *(issue for rule in LINK_RULES for issue in rule(left))]


def leave_out_rows(tables: Tables, issues: Iterable[Issue]) -> dict[str, pd.DataFrame]:
    """The tables without the rows that the issues give up on."""
    issues = list(issues)
    left = {}
    for name, rows in tables.items():
        of_file = [issue for issue in issues if issue.file == f"{name}.csv"]
        lost = {issue.row for issue in of_file if issue.loss == "row"}
        whole = any(issue.loss == "table" for issue in of_file)
        left[name] = rows.iloc[:0] if whole else rows[~rows.index.isin(lost)]
    return left


def _pick(tables: Tables, table: str, *columns: str) -> pd.DataFrame:
    """These columns of a table: without rows if the table is missing, empty if a column is."""
    return tables.get(table, pd.DataFrame()).reindex(columns=list(columns), fill_value="").astype(object)


def check_required_cells(tables: Tables) -> Iterator[Issue]:
    """Cells that may not be empty."""
    for table in TABLES:
        for column in table.columns:
            texts = _pick(tables, table.name, column.name)[column.name]
            for row in texts.index[texts == ""] if column.required else ():
                yield cells.report(table, row, column, ("the cell is empty", f"Fill it: {column.meaning}"))


def check_repeated_keys(tables: Tables) -> Iterator[Issue]:
    """Rows of one key; the first is kept."""
    for table in TABLES:
        first_rows: dict[tuple[str, ...], int] = {}
        for row, *values in _pick(tables, table.name, *table.key).itertuples() if table.key else ():
            first = first_rows.setdefault(tuple(fold(value) or value for value in values), row)
            if first != row and all(values):
                problem = f"{' with '.join(map(quote, values))} stands already in row {first}"
                repair = "Keep one of the two rows, or change its key"
                yield Issue("error", table.file, row, table.key[-1], problem, repair, "row")


def check_links(tables: Tables) -> Iterator[Issue]:
    """Values that must stand in another table and do not, as the links of the schema say."""
    for link in LINKS:
        file, target_file = f"{link.table}.csv", f"{link.target_table}.csv"
        texts = _pick(tables, link.table, link.column)[link.column]
        known = [text for text in _pick(tables, link.target_table, link.target_column)[link.target_column] if text]
        if len(texts) and not known:
            problem = f"none of its rows can be shown, because {target_file} names no {link.target_column}"
            yield Issue("error", file, None, "", problem, f"Repair {target_file} first", "table")
            continue
        advice = f"Add it to {target_file}, or write one that stands there"
        folded = {text: fold(text) for text in known}
        for text, rows in texts[~texts.isin([*known, ""])].groupby(texts).groups.items():
            repair = ask_meaning(find_nearest(str(text), folded), advice)
            for row in rows:
                problem = f"{quote(str(text))} is not in {target_file}"
                yield Issue("error", file, row, link.column, problem, repair, "row")


def check_repeated_claims(tables: Tables) -> Iterator[Issue]:
    """Rows that repeat another one word for word, in tables without a key: they would count twice."""
    for table in TABLES:
        first_rows: dict[tuple[str, ...], int] = {}
        for row, *values in tables.get(table.name, pd.DataFrame()).itertuples() if not table.key else ():
            first = first_rows.setdefault(tuple(values), row)
            if first != row:
                problem = f"the row repeats row {first} word for word"
                yield Issue("error", table.file, row, "", problem, "Remove one of the two", "row")


def check_date_order(tables: Tables) -> Iterator[Issue]:
    """Ends before starts; neither of the two dates is then believed."""
    for table in TABLES:
        for row, start, end in _pick(tables, table.name, "start", "end").itertuples():
            first, last = dates.find_days(start), dates.find_days(end)
            if first and last and last[1] < first[0]:
                problem = f"the end {quote(end)} is before the start {quote(start)}"
                yield Issue("error", table.file, row, "end", problem, "Correct the one that is wrong")


def check_funding(tables: Tables) -> Iterator[Issue]:
    """EU funding that is more than the whole budget."""
    for row, budget, funding in _pick(tables, "projects", "budget_eur", "eu_funding_eur").itertuples():
        whole, part = numbers.find_amount(budget), numbers.find_amount(funding)
        if whole is not None and part is not None and part > whole:
            problem = f"the EU funding {quote(funding)} is more than the budget {quote(budget)}"
            yield Issue("warning", "projects.csv", row, "eu_funding_eur", problem, "Look both up in the source")


def check_coordinate_range(tables: Tables) -> Iterator[Issue]:
    """Degrees that are not on the globe, swapped ones among them."""
    for table in TABLES:
        for row, *texts in _pick(tables, table.name, *_LIMITS).itertuples():
            degrees = [abs(numbers.find_number(text) or 0) for text in texts]
            swapped = degrees[0] > 90 and degrees[1] <= 90 and degrees[0] <= 180 and texts[1]
            for (column, (limit, advice)), text, distance in zip(_LIMITS.items(), texts, degrees, strict=True):
                if distance > limit:
                    problem = f"{quote(text)} is not between -{limit} and {limit}"
                    repair = _ask_swapped(*texts) if swapped else advice
                    yield Issue("error", table.file, row, column, problem, repair, "cell")


def _ask_swapped(latitude: str, longitude: str) -> str:
    return f"Did you mean latitude {longitude}, longitude {latitude}?"


def check_coordinate_pairs(tables: Tables) -> Iterator[Issue]:
    """One coordinate without the other."""
    for table in TABLES:
        for row, latitude, longitude in _pick(tables, table.name, *_LIMITS).itertuples():
            if bool(latitude) != bool(longitude):
                given, missing = ("latitude", "longitude") if latitude else ("longitude", "latitude")
                problem = f"there is a {given} without a {missing}"
                yield Issue("error", table.file, row, missing, problem, "Fill both, or leave both empty", "cell")


def check_coordinate_country(tables: Tables) -> Iterator[Issue]:
    """Points outside the country of their row: an error if they are swapped, else a warning."""
    for table in TABLES:
        for row, text, *point in _pick(tables, table.name, "country", *_LIMITS).itertuples():
            latitude, longitude = (numbers.find_number(part) for part in point)
            country = find_country(text)
            if not country or latitude is None or longitude is None or may_lie_in(country, latitude, longitude):
                continue
            problem = f"latitude {point[0]}, longitude {point[1]} is not in {country}"
            if may_lie_in(country, longitude, latitude):
                problem += ", but would be with the two swapped"
                yield Issue("error", table.file, row, "latitude", problem, _ask_swapped(*point), "cell")
            else:
                repair = "Correct the coordinates or the country, unless the place lies off the coast"
                yield Issue("warning", table.file, row, "latitude", problem, repair)


def check_vocabulary_kinds(tables: Tables) -> Iterator[Issue]:
    """Kinds of wordings that no table has."""
    kinds = [column for _, column in WORDED]
    for row, text in _pick(tables, "vocabulary", "kind").itertuples():
        if text and fold(text) not in map(fold, kinds):
            repair = ask_meaning(suggest(text, kinds), f"Write one of: {', '.join(kinds)}")
            yield Issue("error", VOCABULARY.file, row, "kind", f"{quote(text)} is not a kind of wording", repair, "row")


def check_vocabulary_groups(tables: Tables) -> Iterator[Issue]:
    """Terms that stand in two groups; the first is believed."""
    first_rows: dict[tuple[str, str], tuple[int, str]] = {}
    for row, kind, term, group in _pick(tables, "vocabulary", "kind", "term", "group").itertuples():
        first_row, first_group = first_rows.setdefault((fold(kind), fold(term)), (row, group))
        if group != first_group:
            problem = (
                f"{quote(term)} is in the group {quote(group)} here and in {quote(first_group)} in row {first_row}"
            )
            yield Issue("warning", VOCABULARY.file, row, "group", problem, "Give the term one group")


def check_wordings(tables: Tables) -> Iterator[Issue]:
    """Wordings that the vocabulary lacks: they are shown as they are, and never as shared."""
    vocabulary = _pick(tables, "vocabulary", "kind", "wording", "term", "group")
    for table, column in WORDED if len(vocabulary) else ():
        terms = list_terms(vocabulary, column)
        texts = _pick(tables, table, column)[column]
        for text, rows in texts[texts != ""].groupby(texts).groups.items():
            if fold(str(text)) not in terms:
                often = f" (in {len(rows)} rows)" if len(rows) > 1 else ""
                problem = f"{quote(str(text))} is not in the vocabulary{often}"
                repair = f"Add it to {VOCABULARY.file} as a wording of a {column}"
                yield Issue("warning", f"{table}.csv", rows[0], column, problem, repair)


def check_about(tables: Tables) -> Iterator[Issue]:
    """The date of the data."""
    for row, name, value in _pick(tables, "about", "name", "value").itertuples():
        if fold(name) == "date" and value and not dates.find_days(value):
            repair = ask_meaning(dates.suggest_date(value), dates.ADVICE)
            yield Issue("error", ABOUT.file, row, "value", f"{quote(value)} is not a date", repair)


RULES: tuple[Rule, ...] = (
    check_required_cells,
    check_repeated_keys,
    check_repeated_claims,
    *cells.RULES,
    check_date_order,
    check_funding,
    check_coordinate_range,
    check_coordinate_pairs,
    check_coordinate_country,
    check_vocabulary_kinds,
    check_vocabulary_groups,
    check_wordings,
    check_about,
)
LINK_RULES: tuple[Rule, ...] = (check_links,)  # run last, on the rows that the others leave
