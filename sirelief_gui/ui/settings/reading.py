"""How it looks: text size, theme, motion, the session's window, the figure."""

from __future__ import annotations

from PySide6.QtCore import Signal

from sirelief_gui.services.settings import LANGUAGES, SKINS, TEXT_SCALES, THEMES, Settings
from sirelief_gui.ui.figure.library import flesh_of
from sirelief_gui.ui.figure.painter import palette
from sirelief_gui.ui.i18n import LANGUAGE_NAMES
from sirelief_gui.ui.settings.section import Section
from sirelief_gui.ui.widgets.rows import Row
from sirelief_gui.ui.widgets.segmented import Segmented
from sirelief_gui.ui.widgets.setting_block import SettingBlock
from sirelief_gui.ui.widgets.swatches import Swatches
from sirelief_gui.ui.words import percent

_SYSTEM = "system"


class ReadingSection(Section):
    """Reading and motion; ``space_asked`` leads to the check from the mat."""

    space_asked = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__("reading", "a-large-small", self.tr("Reading and motion"))
        self._add_text(settings)
        self._add_theme(settings)
        self._add_language(settings)
        self.reduce_motion = self.add_switch(
            "reduce_motion",
            self.tr("Reduce motion"),
            note=self.tr("Poses cross-fade instead of moving"),
            icon="accessibility",
            checked=settings.reduce_motion,
        )
        self.fill_screen = self.add_switch(
            "fullscreen_player",
            self.tr("Session fills the screen"),
            note=self.tr("On screens 1100 px wide or more"),
            icon="maximize-2",
            checked=settings.fullscreen_player,
        )
        self.show_demo = self.add_switch(
            "show_demo",
            self.tr("Show one rep before each exercise"),
            note=self.tr("Always on in your first three sessions"),
            icon="eye",
            checked=settings.show_demo,
        )
        self._add_figure(settings)
        self.space = Row(self.tr("Check it from the mat"), icon="ruler", chevron=True)
        self.space.clicked.connect(self.space_asked)
        self.group.add(self.space)

    def _add_text(self, settings: Settings) -> None:
        sizes = [(str(scale), percent(round(scale * 100))) for scale in TEXT_SCALES]
        self.text = Segmented(sizes, name=self.tr("Text size"), chosen=str(settings.text_scale))
        self.text.changed.connect(lambda size: self.changed.emit({"text_scale": float(size)}))
        self.group.add(SettingBlock(self.tr("Text size"), icon="a-large-small", below=(self.text,)))

    def _add_theme(self, settings: Settings) -> None:
        names = {
            "system": self.tr("System"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        self.theme = Segmented(
            [(key, names[key]) for key in THEMES], name=self.tr("Theme"), chosen=settings.theme
        )
        self.theme.changed.connect(self.tell("theme"))
        self.group.add(SettingBlock(self.tr("Theme"), icon="sun-moon", below=(self.theme,)))

    def _add_language(self, settings: Settings) -> None:
        names = {"": self.tr("System"), **LANGUAGE_NAMES}
        self.language = Segmented(
            [(code or _SYSTEM, names[code]) for code in LANGUAGES],
            name=self.tr("Language"),
            chosen=settings.language or _SYSTEM,
        )
        self.language.changed.connect(
            lambda code: self.changed.emit({"language": "" if code == _SYSTEM else code})
        )
        block = SettingBlock(self.tr("Language"), icon="languages", below=(self.language,))
        block.set_note(self.tr("From the next start"))
        self.group.add(block)

    def _add_figure(self, settings: Settings) -> None:
        names = {
            "fair": self.tr("Figure: fair skin"),
            "medium": self.tr("Figure: medium skin"),
            "tan": self.tr("Figure: tan skin"),
            "deep": self.tr("Figure: deep skin"),
        }
        rig = flesh_of("side").rig
        # Of the light theme: a choice of colors that change with the theme would puzzle.
        tones = {skin: palette(rig, theme="light", skin=skin)["skin"] for skin in SKINS}
        self.skin = Swatches(
            [(skin, names[skin], tones[skin]) for skin in SKINS],
            name=self.tr("Skin tone of the figure"),
            chosen=settings.skin,
        )
        self.skin.changed.connect(self.tell("skin"))
        self.group.add(SettingBlock(self.tr("Figure"), icon="person-standing", beside=self.skin))
