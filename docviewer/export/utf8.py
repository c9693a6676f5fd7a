"""Texts to UTF-8 bytes, also texts that no UTF-8 can hold.

A damaged font map, or a file name that isn't UTF-8, leaves lone surrogates in a string.
"""

from __future__ import annotations

import re

_SURROGATE = re.compile("[\ud800-\udfff]")


def encode_text(text: str) -> bytes:
    """Return UTF-8 with U+FFFD for each lone surrogate."""
    return _SURROGATE.sub("\ufffd", text).encode()


def encode_json(json_text: str) -> bytes:
    """Return UTF-8 of JSON text; lone surrogates become the escapes JSON has for them."""
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", json_text).encode()
