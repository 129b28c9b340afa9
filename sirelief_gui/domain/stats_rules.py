"""What our statistics need before they say a number, in one place; sources are facts R-numbers.

Numbers marked [D] are our own choice: no source claims them. docs/STATISTICS.md explains each.
"""

from __future__ import annotations

WINDOW_DAYS = 7
"""Days that one median looks back over, its own day included."""
FEWEST_DAYS = 3
"""Rated days a median needs (R66: averages need 3–4 days to be reliable; R67: one misleads)."""
LONGEST_GAP_DAYS = 7
"""A line breaks where more than this many days passed without a rating [D]."""
FEWEST_SESSIONS = 3
"""Sessions the tiles need before they say a number (DESIGN 6.9)."""

NOISE_POINTS = 1.3
"""Minimal important change in pregnancy-related low-back and pelvic girdle pain (R109): a group
estimate of 90 women, not a limit of hers."""
BASELINE_DAYS = 14
"""Days from her first rating of a range on that its baseline is taken from, at most [D]."""

FEWEST_IN_PATTERN = 5
"""Ratings a time of day or a weekday needs, on at least ``FEWEST_DAYS`` different days [D]."""
FEWEST_OF_EXERCISE = 5
"""Ratings an exercise needs before its share is shown (DESIGN 6.9)."""
FEWEST_EACH = 3
"""Days with and days without a session that a comparison needs, each (as Bearable's; field.md)."""

CONFIDENCE = 0.95
"""Of every interval."""
SLOPE_POINTS = 8
"""Medians a trend needs: with fewer its interval is as wide as the scale [D]."""
SLOPE_DAYS = 10
"""Days that must lie between the first and the last of them [D]."""
SLOPE_BLOCKS = (1, 7, 28, 84)
"""Days that one median of a trend may stand for, shortest first; a long range takes a longer."""
MOST_BLOCKS = 132
"""Medians a trend is reckoned from at most: it costs their square (8,646 slopes at most)."""

CALENDAR_WEEKS = 12
"""Weeks of the practice calendar (DESIGN 6.9)."""
