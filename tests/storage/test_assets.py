"""Assets as code without Qt sees them."""

from __future__ import annotations

import json
import os
import tomllib
from pathlib import Path

import pytest

from sirelief_gui.storage.assets import (
    AssetMissingError,
    Tables,
    asset_names,
    asset_table,
    asset_text,
)


def test_a_text_asset_is_read_as_utf8() -> None:
    assert tomllib.loads(asset_text("themes/theme.toml"))


def test_the_names_of_a_folder_are_sorted_and_bare() -> None:
    names = asset_names("themes")
    assert "theme.toml" in names
    assert list(names) == sorted(names)


def test_every_name_can_be_read_back() -> None:
    for name in asset_names("themes"):
        assert asset_text(f"themes/{name}")


@pytest.mark.parametrize("relative", ["themes/none.toml", "no_folder/theme.toml"])
def test_a_missing_asset_is_named(relative: str) -> None:
    with pytest.raises(AssetMissingError, match=relative):
        asset_text(relative)


def test_a_missing_folder_is_named() -> None:
    with pytest.raises(AssetMissingError, match="no_folder"):
        asset_names("no_folder")


def test_a_table_is_what_its_file_says() -> None:
    for name in asset_names("library/exercises"):
        relative = f"library/exercises/{name}"
        assert asset_table(relative) == tomllib.loads(asset_text(relative))


def test_a_table_is_handed_out_anew_each_time() -> None:
    asset_table("themes/theme.toml").clear()
    assert asset_table("themes/theme.toml")


def test_a_missing_table_is_named() -> None:
    with pytest.raises(AssetMissingError, match="none"):
        asset_table("themes/none.toml")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A file of TOML that says what nothing compiled of it says."""
    path = tmp_path / "one.toml"
    path.write_text("from = 'toml'", encoding="utf-8")
    return path


def _compiled(table: Path, *, seconds: int, text: str | None = None) -> Tables:
    """What was compiled so many seconds after the file was written."""
    made = table.with_name("tables.json")
    whole = json.dumps({"one.toml": json.dumps({"from": "json"})})
    made.write_text(whole if text is None else text, encoding="utf-8")
    then = table.stat().st_mtime_ns + seconds * 1_000_000_000
    os.utime(made, ns=(then, then))
    return Tables(made)


@pytest.mark.parametrize(
    ("seconds", "is_installed", "origin"),
    [(1, False, "json"), (0, False, "json"), (-1, False, "toml"), (-1, True, "json")],
)
def test_a_table_that_was_changed_since_it_was_compiled_is_read_itself(
    table: Path, seconds: int, is_installed: bool, origin: str
) -> None:
    made = _compiled(table, seconds=seconds)
    assert made.read("one.toml", table, is_installed=is_installed) == {"from": origin}


@pytest.mark.parametrize("text", ["{", "{}", ""])
def test_without_what_was_compiled_a_table_is_read_itself(table: Path, text: str) -> None:
    made = _compiled(table, seconds=1, text=text)
    assert made.read("one.toml", table, is_installed=False) == {"from": "toml"}
    gone = Tables(table.with_name("none.json"))
    assert gone.read("one.toml", table, is_installed=False) == {"from": "toml"}
