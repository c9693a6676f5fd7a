from __future__ import annotations

import io
import json
import struct
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docviewer.workers.framing import FramingError, Limits, RawArray, read_message, write_message

LIMITS = Limits(header_bytes=100_000, array_bytes=1000, arrays=3)

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda children: st.lists(children) | st.dictionaries(st.text(), children),
    max_leaves=8,
)


def message(header: bytes, arrays: bytes = b"", magic: bytes = b"DVW1") -> io.BytesIO:
    return io.BytesIO(struct.pack("<4sI", magic, len(header)) + header + arrays)


def round_trip(header: dict[str, Any], arrays: dict[str, RawArray]) -> tuple[dict[str, Any], dict[str, RawArray]]:
    stream = io.BytesIO()
    write_message(stream, header, arrays)
    stream.seek(0)
    return read_message(stream, LIMITS)


@given(st.dictionaries(st.text().filter(lambda name: name != "arrays"), plain), st.binary(max_size=800))
def test_what_is_written_is_read(header: dict[str, Any], data: bytes) -> None:
    read, arrays = round_trip(header, {"data": RawArray("u1", (len(data),), data)})
    assert read == header
    assert arrays["data"].shape == (len(data),)
    assert bytes(arrays["data"].data) == data


def test_a_file_name_that_is_not_utf_8_survives() -> None:
    name = b"caf\xe9.pdf".decode("utf-8", "surrogateescape")
    assert round_trip({"path": name}, {})[0] == {"path": name}


def test_numpy_arrays_travel_as_they_are() -> None:
    numbers = np.arange(6, dtype="f8").reshape(2, 3)
    _, arrays = round_trip({}, {"numbers": RawArray("f8", (2, 3), numbers.data)})
    assert np.frombuffer(arrays["numbers"].data, "f8").reshape(2, 3).tolist() == numbers.tolist()


def test_an_array_of_nothing_travels() -> None:
    _, arrays = round_trip({}, {"none": RawArray("f8", (0,), np.empty(0).data)})
    assert arrays["none"] == RawArray("f8", (0,), bytearray())


@pytest.mark.parametrize(
    "array",
    [
        RawArray("f8", (2,), b"12345678"),
        RawArray("u1", (2,), b"123"),
        RawArray("O", (1,), b"1"),
        RawArray("u1", (), b""),
    ],
    ids=["too few bytes", "too many bytes", "unknown dtype", "a scalar of nothing"],
)
def test_an_array_that_does_not_fit_its_description_is_not_written(array: RawArray) -> None:
    stream = io.BytesIO()
    with pytest.raises(ValueError, match="array data"):
        write_message(stream, {}, {"data": array})
    assert not stream.getvalue()


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), {1, 2}])
def test_what_is_not_plain_data_is_not_written(value: object) -> None:
    stream = io.BytesIO()
    with pytest.raises(ValueError, match=r"."):
        write_message(stream, {"value": value})
    assert not stream.getvalue()


def test_the_end_between_messages_is_an_end() -> None:
    with pytest.raises(EOFError):
        read_message(io.BytesIO(), LIMITS)


@pytest.mark.parametrize(
    "stream",
    [
        io.BytesIO(b"DV"),
        io.BytesIO(b"DVW1\x05\0\0\0{}"),
        message(b'{"arrays":[["a","u1",[4]]]}', b"123"),
        message(b"{}", magic=b"DVW2"),
        message(b" " * 100_001),
        message(b"[]"),
        message(b"{"),
        message(b'{"a":NaN}'),
        message(b'{"a":-Infinity}'),
        message(b"\xff\xfe"),
        message(b"[" * 90_000),
        message(b"1" * 90_000),
    ],
    ids=[
        "prefix cut",
        "header cut",
        "array cut",
        "magic",
        "long",
        "list",
        "syntax",
        "nan",
        "inf",
        "utf",
        "deep",
        "digits",
    ],
)
def test_what_is_no_message_is_a_framing_error(stream: io.BytesIO) -> None:
    with pytest.raises(FramingError):
        read_message(stream, LIMITS)


@pytest.mark.parametrize(
    "listed",
    [
        5,
        [5],
        [["a"]],
        [["a", "O", [1]]],
        [["a", "i8", [1]]],
        [["a", "u1", 1]],
        [["a", "u1", [-1]]],
        [["a", "u1", [1.5]]],
        [["a", "u1", [True]]],
        [["a", "u1", [1, 1, 1, 1]]],
        [["a", "u1", [1001]]],
        [["a", "f8", [100]], ["b", "f8", [100]]],
        [["a", "u1", [10**15, 10**15]]],
        [["a", "u1", [0]], ["a", "u1", [0]]],
        [[name, "u1", [0]] for name in "abcd"],
    ],
    ids=str,
)
def test_arrays_are_refused_before_they_are_allocated(listed: object) -> None:
    with pytest.raises(FramingError):
        read_message(message(json.dumps({"arrays": listed}).encode()), LIMITS)


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    for stream in (io.BytesIO(data), message(data), message(b"{" + data + b"}")):
        try:
            read_message(stream, LIMITS)
        except (EOFError, FramingError):
            continue
