"""What the card says of the next dose: one sentence why, and what would change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sirelief_gui.domain.next_dose import Advice, NextDose, Why
from sirelief_gui.domain.next_dose_words import next_dose_words
from tests.domain.program_samples import LIBRARY
from tests.domain.test_next_dose import STRICT, asked, one, session


def words(found: NextDose, *, starts_easier: bool = False) -> str:
    said = next_dose_words(found, LIBRARY, limits=STRICT, starts_easier=starts_easier)
    return said.plain.replace("**", "").replace("\N{NO-BREAK SPACE}", " ")


def test_one_sentence_says_why_and_the_lines_what() -> None:
    assert words(asked(session(4), session(2))) == (
        "One rep more? On your last 2 days with a session, pain was not "
        "noticeably higher afterwards. 6 reps instead of 5: "
        "Cat-Camel, Hand-Heel Rocks, Bridging, Hip Abduction, Ball Squeezes."
    )
    bridge = one("bridge")
    assert words(asked(session(2, bridge, after=7), program=bridge)) == (
        "A lighter dose? Pain reached 7 in or after your last session. "
        "3 reps instead of 5, hold 4 s instead of 5 s: Bridging."
    )
    whole = words(asked(session(2, morning=6)), starts_easier=True)
    assert whole.startswith("A lighter dose? The morning after your last session was hard. ")
    assert "Holds would be a little shorter, too." in whole
    assert whole.endswith("Your next session starts easier by itself; this would last beyond it.")


@pytest.mark.parametrize(
    ("found", "why"),
    [
        (
            NextDose(advice=Advice.REST, why=Why.TOO_MUCH_AGAIN),
            "Your last 2 sessions were too much.",
        ),
        (NextDose(advice=Advice.REST, why=Why.LIGHT_ALREADY), "as light as it can be set."),
    ],
)
def test_rest_says_whom_to_ask(found: NextDose, why: str) -> None:
    said = words(found)
    assert why in said
    assert said.startswith("Rest, and ask first. ")
    assert said.endswith("Ask your therapist or midwife before you go on.")


def test_one_session_is_told_as_one() -> None:
    limit = replace(STRICT, hard_sessions=1)
    found = asked(session(2, after=8), limits=limit)
    said = next_dose_words(found, LIBRARY, limits=limit)
    assert said.why == "Your last session was too much."


def test_a_rise_after_what_was_too_much_is_told_as_that() -> None:
    found = asked(session(4, during=7), session(2, before=1, after=3, morning=1))
    assert "Pain was higher after your last session, and the one before was too much." in words(
        found
    )
