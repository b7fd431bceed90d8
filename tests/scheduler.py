"""Which process runs which file of tests: a browser needs a core, so half of the processes take others first."""

from __future__ import annotations

import os
from pathlib import PurePath

import pytest
from xdist.scheduler import LoadFileScheduling
from xdist.workermanage import WorkerController

_MOST = 8  # the longest file of tests takes as long as all others on so many


def count_processes(arguments: list[str]) -> int:
    """Return how many processes run what the command line names: one a core, but none beside ours for single files."""
    if all(PurePath(argument.partition("::")[0]).suffix for argument in arguments):
        return 0
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores, _MOST)


def choose_file(files: list[str], *, browser: bool) -> str:
    """Return the first of these files that needs a browser, or that needs none; where there is none left, the first."""
    return next((file for file in files if ("tests/browser/" in file) == browser), files[0])


class BrowserApart(LoadFileScheduling):
    """Gives whole files of tests; every second process gets those of the browser first, the others get them last."""

    def __init__(self, config: pytest.Config, log: object = None) -> None:
        super().__init__(config, log)
        self._browsers: dict[WorkerController, bool] = {}

    def _assign_work_unit(self, node: WorkerController) -> None:
        browser = self._browsers.setdefault(node, len(self._browsers) % 2 == 0)
        self.workqueue.move_to_end(choose_file([*self.workqueue], browser=browser), last=False)
        super()._assign_work_unit(node)
