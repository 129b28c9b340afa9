"""How often, and how far along: the weekly goal and the week."""

from __future__ import annotations

from PySide6.QtCore import Signal

from sirelief_gui.domain.words import plural
from sirelief_gui.services.settings import Settings
from sirelief_gui.ui.settings.section import Section
from sirelief_gui.ui.widgets.rows import Row
from sirelief_gui.ui.widgets.setting_block import SettingBlock
from sirelief_gui.ui.widgets.stepper import Stepper
from sirelief_gui.ui.words import domain_words

_MOST = 14


class RhythmSection(Section):
    """The goal that the week on Today is counted against, and how far along she is (``week``)."""

    about_you_asked = Signal()

    def __init__(self, settings: Settings, *, week: str = "") -> None:
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
        self.about_you = Row(
            self.tr("Week or due date, optional"), icon="sprout", value=week, chevron=True
        )
        self.about_you.clicked.connect(self.about_you_asked)
        self.group.add(self.about_you)
        self._say(settings.weekly_goal)

    def _chosen(self, goal: int) -> None:
        self._say(goal)
        self.changed.emit({"weekly_goal": goal})

    def _say(self, goal: int) -> None:
        text = plural(goal, "1 session a week", "{n} sessions a week", domain_words)
        self._block.set_note(text.format(n=goal))
