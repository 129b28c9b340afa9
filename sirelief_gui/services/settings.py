"""Every setting, declared once, with its default and what it may be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, fields, replace
from datetime import date
from functools import partial

from sirelief_gui.domain.cues import Guidance, Level
from sirelief_gui.domain.dose_limits import LIMIT_FIELDS, DoseLimits, is_allowed
from sirelief_gui.domain.pregnancy import (
    PROPPED_FROM_WEEK,
    TERM,
    Gestation,
    counted_from,
    gestation,
)
from sirelief_gui.domain.range_name import range_of_name
from sirelief_gui.domain.record import Site
from sirelief_gui.domain.reminder import FIRST_MINUTE, LAST_MINUTE, WEEKDAYS, ReminderPlan
from sirelief_gui.domain.values import dataclass
from sirelief_gui.services.call_card import Numbers, keep_numbers
from sirelief_gui.storage.store import Store

THEMES = ("system", "light", "dark")
LANGUAGES = ("", "en", "es")
"""The languages of the words on screen; the first is the system's, where there is one of it."""
TEXT_SCALES = (1.0, 1.15, 1.3, 1.5)
"""As in the design's tokens, textSizes."""
GUIDANCE_LEVELS = tuple(level.value for level in Level)
VOICES = ("higher", "lower")
"""The voices that are shipped; the first is what speaks until she chooses."""
SKINS = ("fair", "medium", "tan", "deep")
"""The figure's skin tones, as its rig names them."""
LONGEST_LINE = 80
"""Characters of a number to call."""
LONGEST_SOUND_DELAY_MS = 500
"""The latest a Bluetooth speaker is taken to be."""
LOCK_MINUTES = (0, 1, 5, 15)
"""After how many idle minutes the app may lock itself; 0 is never."""
LIMIT_PREFIX = "limit_"
"""Begins the name of each of my therapist's limits, the limit's own follows."""
_LIMITS = DoseLimits()
_GEOMETRY = "window_geometry"
_PREFIX = "settings."
_NUMBERS = frozenset({"maternity_number", "emergency_number", "numbers_when_locked"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What she has chosen. Change with ``dataclasses.replace`` and save."""

    theme: str = "system"
    language: str = ""
    """Of the words on screen, from the next start on."""
    text_scale: float = 1.0
    reduce_motion: bool = False
    weekly_goal: int = 4
    """Sessions a week, 1–14."""
    maternity_number: str = ""
    emergency_number: str = ""
    fullscreen_player: bool = True
    single_key_shortcuts: bool = True
    chart_range: str = "6W"
    """The name of a preset, or two dates, as `range_name` writes them."""
    gestational_week: int | None = None
    """Completed weeks, 1–42, on the day ``week_given_on``; None when not given."""
    week_given_on: str = ""
    """An ISO date; "" takes the week as it is, for ever."""
    due_date: str = ""
    """An ISO date, "" when not given; it counts before the week."""
    pregnancy_ended: str = ""
    """The ISO date from which on nothing is said of weeks (S23); "" while it goes on."""
    usual_sites: str = ""
    """Ids of `Site` where it mostly hurts, with spaces between."""
    guidance: str = Level.FULL.value
    """How much is heard, a `Level`; the first three sessions have it full whatever this says."""
    voice: str = VOICES[0]
    volume: int = 70
    """Of the voice and the sounds, 0–100."""
    sound_delay_ms: int = 0
    """How much earlier sound is sent for a speaker that is late, 0–500."""
    count_up: bool = False
    """Voice and digits count up instead of down."""
    hold_sound: bool = False
    """A soft tone is sustained through every hold."""
    count_down: bool = True
    """The last three seconds of lead-ins and rests are ticked."""
    show_demo: bool = False
    """One rep is shown before each exercise; the first three sessions always do."""
    skin: str = "medium"
    space_shown: bool = False
    """She has set up her space once; it is then shown only when she asks for it."""
    reminder_on: bool = False
    reminder_days: str = "mon tue wed thu fri"
    """Ids of `WEEKDAYS` on which she is reminded, with spaces between."""
    reminder_minute: int = 18 * 60
    """When, in minutes after midnight, `FIRST_MINUTE`–`LAST_MINUTE`."""
    tray: bool = False
    """An icon beside the clock; closing the window then leaves the app running."""
    lock_minutes: int = 5
    """Minutes without a key or the mouse until the passphrase is asked for again; 0 for never."""
    lock_on_minimize: bool = True
    numbers_when_locked: bool = True
    """With a passphrase: her numbers to call stay readable on the lock screen."""
    limit_rise: int = _LIMITS.rise
    limit_most_pain: int = _LIMITS.most_pain
    limit_comfortable: int = _LIMITS.comfortable
    limit_calm_sessions: int = _LIMITS.calm_sessions
    limit_most_reps: int = _LIMITS.most_reps
    limit_hard_sessions: int = _LIMITS.hard_sessions
    """My therapist's limits: what an advice about the next dose works with (`DoseLimits`)."""

    def __post_init__(self) -> None:
        """Refuse what a setting may not be, with a ValueError that names it."""
        for field in fields(self):
            if not _ALLOWED[field.name](getattr(self, field.name)):
                raise ValueError(f"{field.name} cannot be {getattr(self, field.name)!r}")

    def gestation_on(self, day: date) -> Gestation | None:
        """Return how far along she is on a day; None when that is not known."""
        ended = _day_in(self.pregnancy_ended)
        if ended is not None and day >= ended:
            return None
        return gestation(
            week=self.gestational_week,
            given_on=_day_in(self.week_given_on),
            due=_day_in(self.due_date),
            today=day,
        )

    def week_on(self, day: date) -> int | None:
        """Return the completed weeks on a day; None when they are not known."""
        found = self.gestation_on(day)
        return None if found is None else found.weeks

    def past_week(self, day: date) -> int | None:
        """Return the completed weeks on a past day: counted back from a week that was given later.

        None where that cannot be told.
        """
        began = self.counted_from
        if began is None:
            return None
        return replace(self, due_date=(began + TERM).isoformat()).week_on(day)

    @property
    def counted_from(self) -> date | None:
        """The day her weeks are counted from; None where it cannot be told."""
        return counted_from(
            week=self.gestational_week,
            given_on=_day_in(self.week_given_on),
            due=_day_in(self.due_date),
        )

    def propped_on(self, day: date) -> bool:
        """Tell whether lying exercises are shown on a wedge or pillows on a day."""
        week = self.week_on(day)
        return week is None or week >= PROPPED_FROM_WEEK

    @property
    def numbers(self) -> Numbers:
        """Whom to call."""
        return Numbers(maternity=self.maternity_number, emergency=self.emergency_number)

    @property
    def sites(self) -> tuple[Site, ...]:
        """Where it mostly hurts, as she has said it."""
        return tuple(Site(name) for name in self.usual_sites.split())

    @property
    def reminder(self) -> ReminderPlan | None:
        """When she wants to be reminded; None for never."""
        if not self.reminder_on:
            return None
        days = frozenset(WEEKDAYS.index(name) for name in self.reminder_days.split())
        return ReminderPlan(days=days, minute=self.reminder_minute)

    @property
    def dose_limits(self) -> DoseLimits:
        """What an advice about the next dose works with."""
        return DoseLimits(
            **{one.name: getattr(self, LIMIT_PREFIX + one.name) for one in LIMIT_FIELDS}
        )

    @property
    def heard(self) -> Guidance:
        """Her choices about what is heard, as the plan of cues takes them."""
        return Guidance(
            level=Level(self.guidance),
            count_up=self.count_up,
            hold_sound=self.hold_sound,
            count_down=self.count_down,
        )


def _whole(value: object, lowest: int, highest: int) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and lowest <= value <= highest


def _day_in(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _day(value: object) -> bool:
    """Tell whether something is an ISO date or empty."""
    if not isinstance(value, str):
        return False
    try:
        _day_in(value)
    except ValueError:
        return False
    return True


def _sites(value: object) -> bool:
    return isinstance(value, str) and set(value.split()) <= {site.value for site in Site}


def _days(value: object) -> bool:
    return isinstance(value, str) and set(value.split()) <= set(WEEKDAYS)


def _flag(value: object) -> bool:
    return isinstance(value, bool)


def _line(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_LINE


_ALLOWED: Mapping[str, Callable[[object], bool]] = {
    "language": lambda value: value in LANGUAGES,
    "theme": lambda value: value in THEMES,
    "text_scale": lambda value: not isinstance(value, bool) and value in TEXT_SCALES,
    "reduce_motion": _flag,
    "weekly_goal": lambda value: _whole(value, 1, 14),
    "maternity_number": _line,
    "emergency_number": _line,
    "fullscreen_player": _flag,
    "single_key_shortcuts": _flag,
    "chart_range": lambda value: isinstance(value, str) and range_of_name(value) is not None,
    "gestational_week": lambda value: value is None or _whole(value, 1, 42),
    "week_given_on": _day,
    "due_date": _day,
    "pregnancy_ended": _day,
    "usual_sites": _sites,
    "guidance": lambda value: value in GUIDANCE_LEVELS,
    "voice": lambda value: value in VOICES,
    "volume": lambda value: _whole(value, 0, 100),
    "sound_delay_ms": lambda value: _whole(value, 0, LONGEST_SOUND_DELAY_MS),
    "count_up": _flag,
    "hold_sound": _flag,
    "count_down": _flag,
    "show_demo": _flag,
    "skin": lambda value: value in SKINS,
    "space_shown": _flag,
    "reminder_on": _flag,
    "reminder_days": _days,
    "reminder_minute": lambda value: _whole(value, FIRST_MINUTE, LAST_MINUTE),
    "tray": _flag,
    "lock_minutes": lambda value: not isinstance(value, bool) and value in LOCK_MINUTES,
    "lock_on_minimize": _flag,
    "numbers_when_locked": _flag,
    **{LIMIT_PREFIX + one.name: partial(is_allowed, one.name) for one in LIMIT_FIELDS},
}


class SettingsStore:
    """Reads and keeps the settings; both raise StorageError."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._wished: dict[str, object] = {}
        self._read: Mapping[str, object] | None = None
        self._loaded = Settings()
        """What was made of ``_read``, as long as nothing else is kept or wished."""

    def wish(self, **wished: object) -> None:
        """Take over what the system wishes: it holds where she has chosen nothing herself.

        Raises ValueError for what a setting may not be.
        """
        Settings(**wished)  # type: ignore[arg-type] # checks them
        self._wished |= wished
        self._read = None

    def load(self) -> Settings:
        """Return the settings; whatever is missing or may not be is as wished, or by default."""
        kept = self._store.settings()
        if kept is self._read:
            return self._loaded
        known = {
            name: kept[_PREFIX + name]
            for name, allowed in _ALLOWED.items()
            if _PREFIX + name in kept and allowed(kept[_PREFIX + name])
        }
        self._loaded = Settings(**(self._wished | known))  # type: ignore[arg-type] # each was checked just above
        self._read = kept
        return self._loaded

    def save(self, settings: Settings) -> None:
        """Keep what has changed; numbers to call also beside the history, lest it be broken."""
        before = asdict(self.load())
        changed = {n: value for n, value in asdict(settings).items() if before[n] != value}
        if not _NUMBERS.isdisjoint(changed):
            self.keep_numbers(settings)
        for name, value in changed.items():
            self._store.set_setting(_PREFIX + name, value)

    def keep_numbers(self, settings: Settings) -> None:
        """Keep the numbers beside the history, in plain text; not where she wants them locked."""
        is_shown = settings.numbers_when_locked or not self._store.engine.encrypts
        keep_numbers(self._store.path.parent, settings.numbers if is_shown else Numbers())

    def window_geometry(self) -> str:
        """Return where the window was, as the window wrote it; empty at first."""
        return self._store.setting(_GEOMETRY, "")

    def keep_window_geometry(self, geometry: str) -> None:
        """Keep where the window is, in whatever words the window uses."""
        self._store.set_setting(_GEOMETRY, geometry)
