"""The part of the walk through the app that is about her activities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sirelief_gui.ui.screens.activities_rate import RateActivitiesScreen

if TYPE_CHECKING:
    from tools.walking import Walk


def activities(walk: Walk) -> None:
    """From the settings: none yet, choosing two, rating them, correcting it, one of them, back."""
    walk.press("What you can do")
    walk.shoot("18a0-activities-none")
    walk.press("Choose activities")
    walk.press("Turning in bed")
    walk.press("Climbing stairs")
    walk.shoot("18b-activities-choose")
    walk.press("Save")
    walk.press("Rate now")
    screen = walk.shell.screen_shown
    if not isinstance(screen, RateActivitiesScreen):
        raise LookupError("no scales for her activities")
    screen.cards[0].scale.choose(6)
    walk.shoot("18c-activities-rate")
    walk.press("Save")
    walk.shoot("18a-activities")
    walk.press("Change today’s rating")
    walk.shoot("18c2-activities-correct")
    walk.press("Back")
    walk.press("Climbing stairs")
    walk.shoot("18d-activity-sheet")
    walk.press("Ask about it no more")
    walk.press("Back")
