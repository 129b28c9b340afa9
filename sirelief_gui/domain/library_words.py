"""What is told about an exercise and about SI pain: words, and the sources they are from.

Every word is our own. Sources are named by codes, as in ``"S1: steps, both holds"``; sources.toml
says what the codes stand for, and what is nobody's but ours is marked ``"Our choice: …"``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sirelief_gui.domain.exercise import About
from sirelief_gui.domain.library_places import id_key, pose_id
from sirelief_gui.domain.reading import LibraryError, Table
from sirelief_gui.domain.values import dataclass

SOURCES_FILE = "sources.toml"
FACTS_FILE = "facts_si_pain.toml"
OURS = "Our choice"
"""Stands before the colon where no source says it."""
_WAYS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One card about SI pain. ``text`` is short, for the phone; ``full`` may say a little more."""

    id: str
    icon: str
    title: str
    text: str
    full: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Credit:
    """What was taken from where: names of the sources, none where it is our choice."""

    names: tuple[str, ...]
    what: str


def parse_sources(data: Mapping[str, object]) -> dict[str, str]:
    """Read sources.toml: what each code stands for. Raises LibraryError."""
    table = Table(SOURCES_FILE, data)
    return {code: table.text(code) for code in table.keys()}  # noqa: SIM118 - a Table is no dict


def read_about(table: Table, poses: Collection[str] | None) -> About:
    """Read what the page of an exercise tells; every part must be there. Raises LibraryError."""
    ways = table.texts("side_by_side")
    if ways and len(ways) != _WAYS:
        raise table.error("side_by_side", f"must name two poses, names {len(ways)}")
    for number, pose in enumerate(ways):
        if poses is not None and pose not in poses:
            raise table.error(f"side_by_side[{number}]", f"the figure has no pose “{pose}”")
    about = About(
        why=table.text("why"),
        feel=table.text("feel"),
        breathing=table.text("breathing"),
        mistakes=table.texts("mistakes", required=True),
        picture=pose_id(table, "picture", poses),
        side_by_side=ways,
    )
    table.done()
    return about


def parse_facts(data: Mapping[str, object], *, sources: Mapping[str, str]) -> tuple[Fact, ...]:
    """Read facts_si_pain.toml: one table a card, in their order. Raises LibraryError."""
    root = Table(FACTS_FILE, data)
    found = []
    for key in root.keys():  # noqa: SIM118 - a Table is no dict
        table = root.table(key)
        text = table.text("text")
        fact = Fact(
            id=id_key(root, key),
            icon=table.text("icon"),
            title=table.text("title"),
            text=text,
            full=table.text("full", text),
            sources=table.texts("sources", required=True),
        )
        table.done()
        _check_codes(FACTS_FILE, f"{key}.sources", fact.sources, sources)
        found.append(fact)
    if not found:
        raise LibraryError(FACTS_FILE, "", "has no cards")
    return tuple(found)


def check_sources(file: str, lines: Iterable[str], known: Mapping[str, str]) -> None:
    """Refuse a line of sources without a colon, and a code nobody knows. Raises LibraryError."""
    for number, line in enumerate(lines):
        codes, colon, what = line.partition(":")
        if not colon or not what.strip():
            raise LibraryError(
                file, f"sources[{number}]", f"must say what is from where, as “S1: …”, is “{line}”"
            )
        if codes != OURS:
            parts = [code.strip() for code in codes.split(",")]
            _check_codes(file, f"sources[{number}]", parts, known)


def credits_of(lines: Iterable[str], known: Mapping[str, str]) -> tuple[Credit, ...]:
    """Return checked lines of sources with the codes as names."""
    found = []
    for line in lines:
        codes, _, what = line.partition(":")
        parts = () if codes == OURS else tuple(code.strip() for code in codes.split(","))
        found.append(Credit(tuple(known[code] for code in parts), what.strip()))
    return tuple(found)


def _check_codes(file: str, key: str, codes: Iterable[str], known: Mapping[str, str]) -> None:
    for code in codes:
        if code not in known:
            raise LibraryError(file, key, f"{SOURCES_FILE} does not know “{code}”")
