"""A second start brings the first window forward."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from sirelief_gui.storage import lock
from sirelief_gui.ui.raise_watch import RaiseWatch


def test_each_request_is_heard_once_and_other_files_are_none_of_its_business(
    qtbot: QtBot, tmp_path: Path
) -> None:
    watch = RaiseWatch(tmp_path, partial(lock.take_request, tmp_path))
    heard: list[str] = []
    watch.asked.connect(heard.append)
    for token in ("first", "second"):

        def listen(_seconds: float, token: str = token) -> None:
            (tmp_path / f"{token}.txt").touch()
            qtbot.waitUntil(lambda: token in heard)

        with lock.held(tmp_path), lock.held_or_asked(tmp_path, token, wait=listen) as is_ours:
            assert not is_ours
    assert heard == ["first", "second"]


def test_a_request_left_while_the_program_was_starting_is_heard(
    qtbot: QtBot, tmp_path: Path
) -> None:
    requests = ["leave"]
    watch = RaiseWatch(tmp_path, lambda: requests.pop() if requests else None)
    heard: list[str] = []
    watch.asked.connect(heard.append)
    qtbot.waitUntil(lambda: heard == ["leave"])


def test_a_folder_that_is_taken_away_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    watch = RaiseWatch(folder, partial(lock.take_request, folder))
    with qtbot.waitSignal(watch.changed):
        folder.rename(tmp_path / "elsewhere")


def test_in_a_folder_that_is_put_back_requests_are_heard_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    watch = RaiseWatch(folder, partial(lock.take_request, folder))
    heard: list[str] = []
    watch.asked.connect(heard.append)
    for to in (tmp_path / "elsewhere", folder):
        at = folder if folder.exists() else tmp_path / "elsewhere"
        with qtbot.waitSignal(watch.changed):
            at.rename(to)
    (folder / lock.REQUEST_NAME).write_text("token", encoding="utf-8")
    qtbot.waitUntil(lambda: heard == ["token"])


@pytest.mark.skipif(sys.platform == "win32", reason="there an open history cannot be moved")
def test_a_second_start_is_heard_where_the_folder_has_gone(qtbot: QtBot, tmp_path: Path) -> None:
    folder, heard = tmp_path / "data", list[str]()
    with lock.held_or_asked(folder):
        watch = RaiseWatch(folder, partial(lock.take_request, folder))
        watch.asked.connect(heard.append)
        for token in ("first", "second"):
            if folder.exists():
                with qtbot.waitSignal(watch.changed):
                    folder.rename(tmp_path / "elsewhere")

            def listen(_seconds: float, token: str = token) -> None:
                qtbot.waitUntil(lambda: token in heard)

            with lock.held_or_asked(folder, token, wait=listen) as is_ours:
                assert not is_ours
            assert not folder.exists()
