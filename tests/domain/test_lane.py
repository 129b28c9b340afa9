"""One voice in time: first come, first placed, never two at once, never past the end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sirelief_gui.domain.lane import CLOSING, Lane
from sirelief_gui.domain.phrases import SENTENCE_PAUSE, Phrase
from tests.domain.guided import HAIR, no_two_at_once, small_voice

VOICE = small_voice(a__long=2.0, a__short=0.8, a__tiny=0.3, b__other=0.5)
LONG, SHORT, TINY, OTHER = (VOICE.book[one] for one in ("a.long", "a.short", "a.tiny", "b.other"))


def lane(end: float, begin: float = 0.0) -> Lane:
    return Lane(VOICE, begin, end)


def placed(one: Lane) -> list[tuple[str, float]]:
    return [(cue.name, round(cue.at, 6)) for cue in one.cues]


def test_phrases_follow_one_another_with_a_breath_between() -> None:
    one = lane(10.0)
    assert one.say([[LONG, SHORT]])
    assert one.say([[TINY]])
    assert placed(one) == [("a.long", 0.0), ("a.short", 2.35), ("a.tiny", 3.5)]
    assert one.cues[0].text == "A long."
    assert one.free_from == pytest.approx(3.8 + SENTENCE_PAUSE)


def test_the_first_way_that_fits_is_said() -> None:
    one = lane(1.0)
    assert one.say([[LONG], [], [SHORT], [TINY]])
    assert placed(one) == [("a.short", 0.0)]


def test_a_way_may_last_to_the_closing_silence_and_no_longer() -> None:
    assert lane(0.8 + CLOSING).say([[SHORT]])
    assert not lane(0.8 + CLOSING - 0.01).say([[SHORT]])
    assert not lane(10.0).say([])
    assert not lane(10.0).say([[]])


def test_it_is_said_at_its_instant_or_as_soon_as_the_voice_is_free() -> None:
    one = lane(10.0)
    one.say([[SHORT]], at=3.0)
    one.say([[TINY]], at=3.5)
    assert placed(one) == [("a.short", 3.0), ("a.tiny", 4.15)]


def test_it_must_be_over_in_time() -> None:
    one = lane(10.0)
    assert not one.say([[LONG]], at=1.0, until=2.9)
    assert one.say([[LONG]], at=1.0, until=3.0)
    assert not one.say([[LONG]], at=9.0, until=99.0)


def test_nothing_is_placed_before_the_beginning() -> None:
    one = lane(10.0, begin=2.0)
    one.say([[TINY]], at=0.5)
    assert placed(one) == [("a.tiny", 2.0)]
    assert not one.say_exactly(OTHER, 1.0, 10.0)
    assert lane(10.0, begin=2.0).free_from == 2.0


def test_a_number_is_said_on_its_second_or_not_at_all() -> None:
    one = lane(10.0)
    one.say([[LONG]])
    assert not one.say_exactly(OTHER, 1.0, 2.0)
    assert one.say_exactly(OTHER, 3.0, 4.0)
    assert not one.say_exactly(OTHER, 2.8, 4.0)
    assert one.say_exactly(OTHER, 2.2, 2.8)
    assert not one.say_exactly(OTHER, 5.0, 5.4)
    assert not one.say_exactly(OTHER, 9.7, 10.7)
    assert one.say_exactly(OTHER, 9.5, 10.5)
    assert [name for name, _ in placed(one)] == ["a.long", "b.other", "b.other", "b.other"]


PHRASES = st.sampled_from((LONG, SHORT, TINY, OTHER))
AT = st.one_of(st.none(), st.floats(0, 12))


@given(
    begin=st.floats(0, 3),
    wishes=st.lists(
        st.tuples(st.lists(st.lists(PHRASES, max_size=3), max_size=3), AT, AT, st.booleans()),
        max_size=8,
    ),
)
def test_whatever_is_wanted_one_voice_says_it_within_its_time(
    begin: float,
    wishes: list[tuple[list[list[Phrase]], float | None, float | None, bool]],
) -> None:
    one = Lane(VOICE, begin, 10.0)
    for ways, at, until, exactly in wishes:
        before = len(one.cues)
        if exactly and at is not None:
            fits = one.say_exactly(TINY, at, until or 10.0)
        else:
            fits = one.say(ways, at=at, until=until)
        assert fits is (len(one.cues) > before)
    assert no_two_at_once(one.cues)
    assert all(begin <= cue.at and cue.end <= 10.0 + HAIR for cue in one.cues)
