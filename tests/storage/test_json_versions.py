"""Files of older versions of the format still come in."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.record import Comfort
from sirelief_gui.services.importing import Choices, Verdict, look
from sirelief_gui.storage.store import Store
from tests.storage.json_files import FITS, changed, empty_store, exported, imported

OLD = Path(__file__).parent / "fixtures" / "history_v1.json"
"""As the program wrote it that knew version 1 of the format."""


def test_a_file_of_version_1_still_comes_in_and_goes_out_as_one_of_today(store: Store) -> None:
    old = OLD.read_bytes()
    assert not imported(store, old).is_refused
    felt = {
        session.id: [result.comfort for result in session.results] for session in store.sessions()
    }
    assert felt == {
        "s1": [None, None],
        "s3": [None, Comfort.HURT],
        "s4": [None, None],
    }
    content = exported(store)
    with empty_store() as other:
        imported(other, content)
        assert exported(other) == content
    FITS(json.loads(content))
    # What it said before its corrections is as it was then.
    was, now = json.loads(old), json.loads(content)
    for before, after in zip(was["sessions"], now["sessions"], strict=True):
        assert before["corrections"] == after["corrections"]
    bare = json.loads(exported(store, ExportOptions()))
    (said,) = bare["sessions"][-1]["corrections"]
    assert (said["results"][0]["hurt"], "note" in said) == (True, False)


def test_a_file_of_version_1_is_the_same_as_what_came_of_it(store: Store) -> None:
    old = OLD.read_bytes()
    imported(store, old)
    again = imported(store, old)
    assert (again.count(Verdict.NEW), again.count(Verdict.DIFFERENT)) == (0, 0)
    session = store.session("s3")
    assert session is not None
    eased = (session.results[0].found(Comfort.EASED), session.results[1])
    store.update_session(replace(session, results=eased))  # which such a file cannot say
    assert imported(store, old).count(Verdict.DIFFERENT) == 0


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("sessions.0.results.0.comfort", "sessions[0].results[0].“comfort”"),
        ("activities", "“activities”"),
    ],
)
def test_version_1_has_no_words_of_version_2(store: Store, path: str, place: str) -> None:
    file = store.path.parent / "bad.json"
    file.write_bytes(changed(OLD.read_bytes(), path, []))
    (row,) = look(store, file, Choices()).rows_of(Verdict.REFUSED)
    assert row.place == place
