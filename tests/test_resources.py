"""The resource collection is fresh, complete, reproducible, and rebuilt where assets change."""

from __future__ import annotations

import os
import shutil
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QFile, QIODevice, QResource

from sirelief_gui.storage.assets import Tables
from sirelief_gui.ui.resources import ResourcesMissingError, register
from tools.build_resources import (
    ROOT,
    asset_files,
    compile_rcc,
    compile_tables,
    qrc_text,
    write_qrc,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


def resource_bytes(name: str) -> bytes:
    file = QFile(name)
    assert file.open(QIODevice.OpenModeFlag.ReadOnly), name
    return bytes(file.readAll().data())


@pytest.fixture
def tree(tmp_path: Path) -> Iterator[Path]:
    """A source tree in small: the tool, the package folder and one asset, under its own prefix."""
    (tmp_path / "tools").mkdir()
    (tmp_path / "sirelief_gui").mkdir()
    (tmp_path / "assets" / "small_tree").mkdir(parents=True)
    shutil.copy(ROOT / "tools" / "build_resources.py", tmp_path / "tools")
    (tmp_path / "assets" / "small_tree" / "word.txt.json").write_text('"one"', encoding="utf-8")
    (tmp_path / "assets" / "small_tree" / "LICENSE.txt").write_text("free", encoding="utf-8")
    yield tmp_path
    QResource.unregisterResource(str(tmp_path / "sirelief_gui" / "resources.rcc"))


def test_resources_qrc_is_fresh() -> None:
    committed = (ROOT / "resources.qrc").read_text(encoding="utf-8")
    assert committed == qrc_text(ROOT), "run python tools/build_resources.py and commit"


def test_every_asset_can_be_read_under_its_prefix() -> None:
    register()
    for path in asset_files(ROOT):
        name = ":/" + path.relative_to(ROOT / "assets").as_posix()
        assert resource_bytes(name) == path.read_bytes(), name


def test_the_same_assets_give_the_same_bytes(tmp_path: Path) -> None:
    compile_rcc(ROOT, tmp_path / "one.rcc")
    compile_rcc(ROOT, tmp_path / "two.rcc")
    assert (tmp_path / "one.rcc").read_bytes() == (tmp_path / "two.rcc").read_bytes()


def test_what_is_compiled_of_tables_says_what_they_say(tmp_path: Path) -> None:
    compile_tables(ROOT, tmp_path / "tables.json")
    assert [path.name for path in tmp_path.iterdir()] == ["tables.json"]
    made = Tables(tmp_path / "tables.json")
    tables = [path for path in asset_files(ROOT) if path.suffix == ".toml"]
    assert tables
    for path in tables:
        name = path.relative_to(ROOT / "assets").as_posix()
        assert repr(made.read(name, tmp_path / "gone", is_installed=True)) == repr(
            tomllib.loads(path.read_text(encoding="utf-8"))
        )


def test_a_table_that_is_broken_leaves_what_was_compiled(tree: Path) -> None:
    out = tree / "sirelief_gui" / "tables.json"
    compile_tables(tree, out)
    before = out.read_bytes()
    (tree / "assets" / "small_tree" / "bad.toml").write_text("[no", encoding="utf-8")
    with pytest.raises(ValueError, match="at end of document"):
        compile_tables(tree, out)
    assert [path.read_bytes() for path in out.parent.iterdir()] == [before]


def test_licenses_stay_out_of_the_collection(tree: Path) -> None:
    assert "word.txt.json" in qrc_text(tree)
    assert "LICENSE" not in qrc_text(tree)


def test_the_collection_is_written_only_when_it_changes(tree: Path) -> None:
    assert write_qrc(tree)
    assert not write_qrc(tree)


def test_a_source_tree_compiles_what_is_missing(tree: Path) -> None:
    register(tree / "sirelief_gui" / "resources.rcc", tree)
    assert resource_bytes(":/small_tree/word.txt.json") == b'"one"'


def test_a_source_tree_compiles_again_after_a_change(tree: Path) -> None:
    compiled = tree / "sirelief_gui" / "resources.rcc"
    write_qrc(tree)
    compile_rcc(tree, compiled)
    asset = tree / "assets" / "small_tree" / "word.txt.json"
    asset.write_text('"two"', encoding="utf-8")
    later = compiled.stat().st_mtime_ns + 1_000_000_000
    os.utime(asset, ns=(later, later))
    register(compiled, tree)
    assert resource_bytes(":/small_tree/word.txt.json") == b'"two"'


def test_a_fresh_source_tree_is_left_alone(tree: Path) -> None:
    compiled = tree / "sirelief_gui" / "resources.rcc"
    write_qrc(tree)
    compile_rcc(tree, compiled)
    before = compiled.stat()
    register(compiled, tree)
    assert compiled.stat() == before or compiled.stat().st_mtime_ns == before.st_mtime_ns


def test_what_is_made_readable_again_is_there_once(tree: Path) -> None:
    compiled = tree / "sirelief_gui" / "resources.rcc"
    for _ in range(3):
        register(compiled, tree)
    assert QFile.exists(":/small_tree/word.txt.json")
    assert QResource.unregisterResource(str(compiled))
    assert not QFile.exists(":/small_tree/word.txt.json")


def test_without_tree_and_file_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ResourcesMissingError, match="install SI Relief again"):
        register(tmp_path / "resources.rcc", tmp_path)


def test_a_tool_that_fails_is_quoted(tree: Path) -> None:
    (tree / "tools" / "build_resources.py").write_text("raise SystemExit('no rcc here')")
    with pytest.raises(ResourcesMissingError, match="no rcc here"):
        register(tree / "sirelief_gui" / "resources.rcc", tree)


def test_rcc_errors_leave_no_half_file(tree: Path) -> None:
    (tree / "resources.qrc").write_text("this is no XML", encoding="utf-8")
    out = tree / "sirelief_gui" / "resources.rcc"
    with pytest.raises(RuntimeError, match="could not compile"):
        compile_rcc(tree, out)
    assert list(out.parent.iterdir()) == []
