"""How long a ten-year history takes to import, and what memory that needs.

Usage: python -m benchmarks.bench_import [--years 10]

The history goes out as JSON, is looked at, taken into an empty history and goes out again: the two
files must be the same bytes. Processor seconds and the peak of memory over the start are printed.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import process_time
from typing import TypeVar

from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.services.importing import Choices, look, take
from sirelief_gui.storage.exchange.json_export import export_json
from sirelief_gui.storage.store import Store

_T = TypeVar("_T")
EVERYTHING = ExportOptions(notes=True, due_date=True)


def peak() -> float:
    """Return the most memory that was ever in use, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    """Measure; returns 1 when what comes back is not the same."""
    parser = argparse.ArgumentParser(description="Import years of history.")
    parser.add_argument("--years", type=int, default=10)
    years: int = parser.parse_args().years
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ten = str(folder / "ten")
        command = [sys.executable, "-m", "benchmarks.ten_years", ten, "--years", str(years)]
        subprocess.run(command, check=True)  # its memory is not ours
        base = peak()

        def measured(what: str, action: Callable[[], _T]) -> _T:
            since = process_time()
            result = action()
            print(f"{what:<28} {process_time() - since:6.2f} s  {peak() - base:6.1f} MB over")
            return result

        with Store.open(folder / "ten") as store, Store.open(folder / "new") as other:
            one = measured("export", lambda: export_json(store, folder / "1.json", EVERYTHING))
            seen = measured("look", lambda: look(other, one, Choices()))
            measured("import, with its backup", lambda: take(other, seen, at=datetime.now(UTC)))
            measured("look again: all the same", lambda: look(other, one, Choices()))
            two = measured("export", lambda: export_json(other, folder / "2.json", EVERYTHING))
        same = one.read_bytes() == two.read_bytes()
        print(f"{one.stat().st_size / 1e6:.0f} MB, {'the same bytes' if same else 'NOT the same'}")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
