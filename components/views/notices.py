"""What is wrong with the data or the address → plain sentences on the page, with the way out."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape as escape_html
from pathlib import Path

import streamlit as st

from components.catalogue.issues import count_issues, show
from components.catalogue.load import Loaded
from components.reports.failures import tell_failure
from components.service.folders import find_addresses
from components.views.markdown import escape_markdown
from components.views.watching import await_files, find_token, show_unfetched

_PROJECTS = "projects.csv"  # without it there is nothing to show
_WARNED = 8  # sentences; more would push the page away
_TALLEST = 280  # px of the list, which scrolls
#: A list that scrolls by keyboard, too: a container of Streamlit's cannot be reached with nothing to press in it.
_LIST = (
    '<div class="pc-issues" role="region" tabindex="0" aria-label="What is wrong with the data" '
    'style="max-height: {tallest}px; overflow-y: auto; white-space: pre-wrap; overflow-wrap: anywhere">{text}</div>'
)
_SHOWN = 200  # sentences, each of which tells all issues of its kind


def show_failure(_error: Exception) -> bool:
    """Say that the page could not be drawn, with the number under which the log has why; True: that is all."""
    st.error(f"{tell_failure('This page')} Load it again, or open it without filters.", icon=":material/report:")
    return True


def show_issues(loaded: Loaded, of_places: Sequence[str] = (), *, is_open: bool = False, key: str = "") -> None:
    """Tell in one line that the files have errors or warnings, for their owner to open: visitors came for the rest.

    `of_places` are the errors of places.csv.
    """
    if not loaded.issues and not of_places:
        return
    label = f"The data has {count_issues(loaded.issues, len(of_places))}. What could be read is shown."
    icon = ":material/report:" if loaded.errors or of_places else ":material/info:"
    told = [*map(show, of_places[:_WARNED]), *map(str, loaded.groups[:_SHOWN])]
    with st.expander(label, expanded=is_open, icon=icon):
        st.html(_LIST.format(tallest=_TALLEST, text=escape_html("\n".join(told))))
        if more := len(of_places) + len(loaded.groups) - len(told):
            st.markdown(f"… and {more:,} more: download the list, or run `pilot-cities check FOLDER`.")
        st.download_button(
            "Download this list", lambda: write_list(loaded, of_places), "issues.txt", on_click="ignore",
            type="tertiary", help="Each issue by itself", key=f"issues {key}",
        )  # fmt: skip


def write_list(loaded: Loaded, of_places: Sequence[str] = ()) -> bytes:
    """Return a line for each issue, as `pilot-cities check --all` prints them."""
    lines = [*(f"{each.severity}: {each}" for each in loaded.issues), *(f"error: {show(each)}" for each in of_places)]
    return "".join(f"{line}\n" for line in lines).encode()


def show_no_project(folder: Path, loaded: Loaded) -> None:
    """Say why there is no project: its file is not where the data was looked for, or it must be repaired first."""
    place = folder.resolve()
    st.markdown("# There is no project to show")
    if find_addresses():
        st.error("No project could be read of the tables at the addresses that are named.", icon=":material/report:")
        show_unfetched()
    elif (folder / _PROJECTS).exists():
        st.error(f"`{_PROJECTS}` in `{place}` cannot be used as it is: repair it first.", icon=":material/report:")
    else:
        st.error(f"The data was looked for in `{place}`.", icon=":material/folder_off:")
        st.markdown("Put the CSV files there, or name another folder: `streamlit run dashboard.py -- FOLDER`")
    show_issues(loaded, is_open=True)
    await_files(find_token())


def show_warnings(sentences: Sequence[str]) -> None:
    """Say what of the address could not be used."""
    if sentences:
        told = list(map(escape_markdown, sentences[:_WARNED]))
        if len(sentences) > _WARNED:
            told.append(f"… and {len(sentences) - _WARNED:,} more.")
        st.warning("\n\n".join(told), icon=":material/link_off:")
