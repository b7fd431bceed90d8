"""The command line as a whole: who ends it is heard, whatever it does at that moment."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]

# Python drops an exception that is raised while it clears away an object, and goes on.
_ENDED_WHILE_CLEARING = """
import os, signal, time
from components.__main__ import _clean_up_when_ended

class Thing:
    def __del__(self):
        os.kill(os.getpid(), {number})
        time.sleep(0.1)

_clean_up_when_ended()
thing = Thing()
del thing
time.sleep(5)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals.")
@pytest.mark.parametrize("number", [int(signal.SIGTERM), int(getattr(signal, "SIGHUP", signal.SIGTERM))])
def test_who_ends_the_program_while_it_clears_away_is_heard(number):
    script = _ENDED_WHILE_CLEARING.format(number=number)
    default = lambda: signal.signal(number, signal.SIG_DFL)  # noqa: E731 - as if nobody had asked for silence
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False, preexec_fn=default, timeout=60)

    assert done.returncode == 128 + number
