"""Settings: one page to scroll on the phone; sections, one of them and a sample in wide windows."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sirelief_gui.services.settings import Settings
from sirelief_gui.services.sound_check import SoundCheck
from sirelief_gui.ui.form import Form, side_margin
from sirelief_gui.ui.screens.base import BackScreen
from sirelief_gui.ui.settings.about import AboutSection
from sirelief_gui.ui.settings.calling import CallingSection
from sirelief_gui.ui.settings.data import DataSection
from sirelief_gui.ui.settings.guidance import GuidanceSection
from sirelief_gui.ui.settings.index import SectionIndex
from sirelief_gui.ui.settings.limits import LimitsSection
from sirelief_gui.ui.settings.reading import ReadingSection
from sirelief_gui.ui.settings.rhythm import Care, RhythmSection
from sirelief_gui.ui.settings.sample import PlayerSample
from sirelief_gui.ui.settings.section import Section
from sirelief_gui.ui.settings.shortcuts import ShortcutsSection
from sirelief_gui.ui.theme.tokens import tokens
from sirelief_gui.ui.widgets.buttons import SecondaryButton
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.scroll import ScrollArea
from sirelief_gui.ui.widgets.topbar import TopBar

_RING_ROOM = 8
"""Pixels at the sides of a scrolled card that its focus ring and shadow need."""


class SettingsScreen(BackScreen):
    """All settings. Every change applies at once: ``changed`` carries a dict of names and values.

    ``section`` is the one that is open first in wide windows; `section` tells it. ``own_words``
    tells whether her own words can be spoken, None where there are none; ``week`` says how far
    along she is, "" when that is not known, and ``care`` what was said of exercise.
    """

    changed = Signal(object)
    space_asked = Signal()
    call_page_asked = Signal()
    about_you_asked = Signal()
    reminder_asked = Signal()
    activities_asked = Signal()
    about_pain_asked = Signal()
    lying_toggled = Signal(bool)
    permission_asked = Signal()
    end_asked = Signal()

    def __init__(
        self,
        *,
        settings: Settings,
        sound: SoundCheck,
        own_words: bool | None = None,
        section: str = "guidance",
        week: str = "",
        care: Care | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.guidance = GuidanceSection(settings, sound=sound, own_words=own_words)
        self.reading = ReadingSection(settings)
        self.calling = CallingSection(settings)
        self.rhythm = RhythmSection(settings, week=week, care=care)
        self.limits = LimitsSection(settings)
        self.data = DataSection()
        self.shortcuts = ShortcutsSection(settings)
        self.about = AboutSection()
        self._sections: tuple[Section, ...] = (
            self.guidance,
            self.reading,
            self.rhythm,
            self.limits,
            self.calling,
            self.data,
            self.shortcuts,
            self.about,
        )
        self._open = section
        self.bar = TopBar(self.tr("Settings"))
        self.index = SectionIndex(
            [(one.key, one.icon, one.title) for one in self._sections], name=self.tr("Sections")
        )
        self.sample = PlayerSample(count_up=settings.count_up)
        self.check = SecondaryButton(self.tr("Check it from the mat"), icon="ruler")
        self._build()
        self._connect()

    @property
    def section(self) -> str:
        """The id of the section that is open in wide windows."""
        return self._open

    def _build(self) -> None:
        numbers = tokens().numbers
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.bar)
        self._title = QWidget()
        self._title_row = QHBoxLayout(self._title)
        self._title_row.addWidget(Label(self.tr("Settings"), "h1"))
        outer.addWidget(self._title)
        self._columns = QHBoxLayout()
        self._columns.setContentsMargins(0, 0, 0, 0)
        self.area = ScrollArea()
        for section in self._sections:
            self.area.column.addWidget(section)
        self.area.column.addStretch(1)
        self._columns.addWidget(self.index)
        self._columns.addWidget(self.area, 1)
        self._columns.addWidget(self._beside(round(numbers["setting.sample"])))
        self._columns.addStretch(0)
        outer.addLayout(self._columns, 1)

    def _beside(self, width: int) -> QWidget:
        """Return the column at the right: the sample and the way to the check."""
        self._right = QWidget()
        self._right.setFixedWidth(width)
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("This is how a session looks"), "small", "ink2", weight=600))
        column.addWidget(self.sample)
        column.addWidget(self.check)
        column.addWidget(Label(self.tr("Changes apply at once."), "small", "ink2"))
        column.addStretch(1)
        return self._right

    def _connect(self) -> None:
        self.bar.back_chosen.connect(self.went_back)
        self.index.chosen.connect(self._show_section)
        self.check.clicked.connect(self.space_asked)
        self.reading.space_asked.connect(self.space_asked)
        self.rhythm.about_you_asked.connect(self.about_you_asked)
        self.rhythm.reminder_asked.connect(self.reminder_asked)
        self.rhythm.activities_asked.connect(self.activities_asked)
        self.rhythm.lying_toggled.connect(self.lying_toggled)
        self.rhythm.permission_asked.connect(self.permission_asked)
        self.rhythm.end_asked.connect(self.end_asked)
        self.about.about_pain_asked.connect(self.about_pain_asked)
        self.calling.call_page_asked.connect(self.call_page_asked)
        self.guidance.count_up.toggled.connect(self.sample.set_count_up)
        for section in self._sections:
            section.changed.connect(self.changed)

    def _show_section(self, key: str) -> None:
        for section in self._sections:
            if section.key == self._open and key != self._open:
                section.leave()
        self._open = key
        self._arrange()
        self.area.verticalScrollBar().setValue(0)

    def set_form(self, form: Form) -> None:
        super().set_form(form)
        for section in self._sections:
            section.set_form(form)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Show what belongs to the layout, at its margins."""
        numbers, wide = tokens().numbers, self.form is Form.WIDE
        roomy = wide and self.width() >= numbers["setting.roomyFrom"]
        self.bar.setVisible(not wide)
        self._title.setVisible(wide)
        self.index.setVisible(wide)
        self._right.setVisible(roomy)
        self.reading.space.setVisible(not roomy)
        self.index.choose(self._open)
        for section in self._sections:
            section.setVisible(not wide or section.key == self._open)
        side = side_margin(self.width(), self.form)
        if not wide:
            self._columns.setContentsMargins(0, 0, 0, 0)
            self._columns.setSpacing(0)
            self.area.setMaximumWidth(16_777_215)
            self.area.set_margins(side, 4)
            self.area.column.setSpacing(round(numbers["setting.phoneGap"]))
            return
        gap = round(numbers["setting.columnGap"])
        top, under = round(numbers["setting.titleTop"]), round(numbers["setting.titleGap"])
        self._title_row.setContentsMargins(side, top, side, under - _RING_ROOM)
        self.index.setFixedWidth(
            round(numbers["setting.index" if roomy else "setting.indexNarrow"])
        )
        self.area.set_margins(_RING_ROOM, _RING_ROOM)
        self.area.setMaximumWidth(round(numbers["setting.section"]) + 2 * _RING_ROOM)
        self._columns.setSpacing(gap - _RING_ROOM)
        self._columns.setContentsMargins(side, 0, side, 0)
        for box in (self.index.layout(), self._right.layout()):
            if box is not None:
                box.setContentsMargins(0, _RING_ROOM, 0, 0)

    def on_hidden(self) -> None:
        for section in self._sections:
            section.leave()
