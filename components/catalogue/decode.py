"""Bytes of a file → its text, and the first bytes that were no text."""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_AS_WINDOWS = "pilot-cities-as-windows"


@dataclass(frozen=True)
class Decoded:
    """Text of a file; `bad` are the first bytes that its encoding lacks, `before` is the text ahead of them."""

    text: str
    bad: bytes = b""
    before: str = ""


def decode(content: bytes) -> Decoded:
    """Text in UTF-8 or UTF-16, with or without a mark; other bytes are read as Windows writes them.

    >>> decode("Málaga".encode("cp1252"))
    Decoded(text='Málaga', bad=b'\\xe1', before='M')
    """
    encoding, content = _split_mark(content)
    try:
        return Decoded(_compose(content.decode(encoding)))
    except UnicodeDecodeError as error:
        before = content[: error.start].decode(encoding)
        text = content.decode(encoding, errors=_AS_WINDOWS)
        return Decoded(_compose(text), content[error.start : error.end], _compose(before))


def _split_mark(content: bytes) -> tuple[str, bytes]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return encoding, content[len(mark) :]
    if content[1:2] == b"\0" and content[:1] != b"\0":
        return "utf-16-le", content  # Latin letters of a header leave every second byte empty
    return "utf-8", content


def _compose(text: str) -> str:
    """One sign for a letter with its accent (macOS writes two), so that equal names compare equal."""
    return unicodedata.normalize("NFC", text)


def _read_as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", errors="replace"), error.end


codecs.register_error(_AS_WINDOWS, _read_as_windows)
