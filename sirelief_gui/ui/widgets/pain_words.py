"""The word and the tint of a pain score, the same wherever a score is shown."""

from __future__ import annotations

from collections.abc import Callable

from sirelief_gui.ui.theme import Theme

BANDS = ("none", "mild", "moderate", "severe")

_Tr = Callable[[str], str]


def band_of(theme: Theme, score: int) -> str:
    """Return "none", "mild", "moderate" or "severe" for a score of 0 to 10.

    Raises ValueError outside that range.
    """
    for band in BANDS:
        low, high = theme.nums(f"painScale.words.{band}")
        if low <= score <= high:
            return band
    raise ValueError(f"pain score {score} is not from 0 to 10")


def band_word(band: str, tr: _Tr = str) -> str:
    """Return the word shown for a band, with a capital."""
    words = {
        "none": tr("No pain"),
        "mild": tr("Mild"),
        "moderate": tr("Moderate"),
        "severe": tr("Severe"),
    }
    return words[band]


def tint_of(theme: Theme, score: int) -> str:
    """Return the role that fills the cell or the disc of a score."""
    return theme.word(f"painScale.tint.{band_of(theme, score)}")


def score_in_words(theme: Theme, score: int, tr: _Tr = str) -> str:
    """Return a score as it is read aloud: "4, mild"."""
    word = band_word(band_of(theme, score), tr)
    return tr("{n}, {word}").format(n=score, word=word.lower())
