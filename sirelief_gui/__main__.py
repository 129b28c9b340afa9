"""Where both programs begin; each loads only what it needs, and only when it is asked for."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

REFUSED = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out a command of ``sirelief``; returns the exit status."""
    from sirelief_gui import headless
    from sirelief_gui.ui.paper.off_screen import draw_off_screen

    return headless.main(argv, draw=draw_off_screen)


def gui(argv: Sequence[str] | None = None) -> int:
    """Open the window of ``sirelief-gui`` and return its exit status, 2 if it cannot open."""
    from sirelief_gui.ui.audio import PLAY_SOUND

    if (sys.argv[1:] if argv is None else list(argv)) == [PLAY_SOUND]:
        from sirelief_gui.ui.audio import sound_process

        return sound_process.main()
    from sirelief_gui.arguments import Parser, UsageError, existing_folder, folder, writable_file
    from sirelief_gui.services.login_start import IN_TRAY

    parser = Parser("sirelief-gui", "A guided exercise routine for sacroiliac pain.")
    parser.add_argument("--data-dir", type=folder, metavar="DIR", help="where her history is")
    parser.add_argument("--demo", action="store_true", help="open on twelve weeks of samples")
    parser.add_argument("--fullscreen", action="store_true", help="open over the whole screen")
    parser.add_argument(IN_TRAY, action="store_true", help="open without its window, as at login")
    parser.add_argument("--timing-log", type=Path, metavar="FILE", help="how late every phase was")
    try:
        arguments = parser.parse_args(argv)
        if arguments.demo and arguments.data_dir is not None:
            raise UsageError("--demo has a history of its own; leave out --data-dir.")
        place = None if arguments.data_dir is None else existing_folder(arguments.data_dir)
        log = None if arguments.timing_log is None else writable_file(arguments.timing_log)
        if not _has_display():
            raise UsageError("There is no display to open a window on; set DISPLAY.")
    except UsageError as error:
        return _refuse(str(error))
    return _open_window(place, log, arguments)


def _open_window(folder: Path | None, log: Path | None, asked: Namespace) -> int:
    from sirelief_gui.ui.start import imported_at_once

    with imported_at_once():
        from sirelief_gui.app import AlreadyOpen, AppOptions, run
    from sirelief_gui.services.faults import StorageError
    from sirelief_gui.services.places import default_data_dir

    options = AppOptions(
        data_dir=folder or default_data_dir(),
        demo=asked.demo,
        fullscreen=asked.fullscreen,
        in_tray=asked.in_tray,
        timing_log=log,
    )
    try:
        return run(options)
    except AlreadyOpen as told:
        print(f"sirelief-gui: {told}")
        return 0
    except StorageError as error:
        return _refuse(str(error))


def _has_display() -> bool:
    """Tell whether Qt will find a screen: without one it ends the process with a core dump."""
    if not sys.platform.startswith(("linux", "freebsd")):
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _refuse(sentence: str) -> int:
    print(f"sirelief-gui: {sentence}", file=sys.stderr)
    return REFUSED


if __name__ == "__main__":
    sys.exit(gui())
