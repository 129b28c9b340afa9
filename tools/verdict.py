"""Say how a test run went, coverage first, in a last line that people and machines can read.

    python tools/verdict.py build/tests.xml

Exit code 1 when `domain` or `storage` has fewer branches covered than asked for, or a test failed.
"""

from __future__ import annotations

import io
import json
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from coverage import Coverage

FLOOR = 98.0  # percent of branches
SHOWN = 20  # gaps named per file, and tests that failed; whoever mends these sees the next
WIDE = 200
GUARDED = ("sirelief_gui/domain", "sirelief_gui/storage")


class Branches(NamedTuple):
    """Branches of one package: how many there are and how many the tests took."""

    covered: int
    total: int
    gaps: tuple[str, ...]

    @property
    def percent(self) -> float:
        return 100.0 * self.covered / self.total if self.total else 100.0


def branches_of(package: str, coverage: Coverage) -> Branches:
    """Read the branch totals of one package out of a loaded coverage run."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "coverage.json"
        coverage.json_report(include=[f"{package}/*"], outfile=str(out))
        report = json.loads(out.read_text(encoding="utf-8"))
    gaps = tuple(
        f"{name}: from line to line {file['missing_branches'][:SHOWN]}"
        for name, file in sorted(report["files"].items())
        if file["missing_branches"]
    )
    totals = report["totals"]
    return Branches(totals["covered_branches"], totals["num_branches"], gaps)


def coverage_holds() -> bool:
    """Print the table of all files, then the guarded packages; True when both are covered."""
    coverage = Coverage(messages=False)
    coverage.load()
    table = io.StringIO()
    coverage.report(file=table, skip_covered=True, skip_empty=True)
    print(table.getvalue())
    holds = True
    for package in GUARDED:
        branches = branches_of(package, coverage)
        enough = branches.percent >= FLOOR
        holds = holds and enough
        print(f"{package}: {branches.percent:.1f} % of {branches.total} branches covered", end="")
        print("" if enough else f", {FLOOR:.0f} % asked for:")
        for gap in () if enough else branches.gaps:
            print(f"  {gap}")
    return holds


def count_tests(junit: Path) -> dict[str, int]:
    """Count passed, failed and skipped tests in pytest's JUnit file (errors count as failed)."""
    suite = ET.parse(junit).getroot().find("testsuite")  # noqa: S314 - ours, as above
    if suite is None:
        return {"passed": 0, "failed": 0, "skipped": 0}
    number = {key: int(suite.get(key, "0")) for key in ("tests", "failures", "errors", "skipped")}
    failed = number["failures"] + number["errors"]
    passed = number["tests"] - failed - number["skipped"]
    return {"passed": passed, "failed": failed, "skipped": number["skipped"]}


def reasons(junit: Path) -> list[str]:
    """Return a line for each test that failed: its name and the last words of what it told."""
    lines = []
    for case in ET.parse(junit).getroot().iter("testcase"):  # noqa: S314 - ours, as above
        for fault in (*case.iter("failure"), *case.iter("error")):
            told = [line for line in (fault.text or "").splitlines() if line.strip(" _=")]
            why = next((line for line in told if line.startswith("E ")), told[-1] if told else "")
            lines.append(f"{case.get('classname')}::{case.get('name')}: {why[:WIDE].strip()}")
    return lines[:SHOWN]


def main() -> int:
    """Print the verdict; returns the exit code."""
    holds = coverage_holds()
    counts = count_tests(Path(sys.argv[1]))
    print(*reasons(Path(sys.argv[1])), sep="\n")
    print(", ".join(f"{count} {word}" for word, count in counts.items()))
    return 0 if holds and counts["passed"] and not counts["failed"] else 1


if __name__ == "__main__":
    sys.exit(main())
