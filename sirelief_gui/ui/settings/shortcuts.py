"""The keys, in plain words, and the switch for those that are single letters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from sirelief_gui.services.settings import Settings
from sirelief_gui.ui.settings.section import Heading, Section
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.flow import FlowLayout
from sirelief_gui.ui.widgets.keycap import KeyCap, key_name
from sirelief_gui.ui.widgets.rows import ListGroup, Row
from sirelief_gui.ui.widgets.setting_block import SettingBlock


class ShortcutsSection(Section):
    """Every key of a session and of the other pages, and where media keys work."""

    def __init__(self, settings: Settings) -> None:
        super().__init__("keys", "keyboard", self.tr("Keyboard shortcuts"))
        self.letters = self.add_switch(
            "single_key_shortcuts",
            self.tr("Single-letter keys"),
            note=self.tr("R, W, M, F and + in a session; when off, they pause as any key does"),
            icon="keyboard",
            checked=settings.single_key_shortcuts,
        )
        self._add_table(self.tr("In a session"), self._session_keys())
        self._add_table(self.tr("Elsewhere"), self._other_keys())
        media = Row(
            self.tr("Media keys and clickers"),
            subtitle=self.tr(
                "Play, pause, next and previous: on Linux from wherever you are on the computer, "
                "on Windows and macOS while this window is in front. Clickers that send Page Up "
                "and Page Down work while it is in front."
            ),
            icon="play",
            interactive=False,
        )
        group = ListGroup()
        group.add(media)
        self.column.addWidget(group)

    def _session_keys(self) -> list[tuple[tuple[str, ...], str]]:
        space, enter = self.tr("Space"), self.tr("Enter")
        any_key, held = self.tr("any key"), self.tr("any key, held 1 s")
        return [
            ((space, enter), self.tr("Pause, or go on. While you get ready: begin")),
            (("Right", self.tr("Page Down")), self.tr("Next rep")),
            ((self.tr("Shift"), "Right"), self.tr("Next exercise")),
            (("Left", self.tr("Page Up")), self.tr("Back one rep")),
            (("Esc", held), self.tr("Stop: ease off, skip, end")),
            ((any_key,), self.tr("Pause")),
            (("R",), self.tr("Restart the exercise")),
            (("+",), self.tr("15 more seconds")),
            (("W",), self.tr("Wait, and let go again")),
            (("M",), self.tr("How much is heard: the next level")),
            (("F", "F11"), self.tr("Fill the screen, or not")),
        ]

    def _other_keys(self) -> list[tuple[tuple[str, ...], str]]:
        return [
            (("0", "9", "A"), self.tr("Rate the pain, 0 to 9; A for 10")),
            (("Esc",), self.tr("Close, or back")),
            (("F11",), self.tr("Fill the screen, or not")),
            (
                (self.tr("Ctrl"), self.tr("Shift"), "H"),
                self.tr("Hide everything at once behind a neutral page, and come back"),
            ),
            ((self.tr("Ctrl"), "L"), self.tr("Lock, where there is a passphrase")),
        ]

    def _add_table(self, title: str, keys: Sequence[tuple[tuple[str, ...], str]]) -> None:
        self.column.addSpacing(round(tokens().numbers["widget.chipGap"]))
        self.column.addWidget(Heading(title))
        group = ListGroup()
        for caps, does in keys:
            row = SettingBlock(does, beside=_Caps(caps))
            row.setAccessibleName(f"{', '.join(map(key_name, caps))}: {does}")
            group.add(row)
        self.column.addWidget(group)


class _Caps(QWidget):
    """Key caps beside each other; in rows where there are too many."""

    def __init__(self, keys: Sequence[str]) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=8)
        for key in keys:
            flow.addWidget(KeyCap(key))
