"""How long a session begun now would take, laid out once for all looks at Today."""

from __future__ import annotations

from collections.abc import Sequence

from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.phase import Speech
from sirelief_gui.domain.program import PlannedItem
from sirelief_gui.domain.timeline import compile_timeline
from sirelief_gui.domain.values import dataclass
from sirelief_gui.services.guidance import Guidances

_KEPT = 4
"""So many programs are not laid out anew for every look: two are shown, two may be tried."""


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """How long a session takes, and all that this was reckoned from."""

    asked: tuple[tuple[PlannedItem, ...], bool, Speech | None, bool]
    seconds: int


class Lengths:
    """Lays sessions out as she would be guided, and remembers the last ones."""

    def __init__(self, library: Library, guidances: Guidances) -> None:
        self._library = library
        self._guidances = guidances
        self._laid_out: list[_LaidOut] = []
        """What was laid out, the newest first."""

    def seconds(self, items: Sequence[PlannedItem], *, propped: bool) -> int:
        """Return the seconds of a session, all that is said and shown included."""
        guided = self._guidances.for_next()
        asked = (tuple(items), propped, guided.speech, guided.demos)
        for each in self._laid_out:
            if each.asked == asked:
                return each.seconds
        timeline = compile_timeline(
            items, self._library, propped=propped, speech=guided.speech, demos=guided.demos
        )
        self._laid_out = [_LaidOut(asked, timeline.seconds), *self._laid_out][:_KEPT]
        return timeline.seconds
