"""What the owner of a dashboard adds to all that is taken away of its data, beside what stands in `about`."""

from __future__ import annotations

from dataclasses import dataclass

from components.catalogue.settings.logo import Logo


@dataclass(frozen=True)
class Branding:
    """The logos, and a name for all that the owner has set: what was made under another name is made anew."""

    logo: Logo | None = None
    logo_dark: Logo | None = None
    identity: str = ""
