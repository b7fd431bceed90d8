"""The refusal of the network in the tests themselves."""

from __future__ import annotations

import socket
import urllib.request

import pytest


def test_asking_another_machine_fails_and_names_it():
    with pytest.raises(pytest.fail.Exception, match=r"example\.org"):
        urllib.request.urlopen("http://example.org/", timeout=1)


def test_asking_an_address_of_another_machine_fails_and_names_it():
    with pytest.raises(pytest.fail.Exception, match=r"203\.0\.113\.7"):
        socket.create_connection(("203.0.113.7", 80), timeout=1)


def test_asking_this_machine_is_allowed():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
