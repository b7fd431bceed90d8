"""Name of a host → the addresses at which it may be asked: a server must not be led into the network it stands in.

Whoever runs the dashboard names an address, so the host in it may be anywhere, also within an office's own network.
What it passes on to is not what was named: another host must be a public one, else a foreign page could have this
server ask machines that only it can reach.
"""

from __future__ import annotations

import ipaddress
import socket

_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # IPv4 addresses, written as IPv6
_IP = ipaddress.IPv4Address | ipaddress.IPv6Address


class ForbiddenHostError(Exception):
    """A host that is not to be asked."""


def look_up_host(host: str, port: int, named: str) -> list[str]:
    """Return the IP addresses of a host; `named` is the one that was named by whoever runs the dashboard.

    Raises ForbiddenHostError, and OSError where there is no such host.
    """
    addresses = _look_up(host, port)
    if host != named and not all(map(is_public, addresses)):
        raise ForbiddenHostError(host)
    return [str(address) for address in addresses]


def _look_up(host: str, port: int) -> list[_IP]:
    try:
        return [ipaddress.ip_address(host)]
    except ValueError:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(ipaddress.ip_address(str(address[0]).partition("%")[0]) for *_, address in found))


def is_public(address: _IP) -> bool:
    """Return whether an address is one of the whole internet, also where it is an IPv4 address written as IPv6.

    >>> [is_public(ipaddress.ip_address(text)) for text in ("9.9.9.9", "10.0.0.1", "::ffff:127.0.0.1")]
    [True, False, False]
    """
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if address in _NAT64:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast
