"""What is worth a word on Today, from plain rules; never what she has, and never an all-clear."""

from __future__ import annotations

from enum import StrEnum

from sirelief_gui.domain.words import Translate, as_is

HIDDEN_DAYS = 7
"""A card she has put away is not shown again for so many days."""


class Notice(StrEnum):
    """One card on Today; the order is the one in which they are shown, one at a time."""

    HARD_MORNINGS = "hard_mornings"
    """Two mornings after a session in a row were too much (S17)."""
    WORSE_WEEK = "worse_week"
    """The week's median is 2 points over that of the week before (S18)."""
    NOT_EASED = "not_eased"
    """After two weeks it hurts as much as in the first days (S18)."""
    STARTS_EASIER = "starts_easier"
    """The next session has fewer reps and one exercise fewer (S17)."""


def notice_words(notice: Notice, tr: Translate = as_is) -> tuple[str, str]:
    """Return the title of a card and what to do."""
    return {
        Notice.HARD_MORNINGS: (
            tr("Two hard mornings in a row."),
            tr("Rest is a good plan. Show these days to your therapist or midwife."),
        ),
        Notice.WORSE_WEEK: (
            tr("Your pain has been higher this week."),
            tr("Worth a word with your therapist or midwife."),
        ),
        Notice.NOT_EASED: (
            tr("Your pain has not eased in two weeks."),
            tr("Worth a word with your therapist or midwife."),
        ),
        Notice.STARTS_EASIER: (
            tr("Your next session starts easier."),
            tr("The morning after was hard, so it has fewer reps and one exercise fewer."),
        ),
    }[notice]
