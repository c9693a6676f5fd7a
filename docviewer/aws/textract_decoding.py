"""The bytes of a file -> the Textract responses in it, wherever they are wrapped; what doesn't fit is told by path."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import msgspec

from docviewer.aws.json_place import path_at
from docviewer.aws.textract_errors import damaged, no_json, no_result
from docviewer.aws.textract_response import Block, Response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docviewer.core.errors import UnreadableDocument

T = TypeVar("T")
_WHITE = b" \t\r\n"
_BYTE = re.compile(r"\(byte (\d+)\)")
_TYPE = re.compile(r"`([^`]*)`")
_NO_NUMBER = re.compile(rb"-?(?:NaN|Infinity)")
#: What msgspec calls types, in words.
_WORDS = {
    "int": "a whole number", "float": "a number", "str": "text", "array": "a list", "object": "an object",
    "bool": "true or false",
}  # fmt: skip
#: How deep in other objects and lists a response is looked for.
_DEEPEST = 4
#: UTF-32 begins like UTF-16, so it is looked at first.
_MARKED = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class _Bare(msgspec.Struct, frozen=True, gc=False):
    """What tells a block from other objects."""

    BlockType: str | None = None
    Id: str | None = None


class FoundResponse(NamedTuple):
    """A response and where it is: name of the file, JSON path of the list of blocks."""

    file: str
    path: str
    response: Response


_RESPONSE = msgspec.json.Decoder(Response)
_BLOCKS = msgspec.json.Decoder(list[Block])
_BARE = msgspec.json.Decoder(_Bare)
_OBJECT = msgspec.json.Decoder(dict[str, msgspec.Raw])
_LIST = msgspec.json.Decoder(list[msgspec.Raw])
_ANY = msgspec.json.Decoder(msgspec.Raw)


def responses_in(raw: bytes, file: str) -> list[FoundResponse]:
    """Return the responses in a file's content, in order.

    Raises:
        UnreadableDocument: It isn't JSON, holds no response, or one that is damaged.
    """
    text = _in_utf8(raw, file).lstrip(_WHITE)
    if not text:
        raise no_json(file, "It is empty")
    try:
        found = list(_found(text, file, "$", 0))
    except UnicodeDecodeError:
        raise no_json(file, _no_utf8(text)) from None
    except RecursionError:
        raise no_json(file, "Its values are nested too deeply") from None
    except MemoryError:
        raise no_json(file, "There isn't enough memory for it") from None
    if not found:
        raise no_result(file)
    return found


def _in_utf8(raw: bytes, file: str) -> bytes:
    """Return the content as UTF-8; command lines of Windows write UTF-16 with a mark in front."""
    if raw.startswith(codecs.BOM_UTF8):
        return raw[len(codecs.BOM_UTF8) :]
    for mark, encoding in _MARKED:
        if raw.startswith(mark):
            try:
                return raw.decode(encoding).encode()
            except UnicodeError:
                raise no_json(file, "Its text is damaged") from None
    return raw


def _found(raw: Any, file: str, path: str, depth: int) -> Iterator[FoundResponse]:
    """Yield the responses in a JSON value, bytes or `msgspec.Raw`."""
    first = bytes(memoryview(raw)[:1])
    if first == b"[":
        yield from _found_in_list(raw, file, path, depth)
    elif first == b"{":
        response = _decoded(_RESPONSE, raw, file, path)
        if response.Blocks is not msgspec.UNSET or response.JobStatus:
            yield FoundResponse(file, f"{path}.Blocks", response)
        elif depth < _DEEPEST:
            for name, member in _decoded(_OBJECT, raw, file, path).items():
                yield from _found(member, file, f"{path}.{name}", depth + 1)
    elif depth == 0:
        _decoded(_ANY, raw, file, path)  # says what is wrong with it, if anything


def _found_in_list(raw: Any, file: str, path: str, depth: int) -> Iterator[FoundResponse]:
    members = _decoded(_LIST, raw, file, path)
    if members and _is_block(members[0]):
        yield FoundResponse(file, path, Response(Blocks=_decoded(_BLOCKS, raw, file, path)))
        return
    if depth < _DEEPEST:
        for number, member in enumerate(members):
            yield from _found(member, file, f"{path}[{number}]", depth + 1)


def _is_block(raw: msgspec.Raw) -> bool:
    try:
        bare = _BARE.decode(raw)
    except msgspec.MsgspecError:
        return False
    return bare.BlockType is not None and bare.Id is not None


def _decoded(decoder: msgspec.json.Decoder[T], raw: Any, file: str, path: str) -> T:
    try:
        return decoder.decode(raw)
    except msgspec.ValidationError as error:
        raise _misfit(str(error), file, path) from None
    except msgspec.DecodeError as error:
        raise no_json(file, _in_words(str(error), raw)) from None


def _misfit(message: str, file: str, path: str) -> UnreadableDocument:
    """Translate msgspec's message, as "Expected `float | null`, got `str` - at `$.Blocks[3].Confidence`"."""
    what, _, place = message.partition(" - at `")
    inner = place.rstrip("`").removeprefix("$")
    return damaged(file, _TYPE.sub(_named, what), path + inner)


def _named(types: re.Match[str]) -> str:
    return " or ".join(_WORDS.get(each, each) for each in types[1].split(" | "))


def _no_utf8(text: bytes) -> str:
    """Say where text that isn't UTF-8 first breaks its rules."""
    try:
        text.decode()
    except UnicodeDecodeError as error:
        path = path_at(text, error.start)
        return f"Its text isn't UTF-8, at {path or f'byte {error.start + 1:,}'}"
    return "Its text isn't UTF-8"


def _in_words(message: str, raw: Any) -> str:
    """Say what breaks the rules of JSON, and where; `NaN` is what Python's own writer does to them."""
    if message == "Input data was truncated":
        path = path_at(bytes(raw), len(bytes(raw)))
        return "It ends too early, as after a broken download" + (f", at {path}" if path else "")
    byte = _BYTE.search(message)
    if byte and "trailing characters" in message:
        return f"More follows after its end, at byte {int(byte[1]):,}"
    at = int(byte[1]) if byte else 0
    path = path_at(bytes(raw), at) if byte else ""
    near = bytes(raw[max(0, at - 1) : at + 16])  # a minus before it has been passed over
    if number := _NO_NUMBER.match(near) or _NO_NUMBER.match(near, 1):
        return f"{number[0].decode()} is no number in JSON, at {path or f'byte {at:,}'}"
    said = message[:1].upper() + message[1:]
    return f"{said}, at {path}" if path else said
