"""The rep that is shown over and over: it plays while it is seen, and only then."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.program import ProgramItem, resolve_item
from sirelief_gui.domain.rep_loop import RepMoment, rep_parts
from sirelief_gui.services.library import load_library
from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.hero import Hero
from sirelief_gui.ui.widgets.rep_head import RepHead
from sirelief_gui.ui.widgets.rep_loop import RepLoop
from sirelief_gui.ui.widgets.scroll import ScrollArea

LIBRARY = load_library()


class Watch:
    """A monotonic clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def _loop(owner: QWidget, *, times: int | None = None) -> tuple[RepLoop, Watch]:
    watch = Watch()
    loop = RepLoop(owner, now=watch, times=times)
    loop.set_parts(rep_parts(resolve_item(ProgramItem("cat_camel"), LIBRARY), propped=True))
    return loop, watch


def _shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.resize(412, 400)
    with qtbot.waitExposed(widget):
        widget.show()


def test_it_goes_on_with_the_clock_and_stands_still_when_paused(qtbot: QtBot) -> None:
    owner = QWidget()
    loop, watch = _loop(owner)
    _shown(qtbot, owner)
    assert not _runs(loop)
    loop.set_playing(True)
    watch.now += 5.5
    loop.look()
    assert loop.moment == RepMoment(1, 0.5)
    loop.set_playing(False)
    assert not _runs(loop)
    watch.now += 60
    loop.set_playing(True)
    loop.look()
    assert loop.moment == RepMoment(1, 0.5)


def test_a_hidden_page_does_nothing_and_goes_on_where_it_was(qtbot: QtBot) -> None:
    owner = QWidget()
    loop, watch = _loop(owner)
    _shown(qtbot, owner)
    loop.set_playing(True)
    watch.now += 1.5
    loop.look()
    owner.hide()
    assert not _runs(loop)
    watch.now += 60
    owner.show()
    assert _runs(loop)
    loop.look()
    assert loop.moment == RepMoment(0, 0.5)


def test_a_figure_that_was_scrolled_away_stands_still(qtbot: QtBot) -> None:
    area, owner, rest = ScrollArea(), QWidget(), QWidget()
    owner.setFixedHeight(100)
    rest.setFixedHeight(2000)
    area.column.addWidget(owner)
    area.column.addWidget(rest)
    loop, watch = _loop(owner)
    moves: list[bool] = []
    _shown(qtbot, area)
    loop.set_playing(True)
    area.verticalScrollBar().setValue(1000)
    loop.moved.connect(lambda: moves.append(True))
    watch.now += 5.5
    loop.look()
    assert moves == []
    assert loop.moment == RepMoment(0, 0.0)
    area.verticalScrollBar().setValue(0)
    watch.now += 1.5
    loop.look()
    assert loop.moment == RepMoment(0, 0.5)
    assert moves == [True]


def _runs(loop: RepLoop) -> bool:
    return loop.is_running


def _plays(loop: RepLoop) -> bool:
    return loop.is_playing


def _head(qtbot: QtBot) -> tuple[RepHead, RepLoop, Watch]:
    ways = LIBRARY.exercises["hand_heel_rock"].about.side_by_side
    watch = Watch()
    head = RepHead(tone="rest", ways=ways, now=watch)
    item = resolve_item(ProgramItem("hand_heel_rock"), LIBRARY)
    head.set_rep(rep_parts(item, propped=True), "22 s a rep")
    _shown(qtbot, head)
    return head, head.loop, watch


def test_both_ways_stand_side_by_side_and_the_one_that_moves_is_named(qtbot: QtBot) -> None:
    head, loop, watch = _head(qtbot)
    assert [figure.isVisible() for figure in head.figures] == [True, True]
    assert head.figures[0].x() < head.figures[1].x()
    loop.set_playing(True)
    watch.now += 1
    loop.look()
    assert head.accessibleName() == "Rock forward"
    watch.now += 11
    loop.look()
    assert head.accessibleName() == "Sit back"


def test_play_and_pause_are_one_button_that_says_what_it_does(qtbot: QtBot) -> None:
    head, loop, _ = _head(qtbot)
    assert head.play.accessibleName() == "Play"
    head.play.click()
    assert _plays(loop)
    assert head.play.accessibleName() == "Pause"
    head.play.click()
    assert not _plays(loop)
    assert head.play.accessibleName() == "Play"


def test_a_rep_that_goes_one_way_only_has_one_stage(qtbot: QtBot) -> None:
    head, _, _ = _head(qtbot)
    item = resolve_item(ProgramItem("bridge"), LIBRARY)
    head.set_rep(rep_parts(item, propped=True), "16 s a rep")
    assert [figure.isVisible() for figure in head.figures] == [True, False]


def test_shown_so_many_times_it_rests_until_the_page_appears_again(qtbot: QtBot) -> None:
    owner = QWidget()
    loop, watch = _loop(owner, times=2)
    loop.set_playing(True)
    _shown(qtbot, owner)
    seconds = sum(part.seconds for part in loop.parts)
    watch.now += 2 * seconds - 0.5
    loop.look()
    assert _runs(loop)
    watch.now += 1.0
    loop.look()
    assert not _runs(loop)
    assert loop.moment == RepMoment(0, 0.0)
    owner.hide()
    owner.show()
    assert _runs(loop)


def test_a_wish_for_less_motion_stops_the_figure_on_today_where_its_rep_begins(
    qtbot: QtBot,
) -> None:
    hero = Hero()
    hero.show_rep(rep_parts(resolve_item(ProgramItem("cat_camel"), LIBRARY), propped=True))
    _shown(qtbot, hero)
    hero.loop.set_playing(True)
    hero.loop.look()
    assert hero.loop.moment != RepMoment(0, 0.0)
    apply_theme(hero, Theme(reduce_motion=True))
    assert not _plays(hero.loop)
    assert hero.loop.moment == RepMoment(0, 0.0)


def test_a_wish_for_less_motion_stops_the_figure_of_an_exercise_until_play_is_pressed(
    qtbot: QtBot,
) -> None:
    head, loop, _ = _head(qtbot)
    loop.set_playing(True)
    apply_theme(head, Theme(reduce_motion=True))
    assert not _plays(loop)
    assert head.play.accessibleName() == "Play"
    head.play.click()
    apply_theme(head, Theme("dark", reduce_motion=True))
    assert _plays(loop)
