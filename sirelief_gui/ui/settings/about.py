"""What this is, who made its parts, and that nothing leaves the computer."""

from __future__ import annotations

from PySide6.QtCore import Signal

from sirelief_gui import __version__
from sirelief_gui.ui.settings.section import Section
from sirelief_gui.ui.widgets.label import Label
from sirelief_gui.ui.widgets.rows import Row


class AboutSection(Section):
    """What is known about SI pain, version, privacy, licenses and credits."""

    about_pain_asked = Signal()

    def __init__(self) -> None:
        super().__init__("about", "info", self.tr("About"))
        self.about_pain = Row(self.tr("About SI pain"), icon="heart-pulse", chevron=True)
        self.about_pain.clicked.connect(self.about_pain_asked)
        self.group.add(self.about_pain)
        self._add("info", "SI Relief", self.tr("Version {v}, MIT License").format(v=__version__))
        self._add(
            "lock",
            self.tr("Nothing leaves this computer"),
            self.tr("No account, no network. What you write stays in your own folder."),
        )
        self._add(
            "audio-lines",
            self.tr("Voices"),
            self.tr(
                "Spoken by Kokoro-82M (hexgrad) and hibari-tts (Maureese Williams), both Apache "
                "License 2.0. The clips are ours, MIT License."
            ),
        )
        self._add(
            "a-large-small",
            self.tr("Typeface"),
            self.tr("Figtree, by The Figtree Project Authors, SIL Open Font License 1.1"),
        )
        self._add(
            "sun",
            self.tr("Icons"),
            self.tr("Lucide, ISC License; some of them Feather, MIT License"),
        )
        self._add(
            "layers",
            self.tr("Built with"),
            self.tr("Qt for Python (LGPL), NumPy, PyQtGraph, miniaudio, wakepy, platformdirs"),
        )
        words = self.tr(
            "SI Relief guides you through exercises and records what you feel. It does not "
            "diagnose or treat any condition, and does not replace advice from your midwife, "
            "doctor or therapist."
        )
        self.column.addWidget(Label(words, "small", "ink2"))

    def _add(self, icon: str, title: str, note: str) -> None:
        self.group.add(Row(title, subtitle=note, icon=icon, interactive=False))
