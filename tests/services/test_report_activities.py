"""A report reads her activities from the store: those of its days, and only if she has any."""

from __future__ import annotations

from sirelief_gui.domain.days import day_of
from sirelief_gui.domain.export_options import ExportOptions
from sirelief_gui.services.app_services import Services
from sirelief_gui.services.clock import VirtualClock
from sirelief_gui.services.report import report
from tests.services.kit import a_day_with_a_session


def test_a_report_has_the_activities_of_its_days(services: Services, clock: VirtualClock) -> None:
    a_day_with_a_session(services, clock)
    day = day_of(clock.now())
    services.activities.add(["Stairs"])
    (stairs,) = services.activities.asked()
    services.activities.rate({stairs.id: 4})
    clock.advance(10 * 24 * 3600)
    services.activities.rate({stairs.id: 7})
    today = day_of(clock.now())
    made = report(services.store, services.library, ExportOptions(), today=today)
    assert made.activities is not None
    assert [row[0] for row in made.activities.rows] == ["Stairs"]
    assert made.activities.rows[0][1].startswith("4, ")
    assert made.activities.rows[0][2].startswith("7, ")
    first = ExportOptions(since=day, until=day)
    early = report(services.store, services.library, first, today=today).activities
    assert early is not None
    assert early.rows[0][3] == "1"


def test_a_report_of_someone_without_activities_says_nothing_of_them(
    services: Services, clock: VirtualClock
) -> None:
    a_day_with_a_session(services, clock)
    today = day_of(clock.now())
    made = report(services.store, services.library, ExportOptions(), today=today)
    assert (made.activities, made.activities_note) == (None, "")
