"""Where the stand-alone build begins: `sirelief-gui`, or `sirelief` by that name.

PyInstaller's loader points the dynamic linker and Qt at the build by variables. This process has
read them by now; programs that it starts (a file manager) would load our libraries by them.
"""

import os
import sys
from pathlib import Path

_ORIGINAL = "_ORIG"


def _leave_others_alone() -> None:
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        before = os.environ.pop(name + _ORIGINAL, None)
        if before is not None:
            os.environ[name] = before
        else:
            os.environ.pop(name, None)
    # Qt finds its plugins beside itself (PySide6 sets its prefix), without these.
    for name in ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
        os.environ.pop(name, None)


def _begin() -> int:
    from sirelief_gui import __main__

    commands = Path(sys.argv[0]).stem == "sirelief"
    return __main__.main() if commands else __main__.gui()


if getattr(sys, "frozen", False):
    _leave_others_alone()
sys.exit(_begin())
