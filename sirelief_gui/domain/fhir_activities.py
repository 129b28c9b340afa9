"""What she can do again, as resources of FHIR R4: a QuestionnaireResponse each time she was asked.

So facts/interchange 4.2 maps the PSFS. It has no code that is ours to use: the activities are her
own words, and stand there as the texts of the questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import groupby

from sirelief_gui.domain.activity_columns import ActivityFacts
from sirelief_gui.domain.fhir import SUBJECT, FhirHistory, Json, date_time, printable

ABILITY = "0 = unable, 10 = able as before; higher is better"


def activity_entries(facts: Iterable[ActivityFacts], made: FhirHistory) -> Iterator[Json]:
    """Yield an entry for each time she rated her activities, oldest first."""
    rated = [(one.rating.at, one) for one in facts if one.rating is not None]
    rated.sort(key=lambda pair: (pair[0], pair[1].activity.position, pair[1].activity.id))
    for at, together in groupby(rated, key=lambda pair: pair[0]):
        yield made.entry(_response(at, [one for _, one in together]))


def _response(at: datetime, facts: list[ActivityFacts]) -> Json:
    return {
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
        "subject": SUBJECT,
        "authored": date_time(at),
        "item": [_item(number, one) for number, one in enumerate(facts, start=1)],
    }


def _item(number: int, facts: ActivityFacts) -> Json:
    """Return one question; one that she skipped has no answer."""
    name = printable(facts.activity.name) or "An activity of her own"
    item: Json = {"linkId": str(number), "text": f"{name} ({ABILITY})"}
    score = facts.rating.score if facts.rating else None
    if score is not None:
        item["answer"] = [{"valueInteger": score}]
    return item
