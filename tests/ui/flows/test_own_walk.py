"""Writing an exercise of her own, showing it, doing it, changing and deleting it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from sirelief_gui.domain.exercise import Kind, Laterality
from sirelief_gui.domain.own_exercise import spoken_texts
from sirelief_gui.domain.program import Dose
from sirelief_gui.domain.record import Outcome
from sirelief_gui.services.app_services import open_services
from sirelief_gui.services.own_words import OwnWords
from sirelief_gui.services.programs import Programs
from sirelief_gui.ui.flows.desk import Desk
from sirelief_gui.ui.flows.own_flow import OwnFlow
from sirelief_gui.ui.screens.program_sheets import LeaveSheet
from tests.domain.program_samples import own_slide
from tests.ui.flows.own_pages import (
    Writing,
    begin_new,
    form,
    in_a_program,
    kept,
    page,
    reads,
    sheet,
)
from tests.ui.flows.person import Person


def test_one_is_written_kept_shown_and_done(person: Person) -> None:
    screen = begin_new(person)
    screen.name.set_text("Heel slides")
    screen.how.set_text("Lie on your back.\nBend both knees.")
    person.press("On your back")
    person.press("Reps: less")
    person.press("Save exercise")
    assert page(person).name.text() == "Heel slides"
    (own,) = kept(person)
    assert (own.id, own.posture, own.reps) == ("own_heel_slides", "supine", 4)
    assert own.how == "Lie on your back. Bend both knees."
    person.press("Do this one now")
    person.answer(Qt.Key.Key_4)
    person.live_out()
    (record,) = person.services.store.sessions()
    assert (record.program_id, record.reps_done) == ("single:own_heel_slides", 4)
    assert record.outcome is Outcome.COMPLETED


def test_it_has_its_card_under_your_exercises_and_can_be_added_to_a_program(person: Person) -> None:
    person.services.shelf.save_exercise(own_slide())
    person.clear_to_start()
    person.press("Exercises")
    assert reads(person, "Your exercises")
    person.press("Heel slides")
    assert page(person).name.text() == "Heel slides"
    person.press("Back")
    person.press("Program")
    person.press("Copy and change: Daily five")
    person.press("Go on")
    person.press("Add exercise")
    person.press("Heel slides")
    person.press("Save program")
    program = next(p for p in person.services.programs.values() if p.id.startswith("my_"))
    assert program.items[-1].exercise == "own_slide"


def test_without_a_name_nothing_is_kept_and_nothing_is_lost(person: Person) -> None:
    screen = begin_new(person)
    screen.how.set_text("Begin sitting.")
    person.press("Save exercise")
    assert form(person) is screen
    assert reads(person, "Give it a name first.")
    assert screen.how.text() == "Begin sitting."
    assert kept(person) == ()
    screen.name.set_text("Slides")
    assert not reads(person, "Give it a name first.")
    person.press("Save exercise")
    page(person)
    assert [own.how for own in kept(person)] == ["Begin sitting."]


def test_one_legged_strength_work_is_refused_with_the_reason_at_once(person: Person) -> None:
    screen = begin_new(person)
    screen.name.set_text("Leg lift")
    person.press("Strength")
    assert not reads(person, "Strength work here uses both legs at once")
    person.press("Left, then right")
    assert reads(person, "Strength work here uses both legs at once")
    person.press("Save exercise")
    assert form(person) is screen
    assert kept(person) == ()
    person.press("Stretch")
    assert not reads(person, "Strength work here uses both legs at once")
    screen.name.set_text("Clam")
    assert reads(person, "is one-legged work")
    screen.name.set_text("Leg stretch")
    person.press("Save exercise")
    page(person)
    assert [(one.kind, one.laterality) for one in kept(person)] == [
        (Kind.STRETCH, Laterality.EACH_SIDE)
    ]


def test_phases_are_changed_added_moved_removed_and_put_back(person: Person) -> None:
    screen = begin_new(person)
    screen.name.set_text("Slides")
    screen.phases.rows[0].click()
    sheet(person).name.set_text("Slide out")
    sheet(person).say.set_text("Slide both heels out.")
    person.press("Seconds: more")
    person.press("Done")
    assert screen.phases.rows[0].text() == "Slide out"
    person.press("Add a phase")
    person.press("Breathe")
    assert sheet(person).name.text() == "Breathe"
    person.press("Done")
    person.press("Move up: Breathe")
    screen.phases.rows[1].click()
    person.press("Remove")
    assert [phase.name for phase in screen.own.phases] == [
        *("Slide out", "Let go", "Breathe", "Rest between reps"),
    ]
    person.press("Undo")
    person.press("Save exercise")
    page(person)
    (own,) = kept(person)
    first = own.phases[0]
    assert (first.seconds, first.say) == (4, "Slide both heels out.")
    assert [phase.name for phase in own.phases] == [
        *("Slide out", "Hold", "Let go", "Breathe", "Rest between reps"),
    ]


def test_a_word_that_cannot_be_is_said_on_the_sheet_and_on_the_page(person: Person) -> None:
    screen = begin_new(person)
    screen.name.set_text("Slides")
    screen.phases.rows[1].click()
    sheet(person).name.set_text("")
    assert reads(person, "Must be one line of 1 to 40 characters.")
    person.press("Done")
    assert reads(person, "Phase 2: Must be one line")
    person.press("Save exercise")
    assert form(person) is screen
    assert kept(person) == ()


def test_a_hold_too_long_for_another_kind_stays_as_she_set_it(person: Person) -> None:
    screen = begin_new(person)
    screen.name.set_text("Slides")
    person.press("Stretch")
    screen.set_phase(1, replace(screen.own.phases[1], seconds=30))
    person.press("Strength")
    assert reads(person, "Phase 2: Must be 1 to 10, is 30.")
    screen.phases.rows[1].click()
    assert sheet(person).seconds.value() == 30
    assert reads(person, "Must be 1 to 10, is 30.")
    for _ in range(20):
        person.press("Seconds: less")
    person.press("Done")
    assert not reads(person, "Must be 1 to 10")
    assert screen.own.phases[1].seconds == 10


def test_leaving_asks_about_changes_and_stays_discards_or_saves(person: Person) -> None:
    screen = begin_new(person)
    person.press("Back")  # nothing written, nothing asked
    person.on("LibraryScreen")
    person.press("New exercise")
    screen = form(person)
    screen.name.set_text("Slides")
    person.press("Back")
    assert isinstance(person.shell.sheet_content, LeaveSheet)
    person.press("Stay")
    assert form(person) is screen
    assert not person.shell.close()
    person.press("Stay")
    person.key(Qt.Key.Key_Escape)
    person.press("Discard")
    person.on("LibraryScreen")
    assert kept(person) == ()
    person.press("New exercise")
    form(person).name.set_text("Slides")
    person.press("Back")
    person.press("Save")
    page(person)
    assert [own.name for own in kept(person)] == ["Slides"]
    assert person.shell.close()


def test_one_is_changed_from_its_page(person: Person) -> None:
    person.services.shelf.save_exercise(own_slide())
    person.clear_to_start()
    person.press("Exercises")
    person.press("Heel slides")
    person.press("Change this exercise")
    screen = form(person)
    assert screen.name.text() == "Heel slides"
    screen.name.set_text("Long heel slides")
    person.press("Save exercise")
    assert page(person).name.text() == "Long heel slides"
    assert [(own.id, own.name) for own in kept(person)] == [("own_slide", "Long heel slides")]


def test_an_exercise_of_the_library_is_neither_changed_nor_deleted(person: Person) -> None:
    person.clear_to_start()
    person.press("Exercises")
    person.press("Cat-Camel")
    page(person)
    assert person.button("Change this exercise") is None
    assert person.button("Delete this exercise") is None


def test_a_phase_that_a_program_sets_is_not_taken_from_it(person: Person) -> None:
    person.services.shelf.save_exercise(own_slide())
    in_a_program(person, Dose(seconds={"stay": 7}))
    person.clear_to_start()
    person.press("Exercises")
    person.press("Heel slides")
    person.press("Change this exercise")
    screen = form(person)
    screen.remove_phase(1)
    person.press("Save exercise")
    assert form(person) is screen
    assert "“Mine”" in screen.why.accessibleName()
    assert kept(person) == (own_slide(),)


def test_one_in_a_program_is_not_deleted_and_another_is_with_a_way_back(person: Person) -> None:
    person.services.shelf.save_exercise(own_slide())
    mine = in_a_program(person)
    person.clear_to_start()
    person.press("Exercises")
    person.press("Heel slides")
    person.press("Delete this exercise")
    said = page(person).why_kept
    assert said.isVisible()
    assert said.accessibleName() == "Heel slides is part of “Mine”. Take it out there first."
    person.services.shelf.delete(mine.id)
    person.press("Delete this exercise")
    person.on("LibraryScreen")
    assert kept(person) == ()
    assert person.button("Heel slides") is None
    person.press("Undo")
    assert kept(person) == (own_slide(),)
    person.press("Heel slides")
    page(person)


def test_what_the_voice_cannot_say_is_told_once(person: Person, tmp_path: Path) -> None:
    writing = Writing(person, None, voice=OwnWords(tmp_path / "clips", None))
    person.press("Save exercise")
    assert reads(person, "Words that the voice does not know are shown, with a sound.")
    person.shell.end_toast()
    writing.again()
    person.press("Save exercise")
    assert len(kept(person)) == 2
    assert reads(person, "Exercise saved")
    assert not reads(person, "Words that the voice does not know")


def test_saving_has_its_words_rendered(person: Person) -> None:
    person.clear_to_start()
    asked: list[str] = []
    known = person.services
    shelf = Programs(
        known.store, known.clock, known.library, known.programs, known.guidance, speak=asked.extend
    )
    desk = Desk(person.shell, replace(known, shelf=shelf))
    OwnFlow(desk, parent=person.shell).new(back=person.flow.show_today, done=asked.append)
    form(person).name.set_text("Slides")
    assert asked == []
    person.press("Save exercise")
    (own,) = shelf.own_exercises()
    assert asked == [*spoken_texts(own), "own_slides"]


def test_one_that_was_deleted_is_not_offered_while_its_session_can_be_resumed(
    person: Person,
) -> None:
    person.services.shelf.save_exercise(own_slide())
    person.clear_to_start()
    person.press("Exercises")
    person.press("Heel slides")
    person.press("Do this one now")
    person.answer(Qt.Key.Key_4)
    person.live_reps(1)
    person.cut_off()
    services = open_services(person.services.data_dir, person.clock)
    services.shelf.delete_exercise("own_slide")
    services.close()
    back = Person(person.qtbot, open_services(person.services.data_dir, person.clock), person.clock)
    assert "own_slide" in back.services.library.exercises  # known, to be resumed
    back.press("Exercises")
    assert reads(back, "Your exercises")
    assert back.button("Heel slides") is None
    back.press("Program")
    back.press("Copy and change: Daily five")
    back.press("Go on")
    back.press("Add exercise")
    assert back.button("Bridging") is not None
    assert back.button("Heel slides") is None
    back.services.close()
