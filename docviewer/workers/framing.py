"""Messages between a worker and its supervisor: plain data and raw arrays, sizes checked before anything is allocated.

One message is 4 bytes `DVW1`, the header's length (unsigned, 4 bytes, little endian), the header as UTF-8 JSON, then
the raw bytes of the arrays that the header lists under `arrays` as [name, dtype, shape]. Nothing is ever unpickled.
"""

from __future__ import annotations

import json
import math
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAGIC = b"DVW1"
_PREFIX = struct.Struct("<4sI")
_LISTED = "arrays"
_MAX_DIMENSIONS = 3

#: Bytes per item of each dtype that may travel; numpy's names, machine byte order (both ends are the same machine).
ITEM_BYTES: Mapping[str, int] = {"i4": 4, "f8": 8, "?": 1, "u1": 1, "i1": 1}


class FramingError(Exception):
    """What came over the pipe isn't a message, or is larger than allowed. Never holds document text."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a message may weigh: bytes of its header, bytes of all arrays together, number of arrays."""

    header_bytes: int = 16 * 2**20
    array_bytes: int = 64 * 2**20
    arrays: int = 32


@dataclass(frozen=True, slots=True)
class RawArray:
    """An array as bytes, row by row, last index fastest; `dtype` is a key of `ITEM_BYTES`."""

    dtype: str
    shape: tuple[int, ...]
    data: bytes | memoryview | bytearray


@dataclass(frozen=True, slots=True)
class Reply:
    """A handler's answer: plain JSON data and arrays by name."""

    result: dict[str, Any]
    arrays: dict[str, RawArray] = field(default_factory=dict)


def write_message(stream: BinaryIO, header: Mapping[str, Any], arrays: Mapping[str, RawArray] | None = None) -> None:
    """Write one message and flush.

    Lone surrogates (file names that aren't UTF-8) survive: the JSON is pure ASCII.

    Raises:
        ValueError: The header isn't plain data, or holds a number that isn't finite, or an array's bytes don't fit
            its shape. Nothing is written then.
    """
    parts = dict(arrays or {})
    listed = [[name, array.dtype, list(array.shape)] for name, array in parts.items()]
    views = [_as_bytes(name, array) for name, array in parts.items()]
    try:
        encoded = json.dumps({**header, _LISTED: listed}, allow_nan=False, separators=(",", ":")).encode("ascii")
    except TypeError as error:
        raise ValueError(str(error)) from error
    stream.write(_PREFIX.pack(_MAGIC, len(encoded)) + encoded)
    for view in views:
        stream.write(view)
    stream.flush()


def read_message(stream: BinaryIO, limits: Limits) -> tuple[dict[str, Any], dict[str, RawArray]]:
    """Read one message: its header without the list of arrays, and the arrays.

    Raises:
        EOFError: The stream ended before a message began.
        FramingError: The stream ended within a message, or what came isn't a message, or it is larger than `limits`.
    """
    magic, length = _PREFIX.unpack(_read_prefix(stream))
    if magic != _MAGIC:
        raise FramingError("the stream doesn't hold a message")
    if length > limits.header_bytes:
        raise FramingError(f"a header of {length} bytes is larger than allowed")
    header = _decoded(_read_exactly(stream, length))
    shapes = _listed_arrays(header.pop(_LISTED, []), limits)
    return header, {
        name: RawArray(dtype, shape, _read_exactly(stream, _size(dtype, shape)))
        for name, (dtype, shape) in shapes.items()
    }


def _size(dtype: str, shape: tuple[int, ...]) -> int:
    return ITEM_BYTES[dtype] * math.prod(shape)


def _as_bytes(name: str, array: RawArray) -> memoryview:
    view = memoryview(array.data)
    view = view.cast("B") if view.nbytes else memoryview(b"")  # a view with a zero in its shape can't be cast
    if array.dtype not in ITEM_BYTES or len(view) != _size(array.dtype, array.shape):
        raise ValueError(f"array {name}: {len(view)} bytes don't fit {array.dtype} {array.shape}")
    return view


def _decoded(encoded: bytearray) -> dict[str, Any]:
    try:
        header = json.loads(encoded.decode("utf-8"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError):  # from None: the message could quote document text
        raise FramingError("a header isn't plain data") from None
    if not isinstance(header, dict):
        raise FramingError("a header isn't an object")
    return header


def _refuse_constant(name: str) -> float:
    raise ValueError(name)


def _listed_arrays(listed: object, limits: Limits) -> dict[str, tuple[str, tuple[int, ...]]]:
    if not isinstance(listed, list) or len(listed) > limits.arrays:
        raise FramingError("the list of arrays is malformed or too long")
    shapes: dict[str, tuple[str, tuple[int, ...]]] = {}
    left = limits.array_bytes
    for entry in listed:
        name, dtype, shape = _array_entry(entry)
        left -= _size(dtype, shape)
        if left < 0:
            raise FramingError("the arrays are larger than allowed")
        if name in shapes:
            raise FramingError("two arrays have one name")
        shapes[name] = dtype, shape
    return shapes


def _array_entry(entry: object) -> tuple[str, str, tuple[int, ...]]:
    match entry:
        case [str(name), str(dtype), list(shape)] if dtype in ITEM_BYTES and len(shape) <= _MAX_DIMENSIONS:
            # `type(...) is int`: true and false are ints too, to Python
            if all(type(extent) is int and extent >= 0 for extent in shape):
                return name, dtype, tuple(shape)
    raise FramingError("an array is described wrongly")


def _read_prefix(stream: BinaryIO) -> bytes:
    prefix = stream.read(_PREFIX.size)
    if not prefix:
        raise EOFError
    if len(prefix) < _PREFIX.size:
        raise FramingError("the stream ended within a message")
    return prefix


def _read_exactly(stream: BinaryIO, size: int) -> bytearray:
    # A file object opened in binary mode has readinto; BinaryIO doesn't declare it.
    buffer = bytearray(size)
    if size and stream.readinto(buffer) != size:  # type: ignore[attr-defined]
        raise FramingError("the stream ended within a message")
    return buffer
