"""What a question lets one choose beside the filters: a level, a place, a weight; its text in addresses ↔ its value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from components.catalogue.catalogue import Catalogue
from components.catalogue.spelling import find_same, suggest
from components.language.choices import refuse_number, refuse_option

_TOLD = 8  # options that a refusal names
Value = str | tuple[str, ...] | float
Values = dict[str, Value]
Default = Value | Callable[[Catalogue, Mapping[str, Value]], Value]


class UnknownValueError(ValueError):
    """A text that is no value of a choice; the message says what to do."""


@dataclass(frozen=True, eq=False)
class Choice:
    """One thing to choose. It stands under its name in addresses, the API and the command line.

    `kind` says how many values there are: "one" of the options, "some" of them, a "number" from `low` to
    `high`, or any "text", to which the options are suggestions. Options and defaults come from the whole
    catalogue; a default may follow from what was chosen before it.
    """

    name: str
    label: str
    kind: Literal["one", "some", "number", "text"]
    list_options: Callable[[Catalogue], Sequence[str]] = lambda catalogue: ()
    default: Default = ""
    low: float = 0.0
    high: float = 5.0
    step: float = 1.0
    help: str = ""
    group: str = ""  #: choices of one group fold away under this name

    @property
    def argument(self) -> str:
        """Its name as an argument of measures."""
        return self.name.replace("-", "_")

    def find_default(self, whole: Catalogue, chosen: Mapping[str, Value]) -> Value:
        """Return the value that holds where nothing is chosen; `chosen` are the values of the choices before it."""
        return self.default(whole, chosen) if callable(self.default) else self.default

    def read(self, texts: Sequence[str], whole: Catalogue) -> Value:
        """Return the value that the texts of an address stand for, or raise UnknownValueError with a sentence."""
        if self.kind == "some":
            return tuple(self._check(text, whole) for text in dict.fromkeys(texts) if text)
        text = texts[-1] if texts else ""
        if self.kind == "number":
            return self._read_number(text)
        return text if self.kind == "text" else self._check(text, whole)

    def _check(self, text: str, whole: Catalogue) -> str:
        options = self.list_options(whole)
        if same := find_same(text, options):
            return same
        meant = suggest(text, list(options))
        raise UnknownValueError(refuse_option(self.name, text, meant=meant, known=options[:_TOLD]))

    def _read_number(self, text: str) -> float:
        try:
            number = float(text)
        except ValueError:
            number = self.low - 1
        if not self.low <= number <= self.high:
            raise UnknownValueError(refuse_number(self.name, text, low=self.low, high=self.high))
        return number


def write_value(value: Value) -> list[str]:
    """Return the texts that stand for a value in an address; an empty one says that nothing is chosen.

    >>> write_value(("a", "b")), write_value(2.0), write_value(())
    (['a', 'b'], ['2'], [''])
    """
    if isinstance(value, tuple):
        return list(value) or [""]
    return [value if isinstance(value, str) else f"{value:g}"]


def settle(choices: Iterable[Choice], given: Mapping[str, Value], whole: Catalogue) -> Values:
    """Return the value of each choice: what is given, else its default."""
    values: Values = {}
    for choice in choices:
        value = given.get(choice.name)
        values[choice.name] = choice.find_default(whole, values) if value is None else value
    return values
