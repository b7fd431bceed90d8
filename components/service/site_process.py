"""A process of its own: files of a data folder on standard input → their static site as a ZIP on standard output.

A site takes a core for minutes: in the server's own process the pages of all visitors would wait for it, and what is
kept of private data would stay there. Here it costs what the operating system has to spare, and all is gone with the
end. Nothing is written to a disk.

Input: a line of JSON {"query": …, "files": {name: bytes}}, then the files one after the other. Output: lines of JSON,
{"share": 0.1, "says": "map.html"}, {"bytes": 4096} which that many bytes of the ZIP follow, and at the end
{"files": 512, "notes": ["…"]} or {"refused": "…"}.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import zipfile
from collections.abc import Mapping
from typing import BinaryIO
from urllib.parse import parse_qs

from components.catalogue.select import select
from components.language.phrases import count_of
from components.reports.archive import describe_entry
from components.reports.folder import open_contents
from components.reports.parameters import BadParameterError, parse_choices, parse_selection
from components.reports.selection_view import ALL, SelectionView
from components.service.site import Site, list_steps, make_site
from components.service.site_folder import MARK, MARKED, make_content

MOST_PAGES = 6_000  # of places and projects, which take 0.1 s each
_PATIENCE = 10  # of 19: how willingly it lets other processes go first
_MOST_MEMORY = 6_000_000_000  # bytes of addresses; 1,849 projects take 0.5 GB of memory
_PIECE = 1 << 16


def serve_request() -> None:
    """Make the site that standard input asks for."""
    _be_modest()
    request = json.loads(sys.stdin.buffer.readline())
    files = {name: sys.stdin.buffer.read(size) for name, size in request["files"].items()}
    output = sys.stdout.buffer
    sys.stdout = sys.stderr  # what is printed by the way is no part of the answer
    try:
        site = make_site(_open(files, request["query"]))
    except BadParameterError as error:
        tell(output, refused=str(error))
        return
    if site.view.is_empty:
        tell(output, refused=f"No project matches these filters: {site.view.words}.")
        return
    if len(site.sheets) > MOST_PAGES:
        tell(output, refused=_refuse_size(len(site.sheets)))
        return
    number = write_zip(site, output)
    left_out = [f"{path} could not be made and is left out." for path in site.missing]
    tell(output, files=number, notes=[*site.limits, *left_out])


def write_zip(site: Site, output: BinaryIO) -> int:
    """Write the site piece by piece, and forget each file when it is written; return how many there are."""
    steps = list_steps(site)
    whole = sum(step.weight for step in steps)
    done, number, day = 0.0, 0, site.view.whole.updated
    pieces = _Pieces(output)
    with zipfile.ZipFile(pieces, "w") as archive:
        for step in steps:
            tell(output, share=done / whole, says=f"Making {step.says}")
            for file in step.list_files():
                content = make_content(file)
                if content is None:
                    site.missing.append(file.path)
                    continue
                archive.writestr(describe_entry(file.path, day), content)
                number += 1
            done += step.weight
        archive.writestr(describe_entry(MARK, day), MARKED)
    pieces.close()
    return number


class _Pieces:
    """What a ZIP is written to: each piece is sent behind its length."""

    def __init__(self, output: BinaryIO) -> None:
        self._output = output
        self._piece = bytearray()

    def write(self, content: bytes) -> int:
        self._piece += content
        if len(self._piece) > _PIECE:
            self.flush()
        return len(content)

    def flush(self) -> None:
        tell(self._output, bytes=len(self._piece))
        self._output.write(self._piece)
        self._piece.clear()

    def close(self) -> None:
        self.flush()


def tell(output: BinaryIO, **message: object) -> None:
    """Write a message as a line."""
    output.write(json.dumps(message).encode() + b"\n")
    output.flush()


def _open(files: Mapping[str, bytes], query: str) -> SelectionView:
    """Return what a query shows of the files."""
    whole = open_contents(files).catalogue
    given = parse_qs(query)
    given.pop("data", None)  # the files are of that state already
    if given.get("project") == [ALL]:
        del given["project"]
    selection = parse_selection(given, whole)
    return SelectionView(select(whole, selection), whole, selection, tuple(parse_choices(given, whole).items()))


def _refuse_size(pages: int) -> str:
    return (
        f"This site would have {count_of(pages, 'page')} of places and projects; at most {MOST_PAGES:,} are made here. "
        "Filter first, by programme or country, or save the folder and run `pilot-cities publish` on a computer."
    )


def _be_modest() -> None:
    """Let others go first, and take no more memory than a server has to spare."""
    with contextlib.suppress(AttributeError, OSError):
        os.nice(_PATIENCE)
    with contextlib.suppress(ImportError, ValueError, OSError):  # Windows has neither
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


if __name__ == "__main__":
    serve_request()
