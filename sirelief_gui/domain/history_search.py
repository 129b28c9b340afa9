"""What is asked of the history list: a chip, and words that its rows hold.

A row is found when it holds every word, in any order, wherever each of them stands. Capitals and
accents make no difference in any script: she types "mas" and finds "MÁS".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from sirelief_gui.domain.record import CheckInKind, Site, Trigger
from sirelief_gui.domain.values import dataclass

_Key = TypeVar("_Key")

LOG_KINDS = (CheckInKind.NOW, CheckInKind.NEXT_MORNING, CheckInKind.WORST_24H)
"""Ratings that stand in the list by themselves; the others belong to a session."""


class HistoryFilter(StrEnum):
    """The chips over the list."""

    ALL = "all"
    SESSIONS = "sessions"
    PAIN_LOGS = "pain_logs"
    STOPPED_EARLY = "stopped_early"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word that is searched for, folded, and whose names it is part of.

    Names are shown in her language but kept by ids, so that they are found here by what is shown.
    """

    text: str
    programs: tuple[str, ...] = ()
    """Program names, as sessions keep them."""
    exercises: tuple[str, ...] = ()
    """Ids of exercises."""
    kinds: tuple[CheckInKind, ...] = ()
    sites: tuple[Site, ...] = ()
    triggers: tuple[Trigger, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the list shows: what the chip leaves, of that what holds every word."""

    chip: HistoryFilter = HistoryFilter.ALL
    words: tuple[Word, ...] = ()

    @property
    def sessions(self) -> bool:
        """Whether sessions are wanted at all."""
        return self.chip is not HistoryFilter.PAIN_LOGS

    @property
    def pain_logs(self) -> bool:
        """Whether pain logs are wanted at all."""
        return self.chip in (HistoryFilter.ALL, HistoryFilter.PAIN_LOGS)


def folded(text: str) -> str:
    """Return a text without what makes no difference when it is searched: capitals and accents."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def words_of(search: str) -> tuple[str, ...]:
    """Return the words of what she typed, folded, each once."""
    return tuple(dict.fromkeys(folded(search).split()))


def holds(text: str, word: str) -> bool:
    """Tell whether a text holds a folded word. Nothing in either stands for anything else."""
    return word in folded(text)


def named(names: Mapping[_Key, Iterable[str]], word: str) -> tuple[_Key, ...]:
    """Return the keys that one of whose names holds a folded word."""
    return tuple(key for key, called in names.items() if any(holds(name, word) for name in called))
