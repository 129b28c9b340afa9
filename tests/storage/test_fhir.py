"""The Bundle is FHIR R4 by models and rules that are not ours, and says nothing of who she is."""

from __future__ import annotations

import json
import tempfile
import warnings
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import count
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.domain.progress import Cancelled
from sirelief_gui.domain.record import (
    CheckIn,
    CheckInKind,
    Comfort,
    Outcome,
    ResultStatus,
    SessionRecord,
    Site,
    StopReason,
    Trigger,
)
from sirelief_gui.storage.exports.fhir import export_fhir, fresh_id
from sirelief_gui.storage.store import Store
from tests.storage import records
from tests.storage.fhir_rules import Json, broken_rules
from tests.storage.records import MORNING, a_check_in, a_result, a_session

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its own, of what it imports
    from fhir.resources.R4B.bundle import Bundle

NOW = datetime(2026, 3, 20, 8, 30, 0, 250_000, tzinfo=timezone(timedelta(hours=1)))
NAMES = {"cat_camel": "Cat-camel", "hand_heel_rocks": "Rocks"}
EVERYTHING = ExportOptions(notes=True, due_date=True)


def numbered() -> Callable[[], str]:
    """Return a source of ids that can be told apart."""
    numbers = count()
    return lambda: f"00000000-0000-4000-8000-{next(numbers):012}"


def exported(store: Store, file: Path, options: ExportOptions = EVERYTHING) -> Json:
    """Write a Bundle and read it back."""
    export_fhir(store, file, options, at=NOW, exercises=NAMES, new_id=numbered())
    return cast(Json, json.loads(file.read_text("utf-8")))


def resources(bundle: Json, kind: str) -> list[Json]:
    """Return the resources of a kind, in order."""
    entries = cast(list[Json], bundle["entry"])
    found = [cast(Json, entry["resource"]) for entry in entries]
    return [one for one in found if one["resourceType"] == kind]


def coded(bundle: Json, code: str) -> list[Json]:
    """Return the observations with a code of LOINC's, in order."""
    return [one for one in resources(bundle, "Observation") if code in json.dumps(one["code"])]


def parts(observation: Json) -> dict[str, object]:
    """Return what the components of an observation say, by what they are called."""
    said = {}
    for part in cast(list[Json], observation.get("component", [])):
        value = next(value for key, value in part.items() if key.startswith("value"))
        name = str(cast(Json, part["code"])["text"])
        said[name] = value["text"] if isinstance(value, dict) else value
    return said


@pytest.fixture
def history(store: Store) -> Store:
    """A session as it should be, one stopped, and ratings around them."""
    store.set_setting("settings.due_date", "2026-06-01")
    first = replace(
        a_session(results=(a_result(0), a_result(1, reps_done=2)), note="Better, =1+1"),
        gestational_week=27,
        active_seconds=750,
        comfort=Comfort.EASED,
        effort=3,
    )
    skipped = replace(a_result(0, reps_done=0), status=ResultStatus.SKIPPED, eased=True, hurt=True)
    partly = replace(a_result(1, reps_done=2), hold_seconds=0, exercise="hers")
    stopped = replace(
        a_session("s2", MORNING + timedelta(days=1), outcome=Outcome.STOPPED),
        stop_reason=StopReason.PAIN,
        gestational_week=27,
        results=(skipped, partly),
    )
    store.start_session(first)
    store.start_session(stopped)
    marked = replace(
        a_check_in("b1", session_id="s1", sites=(Site.SI_LEFT, Site.SI_RIGHT)),
        triggers=(Trigger.STAIRS, Trigger.SITTING),
        trigger_note="the bus",
        note="\0 sore",
    )
    store.add_check_in(marked)
    later = MORNING + timedelta(days=1)
    for check_in in (
        a_check_in("a1", MORNING + timedelta(minutes=9), kind=CheckInKind.AFTER, session_id="s1"),
        a_check_in("m1", later, kind=CheckInKind.NEXT_MORNING, score=None),
        replace(
            a_check_in("d1", later, kind=CheckInKind.DURING, score=7, session_id="s2"),
            exercise="cat_camel",
            sites=(Site.SI_LEFT, Site.OTHER),
        ),
        a_check_in("n1", later, kind=CheckInKind.NOW, sites=(Site.ILIAC_CREST,)),
    ):
        store.add_check_in(check_in)
    store.update_session(replace(first, effort=4))
    return store


def test_it_is_a_collection_that_models_and_rules_accept(history: Store, tmp_path: Path) -> None:
    bundle = exported(history, tmp_path / "b.json")
    Bundle.model_validate(bundle)
    assert broken_rules(bundle) == []
    assert bundle["timestamp"] == "2026-03-20T08:30:00.250+01:00"
    kinds = [len(resources(bundle, kind)) for kind in ("Device", "Observation", "Procedure")]
    assert kinds == [1, 1 + 1 + 2 + 5, 4]  # due date, week, lengths and ratings


def test_a_session_is_its_length_with_what_she_said_of_it(history: Store, tmp_path: Path) -> None:
    first, stopped = coded(exported(history, tmp_path / "b.json"), "55411-3")
    assert first["valueQuantity"] == {
        "value": 12.5,
        "unit": "minutes",
        "system": "http://unitsofmeasure.org",
        "code": "min",
    }
    assert first["effectivePeriod"] == {
        "start": "2026-03-02T09:05:00-05:00",
        "end": "2026-03-02T09:16:00-05:00",
    }
    assert (first["status"], stopped["status"]) == ("amended", "final")
    assert parts(first) == {
        "Program": "Daily five",
        "Outcome": "completed",
        "How it felt overall": "Eased",
        "Effort (0-10)": 4,
    }
    assert parts(stopped)["Reason"] == "Stopped for pain"
    assert cast(Json, stopped["valueQuantity"])["value"] == 11.0  # from start to end
    assert first["note"] == [{"text": "Better, =1+1"}]


def test_an_exercise_is_a_procedure_of_its_session(history: Store, tmp_path: Path) -> None:
    bundle = exported(history, tmp_path / "b.json")
    sessions = [f"urn:uuid:{one['id']}" for one in coded(bundle, "55411-3")]
    done, partly, skipped, stopped = resources(bundle, "Procedure")
    assert done["code"] == {"text": "Cat-camel, 5 repetitions, hold 5 s"}
    assert partly["code"] == {"text": "Rocks, 2 of 5 repetitions, hold 5 s"}
    assert stopped["code"] == {"text": "An exercise of her own, 2 of 5 repetitions"}
    statuses = [one["status"] for one in (done, partly, skipped, stopped)]
    assert statuses == ["completed", "stopped", "not-done", "stopped"]
    assert stopped["statusReason"] == {"text": "Stopped for pain"}
    assert "statusReason" not in partly  # she went on with the next
    assert "performedPeriod" not in skipped
    assert len(cast(list[Json], skipped["note"])) == 2
    owners = [cast(list[Json], one["partOf"])[0]["reference"] for one in (done, stopped)]
    assert owners == sessions


def test_only_the_exercise_a_session_was_stopped_in_has_the_reason(
    store: Store, tmp_path: Path
) -> None:
    left, stopped_in = a_result(0, reps_done=2), a_result(1, reps_done=2)
    stopped = a_session(results=(left, stopped_in), outcome=Outcome.STOPPED)
    store.start_session(replace(stopped, stop_reason=StopReason.WARNING_SIGN))
    first, second = resources(exported(store, tmp_path / "b.json"), "Procedure")
    assert (first["status"], second["status"]) == ("stopped", "stopped")
    assert "statusReason" not in first  # left half done for the next
    assert second["statusReason"] == {"text": "Stopped for a warning sign"}


def test_a_rating_is_a_score_with_its_place_and_time(history: Store, tmp_path: Path) -> None:
    bundle = exported(history, tmp_path / "b.json")
    before, after, during, morning, now = coded(bundle, "72514-3")
    assert cast(Json, before["valueQuantity"])["value"] == 6
    assert before["bodySite"] == {
        "coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0550", "code": "SACIL"}],
        "text": "Left sacroiliac joint, Right sacroiliac joint",
    }
    assert during["bodySite"] == {"text": "Left sacroiliac joint, Other"}
    assert now["bodySite"] == {"text": "Top of hip"}
    assert parts(before) == {
        "Timing relative to exercise session": "before exercise",
        "Session id": coded(bundle, "55411-3")[0]["id"],
        "Brought on by": "Stairs, Sitting long",
        "Brought on by, in her own words": "the bus",
    }
    assert before["note"] == [{"text": "  sore"}]
    assert parts(after)["Timing relative to exercise session"] == "after exercise"
    assert parts(during)["Exercise"] == "Cat-camel"
    assert "asked-declined" in json.dumps(morning["dataAbsentReason"])
    assert "valueQuantity" not in morning
    assert "Session id" not in parts(now)


def test_the_week_is_told_when_it_changes_and_the_due_date_when_asked(
    history: Store, tmp_path: Path
) -> None:
    bundle = exported(history, tmp_path / "b.json")
    (week,) = coded(bundle, "49051-6")
    assert (cast(Json, week["valueQuantity"])["value"], week["effectiveDateTime"]) == (
        27,
        "2026-03-02",
    )
    (due,) = coded(bundle, "11778-8")
    assert due["valueDateTime"] == "2026-06-01"
    assert coded(exported(history, tmp_path / "b.json", ExportOptions()), "11778-8") == []


def test_her_words_stay_unless_asked_for(history: Store, tmp_path: Path) -> None:
    exported(history, tmp_path / "b.json", ExportOptions())
    text = (tmp_path / "b.json").read_text("utf-8")
    assert not any(words in text for words in ("1+1", "the bus", "sore"))


def test_nothing_says_who_she_is_or_joins_two_exports(history: Store, tmp_path: Path) -> None:
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    for file in (one, two):
        export_fhir(history, file, EVERYTHING, at=NOW, exercises=NAMES)
        assert broken_rules(json.loads(file.read_text("utf-8"))) == []
    texts = [file.read_text("utf-8") for file in (one, two)]
    ids = [{str(entry["fullUrl"]) for entry in json.loads(text)["entry"]} for text in texts]
    assert ids[0].isdisjoint(ids[1])
    for text in texts:
        assert str(history.path.parent) not in text
        assert not any(f'"{key}"' in text for key in ("s1", "s2", "b1", "a1"))
        assert "Patient" not in text


def test_ids_are_random_uuids() -> None:
    import uuid

    ids = [uuid.UUID(fresh_id()) for _ in range(200)]
    assert {one.version for one in ids} == {4}
    assert {one.variant for one in ids} == {uuid.RFC_4122}
    assert len(set(ids)) == 200


def test_a_session_whose_end_is_not_known_has_no_length(store: Store, tmp_path: Path) -> None:
    store.start_session(replace(a_session(), ended_at=None))
    bundle = exported(store, tmp_path / "b.json")
    (length,) = coded(bundle, "55411-3")
    assert length["effectivePeriod"] == {"start": "2026-03-02T09:05:00-05:00"}
    assert "unknown" in json.dumps(length["dataAbsentReason"])
    assert broken_rules(bundle) == []


def test_an_offset_that_fhir_does_not_know_is_told_by_one_it_does(
    store: Store, tmp_path: Path
) -> None:
    odd = timezone(timedelta(hours=-4, minutes=-56, seconds=-2))
    store.start_session(a_session(at=MORNING.astimezone(odd)))
    (length,) = coded(exported(store, tmp_path / "b.json"), "55411-3")
    start = cast(Json, length["effectivePeriod"])["start"]
    assert start == "2026-03-02T09:08:00-04:57"


def test_an_empty_history_is_a_bundle_too(store: Store, tmp_path: Path) -> None:
    bundle = exported(store, tmp_path / "b.json")
    Bundle.model_validate(bundle)
    assert broken_rules(bundle) == []
    assert [one["resourceType"] for one in resources(bundle, "Device")] == ["Device"]


def test_giving_up_leaves_what_was_there(history: Store, tmp_path: Path) -> None:
    file = tmp_path / "b.json"
    file.write_text("before")

    def gives_up(done: int, total: int) -> None:
        if done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_fhir(history, file, EVERYTHING, at=NOW, exercises={}, progress=gives_up)
    assert file.read_text() == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.json", "data"]


_own_clocks = st.sampled_from([timezone(timedelta(hours=-4, minutes=-56, seconds=-2)), UTC])


@settings(max_examples=30)
@given(
    sessions=st.lists(records.sessions, max_size=3, unique_by=lambda one: one.id),
    ratings=st.lists(records.check_ins, max_size=4, unique_by=lambda one: one.id),
    joined=st.booleans(),
    clock=_own_clocks,
)
def test_any_history_keeps_the_rules(
    sessions: list[SessionRecord], ratings: list[CheckIn], joined: bool, clock: timezone
) -> None:
    with tempfile.TemporaryDirectory() as name, Store.open(Path(name) / "data") as store:
        for session in sessions:
            store.start_session(replace(session, started_at=session.started_at.astimezone(clock)))
        for rating in ratings:
            owner = sessions[0].id if joined and sessions else None
            store.add_check_in(replace(rating, session_id=owner))
        bundle = exported(store, Path(name) / "b.json")
    assert broken_rules(bundle) == []
    Bundle.model_validate(bundle)
    assert len(coded(bundle, "72514-3")) == len(ratings)


def _first(bundle: Json, kind: str) -> Json:
    return resources(bundle, kind)[0]


def _entry(bundle: Json, number: int) -> Json:
    return cast(list[Json], bundle["entry"])[number]


BREAKAGES: dict[str, Callable[[Json], object]] = {
    "bdl-1": lambda b: b.update(total=3),
    "bdl-2": lambda b: _entry(b, 1).update(search={"mode": "match"}),
    "bdl-3": lambda b: _entry(b, 1).update(request={"method": "GET", "url": "x"}),
    "bdl-4": lambda b: _entry(b, 1).update(response={"status": "200"}),
    "bdl-5": lambda b: _entry(b, 1).pop("resource"),
    "bdl-7": lambda b: _entry(b, 1).update(fullUrl=_entry(b, 2)["fullUrl"]),
    "bdl-8": lambda b: _entry(b, 1).update(fullUrl="urn:uuid:x/_history/1"),
    "timestamp is an instant": lambda b: b.update(timestamp="2026-03-20"),
    "status 1..1": lambda b: _first(b, "Observation").pop("status"),
    "code 1..1": lambda b: _first(b, "Observation").pop("code"),
    "subject 1..1": lambda b: _first(b, "Procedure").pop("subject"),
    "obs-3": lambda b: coded(b, "72514-3")[0].update(referenceRange=[{"type": {"text": "x"}}]),
    "obs-6": lambda b: coded(b, "72514-3")[0].update(dataAbsentReason={"text": "x"}),
    "obs-7": lambda b: coded(b, "72514-3")[0].update(
        component=[{"code": coded(b, "72514-3")[0]["code"], "valueInteger": 1}]
    ),
    "effectiveDateTime is a dateTime": lambda b: coded(b, "72514-3")[0].update(
        effectiveDateTime="2026-03-02T09:05"
    ),
    "per-1": lambda b: coded(b, "55411-3")[0].update(
        effectivePeriod={"start": "2026-03-02T09:05:00Z", "end": "2026-03-01T09:05:00Z"}
    ),
    "qty-3": lambda b: cast(Json, coded(b, "72514-3")[0]["valueQuantity"]).pop("system"),
    "a string has a letter": lambda b: coded(b, "72514-3")[0].update(note=[{"text": "\0"}]),
    "ele-1": lambda b: coded(b, "72514-3")[0].update(bodySite={}),
    "refers to nothing": lambda b: _first(b, "Procedure").update(
        partOf=[{"reference": "urn:uuid:none"}]
    ),
    "no profile": lambda b: _first(b, "Observation").update(meta={"profile": ["x"]}),
}


@pytest.mark.parametrize("rule", BREAKAGES)
def test_a_broken_copy_is_found_out(history: Store, tmp_path: Path, rule: str) -> None:
    bundle = deepcopy(exported(history, tmp_path / "b.json"))
    BREAKAGES[rule](bundle)
    assert any(found.startswith(rule) or rule in found for found in broken_rules(bundle))


@pytest.mark.parametrize("rule", ["status 1..1", "code 1..1", "subject 1..1"])
def test_the_models_find_what_is_missing_too(history: Store, tmp_path: Path, rule: str) -> None:
    bundle = exported(history, tmp_path / "b.json")
    BREAKAGES[rule](bundle)
    with pytest.raises(ValueError, match="validation error"):
        Bundle.model_validate(bundle)
