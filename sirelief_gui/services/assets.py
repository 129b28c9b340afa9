"""The assets that are no pictures, sounds or fonts, for the windows too."""

from __future__ import annotations

from sirelief_gui.storage.assets import asset_table

__all__ = ["asset_table"]
