"""The keys, in plain words, and the switch for those that are single letters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from sirelief_gui.services.settings import Settings
from sirelief_gui.ui.settings.key_list import KeyTable, key_tables
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
        for table in key_tables():
            self._add_table(table)
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

    def _add_table(self, table: KeyTable) -> None:
        self.column.addSpacing(round(tokens().numbers["widget.chipGap"]))
        self.column.addWidget(Heading(table.title))
        group = ListGroup()
        for keys in table.rows:
            row = SettingBlock(keys.does, beside=_Caps(keys.caps))
            row.setAccessibleName(f"{', '.join(map(key_name, keys.caps))}: {keys.does}")
            group.add(row)
        self.column.addWidget(group)


class _Caps(QWidget):
    """Key caps beside each other; in rows where there are too many."""

    def __init__(self, keys: Sequence[str]) -> None:
        super().__init__()
        flow = FlowLayout(self, gap=8)
        for key in keys:
            flow.addWidget(KeyCap(key))
