"""What the trace of a session is read for: made-up lines, as strace writes them."""

from __future__ import annotations

from tools.no_network import families, network_libraries, reaching

LOCAL = (
    "71 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3",
    '71 connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X96"}, 20) = 0',
    "71 socketpair(AF_UNIX, SOCK_STREAM, 0, [4, 5]) = 0",
    "72 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_KOBJECT_UEVENT) = 6",
    '72 recvmsg(3, {msg_iov=[{iov_base="AF_INET socket(x"}]}, 0) = 16',
)
FAR = (
    "73 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 7",
    "73 connect(8, {sa_family=AF_INET6, sin6_port=htons(53)}, 28) = -1 ENETUNREACH",
)
MAPS = """7f00-7f01 r-xp 00000000 08:01 11 /venv/PySide6/Qt/lib/libQt6Gui.so.6
7f01-7f02 r-xp 00000000 08:01 12 /venv/PySide6/Qt/lib/libQt6Network.so.6
7f03-7f04 r-xp 00000000 08:01 13 /venv/PySide6/QtNetwork.abi3.so
"""


def test_sockets_of_one_machine_are_counted_and_are_no_fault() -> None:
    found = families(LOCAL)
    assert (found["AF_UNIX"], found["to AF_UNIX"], found["AF_NETLINK"]) == (1, 1, 1)
    assert reaching(found) == []


def test_a_socket_of_the_network_is_a_fault_made_or_reached() -> None:
    assert reaching(families(LOCAL + FAR)) == ["AF_INET", "to AF_INET6"]


def test_qt_s_network_library_is_found_in_a_memory_map() -> None:
    found = {name.rpartition("/")[2] for name in network_libraries(MAPS)}
    assert found == {"libQt6Network.so.6", "QtNetwork.abi3.so"}
