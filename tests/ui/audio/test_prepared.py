"""Clips and sounds as samples, decoded once, kept while there is room."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from sirelief_gui.domain.cues import Sound
from sirelief_gui.domain.phrases import HEAD_FILE
from sirelief_gui.ui import resources
from sirelief_gui.ui.audio.clip_files import ResourceClips
from sirelief_gui.ui.audio.mixer import RATE
from sirelief_gui.ui.audio.prepared import Prepared, decoded, doubled
from tests.ui.audio.rig import clip, tone

VOICES = Path(__file__).parents[3] / "assets" / "voice" / "en"


class Files:
    """Clips from the source tree, and how often each was read."""

    def __init__(self) -> None:
        self.read: list[tuple[str, str]] = []

    def clip(self, voice: str, phrase_id: str) -> bytes | None:
        self.read.append((voice, phrase_id))
        path = VOICES / voice / f"{phrase_id}.ogg"
        return whole(path) if path.exists() else None


def whole(path: Path) -> bytes:
    """A clip as a decoder wants it, behind what all clips of its voice share."""
    return (path.parent / HEAD_FILE).read_bytes() + path.read_bytes()


class Broken:
    def clip(self, voice: str, phrase_id: str) -> bytes | None:
        return {"empty": b"", "noise": bytes(range(256)) * 20, "half": _half()}.get(phrase_id)


def _half() -> bytes:
    return whole(VOICES / "higher" / "count.1.ogg")[:60]


@pytest.mark.parametrize("voice", ["higher", "lower"])
def test_a_clip_is_decoded_at_the_rate_of_the_stream(voice: str) -> None:
    samples = Prepared(Files()).samples(clip(0.0), voice)
    assert samples is not None
    assert samples.dtype == np.float32
    assert 0.2 < len(samples) / RATE < 1.0
    assert 0.1 < float(np.max(np.abs(samples))) < 1.0


def test_what_was_prepared_is_kept() -> None:
    files = Files()
    prepared = Prepared(files)
    first = prepared.samples(clip(0.0), "higher")
    assert prepared.samples(clip(9.0), "higher") is first
    assert prepared.samples(clip(0.0), "lower") is not first
    assert files.read == [("higher", "count.1"), ("lower", "count.1")]


def test_sounds_are_the_same_for_every_voice_and_holds_as_long_as_asked() -> None:
    prepared = Prepared(Files())
    assert prepared.samples(tone(0.0), "higher") is prepared.samples(tone(1.0), "lower")
    for seconds in (3.0, 5.0):
        hold = prepared.samples(tone(0.0, seconds=seconds, sound=Sound.HOLD), "higher")
        assert hold is not None
        assert len(hold) == round(seconds * RATE)


def test_what_was_not_used_for_longest_goes_first() -> None:
    files = Files()
    prepared = Prepared(files, room=400_000)
    names = [f"count.{number}" for number in range(1, 11)]
    for name in names:
        prepared.samples(clip(0.0, name=name), "higher")
        prepared.samples(clip(0.0, name="count.1"), "higher")
        assert prepared.used <= 400_000
    assert files.read.count(("higher", "count.1")) == 1
    prepared.samples(clip(0.0, name="count.2"), "higher")
    assert files.read.count(("higher", "count.2")) == 2


@pytest.mark.parametrize("name", ["gone", "empty", "noise", "half"])
def test_a_missing_or_broken_clip_is_none(name: str) -> None:
    assert Prepared(Broken()).samples(clip(0.0, name=name), "higher") is None


def test_half_the_rate_is_doubled_without_a_trace() -> None:
    time = np.arange(6000) / (RATE / 2)
    slow = np.sin(2 * np.pi * 3000 * time).astype(np.float32)
    fast = np.sin(2 * np.pi * 3000 * np.arange(12000) / RATE)
    assert doubled(slow)[200:-200] == pytest.approx(fast[200:-200], abs=1e-4)
    assert len(doubled(slow)) == 12000


def test_every_clip_shipped_can_be_decoded() -> None:
    paths = sorted(VOICES.glob("*/count.*.ogg"))
    assert len(paths) == 20
    for path in paths:
        assert decoded(whole(path)) is not None


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_resources_hold_the_clips(language: str) -> None:
    resources.register()
    clips = ResourceClips(language=language)
    file = VOICES.parent / language / "higher" / "count.1.ogg"
    assert clips.clip("higher", "count.1") == whole(file)
    assert clips.clip("higher", "no.such") is None
    assert clips.clip("nobody", "count.1") is None


@pytest.mark.parametrize("name", ["../lower/count.1", "count.1/..", "", "COUNT 1", "count..1"])
def test_only_names_of_phrases_are_looked_for(name: str) -> None:
    assert ResourceClips().clip("higher", name) is None
