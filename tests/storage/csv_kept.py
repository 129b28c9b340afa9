"""Whether the tables say of a session what the history does."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

Row = dict[str, str]


def rows_of(path: Path) -> list[Row]:
    """Read a CSV strictly; every row must have every field."""
    text = path.read_bytes().decode("utf-8")
    header, *rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    return [dict(zip(header, row, strict=True)) for row in rows]


def header_of(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()[0].split(",")


def assert_kept(folder: Path) -> None:
    """Hold every field against the constraints that datapackage.json states."""
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        path, schema = folder / resource["path"], resource["schema"]
        rows = rows_of(path)
        assert header_of(path) == [field["name"] for field in schema["fields"]]
        keys = [tuple(row[name] for name in schema["primaryKey"]) for row in rows]
        assert len(set(keys)) == len(keys)
        for key in schema.get("foreignKeys", ()):
            other = rows_of(folder / f"{key['reference']['resource']}.csv")
            there = {row[key["reference"]["fields"][0]] for row in other} | {""}
            assert {row[key["fields"][0]] for row in rows} <= there
        for field in schema["fields"]:
            for row in rows:
                assert_field(row[field["name"]], field)


def assert_field(text: str, field: Mapping[str, object]) -> None:
    rules = field.get("constraints", {})
    assert isinstance(rules, dict)
    if text == "":
        return  # required is about keys the store never leaves empty; words may be
    match field["type"]:
        case "integer":
            assert rules.get("minimum", 0) <= int(text) <= rules.get("maximum", 10**9)
        case "boolean":
            assert text in {"true", "false"}
        case "datetime":
            assert datetime.fromisoformat(text).utcoffset() is not None
        case "date":
            assert date.fromisoformat(text).isoformat() == text
        case _:
            assert text in rules.get("enum", [text])
            assert re.fullmatch(rules.get("pattern", ".*"), text, re.DOTALL)
