"""The README's examples for the API are run as they stand there, with curl, against the real server."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
EXAMPLES = [
    line
    for block in re.findall(r"^```sh\n(.*?)^```", README, flags=re.M | re.S)
    for line in block.splitlines()
    if line.startswith("curl ")
]
EXAMPLE_SERVER = "http://localhost:8501/"


def test_the_readme_has_examples():
    assert len(EXAMPLES) >= 5


@pytest.mark.skipif(not shutil.which("curl"), reason="There is no curl on this machine to run the examples with.")
@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_answers(example, serve, tmp_path):
    (tmp_path / ".curlrc").write_text("fail\nsilent\nshow-error\n")  # what is refused is a fault here
    assert EXAMPLE_SERVER in example

    command = example.replace(EXAMPLE_SERVER, serve())
    done = subprocess.run(
        ["sh", "-c", command], cwd=tmp_path, env={"CURL_HOME": str(tmp_path), "PATH": "/usr/bin:/bin"},
        capture_output=True, timeout=120, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout or any(path.suffix != ".curlrc" and path.stat().st_size for path in tmp_path.glob("[!.]*"))
