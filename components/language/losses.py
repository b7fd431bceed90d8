"""What the files have lost since they were whole → the sentences that say so, with times as a reader has them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo

from components.catalogue.losses import Lost
from components.language.messages import say
from components.language.phrases import join_apart

_TOLD = 4  # losses; the issues tell all


def tell_loss(lost: Lost) -> str:
    """Say what is lost.

    >>> tell_loss(Lost("removed", "partners.csv", "partners", 312, 1204))
    'partners.csv has lost 312 of 1,204 rows'
    >>> tell_loss(Lost("gone", "themes.csv"))
    'themes.csv is gone'
    """
    if lost.kind == "gone":
        return say("{file} is gone", file=lost.file)
    if lost.kind == "unread":
        return say("{file} cannot be read", file=lost.file)
    named = lost.file or say("the table {name}", name=lost.table)
    if lost.kind == "removed":
        return say("{file} has lost {rows:,} of {of:,} rows", file=named, rows=lost.rows, of=lost.of)
    return say("{rows:,} of {of:,} rows of {file} cannot be used any more", file=named, rows=lost.rows, of=lost.of)


def tell_loss_beside(lost: Lost, when: str) -> str:
    """Say what is lost where the file is named already, and since which data.

    >>> tell_loss_beside(Lost("removed", "partners.csv", "partners", 312, 1204), "13:55")
    '312 of 1,204 rows are lost since the last good data, those of 13:55'
    """
    if lost.kind == "gone":
        return say("the file is gone that was there in the last good data, those of {when}", when=when)
    if lost.kind == "unread":
        return say("the file cannot be read, which it could be in the last good data, those of {when}", when=when)
    if lost.kind == "removed":
        return say(
            "{rows:,} of {of:,} rows are lost since the last good data, those of {when}",
            rows=lost.rows, of=lost.of, when=when,
        )  # fmt: skip
    return say(
        "{rows:,} of {of:,} rows cannot be used that could be in the last good data, those of {when}",
        rows=lost.rows, of=lost.of, when=when,
    )  # fmt: skip


def tell_losses(losses: Sequence[Lost]) -> str:
    """Say what is lost, the first things if it is much."""
    return join_apart([tell_loss(lost) for lost in losses], _TOLD)


def tell_times(earlier: datetime, later: datetime, now: datetime, zone: tzinfo | None = None) -> tuple[str, str]:
    """Return both times as a reader tells them apart: with seconds where they are of one minute."""
    told = tell_time(earlier, now, zone), tell_time(later, now, zone)
    if told[0] != told[1]:
        return told
    first, second = (f"{each.astimezone(zone):%S}" for each in (earlier, later))
    return f"{told[0]}:{first}", f"{told[1]}:{second}"


def tell_time(moment: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """Return the time of a day, with the day where that is not today, as clocks of a zone show it; here without one.

    >>> from datetime import UTC
    >>> tell_time(datetime(2026, 11, 27, 13, 55, tzinfo=UTC), datetime(2026, 11, 28, 9, tzinfo=UTC), UTC)
    '27 November 2026, 13:55'
    """
    local, today = moment.astimezone(zone), now.astimezone(zone)
    time = f"{local:%H:%M}"
    if local.date() == today.date():
        return time
    return say("{day} {month_year}, {time}", day=local.day, month_year=f"{local:%B %Y}", time=time)
