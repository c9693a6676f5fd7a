from __future__ import annotations

import socket

import pytest

from tests.network_guard import NetworkReached, is_local

#: Reserved for documentation (RFC 5737): nothing answers there.
ELSEWHERE = ("192.0.2.1", 9)


def test_a_connection_to_another_machine_is_refused_and_noted(network_reached: list[str]) -> None:
    with socket.socket() as outward, pytest.raises(NetworkReached):
        outward.connect(ELSEWHERE)
    assert network_reached == ["192.0.2.1"]
    network_reached.clear()


def test_a_packet_to_another_machine_is_refused(network_reached: list[str]) -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as outward, pytest.raises(NetworkReached):
        outward.sendto(b"", ELSEWHERE)
    network_reached.clear()


def test_the_name_of_another_machine_is_not_looked_up(network_reached: list[str]) -> None:
    with pytest.raises(NetworkReached):
        socket.create_connection(("host.invalid", 80))
    network_reached.clear()


def test_this_machine_may_be_reached() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(("localhost", server.getsockname()[1])) as client,
    ):
        assert client.getpeername()[0] == "127.0.0.1"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.0.1", "::1", None, b"localhost"])
def test_this_machine_has_several_names(host: str | bytes | None) -> None:
    assert is_local(host)


@pytest.mark.parametrize("host", ["192.0.2.1", "0.0.0.0", "2001:db8::1", "localhost.host.invalid"])
def test_other_names_are_other_machines(host: str) -> None:
    assert not is_local(host)
