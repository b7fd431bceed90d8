"""A frame of any engine → a lazy Narwhals frame → the small pandas frame that is drawn.

Every measure starts with `scan` and ends with `collect`, so the same measure runs on pandas, pyarrow or
polars tables and on DuckDB or Spark relations: only the last, small step is pandas.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

import narwhals as nw
import pandas as pd
from narwhals.typing import IntoFrame

from components.catalogue.catalogue import Catalogue
from components.catalogue.schema import CLAIMS
from components.catalogue.spelling import rank_name

FEW = 8  # so many projects are told apart by colour and compared one by one; more are counted together
NOT_STATED = "not stated"  # how a figure and its table name what the source leaves open
_KEPT_ANSWERS = 200  # of a measure for one catalogue

Further = ParamSpec("Further")
Answer = TypeVar("Answer")


def scan(frame: IntoFrame | nw.LazyFrame) -> nw.LazyFrame:
    """Return a frame of any engine as a lazy one; one that is lazy stays as it is."""
    if isinstance(frame, nw.LazyFrame):
        return frame
    return nw.from_native(frame).lazy()


def scan_rows(catalogue: Catalogue, table: str) -> nw.LazyFrame:
    """Return the rows of a table's file, each once: a claim that stands for several terms is one row of its file."""
    rows = scan(getattr(catalogue, table))
    return rows.unique(subset=["claim"], keep="any") if table in CLAIMS else rows


def collect(query: nw.LazyFrame, *order: str) -> pd.DataFrame:
    """Run a query and return its rows sorted by the columns in `order`, "-column" from high to low.

    Sorting comes last and in pandas, so that the order is the same on each engine; names by alphabet.
    """
    rows: pd.DataFrame = query.collect("pandas").to_native()
    columns = [column.removeprefix("-") for column in order]
    ascending = [not column.startswith("-") for column in order]
    return rows.sort_values(columns, ascending=ascending, kind="stable", ignore_index=True, key=alphabetise)


def alphabetise(column: pd.Series) -> pd.Series:
    """Return a column as the `key` of `sort_values` does: names as their places in the alphabet, all else as it is."""
    if not pd.api.types.is_string_dtype(column.dtype):
        return column
    names = sorted({str(name) for name in column.unique()}, key=rank_name)
    return column.astype(str).map({name: place for place, name in enumerate(names)})


def fetch_rows(query: nw.LazyFrame) -> list[tuple[Any, ...]]:
    """Run a query and return its rows as tuples, in no particular order."""
    rows: pd.DataFrame = query.collect("pandas").to_native()
    return list(zip(*(rows[column].tolist() for column in rows), strict=True))


def memoise(
    measure: Callable[Concatenate[Catalogue, Further], Answer],
) -> Callable[Concatenate[Catalogue, Further], Answer]:
    """Keep the last answers of a measure as long as their catalogue lives, for several figures ask the same.

    The answers are shared: treat them as read-only, like the catalogue.
    """
    answers: WeakKeyDictionary[Catalogue, dict[Hashable, Answer]] = WeakKeyDictionary()

    @wraps(measure)
    def recall(catalogue: Catalogue, *further: Further.args, **named: Further.kwargs) -> Answer:
        known = answers.setdefault(catalogue, {})
        asked = (further, *named.items())
        if asked not in known:
            if len(known) >= _KEPT_ANSWERS:  # who asks about each of thousands of places does not fill the memory
                known.pop(next(iter(known)), None)
            known[asked] = measure(catalogue, *further, **named)
        return known[asked]

    return recall


@memoise
def name_projects(catalogue: Catalogue) -> dict[str, str]:
    """Return project → name as shown, in the order of the file."""
    rows = scan(catalogue.projects).select("project", "name").collect()
    return dict(zip(rows["project"].to_list(), rows["name"].to_list(), strict=True))


def count_projects(catalogue: Catalogue) -> int:
    """Count the projects."""
    return int(scan(catalogue.projects).select(nw.len()).collect().item())


def count_file_rows(catalogue: Catalogue, table: str) -> int:
    """Count the rows of a table's file."""
    return int(scan_rows(catalogue, table).select(nw.len()).collect().item())


def fill_unstated(column: str) -> nw.Expr:
    """Return a text column with "not stated" for what the source leaves open."""
    text = nw.col(column).cast(nw.String)
    return nw.when(text == "").then(nw.lit(NOT_STATED)).otherwise(text).alias(column)


def count_distinct(frame: IntoFrame | nw.LazyFrame, column: str) -> int:
    """Count the different values of a column, without the empty one."""
    values = scan(frame).select(column).filter(nw.col(column) != "")
    return int(values.select(nw.col(column).n_unique()).collect("pandas").item())
