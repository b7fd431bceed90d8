"""About: what each number counts, where the data come from, how sure they are, how to cite and to bring one's own."""

from __future__ import annotations

import streamlit as st

from components.catalogue.schema import CERTAINTIES, TABLES
from components.language.phrases import count_of
from components.measures.engine import count_file_rows
from components.measures.quality import count_certainty
from components.reports.definitions import DEFINITIONS
from components.reports.selection_view import SelectionView, count_sources
from components.views.markdown import escape_markdown

_OWN_DATA = """
**To look at once:** *Open your own files*, below the filters, takes a spreadsheet or an export, and shows it to you
alone.

**To keep:**

1. *Save folder* there, or copy the folder `data/`: CSV files that any spreadsheet program opens. Each column is
   described below.
2. Every row names its source. Save as CSV (UTF-8).
3. `pilot-cities check FOLDER` names each row that cannot be right, what is wrong and what to do.
4. `pilot-cities FOLDER` shows it. Nothing leaves your computer: maps, fonts and the place finder are part of the
   program.

Wordings meet under one term by a row in vocabulary.csv. Places that the finder does not know, or not surely, are
decided under Places, which makes a places.csv to keep; latitude and longitude in the row settle them, too.
"""

_CREDITS = """
- **Outlines of countries and regions:** made with Natural Earth, public domain.
- **Names and positions of towns:** [GeoNames](https://www.geonames.org/), licence [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).
- **Villages and postal codes:** [Countries States Cities Database](https://github.com/dr5hn/countries-states-cities-database),
  licence [ODbL 1.0](https://opendatacommons.org/licenses/odbl/1-0/); communes of France: codes-postaux by Base Adresse
  Nationale, MIT licence, from INSEE and DGFiP, Licence Ouverte 2.0.
- **Names of countries and regions in other languages:** Unicode CLDR, Unicode licence.
- **Letters in pictures and PDF:** Source Sans 3 by Adobe, SIL Open Font License 1.1.
- **Program:** Pilot Cities, MIT licence; made with Streamlit, Plotly, pandas, ReportLab, python-pptx and others.
"""


def show_about(view: SelectionView) -> None:
    """Draw the page about the data."""
    whole = view.whole
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.subheader("What each number counts", anchor=False)
        rows = [f"| {word} | {meaning} |" for word, meaning in DEFINITIONS]
        st.markdown("\n".join(["| word | what one of it is |", "|---|---|", *rows]))
        st.subheader("Bring your own projects", anchor=False)
        st.markdown(_OWN_DATA)
    with right:
        st.subheader("The data", anchor=False)
        st.markdown(_describe_data(view))
        st.subheader("How to cite", anchor=False)
        st.code(
            whole.about.get("citation") or f"{whole.about.get('title', 'Pilot Cities')}, data of {view.date}",
            language=None,
            wrap_lines=True,
        )
        st.subheader("Licences and credits", anchor=False)
        st.markdown(f"- **Data:** {escape_markdown(whole.about.get('licence', 'not stated'))}.\n{_CREDITS.strip()}")
    st.subheader("The columns of each file", anchor=False)
    _show_columns()


def _describe_data(view: SelectionView) -> str:
    whole = view.whole
    lines = [
        f"{count_of(len(whole.projects), 'project')}, {count_of(len(whole.partners), 'participation')}, "
        f"{count_of(len(whole.pilot_cities), 'pilot')}, "
        f"{count_of(count_file_rows(whole, 'themes'), 'theme claim')} and "
        f"{count_of(count_file_rows(whole, 'challenges'), 'challenge claim')}, "
        f"from {count_of(count_sources(whole), 'source')}."
    ]
    if whole.updated:
        lines.append(f"Date of the data: {whole.updated.day} {whole.updated:%B %Y}.")
    lines.append(_describe_certainty(view))
    known = ("title", "subtitle", "date", "licence", "citation")
    lines += [
        escape_markdown(f"{name[:1].upper()}{name[1:]}: {value}")
        for name, value in whole.about.items()
        if name not in known
    ]
    return "\n\n".join(lines)


def _describe_certainty(view: SelectionView) -> str:
    counts = count_certainty(view.whole)[list(CERTAINTIES)].sum()
    stated = ", ".join(f"{number:,} {level}" for level, number in counts.items() if number)
    return f"Certainty of the rows: {stated}. “Conflict” means that sources disagree; the note of the row says how."


def _show_columns() -> None:
    for table in TABLES:
        with st.expander(f"{table.file}: one row is {table.row_is}"):
            rows = [f"| {c.name} | {'yes' if c.required else ''} | {c.meaning} |" for c in table.columns]
            st.markdown("\n".join(["| column | required | meaning |", "|---|---|---|", *rows]))
