"""Positions and equipment of the exercise library, and the small readers all its files share."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from sirelief_gui.domain.exercise import EquipmentInfo, Posture, Step
from sirelief_gui.domain.reading import Table

POSTURES_FILE = "postures.toml"
EQUIPMENT_FILE = "equipment.toml"
LONGEST_STEP = 60
"""Seconds that a step into a position may ask for."""
ID = re.compile(r"[a-z][a-z0-9_]*")


def parse_equipment(
    data: Mapping[str, object], *, file: str = EQUIPMENT_FILE, poses: Collection[str] | None = None
) -> dict[str, EquipmentInfo]:
    """Read equipment.toml: one table an id. Raises LibraryError."""
    root = Table(file, data)
    found = {}
    for key in root.keys():  # noqa: SIM118 - a Table is no dict
        table = root.table(key)
        put_on, take_off = (
            read_step(table.table(name), poses) if table.has(name) else None
            for name in ("put_on", "take_off")
        )
        found[key] = EquipmentInfo(
            id=id_key(root, key),
            name=table.text("name"),
            note=table.text("note", ""),
            put_on=put_on,
            take_off=take_off,
            beside=table.text("beside", ""),
            whole=table.text("whole", ""),
        )
        table.done()
    return found


def parse_postures(
    data: Mapping[str, object],
    *,
    equipment: Mapping[str, EquipmentInfo],
    file: str = POSTURES_FILE,
    poses: Collection[str] | None = None,
) -> dict[str, Posture]:
    """Read postures.toml: one table an id. Raises LibraryError."""
    root = Table(file, data)
    found = {}
    for key in root.keys():  # noqa: SIM118 - a Table is no dict
        table = root.table(key)
        at_hand = table.texts("at_hand")
        for i, kit in enumerate(at_hand):
            known_id(table, f"at_hand[{i}]", kit, equipment)
        found[key] = Posture(
            id=id_key(root, key),
            name=table.text("name"),
            title=table.text("title"),
            surface=table.text("surface"),
            stay=table.text("stay"),
            lying=table.flag("lying"),
            at_hand=at_hand,
            enter=tuple(read_step(step, poses) for step in table.tables("enter", required=True)),
            leave=tuple(read_step(step, poses) for step in table.tables("leave", required=True)),
            caution=table.text("caution", ""),
            group=table.text("group"),
            place=table.text("place"),
            upright=table.flag("upright", False),
            from_upright=tuple(read_step(step, poses) for step in table.tables("from_upright")),
        )
        table.done()
    return found


def id_key(table: Table, key: str) -> str:
    """Return a table's key if it may be an id."""
    if not ID.fullmatch(key):
        raise table.error(key, "must be named in small letters, digits and _")
    return key


def known_id(table: Table, key: str, value: str, known: Collection[str]) -> str:
    """Return an id that is among the known ones."""
    if value not in known:
        raise table.error(key, f"must be one of {', '.join(sorted(known))}, is “{value}”")
    return value


def pose_id(table: Table, key: str, poses: Collection[str] | None) -> str:
    """Return the id of a pose, known to the figure where ``poses`` says which are."""
    value = table.text(key)
    if poses is not None and value not in poses:
        raise table.error(key, f"the figure has no pose “{value}”")
    return value


def read_step(table: Table, poses: Collection[str] | None) -> Step:
    """Read one step of an instruction."""
    pose = pose_id(table, "pose", poses) if table.has("pose") else ""
    step = Step(
        table.text("text"),
        table.text("caption", ""),
        pose,
        seconds=table.integer("seconds", 0, LONGEST_STEP) if table.has("seconds") else 0,
        lying=table.flag("lying", False),
    )
    table.done()
    return step
