"""A text that is no value of a choice → why it is refused, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from components.language.messages import say


def refuse_option(choice: str, text: str, *, meant: str | None, known: Sequence[str]) -> str:
    """Say that a text is none of the values of a choice, and which is meant, or which are known."""
    if meant:
        return say("{choice}: {text!r} is none of its values. Did you mean {meant!r}?", choice=choice, text=text,
                   meant=meant)  # fmt: skip
    return say("{choice}: {text!r} is none of its values. Known: {known}.", choice=choice, text=text,
               known=", ".join(known))  # fmt: skip


def refuse_number(choice: str, text: str, *, low: float, high: float) -> str:
    """Say that a text is no number that a choice takes."""
    return say("{choice}: {text!r} is no number from {low:g} to {high:g}.", choice=choice, text=text, low=low,
               high=high)  # fmt: skip
