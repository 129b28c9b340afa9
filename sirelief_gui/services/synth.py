"""Speaking new words on this computer: what it takes, and the optional engine that does it."""

from __future__ import annotations

import base64
import json
import os
import sys
from collections.abc import Iterator, Sequence
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import subprocess

LANGUAGE = "en"
"""What the engine speaks; in other languages it would be gibberish."""
_ENGINE = "hibari"
_PROGRAM = "sirelief_gui.services.speak_words"


class SynthError(Exception):
    """The engine failed; nothing more comes of this request."""


class Synth(Protocol):
    """Turns words into clips. `render` may take seconds and is called on a worker thread."""

    @property
    def made_by(self) -> str:
        """Names engine, voice and pace: other ones make other clips of the same words."""
        ...

    def render(self, texts: Sequence[str]) -> Iterator[bytes | None]:
        """Yield a WAV file for each text in turn, None for one that has no sound.

        Raises SynthError or OSError when the engine fails.
        """
        ...

    def stop(self) -> None:
        """End what is being rendered; from any thread."""
        ...


class HibariSynth:
    """The engine of the extra ``voice``, run as a program of its own."""

    made_by = "hibari heart 0.9"

    def __init__(self, path: Sequence[str]) -> None:
        self._path = tuple(path)
        self._child: subprocess.Popen[str] | None = None

    def render(self, texts: Sequence[str]) -> Iterator[bytes | None]:
        """Yield the clips as they come; the program ends with the last one."""
        with self._start() as child:
            self._child = child
            try:
                yield from _answers(child, texts)
            finally:
                self.stop()

    def stop(self) -> None:
        """End the program, if it runs."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()

    def _start(self) -> subprocess.Popen[str]:
        # Imported here: only words that are nowhere yet need it.
        import subprocess

        return subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-P", "-m", _PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": os.pathsep.join(self._path)},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )


def find_synth(path: Sequence[str] | None = None) -> Synth | None:
    """Return the engine if the extra ``voice`` is installed, else None; it is not loaded yet.

    ``path`` is where Python looks for packages, by default where this one does.
    """
    places = [place for place in (sys.path if path is None else path) if place]
    return None if PathFinder.find_spec(_ENGINE, places) is None else HibariSynth(places)


def _answers(child: subprocess.Popen[str], texts: Sequence[str]) -> Iterator[bytes | None]:
    if child.stdin is None or child.stdout is None:
        raise SynthError("the engine cannot be talked to")
    for text in texts:
        # One at a time: neither side ever waits for the other's pipe to empty.
        child.stdin.write(json.dumps(text) + "\n")
        child.stdin.flush()
        try:
            answer = json.loads(child.stdout.readline())
        except ValueError as error:  # an empty line: the program ended before it had answered
            raise SynthError("the engine ended early") from error
        yield None if answer is None else base64.b64decode(answer)
