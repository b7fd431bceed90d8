"""Catalogue → the names that are read as one organisation, because they bear one identifier or a row says so."""

from __future__ import annotations

import pandas as pd

from components.catalogue.catalogue import Catalogue
from components.catalogue.identifiers import OF_ORGANISATIONS
from components.catalogue.spelling import rank_name
from components.measures.engine import alphabetise, memoise

_COLUMNS = ["organisation", "names", "number", "joined_by", "projects"]
_SAID = (
    "column identity"  # what joins a name that bears no identifier: who keeps the data says which organisation it is
)


@memoise
def list_joined(catalogue: Catalogue) -> pd.DataFrame:
    """List organisations with two names or more, those with most names first.

    Columns: organisation, names (joined by " | ", the commonest first), number (of names), joined_by (identifiers, or
    the column that says so), projects.
    """
    partners = catalogue.partners
    several = partners.loc[partners["partner_wording"] != "", "partner"].unique()
    rows = []
    for organisation, of_one in partners[partners["partner"].isin(several)].groupby("partner", sort=False):
        written = of_one["partner_wording"].where(of_one["partner_wording"] != "", of_one["partner"])
        number = written.value_counts()
        names = sorted(number.index, key=lambda name: (-number[name], rank_name(name)))
        borne = [f"{scheme.upper()} {each}" for scheme in OF_ORGANISATIONS for each in of_one[scheme].unique() if each]
        borne += [_SAID] if (of_one["identity"] != "").any() else []
        if len(names) > 1:
            rows.append((organisation, " | ".join(names), len(names), ", ".join(borne), of_one["project"].nunique()))
    table = pd.DataFrame(rows, columns=_COLUMNS)
    return table.sort_values(["number", "organisation"], ascending=[False, True], ignore_index=True, key=alphabetise)
