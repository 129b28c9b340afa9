"""Keep resources.qrc in step with assets/ and compile it to sirelief_gui/resources.rcc.

What is TOML in assets/ is also written as JSON, all in sirelief_gui/tables.json: it is read faster.

    python tools/build_resources.py            write all; commit resources.qrc, and nothing else
    python tools/build_resources.py --check    exit 1 when resources.qrc is not what assets/ asks

Every folder of assets/ becomes a prefix: assets/icons/sun.svg is :/icons/sun.svg at run time.
Licenses and notes stay out; packages carry them as files. Catalogues of assets/i18n/ are compiled
on the way: assets/i18n/sirelief_es.ts is :/i18n/sirelief_es.qm.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = {".txt", ".md"}
CATALOGUES = {".ts"}
DATA = {".toml", ".json"}
# Format 1 embeds no file times, so the same assets give the same bytes.
RCC = "from PySide6.scripts.pyside_tool import rcc; rcc()"


def asset_files(root: Path) -> Iterator[Path]:
    """Yield every file under assets/ that belongs in the app, in a fixed order."""
    assets = root / "assets"
    for path in sorted(assets.rglob("*"), key=lambda path: path.relative_to(assets).as_posix()):
        hidden = any(part.startswith(".") for part in path.relative_to(assets).parts)
        if path.is_file() and path.suffix not in DOCUMENTS | CATALOGUES and not hidden:
            yield path


def data_files(root: Path) -> Iterator[Path]:
    """Yield the assets that code without Qt reads, so that wheels carry them as plain files."""
    return (path for path in asset_files(root) if path.suffix in DATA)


def catalogue_files(root: Path) -> Iterator[tuple[Path, Path]]:
    """Yield every catalogue with the place of its compiled form."""
    for path in sorted((root / "assets" / "i18n").glob("*.ts")):
        yield path, root / "build" / "i18n" / f"{path.stem}.qm"


def compile_tables(root: Path, out: Path) -> None:
    """Write the JSON of every TOML asset, by the asset's name; all of it at once, or nothing.

    Raises ValueError for what is not valid TOML.
    """
    tables = {
        path.relative_to(root / "assets").as_posix(): _json(path.read_text(encoding="utf-8"))
        for path in data_files(root)
        if path.suffix == ".toml"
    }
    half = out.with_name(f"{out.name}.{os.getpid()}.new")
    half.write_text(_dense(tables), encoding="utf-8", newline="\n")
    half.replace(out)


def _json(toml: str) -> str:
    return _dense(tomllib.loads(toml))


def _dense(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def qrc_text(root: Path) -> str:
    """Write the resource collection for the tree: one prefix a folder, aliases relative to it."""
    folders: dict[str, list[tuple[str, str]]] = {}
    for path in asset_files(root):
        folder, *rest = path.relative_to(root / "assets").parts
        if rest:
            source = path.relative_to(root).as_posix()
            folders.setdefault(folder, []).append(("/".join(rest), source))
    for _, compiled in catalogue_files(root):
        source = compiled.relative_to(root).as_posix()
        folders.setdefault("i18n", []).append((compiled.name, source))
    lines = ["<!-- Written by tools/build_resources.py from assets/: do not edit. -->", "<RCC>"]
    for folder, files in folders.items():
        lines.append(f"  <qresource prefix={quoteattr('/' + folder)}>")
        lines += [f"    <file alias={quoteattr(a)}>{escape(s)}</file>" for a, s in files]
        lines.append("  </qresource>")
    return "\n".join([*lines, "</RCC>", ""])


def write_qrc(root: Path) -> bool:
    """Bring resources.qrc up to date; True when it had to change."""
    qrc = root / "resources.qrc"
    text = qrc_text(root)
    if qrc.exists() and qrc.read_text(encoding="utf-8") == text:
        return False
    qrc.write_text(text, encoding="utf-8", newline="\n")
    return True


def compile_rcc(root: Path, out: Path) -> None:
    """Compile resources.qrc into the binary `out`; it appears whole or not at all.

    Raises:
        RuntimeError: rcc or lrelease refused, with what it said.
    """
    compile_catalogues(root)
    half = out.with_name(f"{out.name}.{os.getpid()}.new")  # two builds may meet
    options = ["--binary", "--format-version", "1", "--output", str(half)]
    done = subprocess.run(
        [sys.executable, "-c", RCC, *options, str(root / "resources.qrc")],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or not half.exists():
        half.unlink(missing_ok=True)
        said = (done.stderr or done.stdout).strip()
        message = f"pyside6-rcc could not compile resources.qrc: {said}"
        raise RuntimeError(message)
    half.replace(out)


def compile_catalogues(root: Path) -> None:
    """Compile the catalogues to where resources.qrc looks for them; RuntimeError as above."""
    pairs = list(catalogue_files(root))
    if not pairs:
        return
    # Imported here: a tree without catalogues needs nothing but this file.
    sys.path.insert(0, str(ROOT))
    from tools.catalogue import compile_qm

    for source, compiled in pairs:
        compile_qm(source, compiled)


def main() -> int:
    """Do what the command line asks; returns the exit code."""
    parser = argparse.ArgumentParser(description="Compile assets/ into sirelief_gui/resources.rcc")
    parser.add_argument("--check", action="store_true", help="only say whether the .qrc is fresh")
    options = parser.parse_args()
    if options.check:
        qrc = ROOT / "resources.qrc"
        fresh = qrc.exists() and qrc.read_text(encoding="utf-8") == qrc_text(ROOT)
        if not fresh:
            print("resources.qrc is out of date: run python tools/build_resources.py")
        return 0 if fresh else 1
    if write_qrc(ROOT):
        print("resources.qrc has changed: commit it")
    compile_rcc(ROOT, ROOT / "sirelief_gui" / "resources.rcc")
    compile_tables(ROOT, ROOT / "sirelief_gui" / "tables.json")
    return 0


if __name__ == "__main__":
    sys.exit(main())
