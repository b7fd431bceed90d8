"""What needs no page starts without what draws one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for folder in ("service", "terminal")
    for path in sorted((ROOT / "components" / folder).glob("*.py"))
    if path.stem != "__init__"
]


@pytest.mark.parametrize("modules", [MODULES, ["components.__main__"]])
def test_service_and_terminal_start_without_streamlit(modules):
    code = f"import sys, {', '.join(modules)}; sys.exit('streamlit' in sys.modules)"

    assert len(MODULES) > 15
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, timeout=60).returncode == 0
