"""The next dose on Today: proposed from what the last sessions say, changed only by her yes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import zip_longest

from sirelief_gui.domain.day_limit import BREATHING
from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.library_list import is_single
from sirelief_gui.domain.mornings import TELLING_KINDS, is_worse_week
from sirelief_gui.domain.next_dose import (
    SETTLE_DAYS,
    Advice,
    ExerciseTold,
    NextDose,
    SessionTold,
    next_dose,
)
from sirelief_gui.domain.next_dose_words import DoseWords, next_dose_words
from sirelief_gui.domain.program import DoseError, Program, resolve
from sirelief_gui.domain.program_edit import Edit, Refused, set_dose
from sirelief_gui.domain.program_file import is_hers
from sirelief_gui.domain.ratings import RatingIndex, SessionRatings
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    Outcome,
    SessionRecord,
    StopReason,
)
from sirelief_gui.domain.safety import Gate
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import Translate, as_is
from sirelief_gui.services.clock import Clock
from sirelief_gui.services.programs import CHOSEN, Programs
from sirelief_gui.services.safety import LOOK_BACK_DAYS, Safety
from sirelief_gui.services.settings import SettingsStore
from sirelief_gui.services.today import TodayView
from sirelief_gui.storage.store import Store

_ANSWERED = "next_dose_answered"
_LATER_KINDS = TELLING_KINDS | {CheckInKind.AFTER, CheckInKind.DURING}
_COUNT_WITHOUT_A_REP = frozenset({StopReason.PAIN, StopReason.WARNING_SIGN})
_SESSIONS_READ = 16
"""As many as any limit asks for, with single exercises and unfinished ones among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseProposal:
    """An advice other than "same", in words. ``key`` names it and what it was made from."""

    key: str
    program: Program
    found: NextDose
    words: DoseWords

    @property
    def changes(self) -> bool:
        """Whether there is something to say yes to."""
        return bool(self.found.steps)


@dataclass(frozen=True, slots=True)
class DoseChanged:
    """What a yes has done: the program before, and hers as it is now."""

    before: Program
    after: Program


class NextDoses:
    """Proposes, and changes her program when she says so; methods raise StorageError."""

    def __init__(self, store: Store, clock: Clock, library: Library, shelf: Programs) -> None:
        self._store = store
        self._clock = clock
        self._library = library
        self._shelf = shelf
        self._safety = Safety(store, clock)
        self._settings = SettingsStore(store)

    def proposal(self, view: TodayView, tr: Translate = as_is) -> DoseProposal | None:
        """Return what to propose on Today as it is now; None for nothing, or once answered.

        Nothing is proposed where sessions are off, one is under way, or the morning has not been
        asked about; and one rep more never beside a card that says that it went badly.
        """
        program = self._shelf.chosen()
        if view.program_id != program.id or not _is_time(view):
            return None
        today = day_of(self._clock.now())
        since = today - timedelta(days=LOOK_BACK_DAYS)
        check_ins = self._store.check_ins(since)
        said = self._safety.answers()
        sessions = self._store.sessions(since, newest=_SESSIONS_READ)
        if said.ended_at is not None:  # what was done before says nothing of the time after
            ended = said.ended_at.timestamp()
            sessions = tuple(one for one in sessions if one.started_at.timestamp() > ended)
        told = _told(sessions, check_ins)
        limits = self._settings.load().dose_limits
        found = next_dose(
            program,
            told,
            self._library,
            limits=limits,
            today=today,
            hold_back=is_worse_week(check_ins, today) or _is_soon_after(said.warning_at, today),
        )
        if found.advice is Advice.SAME or (view.notice and found.advice is Advice.MORE):
            return None
        key = _key(found, program, told[-1])
        if self._store.setting(_ANSWERED, "") == key:
            return None
        eased = self._safety.fit(resolve(program, self._library), self._library).eased
        words = next_dose_words(found, self._library, limits=limits, starts_easier=eased, tr=tr)
        return DoseProposal(key=key, program=program, found=found, words=words)

    def accept(self, proposal: DoseProposal, tr: Translate = as_is) -> DoseChanged:
        """Change the doses as proposed: in her program, or in a copy of one that ships.

        The copy is then the one that Today offers. Raises DoseError where the program has changed
        since or is gone, or it was answered already; nothing is changed then.
        """
        before = proposal.program
        if not self._shelf.has(before) or self._store.setting(_ANSWERED, "") == proposal.key:
            raise DoseError(tr("The program has changed since. Nothing was changed."))
        edit = self._begin(before, tr)
        for step in proposal.found.steps:
            if not isinstance(edit, Refused):
                edit = set_dose(edit, step.place, step.dose, self._library, tr)
        if isinstance(edit, Refused):
            raise DoseError(edit.why)
        kept = {CHOSEN: edit.program.id, _ANSWERED: proposal.key}
        after = self._shelf.save(edit, tr, settings=kept).program
        return DoseChanged(before, after)

    def take_back(self, changed: DoseChanged) -> bool:
        """Undo a yes; False where the program has been changed again, and stays as it is."""
        after = changed.after
        if not self._shelf.has(after):
            return False
        if changed.before.id == after.id:
            self._shelf.put_back({after.id: changed.before}, {}, settings={_ANSWERED: ""})
        else:
            kept = {CHOSEN: changed.before.id, _ANSWERED: ""}
            self._shelf.put_back({after.id: None}, {}, settings=kept)
        return True

    def decline(self, proposal: DoseProposal) -> None:
        """Keep the doses as they are; asked again once there is something new to go by."""
        self._store.set_setting(_ANSWERED, proposal.key)

    def ask_again(self) -> None:
        """Take `decline` back."""
        self._store.set_setting(_ANSWERED, "")

    def _begin(self, program: Program, tr: Translate) -> Edit:
        if is_hers(program.id):
            return self._shelf.edit(program.id)
        name = tr("My {program}").format(program=tr(program.name))
        return self._shelf.copy(program.id, name, tr)


def _is_time(view: TodayView) -> bool:
    is_on = view.gate in (Gate.OPEN, Gate.ENOUGH_TODAY)
    return is_on and view.resume is None and not view.next_morning_due


def _key(found: NextDose, program: Program, last: SessionTold) -> str:
    scores = (last.before, last.during, last.after, last.morning)
    return " ".join(map(str, (found.advice, found.why, program.id, last.session_id, *scores)))


def _is_soon_after(warning: datetime | None, today: date) -> bool:
    """Tell whether a warning sign that was not taken back is a week old at most."""
    return warning is not None and (today - day_of(warning)).days <= SETTLE_DAYS


def _told(
    newest_first: Sequence[SessionRecord], check_ins: Iterable[CheckIn]
) -> tuple[SessionTold, ...]:
    """Return what is known of the sessions that count, oldest first."""
    check_ins = tuple(check_ins)
    index = RatingIndex(check_ins)
    records = [record for record in reversed(newest_first) if _counts(record)]
    return tuple(
        _one_told(record, following, index.of(record), check_ins)
        for record, following in zip_longest(records, records[1:])
    )


def _counts(record: SessionRecord) -> bool:
    """Tell whether a session says something of a dose: not singles, nor breathing alone.

    One without a rep does where it was stopped for pain or a warning sign.
    """
    if is_single(record.program_id) or record.program_id == BREATHING:
        return False
    return record.reps_done > 0 or record.stop_reason in _COUNT_WITHOUT_A_REP


def _one_told(
    record: SessionRecord,
    following: SessionRecord | None,
    ratings: SessionRatings,
    check_ins: Sequence[CheckIn],
) -> SessionTold:
    """Return what is known of a session, with what she said until the ``following`` one began."""
    day = day_of(record.started_at)
    since = [one for one in check_ins if _is_between(one, record, following)]
    later = [c.score for c in since if c.kind in _LATER_KINDS and c.score is not None]
    is_last = following is None or day_of(following.started_at) > day
    if is_last and all(day_of(c.at) == day for c in since if c.kind in TELLING_KINDS):
        later = []  # how it settled cannot be told on the same day
    during = (c for c in check_ins if c.session_id == record.id and c.kind is CheckInKind.DURING)
    worst = (c for c in since if c.kind is CheckInKind.WORST_24H)
    morning = ratings.next_morning
    if not is_last and morning is not None and morning.session_id != record.id:
        morning = None  # one morning counts once: for the last session of its day
    return SessionTold(
        session_id=record.id,
        program_id=record.program_id,
        day=day,
        before=_score(ratings.before),
        after=_score(ratings.after),
        during=_highest(during),
        morning=_score(morning),
        later=max(later, default=None),
        worst=_highest(worst),
        stopped_for_pain=record.stop_reason is StopReason.PAIN,
        ended_early=record.outcome is not Outcome.COMPLETED,
        hurt=record.comfort is Comfort.HURT,
        exercises=_exercises(record),
    )


def _is_between(one: CheckIn, record: SessionRecord, following: SessionRecord | None) -> bool:
    """Tell whether a rating was given after a session, up to the next one's before."""
    at = one.at.timestamp()
    if following is not None and (
        at >= following.started_at.timestamp()
        or (one.session_id == following.id and one.kind is not CheckInKind.BEFORE)
    ):
        return False
    is_own = one.session_id == record.id and one.kind is not CheckInKind.WORST_24H
    return at > record.started_at.timestamp() and not is_own


def _highest(check_ins: Iterable[CheckIn]) -> int | None:
    return max((one.score for one in check_ins if one.score is not None), default=None)


def _exercises(record: SessionRecord) -> Mapping[str, ExerciseTold]:
    """Return how each exercise went; of one that was done twice, the lesser."""
    found: dict[str, ExerciseTold] = {}
    for result in record.results:
        was = found.get(result.exercise)
        less = result.reps_done if was is None else min(was.reps_done, result.reps_done)
        found[result.exercise] = ExerciseTold(
            reps_prescribed=result.reps_prescribed,
            reps_done=less,
            hold=result.hold_seconds,
            hurt=result.hurt or result.comfort is Comfort.HURT or bool(was and was.hurt),
            eased=result.eased or bool(was and was.eased),
        )
    return found


def _score(check_in: CheckIn | None) -> int | None:
    return None if check_in is None else check_in.score
