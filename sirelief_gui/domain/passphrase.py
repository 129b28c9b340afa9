"""The rules of a passphrase: what may be one, how strong it looks, how long a wrong one costs."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime, timedelta
from enum import StrEnum

from sirelief_gui.domain.words import mark

SHORTEST = 8
"""Characters a passphrase has at least."""
LONGEST = 1000
"""Characters a passphrase has at most."""
TOO_SHORT = mark(
    "Use at least eight characters. Four or five words that do not belong together are good."
)
TOO_LONG = mark("Use at most a thousand characters.")
LIKE_A_KEY = mark("This reads like a key for programs. Choose words instead.")

_FREE = 3
"""Wrong ones that cost nothing: fingers slip."""
_FIRST_SECONDS = 2
_MOST_SECONDS = 300
_RAW_KEY = re.compile(r"x'(?:[0-9a-f]{64}|[0-9a-f]{96})'", re.IGNORECASE)
_WEAK_VARIETY = 5
_FAIR_LENGTH, _STRONG_LENGTH, _STRONG_WORDS = 12, 20, 4


class Strength(StrEnum):
    """How hard a passphrase looks to guess, as far as its length and variety tell."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


def normalized(passphrase: str) -> str:
    """Return the passphrase in the one form it is used in, whichever keyboard wrote it (NFC)."""
    return unicodedata.normalize("NFC", passphrase)


def fault_of(passphrase: str) -> str | None:
    """Return a sentence that says why it cannot be a passphrase, or None."""
    text = normalized(passphrase)
    if len(text) < SHORTEST or not text.strip():
        return TOO_SHORT
    if len(text) > LONGEST:
        return TOO_LONG
    # The encryption would take it for the key itself, and spend no time on deriving one.
    return LIKE_A_KEY if _RAW_KEY.fullmatch(text) else None


def strength(passphrase: str) -> Strength:
    """Return how strong it looks: a hint, since only she knows how it came about."""
    text = normalized(passphrase)
    if fault_of(text) is not None or len(set(text)) < _WEAK_VARIETY or len(text) < _FAIR_LENGTH:
        return Strength.WEAK
    words = {word for word in re.split(r"[\W_]+", text) if word}
    is_long = len(text) >= _STRONG_LENGTH
    return Strength.STRONG if is_long and len(words) >= _STRONG_WORDS else Strength.FAIR


def delay_seconds(failures: int) -> int:
    """Return how long to wait after so many wrong ones in a row: 0 to 300 seconds."""
    if failures < _FREE:
        return 0
    return min(_MOST_SECONDS, _FIRST_SECONDS << min(failures - _FREE, 10))


def seconds_left(failures: int, last: datetime | None, now: datetime) -> int:
    """Return how long to wait from ``now`` on, ``last`` being when the latest wrong one came.

    Never more than the delay itself, even where the clock was set back; both instants are aware.
    """
    delay = delay_seconds(failures)
    if last is None or delay == 0:
        return 0
    passed = max(now - last, timedelta())
    left = timedelta(seconds=delay) - passed
    return max(0, -(-left // timedelta(seconds=1)))
