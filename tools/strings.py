"""Keep the catalogues of assets/i18n in step with what the app says.

    python tools/strings.py                  update every catalogue; says what is left to translate
    python tools/strings.py --check          exit 1 when a catalogue lacks a text or a placeholder
    python tools/strings.py --add fr         start the catalogue of a language
    python tools/strings.py --clear          update, and drop what the app no longer says
    python tools/strings.py --pseudo OUT.qm  every text "[Šťàŕťàà]", longer by two fifths

``make strings`` is the first of them. docs/i18n.md tells translators the rest.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tools.build_resources import ROOT
from tools.catalogue import Catalogue, Entry, compile_qm, faults, merged, read, text_of
from tools.strings_extract import Message, messages_of

LONGER = 0.4
"""Share by which a pseudo text is longer: what English gains in most languages of Europe."""
PSEUDO = "eo"
"""The language pseudo catalogues are written down as; it has two forms, as English has."""
_WORD = re.compile(r"\{[^}]*\}|[A-Za-z]+")
_DATE = re.compile(r"[dMy ]+")
_ACCENTS = str.maketrans(
    "aceinosuyzACEINOSUYZdglrtDGLRT",
    "àçéíñöšûýžÀÇÉÍÑÖŠÛÝŽďğļŕťĎĞĻŔŤ",
)


def catalogue_paths(root: Path = ROOT) -> list[Path]:
    """Return the catalogues there are, by language."""
    return sorted((root / "assets" / "i18n").glob("sirelief_*.ts"))


def pseudo_text(text: str) -> str:
    """Return a text in brackets, every word longer; placeholders and bold marks are kept.

    Examples:
        >>> pseudo_text("Start {n}")
        '[Šťàŕťàà {n}]'
    """
    if _DATE.fullmatch(text):
        return text  # a pattern: its words come from the locale
    return f"[{re.sub(_WORD, _longer, text)}]"


def _longer(found: re.Match[str]) -> str:
    word = found[0]
    if word.startswith("{"):
        return word
    vowel = next((sign for sign in word if sign in "aeiouAEIOU"), word[-1])
    return (word + vowel.lower() * round(len(word) * LONGER)).translate(_ACCENTS)


def pseudo_catalogue(messages: list[Message]) -> Catalogue:
    """Return the catalogue of a language that does not exist, complete."""
    entries = [
        Entry(message, (pseudo_text(message.source),) * (2 if message.plural else 1), "")
        for message in messages
    ]
    return Catalogue(PSEUDO, {entry.key: entry for entry in entries})


def write_pseudo(out: Path, root: Path = ROOT) -> None:
    """Compile the pseudo catalogue of a source tree."""
    with tempfile.TemporaryDirectory(prefix="sirelief-") as folder:
        source = Path(folder) / f"sirelief_{PSEUDO}.ts"
        source.write_text(text_of(pseudo_catalogue(messages_of(root))), encoding="utf-8")
        compile_qm(source, out)


def update(root: Path, *, clear: bool) -> Iterator[str]:
    """Bring every catalogue up to date; yields a line on each."""
    messages = messages_of(root)
    for path in catalogue_paths(root):
        catalogue = merged(read(path), messages)
        if clear:
            live = {entry.key: entry for entry in catalogue.live}
            catalogue = Catalogue(catalogue.language, live)
        path.write_text(text_of(catalogue), encoding="utf-8", newline="\n")
        done = sum(entry.is_done for entry in catalogue.live)
        yield f"{path.name}: {done} of {len(catalogue.live)} texts are translated"


def check(root: Path) -> Iterator[str]:
    """Yield what is wrong with the catalogues of a source tree."""
    messages = messages_of(root)
    for path in catalogue_paths(root):
        for fault in faults(read(path), messages):
            yield f"{path.name}: {fault}"


def main() -> int:
    """Do what the command line asks; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only say what is out of step")
    parser.add_argument("--add", metavar="LANGUAGE", help="start a catalogue")
    parser.add_argument("--clear", action="store_true", help="drop what the app no longer says")
    parser.add_argument("--pseudo", type=Path, metavar="OUT.qm", help="compile the pseudo language")
    options = parser.parse_args()
    if options.pseudo is not None:
        write_pseudo(options.pseudo)
        return 0
    if options.check:
        wrong = list(check(ROOT))
        print("\n".join(wrong), end="\n" if wrong else "")
        return 1 if wrong else 0
    if options.add:
        path = ROOT / "assets" / "i18n" / f"sirelief_{options.add}.ts"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        path.write_text(text_of(Catalogue(options.add)), encoding="utf-8", newline="\n")
    for line in update(ROOT, clear=options.clear):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
