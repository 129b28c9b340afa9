"""What the Bundle says of her activities, and of how an exercise felt."""

from __future__ import annotations

import warnings
from datetime import timedelta
from pathlib import Path
from typing import cast

from sirelief_gui.domain.record import Comfort
from sirelief_gui.storage.store import Store
from tests.storage.fhir_rules import Json, broken_rules
from tests.storage.records import MORNING, a_result, a_score, a_session, an_activity
from tests.storage.test_fhir import exported, resources

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # its own, of what it imports
    from fhir.resources.R4B.bundle import Bundle


def test_her_activities_are_answers_in_her_words(store: Store, tmp_path: Path) -> None:
    store.add_activity(an_activity(name="Stairs"))
    store.add_activity(an_activity("a2", 1, name="\x01\x02"))
    store.rate_activities([a_score("r2", "a2", score=None), a_score("r1", score=4)])
    store.rate_activities([a_score("r3", at=MORNING + timedelta(days=7), score=6)])
    bundle = exported(store, tmp_path / "out.json")
    assert broken_rules(bundle) == []
    Bundle.model_validate(bundle)
    first, second = resources(bundle, "QuestionnaireResponse")
    scale = "(0 = unable, 10 = able as before; higher is better)"
    assert first["authored"] == "2026-03-02T09:05:00-05:00"
    assert first["item"] == [
        {"linkId": "1", "text": f"Stairs {scale}", "answer": [{"valueInteger": 4}]},
        {"linkId": "2", "text": f"An activity of her own {scale}"},
    ]
    assert len(cast(list[Json], second["item"])) == 1


def test_how_an_exercise_felt_is_a_note(store: Store, tmp_path: Path) -> None:
    felt = tuple(a_result(n).found(comfort) for n, comfort in enumerate(Comfort))
    store.start_session(a_session(results=felt))
    bundle = exported(store, tmp_path / "out.json")
    assert [one["note"] for one in resources(bundle, "Procedure")] == [
        [{"text": "She found that it eased."}],
        [{"text": "She found that it felt the same."}],
        [{"text": "Marked as hurting."}],
    ]
