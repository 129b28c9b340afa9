"""Programs and exercises of hers: kept, chosen, deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from sirelief_gui.domain import program_edit as edit
from sirelief_gui.domain.own_exercise import spoken_texts
from sirelief_gui.domain.program import DoseError
from sirelief_gui.domain.reading import LibraryError
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.programs import Programs
from tests.domain.program_samples import own_slide
from tests.services.shelf import done, kept, reopened, with_slide

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
