"""The names of what is heard."""

from __future__ import annotations

from sirelief_gui.domain.cues import SOUND_SECONDS, Cue, Guidance, Level, Sound
from tests.domain.guided import VOICE


def test_the_levels_go_round() -> None:
    assert [level.following for level in Level] == [
        Level.BRIEF,
        Level.CHIMES,
        Level.SILENT,
        Level.FULL,
    ]


def test_a_cue_goes_by_its_clip_or_its_sound() -> None:
    clip = Cue(1.0, "cue.hold", None, 0.5, "Hold.")
    assert (clip.name, clip.end) == ("cue.hold", 1.5)
    assert Cue(0.0, None, Sound.HALF_WAY, 0.5).name == "sound.half_way"


def test_guidance_begins_full_counting_down_without_the_held_tone() -> None:
    assert Guidance() == Guidance(Level.FULL, count_up=False, hold_sound=False, count_down=True)


def test_every_sound_but_the_held_one_has_its_length() -> None:
    assert set(SOUND_SECONDS) == set(Sound) - {Sound.HOLD}


def test_a_voice_says_what_is_in_the_pack() -> None:
    assert [phrase.text for phrase in VOICE.phrase("cue.hold")] == ["Hold."]
    assert VOICE.phrase("cue.unheard_of") == ()
