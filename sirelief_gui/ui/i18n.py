"""The language of the app: which there are, which she gets, and how it is put in.

Words come from the catalogues of assets/i18n, compiled into the resources; Qt's own (the dialogs
of the system) from Qt. Dates, numbers and the first day of a week are those of her language in her
country: who reads English in Spain has weeks that begin on Monday.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication

SOURCE = "en"
"""The language the code is written in; it needs no catalogue."""
LANGUAGE_NAMES = {"en": "English", "es": "Español"}
"""Every language the app speaks, by its own name: nobody looks for hers in another."""
_OWNER = "sirelief_language"


def language_for(choice: str, wanted: Iterable[str]) -> str:
    """Return the language to speak: her choice, or the first of the system's that there is.

    ``wanted`` are the system's languages in their order, as "es-MX" or "es_MX".
    """
    if choice in LANGUAGE_NAMES:
        return choice
    for name in wanted:
        code = name.replace("_", "-").split("-")[0].lower()
        if code in LANGUAGE_NAMES:
            return code
    return SOURCE


def locale_for(language: str, system: QLocale) -> QLocale:
    """Return how dates and numbers are written: her language, in the country of the system."""
    if system.language() == QLocale.Language.C:
        return system if language == SOURCE else QLocale(language)
    if QLocale(language).language() == system.language():
        return system
    return QLocale(QLocale(language).language(), system.territory())


def install(application: QGuiApplication, choice: str = "") -> str:
    """Put a language in, in place of the one before; returns which it became.

    Windows that are open keep their words: call it before the first is made.
    """
    system = QLocale.system()
    language = language_for(choice, system.uiLanguages())
    QLocale.setDefault(locale_for(language, system))
    files = []
    if language != SOURCE:
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        files = [f"{folder}/qtbase_{language}.qm", f":/i18n/sirelief_{language}.qm"]
    install_files(application, files)
    application.setLayoutDirection(QLocale(language).textDirection())
    return language


def install_files(application: QGuiApplication, files: Iterable[str]) -> None:
    """Take the words from these compiled catalogues, the last before the others."""
    for old in application.findChildren(
        QTranslator, _OWNER, Qt.FindChildOption.FindDirectChildrenOnly
    ):
        QCoreApplication.removeTranslator(old)
        old.deleteLater()
    for file in files:
        translator = QTranslator(application)
        translator.setObjectName(_OWNER)
        if translator.load(file):  # Qt's own may be missing; the app's are in its resources
            QCoreApplication.installTranslator(translator)
