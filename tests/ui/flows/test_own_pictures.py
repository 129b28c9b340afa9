"""A picture of an exercise of hers: chosen, refused, removed, shown in place of the figure."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from sirelief_gui.ui.widgets.photo_stage import PhotoStage
from tests.domain.program_samples import own_slide
from tests.ui.flows.own_pages import (
    Writing,
    form,
    kept,
    page,
    picture,
    reads,
)
from tests.ui.flows.person import Person


def test_a_picture_is_copied_in_and_shown(person: Person, tmp_path: Path) -> None:
    source = picture(tmp_path)
    writing = Writing(person, source)
    person.press("Choose a picture")
    source.unlink()
    stage = form(person).picture.stage
    assert stage.isVisible()
    assert stage.photo is not None
    assert stage.accessibleName() == "Your picture"
    person.press("Save exercise")
    (own,) = kept(person)
    assert writing.done == [own.id]
    assert person.services.pictures.path(own.picture) is not None
    person.flow.show_today()
    person.press("Exercises")
    person.press("Slides")
    shown = page(person).head.figures[0]
    assert shown.photo is not None
    assert shown.accessibleName() == "Your picture of Slides"


def test_a_picture_is_removed_again(person: Person, tmp_path: Path) -> None:
    Writing(person, picture(tmp_path))
    person.press("Choose a picture")
    person.press("Remove the picture")
    assert not form(person).picture.stage.isVisible()
    person.press("Save exercise")
    assert [own.picture for own in kept(person)] == [""]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"GIF89a", "This file is no picture. Choose a PNG or a JPEG file."),
        (b"\x89PNG\r\n\x1a\n", "This picture cannot be read. Choose another one."),
    ],
)
def test_what_is_no_picture_is_said_beside_it(
    person: Person, tmp_path: Path, content: bytes, sentence: str
) -> None:
    file = tmp_path / "x.png"
    file.write_bytes(content)
    Writing(person, file)
    person.press("Choose a picture")
    assert reads(person, sentence)
    assert form(person).name.text() == "Slides"
    person.press("Save exercise")
    assert [own.picture for own in kept(person)] == [""]


def test_thinking_better_of_a_picture_changes_nothing(person: Person) -> None:
    Writing(person, None)
    person.press("Choose a picture")
    assert not form(person).picture.stage.isVisible()


def test_a_picture_that_is_gone_leaves_the_figure(person: Person) -> None:
    person.services.shelf.save_exercise(own_slide(picture="gone.png"))
    person.clear_to_start()
    person.press("Exercises")
    person.press("Heel slides")
    assert page(person).head.figures[0].photo is None
    person.press("Change this exercise")
    assert not form(person).picture.stage.isVisible()
    person.press("Save exercise")
    assert [own.picture for own in kept(person)] == ["gone.png"]


def test_her_picture_stands_for_the_figure_in_a_session(person: Person, tmp_path: Path) -> None:
    name = person.services.pictures.keep(picture(tmp_path))
    person.services.shelf.save_exercise(own_slide(picture=name))
    person.clear_to_start()
    person.press("Exercises")
    person.press("Heel slides")
    person.press("Do this one now")
    person.answer(Qt.Key.Key_4)
    assert _shown_in(person) == ["Your picture of Heel slides"]
    person.live_reps(1)
    assert _shown_in(person) == ["Your picture of Heel slides"]
    (file,) = (person.services.data_dir / "pictures").iterdir()
    file.unlink()  # what was read stays for the session
    person.live(5)
    assert _shown_in(person) == ["Your picture of Heel slides"]


def _shown_in(person: Person) -> list[str]:
    stages = person.session().findChildren(PhotoStage)
    return [one.accessibleName() for one in stages if one.isVisible()]
