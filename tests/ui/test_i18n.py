"""Which language she gets, how it is put in, and how its days, times and counts are written."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication

from sirelief_gui.app import make_application
from sirelief_gui.domain.words import NBSP, plural
from sirelief_gui.services.faults import fault_in_words
from sirelief_gui.services.settings import LANGUAGES
from sirelief_gui.storage.errors import FULL
from sirelief_gui.ui import i18n
from sirelief_gui.ui.dates import day_text, first_weekday, range_text, time_text
from sirelief_gui.ui.i18n import LANGUAGE_NAMES, install_files, language_for, locale_for
from sirelief_gui.ui.words import domain_words, number_text
from tools.catalogue import Catalogue, Entry, compile_qm, text_of
from tools.strings_extract import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAY = date(2026, 10, 15)
SPAIN = QLocale(QLocale.Language.Spanish, QLocale.Country.Spain)
AMERICA = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
BRITAIN = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    before, way = QLocale(), qapp.layoutDirection()
    yield
    install_files(qapp, [])
    QLocale.setDefault(before)
    qapp.setLayoutDirection(way)


@pytest.mark.parametrize(
    ("choice", "system", "language"),
    [
        ("", ["es-MX", "es", "en"], "es"),
        ("", ["de-DE", "de", "es"], "es"),
        ("", ["ja-JP"], "en"),
        ("", ["C"], "en"),
        ("en", ["es-ES"], "en"),
        ("es", ["en-US"], "es"),
        ("xx", ["es_ES"], "es"),
    ],
)
def test_her_choice_comes_before_the_systems(choice: str, system: list[str], language: str) -> None:
    assert language_for(choice, system) == language


def test_the_settings_offer_every_language_there_is() -> None:
    assert ("", *LANGUAGE_NAMES) == LANGUAGES


def test_dates_are_in_her_language_and_in_the_way_of_her_country() -> None:
    mixed = locale_for("en", SPAIN)
    assert mixed.language() == QLocale.Language.English
    assert mixed.firstDayOfWeek() == Qt.DayOfWeek.Monday
    assert locale_for("es", AMERICA).firstDayOfWeek() == Qt.DayOfWeek.Sunday
    assert locale_for("es", SPAIN) == SPAIN
    assert locale_for("es", QLocale.c()).language() == QLocale.Language.Spanish
    assert locale_for("en", QLocale.c()) == QLocale.c()


def test_days_and_times_follow_the_locale() -> None:
    QLocale.setDefault(BRITAIN)
    assert (day_text(DAY), first_weekday()) == ("Thu 15 October", 0)
    assert range_text(date(2026, 10, 5), date(2026, 10, 11)) == "5 to 11 October"
    assert time_text(datetime(2026, 10, 15, 18, 42)) == "18:42"  # noqa: DTZ001 - a time of day
    QLocale.setDefault(AMERICA)
    assert (day_text(DAY, year=True), first_weekday()) == ("Thu, October 15, 2026", 6)
    assert range_text(date(2026, 9, 28), date(2026, 10, 4)) == "September 28 to October 4"
    assert time_text(datetime(2026, 10, 15, 18, 42)) == f"6:42{NBSP}PM"  # noqa: DTZ001
    assert number_text(3.5) == "3.5"


def test_a_language_is_put_in_and_taken_out_again(qapp: QApplication) -> None:
    make_application("es")
    assert QLocale().language() == QLocale.Language.Spanish
    assert number_text(3.5) == "3,5"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
    assert i18n.install(qapp, "en") == "en"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_words_of_domain_and_library_counts_and_faults_are_looked_up(
    qapp: QApplication, tmp_path: Path
) -> None:
    said = {
        Message("domain", "{n} reps", plural=True): ("{n} repetición", "{n} repeticiones"),
        Message("Library", "Bridging"): ("Puente",),
        Message("domain", FULL): ("Lleno: {path}",),
    }
    entries = {(m.context, m.source): Entry(m, forms, "") for m, forms in said.items()}
    source = tmp_path / "sirelief_es.ts"
    source.write_text(text_of(Catalogue("es", entries)), encoding="utf-8")
    compile_qm(source, tmp_path / "es.qm")
    install_files(qapp, [str(tmp_path / "es.qm")])
    assert plural(1, "1 rep", "{n} reps", domain_words).format(n=1) == "1 repetición"
    assert plural(2, "1 rep", "{n} reps", domain_words).format(n=2) == "2 repeticiones"
    assert domain_words("Bridging") == "Puente"
    assert fault_in_words(FULL.format(path="/a/b"), domain_words) == "Lleno: /a/b"
    assert fault_in_words("Something else.", domain_words) == "Something else."


def test_english_has_its_two_forms_without_a_catalogue() -> None:
    assert plural(1, "1 rep", "{n} reps") == "1 rep"
    assert plural(0, "1 rep", "{n} reps").format(n=0) == "0 reps"
