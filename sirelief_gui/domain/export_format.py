"""The formats in which the history is handed over."""

from __future__ import annotations

from enum import StrEnum


class ExportFormat(StrEnum):
    """A format, by the name that the command line knows it by."""

    PDF = "pdf"
    """The report for a therapist."""
    CSV = "csv"
    """Three tables and their description, in a folder."""
    FLAT = "flat"
    """One table, a row for each exercise of each session."""
    JSON = "json"
    """Everything, to be taken in again."""
    FHIR = "fhir"
    """A Bundle of FHIR R4."""
    XLSX = "xlsx"
    """A workbook with a sheet for each table."""
    ICS = "ics"
    """The reminder as a repeating event."""

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder with files in it."""
        return self is ExportFormat.CSV

    @property
    def ending(self) -> str:
        """How the name of its file ends: '.csv'; '' for a folder."""
        return _ENDINGS[self]


_ENDINGS = {
    ExportFormat.PDF: ".pdf",
    ExportFormat.CSV: "",
    ExportFormat.FLAT: ".csv",
    ExportFormat.JSON: ".json",
    ExportFormat.FHIR: ".fhir.json",
    ExportFormat.XLSX: ".xlsx",
    ExportFormat.ICS: ".ics",
}
