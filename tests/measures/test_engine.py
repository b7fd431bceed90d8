"""The same measures on another engine: tables of pyarrow instead of pandas."""

from dataclasses import replace
from functools import partial

import pandas as pd
import pyarrow as pa
import pytest

from components.catalogue.schema import TABLES
from components.measures.challenges import count_challenges
from components.measures.claims import count_claims
from components.measures.coverage import count_organisation_types, count_partners_by_country
from components.measures.engine import collect, memoise, scan
from components.measures.gaps import count_gaps
from components.measures.projects import list_funding, list_periods
from components.measures.result import tabulate
from components.measures.sharing import list_common
from components.measures.themes import count_themes_by_project

MEASURES = {
    "countries": count_partners_by_country,
    "kinds": count_organisation_types,
    "themes": count_themes_by_project,
    "claims": partial(count_claims, kind="theme"),
    "challenges": count_challenges,
    "common": list_common,
    "gaps": count_gaps,
    "funding": list_funding,
    "periods": list_periods,
}


def move_to_arrow(catalogue):
    names = [table.name for table in TABLES if isinstance(getattr(catalogue, table.name), pd.DataFrame)]
    return replace(catalogue, **{name: pa.Table.from_pandas(getattr(catalogue, name)) for name in names})


@pytest.mark.parametrize("name", MEASURES)
def test_a_measure_is_the_same_on_arrow_tables(shipped, name):
    on_pandas, on_arrow = (tabulate(MEASURES[name](catalogue)) for catalogue in (shipped, move_to_arrow(shipped)))

    assert len(on_pandas)
    pd.testing.assert_frame_equal(on_pandas, on_arrow, check_dtype=False)


@pytest.mark.parametrize("name", MEASURES)
def test_a_measure_leaves_the_catalogue_as_it_was(shipped, name):
    before = {table.name: getattr(shipped, table.name).copy() for table in TABLES if table.name != "about"}
    MEASURES[name](shipped)

    for table, rows in before.items():
        pd.testing.assert_frame_equal(rows, getattr(shipped, table))


def test_rows_are_collected_in_the_order_asked_for_and_numbered_anew():
    rows = pd.DataFrame({"a": [1, 2, 2], "b": ["x", "z", "y"]}, index=[7, 8, 9])

    assert collect(scan(rows), "-a", "b").to_dict("list") == {"a": [2, 2, 1], "b": ["y", "z", "x"]}
    assert list(collect(scan(rows), "a").index) == [0, 1, 2]


def test_an_answer_is_remembered_while_its_catalogue_lives(shipped):
    asked = []
    measure = memoise(lambda catalogue, kind: asked.append(kind) or len(asked))

    assert [measure(shipped, kind) for kind in ("theme", "theme", "challenge")] == [1, 1, 2]
    assert measure(replace(shipped), "theme") == 3
