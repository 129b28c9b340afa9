"""What the screen shows of the rep that comes before the first one counted."""

from __future__ import annotations

from sirelief_gui.domain.demo import DEMO_INTRO, part_at, said_in
from sirelief_gui.domain.phase import DemoPart, Phase
from sirelief_gui.domain.player_view import DemoPartView, DemoView
from sirelief_gui.domain.words import Translate


def demo_view(phase: Phase, seconds: float, tr: Translate, *, counts_next: bool) -> DemoView:
    """Return the page so many seconds into a demo; ``counts_next`` tells that a rep follows."""
    current = part_at(phase, seconds)
    part, is_over = phase.demo[current], seconds >= phase.demo[-1].end
    words = tr(part.word)
    if is_over and counts_next:
        words = tr("Now we count")
    return DemoView(
        heading=tr("Watch one, then we count"),
        line=tr("Nothing is counted yet. Join in if you like."),
        word=words,
        detail="" if is_over or seconds < DEMO_INTRO else said_in(part, tr),
        parts=tuple(
            DemoPartView(tr(each.short), each.seconds, _fraction(each, seconds), number == current)
            for number, each in enumerate(phase.demo)
        ),
    )


def _fraction(part: DemoPart, seconds: float) -> float:
    return min(1.0, max(0.0, (seconds - part.offset) / part.seconds))
