"""Assets as code without Qt sees them."""

from __future__ import annotations

import tomllib

import pytest

from sirelief_gui.storage.assets import AssetMissingError, asset_names, asset_text


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
