"""What importing a file does, as text for the command."""

from __future__ import annotations

from collections.abc import Iterator

from sirelief_gui.services.importing import Part, Report, Row, Verdict

_WORDS = {
    Verdict.NEW: "New",
    Verdict.SAME: "Here already, and the same",
    Verdict.DIFFERENT: "Here already, and different; what is here is kept",
    Verdict.LEFT: "Not taken unless asked for (--settings)",
    Verdict.REFUSED: "Refused",
}


def report_lines(report: Report) -> Iterator[str]:
    """Yield a line for each row, those first that need a look; then the counts."""
    for verdict in reversed(Verdict):
        yield from map(_line, report.rows_of(verdict))
        more = report.count(verdict) - len(report.rows_of(verdict))
        if more:
            yield f"… and {more} more: {_WORDS[verdict].lower()}"
    yield ""
    for verdict in Verdict:
        if report.count(verdict):
            yield f"{_WORDS[verdict]}: {report.count(verdict)}{_parts(report, verdict)}"


def _line(row: Row) -> str:
    if row.fault is not None:
        return f"{row.fault.sentence()}."
    return f"{row.place}: {_WORDS[row.verdict].lower()} ({row.id})"


def _parts(report: Report, verdict: Verdict) -> str:
    counts = {part.value: report.count(verdict, part) for part in Part}
    told = ", ".join(f"{name} {n}" for name, n in counts.items() if n)
    return f" ({told})" if told else ""
