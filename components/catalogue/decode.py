"""Bytes of a file → its text, the first bytes that were no text, and as what they were read."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from components.catalogue.codepages import CODEPAGES, find_codepage

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # it begins as the next mark does
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
)
#: Which of the first four bytes are not empty, where a file begins with the Latin letters of a header → encoding.
_UNMARKED: dict[tuple[bool, ...], str] = {
    (True, False, True, False): "utf-16-le",
    (False, True, False, True): "utf-16-be",
    (True, False, False, False): "utf-32-le",
    (False, False, False, True): "utf-32-be",
}
_DELIMITER_LINE = re.compile(r"\Asep=.(\r\n|\r|\n)", re.IGNORECASE)
_WINDOWS = "cp1252"
_AS_WINDOWS = "pilot-cities-as-windows"


@dataclass(frozen=True)
class Decoded:
    """Text of a file; `bad` are the first bytes that its encoding lacks, `before` is the text ahead of them.

    `codepage` is what a sentence calls the code page by which it was read instead.
    """

    text: str
    bad: bytes = b""
    before: str = ""
    codepage: str = ""


def decode(content: bytes) -> Decoded:
    """Text in UTF-8, UTF-16 or UTF-32, with or without a mark; other bytes are read by the likeliest code page.

    >>> decode("Málaga".encode("cp1252"))
    Decoded(text='Málaga', bad=b'\\xe1', before='M', codepage='Windows-1252')
    """
    encoding, content = _split_mark(content)
    try:
        return Decoded(_tidy(content.decode(encoding)))
    except UnicodeDecodeError as error:
        page = find_codepage(content) if encoding == "utf-8" else _WINDOWS
        given = (encoding, _AS_WINDOWS) if page == _WINDOWS else (page, "replace")  # few bad bytes are no whole file
        before = content[: error.start].decode(*given)
        bad = content[error.start : error.end]
        return Decoded(_tidy(content.decode(*given)), bad, _tidy(before), CODEPAGES[page])


def _split_mark(content: bytes) -> tuple[str, bytes]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding, content[len(mark) :]
    return _UNMARKED.get(tuple(map(bool, content[:4])), "utf-8"), content


def _tidy(text: str) -> str:
    """Without Excel's line that names the delimiter, and with one sign for a letter and its accent.

    macOS writes two signs, and names that look alike must compare equal.
    """
    return unicodedata.normalize("NFC", _DELIMITER_LINE.sub("", text))


def _read_as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode(_WINDOWS, errors="replace"), error.end


codecs.register_error(_AS_WINDOWS, _read_as_windows)
