"""What a report says, word for word, of small histories."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sirelief_gui.domain.record import CheckInKind, Outcome, Site, StopReason
from sirelief_gui.domain.report_history import Period, ReportHistory
from sirelief_gui.domain.report_paper import ReportPaper, Shape
from sirelief_gui.domain.report_words import ReportWish, report_paper
from sirelief_gui.domain.session_paper import SessionFacts, session_paper
from sirelief_gui.domain.writing import ENGLISH
from tests.domain.report_samples import (
    FIRST,
    history,
    plan,
    rated,
    rating,
    result,
    session,
    warning,
)
from tests.domain.samples import LIBRARY

NB = "\N{NO-BREAK SPACE}"
WISH = ReportWish(goal=4, version="1.2")


def small_history() -> ReportHistory:
    """Six sessions in six weeks: a change of dose, one stopped, one eased, one added by hand."""
    five, seven = plan(("bridge", 5), ("squeeze", 5)), plan(("bridge", 7), ("squeeze", 5))
    sessions = [
        session(1, 0, plan_text=five, week=23),
        session(2, 1, plan_text=five),
        session(3, 5, plan_text=five, note="Twisted getting out\nof the car."),
        session(
            4,
            38,
            plan_text=seven,
            outcome=Outcome.STOPPED,
            reason=StopReason.PAIN,
            results=[result("bridge", reps=7), result("squeeze", 1, done=3, hurt=True)],
            week=28,
        ),
        session(5, 39, plan_text=seven, results=[result("bridge", reps=7, eased_to=5)]),
        session(6, 41, plan_text=plan(("bridge", 2), by_hand=True)),
    ]
    scores = [(6, 4, 4), (6, 5, None), (5, 4, None), (4, 6, 7), (4, 2, None), (3, 2, None)]
    check_ins = [
        one
        for record, (before, after, morning) in zip(sessions, scores, strict=True)
        for one in rated(
            record,
            (record.started_at.date() - FIRST).days,
            before,
            after,
            morning,
            sites=(Site.SI_RIGHT,) if before > 4 else (Site.SI_RIGHT, Site.SI_LEFT),
        )
    ]
    check_ins.append(rating(CheckInKind.WORST_24H, 8, 20, note="Stairs."))
    return history(sessions, check_ins, [warning(20)], amended=["s2"])


def paper(**wish: object) -> ReportPaper:
    return report_paper(small_history(), LIBRARY, replace(WISH, **wish))  # type: ignore[arg-type]


def test_the_title_block_says_the_period() -> None:
    made = paper()
    assert made.title == "Home exercise report"
    assert made.period_text == "2 March to 12 April 2026, 42 days, weeks 23 to 28 of pregnancy"
    assert made.name == ""
    with_due = paper(name=" J.\n M. ", due=date(2026, 7, 1))
    assert with_due.name == "J. M."
    assert with_due.period_text.endswith(", due 1 July 2026")
    assert "week" not in paper(weeks=False).period_text


def test_the_table_of_medians_has_each_n_and_the_change_in_words() -> None:
    made = paper().pain
    assert made.columns == ("All", "First 2 weeks", "Last 2 weeks", "Change in points")
    rows = [(line.label, *((c.value, c.n) for c in line.cells), line.change) for line in made.lines]
    n = f"(n{NB}{{}})"
    assert rows == [
        (
            "Before",
            ("4.5", n.format(6)),
            ("6", n.format(3)),
            ("4", n.format(3)),
            "−2, noticeably lower",
        ),
        (
            "After",
            ("4", n.format(6)),
            ("4", n.format(3)),
            ("2", n.format(3)),
            "−2, noticeably lower",
        ),
        (
            "Next morning",
            ("5.5", n.format(2)),
            ("4", n.format(1)),
            ("7", n.format(1)),
            "too few rated days to compare",
        ),
        (
            f"Worst in 24{NB}h",
            ("8", n.format(1)),
            ("–", n.format(0)),
            ("–", n.format(0)),
            "too few rated days to compare",
        ),
    ]


def test_the_counts_are_done_of_planned_days_above_warning_days_and_the_worst() -> None:
    assert [(c.number, c.what) for c in paper().counts] == [
        ("6", "done, 24 planned"),
        ("5 of 7", "rated days above 5"),
        ("1 of 42", "warning-sign days"),
        ("8", "worst score (n 15)"),
    ]


def test_dose_changes_are_numbered_in_the_list_and_in_the_chart() -> None:
    made = paper()
    assert [(e.lead, e.text) for e in made.doses.entries] == [
        ("1", "2 Mar, all: 5 reps"),
        ("2", "9 Apr, Bridge: 5 to 7 reps"),
    ]
    marks = [m for row in made.chart.rows for m in row.marks if m.shape is Shape.NUMBER]
    assert [(m.x, m.number) for m in marks] == [(0, 1), (38, 2)]


def test_what_was_stopped_or_eased_has_its_day_and_reason() -> None:
    made = paper()
    assert made.stops.title == "Stopped or eased off (n 2)"
    assert [(e.lead, e.text) for e in made.stops.entries] == [
        ("9 Apr", "Ended early for pain in Squeeze, pain 4 to 6"),
        ("10 Apr", "Bridge eased, 7 to 5 reps"),
    ]


def test_what_happens_again_and_again_is_one_line_by_its_latest_days() -> None:
    sessions = [
        session(n, n, outcome=Outcome.ENDED_EARLY, results=[result("bridge", done=2)])
        for n in range(7)
    ]
    other = session(9, 3, hour=7, outcome=Outcome.STOPPED, reason=StopReason.INTERRUPTED)
    made = report_paper(history([*sessions, other]), LIBRARY, WISH)
    assert [(e.lead, e.text) for e in made.stops.entries] == [
        ("5 Mar", "Interrupted after Squeeze"),
        ("5 Mar, 6 Mar, 7 Mar, 8 Mar and 3 earlier", "Ended early in Bridge"),
    ]


def test_where_many_were_made_easier_they_are_counted() -> None:
    results = [result("bridge", n, eased_to=3) for n in range(4)]
    made = report_paper(history([session(1, 0, results=results)]), LIBRARY, WISH)
    assert made.stops.entries[0].text == "4 exercises eased"


def test_the_rows_under_the_chart_mark_sites_stops_and_what_was_added_or_corrected() -> None:
    made = paper().chart
    rows = {row.label: [(m.shape, m.x) for m in row.marks] for row in made.rows}
    assert rows == {
        "Left SI": [(Shape.SITE, 38), (Shape.SITE, 39), (Shape.SITE, 41)],
        "Right SI": [(Shape.SITE, x) for x in (0, 1, 5, 38, 39, 41)],
        "Dose": [(Shape.NUMBER, 0), (Shape.NUMBER, 38)],
        "Stopped": [(Shape.EASED, 39), (Shape.STOPPED, 38)],
        "Added, corrected": [(Shape.BY_HAND, 41), (Shape.AMENDED, 1)],
    }
    assert made.title == "Each session (n 6)"
    assert made.legend == ("Before", "After", "Next morning (n 2)")
    assert made.caption == (
        "Lines: 7-day median. Sites: Left SI 3, Right SI 6, of 6 days with a site. "
        "Square: eased off, cross: stopped. Hollow diamond: added by hand (1). "
        "Filled diamond: corrected later (1)."
    )


def test_each_exercise_has_planned_done_and_hurt() -> None:
    assert paper().exercises.rows == (
        ("Bridge", f"7{NB}×{NB}5{NB}s", "34", f"32 (94{NB}%)", "1", "0 of 6 sessions"),
        ("Squeeze", f"5{NB}×{NB}5{NB}s", "25", f"23 (92{NB}%)", "1", "1 of 5 sessions"),
    )


def test_notes_are_there_only_when_chosen() -> None:
    assert paper().notes is None
    chosen = paper(notes=True).notes
    assert chosen is not None
    assert [(e.lead, e.text) for e in chosen.entries] == [
        ("7 Mar", "Twisted getting out of the car."),
        ("22 Mar", "Stairs."),
    ]


def test_the_foot_says_who_recorded_it_and_what_the_ends_of_the_scale_are() -> None:
    foot = paper().foot
    assert "Self-recorded with SI Relief 1.2, not a diagnosis." in foot
    assert "0 is no pain, 10 pain as bad as you can imagine." in foot
    assert "below 2 points" in foot


def test_the_table_of_sessions_marks_each_record() -> None:
    assert paper().table is None
    table = paper(table=True, notes=True).table
    assert table is not None
    assert table.rows[0].cells == ("2 Mar", "Daily", f"11{NB}min", "6", "4", "4", "10/10", "Same")
    assert [row.below for row in table.rows] == [
        "",
        "Corrected later",
        "Twisted getting out of the car",
        "Ended early for pain in Squeeze, pain 4 to 6",
        "Bridge eased, 7 to 5 reps",
        "Added by hand",
    ]
    hidden = paper(table=True).table
    assert hidden is not None
    assert hidden.rows[2].below == ""


def test_a_short_period_is_halved_and_one_of_days_is_not_compared() -> None:
    one = session(1, 0)
    three_weeks = history([one], rated(one, 0, 5, 4), period=Period(FIRST, FIRST + timedelta(20)))
    assert report_paper(three_weeks, LIBRARY, WISH).pain.columns == (
        "All",
        "First 10 days",
        "Last 10 days",
        "Change in points",
    )
    one_day = history([one], rated(one, 0, 5, 4), period=Period(FIRST, FIRST))
    made = report_paper(one_day, LIBRARY, WISH)
    assert made.pain.columns == ("All",)
    assert made.period_text == "2 March 2026, 1 day"
    assert [line.change for line in made.pain.lines] == ["", "", "", ""]


def test_nothing_recorded_is_said() -> None:
    made = report_paper(history(), LIBRARY, WISH)
    assert made.empty == "Nothing was recorded in this period."
    assert paper().empty == ""
    only_log = history([], [rating(CheckInKind.WORST_24H, 8, 20)])
    logged = report_paper(only_log, LIBRARY, WISH)
    assert logged.empty == ""
    assert logged.chart.empty == "No rated session in this period."
    assert logged.pain.lines[0].change == "not rated"
    assert logged.doses.empty == "None recorded."


def test_programs_are_named_where_there_are_several() -> None:
    gentle = plan(("bridge", 3), ("lean", 2), seconds={"hold": 0, "stay": 4})
    sessions = [
        session(1, 0),
        session(2, 1, program="gentle", plan_text=gentle),
        session(3, 2, program="gentle", plan_text=plan(("lean", 2), seconds={"stay": 6})),
        session(
            4,
            3,
            program="gentle",
            plan_text=plan(("lean", 2), reps_by_set=[2, 3], seconds={"stay": 6}),
        ),
        session(
            5,
            4,
            program="gentle",
            plan_text=plan(("lean", 2), reps_by_set=[4, 4], seconds={"stay": 6}, variant="x"),
        ),
    ]
    sessions[4] = replace(sessions[4], plan=sessions[4].plan.replace('"x"', "null"))
    made = report_paper(history(sessions), LIBRARY, WISH)
    assert [entry.text for entry in made.doses.entries] == [
        "2 Mar, Daily: all: 5 reps",
        "3 Mar, Gentle: Bridge: 3 reps; Lean: 2 reps",
        "4 Mar, Gentle: Lean: hold 4 to 6 s; Bridge: left out",
        "5 Mar, Gentle: Lean: 2 reps to 2 + 3 reps",
        "6 Mar, Gentle: Lean: 2 + 3 to 4 reps",
    ]


def test_doses_of_sets_sides_and_no_hold_are_written_short() -> None:
    plans = [
        plan(("lean", 2), reps_by_set=[4, 4], seconds={"stay": 6}),
        plan(("rocks", 6)),
        plan(("cat", 6)),
    ]
    results = [[result("lean")], [result("rocks")], [result("cat")]]
    sessions = [
        session(n, n, plan_text=text, results=done, program=f"p{n}")
        for n, (text, done) in enumerate(zip(plans, results, strict=True))
    ]
    rows = report_paper(history(sessions), LIBRARY, WISH).exercises.rows
    assert [row[1].replace(NB, " ") for row in rows] == [
        "6 reps",
        "6 × (5 s + 5 s)",
        "2 × 4 × 6 s, each side",
    ]


def test_a_variant_is_told_where_nothing_else_changed() -> None:
    way = [plan(("rocks", 5), seconds={"hold_back": 5}), plan(("rocks", 5), variant="back_only")]
    sessions = [session(n, n, plan_text=text) for n, text in enumerate(way)]
    found = report_paper(history(sessions), LIBRARY, WISH).doses.entries
    assert found[1].text == "3 Mar, Rocks: done in another way"


def test_an_exercise_that_nobody_knows_any_more_keeps_its_name() -> None:
    own = {"name": "My ball", "laterality": "bilateral", "phases": [{"id": "h", "kind": "hold"}]}
    mine = session(
        1, 0, plan_text=plan(("own_1", 5), own=own, seconds={"h": 9}), results=[result("own_1")]
    )
    gone = session(2, 1, results=[result("gone")], plan_text=plan(("gone", 5)))
    rows = report_paper(history([mine, gone]), LIBRARY, WISH).exercises.rows
    assert [row[0] for row in rows] == ["gone", "My ball"]


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (StopReason.WARNING_SIGN, "Stopped for a warning sign after Bridge"),
        (StopReason.INTERRUPTED, "Interrupted after Bridge"),
        (StopReason.USER, "Ended early after Bridge"),
    ],
)
def test_each_reason_has_its_words(reason: StopReason, words: str) -> None:
    one = session(1, 0, outcome=Outcome.STOPPED, reason=reason, results=[result("bridge")])
    made = report_paper(history([one]), LIBRARY, WISH)
    assert made.stops.entries[0].text == words


def test_one_eased_off_in_its_last_reps_has_no_fewer_of_them() -> None:
    one = session(1, 0, results=[result("bridge", eased_to=5)])
    assert report_paper(history([one]), LIBRARY, WISH).stops.entries[0].text == "Bridge eased"


def test_a_session_ended_early_without_an_answer_says_nothing_of_how_it_felt() -> None:
    one = replace(session(1, 0, outcome=Outcome.ENDED_EARLY), comfort=None)
    table = report_paper(history([one]), LIBRARY, replace(WISH, table=True)).table
    assert table is not None
    assert (table.rows[0].cells[-1], table.rows[0].below) == ("–", "Ended early after Squeeze")


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (8, 6, f"−2, lower, by less than 30{NB}%"),
        (5, 4, "−1, within usual variation"),
        (4, 4, "0, within usual variation"),
        (5, 7, "+2, noticeably higher"),
        (6, 3, "−3, noticeably lower"),
    ],
)
def test_the_page_of_a_session_words_a_change_as_the_report_does(
    before: int, after: int, words: str
) -> None:
    one = session(1, 0)
    check_ins = rated(one, 0, before, after)
    facts = SessionFacts(
        record=one, history=history([one], check_ins), check_ins=check_ins, lines=()
    )
    assert session_paper(facts).change == f"Change in points: {words}"


def test_only_rated_sessions_are_counted_over_the_chart() -> None:
    sessions = [session(n, n) for n in range(3)]
    made = report_paper(history(sessions, rated(sessions[0], 0, 5, 4)), LIBRARY, WISH)
    assert made.chart.title == "Each session (n 1)"
    assert made.counts[0].number == "3"


def test_over_more_than_a_year_days_have_their_year_and_the_calendar_its_months() -> None:
    period = Period(FIRST, FIRST + timedelta(days=500))
    sessions = [session(n, n) for n in range(0, 500, 2)]
    check_ins = [c for n, s in enumerate(sessions) for c in rated(s, 2 * n, 6, 3, 4)]
    made = report_paper(history(sessions, check_ins, period=period), LIBRARY, WISH)
    assert made.period_text.startswith("2 March 2026 to 15 July 2027, 501 days")
    assert made.doses.entries[0].text.startswith("2 Mar 2026")
    assert made.calendar.heads[:2] == ("Jan", "Feb")
    assert made.chart.title == "Sessions, medians of 7 days (n 250)"
    assert made.chart.legend[2] == "Next morning"


def test_english_writes_days_and_numbers_without_qt() -> None:
    assert ENGLISH.span(date(2025, 9, 5), date(2025, 10, 16)) == "5 September to 16 October 2025"
    assert ENGLISH.span(date(2025, 9, 5), date(2025, 9, 6)) == "5 to 6 September 2025"
    assert ENGLISH.span(FIRST, FIRST) == "2 March 2026"
    assert (ENGLISH.month(FIRST), ENGLISH.month(date(2026, 1, 1))) == ("Mar", "Jan")
    assert (ENGLISH.weekday(0), ENGLISH.number(4.5)) == ("M", "4.5")
