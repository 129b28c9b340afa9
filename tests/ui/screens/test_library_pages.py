"""The list of exercises, the page of one, the facts about SI pain, and about you."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.library_list import groups, library_entries
from sirelief_gui.domain.program import Dose
from sirelief_gui.domain.record import Site
from sirelief_gui.services.library import load_facts, load_library
from sirelief_gui.ui.screens.about_pain import AboutPainScreen
from sirelief_gui.ui.screens.about_you import AboutYou, AboutYouScreen
from sirelief_gui.ui.screens.exercise_detail import ExerciseScreen
from sirelief_gui.ui.screens.library import LibraryScreen
from sirelief_gui.ui.widgets.chips import InfoChip
from sirelief_gui.ui.widgets.fact_card import FactCard
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.scroll import ScrollArea
from tests.ui.screens.acting import WIDE, Stage, press, reads, shown

LIBRARY = load_library()
TODAY = date(2026, 3, 19)


def _library() -> tuple[LibraryScreen, list[str]]:
    screen = LibraryScreen(entries=library_entries(LIBRARY), groups=groups(LIBRARY))
    heard: list[str] = []
    screen.exercise_chosen.connect(heard.append)
    screen.group_chosen.connect(lambda group: heard.append(f"group {group}"))
    screen.about_pain_asked.connect(lambda: heard.append("about pain"))
    return screen, heard


def _names(screen: LibraryScreen) -> list[str]:
    return [card.text() for card in screen.grid.cards if card.isVisible()]


def test_every_exercise_is_a_card_that_leads_to_its_page(stage: Stage) -> None:
    screen, heard = _library()
    shown(stage, screen)
    assert len(_names(screen)) == len(LIBRARY.exercises)
    press(screen, "Bridging")
    press(screen, "About SI pain")
    assert heard == ["bridge", "about pain"]


def test_the_list_is_filtered_by_position(stage: Stage) -> None:
    screen, heard = _library()
    shown(stage, screen)
    press(screen, "Sitting")
    sitting = [one for one in LIBRARY.exercises.values() if one.posture == "seated"]
    assert _names(screen) == sorted(exercise.short_name for exercise in sitting)
    press(screen, "All")
    assert len(_names(screen)) == len(LIBRARY.exercises)
    assert heard == ["group seated", "group "]


def test_the_list_is_where_she_left_it_when_she_comes_back(stage: Stage, qtbot: QtBot) -> None:
    screen, _ = _library()
    left: list[int] = []
    screen.left_at.connect(left.append)
    shell = shown(stage, screen, (412, 600))
    bar = screen.findChildren(ScrollArea)[0].verticalScrollBar()
    bar.setValue(200)
    assert bar.value() == 200
    again = LibraryScreen(entries=library_entries(LIBRARY), groups=groups(LIBRARY), at=200)
    shell.show_page(again, nav=None, forward=False)
    assert left == [200]
    bar = again.findChildren(ScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == 200)


def test_the_filter_stays_when_she_comes_back(stage: Stage) -> None:
    entries = library_entries(LIBRARY)
    screen = LibraryScreen(entries=entries, groups=groups(LIBRARY), group="supine")
    shown(stage, screen)
    assert _names(screen) == ["Bridging"]
    assert screen.filter.chosen() == ("supine",)


def _exercise(exercise_id: str) -> tuple[ExerciseScreen, list[Dose]]:
    screen = ExerciseScreen(library=LIBRARY, exercise_id=exercise_id, tone="rest", propped=True)
    doses: list[Dose] = []
    screen.do_asked.connect(doses.append)
    return screen, doses


def _chips(screen: ExerciseScreen) -> list[str]:
    chips = screen.findChildren(InfoChip)
    return [chip.accessibleName().replace("\N{NO-BREAK SPACE}", " ") for chip in chips]


def test_the_page_tells_how_where_and_from_whom(stage: Stage) -> None:
    screen, doses = _exercise("hip_abduction_isometric")
    shown(stage, screen)
    assert _chips(screen) == ["Sitting", "Chair", "Strap", "50 s"]
    for part in ("Where you may feel it", "Breathing", "Our own wording of"):
        assert reads(screen, part)
    assert reads(screen, "J. Bradley DPT")
    assert reads(screen, "Our choice: seconds of the moves")
    assert reads(screen, "Gentle effort or skip.")
    press(screen, "Do this one now")
    assert doses == [Dose(reps=5, seconds={"hold": 3})]


def test_what_is_gone_through_once_has_a_length_and_no_dose_to_set(stage: Stage) -> None:
    screen, doses = _exercise("warmup_seated")
    shown(stage, screen)
    assert not screen.dose.isVisible()
    assert "3 min 0 s" in _chips(screen)
    assert not reads(screen, "a rep")
    press(screen, "Do this one now")
    assert doses == [Dose(reps=1)]


@pytest.mark.parametrize(
    ("exercise", "is_left"), [("butt_stretch_seated", True), ("bridge", False)]
)
def test_the_rep_is_shown_on_the_side_that_is_first(
    stage: Stage, exercise: str, is_left: bool
) -> None:
    screen, _ = _exercise(exercise)
    shown(stage, screen)
    assert {figure.is_mirrored for figure in screen.head.figures} == {is_left}


def test_the_dose_is_for_this_once_and_everything_follows_it(stage: Stage) -> None:
    screen, doses = _exercise("hand_heel_rock")
    shown(stage, screen)
    assert reads(screen, "Your program stays as it is")
    press(screen, "Reps: more")
    press(screen, "Hold: more")
    assert reads(screen, "Hold 6 s.")
    assert reads(screen, "24 s a rep")
    assert "2 min 24 s" in _chips(screen)
    press(screen, "Rock back only")
    assert reads(screen, "12 s a rep")
    press(screen, "Do this one now")
    seconds = {"hold_forward": 6, "hold_back": 6}
    assert doses == [Dose(reps=6, seconds=seconds, variant="rock_back_only")]


def test_the_figure_stands_still_where_motion_is_reduced_and_can_be_played(stage: Stage) -> None:
    screen, _ = _exercise("cat_camel")
    shown(stage, screen)
    assert not screen.head.loop.is_playing
    press(screen, "Play")
    screen.on_hidden()
    assert screen.head.play.accessibleName() == "Play"


@pytest.mark.parametrize("size", [(412, 892), WIDE])
def test_six_cards_tell_of_si_pain_and_whom_to_call_stays_in_view(
    stage: Stage, size: tuple[int, int]
) -> None:
    screen = AboutPainScreen(facts=load_facts())
    heard: list[str] = []
    screen.call_page_asked.connect(lambda: heard.append("call"))
    screen.went_back.connect(lambda: heard.append("back"))
    shown(stage, screen, size)
    assert len([card for card in screen.findChildren(FactCard) if card.isVisible()]) == 6
    press(screen, "When to stop and call")
    press(screen, "Back")
    assert heard == ["call", "back"]


def test_a_card_takes_three_lines_at_most_on_the_phone(stage: Stage) -> None:
    screen = AboutPainScreen(facts=load_facts())
    shown(stage, screen)
    for card in screen.cards:
        text = card.findChildren(Label)[-1]
        assert text.heightForWidth(text.width()) <= 3 * 20, text.text()


def _you(about: AboutYou) -> tuple[AboutYouScreen, list[AboutYou]]:
    screen = AboutYouScreen(about=about, today=TODAY)
    told: list[AboutYou] = []
    screen.saved.connect(told.append)
    return screen, told


def test_nothing_need_be_told(stage: Stage) -> None:
    screen, told = _you(AboutYou())
    shown(stage, screen)
    press(screen, "Save")
    assert told == [AboutYou()]


def test_a_week_sites_and_a_goal(stage: Stage) -> None:
    screen, told = _you(AboutYou())
    shown(stage, screen)
    press(screen, "Week: more")  # begins in the middle
    press(screen, "Week: more")
    for name in ("Low back", "Left SI", "5", "Save"):
        press(screen, name)
    assert told == [AboutYou(week=21, sites=(Site.SI_LEFT, Site.LOW_BACK), goal=5)]


def test_a_week_can_be_taken_back(stage: Stage) -> None:
    screen, told = _you(AboutYou(week=1))
    shown(stage, screen)
    press(screen, "Week: less")
    press(screen, "Save")
    assert told == [AboutYou()]


@pytest.mark.parametrize("text", ["2026-05-31", "2026.5.31", "2026/05/31"])
def test_a_due_date_tells_the_week_and_counts_before_it(stage: Stage, text: str) -> None:
    screen, told = _you(AboutYou())
    shown(stage, screen)
    press(screen, "Or enter a due date")
    screen.due.set_text(text)
    assert screen.week.value() == 29
    assert reads(screen, "From your due date")
    press(screen, "Save")
    assert told == [AboutYou(due=date(2026, 5, 31))]


def test_stepping_the_week_takes_the_due_date_away(stage: Stage) -> None:
    screen, told = _you(AboutYou(week=29, due=date(2026, 5, 31)))
    shown(stage, screen)
    press(screen, "Week: more")
    press(screen, "Save")
    assert told == [AboutYou(week=30)]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("soon", "This is not a date. Write it like"),
        ("2026-13-41", "This is not a date. Write it like"),
        ("2026-05", "This is not a date. Write it like"),
        ("2026-01-01", "A due date lies between"),
        ("2027-05-31", "A due date lies between"),
    ],
)
def test_a_due_date_that_cannot_be_is_said_and_not_saved(
    stage: Stage, text: str, says: str
) -> None:
    screen, told = _you(AboutYou())
    shown(stage, screen)
    press(screen, "Or enter a due date")
    screen.due.set_text(text)
    press(screen, "Save")
    assert told == []
    assert reads(screen, says)
    screen.due.set_text("")
    press(screen, "Save")
    assert told == [AboutYou()]


def _tab_order(screen: QWidget) -> list[str]:
    """Name what Tab reaches on a page, in order."""
    found: list[str] = []
    widget = screen.nextInFocusChain()
    while widget is not None and widget is not screen:
        is_reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if is_reached and widget.isVisible() and widget.isEnabled() and screen.isAncestorOf(widget):
            found.append(widget.accessibleName())
        widget = widget.nextInFocusChain()
    return found


@pytest.mark.parametrize("size", [(412, 892), WIDE])
def test_tab_goes_down_the_page_of_an_exercise(stage: Stage, size: tuple[int, int]) -> None:
    screen, _ = _exercise("bridge")
    shown(stage, screen, size)
    steppers = ["Reps: less", "Reps: more", "Hold: less", "Hold: more"]
    expected = ["Back", "Play", *steppers, "Do this one now"]
    assert _tab_order(screen) == expected


def test_tab_goes_through_the_exercises_before_what_follows_them(stage: Stage) -> None:
    screen, _ = _library()
    shown(stage, screen)
    assert _tab_order(screen) == [
        *("Program", "All", *_names(screen), "New exercise", "About SI pain"),
    ]


@pytest.mark.parametrize(
    ("week", "said"),
    [
        (None, "You can choose it in any week; from week 20 it is pointed out."),
        (19, "You can choose it in any week; from week 20 it is pointed out."),
        (20, "From week 20 on, look at this one first."),
    ],
)
def test_rocking_back_alone_is_pointed_out_from_its_week_and_never_preset(
    stage: Stage, week: int | None, said: str
) -> None:
    screen = ExerciseScreen(
        library=LIBRARY, exercise_id="hand_heel_rock", tone="rest", propped=True, week=week
    )
    shown(stage, screen)
    row = screen.dose.variants["rock_back_only"]
    assert said in row.accessibleDescription()
    assert row.isEnabled()
    assert screen.dose.dose().variant is None
