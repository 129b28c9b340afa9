"""From what was seen on the screen follows when a window came and when it stood painted."""

from __future__ import annotations

import pytest

from benchmarks.screen import LEAST, Look, NoWindow, differing, read_start

EMPTY = bytes(1000)
FRAME = b"\x01" * LEAST + bytes(1000 - LEAST)
HALF = b"\x01" * 250 + b"\x02" * 250 + bytes(500)
PAINTED = b"\x01" * 20 + b"\x02" * 480 + bytes(500)
MOVING = b"\x01" * 20 + b"\x02" * 470 + b"\x03" * 10 + bytes(500)


def looks(*seen: tuple[float, bytes]) -> list[Look]:
    return [Look(at, samples, at / 2) for at, samples in seen]


def test_a_window_has_come_with_its_frame_and_stands_when_nearly_all_is_as_it_stays() -> None:
    seen = looks((5.1, FRAME), (5.3, HALF), (5.4, PAINTED), (5.5, MOVING))
    start = read_start(EMPTY, seen, begun=5.0)
    assert start.first_change == pytest.approx(0.1)
    assert start.painted == pytest.approx(0.4)  # what moves after that is under 5 %
    assert start.cpu == pytest.approx(2.7)


def test_a_window_that_changes_all_its_face_is_painted_with_the_last() -> None:
    other = b"\x07" * 500 + bytes(500)
    seen = looks((1.0, other), (1.5, HALF), (2.0, PAINTED))
    assert read_start(EMPTY, seen, begun=0.0).painted == pytest.approx(2.0)


def test_a_pointer_is_no_window() -> None:
    seen = looks((1.0, b"\x01" * (LEAST - 1) + bytes(1000 - LEAST + 1)))
    with pytest.raises(NoWindow):
        read_start(EMPTY, seen, begun=0.0)
    with pytest.raises(NoWindow):
        read_start(EMPTY, [], begun=0.0)


def test_a_window_that_has_gone_again_is_none() -> None:
    with pytest.raises(NoWindow):
        read_start(EMPTY, looks((1.0, PAINTED), (2.0, EMPTY)), begun=0.0)


def test_places_that_differ_are_counted() -> None:
    assert differing(b"abcd", b"abcd") == 0
    assert differing(b"abcd", b"xbcx") == 2
    assert differing(bytes(4), b"\xff\xff\xff\xff") == 4
