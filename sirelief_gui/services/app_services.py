"""Everything the front ends work with, opened together over one folder."""

from __future__ import annotations

from pathlib import Path

from sirelief_gui.domain.exercise import Library
from sirelief_gui.domain.program import Program
from sirelief_gui.domain.values import dataclass
from sirelief_gui.services.activities import Activities
from sirelief_gui.services.checkins import CheckIns
from sirelief_gui.services.clock import Clock, SystemClock
from sirelief_gui.services.exporting import Exporting
from sirelief_gui.services.guidance import Guidances
from sirelief_gui.services.history import History
from sirelief_gui.services.history_edit import HistoryEdit
from sirelief_gui.services.library import load_library, load_programs
from sirelief_gui.services.next_dose import NextDoses
from sirelief_gui.services.own_words import FOLDER as CLIPS
from sirelief_gui.services.own_words import OwnWords
from sirelief_gui.services.pictures import FOLDER as PICTURES
from sirelief_gui.services.pictures import Pictures
from sirelief_gui.services.player import Player
from sirelief_gui.services.programs import Programs
from sirelief_gui.services.reminders import Reminders
from sirelief_gui.services.safekeeping import Safekeeping
from sirelief_gui.services.safety import Safety
from sirelief_gui.services.settings import SettingsStore
from sirelief_gui.services.synth import find_synth
from sirelief_gui.services.today import Today
from sirelief_gui.services.trends import Trends
from sirelief_gui.services.voice import LoadPack, VoicePack, load_voice_pack
from sirelief_gui.storage.errors import StorageError
from sirelief_gui.storage.store import Store

BUSY_SECONDS = 1.0
"""How long a write waits for another program: longer would hold up the session on screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Services:
    """The use cases, and what they share."""

    data_dir: Path
    clock: Clock
    library: Library
    programs: dict[str, Program]
    """All there are by id, hers too; `shelf` keeps them up to date."""
    shelf: Programs
    pictures: Pictures
    player: Player
    check_ins: CheckIns
    activities: Activities
    safety: Safety
    settings: SettingsStore
    guidance: Guidances
    own_words: OwnWords
    today: Today
    next_dose: NextDoses
    history: History
    history_edit: HistoryEdit
    trends: Trends
    reminders: Reminders
    exporting: Exporting
    safekeeping: Safekeeping
    store: Store
    """For the headless front end and for what is built beside these; windows do not use it."""

    @property
    def voice_pack(self) -> VoicePack | None:
        """What the shipped voice can say; None when there is none."""
        return self.guidance.pack

    def close(self) -> None:
        """Save what is unsaved and close the store; a second time does nothing."""
        self.own_words.close()
        self.player.close()
        self.store.close()


def open_services(
    folder: Path,
    clock: Clock | None = None,
    *,
    create: bool = True,
    load_pack: LoadPack = load_voice_pack,
) -> Services:
    """Open the history in ``folder`` and everything that works on it.

    A missing folder is created unless ``create`` is false. ``load_pack`` reads the voice when it
    is first needed. Raises StorageError, and has left everything as it was then.
    """
    library = load_library()
    store = Store.open(folder, create=create, busy_seconds=BUSY_SECONDS)
    try:
        return _opened(store, clock or SystemClock(), library=library, load_pack=load_pack)
    except StorageError:
        store.close()
        raise


def _opened(store: Store, clock: Clock, *, library: Library, load_pack: LoadPack) -> Services:
    folder, programs = store.path.parent, load_programs(library)
    own_words = OwnWords(folder / CLIPS, find_synth(), load_pack=load_pack)
    safety = Safety(store, clock)
    guidance = Guidances(
        store, load_pack=load_pack, own_clips=own_words.phrases, pubic_pain=safety.pubic_pain_today
    )
    shelf = Programs(store, clock, library, programs, guidance, speak=own_words.ensure)
    player = Player(store, clock, library)
    safekeeping = Safekeeping(folder, clock)
    return Services(
        data_dir=folder,
        clock=clock,
        library=library,
        programs=programs,
        shelf=shelf,
        pictures=Pictures(folder / PICTURES),
        player=player,
        check_ins=CheckIns(store, clock),
        activities=Activities(store, clock),
        safety=safety,
        settings=SettingsStore(store),
        guidance=guidance,
        own_words=own_words,
        today=Today(store, clock, library, shelf, guidance),
        next_dose=NextDoses(store, clock, library, shelf),
        history=History(store, clock, library),
        history_edit=HistoryEdit(
            store, clock, library, shelf, before_delete=safekeeping.before_delete
        ),
        trends=Trends(store, clock, library),
        reminders=Reminders(store, clock, safety, in_session=lambda: player.active),
        exporting=Exporting(store, clock=clock, library=library),
        safekeeping=safekeeping,
        store=store,
    )
