"""From across the room: what is spoken is never small in wide windows, whatever is said."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from sirelief_gui.domain.exercise import Library, PhaseKind
from sirelief_gui.domain.player_view import PlayerView, StepState, StepView
from sirelief_gui.domain.session import Command
from sirelief_gui.ui.session.change_page import ChangePage
from sirelief_gui.ui.session.get_ready_page import GetReadyPage
from sirelief_gui.ui.session.page import tall
from sirelief_gui.ui.session.rest_page import RestPage
from sirelief_gui.ui.theme import Theme
from sirelief_gui.ui.widgets.label import Label
from tests.ui.session.run import Run

LEAST = 44
"""Pixels (SETTLED, Window)."""
SIZES = [(1280, 720), (1440, 900), (1920, 1080)]
SCALES = [1.0, 1.5]
CAUTION = (
    "A stretchy band is not for this exercise. Front of your pelvis sore today? Gentle effort."
)


def all_steps(library: Library) -> tuple[str, ...]:
    """Every instruction that a lead-in of the library can hold, with long numbers."""
    texts = [step.text for one in library.exercises.values() for step in one.steps]
    for posture in library.postures.values():
        texts += [step.text for step in (*posture.enter, *posture.leave)]
    for kit in library.equipment.values():
        texts += [step.text for step in (kit.put_on, kit.take_off) if step is not None]
    return tuple(text.format_map(_TwoDigits()) for text in texts)


class _TwoDigits(dict[str, int]):
    def __missing__(self, key: str) -> int:
        return 10


def at_each(view: PlayerView, texts: tuple[str, ...]) -> list[PlayerView]:
    """The view with each text as the step being spoken, between two others."""
    views = []
    for number, text in enumerate(texts, start=2):
        steps = (
            StepView(number - 1, texts[0], "Before", "sit_rest", StepState.DONE),
            StepView(number, text, "A caption of some length", "sit_rest", StepState.CURRENT),
            StepView(number + 1, texts[-1], "After", "sit_rest", StepState.TO_COME),
        )
        views.append(replace(view, steps=steps, caution=CAUTION))
    return views


def look(run: Run, size: tuple[int, int], scale: float) -> None:
    run.window(*size, theme=Theme(scale=scale, reduce_motion=True))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_every_step_into_an_exercise_is_large(
    run: Run, scale: float, size: tuple[int, int]
) -> None:
    look(run, size, scale)
    run.live(0.5)
    page = run.screen.page
    assert isinstance(page, GetReadyPage)
    for view in at_each(run.view, all_steps(run.services.library)):
        page.show_view(view)
        now = view.steps[1].text
        assert page.spoken_px >= LEAST, now
        assert page.steps.fits(page.steps.height()), now
        assert page.steps.accessibleName() in page.steps.shown


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_every_step_of_a_change_of_position_is_large(
    run: Run, scale: float, size: tuple[int, int]
) -> None:
    look(run, size, scale)
    run.until(PhaseKind.CHANGE_POSITION, 3)
    page = run.screen.page
    assert isinstance(page, ChangePage)
    for view in at_each(run.view, all_steps(run.services.library)):
        page.show_view(view)
        now = view.steps[1].text
        assert page.spoken_px >= LEAST, now
        spoken = next(label for label in shown_labels(page) if label.text() == now)
        assert spoken.height() >= tall(spoken, spoken.width()), now
        assert page.rect().contains(spoken.geometry())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_the_rest_says_large_what_is_next_and_where_to_stay(
    run: Run, scale: float, size: tuple[int, int]
) -> None:
    look(run, size, scale)
    for item in (1, 4):
        run.until(PhaseKind.REST_EXERCISE, item)
        page = run.screen.page
        assert isinstance(page, RestPage)
        assert page.spoken_px >= LEAST
        for card in page.findChildren(Label):
            if card.isVisible() and card.text():
                assert card.height() >= tall(card, card.width()), card.text()
        words = [label for label in shown_labels(page.card) if label.text()]
        tops = sorted((label.geometry().top(), label.geometry().bottom()) for label in words[2:])
        assert all(above[1] <= under[0] for above, under in pairwise(tops))
        assert all(page.card.rect().contains(label.geometry()) for label in words)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", SCALES)
def test_a_demo_is_large_from_its_first_word_to_its_last(
    run: Run, scale: float, size: tuple[int, int]
) -> None:
    run.start_again(demos=True)
    look(run, size, scale)
    for item in (1, 2):  # the longest words, and the longest sentences
        run.until_demo(item)
        page = run.screen.page
        while run.session.phase.is_demo and run.session.phase.item == item:
            assert page is run.screen.page
            assert page is not None
            assert page.spoken_px >= LEAST
            check_labels(run)
            run.live(3)


def test_words_grow_with_the_window_and_shrink_with_it_again(run: Run) -> None:
    run.until(PhaseKind.HOLD, 0, 1)
    heights = []
    for size in ((1440, 900), (1920, 1080), (1440, 900)):
        look(run, size, 1.0)
        assert run.screen.page is not None
        heights.append(run.screen.page.spoken_px)
    assert heights[1] == pytest.approx(1.2 * heights[0], abs=1)
    assert heights[2] == heights[0]


def check_labels(run: Run) -> None:
    page = run.screen.page
    assert page is not None
    for label in shown_labels(page):
        if label.text():
            assert label.height() >= tall(label, label.width()), label.text()
            assert page.rect().contains(label.geometry()), label.text()


def shown_labels(page: object) -> list[Label]:
    assert hasattr(page, "findChildren")
    return [label for label in page.findChildren(Label) if label.isVisible()]


@pytest.mark.parametrize("size", SIZES)
def test_phase_words_and_the_goodbye_are_large(run: Run, size: tuple[int, int]) -> None:
    look(run, size, 1.0)
    for item in range(5):
        run.until(PhaseKind.MOVE, item)
        while run.session.phase.key.rep == 1:
            assert run.screen.page is not None
            assert run.screen.page.spoken_px >= LEAST, run.view.word
            run.live(1)
    run.screen.driver.do(Command.NEXT_EXERCISE)
    assert run.kind() is PhaseKind.FINISH
    assert run.screen.page is not None
    assert run.screen.page.spoken_px >= LEAST
