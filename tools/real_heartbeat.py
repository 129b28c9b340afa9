"""Ask the app's window something fifty times a second, and note how long each answer takes.

    /usr/bin/python3 -m tools.real_heartbeat --out FILE

Runs beside the app in its session bus, under the system's Python with gi. The accessibility tree is
answered by the thread that paints and handles keys: a late answer is a window that stood still.
Writes one JSON object when it is terminated: answers in all, p50, p99 and the longest in
milliseconds, every answer over 50 ms, and as a control the same of another program on that bus:
what holds that up is the machine.
"""

from __future__ import annotations

import argparse
import importlib
import json
import signal
import sys
import time
from pathlib import Path
from typing import Any

EVERY = 0.02
SLOW = 0.05
PATIENCE_MS = 5_000
_REGISTRY = "org.a11y.atspi.Registry"
_ROOT = "/org/a11y/atspi/accessible/root"


class Heartbeat:
    """Asks until it is told to stop."""

    def __init__(self) -> None:
        self.answers: list[tuple[float, float]] = []
        self.control: list[float] = []
        self._is_over = False

    def end(self, *_: object) -> None:
        """Stop at the next beat."""
        self._is_over = True

    def run(self, bus: Any, app: str) -> None:  # noqa: ANN401 - gi has no types
        """Ask and note until the end, or until the app has gone."""
        while not self._is_over:
            began = time.monotonic()
            if not _ask(bus, app, _ROOT, "Name"):
                return
            answered = time.monotonic()
            self.answers.append((began, answered - began))
            _ask(bus, _REGISTRY, _ROOT, "Name")
            self.control.append(time.monotonic() - answered)
            time.sleep(EVERY)

    def summary(self) -> dict[str, object]:
        """Return what was noted, times in milliseconds."""
        return {
            "answers": len(self.answers),
            "app_ms": _spread([seconds for _, seconds in self.answers]),
            "control_ms": _spread(self.control),
            "slow": [
                (round(at, 3), round(1000 * seconds, 1))
                for at, seconds in self.answers
                if seconds > SLOW
            ],
        }


def _spread(seconds: list[float]) -> dict[str, float]:
    times = sorted(1000 * value for value in seconds) or [0.0]
    places = {"p50": len(times) // 2, "p99": int(len(times) * 0.99), "max": len(times) - 1}
    return {name: round(times[place], 2) for name, place in places.items()}


class Pulse:
    """Asks the app when it is told to; for whoever drives the window and looks at the same time."""

    def __init__(self) -> None:
        self._bus = _accessibility_bus()
        self._app = _find_app(self._bus)

    def beat(self, *, patience: float) -> tuple[float | None, float]:
        """Return how many seconds the app took to answer, and another program beside it.

        None where the app has not answered: within ``patience`` seconds, or because it has gone.
        """
        began = time.monotonic()
        has_answered = bool(_ask(self._bus, self._app, _ROOT, "Name", patience=patience))
        answered = time.monotonic()
        _ask(self._bus, _REGISTRY, _ROOT, "Name")
        control = time.monotonic() - answered
        return (answered - began if has_answered else None), control


def main() -> int:
    """Find the app, ask it until terminated, write down how it answered."""
    parser = argparse.ArgumentParser(description="Note how fast the real window answers.")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    heartbeat = Heartbeat()
    signal.signal(signal.SIGTERM, heartbeat.end)
    bus = _accessibility_bus()
    app = _find_app(bus)
    heartbeat.run(bus, app)
    options.out.write_text(json.dumps(heartbeat.summary()))
    return 0


def _accessibility_bus() -> Any:  # noqa: ANN401
    gio = _gi("Gio")
    session = gio.bus_get_sync(gio.BusType.SESSION)
    address = _call(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")[0]
    flags = gio.DBusConnectionFlags
    return gio.DBusConnection.new_for_address_sync(
        address, flags.AUTHENTICATION_CLIENT | flags.MESSAGE_BUS_CONNECTION
    )


def _find_app(bus: Any) -> str:  # noqa: ANN401
    accessible = "org.a11y.atspi.Accessible"
    (children,) = _call(bus, _REGISTRY, _ROOT, accessible, "GetChildren")
    for name, path in children:
        if "sirelief" in _ask(bus, name, path, "Name").lower().replace(" ", ""):
            return str(name)
    raise SystemExit("the app is not in the accessibility tree")


def _ask(
    bus: Any,  # noqa: ANN401
    name: str,
    path: str,
    what: str,
    *,
    patience: float = PATIENCE_MS / 1000,
) -> str:
    """Return a property as text, empty when the app has gone."""
    glib = _gi("GLib")
    arguments = glib.Variant("(ss)", ("org.a11y.atspi.Accessible", what))
    try:
        called = bus.call_sync(
            name,
            path,
            "org.freedesktop.DBus.Properties",
            "Get",
            arguments,
            None,
            _gi("Gio").DBusCallFlags.NONE,
            round(1000 * patience),
            None,
        )
        (answer,) = called.unpack()
    except glib.Error:
        return ""
    return str(answer)


def _call(
    bus: Any,  # noqa: ANN401
    name: str,
    path: str,
    interface: str,
    method: str,
) -> tuple[Any, ...]:
    none = _gi("Gio").DBusCallFlags.NONE
    called = bus.call_sync(name, path, interface, method, None, None, none, PATIENCE_MS, None)
    return tuple(called.unpack())


def _gi(name: str) -> Any:  # noqa: ANN401
    return importlib.import_module(f"gi.repository.{name}")


if __name__ == "__main__":
    sys.exit(main())
