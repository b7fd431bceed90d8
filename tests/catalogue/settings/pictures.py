"""Small logos of both kinds."""

from __future__ import annotations

import struct
import zlib


def make_png(wide: int, high: int) -> bytes:
    """A PNG of one colour."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = (b"\x00" + b"\xff\xff\xff" * wide) * high
    head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


PNG = make_png(200, 50)
SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><rect width="100" height="100" rx="20" '
    b'fill="#b00020"/><circle cx="50" cy="50" r="24" fill="#ffffff"/><text x="120" y="68" font-size="56" '
    b'font-family="sans-serif" fill="#123">Our cities</text></svg>'
)
