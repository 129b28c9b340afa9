"""A history as resources of FHIR R4 (4.0.1), by facts/interchange 4.2: no profile is claimed.

Nothing in them says who she is: the subject is a sentence, every id is made anew for each export
(what joins two exports are only the times), and her own words go only when asked for. Texts are
English. Codes are LOINC and HL7's own; SNOMED needs a license and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.export_columns import RatingFacts, SessionFacts
from sirelief_gui.domain.labels import comfort_label, in_order, site_label, trigger_label
from sirelief_gui.domain.record import (
    CheckInKind,
    Comfort,
    ExerciseResult,
    ResultStatus,
    SessionRecord,
    Site,
    StopReason,
)
from sirelief_gui.domain.report_course import ended_in
from sirelief_gui.domain.values import dataclass

Json = dict[str, object]
"""A resource, or a part of one, as JSON values."""

LOINC_NOTICE = (
    "This material contains content from LOINC (http://loinc.org). LOINC is copyright © "
    "Regenstrief Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) "
    "Committee and is available at no cost under the license at http://loinc.org/license. LOINC® "
    "is a registered United States trademark of Regenstrief Institute, Inc."
)
"""What goes with every use of LOINC's codes."""

SUBJECT: Json = {"display": "App user (identity not included)"}
SCALE = "0 = no pain, 10 = pain as bad as you can imagine"

_LOINC, _UCUM = "http://loinc.org", "http://unitsofmeasure.org"
_SITES = "http://terminology.hl7.org/CodeSystem/v2-0550"
_PAIN_WORDS = "Pain severity - 0-10 verbal numeric rating [Score] - Reported"
_PAIN: Json = {"system": _LOINC, "code": "72514-3", "display": _PAIN_WORDS}
_DURATION: Json = {"system": _LOINC, "code": "55411-3", "display": "Exercise duration"}
_WEEKS: Json = {"system": _LOINC, "code": "49051-6", "display": "Gestational age in weeks"}
_DUE: Json = {"system": _LOINC, "code": "11778-8", "display": "Delivery date Estimated"}
_NO_ANSWER, _UNKNOWN = (
    {
        "coding": [
            {
                "system": "http://terminology.hl7.org/CodeSystem/data-absent-reason",
                "code": code,
                "display": display,
            }
        ]
    }
    for code, display in (("asked-declined", "Asked But Declined"), ("unknown", "Unknown"))
)
_SITE_CODES = {
    Site.SI_LEFT: "SACIL",
    Site.SI_RIGHT: "SACIL",
    Site.SACRUM_TAILBONE: "SACRU",
    Site.LOW_BACK: "LUMBA",
    Site.BUTTOCK: "BUTT",
    Site.PUBIC: "PUBIC",
}
"""HL7's v2-0550; the other sites have no code there that says the same."""
_SITE_TEXTS = {Site.SI_LEFT: "Left sacroiliac joint", Site.SI_RIGHT: "Right sacroiliac joint"}
_ASKED = {
    CheckInKind.BEFORE: ("Pain now, before exercise (0-10)", "before exercise"),
    CheckInKind.AFTER: ("Pain now, after exercise (0-10)", "after exercise"),
    CheckInKind.DURING: ("Pain now, during exercise (0-10)", "during exercise"),
    CheckInKind.NEXT_MORNING: (
        "Pain on the morning after exercise (0-10)",
        "morning after exercise",
    ),
    CheckInKind.NOW: ("Pain now, apart from exercise (0-10)", "apart from exercise"),
    CheckInKind.WORST_24H: ("Worst pain in the last 24 hours (0-10)", "last 24 hours"),
}
_STATUS = {
    ResultStatus.DONE: "completed",
    ResultStatus.PARTLY: "stopped",
    ResultStatus.SKIPPED: "not-done",
    ResultStatus.NOT_REACHED: "not-done",
}
_STOPPED = {
    StopReason.PAIN: "Stopped for pain",
    StopReason.WARNING_SIGN: "Stopped for a warning sign",
    StopReason.USER: "Stopped by choice",
    StopReason.INTERRUPTED: "Interrupted",
}
_MINUTE = timedelta(minutes=1)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What the resources are made with.

    ``new_id`` makes a lower-case UUID, another one each time; ``exercises`` are names by id;
    ``notes`` tells whether her own words go in.
    """

    app_version: str
    new_id: Callable[[], str]
    exercises: Mapping[str, str]
    notes: bool = False


def bundle_head(bundle_id: str, at: datetime) -> Json:
    """Return a collection Bundle, made at an instant, without its entries."""
    return {
        "resourceType": "Bundle",
        "id": bundle_id,
        "type": "collection",
        "timestamp": instant(at),
    }


class FhirHistory:
    """Turns records into Bundle entries; sessions first, then the ratings that refer to them."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._sessions: dict[str, str] = {}
        """The new id of each session by its own."""
        self._week: int | None = None
        device = source.new_id()
        self._device_id = device
        self._device: Json = {
            "reference": f"urn:uuid:{device}",
            "type": "Device",
            "display": f"SI Relief {source.app_version}",
        }

    def device(self) -> Json:
        """Return the entry of the app itself."""
        return _entry(
            {
                "resourceType": "Device",
                "id": self._device_id,
                "status": "active",
                "deviceName": [{"name": "SI Relief", "type": "user-friendly-name"}],
                "version": [{"value": self._source.app_version}],
            }
        )

    def due(self, day: date) -> Json:
        """Return the entry of the due date; it goes only when asked for."""
        said = {"code": {"coding": [_DUE]}, "subject": SUBJECT, "valueDateTime": day.isoformat()}
        return self._observation("survey", said)

    def session(self, facts: SessionFacts) -> Iterator[Json]:
        """Yield the entries of a session: its length, its week if new, and each exercise."""
        record = facts.session
        period = _period(record)
        said = self._duration(record, period)
        entry = self._observation("activity", said, amended=facts.amended)
        session_id = str(entry["fullUrl"])
        self._sessions[record.id] = session_id
        yield entry
        week = record.gestational_week
        if week is not None and week != self._week:
            self._week = week
            yield self._gestation(week, day_of(record.started_at))
        for result in record.results:
            yield self._procedure(record, result, session_id, period)

    def rating(self, facts: RatingFacts) -> Json:
        """Return the entry of a rating; its session's, if any, must have come before."""
        check_in = facts.check_in
        asked, timing = _ASKED[check_in.kind]
        said: Json = {
            "code": {"coding": [_PAIN], "text": asked},
            "subject": SUBJECT,
            "effectiveDateTime": date_time(check_in.at),
            "referenceRange": _RANGE,
            "component": self._rating_parts(facts, timing),
        }
        if check_in.score is None:
            said["dataAbsentReason"] = _NO_ANSWER
        else:
            said["valueQuantity"] = _SCORES[check_in.score]
        if check_in.sites:
            said["bodySite"] = _body_site(check_in.sites)
        if self._source.notes and printable(check_in.note):
            said["note"] = [{"text": printable(check_in.note)}]
        return self._observation("survey", said, amended=facts.amended)

    def entry(self, resource: Json) -> Json:
        """Return the entry of any other resource, with an id of its own."""
        kind = {"resourceType": resource["resourceType"], "id": self._source.new_id()}
        return _entry({**kind, **resource})

    # How it is done

    def _observation(self, category: str, said: Json, *, amended: bool = False) -> Json:
        return _entry(
            {
                "resourceType": "Observation",
                "id": self._source.new_id(),
                "status": "amended" if amended else "final",
                "category": _CATEGORIES[category],
                **said,
                "device": self._device,
            }
        )

    def _duration(self, record: SessionRecord, period: Json) -> Json:
        parts = [_part("Program", _words(record.program_name))] if record.program_name else []
        parts.append(_part("Outcome", _words(record.outcome.value.replace("_", " "))))
        if record.stop_reason:
            parts.append(_part("Reason", _words(_STOPPED[record.stop_reason])))
        if record.comfort is not None:
            parts.append(_part("How it felt overall", _words(comfort_label(record.comfort))))
        if record.effort is not None:
            parts.append(_part("Effort (0-10)", {"valueInteger": record.effort}))
        said: Json = {
            "code": {"coding": [_DURATION]},
            "subject": SUBJECT,
            "effectivePeriod": period,
            "component": parts,
        }
        seconds = _seconds(record)
        if seconds is None:
            said["dataAbsentReason"] = _UNKNOWN
        else:
            said["valueQuantity"] = {
                "value": round(seconds / 60, 2),
                "unit": "minutes",
                "system": _UCUM,
                "code": "min",
            }
        if self._source.notes and printable(record.note):
            said["note"] = [{"text": printable(record.note)}]
        return said

    def _gestation(self, week: int, day: date) -> Json:
        said: Json = {
            "code": {"coding": [_WEEKS]},
            "subject": SUBJECT,
            "effectiveDateTime": day.isoformat(),
            "valueQuantity": {"value": week, "unit": "wk", "system": _UCUM, "code": "wk"},
        }
        return self._observation("survey", said)

    def _procedure(
        self, record: SessionRecord, result: ExerciseResult, session: str, period: Json
    ) -> Json:
        status = _STATUS[result.status]
        said: Json = {
            "resourceType": "Procedure",
            "id": self._source.new_id(),
            "partOf": [{"reference": session, "type": "Observation"}],
            "status": status,
            "code": {
                "text": _dose(
                    self._source.exercises.get(result.exercise, ""),
                    result.reps_done,
                    result.reps_prescribed,
                    result.hold_seconds,
                )
            },
            "subject": SUBJECT,
        }
        if record.stop_reason and result.position == ended_in(record):
            said["statusReason"] = {"text": _STOPPED[record.stop_reason]}
        if status != "not-done":
            said["performedPeriod"] = period
        told = [_EASED] if result.eased else []
        if result.comfort is not None:
            told.append(_FELT[result.comfort])
        if told:
            said["note"] = [{"text": text} for text in told]
        return _entry(said)

    def _rating_parts(self, facts: RatingFacts, timing: str) -> list[Json]:
        check_in = facts.check_in
        parts = [_part("Timing relative to exercise session", _words(timing))]
        if facts.session_id is not None:
            session = self._sessions[facts.session_id].removeprefix("urn:uuid:")
            parts.append(_part("Session id", {"valueString": session}))
        if check_in.exercise is not None:
            name = self._source.exercises.get(check_in.exercise, "")
            parts.append(_part("Exercise", _words(printable(name) or _UNNAMED)))
        brought_on = ", ".join(map(trigger_label, check_in.triggers))
        if brought_on:
            parts.append(_part("Brought on by", _words(brought_on)))
        if self._source.notes and printable(check_in.trigger_note):
            text = printable(check_in.trigger_note)
            parts.append(_part("Brought on by, in her own words", {"valueString": text}))
        return parts


_UNNAMED = "An exercise of her own"
_EASED = "Eased off on the way: fewer repetitions, shorter holds or none."
_FELT = {
    Comfort.EASED: "She found that it eased.",
    Comfort.SAME: "She found that it felt the same.",
    Comfort.HURT: "Marked as hurting.",
}
_CATEGORIES: Mapping[str, list[Json]] = {
    code: [
        {
            "coding": [
                {
                    "system": "http://terminology.hl7.org/CodeSystem/observation-category",
                    "code": code,
                    "display": display,
                }
            ]
        }
    ]
    for code, display in (("survey", "Survey"), ("activity", "Activity"))
}
_END = {"system": _UCUM, "code": "{score}"}
_RANGE: list[Json] = [{"low": {"value": 0, **_END}, "high": {"value": 10, **_END}, "text": SCALE}]
_SCORES: list[Json] = [
    {"value": score, "unit": "score", "system": _UCUM, "code": "{score}"} for score in range(11)
]


@lru_cache(maxsize=1000)  # the same ones day after day
def _dose(name: str, done: int, of: int, hold: int) -> str:
    """Say what was done of what: 'Bridge, 5 of 8 repetitions, hold 5 s'."""
    count = f"{of} repetitions" if done == of else f"{done} of {of} repetitions"
    return f"{printable(name) or _UNNAMED}, {count}" + (f", hold {hold} s" if hold else "")


@lru_cache(maxsize=1000)
def _body_site(sites: tuple[Site, ...]) -> Json:
    """Return where it hurts as one concept: with a code where one code says all of it."""
    ordered = in_order(sites)
    text = ", ".join(_SITE_TEXTS.get(site) or site_label(site) for site in ordered)
    codes = {_SITE_CODES.get(site) for site in ordered}
    code = codes.pop() if len(codes) == 1 else None
    return {"coding": [{"system": _SITES, "code": code}], "text": text} if code else {"text": text}


def date_time(at: datetime) -> str:
    """Return a local instant as FHIR's dateTime: whole seconds, an offset of whole minutes."""
    return _at_offset(at).isoformat(timespec="seconds")


def instant(at: datetime) -> str:
    """Return an instant as FHIR's own type, with milliseconds."""
    return _at_offset(at).isoformat(timespec="milliseconds")


def printable(text: str) -> str:
    """Return a text without what FHIR's strings may not have: other control characters."""
    cleaned = _CONTROL.sub(" ", text)
    return "" if cleaned.isspace() else cleaned


def _at_offset(at: datetime) -> datetime:
    """Return the instant at an offset FHIR knows: up to 14 hours, in whole minutes."""
    offset = at.utcoffset() or timedelta()
    known = _known_offset(offset)
    return at if known == offset else at.astimezone(timezone(known))


@lru_cache(maxsize=100)
def _known_offset(offset: timedelta) -> timedelta:
    return timedelta() if abs(offset) > timedelta(hours=14) else offset // _MINUTE * _MINUTE


def _entry(resource: Json) -> Json:
    return {"fullUrl": f"urn:uuid:{resource['id']}", "resource": resource}


def _part(text: str, value: Json) -> Json:
    return {"code": {"text": text}, **value}


def _words(text: str) -> Json:
    return {"valueCodeableConcept": {"text": printable(text) or "-"}}


def _period(record: SessionRecord) -> Json:
    """Return from when to when; without an end that is not after the start (per-1)."""
    period: Json = {"start": date_time(record.started_at)}
    if record.ended_at is not None and record.ended_at >= record.started_at:
        period["end"] = date_time(record.ended_at)
    return period


def _seconds(record: SessionRecord) -> int | None:
    """Return how long was exercised; of a session without its phases, how long it took."""
    if record.active_seconds:
        return record.active_seconds
    if record.ended_at is None or record.ended_at < record.started_at:
        return None
    return round((record.ended_at - record.started_at).total_seconds())
