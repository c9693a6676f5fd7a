"""Let no test reach the network: connecting anywhere but to this machine fails the test."""

from __future__ import annotations

import ipaddress
import socket
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_INTERNET = (socket.AF_INET, socket.AF_INET6)


class NetworkReached(AssertionError):
    """A test tried to reach another machine."""


def is_local(host: Any) -> bool:
    """Tell whether `host`, a name or an address, is this machine."""
    name = host.decode("ascii", "replace") if isinstance(host, bytes) else str(host or "localhost")
    if name == "localhost":
        return True
    try:
        return ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def network_reached(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Refuse other machines, and fail the test afterwards even where it swallowed the refusal."""
    reached: list[str] = []

    def check(host: Any) -> None:
        if not is_local(host):
            reached.append(str(host))
            raise NetworkReached(f"a test tried to reach {host}")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, _guarded_method(getattr(socket.socket, name), check))
    look_up = socket.getaddrinfo

    def getaddrinfo(host: Any, *arguments: Any, **options: Any) -> Any:
        check(host)
        return look_up(host, *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    yield reached
    assert not reached, f"this test tried to reach {', '.join(reached)}"


def _guarded_method(method: Callable[..., Any], check: Callable[[Any], None]) -> Callable[..., Any]:
    def guarded(self: socket.socket, *arguments: Any) -> Any:
        if self.family in _INTERNET:
            check(arguments[-1][0])  # the address comes last
        return method(self, *arguments)

    return guarded
