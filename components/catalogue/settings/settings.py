"""The settings of an installation, checked: by key, with the kind that the schema says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from components.catalogue.issues import Issue
from components.catalogue.settings.logo import Logo

Value = str | bool | float | tuple[str, ...] | Mapping[str, object]


@dataclass(frozen=True, eq=False)
class Settings:
    """What site.toml sets and can be used, its logos, what is wrong with it, a name for its content, and lines by key.

    What is not set has the empty value of its kind: "", (), None.
    """

    values: Mapping[str, Value] = field(default_factory=dict)
    logos: Mapping[str, Logo] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()
    identity: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)

    def get_text(self, key: str) -> str:
        """Return a text; "" where it is not set."""
        value = self.values.get(key, "")
        return value if isinstance(value, str) else ""

    def get_names(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; none where it is not set."""
        value = self.values.get(key, ())
        return value if isinstance(value, tuple) else ()

    def get_flag(self, key: str) -> bool | None:
        """Return whether something is switched on; None where it is not set."""
        value = self.values.get(key)
        return value if isinstance(value, bool) else None

    def get_number(self, key: str) -> float | None:
        """Return a number; None where it is not set."""
        value = self.values.get(key)
        return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None

    def get_table(self, key: str) -> Mapping[str, object]:
        """Return a table; for a heading all that stands under it."""
        value = self.values.get(key, {})
        below = {name.removeprefix(f"{key}."): each for name, each in self.values.items() if name.startswith(f"{key}.")}
        return value if isinstance(value, Mapping) and value else below
