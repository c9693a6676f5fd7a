from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest

from docviewer.core.errors import EncryptedDocument
from docviewer.workers.child import serve
from docviewer.workers.framing import Limits, RawArray, Reply, read_message, write_message

if TYPE_CHECKING:
    from collections.abc import Callable


def refuse(_: dict[str, Any]) -> Reply:
    raise EncryptedDocument("This file is locked", "It needs a password.", "Enter it")


def fail(_: dict[str, Any]) -> Reply:
    raise LookupError("a sentence of the document")


def exhaust(_: dict[str, Any]) -> Reply:
    raise MemoryError


HANDLERS: dict[str, Callable[[dict[str, Any]], Reply]] = {
    "double": lambda arguments: Reply({"value": 2 * arguments["value"]}, {"a": RawArray("u1", (1,), b"x")}),
    "refuse": refuse,
    "fail": fail,
    "exhaust": exhaust,
    "object": lambda _: Reply({"value": object()}),
}


def served(*requests: dict[str, Any]) -> list[tuple[dict[str, Any], dict[str, RawArray]]]:
    stdin, stdout = io.BytesIO(), io.BytesIO()
    for request in requests:
        write_message(stdin, request)
    stdin.seek(0)
    assert serve(HANDLERS, stdin, stdout) == 0
    stdout.seek(0)
    return [read_message(stdout, Limits()) for _ in requests]


def test_requests_are_answered_in_order() -> None:
    answers = served(*({"id": i, "request": "double", "arguments": {"value": i}} for i in range(3)))
    assert [header for header, _ in answers] == [{"id": i, "result": {"value": 2 * i}} for i in range(3)]
    assert bytes(answers[0][1]["a"].data) == b"x"


def test_an_expected_error_travels_in_three_sentences() -> None:
    [(header, _)] = served({"id": 1, "request": "refuse", "arguments": {}})
    assert header["error"] == {
        "kind": "EncryptedDocument",
        "title": "This file is locked",
        "cause": "It needs a password.",
        "remedy": "Enter it",
    }


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        ({"id": 1, "request": "fail", "arguments": {}}, "LookupError in test_child.py"),
        ({"id": 1, "request": "unknown", "arguments": {}}, "KeyError"),
        ({"id": 1, "request": "double"}, "KeyError"),
        ({"id": 1, "request": "object", "arguments": {}}, "ValueError"),
    ],
)
def test_an_unexpected_error_is_named_by_kind_and_place_and_work_goes_on(request_: dict[str, Any], kind: str) -> None:
    (fault, _), (after, _) = served(request_, {"id": 2, "request": "double", "arguments": {"value": 1}})
    assert fault["id"] == 1
    assert fault["fault"].startswith(kind)
    assert "sentence" not in fault["fault"]
    assert after == {"id": 2, "result": {"value": 2}}


def test_running_out_of_memory_ends_the_service() -> None:
    stdin = io.BytesIO()
    write_message(stdin, {"id": 1, "request": "exhaust", "arguments": {}})
    stdin.seek(0)
    with pytest.raises(MemoryError):
        serve(HANDLERS, stdin, io.BytesIO())


def test_a_listener_that_is_gone_ends_the_service() -> None:
    class Gone(io.BytesIO):
        def write(self, data: Any) -> int:
            raise BrokenPipeError

    stdin = io.BytesIO()
    write_message(stdin, {"id": 1, "request": "double", "arguments": {"value": 1}})
    stdin.seek(0)
    assert serve(HANDLERS, stdin, Gone()) == 0


@pytest.mark.parametrize("sent", [b"", b"nonsense nonsense"], ids=["nothing", "nonsense"])
def test_the_end_of_requests_is_told(sent: bytes) -> None:
    told: list[bool] = []
    assert serve(HANDLERS, io.BytesIO(sent), io.BytesIO(), orphaned=lambda: told.append(True)) == 0
    assert told == [True]
