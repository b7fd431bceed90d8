"""What is wrong with the data or the address → plain sentences on the page, with the way out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from components.catalogue.issues import Issue, count_issues
from components.views.markdown import escape

_PROJECTS = "projects.csv"  # without it there is nothing to show
_WARNED = 8  # sentences; more would push the page away
_TALLEST = 150  # px of the list, which scrolls: what could be read is to be seen below it
_SHOWN = 200  # sentences; a file broken throughout has thousands


def show_issues(issues: Sequence[Issue]) -> None:
    """List what was found in the files: errors openly, mere warnings folded away."""
    errors = [issue for issue in issues if issue.severity == "error"]
    if not issues:
        return
    label = f"The data has {count_issues(tuple(issues))}. What could be read is shown."
    with st.expander(label, expanded=bool(errors), icon=":material/report:" if errors else ":material/info:"):
        listed = [*errors, *(issue for issue in issues if issue.severity != "error")]
        lines = [str(issue) for issue in listed]
        with st.container(height=min(_TALLEST, 80 + 26 * len(listed)), border=False):
            st.text("\n".join(lines[:_SHOWN]))
            # also what makes the list scroll by keyboard: a region without anything to reach does not
            st.download_button("Download this list", "\n".join(lines), "issues.txt", on_click="ignore", type="tertiary")
        if len(listed) > _SHOWN:
            more = f"{len(listed) - _SHOWN:,} more"
            st.markdown(f"… and {more}: download the list, or run `pilot-cities check FOLDER`.")


def show_no_project(folder: Path, issues: Sequence[Issue]) -> None:
    """Say why there is no project: its file is not where the data was looked for, or it must be repaired first."""
    place = folder.resolve()
    st.markdown("# There is no project to show")
    if (folder / _PROJECTS).exists():
        st.error(f"`{_PROJECTS}` in `{place}` cannot be used as it is: repair it first.", icon=":material/report:")
    else:
        st.error(f"The data was looked for in `{place}`.", icon=":material/folder_off:")
        st.markdown("Put the CSV files there, or name another folder: `streamlit run dashboard.py -- FOLDER`")
    show_issues(issues)


def show_warnings(sentences: Sequence[str]) -> None:
    """Say what of the address or of places.csv could not be used."""
    if sentences:
        st.warning("\n\n".join(map(escape, sentences[:_WARNED])), icon=":material/link_off:")
