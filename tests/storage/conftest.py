"""Stores to test with, on real files."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sirelief_gui.storage.backups import Reason, back_up_store
from sirelief_gui.storage.engine import PLAIN
from sirelief_gui.storage.store import Store
from sirelief_gui.storage.unlocking import lock
from tests.storage.json_files import exported, told
from tests.storage.locked_folders import NOTE, WORDS
from tests.storage.records import a_check_in, a_session


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with Store.open(folder) as opened:
        yield opened


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a history and a backup, in plain text; not to be changed."""
    folder = tmp_path_factory.mktemp("plain") / "data"
    with Store.open(folder) as store:
        store.start_session(a_session(), before=a_check_in())
        store.update_check_in(replace(a_check_in(), note=NOTE))
        back_up_store(folder, reason=Reason.ASKED, at=datetime(2026, 3, 3, 9, tzinfo=UTC))
    return folder


@pytest.fixture(scope="module")
def locked(plain: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same under the passphrase WORDS; not to be changed either."""
    from sirelief_gui.storage.cipher import Cipher
    from sirelief_gui.storage.recasting import recast

    folder = tmp_path_factory.mktemp("locked") / "data"
    shutil.copytree(plain, folder)
    recast(folder, PLAIN, Cipher(WORDS))
    lock(folder)
    return folder


@pytest.fixture
def data(plain: Path, tmp_path: Path) -> Iterator[Path]:
    """A folder with a history and a backup; whatever is unlocked is locked after the test."""
    folder = tmp_path / "data"
    shutil.copytree(plain, folder)
    yield folder
    lock(folder)


@pytest.fixture
def sealed(locked: Path, tmp_path: Path) -> Iterator[Path]:
    """The same under the passphrase WORDS, and locked."""
    folder = tmp_path / "sealed"
    shutil.copytree(locked, folder)
    yield folder
    lock(folder)


@pytest.fixture
def content(store: Store) -> bytes:
    told(store)
    return exported(store)
