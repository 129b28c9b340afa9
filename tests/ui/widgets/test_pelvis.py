"""The drawing of where it hurts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sirelief_gui.domain.record import Site
from sirelief_gui.ui.widgets.pelvis import PelvisMap
from sirelief_gui.ui.widgets.pelvis_shape import ZONES, zone_at


@pytest.fixture
def pelvis(qtbot: QtBot) -> PelvisMap:
    pelvis = PelvisMap()
    qtbot.addWidget(pelvis)
    pelvis.resize(pelvis.sizeHint())
    pelvis.show()
    return pelvis


def test_every_zone_is_found_at_its_middle_and_stands_for_a_known_site() -> None:
    for zone in ZONES:
        assert zone_at(*zone.centre) is zone
        assert zone.site in set(Site)


@pytest.mark.parametrize("point", [(10, 10), (186, 173), (186, 250), (371, 379)])
def test_beside_the_zones_nothing_is_hit(point: tuple[float, float]) -> None:
    assert zone_at(*point) is None


def test_zones_are_whole_targets_at_the_smallest_size(pelvis: PelvisMap) -> None:
    pelvis.resize(pelvis.minimumSizeHint())
    for button in pelvis.zone_buttons():
        assert min(button.width(), button.height()) >= 48


def test_a_press_chooses_a_site_and_another_lets_go(pelvis: PelvisMap, qtbot: QtBot) -> None:
    right = pelvis.zone_buttons()[2]
    with qtbot.waitSignal(pelvis.toggled) as said:
        QTest.mouseClick(right, Qt.MouseButton.LeftButton)
    assert said.args == ["si_right"]
    assert pelvis.chosen == {"si_right"}
    QTest.mouseClick(right, Qt.MouseButton.LeftButton)
    assert pelvis.chosen == frozenset()


def test_the_corner_beside_an_ellipse_is_no_hit(pelvis: PelvisMap, qtbot: QtBot) -> None:
    QTest.mouseClick(pelvis.zone_buttons()[0], Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    assert pelvis.chosen == frozenset()


def test_both_legs_are_one_site(pelvis: PelvisMap, qtbot: QtBot) -> None:
    left, right = pelvis.zone_buttons()[3:]
    QTest.mouseClick(left, Qt.MouseButton.LeftButton)
    assert right.isChecked()
    QTest.mouseClick(right, Qt.MouseButton.LeftButton)
    assert pelvis.chosen == frozenset()


def test_it_shows_the_sites_it_is_given(pelvis: PelvisMap) -> None:
    empty = pelvis.grab().toImage()
    pelvis.set_chosen({"low_back", "pubic"})
    assert pelvis.chosen == {"low_back"}
    assert pelvis.grab().toImage() != empty


def test_the_keyboard_goes_low_back_left_right_legs(pelvis: PelvisMap) -> None:
    names = [button.accessibleName() for button in pelvis.zone_buttons()]
    assert names[:3] == ["Low back", "Left SI joint", "Right SI joint"]
    assert all(
        button.focusPolicy() == Qt.FocusPolicy.StrongFocus for button in pelvis.zone_buttons()
    )
