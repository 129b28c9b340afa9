"""Programs kept, chosen, deleted, handed on and taken over; history is never touched by it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sirelief_gui.domain import program_edit as edit
from sirelief_gui.domain.cue_plan import cue_plan
from sirelief_gui.domain.exercise import Laterality, PhaseKind
from sirelief_gui.domain.own_exercise import OwnPhase, check, spoken_texts
from sirelief_gui.domain.present import player_view
from sirelief_gui.domain.program import DoseError, Program, resolve
from sirelief_gui.domain.program_diff import Change
from sirelief_gui.domain.program_edit import Draft, Edit
from sirelief_gui.domain.program_file import program_data
from sirelief_gui.domain.reading import LibraryError
from sirelief_gui.domain.record import Outcome
from sirelief_gui.domain.session import Command
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.faults import StorageError
from sirelief_gui.services.pictures import PictureError, Pictures
from sirelief_gui.services.programs import ProgramFileError, Programs
from tests.domain.program_samples import LIBRARY, own_slide
from tests.services.kit import BERLIN, EVENING, pass_time, run_to_the_end


def done(result: Edit) -> Draft:
    assert isinstance(result, Draft), result
    return result


def kept(services: Services, name: str = "Mine", *, first: str = "bridge") -> Program:
    """Keep a program of hers: one of the library's exercises, then the five."""
    draft = done(services.shelf.copy("daily_five", name))
    draft = done(edit.add(draft, first, services.library, at=0))
    return services.shelf.save(draft).program


def reopened(services: Services, folder: Path) -> Services:
    services.close()
    return open_services(folder, VirtualClock(EVENING, BERLIN))


# Keeping


def test_a_program_is_kept(services: Services, folder: Path) -> None:
    mine = kept(services)
    assert mine.id == "my_mine"
    other = reopened(services, folder)
    assert other.shelf.get("my_mine") == other.programs["my_mine"] == mine
    assert other.shelf.unreadable == ()
    assert other.store.check() == ()
    other.close()


def test_what_cannot_be_done_is_not_kept(services: Services) -> None:
    empty = done(services.shelf.create("Mine"))
    with pytest.raises(DoseError, match="has no exercises"):
        services.shelf.save(empty)
    assert "my_mine" not in services.programs


def test_a_program_that_ships_is_copied_not_changed(services: Services) -> None:
    with pytest.raises(KeyError):
        services.shelf.edit("daily_five")
    with pytest.raises(KeyError):
        services.shelf.delete("daily_five")
    with pytest.raises(ValueError, match="no program of hers"):
        services.shelf.save(edit.edit(services.programs["daily_five"]))


def test_saving_again_changes_what_is_kept(services: Services, folder: Path) -> None:
    kept(services)
    draft = services.shelf.edit("my_mine")
    assert not draft.is_changed
    draft = services.shelf.save(done(edit.set_reps(draft, 0, 7, services.library)))
    assert not draft.is_changed
    other = reopened(services, folder)
    assert other.programs["my_mine"].items[0].dose.reps == 7
    other.close()


def test_deleting_is_undone(services: Services) -> None:
    mine = kept(services)
    services.shelf.choose(mine.id)
    gone = services.shelf.delete(mine.id)
    assert mine.id not in services.programs
    assert services.store.programs() == {}
    assert services.shelf.chosen().id != mine.id
    services.shelf.restore(gone)
    assert services.shelf.get(mine.id) == mine
    assert services.shelf.chosen() == mine


def test_the_list_has_what_ships_first_then_hers_by_name(services: Services) -> None:
    for name in ("zebra", "Apple"):
        kept(services, name)
    entries = services.shelf.entries()
    hers = [entry.is_hers for entry in entries]
    assert hers == sorted(hers)
    assert [entry.name for entry in entries if entry.is_hers] == ["Apple", "zebra"]
    assert sum(entry.is_chosen for entry in entries) == 1
    for entry in entries:
        program = services.shelf.get(entry.id)
        assert entry.exercises == len(program.active)
        assert entry.seconds == services.shelf.timeline(program).seconds


def test_the_length_is_the_one_that_today_tells(services: Services) -> None:
    mine = kept(services)
    view = services.today.view(program_id=mine.id)
    assert view.seconds == services.shelf.timeline(mine).seconds


def test_a_program_for_today_is_chosen_for_good(services: Services, folder: Path) -> None:
    preferred = "full_day" if "full_day" in services.programs else "daily_five"
    assert services.shelf.chosen().id == preferred
    services.shelf.choose(kept(services).id)
    with pytest.raises(KeyError):
        services.shelf.choose("my_other")
    other = reopened(services, folder)
    assert other.shelf.chosen().id == "my_mine"
    other.close()


def test_what_cannot_be_read_is_told_of_and_stays(services: Services, folder: Path) -> None:
    kept(services)
    broken = {"id": "my_odd", "name": "Odd", "items": [{"exercise": "flying"}]}
    services.store.keep_programs({"my_odd": broken}, {"own_odd": {"id": "own_odd"}})
    other = reopened(services, folder)
    assert "my_odd" not in other.programs
    assert "my_mine" in other.programs
    assert [fault.partition(":")[0] for fault in other.shelf.unreadable] == ["own_odd", "my_odd"]
    assert other.store.programs()["my_odd"] == broken
    other.close()


def test_nothing_new_takes_the_place_of_what_cannot_be_read(
    services: Services, folder: Path
) -> None:
    broken = {"id": "my_odd", "name": "Odd", "items": [{"exercise": "flying"}]}
    services.store.keep_programs({"my_odd": broken}, {"own_odd": {"id": "own_odd"}})
    other = reopened(services, folder)
    assert other.shelf.new_exercise_id("Odd") == "own_odd_2"
    assert done(other.shelf.create("Odd")).program.id == "my_odd_2"
    assert done(other.shelf.copy("daily_five", "Odd")).program.id == "my_odd_2"
    other.close()


# Her own exercises


def with_slide(services: Services, name: str = "Mine") -> Program:
    services.shelf.save_exercise(own_slide())
    return kept(services, name, first="own_slide")


def test_an_exercise_of_hers_is_one_of_the_library(services: Services, folder: Path) -> None:
    with_slide(services)
    assert services.library.exercises["own_slide"].name == "Heel slides"
    other = reopened(services, folder)
    assert other.shelf.own_exercises() == (own_slide(),)
    assert other.shelf.own_exercise("own_slide") == own_slide()
    assert other.programs["my_mine"].items[0].exercise == "own_slide"
    assert [p.id for p in other.shelf.used_in("own_slide")] == ["my_mine"]
    other.close()


def test_one_legged_strength_work_is_not_kept(services: Services) -> None:
    with pytest.raises(LibraryError, match="S10"):
        services.shelf.save_exercise(own_slide(name="Clam"))
    assert services.store.own_exercises() == {}


def test_an_exercise_in_use_is_not_deleted_and_others_are_with_a_way_back(
    services: Services,
) -> None:
    mine = with_slide(services)
    with pytest.raises(DoseError, match="part of “Mine”"):
        services.shelf.delete_exercise("own_slide")
    services.shelf.delete(mine.id)
    gone = services.shelf.delete_exercise("own_slide")
    assert "own_slide" not in services.library.exercises
    services.shelf.save_exercise(gone)
    assert services.shelf.own_exercises() == (own_slide(),)


def test_an_exercise_keeps_the_phases_that_a_program_sets(services: Services) -> None:
    mine = with_slide(services)
    draft = services.shelf.edit(mine.id)
    services.shelf.save(done(edit.set_seconds(draft, 0, "stay", 8, services.library)))
    shorter = own_slide(phases=own_slide().phases[:1])
    with pytest.raises(DoseError, match="“Mine”: Heel slides has no phase “stay”"):
        services.shelf.save_exercise(shorter)
    assert services.shelf.own_exercise("own_slide") == own_slide()
    services.shelf.save_exercise(own_slide(name="Slides"))
    assert services.library.exercises["own_slide"].name == "Slides"


def test_new_exercises_get_ids_of_their_own(services: Services) -> None:
    assert services.shelf.new_exercise_id("Heel slides!") == "own_heel_slides"
    services.shelf.save_exercise(own_slide(id="own_heel_slides"))
    assert services.shelf.new_exercise_id("Heel slides") == "own_heel_slides_2"
    assert services.shelf.new_exercise_id("朝") == "own_exercise"


def test_a_session_with_her_exercise_is_resumed_after_it_was_deleted(
    services: Services, clock: VirtualClock, folder: Path
) -> None:
    mine = with_slide(services)
    items = resolve(mine, services.library)
    services.player.begin(mine, items, before=None)
    pass_time(services, clock, 120)
    services.shelf.delete(mine.id)
    services.shelf.delete_exercise("own_slide")
    other = reopened(services, folder)
    record = other.store.unfinished()
    assert record is not None
    other.player.recover(record)
    session = other.player.session
    assert session is not None
    assert session.timeline.items == items
    assert other.player.do(Command.END)
    other.close()


# Files


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


# What was prescribed then


def ten_sessions(services: Services, clock: VirtualClock, program: Program) -> None:
    for number in range(10):
        items = resolve(services.programs[program.id], services.library, reps=1)
        services.player.begin(program, items, before=None)
        if number % 3 == 2:
            pass_time(services, clock, 90)
            services.player.do(Command.END)
        run_to_the_end(services, clock)
        clock.advance(20 * 3600)


def exports(services: Services, folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    files = [*services.exporting.csv(folder), services.exporting.flat(folder / "flat.csv")]
    return {file.name: file.read_bytes() for file in files}


def history(services: Services) -> str:
    """All that is kept of the sessions, and what history shows of them, as one text."""
    records = services.store.sessions()
    journals = [services.store.journal(record.id) for record in records]
    shown = [services.history.detail(record.id) for record in records]
    return "\n".join(map(repr, [records, journals, shown]))


def test_changing_a_program_leaves_ten_sessions_as_they_were(
    services: Services, clock: VirtualClock, tmp_path: Path
) -> None:
    mine = with_slide(services)
    ten_sessions(services, clock, mine)
    was, files = history(services), exports(services, tmp_path / "before")
    assert len(services.store.sessions()) == 10

    draft = services.shelf.edit(mine.id)
    draft = done(edit.rename(draft, "Another"))
    draft = done(edit.set_reps(draft, 0, 9, services.library))
    draft = done(edit.set_seconds(draft, 0, "stay", 9, services.library))
    draft = edit.move_up(edit.remove(draft, 1)[0], 3)
    services.shelf.save(draft)
    move = OwnPhase("stay", PhaseKind.HOLD, "Keep", 2)
    services.shelf.save_exercise(own_slide(name="Other", posture="seated", phases=(move,)))

    assert history(services) == was
    assert exports(services, tmp_path / "after") == files
    services.shelf.delete(mine.id)
    services.shelf.delete_exercise("own_slide")
    assert history(services) == was
    assert exports(services, tmp_path / "gone") == files


def test_the_plan_of_a_session_has_every_number_and_her_exercise(
    services: Services, clock: VirtualClock
) -> None:
    mine = with_slide(services)
    draft = done(edit.set_note(services.shelf.edit(mine.id), 0, "slowly", services.library))
    mine = services.shelf.save(draft).program
    services.player.begin(mine, resolve(mine, services.library), before=None)
    pass_time(services, clock, 5)
    services.player.do(Command.END)
    record = services.player.record
    assert record is not None
    assert record.outcome is not Outcome.IN_PROGRESS
    first = json.loads(record.plan)["items"][0]
    assert first["note"] == "slowly"
    assert first["seconds"] == {"out": 4, "stay": 5, "back": 4}
    assert first["own"]["name"] == "Heel slides"
    assert program_data(mine)["id"] == record.program_id


# Pictures

PNG = b"\x89PNG\r\n\x1a\n" + b"rest of it"


def test_a_picture_is_copied_in_under_a_name_that_tells_nothing(tmp_path: Path) -> None:
    source = tmp_path / "pelvis pain.png"
    source.write_bytes(PNG)
    pictures = Pictures(tmp_path / "data" / "pictures")
    name = pictures.keep(source)
    source.unlink()
    path = pictures.path(name)
    assert path is not None
    assert path.read_bytes() == PNG
    assert "pain" not in name
    check(own_slide(picture=name), LIBRARY.postures)


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    source, pictures = tmp_path / "x.png", Pictures(tmp_path / "pictures")
    source.write_bytes(b"GIF89a")
    with pytest.raises(PictureError, match="PNG or a JPEG"):
        pictures.keep(source)
    source.write_bytes(PNG + bytes(8_000_000))
    with pytest.raises(PictureError, match="too large"):
        pictures.keep(source)
    assert pictures.path("none.png") is None
    assert pictures.path("") is None
    assert pictures.path("../x.png") is None


def test_a_session_with_her_exercise_is_guided_to_its_end(
    services: Services, clock: VirtualClock
) -> None:
    mine = with_slide(services)
    services.shelf.save_exercise(own_slide(id="own_sides", laterality=Laterality.EACH_SIDE))
    draft = done(edit.add(services.shelf.edit(mine.id), "own_sides", services.library, at=1))
    mine = services.shelf.save(draft).program
    timeline, guided = services.shelf.timeline(mine), services.guidance.for_next()
    assert cue_plan(timeline, services.library, guided.guidance, guided.voice)
    items = resolve(mine, services.library)
    services.player.begin(mine, items, before=None, speech=guided.speech, demos=guided.demos)
    session = services.player.session
    assert session is not None
    assert session.timeline.seconds == timeline.seconds
    while services.player.active:
        session = services.player.session
        assert session is not None
        assert player_view(session, now=services.player.now()).place
        pass_time(services, clock, 1)
    record = services.player.record
    assert record is not None
    assert record.outcome is Outcome.COMPLETED
    assert record.reps_done == record.reps_planned == sum(item.reps_planned for item in items)


def test_her_session_is_saved_as_it_is_without_the_library(
    services: Services, clock: VirtualClock, folder: Path
) -> None:
    mine = with_slide(services)
    services.player.begin(mine, resolve(mine, services.library, reps=1), before=None)
    pass_time(services, clock, 150)
    services.shelf.delete(mine.id)
    services.shelf.delete_exercise("own_slide")
    other = reopened(services, folder)
    record = other.store.unfinished()
    assert record is not None
    closed = other.player.save_as_it_is(record)
    assert closed.results[0].exercise == "own_slide"
    assert closed.results[0].reps_done == 1
    other.close()


def test_words_of_hers_are_handed_on_to_be_spoken(services: Services) -> None:
    asked: list[str] = []
    shelf = Programs(
        services.store,
        services.clock,
        services.library,
        services.programs,
        services.guidance,
        speak=asked.extend,
    )
    assert asked == []
    shelf.save_exercise(own_slide())
    assert asked == list(spoken_texts(own_slide()))
