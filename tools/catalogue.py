"""The catalogues assets/i18n/sirelief_<language>.ts: reading, merging, writing, compiling.

They are Qt Linguist's files, kept in a fixed order so that their changes can be read. What the
app no longer says stays in its catalogue as "vanished" until somebody clears it out: a text that
comes back, or moves, finds its translation again.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from string import Formatter
from xml.sax.saxutils import escape

from tools.strings_extract import Message

FORMS = {"en": 2, "es": 2}
"""How many forms a count has in a language, as lrelease wants them."""
# In a process of its own: the wrapper ends the process it runs in.
_LRELEASE = "from PySide6.scripts.pyside_tool import lrelease; lrelease()"
_UNSAFE = {'"': "&quot;", "'": "&apos;", "\N{NO-BREAK SPACE}": "&#xa0;"}

Key = tuple[str, str]
"""Context and source of a message."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One message with its translation: a text, or the forms of a plural one.

    ``state`` is "" when somebody stands behind it, "unfinished", or "vanished" when the app does
    not say it any more.
    """

    message: Message
    forms: tuple[str, ...] = ()
    state: str = "unfinished"

    @property
    def key(self) -> Key:
        """What it is found by."""
        return self.message.context, self.message.source

    @property
    def is_done(self) -> bool:
        """Whether every form is there and stood behind."""
        return not self.state and bool(self.forms) and all(self.forms)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All entries of a language, in the order of their keys."""

    language: str
    entries: Mapping[Key, Entry] = field(default_factory=dict)

    @property
    def live(self) -> list[Entry]:
        """The entries of what the app says now."""
        return [entry for entry in self.entries.values() if entry.state != "vanished"]


def language_of(path: Path) -> str:
    """Return the language a catalogue's name gives: 'es' of sirelief_es.ts."""
    return path.stem.removeprefix("sirelief_")


def read(path: Path) -> Catalogue:
    """Read a catalogue; one that is not there is empty."""
    entries: dict[Key, Entry] = {}
    if path.exists():
        for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
            name = context.findtext("name", "")
            for node in context.iter("message"):
                entry = _entry(name, node)
                entries[entry.key] = entry
    return Catalogue(language_of(path), entries)


def _entry(context: str, node: ET.Element) -> Entry:
    translation = node.find("translation")
    is_plural = node.get("numerus") == "yes"
    forms: tuple[str, ...] = ()
    if translation is not None:
        numbered = tuple(form.text or "" for form in translation.iter("numerusform"))
        forms = numbered if is_plural else (translation.text or "",)
    state = "" if translation is None else translation.get("type", "")
    comment = node.findtext("extracomment", "")
    message = Message(context, node.findtext("source", ""), plural=is_plural, comment=comment)
    return Entry(message, forms, state)


def merged(catalogue: Catalogue, messages: Iterable[Message]) -> Catalogue:
    """Return the catalogue of these messages, with all it knows of them.

    A text that is new here but known in another context is given that translation, unfinished: a
    word may mean something else elsewhere.
    """
    elsewhere = {e.message.source: e for e in catalogue.entries.values() if any(e.forms)}
    entries: dict[Key, Entry] = {}
    for message in messages:
        entry = Entry(message)
        known = catalogue.entries.get(entry.key)
        if known is not None and known.message.plural == message.plural and any(known.forms):
            came_back = known.state == "vanished"
            entry = Entry(message, known.forms, "unfinished" if came_back else known.state)
        elif (twin := elsewhere.get(message.source)) and twin.message.plural == message.plural:
            entry = Entry(message, twin.forms, "unfinished")
        entries[entry.key] = entry
    for key, entry in catalogue.entries.items():
        if key not in entries and any(entry.forms):
            entries[key] = replace(entry, state="vanished")
    return Catalogue(catalogue.language, dict(sorted(entries.items())))


def text_of(catalogue: Catalogue) -> str:
    """Return the catalogue as it is written."""
    language = catalogue.language
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    context = None
    for entry in catalogue.entries.values():
        if entry.message.context != context:
            if context is not None:
                lines.append("</context>")
            context = entry.message.context
            lines += ["<context>", f"    <name>{_safe(context)}</name>"]
        lines += _lines(entry, FORMS.get(language, 2))
    if context is not None:
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _lines(entry: Entry, forms: int) -> list[str]:
    message = entry.message
    state = f' type="{entry.state}"' if entry.state else ""
    plural = ' numerus="yes"' if message.plural else ""
    lines = [f"    <message{plural}>", f"        <source>{_safe(message.source)}</source>"]
    if message.comment:
        lines.append(f"        <extracomment>{_safe(message.comment)}</extracomment>")
    if message.plural:
        texts = entry.forms or ("",) * forms
        lines.append(f"        <translation{state}>")
        lines += [f"            <numerusform>{_safe(text)}</numerusform>" for text in texts]
        lines.append("        </translation>")
    else:
        text = entry.forms[0] if entry.forms else ""
        lines.append(f"        <translation{state}>{_safe(text)}</translation>")
    return [*lines, "    </message>"]


def _safe(text: str) -> str:
    return escape(text, _UNSAFE)


def compile_qm(source: Path, out: Path) -> None:
    """Compile a catalogue to the .qm that Qt loads; RuntimeError with what lrelease said."""
    out.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-c", _LRELEASE, "-silent", str(source), "-qm", str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or not out.exists():
        said = (done.stderr or done.stdout).strip()
        message = f"lrelease could not compile {source.name}: {said}"
        raise RuntimeError(message)


def placeholders(text: str) -> set[str]:
    """Return the names in braces of a template; those of a stray brace are its error."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError as error:
        return {f"stray brace: {error}"}


def faults(catalogue: Catalogue, messages: Iterable[Message]) -> list[str]:
    """Say what is wrong with a catalogue: texts it lacks, and placeholders that do not match."""
    wrong = []
    for message in messages:
        entry = catalogue.entries.get((message.context, message.source))
        if entry is None or entry.state == "vanished" or entry.message.plural != message.plural:
            wrong.append(f"lacks ({message.context}) {message.source!r}: run make strings")
    for entry in catalogue.live:
        wrong += _unlike(entry)
    return wrong


def _unlike(entry: Entry) -> list[str]:
    source, wrong = entry.message.source, []
    wanted = placeholders(source)
    for form in entry.forms:
        # "1 rep" may be written out in a language's form for one.
        missing = wanted - placeholders(form) - ({"n"} if entry.message.plural else set())
        if form and (missing or placeholders(form) - wanted):
            wrong.append(f"placeholders differ: {source!r} → {form!r}")
        if form and (source.count("**") != form.count("**")):
            wrong.append(f"bold marks differ: {source!r} → {form!r}")
    return wrong
