"""What is said of her ratings of single exercises."""

from __future__ import annotations

from sirelief_gui.domain.exercise_words import (
    hurt_in_words,
    proof_in_words,
    share_in_words,
    spread_in_words,
)
from sirelief_gui.domain.stats_exercises import exercise_shares

NAMES = {"cat": "Cat-Camel", "bridge": "Bridging"}


def test_a_share_is_said_with_all_its_parts_and_how_far_it_could_be_chance() -> None:
    (cat,) = exercise_shares({"cat": (7, 2, 1)})
    assert (
        share_in_words(cat, "Cat-Camel") == "Cat-Camel: eased it 7 of 10 times, no change 2, hurt 1"
    )
    assert spread_in_words(cat) == "By chance alone it could be anything from 40 to 89 in 100."


def test_overlapping_shares_are_said_to_be_too_close() -> None:
    close = exercise_shares({"cat": (7, 2, 1), "bridge": (6, 3, 1)})
    apart = exercise_shares({"cat": (40, 0, 0), "bridge": (1, 39, 0)})
    assert proof_in_words(close) == (
        "These are your own ratings, not proof. Differences this small may be chance."
    )
    assert proof_in_words(apart) == "These are your own ratings, not proof."


def test_what_hurt_twice_is_pointed_at_and_what_hurt_once_is_not() -> None:
    twice = exercise_shares({"cat": (5, 1, 1), "bridge": (4, 1, 2)})
    assert hurt_in_words(twice, NAMES.__getitem__) == (
        "Bridging hurt 2 times. Try fewer reps and a smaller movement."
    )
    assert hurt_in_words(exercise_shares({"cat": (5, 1, 1)}), NAMES.__getitem__) == ""
    assert hurt_in_words((), NAMES.__getitem__) == ""
