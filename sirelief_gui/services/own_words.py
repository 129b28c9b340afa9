"""Words that are not in the voice pack: spoken once on this computer, then kept as clips.

The clips lie in a folder of their own beside the history, named by hashes. Rendering happens on a
worker thread, in a program of its own (`synth`); nothing here makes a session wait. Without the
extra ``voice`` nothing is rendered: such words are shown and chimed.
"""

from __future__ import annotations

import io
import json
import logging
import re
import sys
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path

from sirelief_gui.domain.phrases import sentences
from sirelief_gui.services.synth import LANGUAGE, Synth, SynthError
from sirelief_gui.services.voice import LoadPack, load_voice_pack
from sirelief_gui.storage.errors import StorageError, world_faults
from sirelief_gui.storage.files import write_files

FOLDER = "voice"
"""The folder of the clips, in the folder of the history."""
GET_THE_VOICE = 'pip install "sirelief-gui[voice]"'
"""What has to be done to have such words spoken."""
PREFIX = "own."
LONGEST = 200
"""Characters of a sentence; longer ones are not spoken."""
_INDEX = "index.json"
_ID = re.compile(rf"{re.escape(PREFIX)}[0-9a-f]{{32}}")
_FAILURES = (OSError, StorageError, SynthError, ValueError, EOFError)

_log = logging.getLogger(__name__)


class OwnWords:
    """Keeps the clips of words that are not in the pack. All but `wait` returns at once."""

    def __init__(
        self,
        folder: Path,
        synth: Synth | None,
        *,
        load_pack: LoadPack = load_voice_pack,
        can_grow: bool | None = None,
    ) -> None:
        """Keep the clips in ``folder``; ``can_grow`` tells whether pip can add to the program."""
        self._folder = folder
        self._synth = synth
        self._load_pack = load_pack
        self._can_grow = not getattr(sys, "frozen", False) if can_grow is None else can_grow
        self._guard = threading.Lock()
        self._clips: dict[str, tuple[str, float]] | None = None
        self._waiting: list[str] = []
        self._given_up: set[str] = set()
        self._worker: threading.Thread | None = None
        self._is_closed = False

    @property
    def available(self) -> bool | None:
        """Whether new words can be spoken; if not, `GET_THE_VOICE` tells how to get there.

        None where it leads nowhere: the engine speaks one language, and hers is another; or there
        is no engine, and nothing can be added to a stand-alone build.
        """
        if self._is_foreign() or (self._synth is None and not self._can_grow):
            return None
        return self._synth is not None

    @property
    def busy(self) -> bool:
        """Whether words are being rendered."""
        with self._guard:
            return self._worker is not None

    def phrases(self) -> Mapping[str, tuple[str, float]]:
        """Return the sentences that can be said: the id of each one's clip, and its seconds."""
        with self._guard:
            return dict(self._known())

    def missing(self, texts: Iterable[str]) -> tuple[str, ...]:
        """Return the sentences of some texts that nothing can say yet, each once.

        Without a voice pack nothing is ever said, so nothing is missing.
        """
        pack = self._load_pack()
        if pack is None:
            return ()
        with self._guard:
            known = self._known()
            lacking = (s for text in texts if text.strip() for s in sentences(text))
            return tuple(
                dict.fromkeys(s for s in lacking if s not in known and not pack.book.say(s))
            )

    def ensure(self, texts: Iterable[str]) -> None:
        """Have rendered in the background what is missing of some texts, as far as it can be."""
        if self._is_foreign():
            return
        wanted = [s for s in self.missing(texts) if len(s) <= LONGEST]
        with self._guard:
            if self._synth is None or self._is_closed:
                return
            known = {*self._waiting, *self._given_up}
            self._waiting += [sentence for sentence in wanted if sentence not in known]
            if self._waiting and self._worker is None:
                self._worker = threading.Thread(
                    target=self._work, args=(self._synth,), name="own-words", daemon=True
                )
                self._worker.start()

    def clip(self, phrase_id: str) -> bytes | None:
        """Return the WAV file of a phrase, None for one that is not kept here; from any thread."""
        if not _ID.fullmatch(phrase_id):
            return None
        try:
            return self._path(phrase_id).read_bytes()
        except OSError:
            return None

    def wait(self, seconds: float) -> bool:
        """Wait until nothing is being rendered, at most so long, and tell whether that is so."""
        worker = self._worker
        if worker is not None:
            worker.join(seconds)
        return not self.busy

    def close(self) -> None:
        """Give up what is still to be rendered; it is asked for again another day."""
        with self._guard:
            self._is_closed = True
            self._waiting.clear()
        if self._synth is not None:
            self._synth.stop()

    def _is_foreign(self) -> bool:
        pack = self._load_pack()
        return pack is not None and pack.book.language != LANGUAGE

    # On the worker's thread

    def _work(self, synth: Synth) -> None:
        while batch := self._next_batch():
            try:
                for sentence, wav in zip(batch, synth.render(batch), strict=True):
                    if self._is_closed:
                        break
                    if wav is None:
                        self._give_up([sentence])
                    else:
                        self._keep(synth, sentence, wav)
            except _FAILURES as error:
                # What was kept is found again; the rest waits for the next start of the app.
                if not self._is_closed:
                    _log.warning("New words cannot be spoken: %s", type(error).__name__)
                self._give_up(batch)

    def _next_batch(self) -> tuple[str, ...]:
        with self._guard:
            batch = tuple(self._waiting)
            self._waiting.clear()
            if not batch:
                self._worker = None
            return batch

    def _give_up(self, some: Iterable[str]) -> None:
        with self._guard:
            self._given_up.update(some)

    def _keep(self, synth: Synth, sentence: str, wav: bytes) -> None:
        import hashlib

        made = json.dumps([synth.made_by, sentence]).encode()
        phrase_id = f"{PREFIX}{hashlib.sha256(made).hexdigest()[:32]}"
        seconds = round(_seconds(wav), 4)
        with world_faults(self._folder):
            self._folder.mkdir(mode=0o700, exist_ok=True)
        write_files({self._path(phrase_id): wav})
        with self._guard:
            known = self._known()
            known[sentence] = (phrase_id, seconds)
            listing = {
                clip: {"text": text, "seconds": length} for text, (clip, length) in known.items()
            }
        text = json.dumps({"clips": listing}, ensure_ascii=False, indent=1)
        write_files({self._folder / _INDEX: text.encode()})

    # The folder

    def _path(self, phrase_id: str) -> Path:
        return self._folder / f"{phrase_id.removeprefix(PREFIX)}.wav"

    def _known(self) -> dict[str, tuple[str, float]]:
        """Return what can be said, read from the folder the first time; the guard is held."""
        if self._clips is None:
            self._clips = self._read()
        return self._clips

    def _read(self) -> dict[str, tuple[str, float]]:
        """Read the index; one that is not there or broken is an empty one."""
        try:
            clips = json.loads((self._folder / _INDEX).read_bytes())["clips"]
            found = {str(c["text"]): (str(key), float(c["seconds"])) for key, c in clips.items()}
        except (OSError, LookupError, TypeError, ValueError, AttributeError):
            return {}
        return {
            text: (key, seconds)
            for text, (key, seconds) in found.items()
            if _ID.fullmatch(key) and 0 < seconds < 60 and self._path(key).is_file()
        }


def _seconds(wav: bytes) -> float:
    """Return the length of a WAV file."""
    # Imported here: only words that are nowhere yet need it.
    import wave

    try:
        with wave.open(io.BytesIO(wav), "rb") as file:
            return file.getnframes() / file.getframerate()
    except wave.Error as error:
        raise SynthError("the engine made no sound file") from error
