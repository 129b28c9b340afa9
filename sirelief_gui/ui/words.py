"""The translator that the pure modules' templates go through."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sirelief_gui.domain.words import NBSP


def domain_words(text: str) -> str:
    """Translate a template of the domain, which knows no Qt."""
    return QCoreApplication.translate("domain", text)


def percent(number: int) -> str:
    """Return "70 %" with a no-break space."""
    return f"{number}{NBSP}%"
