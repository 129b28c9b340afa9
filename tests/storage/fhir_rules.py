"""The rules of FHIR R4 (4.0.1) that our Bundle must keep, as checks that name what is broken.

Taken from the official profiles of Bundle, Observation, Procedure, Device and QuestionnaireResponse
(facts/interchange 4.2), with the formats of the data types they use. dom-6 (a narrative is wanted)
is a warning only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import cast

Json = dict[str, object]

_OFFSET = r"(Z|(\+|-)((0[0-9]|1[0-3]):[0-5][0-9]|14:00))"
_DAY = r"[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
_TIME = r"([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?"
_DATE_TIME = re.compile(rf"{_DAY}(T{_TIME}{_OFFSET})?")
_INSTANT = re.compile(rf"{_DAY}T{_TIME}{_OFFSET}")
_ID = re.compile(r"[A-Za-z0-9\-.]{1,64}")
_UUID = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_STRING = re.compile(r"[ \r\n\t\S]+", re.ASCII)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_STATUSES = {
    "Observation": ["registered", "preliminary", "final", "amended", "corrected", "cancelled"],
    "Procedure": ["preparation", "in-progress", "not-done", "on-hold", "stopped", "completed"],
    "QuestionnaireResponse": ["in-progress", "completed", "amended", "stopped"],
    "Device": ["active", "inactive", "entered-in-error", "unknown"],
}


def broken_rules(bundle: Json) -> list[str]:
    """Return which rules a Bundle breaks, each with where; nothing when it keeps all."""
    return list(_bundle(bundle))


def _bundle(bundle: Json) -> Iterator[str]:
    if bundle.get("resourceType") != "Bundle" or bundle.get("type") != "collection":
        yield "type 1..1"
    if not _INSTANT.fullmatch(str(bundle.get("timestamp"))):
        yield "timestamp is an instant"
    if "total" in bundle:
        yield "bdl-1"
    seen: set[object] = set()
    for number, entry in enumerate(cast(list[Json], bundle.get("entry", []))):
        where = f" in entry {number}"
        forbidden = {"search": "bdl-2", "request": "bdl-3", "response": "bdl-4"}
        yield from (rule + where for key, rule in forbidden.items() if key in entry)
        if "resource" not in entry:
            yield "bdl-5" + where
            continue
        url = entry.get("fullUrl")
        if url in seen:
            yield "bdl-7" + where
        seen.add(url)
        if "/_history/" in str(url) or not _UUID.fullmatch(str(url)):
            yield "bdl-8" + where
        resource = cast(Json, entry["resource"])
        if url != f"urn:uuid:{resource.get('id')}":
            yield "fullUrl is the id" + where
        yield from (rule + where for rule in _resource(resource))
    yield from _references(bundle, seen)


def _references(bundle: Json, seen: set[object]) -> Iterator[str]:
    for value in _each(bundle, "reference"):
        if value not in seen:
            yield f"{value} refers to nothing"


def _resource(resource: Json) -> Iterator[str]:
    kind = resource.get("resourceType")
    if resource.get("status") not in _STATUSES.get(str(kind), []):
        yield "status 1..1"
    if not _ID.fullmatch(str(resource.get("id"))):
        yield "id"
    if "contained" in resource:
        yield "dom-2 to dom-5: nothing is contained"
    if "meta" in resource:
        yield "no profile is claimed"
    yield from _values(resource)
    yield from _words(resource)
    if kind == "Observation":
        yield from _observation(resource)
    elif kind == "Procedure":
        yield from _procedure(resource)
    elif kind == "QuestionnaireResponse":
        yield from _response(resource)


def _observation(resource: Json) -> Iterator[str]:
    if not resource.get("code"):
        yield "code 1..1"
    values = [key for key in resource if key.startswith("value")]
    if len(values) > 1:
        yield "value[x] 0..1"
    if values and "dataAbsentReason" in resource:
        yield "obs-6"
    for one in cast(list[Json], resource.get("referenceRange", [])):
        if not {"low", "high", "text"} & one.keys():
            yield "obs-3"
    for part in cast(list[Json], resource.get("component", [])):
        if not part.get("code"):
            yield "component.code 1..1"
        if values and part.get("code") == resource.get("code"):
            yield "obs-7"
    if len([key for key in resource if key.startswith("effective")]) > 1:
        yield "effective[x] 0..1"


def _procedure(resource: Json) -> Iterator[str]:
    if not resource.get("subject"):
        yield "subject 1..1"
    if "statusReason" in resource and resource.get("status") not in {"stopped", "not-done"}:
        yield "statusReason only of what was not completed"


def _response(resource: Json) -> Iterator[str]:
    items = cast(list[Json], resource.get("item", []))
    if not all(item.get("linkId") for item in items):
        yield "item.linkId 1..1"
    if any({"answer", "item"} <= item.keys() for item in items):
        yield "qrs-1"


def _values(resource: Json) -> Iterator[str]:
    """Check the data types, wherever they are."""
    for key in ("effectiveDateTime", "valueDateTime", "authored", "start", "end"):
        for value in _each(resource, key):
            if not _DATE_TIME.fullmatch(str(value)):
                yield f"{key} is a dateTime"
    for period in _each_with(resource, "start"):
        if "end" in period and _moment(period["end"]) < _moment(period["start"]):
            yield "per-1"
    for quantity in _each_with(resource, "value"):
        if "code" in quantity and "system" not in quantity:
            yield "qty-3"
        if not isinstance(quantity["value"], int | float | str):
            yield "a quantity has a number"


def _words(resource: Json) -> Iterator[str]:
    for text in _texts(resource):
        if not _STRING.fullmatch(text) or _CONTROL.search(text):
            yield "a string has a letter and no control character"
    for part in _dicts(resource):
        if not part:
            yield "ele-1"


def _moment(text: object) -> float:
    try:
        return datetime.fromisoformat(str(text)).timestamp()
    except ValueError:
        return 0.0  # told of as no dateTime


def _dicts(value: object) -> Iterator[Json]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _dicts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _dicts(inner)


def _each(value: object, key: str) -> Iterator[object]:
    return (part[key] for part in _dicts(value) if key in part)


def _each_with(value: object, key: str) -> Iterator[Json]:
    return (part for part in _dicts(value) if key in part)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
