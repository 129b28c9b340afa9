"""Sentences from templates."""

from __future__ import annotations

from sirelief_gui.domain.words import NBSP, length_text, minutes_text, seconds_text


def test_units_stay_with_their_numbers() -> None:
    assert seconds_text(5) == f"5{NBSP}s"
    assert minutes_text(660) == f"11{NBSP}min"
    assert minutes_text(20) == f"1{NBSP}min"
    assert minutes_text(90) == f"2{NBSP}min"
    assert length_text(1372) == f"22{NBSP}min{NBSP}52{NBSP}s"


def test_the_translator_sees_the_template() -> None:
    seen: list[str] = []

    def tr(text: str) -> str:
        seen.append(text)
        return text.replace("min", "Min.")

    assert minutes_text(120, tr) == f"2{NBSP}Min."
    assert seen == ["{n} min"]
