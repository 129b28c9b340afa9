"""A program handed on as a file and taken over from one."""

from __future__ import annotations

from pathlib import Path

import pytest

from sirelief_gui.domain.program_diff import Change
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.programs import ProgramFileError
from tests.domain.program_samples import own_slide
from tests.services.shelf import kept, with_slide


def handed_on(services: Services, program_id: str, folder: Path) -> Path:
    return services.shelf.export(program_id, folder / "program.sirelief.toml")


def test_a_program_goes_to_another_computer_whole(
    services: Services, tmp_path: Path, clock: VirtualClock
) -> None:
    mine = with_slide(services)
    file = handed_on(services, mine.id, tmp_path)
    there = open_services(tmp_path / "there", clock)
    preview = there.shelf.preview(file)
    assert (preview.current, preview.replaces, preview.rows) == (None, False, ())
    assert there.store.programs() == there.store.own_exercises() == {}
    assert there.shelf.accept(preview) == mine
    assert there.programs["my_mine"] == mine
    assert there.shelf.own_exercises() == (own_slide(),)
    there.close()


def test_a_file_tells_nothing_of_exercises_it_has_no_use_for(
    services: Services, tmp_path: Path
) -> None:
    services.shelf.save_exercise(own_slide(id="own_secret", name="Secret"))
    assert (
        "secret" not in handed_on(services, with_slide(services).id, tmp_path).read_text().lower()
    )


def test_a_changed_file_is_compared_before_it_replaces(services: Services, tmp_path: Path) -> None:
    mine = kept(services)
    file = handed_on(services, mine.id, tmp_path)
    text = file.read_text().replace("# reps = 5", "reps = 8", 1)
    file.write_text(text)
    preview = services.shelf.preview(file)
    assert preview.replaces
    assert [row.text for row in preview.rows] == ["Bridging: reps 5 → 8"]
    assert services.programs["my_mine"] == mine
    taken = services.shelf.accept(preview)
    assert services.programs["my_mine"] == taken
    assert taken.items[0].dose.reps == 8


def test_both_can_be_kept(services: Services, tmp_path: Path) -> None:
    mine = kept(services)
    preview = services.shelf.preview(handed_on(services, mine.id, tmp_path))
    both = services.shelf.accept(preview, keep_both=True)
    assert (both.id, both.name) == ("my_mine_2", "Mine (2)")
    assert services.programs["my_mine"] == mine


def test_a_version_of_a_program_that_ships_becomes_one_of_hers(
    services: Services, tmp_path: Path
) -> None:
    preview = services.shelf.preview(handed_on(services, "daily_five", tmp_path))
    assert not preview.replaces
    assert preview.current is not None
    assert preview.current.program.id == "daily_five"
    assert services.shelf.accept(preview).id == "my_daily_five"
    assert services.programs["daily_five"] == preview.current.program


def test_an_import_changes_no_exercise_that_another_program_uses(
    services: Services, tmp_path: Path
) -> None:
    mine, other = with_slide(services), kept(services, "Other", first="own_slide")
    file = handed_on(services, mine.id, tmp_path)
    file.write_text(file.read_text().replace("seconds = 4", "seconds = 9"))
    preview = services.shelf.preview(file)
    assert [row.change for row in preview.rows] == [Change.REMOVED, Change.ADDED]
    taken = services.shelf.accept(preview)
    assert taken.items[0].exercise == "own_slide_2"
    assert services.shelf.own_exercise("own_slide") == own_slide()
    assert services.shelf.own_exercise("own_slide_2").phases[0].seconds == 9
    again = services.shelf.preview(file)
    assert (again.rows, again.file.own[0].id) == ((), "own_slide_2")
    services.shelf.delete(other.id)
    assert services.shelf.preview(file).file.own[0].id == "own_slide"


def test_an_exercise_that_only_this_program_uses_is_changed_with_it(
    services: Services, tmp_path: Path
) -> None:
    file = handed_on(services, with_slide(services).id, tmp_path)
    file.write_text(file.read_text().replace("seconds = 4", "seconds = 9"))
    preview = services.shelf.preview(file)
    assert Change.EXERCISE in [row.change for row in preview.rows]
    services.shelf.accept(preview)
    assert services.shelf.own_exercise("own_slide").phases[0].seconds == 9


def test_a_file_that_is_no_program_changes_nothing(services: Services, tmp_path: Path) -> None:
    file = tmp_path / "program.sirelief.toml"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ProgramFileError, match="UTF-8"):
        services.shelf.preview(file)
    file.write_text("x" * 300_000)
    with pytest.raises(ProgramFileError, match="larger"):
        services.shelf.preview(file)
    with pytest.raises(StorageError):
        services.shelf.preview(tmp_path / "none.toml")
    with pytest.raises(StorageError):
        services.shelf.preview(tmp_path)
    assert services.store.programs() == {}


def test_an_export_that_fails_leaves_the_file_that_was_there(
    services: Services, tmp_path: Path
) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(StorageError):
        services.shelf.export("daily_five", tmp_path / "taken")
    with pytest.raises(StorageError):
        services.shelf.export("daily_five", tmp_path / "nowhere" / "program.sirelief.toml")
