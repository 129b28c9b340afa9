"""In a language of long words nothing is cut off, and nothing was left in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from sirelief_gui.app import make_application
from sirelief_gui.services.demo import NOTES
from sirelief_gui.ui.i18n import install_files
from sirelief_gui.ui.shell import Shell
from sirelief_gui.ui.widgets.label import Label
from tools.shots import SEARCHED, walk_all
from tools.text_fit import misfits
from tools.tongue import PSEUDO, names_of, speak
from tools.untranslated import untranslated
from tools.walking import Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def _pseudo(qapp: QApplication) -> Iterator[None]:
    make_application("en")
    before = QLocale()
    speak(qapp, PSEUDO)
    yield
    install_files(qapp, [])
    QLocale.setDefault(before)


@pytest.mark.usefixtures("_pseudo")
@pytest.mark.parametrize("size", ["phone", "wide"])
def test_every_page_of_the_walk_is_translated_and_fits(size: str) -> None:
    wrong: dict[str, str] = {}
    seen: list[str] = []

    def see(name: str, shell: Shell) -> None:
        seen.append(name)
        for fault in (*misfits(shell), *untranslated(shell, own_words=(*NOTES, *SEARCHED))):
            wrong.setdefault(fault, name)

    walk_all(Look("light", size, 1.0, pace=1), see)
    assert len(seen) > 30
    assert wrong == {}


@pytest.mark.usefixtures("_pseudo")
def test_words_outside_of_brackets_are_told_of(qtbot: QtBot) -> None:
    label = Label("[Ťŕàñšļàťéď {n}] and 12 SI Relief [öñé [wíťhíñ]]")
    label.setAccessibleName("Forgotten")
    label.setToolTip("[Šàíď]")
    qtbot.addWidget(label)
    label.resize(600, 40)
    with qtbot.waitExposed(label):
        label.show()
    assert untranslated(label) == [
        "Label paints “[Ťŕàñšļàťéď {n}] and 12 SI Relief [öñé [wíťhíñ]]”: and",
        "Label’s name “Forgotten”: Forgotten",
    ]


@pytest.mark.usefixtures("_pseudo")
def test_a_walk_finds_its_buttons_by_their_english_names() -> None:
    assert any(name.startswith("[") for name in names_of("Start session"))
    assert names_of("No such button") == {"No such button"}
