"""Why a file or a sheet is not read."""

from __future__ import annotations


class RefusedError(ValueError):
    """A file that cannot be read: what is wrong with it, and what to do."""

    def __init__(self, problem: str, repair: str) -> None:
        super().__init__(f"{problem}. {repair}")
        self.problem, self.repair = problem, repair
