"""The catalogues hold every word of the app, and their translations keep what the code fills in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator

from tools.build_resources import ROOT
from tools.catalogue import Catalogue, Entry, compile_qm, faults, merged, read, text_of
from tools.strings import catalogue_paths, check, pseudo_catalogue, pseudo_text
from tools.strings_extract import Message, UntranslatableError, messages_of, messages_of_code

if TYPE_CHECKING:
    from pathlib import Path

CODE = """
class Page(QWidget):
    def __init__(self):
        self.tr("Done")
        self.tr("On" if self.on else "Off")
        plural(3, "1 rep", "{n} reps", domain_words)

def word(tr):
    return tr("Breathe"), _tr("Save")

def _tr(text):
    return QCoreApplication.translate("SaveDialog", text)

KEPT = mark("Kept for later, "
    "over two lines")
"""


def test_no_catalogue_lacks_a_word_or_a_placeholder() -> None:
    assert catalogue_paths(), "there is no catalogue"
    assert list(check(ROOT)) == []


@pytest.mark.parametrize("path", catalogue_paths(), ids=lambda path: path.stem)
def test_every_text_of_a_catalogue_is_translated(path: Path) -> None:
    assert [entry.key for entry in read(path).live if not entry.is_done] == []


def test_every_way_to_say_something_is_read_with_its_context() -> None:
    found = {(m.context, m.source, m.plural) for m in messages_of_code(CODE, "page.py")}
    assert found == {
        ("Page", "Done", False),
        ("Page", "On", False),
        ("Page", "Off", False),
        ("domain", "{n} reps", True),
        ("domain", "Breathe", False),
        ("domain", "Kept for later, over two lines", False),
        ("SaveDialog", "Save", False),
    }


@pytest.mark.parametrize(
    "line", ["self.tr(name)", "word(self.tr)", "plural(n, one, many, tr)", '_tr("No context")']
)
def test_words_that_cannot_be_read_are_refused(line: str) -> None:
    code = f"class Page:\n    def say(self, name):\n        {line}\n"
    with pytest.raises(UntranslatableError, match=r"page\.py:3"):
        messages_of_code(code, "page.py")


def test_the_library_is_read_but_for_its_ids() -> None:
    texts = {m.source for m in messages_of(ROOT) if m.context == "Library"}
    assert {
        "Bridging",
        "Breathe out as you lift.",
        "Strap on",
        "Daily five",
        "the same hold",
    } <= texts
    assert not texts & {"bridge", "bridge_up", "cat", "supine", "hook_lying", "strength", "mat"}


def test_what_is_known_stays_and_what_is_gone_is_kept_aside() -> None:
    old = Catalogue(
        "es",
        {
            ("Page", "Done"): Entry(Message("Page", "Done"), ("Listo",), ""),
            ("Page", "Gone"): Entry(Message("Page", "Gone"), ("Se fue",), ""),
        },
    )
    new = merged(old, [Message("Page", "Done"), Message("Sheet", "Done"), Message("Page", "New")])
    states = {key: (entry.forms, entry.state) for key, entry in new.entries.items()}
    assert states == {
        ("Page", "Done"): (("Listo",), ""),
        ("Page", "Gone"): (("Se fue",), "vanished"),
        ("Page", "New"): ((), "unfinished"),
        ("Sheet", "Done"): (("Listo",), "unfinished"),
    }
    back = merged(new, [Message("Page", "Gone")])
    assert back.entries["Page", "Gone"] == Entry(Message("Page", "Gone"), ("Se fue",))


@pytest.mark.parametrize(
    ("source", "form", "plural", "is_wrong"),
    [
        ("{n} of {total}", "{n} de {total}", False, False),
        ("{n} of {total}", "{n} de {todos}", False, True),
        ("{n} of {total}", "de {total}", False, True),
        ("{n} reps", "una repetición", True, False),
        ("**Bold** words", "Palabras", False, True),
        ("Plain", "A stray {brace", False, True),
        ("Plain {n}", "", False, False),
    ],
)
def test_placeholders_have_to_match(source: str, form: str, plural: bool, is_wrong: bool) -> None:
    message = Message("Page", source, plural=plural)
    catalogue = Catalogue("es", {("Page", source): Entry(message, (form,), "")})
    assert bool(faults(catalogue, [message])) is is_wrong


def test_a_catalogue_that_lacks_a_text_is_told_of() -> None:
    (fault,) = faults(Catalogue("es"), [Message("Page", "New")])
    assert "make strings" in fault


def test_a_catalogue_is_read_as_it_was_written(tmp_path: Path) -> None:
    messages = [Message("Page", 'A “quote” & <b>\N{NO-BREAK SPACE}"{n}"'), Message("Page", "B")]
    messages.append(Message("domain", "{n} reps", plural=True, comment="One: 1 rep"))
    catalogue = pseudo_catalogue(messages)
    path = tmp_path / "sirelief_eo.ts"
    path.write_text(text_of(catalogue), encoding="utf-8")
    assert read(path).entries == catalogue.entries
    assert text_of(read(path)) == text_of(catalogue)


def test_qt_finds_a_compiled_text_and_the_form_of_a_count(tmp_path: Path) -> None:
    message = Message("domain", "{n} reps", plural=True)
    forms = ("{n} repetición", "{n} repeticiones")
    path = tmp_path / "sirelief_es.ts"
    catalogue = Catalogue("es", {("domain", "{n} reps"): Entry(message, forms, "")})
    path.write_text(text_of(catalogue), encoding="utf-8")
    compile_qm(path, tmp_path / "es.qm")
    translator = QTranslator()
    assert translator.load(str(tmp_path / "es.qm"))
    assert translator.translate("domain", "{n} reps", "", 1) == forms[0]
    assert translator.translate("domain", "{n} reps", "", 5) == forms[1]


def test_pseudo_words_are_longer_and_keep_what_is_filled_in() -> None:
    text = pseudo_text("**Pain now:** {n} of {total}")
    assert text.startswith("[**")
    assert text.endswith("]")
    assert text.count("**") == 2
    assert "{n}" in text
    assert "{total}" in text
    assert len(pseudo_text("Exercises and movements")) > 1.3 * len("Exercises and movements")
