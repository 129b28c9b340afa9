"""What is heard: level, voice, volume, counting, and a speaker that is late."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from sirelief_gui.domain.cues import Level
from sirelief_gui.domain.words import NBSP
from sirelief_gui.services.own_words import GET_THE_VOICE
from sirelief_gui.services.settings import LONGEST_SOUND_DELAY_MS, VOICES, Settings
from sirelief_gui.services.sound_check import PREVIEW, SoundCheck
from sirelief_gui.services.sound_out import SoundState
from sirelief_gui.ui.settings.beat import BeatCheck
from sirelief_gui.ui.settings.section import Section
from sirelief_gui.ui.widgets.buttons import SoftButton
from sirelief_gui.ui.widgets.rows import Row
from sirelief_gui.ui.widgets.segmented import Segmented
from sirelief_gui.ui.widgets.setting_block import IconBeside, SettingBlock
from sirelief_gui.ui.widgets.slider import SliderRow
from sirelief_gui.ui.widgets.stepper import Stepper
from sirelief_gui.ui.words import percent

_DELAY_STEP = 20
_LOOK_MS = 200
_TRIES = 25
"""So often the stream's state is looked at after a test was asked for: five seconds."""


class GuidanceSection(Section):
    """Guidance. ``own_words`` tells whether her own words can be spoken, None where none are.

    Every test of the sound says what came of it, where nothing can be heard, too.
    """

    def __init__(
        self, settings: Settings, *, sound: SoundCheck, own_words: bool | None = None
    ) -> None:
        super().__init__("guidance", "speech", self.tr("Guidance"))
        self._sound = sound
        self._pending_beat = False
        self._tries = 0
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_MS)
        self._watch.timeout.connect(self._look)
        self._silent = Row(
            self.tr("No sound device was found"),
            subtitle=self.tr("Sessions run without sound until there is one."),
            icon="volume-x",
            interactive=False,
        )
        self.group.add(self._silent)
        self._silent.hide()
        self._add_level(settings)
        self._add_voice(settings)
        self._add_volume(settings)
        self._add_counting(settings)
        self._add_delay(settings)
        if own_words is not None:
            self._add_own_words(has_voice=own_words)

    def _add_level(self, settings: Settings) -> None:
        self.level = Segmented(
            [
                (Level.FULL, self.tr("Full")),
                (Level.BRIEF, self.tr("Brief")),
                (Level.CHIMES, self.tr("Chimes only")),
                (Level.SILENT, self.tr("Silent")),
            ],
            name=self.tr("How much is heard"),
            chosen=settings.guidance,
        )
        self._level_block = SettingBlock(
            self.tr("How much is heard"), icon="speech", below=(self.level,)
        )
        self.level.changed.connect(self._level_chosen)
        self._say_level(settings.guidance)
        self.group.add(self._level_block)

    def _level_chosen(self, level: str) -> None:
        self._say_level(level)
        self.changed.emit({"guidance": level})

    def _say_level(self, level: str) -> None:
        says = {
            Level.FULL: self.tr("Every step, count and tip is spoken, with sounds."),
            Level.BRIEF: self.tr("Names, reps, counts and short cues are spoken, with sounds."),
            Level.CHIMES: self.tr("A sound for each phase, no voice."),
            Level.SILENT: self.tr("No sound. The edge of the window flashes with each phase."),
        }
        early = self.tr("Your first three sessions are always\N{NO-BREAK SPACE}Full.")
        self._level_block.set_note(f"{says[Level(level)]} {early}")

    def _add_voice(self, settings: Settings) -> None:
        if not self._sound.has_voice:
            missing = Row(
                self.tr("The voice is missing"),
                subtitle=self.tr("Sounds take its place. Install SI Relief again to get it back."),
                icon="audio-lines",
                interactive=False,
            )
            self.group.add(missing)
            return
        names = {"higher": self.tr("Higher"), "lower": self.tr("Lower")}
        self.voice = Segmented(
            [(key, names[key]) for key in VOICES], name=self.tr("Voice"), chosen=settings.voice
        )
        self.listen = SoftButton(self.tr("Listen"), icon="play")
        self.listen.setAccessibleDescription(self.tr("Speaks a sentence in the chosen voice"))
        self.voice.changed.connect(self._voice_chosen)
        self.listen.clicked.connect(self._preview)
        self.group.add(
            SettingBlock(
                self.tr("Voice"), icon="audio-lines", beside=self.listen, below=(self.voice,)
            )
        )

    def _voice_chosen(self, name: str) -> None:
        self._sound.set_voice(name)
        self.changed.emit({"voice": name})

    def _preview(self) -> None:
        self._sound.say(PREVIEW)
        self._wait()

    def _add_volume(self, settings: Settings) -> None:
        self.volume = SliderRow(self.tr("Volume"), value=settings.volume, show=percent)
        self.volume.changed.connect(self._sound.set_volume)
        self.volume.settled.connect(self._volume_settled)
        self.group.add(IconBeside("volume-2", self.volume))

    def _volume_settled(self, value: int) -> None:
        self.changed.emit({"volume": value})
        self._sound.tone()
        self._wait()

    def _add_counting(self, settings: Settings) -> None:
        three = self.tr("Count down the last {n} s").replace(" s", f"{NBSP}s").format(n=3)
        self.count_down = self.add_switch(
            "count_down",
            three,
            note=self.tr("Ticks before a rep, not inside holds"),
            icon="timer",
            checked=settings.count_down,
        )
        self.count_up = self.add_switch(
            "count_up",
            self.tr("Count up"),
            note=self.tr("The voice and the digits go 1, 2, 3"),
            icon="arrow-up-0-1",
            checked=settings.count_up,
        )
        self.hold_sound = self.add_switch(
            "hold_sound",
            self.tr("Tone through holds"),
            note=self.tr("A soft tone for as long as you hold"),
            icon="audio-waveform",
            checked=settings.hold_sound,
        )

    def _add_delay(self, settings: Settings) -> None:
        self.delay = Stepper(
            self.tr("Bluetooth delay"),
            value=settings.sound_delay_ms,
            low=0,
            high=LONGEST_SOUND_DELAY_MS,
            step=_DELAY_STEP,
            show=lambda ms: self.tr("{n} ms").replace(" ", NBSP).format(n=ms),
            bare=True,
        )
        self.delay.value_changed.connect(self._delay_chosen)
        self.beat = BeatCheck(self._sound)
        self.beat.button.clicked.connect(self._check_beat)
        note = self.tr(
            "Sound is sent this much earlier to a speaker that is late. Set it so that tick and "
            "flash come together."
        )
        self.group.add(
            SettingBlock(
                self.tr("Bluetooth delay"),
                note=note,
                icon="bluetooth",
                beside=self.delay,
                below=(self.beat,),
            )
        )

    def _delay_chosen(self, milliseconds: int) -> None:
        self._sound.set_delay(milliseconds)
        self.changed.emit({"sound_delay_ms": milliseconds})

    def _check_beat(self) -> None:
        self._pending_beat = True
        self._sound.open()
        self._wait()

    def _add_own_words(self, *, has_voice: bool) -> None:
        note = self.tr(
            "Words that the voice does not know are shown, with a sound. To have them spoken: {how}"
        ).format(how=GET_THE_VOICE)
        if has_voice:
            note = self.tr("Words that the voice does not know are spoken too.")
        row = Row(self.tr("Your own words"), subtitle=note, icon="pencil", interactive=False)
        self.group.add(row)

    # -- what came of a test ------------------------------------------------------------

    def _wait(self) -> None:
        """Look now, and for a while, for what the stream makes of a test."""
        self._tries = _TRIES
        self._watch.start()
        self._look()

    def _look(self) -> None:
        self._sound.tick()
        state = self._sound.state
        self._silent.setVisible(state is SoundState.SILENT)
        if self._pending_beat and state is not SoundState.STARTING:
            self._pending_beat = False
            self.beat.start()
        self._tries -= 1
        if self._tries <= 0:
            self._watch.stop()

    def leave(self) -> None:
        self._watch.stop()
        self._pending_beat = False
        self.beat.light.stop()
        self._sound.close()
