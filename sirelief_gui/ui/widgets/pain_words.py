"""The tint and the spoken form of a pain score; its word comes from the domain."""

from __future__ import annotations

from sirelief_gui.domain.pain import HIGHEST, LOWEST, Severity, severity, severity_word
from sirelief_gui.domain.words import Translate, as_is
from sirelief_gui.ui.theme import Theme


def band_of(score: int) -> Severity:
    """Return the band of a score; raises ValueError when it is not from 0 to 10."""
    if not LOWEST <= score <= HIGHEST:
        raise ValueError(f"pain score {score} is not from {LOWEST} to {HIGHEST}")
    return severity(score)


def band_scores(band: Severity) -> tuple[int, int]:
    """Return the lowest and the highest score of a band."""
    scores = [n for n in range(LOWEST, HIGHEST + 1) if severity(n) is band]
    return scores[0], scores[-1]


def band_word(band: Severity, tr: Translate = as_is) -> str:
    """Return the word shown for a band, with a capital."""
    return severity_word(band_scores(band)[0], tr)


def tint_of(theme: Theme, score: int) -> str:
    """Return the role that fills the cell or the disc of a score."""
    return theme.word(f"painScale.tint.{band_of(score)}")


def score_in_words(score: int, tr: Translate = as_is) -> str:
    """Return a score as it is read aloud: "4, mild"."""
    word = band_word(band_of(score), tr)
    return tr("{n}, {word}").format(n=score, word=word.lower())
