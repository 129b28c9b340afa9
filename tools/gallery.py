"""Draws every widget to pictures, light and dark, at two text sizes, for looking at.

Usage: QT_QPA_PLATFORM=offscreen python -m tools.gallery [FOLDER]   (default build/pictures)
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.ui.resources import register
from sirelief_gui.ui.screens.base import Screen
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.theme import Theme, apply_theme, load_fonts
from sirelief_gui.ui.widgets.buttons import (
    DangerButton,
    PrimaryButton,
    SecondaryButton,
    SoftButton,
    TextButton,
)
from sirelief_gui.ui.widgets.card import Card
from sirelief_gui.ui.widgets.caution import CautionBox
from sirelief_gui.ui.widgets.checkrow import CheckRow, OptionRow, RadioGroup
from sirelief_gui.ui.widgets.chips import ChipGroup, InfoChip
from sirelief_gui.ui.widgets.field import LineField, NoteField
from sirelief_gui.ui.widgets.flow import FlowLayout
from sirelief_gui.ui.widgets.icon_button import IconButton
from sirelief_gui.ui.widgets.keycap import KeyCap
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.pair import ButtonRow
from sirelief_gui.ui.widgets.rows import ListGroup, Row
from sirelief_gui.ui.widgets.scroll import ScrollArea
from sirelief_gui.ui.widgets.segmented import Segmented
from sirelief_gui.ui.widgets.slider import SliderRow
from sirelief_gui.ui.widgets.stepper import Stepper
from sirelief_gui.ui.widgets.switch import SwitchRow
from sirelief_gui.ui.widgets.tile import Tile
from sirelief_gui.ui.widgets.toast import UndoBar
from sirelief_gui.ui.widgets.topbar import TopBar

PAGES = ("actions", "choices", "rows", "words")


def main(folder: Path) -> None:
    """Write one picture a page, theme and text size."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    register()
    load_fonts()
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("light", "dark"):
        for scale in (1.0, 1.5):
            theme = Theme(name=name, scale=scale, reduce_motion=True)
            for page in PAGES:
                _shoot(page, theme, folder)
            _shoot_shell(theme, folder, wide=False)
            _shoot_shell(theme, folder, wide=True)
    app.quit()


def sheet_of(page: str, theme: Theme) -> QWidget:
    """Return a sheet of widgets, shown to nobody; ``page`` is one of ``PAGES``."""
    sheet = _Page(page)
    apply_theme(sheet, theme)
    sheet.setFixedWidth(412)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    sheet.show()
    sheet.resize(412, sheet.layout_height())
    return sheet


def _shoot(page: str, theme: Theme, folder: Path) -> None:
    sheet = sheet_of(page, theme)
    _save(sheet, folder / f"{page}-{theme.name}-{round(theme.scale * 100)}.png")
    sheet.close()


def _save(widget: QWidget, path: Path) -> None:
    if not widget.grab().save(str(path)):
        raise OSError(path)


class _Page(QWidget):
    def __init__(self, page: str) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 12, 20, 20)
        self._column.setSpacing(12)
        for widget in _CONTENT[page]():
            self._column.addWidget(widget)
        self._column.addStretch(1)

    def layout_height(self) -> int:
        """Return the height all widgets need at 412."""
        return self._column.totalHeightForWidth(412)


def _beside(*widgets: QWidget, stretch: bool = False) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    if not stretch:
        row.addStretch(1)
    return box


def _actions() -> list[QWidget]:
    off = PrimaryButton("Start is off until you have answered")
    off.setEnabled(False)
    busy = PrimaryButton("Saving")
    busy.set_busy(True)
    return [
        TopBar("Before you start", steps=(2, 2)),
        PrimaryButton("Start session", icon="play"),
        off,
        busy,
        ButtonRow(SecondaryButton("Gentle day"), SecondaryButton("Who to call", icon="phone")),
        _beside(SoftButton("Log pain", icon="plus"), TextButton("Change")),
        DangerButton("I have one of these", icon="phone"),
        DangerButton(
            "I feel unwell, or have a warning sign",
            icon="phone",
            filled=True,
            icon_after="chevron-right",
        ),
        _beside(
            IconButton("settings", "Settings", fill="surface", border="line"),
            IconButton("x", "Close"),
            IconButton("volume-2", "Sound"),
            IconButton("skip-back", "Back", size=64, border="ink", icon_size=28),
            IconButton("pause", "Pause", size=80, fill="pri", ink="onpri", icon_size=36),
        ),
        TextButton("Skip this"),
        UndoBar("4, mild. Going on"),
        UndoBar("Session deleted", toast=True),
        _beside(KeyCap("Space", "Pause"), KeyCap("Left", "Back"), KeyCap("Esc", "Stop")),
        _beside(KeyCap("Space", "Resume", session=True), KeyCap("hold", "Stop", session=True)),
    ]


def _choices() -> list[QWidget]:
    chips = ChipGroup(
        [("l", "Left"), ("r", "Right"), ("b", "Both"), ("low", "Low back"), ("leg", "Leg")],
        name="Where",
    )
    chips.choose(("r", "low"))
    info = QWidget()
    flow = FlowLayout(info)
    for text in ("Mat", "Chair", "Strap", "Ball", "Pillows"):
        flow.addWidget(InfoChip(text))
    check = CheckRow("My doctor, midwife or therapist **said I may exercise**.", checked=True)
    gate = [
        ("none", "None of these applies to me", ""),
        ("one", "One does, or I am not sure", ""),
    ]
    how = [("ease", "It’s easing"), ("up", "Up to 5"), ("over", "Over 5, or sharp")]
    sizes = [("1", "100 %"), ("2", "115 %"), ("3", "130 %"), ("4", "150 %")]
    return [
        _beside(
            Label("Thu 16 October", "small", "ink2", weight=600),
            InfoChip("29 weeks + 3 days", icon="sprout"),
        ),
        Segmented([("f", "Full day, 24 min"), ("g", "Gentle day, 9 min")], name="Day", chosen="f"),
        Segmented(how, name="How much", chosen="up", check_mark=True),
        Segmented(sizes, name="Text size", chosen="1"),
        info,
        chips,
        RadioGroup(gate, name="Conditions", chosen="none"),
        check,
        CheckRow("A box that is not ticked"),
        OptionRow("I feel unwell, or have a warning sign", icon="phone", chevron=True, danger=True),
        OptionRow(
            "Continue as before",
            subtitle="Nothing wrong, from rep 3. Also Esc.",
            icon="play",
            marked=True,
        ),
        OptionRow("Skip this exercise", subtitle="Rest, then Hand-Heel Rocks."),
    ]


def _rows() -> list[QWidget]:
    card = Card()
    card.column.addWidget(Stepper("Reps", value=8, low=5, high=10, note="5 to 10"))
    card.column.addWidget(
        Stepper("Rest after", value=20, low=20, high=120, note="20 to 120 s", show="{} s".format)
    )
    return [
        Label("Guidance", "small", "ink2", weight=600),
        _settings(),
        _signs(),
        _ways_out(),
        card,
        _beside(
            Tile("12", "Sessions", "of 16"),
            Tile("−2", "Change", "2 points"),
            Tile("1", "Stopped", "early"),
            stretch=True,
        ),
    ]


def _settings() -> ListGroup:
    settings = ListGroup()
    settings.add(
        SwitchRow("Spoken cues", subtitle="“Round up… hold…”", icon="speech", checked=True)
    )
    settings.add(Row("Sounds", icon="bell", value="Wooden chime", chevron=True))
    holder = QWidget()
    inner = QHBoxLayout(holder)
    inner.setContentsMargins(16, 6, 16, 6)
    inner.addWidget(SliderRow("Volume", value=70, show="{} %".format))
    settings.add(holder)
    settings.add(SwitchRow("Reduce motion", subtitle="Poses cross-fade", icon="accessibility"))
    trash = Row("Delete all my data", icon="trash-2", chevron=True)
    trash.set_look(role="danger", icon_role="danger")
    settings.add(trash)
    return settings


def _signs() -> ListGroup:
    signs = ListGroup()
    for text in (
        "Bleeding, or fluid leaking",
        "Regular painful tightenings, or constant tummy pain",
        "Fever, or pain when passing urine",
    ):
        row = Row(text, icon="dot", interactive=False)
        row.set_look(icon_role="danger", weight=None)
        signs.add(row)
    return signs


def _ways_out() -> ListGroup:
    pause = ListGroup()
    for icon, title, note in (
        ("rotate-ccw", "Restart exercise", "Back to rep 1 of Cat-Camel"),
        ("flag", "End session and save", "Keep the 2 reps you have done"),
    ):
        row = Row(title, subtitle=note, icon=icon, chevron=True)
        row.set_look(style="button", weight=None, disc=True)
        pause.add(row)
    return pause


def _words() -> list[QWidget]:
    wrong = LineField("Maternity number", text="abc", icon="phone")
    wrong.set_error("Use digits, spaces and + only.")
    return [
        Label("Any of these today?", "h1"),
        Label("If so, exercise can wait. You need advice first.", "body", "ink2"),
        Label("Pain now: **4**, mild", "body"),
        Label("Card title", "h2"),
        Label("Lead text runs over two lines so that its line height can be seen.", "lead", "ink2"),
        CautionBox(
            "If this is new or keeps up, talk to your midwife or therapist.",
            title="8 is a lot. Resting is a good plan.",
            icon="moon",
        ),
        CautionBox(
            "Keep your knees together and turn in one piece.",
            title="Both legs together",
            tone="tip",
        ),
        LineField("Maternity number (optional)", hint="Add it now or later", icon="phone"),
        wrong,
        NoteField("Note (optional)", hint="Anything to remember?"),
    ]


_CONTENT = {"actions": _actions, "choices": _choices, "rows": _rows, "words": _words}


class _Sample(Screen):
    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        area = ScrollArea()
        area.set_margins(20, 20)
        column.addWidget(area)
        area.column.addWidget(Label("Good evening", "h1"))
        for widget in _choices()[:8]:
            area.column.addWidget(widget)
        area.column.addStretch(1)


def _shoot_shell(theme: Theme, folder: Path, *, wide: bool) -> None:
    shell = Shell()
    shell.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    apply_theme(shell, theme)
    if wide:
        shell.resize(1440, 900)
    shell.show()
    shell.show_page(_Sample(), nav="today")
    size = round(theme.scale * 100)
    name = f"shell{'-wide' if wide else ''}-{theme.name}-{size}"
    shell.toast("Session deleted", lambda: None)
    _save(shell, folder / f"{name}.png")
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    for widget in (Label("Log pain", "h2"), *_choices()[1:6], PrimaryButton("Save")):
        column.addWidget(widget)
    shell.show_sheet(content)
    _save(shell, folder / f"{name}-sheet.png")
    shell.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/pictures"))
