"""Tables at addresses: what is fetched, what is refused and why, and that no other host is asked than may be."""

from __future__ import annotations

import ipaddress
import socket
import threading

import pytest

from components.importing.fetching import Fetched, FetchError, fetch
from components.importing.hosts import ForbiddenHostError, is_public, look_up_host
from components.importing.source_address import is_address, read_addresses
from tests.table_host import run_table_host


@pytest.fixture
def host():
    with run_table_host() as host:
        yield host


def find_refusal(address: str, **limits) -> str:
    with pytest.raises(FetchError) as refused:
        fetch(address, **limits)
    return str(refused.value)


def test_a_table_is_fetched_with_the_marks_of_its_version(host):
    host.put("/a.csv?gid=1", "project,source\n", ETag='"7"', Last_Modified="Fri, 27 Nov 2026 09:00:00 GMT")

    assert fetch(f"{host.address}/a.csv?gid=1") == Fetched(b"project,source\n", '"7"', "Fri, 27 Nov 2026 09:00:00 GMT")


def test_what_has_not_changed_is_not_sent_again(host):
    host.put("/a.csv", "project,source\n", ETag='"7"')
    known = fetch(f"{host.address}/a.csv")

    assert fetch(f"{host.address}/a.csv", known) is known


@pytest.mark.parametrize(
    ("status", "words"),
    [(404, "knows no such address (404)"), (403, "asks for a login (403)"), (500, "the error 500"), (204, "error 204")],
)
def test_an_answer_that_is_none_is_told(host, status, words):
    host.put("/a.csv", status=status)

    assert words in find_refusal(f"{host.address}/a.csv")


def test_a_host_that_does_not_answer_is_given_up_in_time(host):
    host.put("/a.csv", "late", seconds=3)

    assert find_refusal(f"{host.address}/a.csv", seconds=0.2) == "its host did not answer within 0.2 seconds"


def test_a_host_that_sends_one_byte_now_and_then_is_given_up_in_time():
    ended = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip():
            line, _ = server.accept()
            with line:
                while not ended.wait(0.05):
                    try:
                        line.sendall(b"H")
                    except OSError:
                        return

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        said = find_refusal(f"http://127.0.0.1:{server.getsockname()[1]}/", seconds=0.4)
        ended.set()
        thread.join()

    assert said == "its host did not answer within 0.4 seconds"


def test_what_is_too_large_is_not_read_to_its_end(host):
    host.put("/a.csv", b"x" * 3_000_000)

    assert find_refusal(f"{host.address}/a.csv", most=1_000_000) == "it is larger than 1 MB"


def test_what_ends_too_early_is_not_taken(host):
    host.put("/a.csv", "project,source\n", Content_Length="400")

    assert find_refusal(f"{host.address}/a.csv") == "it ended before it was whole"


def test_a_packed_answer_is_refused(host):
    host.put("/a.csv", b"\x1f\x8b", Content_Encoding="gzip")

    assert "packed" in find_refusal(f"{host.address}/a.csv")


def test_a_host_may_pass_on_within_itself_and_not_for_ever(host):
    host.put("/pub", status=307, Location="/a.csv")
    host.put("/a.csv", "project,source\n")
    host.put("/round", status=302, Location="/round")

    assert fetch(f"{host.address}/pub").content == b"project,source\n"
    assert find_refusal(f"{host.address}/round") == "it is passed on more than 5 times"


@pytest.mark.parametrize(
    "target",
    ["http://localhost:{port}/a.csv", "http://[::1]:{port}/a.csv", "http://169.254.169.254/latest/", "http://10.0.0.1/",
     "http://[::ffff:10.0.0.1]/", "http://0.0.0.0:{port}/a.csv"],
)  # fmt: skip
def test_nobody_is_led_to_another_host_that_is_not_public(host, target):
    host.put("/a.csv", "secret")
    host.put("/pub", status=302, Location=target.format(port=host.http.server_port))

    assert find_refusal(f"{host.address}/pub") == "it is passed on to a host within a network that is not public"
    assert [path for path, _ in host.asked] == ["/pub"]


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/a", "https://user:word@127.0.0.1/"])
def test_only_the_web_is_followed(host, target):
    host.put("/pub", status=302, Location=target)

    assert find_refusal(f"{host.address}/pub").startswith(("its address", "its host"))
    assert [path for path, _ in host.asked] == ["/pub"]


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://a.eu/x", "https://", "http://a:99999999/", "https://[x"]
)
def test_what_is_no_address_of_the_web_is_refused_before_anything_is_asked(address):
    assert find_refusal(address).startswith("its address is none of the web")


def test_a_refusal_does_not_tell_the_address(host):
    assert "127.0.0.1" not in find_refusal(f"{host.address}/secret-token")
    assert "secret" not in find_refusal(f"{host.address}/secret-token")


@pytest.mark.parametrize(
    ("text", "public"),
    [("93.184.216.34", True), ("2606:2800:220:1::1", True), ("127.0.0.1", False), ("192.168.1.1", False),
     ("100.64.0.1", False), ("169.254.169.254", False), ("224.0.0.1", False), ("::1", False), ("fd00::1", False),
     ("fe80::1", False), ("::ffff:10.0.0.1", False), ("2002:7f00:1::", False), ("64:ff9b::a00:1", False)],
)  # fmt: skip
def test_public_is_what_the_whole_internet_reaches(text, public):
    assert is_public(ipaddress.ip_address(text)) is public


def test_the_named_host_may_be_within_a_network(monkeypatch):
    answer = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.1.2.3", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answer)

    assert look_up_host("sheets.city.example", 443, "sheets.city.example") == ["10.1.2.3"]
    with pytest.raises(ForbiddenHostError):
        look_up_host("sheets.city.example", 443, "docs.example")


def test_words_that_name_addresses_have_names_of_their_own():
    words = ["FOLDER", "partners=https://a.eu/pub?output=csv", "https://b.eu/list.csv", "https://b.eu/list.csv?2"]

    assert [each.name for each in read_addresses(words)] == ["partners", "list", "list (2)"]
    assert not is_address("data/partners.csv")
    assert not is_address("C:/data")
