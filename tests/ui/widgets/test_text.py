from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sirelief_gui.ui.theme import Theme, apply_theme
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.chips import InfoChip
from sirelief_gui.ui.widgets.flow import FlowLayout
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rows import Row
from sirelief_gui.ui.widgets.textblock import laid_out
from sirelief_gui.ui.widgets.tile import Tile
from sirelief_gui.ui.widgets.topbar import TopBar

LONG = "Regular tightenings, back pain in waves, or constant tummy pain"


def test_a_label_wraps_at_its_styles_line_height(qtbot: QtBot) -> None:
    label = Label(LONG, "body")
    qtbot.addWidget(label)
    assert label.heightForWidth(2000) == 24
    assert label.heightForWidth(250) == 48


def test_a_label_grows_with_the_text_size(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = Label(LONG, "body", parent=window)
    apply_theme(window, Theme(scale=1.5))
    assert label.heightForWidth(2000) == 36


def test_a_label_wants_another_size_with_other_words_style_or_text_size(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    label = Label("Short", "body", parent=window)
    sizes = [label.sizeHint()]
    label.setText("A good deal longer")
    sizes.append(label.sizeHint())
    label.set_style("h1")
    sizes.append(label.sizeHint())
    apply_theme(window, Theme(scale=1.5))
    sizes.append(label.sizeHint())
    widths = [size.width() for size in sizes]
    assert widths == sorted(set(widths))
    label.sizeHint().setWidth(1)
    assert label.sizeHint().width() == widths[-1]


def test_bold_marks_are_not_read_out(qtbot: QtBot) -> None:
    label = Label("**3** of 4 sessions")
    qtbot.addWidget(label)
    assert label.text() == "3 of 4 sessions"


def test_chips_flow_into_rows(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    for text in ("Mat", "Chair", "Strap", "Ball", "Pillows"):
        flow.addWidget(InfoChip(text))
    assert flow.heightForWidth(1000) == 32
    assert flow.heightForWidth(150) > 64


def test_a_rows_value_moves_below_when_it_does_not_fit(qtbot: QtBot) -> None:
    row = Row("Reminder", value="Monday to Friday, 18:00", chevron=True)
    qtbot.addWidget(row)
    assert row.heightForWidth(412) == 56
    assert row.heightForWidth(240) > 56
    assert row.accessibleName() == "Reminder, Monday to Friday, 18:00"


def test_summaries_have_names(qtbot: QtBot) -> None:
    tile, box = Tile("12", "Sessions", "of 16"), CautionBox("Rest now.", title="8 is a lot.")
    bar = TopBar("Before you start", steps=(1, 2))
    for widget in (tile, box, bar):
        qtbot.addWidget(widget)
    assert tile.accessibleName() == "Sessions, 12, of 16"
    assert box.accessibleName() == "8 is a lot. Rest now."
    assert bar.dots is not None
    assert bar.dots.accessibleName() == "Step 1 of 2"
    with qtbot.waitSignal(bar.back_chosen):
        bar.back.click()


def test_rows_that_fill_end_at_both_edges_and_give_back_what_they_took(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, gap=8)
    parts = [QWidget() for _ in range(3)]
    for part, width in zip(parts, (100, 150, 180), strict=True):
        part.setMinimumSize(width, 48)
        flow.addWidget(part)
    flow.set_fills(True)
    flow.setGeometry(QRect(0, 0, 331, 200))
    assert [(part.x(), part.width()) for part in parts] == [(0, 136), (144, 187), (0, 331)]
    flow.set_fills(False)
    flow.setGeometry(QRect(0, 0, 331, 200))
    assert [part.width() for part in parts] == [100, 150, 180]


def test_the_same_words_are_laid_out_once_for_each_size_and_width() -> None:
    theme = Theme()
    block = laid_out(LONG, "body", theme, width=250)
    assert laid_out(LONG, "body", Theme(), width=250) is block
    assert laid_out(LONG, "body", theme, width=2000).height < block.height
    assert laid_out(LONG, "body", Theme(scale=1.5), width=250).height > block.height
