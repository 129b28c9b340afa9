"""Speak another language in a tool or a test: one of the catalogues, or the pseudo language.

A walk presses buttons by their English names; ``names_of`` gives what they are called now.
"""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from sirelief_gui.ui import i18n
from sirelief_gui.ui.widgets.textblock import plain
from tools.build_resources import ROOT
from tools.strings import write_pseudo
from tools.strings_extract import messages_of

PSEUDO = "pseudo"


def speak(application: QApplication, language: str, *, right_to_left: bool = False) -> None:
    """Put a language in, "pseudo" among them; windows made from now on are in it."""
    if language == PSEUDO:
        i18n.install(application, i18n.SOURCE)
        with tempfile.TemporaryDirectory(prefix="sirelief-") as folder:
            file = Path(folder) / "pseudo.qm"
            write_pseudo(file)
            i18n.install_files(application, [str(file)])
    else:
        i18n.install(application, language)
    if right_to_left:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


def names_of(english: str, n: int = -1) -> set[str]:
    """Return what a text in English may be called in the language that is spoken.

    With a count ``n`` it is a template, "{n} exercises", and what it becomes.
    """
    pairs = _sources().get(english, ())
    said = [QCoreApplication.translate(context, source, "", n) for context, source in pairs]
    return {plain(text).replace("{n}", str(n)) for text in (english, *said)}


@cache
def _sources() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return context and source of every text by its words without bold marks."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for message in messages_of(ROOT):
        words = plain(message.source)
        found[words] = (*found.get(words, ()), (message.context, message.source))
    return found
