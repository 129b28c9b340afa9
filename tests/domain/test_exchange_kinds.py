"""What a history's file is made of: values that cannot be kept are refused."""

from __future__ import annotations

import pytest

from sirelief_gui.domain.exchange_kinds import kept_json
from sirelief_gui.domain.import_fault import ImportFault
from sirelief_gui.domain.plain_table import DateOrder, Mapping, Role


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (float("nan"), "holds a number that cannot be kept"),
        ("half \ud800", "holds half of a character, which no file can keep"),
    ],
)
def test_what_no_file_can_keep_is_refused(value: object, said: str) -> None:
    with pytest.raises(ImportFault, match=said):
        kept_json([value])


@pytest.mark.parametrize("deep", [65, 100_000])
def test_what_nests_too_deeply_is_refused(deep: int) -> None:
    value: list[object] = []
    for _ in range(deep):
        value = [value]
    with pytest.raises(ImportFault, match="is nested too deeply"):
        kept_json(value)


def test_many_lists_beside_each_other_are_kept() -> None:
    assert kept_json([[], {"a": []}] * 50).count("[") == 101


def test_a_fault_names_its_place_from_the_outside_in() -> None:
    fault = ImportFault("", "is {what}", what="odd")
    assert str(fault) == "is odd"
    assert str(fault.within("[3]").within("results").within("sessions[1]")) == (
        "sessions[1].results[3]: is odd"
    )


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("a, b.csv, line 3", "a, b.csv, LINE 3: IS ODD"),
        ("a.csv, line 3, column x", "a.csv, LINE 3, COLUMN x: IS ODD"),
        ("line 3", "LINE 3: IS ODD"),
        ("sessions[1].line 3", "sessions[1].line 3: IS ODD"),
    ],
)
def test_the_line_of_a_table_is_named_in_her_language(place: str, said: str) -> None:
    words = {
        "line {line}": "LINE {line}",
        "line {line}, column {column}": "LINE {line}, COLUMN {column}",
        "is odd": "IS ODD",
    }
    fault = ImportFault(place, "is odd")
    assert fault.sentence(lambda text, _n=-1, /: words[text]) == said


def test_a_column_has_one_role() -> None:
    mapping = Mapping(date=0, before=1, order=DateOrder.DAY_FIRST)
    assert mapping.with_column(Role.AFTER, 1) == Mapping(date=0, after=1, order=DateOrder.DAY_FIRST)
    assert mapping.with_column(Role.BEFORE, None) == Mapping(date=0, order=DateOrder.DAY_FIRST)
