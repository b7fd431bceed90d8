"""What is shown → its static site, made beside the page while the visitor goes on, and offered as a ZIP."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.language.phrases import count_of
from components.reports.selection_view import SelectionView
from components.service.data_folder import write_brought, write_present
from components.service.publishing import Publication, Standing, TooManySitesError, publish
from components.views.decisions import list_decided_rows
from components.views.documents import tell_size
from components.views.markdown import escape_markdown
from components.views.visit import find_upload, read_own_memory

_ASKED = "site_asked"  # the publication and what it is of, in the session: it ends when that does
_REFUSED = "site_refused"
_LOOK_SECONDS = 0.4  # between two looks at how far it is
WHAT_IT_IS = (
    "A page for each question, place and project, with figures to explore and downloads. It needs no server: put it "
    "on any web space, such as a university's server or the pages of GitHub or GitLab."
)
_HOW = """
Unpack **site.zip** and put all that is in it on the web space: **index.html** is its first page. Nothing in it asks
another host. To look at it here, run `python -m http.server` in the unpacked folder and open `http://localhost:8000`.
"""


@st.dialog("A site without a server", width="medium")
def show_site_dialogue(view: SelectionView) -> None:
    """Say what a site is, and make it of what is shown."""
    st.markdown(WHAT_IT_IS)
    st.caption(escape_markdown(f"Of: {view.words}."))
    follow_site(view, offer_site(view))


def offer_site(view: SelectionView) -> DeltaGenerator:
    """Draw the button that has the site made, until it is; return where its progress is to be drawn, last of all."""
    if not _find_asked(view):
        st.button("Make the site", key="make-site", on_click=_ask, args=(view,), icon=":material/public:")
    if refused := st.session_state.pop(_REFUSED, ""):
        st.warning(refused)
    return st.container()


def follow_site(view: SelectionView, place: DeltaGenerator) -> None:
    """Show how far the site of this view is until it is made, and offer it then; nothing where none was asked for."""
    publication = _find_asked(view)
    if publication is None:
        return
    with place:
        standing = publication.wait()
        if not standing.is_over:
            _await(publication)
            standing = publication.wait()
        _show_made(standing)


def _await(publication: Publication) -> None:
    """Draw the progress; a click anywhere ends this run of the page, and the work goes on."""
    bar, row = st.empty(), st.empty()
    row.button("Stop", key="stop-site", on_click=_stop, type="tertiary")
    while not (standing := publication.wait(_LOOK_SECONDS)).is_over:
        bar.progress(standing.share, escape_markdown(f"{standing.says} …"))
    bar.empty()
    row.empty()


def _show_made(standing: Standing) -> None:
    if standing.trouble:
        st.warning(escape_markdown(standing.trouble), icon=":material/report:")
        st.button("Start again", key="forget-site", on_click=_stop)
        return
    st.download_button(
        f"Save site.zip, {tell_size(standing.content)}", standing.content, file_name="site.zip", key="save-site",
        mime="application/zip", on_click="ignore", type="primary", icon=":material/download:",
    )  # fmt: skip
    st.caption(f"{count_of(standing.files, 'file')}. {_HOW}")
    for note in standing.notes:
        st.caption(escape_markdown(note))


def _find_asked(view: SelectionView) -> Publication | None:
    """Return the publication of this view, if the visitor has asked for one."""
    asked: tuple[Publication, SelectionView] | None = st.session_state.get(_ASKED)
    return asked[0] if asked and asked[1] == view else None


def _ask(view: SelectionView) -> None:
    """Have the site made of the rows as this visitor sees them; one that the visitor asked for before is let go."""
    _stop()
    upload, decided = find_upload(), list_decided_rows()
    if upload:
        files = write_brought(upload, view.whole, decided)
    else:
        state = view.whole.version if view.whole.is_frozen else ""
        files = write_present(state, view.whole, read_own_memory(), decided)
    try:
        st.session_state[_ASKED] = publish(files, view.query), view
    except TooManySitesError as error:
        st.session_state[_REFUSED] = str(error)


def _stop() -> None:
    if asked := st.session_state.pop(_ASKED, None):
        asked[0].stop()
