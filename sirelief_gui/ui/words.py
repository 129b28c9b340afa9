"""The translator that the pure modules' templates go through."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def domain_words(text: str) -> str:
    """Translate a template of the domain, which knows no Qt."""
    return QCoreApplication.translate("domain", text)
