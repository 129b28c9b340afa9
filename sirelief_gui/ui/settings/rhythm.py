"""How often and when, how far along, and what her team said: goal, reminder, week, permission."""

from __future__ import annotations

from PySide6.QtCore import Signal

from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import plural
from sirelief_gui.services.settings import Settings
from sirelief_gui.ui.reminder_words import reminder_text
from sirelief_gui.ui.settings.section import Section
from sirelief_gui.ui.widgets.rows import Row
from sirelief_gui.ui.widgets.setting_block import SettingBlock
from sirelief_gui.ui.widgets.stepper import Stepper
from sirelief_gui.ui.widgets.switch import SwitchRow
from sirelief_gui.ui.words import domain_words

_MOST = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Care:
    """What the safety log says; ``permitted`` is a day in words, "" while nobody said she may."""

    lying_left_out: bool = False
    permitted: str = ""


class RhythmSection(Section):
    """The weekly goal, how far along she is (``week``), what was said of exercise (``care``)."""

    about_you_asked = Signal()
    reminder_asked = Signal()
    activities_asked = Signal()
    lying_toggled = Signal(bool)
    permission_asked = Signal()
    end_asked = Signal()

    def __init__(self, settings: Settings, *, week: str = "", care: Care | None = None) -> None:
        super().__init__("rhythm", "target", self.tr("Rhythm"))
        self.goal = Stepper(
            self.tr("Weekly goal"),
            value=settings.weekly_goal,
            low=1,
            high=_MOST,
            show=str,
            bare=True,
        )
        self.goal.value_changed.connect(self._chosen)
        self._block = SettingBlock(self.tr("Weekly goal"), icon="target", beside=self.goal)
        self.group.add(self._block)
        self.reminder = Row(
            self.tr("Reminder"), icon="bell", value=reminder_text(settings), chevron=True
        )
        self.reminder.clicked.connect(self.reminder_asked)
        self.group.add(self.reminder)
        self.activities = Row(
            self.tr("What you can do"),
            subtitle=self.tr("Up to three activities, once a week; optional"),
            icon="footprints",
            chevron=True,
        )
        self.activities.clicked.connect(self.activities_asked)
        self.group.add(self.activities)
        self.about_you = Row(
            self.tr("Week or due date, optional"), icon="sprout", value=week, chevron=True
        )
        self.about_you.clicked.connect(self.about_you_asked)
        self.group.add(self.about_you)
        self._add_care(care or Care())
        self._say(settings.weekly_goal)

    def _add_care(self, care: Care) -> None:
        """Add what she and her team have said: lying, the permission, the end."""
        self.lying = SwitchRow(
            self.tr("Exercises on your back"),
            subtitle=self.tr("Off: done sitting, or left out"),
            icon="triangle-right",
            checked=not care.lying_left_out,
        )
        self.lying.toggled.connect(self.lying_toggled)
        self.permission = Row(
            self.tr("Permission to exercise"),
            icon="stethoscope",
            value=care.permitted or self.tr("Not yet"),
            chevron=True,
        )
        self.permission.clicked.connect(self.permission_asked)
        self.end = Row(self.tr("My pregnancy has ended"), icon="calendar", chevron=True)
        self.end.clicked.connect(self.end_asked)
        for row in (self.lying, self.permission, self.end):
            self.group.add(row)

    def _chosen(self, goal: int) -> None:
        self._say(goal)
        self.changed.emit({"weekly_goal": goal})

    def _say(self, goal: int) -> None:
        text = plural(goal, "1 session a week", "{n} sessions a week", domain_words)
        self._block.set_note(text.format(n=goal))
