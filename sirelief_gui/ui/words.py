"""The translator that the pure modules' templates go through."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from sirelief_gui.domain.words import NBSP
from sirelief_gui.services.faults import fault_in_words


def domain_words(text: str, n: int = -1, /) -> str:
    """Translate a template of the domain or a text of the library, which know no Qt.

    With a count ``n`` it is the form of her language that goes with it.
    """
    said = QCoreApplication.translate("domain", text, "", n)
    return said if said != text else QCoreApplication.translate("Library", text, "", n)


def fault_text(fault: object) -> str:
    """Say what the disk refused in her language; a fault without words there says it in English."""
    return fault_in_words(str(fault), domain_words)


def number_text(number: float) -> str:
    """Write a number as her language does, whole ones without a point: "3.5", "3,5"."""
    return QLocale().toString(float(number), "g", 6)


def percent(number: int) -> str:
    """Return "70 %" with a no-break space."""
    return domain_words("{n} %").replace(" ", NBSP).format(n=number)
