"""What was corrected in a record, in words: each part with what it said before and says now.

The store keeps a record as it stood before each correction, and no date of that: none is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from sirelief_gui.domain.labels import (
    SITES,
    TRIGGERS,
    comfort_label,
    site_label,
    trigger_label,
)
from sirelief_gui.domain.record import CheckIn, Comfort, SessionRecord
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is

Before = Mapping[str, object]
"""A record as it stood before a correction: JSON values by the names of its fields."""


@dataclass(frozen=True, slots=True)
class AmendedLine:
    """One part of a record: what it is called, what it said before (oldest first), and now."""

    what: str
    before: tuple[str, ...]
    now: str

    def text(self, tr: Translate = as_is) -> str:
        """Say it in one line: 'Effort: 6, then 5, now 4'."""
        words = self.before[0]
        for later in self.before[1:]:
            words = tr("{first}, then {later}").format(first=words, later=later)
        return tr("{what}: {before}, now {now}").format(what=self.what, before=words, now=self.now)


def amended_session(
    before: Sequence[Before],
    now: SessionRecord,
    names: Mapping[int, str],
    tr: Translate = as_is,
) -> tuple[AmendedLine, ...]:
    """Return what was corrected in a session; ``names`` are those of its exercises by place."""
    lines = _Lines(before, tr)
    lines.add(
        tr("Overall"), _comfort(now.comfort, tr), lambda said: _comfort(said.get("comfort"), tr)
    )
    lines.add(tr("Effort"), _number(now.effort, tr), lambda said: _number(said.get("effort"), tr))
    for result in now.results:
        name, place = names.get(result.position, result.exercise), result.position
        lines.add(
            tr("{exercise}, reps").format(exercise=name),
            str(result.reps_done),
            lambda said, place=place: _of_result(said, place, "reps_done", str),  # type: ignore[misc]
        )
        lines.add(
            tr("{exercise}, felt").format(exercise=name),
            _comfort(result.comfort, tr),
            lambda said, place=place: _felt(said, place, tr),  # type: ignore[misc]
        )
    lines.add(tr("Note"), _words(now.note, tr), lambda said: _words(said.get("note"), tr))
    return tuple(lines.found)


def amended_rating(
    before: Sequence[Before], now: CheckIn, tr: Translate = as_is, *, what: str = ""
) -> tuple[AmendedLine, ...]:
    """Return what was corrected in a rating; ``what`` names it where there are several."""

    def named(part: str) -> str:
        return tr("{rating}: {part}").format(rating=what, part=part) if what else part

    lines = _Lines(before, tr)
    lines.add(what or tr("Pain"), _score(now.score, tr), lambda said: _score(said.get("score"), tr))
    lines.add(
        named(tr("Where")), _sites(now.sites, tr), lambda said: _sites(_list(said.get("sites")), tr)
    )
    lines.add(
        named(tr("What set it off")),
        _triggers(now.triggers, now.trigger_note, tr),
        lambda said: _triggers(_list(said.get("triggers")), said.get("trigger_note"), tr),
    )
    lines.add(named(tr("Note")), _words(now.note, tr), lambda said: _words(said.get("note"), tr))
    return tuple(lines.found)


class _Lines:
    """Gathers the lines of one record."""

    def __init__(self, before: Sequence[Before], tr: Translate) -> None:
        self._before, self._tr = before, tr
        self.found: list[AmendedLine] = []

    def add(self, what: str, now: str, said: Callable[[Before], str]) -> None:
        """Add what is said of one part, unless it always said the same or was only filled in."""
        nothing = self._tr("nothing")
        texts: list[str] = []
        for one in self._before:
            text = said(one)
            is_first = not texts and text == nothing
            if text and not is_first and text not in texts[-1:]:
                texts.append(text)
        if texts[-1:] == [now]:
            texts.pop()
        if texts:
            self.found.append(AmendedLine(what, tuple(texts), now))


def _felt(before: Before, position: int, tr: Translate) -> str:
    """Say how an exercise felt; older records say only whether it hurt."""
    said = _of_result(before, position, "comfort", lambda value: _comfort(value, tr))
    hurt = _of_result(
        before, position, "hurt", lambda value: comfort_label(Comfort.HURT, tr) if value else ""
    )
    return hurt or said


def _of_result(before: Before, position: int, field: str, word: Callable[[object], str]) -> str:
    """Say what a record said of one exercise; "" where it was not there."""
    for result in _list(before.get("results")):
        if isinstance(result, dict) and result.get("position") == position:
            return word(result.get(field))
    return ""


def _score(value: object, tr: Translate) -> str:
    return tr("not rated") if value is None else str(value)


def _number(value: object, tr: Translate) -> str:
    return tr("nothing") if value is None else str(value)


def _words(value: object, tr: Translate) -> str:
    return tr("“{words}”").format(words=value) if value else tr("nothing")


def _comfort(value: object, tr: Translate) -> str:
    return next((comfort_label(one, tr) for one in Comfort if one == value), tr("nothing"))


def _sites(values: Iterable[object], tr: Translate) -> str:
    there = set(values)
    return _marks((site_label(site, tr) for site in SITES if site in there), tr)


def _triggers(values: Iterable[object], words: object, tr: Translate) -> str:
    own = [str(words)] if words else []
    there = set(values)
    return _marks([*(trigger_label(t, tr) for t in TRIGGERS if t in there), *own], tr)


def _marks(labels: Iterable[str], tr: Translate) -> str:
    return ", ".join(labels) or tr("nothing")


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
