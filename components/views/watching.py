"""Looks at the files → a page that follows them, and a banner where the last good state of them is shown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import streamlit as st

from components.language.losses import tell_losses, tell_times
from components.language.messages import say
from components.language.sources import tell_unfetched
from components.service.settings import find_settings
from components.service.showing import Showing, find_showing
from components.service.sources import Unfetched, list_unfetched
from components.service.switches import is_watched
from components.views.markdown import escape_markdown
from components.views.visit import find_own_showing, find_upload, want

_LOOK_SECONDS = 1
_HERE = ("localhost", "127.0.0.1", "::1")
_ACCEPT = "`pilot-cities accept FOLDER` shows them to everybody."


def follow_files() -> None:
    """Let the page follow the files where that is switched on; one that shows something else has no need of it."""
    if is_watched() and not find_upload() and not st.query_params.get("data"):
        await_files(find_token())


@st.fragment(run_every=_LOOK_SECONDS)
def await_files(seen: str) -> None:
    """Look now and then whether the files have changed, and draw the page anew if so."""
    if find_token() != seen:
        st.rerun()


def find_token() -> str:
    """Return what tells the state that this visitor sees from others."""
    showing, is_own = find_own_showing(at_most_every=_LOOK_SECONDS / 2)
    settings = find_settings().identity
    return f"{showing.token} {settings} {is_own} {[(each.name, each.why) for each in list_unfetched()]}"


def show_held_back() -> None:
    """Say that the files have lost something and which state is shown; who may decide is offered the other one.

    Whoever edits the files sees the page on the same machine, or has it follow them. Others are told quietly.
    """
    if find_upload() or st.query_params.get("data"):
        return
    showing, is_own = find_own_showing()
    show_unfetched()
    if is_own:
        _show_own(showing)
    elif showing.losses:
        _show_losses(showing)


def show_unfetched() -> None:
    """Say which tables at addresses cannot be fetched, and of when what is shown of them is."""
    for each in list_unfetched():
        _show_unfetched(each)


def _show_unfetched(table: Unfetched) -> None:
    shown, since = _tell(table.shown or table.since - timedelta(days=1), table.since)
    said = escape_markdown(tell_unfetched(table.name, since, table.why, shown if table.shown else ""))
    if _has_say():
        st.warning(said, icon=":material/cloud_off:")
    else:
        st.caption(said)


def _show_losses(showing: Showing) -> None:
    lost = escape_markdown(tell_losses(showing.losses))
    shown, changed = _tell(showing.shown.tally.since, showing.since)
    if showing.new is None:
        said = say("Since {changed}, {lost}. The former state was not kept.", changed=changed, lost=lost)
        st.warning(said, icon=":material/report:")
        return
    if not _has_say():
        st.caption(say("These are the data of {shown}: {lost} since then.", shown=shown, lost=lost))
        return
    said = say(
        "**The files changed at {changed} and can no longer be read whole:** {lost}. You see the data of {shown}.",
        changed=changed, lost=lost, shown=shown,
    )  # fmt: skip
    with st.container(key="pc-showing"):
        st.warning(said, icon=":material/history:")
        if showing.new.tally.shown["projects"]:
            st.button(
                "Show the new state anyway", on_click=want, args=(showing.new,), key="want-new",
                help="For you alone. `pilot-cities accept FOLDER` shows it to everybody.",
            )  # fmt: skip


def _show_own(showing: Showing) -> None:
    others, shown = _tell(find_showing().shown.tally.since, showing.shown.tally.since)
    said = say(
        "You see the files as they were changed at {shown}; others see the data of {others}.",
        shown=shown, others=others,
    )  # fmt: skip
    if showing.losses:
        said += " " + say("Since then, {lost}.", lost=escape_markdown(tell_losses(showing.losses)))
    with st.container(key="pc-showing"):
        st.info(f"{said} {_ACCEPT}", icon=":material/edit_document:")
        with st.container(horizontal=True):
            st.button("Back to what others see", on_click=want, args=(None,), key="want-old")
            if showing.losses and showing.new and showing.new.tally.shown["projects"]:
                st.button("Show the new state anyway", on_click=want, args=(showing.new,), key="want-new")


def _has_say() -> bool:
    """Whether the visitor may be who edits the files: sits at the same machine, or has pages follow them."""
    return is_watched() or urlsplit(st.context.url or "").hostname in _HERE


def _tell(earlier: datetime, later: datetime) -> tuple[str, str]:
    return tell_times(earlier, later, datetime.now(UTC), _find_zone())


def _find_zone() -> tzinfo | None:
    """Return the zone of the visitor's clock; that of the server where it is not known."""
    try:
        return ZoneInfo(st.context.timezone) if st.context.timezone else None
    except (KeyError, ValueError, OSError):
        return None
