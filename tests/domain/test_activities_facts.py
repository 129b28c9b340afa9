"""docs/ACTIVITIES.md says the numbers that the code goes by."""

from __future__ import annotations

from pathlib import Path

from sirelief_gui.domain.activities import (
    LARGE_CHANGE,
    MEDIUM_CHANGE,
    MOST_ACTIVE,
    SMALL_CHANGE,
)
from sirelief_gui.domain.activities_view import (
    ASKED_EVERY_DAYS,
    BY_MONTH_FROM_DAYS,
    HIGHEST,
    LONGEST_JOINED_DAYS,
    LOWEST,
)

DOC = Path(__file__).parents[2] / "docs" / "ACTIVITIES.md"


def test_the_page_says_the_numbers_of_the_code() -> None:
    said = DOC.read_text(encoding="utf-8")
    for row in (
        f"| activities asked about at a time | {MOST_ACTIVE} |",
        f"| scale | {LOWEST} unable to {HIGHEST} as able as before;",
        f"| asked | every {ASKED_EVERY_DAYS} days,",
        f"| a line joins ratings | at most {LONGEST_JOINED_DAYS} days apart;",
        f"| ranges over {BY_MONTH_FROM_DAYS} days |",
        f"{SMALL_CHANGE} small, {MEDIUM_CHANGE} medium, {LARGE_CHANGE} large",
    ):
        assert row in said
