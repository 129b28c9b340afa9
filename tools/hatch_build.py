"""Hatchling's build hook: no wheel and no editable install without its compiled resources."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tools.build_resources import compile_rcc, compile_tables, data_files


class ResourceHook(BuildHookInterface[Any]):
    """Compiles what is read of assets/ and adds the data of the Qt-free commands to wheels."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        compile_rcc(root, root / "sirelief_gui" / "resources.rcc")
        compile_tables(root, root / "sirelief_gui" / "tables.json")
        build_data["artifacts"] += ["/sirelief_gui/resources.rcc", "/sirelief_gui/tables.json"]
        if version == "editable":
            return  # the tree itself has assets/
        for path in data_files(root):
            inside = path.relative_to(root / "assets").as_posix()
            build_data["force_include"][str(path)] = f"sirelief_gui/_assets/{inside}"
