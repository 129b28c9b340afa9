"""Write docs/INSIGHT.md from the rules that the insight and the next dose run on.

python tools/insight_page.py            write it
python tools/insight_page.py --check    exit 1 when it is not up to date
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from sirelief_gui.domain.dose_limits import COMFORTABLE, LIMIT_FIELDS, LimitField
from sirelief_gui.domain.insight_rules import RULES, InsightRule, Measure, Shape
from sirelief_gui.domain.next_dose import FRESH_DAYS, HOLD_SHARE, SETTLE_DAYS
from sirelief_gui.domain.pain import LIMIT, NOTICEABLE_POINTS
from sirelief_gui.domain.program import EASE_OFF_REPS
from sirelief_gui.domain.slope_words import BY_THE_MONTH_DAYS, BY_THE_WEEK_DAYS
from sirelief_gui.domain.stats_rules import FEWEST_DAYS, LONGEST_GAP_DAYS, WINDOW_DAYS

OUT = Path(__file__).resolve().parent.parent / "docs" / "INSIGHT.md"
_HEAD = f"""# What is worth saying, and the next dose

Made by `python tools/insight_page.py` from the data the app runs on
(`sirelief_gui/domain/insight_rules.py`, `dose_limits.py`, `next_dose.py`); do not edit it by hand.
S-numbers are the [safety rules](SAFETY.md), R-numbers the sources listed there and in
[Statistics](STATISTICS.md); D is our own choice. None of it is medical advice.

## The insight card of Trends

At most one. The rules are asked in this order, what is worse first, and the first that holds is
said; where none does there is no card. Only ratings of the range shown count. A usual figure is the
median of {WINDOW_DAYS} days with at least {FEWEST_DAYS} of them rated (R66). The first such days of
a range are set beside the last ones: those may end at most {LONGEST_GAP_DAYS} days before the last
rating, and the two share no rated day. Where the last of them are more than {LONGEST_GAP_DAYS} days
ago, the sentence names both days instead of "since". Every text ends with what it cannot show.

| | Rule | Which way | When | What is said | Sources |
| --- | --- | --- | --- | --- | --- |"""
_TREND = f"""
## The trend in words

The slope and its interval are those of [Statistics](STATISTICS.md); never a p-value. It is "down"
or "up" only where the whole interval is; where that ends at no change it "may have gone" there or
stayed level. The insight sets the first days beside the last ones and the trend is a line of all
days, so the one may be noticeable and the other unclear: the sentence says so.
It is told by the week up to {BY_THE_WEEK_DAYS} days, by
the month up to {BY_THE_MONTH_DAYS}, and by the year beyond: a change that is nothing in a week may
be one in years. Under 0.1 points it is said to be less than that.

## The next dose, on Today

Proposed once the day of the last session is over, and never changed without her yes; a yes can be
taken back, a no holds until there is a new session or rating. A program that ships is left as it
is: the yes makes a copy of hers. Nothing is proposed where sessions are off, after more than
{FRESH_DAYS} days, from exercises done by themselves or breathing alone (pain after them still
holds one rep more back), or from what was done before the pregnancy ended. Of two sessions on one
day the last one has the next morning; as days they count once.

| Advice | When |
| --- | --- |
| rest and ask | the last sessions, as many as the limit says, were all too much; or what should\
 be lighter is as light as it can be set |
| fewer reps, shorter holds | the last session was too much: over the limit in it, after it or \
the next morning, a rise by the next morning, or ended for pain; or the last two were each a \
rise or too much; or an exercise was marked as hurting (that one alone) |
| one rep more | the last sessions, on as many days as the limit says, were rated before and \
after, comfortable, without a rise or hurt, not ended early, and had settled: by the next morning \
or, where that was not asked, by her next word on a later day (R60), and nothing since tells of a \
flare; the week is not worse than the one before (S18), nothing in the last {SETTLE_DAYS} days was \
too much, and no warning sign is that new (D); only exercises that are counted, were done in full \
at the dose they have now and not eased, and have no dose a therapist set |
| the same | everything else |

Fewer is {EASE_OFF_REPS} reps, as "Ease off" takes away, and a hold shorter by one part in
{HOLD_SHARE}, at least 1 s, within the exercise's own bounds (D). What she made lighter herself
since stays. When the next session starts easier by itself (S17), the card says that this would
last beyond it. Property tests: never more after a rise, never outside a bound, and more pain after,
in, or the morning after a session, or before and after it alike, never leads to more.

## My therapist's limits

In Settings. They may be stricter than the app and never looser: from its own numbers on the app
eases by itself (S15, S17), and no advice may say more at the same time.

| Limit | What it counts | From | To | Default | Source |
| --- | --- | --- | --- | --- | --- |"""
_WAYS = {
    Shape.WEEKS: "{measure}: the last {week} days of the range at least {points:g} points over "
    "the {week} days before",
    Shape.NOW: "{measure}: the last {week} days with enough of them over {limit}",
    Shape.SESSIONS: "at least {rises} of the last {of} sessions rated before and after ended "
    "{points:g} points higher or more",
    Shape.LEVEL: "{measure}: all medians less than {points:g} points apart, over at least {days} "
    "days and with no gap of more than {gap} days",
}
_ENDS = {
    "worse": "{measure}: at least {points:g} points up from first to last",
    "better": "{measure}: at least {points:g} points and {share:.0%} down from first to last",
}
_MEASURES = {
    Measure.USUAL: "ratings before sessions, in between and the morning after",
    Measure.BEFORE: "ratings before sessions",
    Measure.AFTER: "ratings after sessions",
    Measure.WORST: "the worst in 24 hours",
    Measure.CHANGE: "after minus before",
}


def page() -> str:
    """Return the whole page."""
    rules = (_rule(place, rule) for place, rule in enumerate(RULES, start=1))
    note = (
        f'\n"Above {LIMIT}" is said only where the last figure is over {LIMIT}, better or level, '
        f'and "Pain that stays" where it reaches over {COMFORTABLE} and no further (S18); a trend '
        f"of less than {NOTICEABLE_POINTS} points in all is said to be within usual variation."
    )
    limits = map(_limit, LIMIT_FIELDS)
    return "\n".join((_HEAD, *rules, note, _TREND, *limits)) + "\n"


def _rule(place: int, rule: InsightRule) -> str:
    text = _WAYS.get(rule.shape) or _ENDS[rule.direction]
    when = text.format(
        measure=_MEASURES[rule.measure],
        points=rule.points,
        share=rule.share,
        days=rule.days,
        rises=rule.rises,
        of=rule.of,
        week=WINDOW_DAYS,
        gap=LONGEST_GAP_DAYS,
        limit=LIMIT,
    )
    said = " ".join((f"{rule.title}:", *rule.sentences)).replace("**", "")
    cells = (str(place), f"`{rule.id}`", rule.direction, when, said, ", ".join(rule.sources))
    return f"| {' | '.join(cells)} |"


def _limit(field: LimitField) -> str:
    numbers = map(str, (field.lowest, field.highest, field.default))
    return f"| {' | '.join((field.label, field.note, *numbers, field.source))} |"


def main(arguments: list[str] | None = None) -> int:
    """Write the page, or tell whether it is up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    if parser.parse_args(arguments).check:
        return 0 if OUT.read_text(encoding="utf-8") == page() else 1
    OUT.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
