"""Programs and exercises of hers, put on the shelf for a test."""

from __future__ import annotations

from pathlib import Path

from sirelief_gui.domain import program_edit as edit
from sirelief_gui.domain.program import Program
from sirelief_gui.domain.program_edit import Draft, Edit
from sirelief_gui.services.app_services import Services, open_services
from sirelief_gui.services.clock import VirtualClock
from tests.domain.program_samples import own_slide
from tests.services.kit import BERLIN, EVENING


def done(result: Edit) -> Draft:
    assert isinstance(result, Draft), result
    return result


def kept(services: Services, name: str = "Mine", *, first: str = "bridge") -> Program:
    """Keep a program of hers: one of the library's exercises, then the five."""
    draft = done(services.shelf.copy("daily_five", name))
    draft = done(edit.add(draft, first, services.library, at=0))
    return services.shelf.save(draft).program


def reopened(services: Services, folder: Path) -> Services:
    services.close()
    return open_services(folder, VirtualClock(EVENING, BERLIN))


def with_slide(services: Services, name: str = "Mine") -> Program:
    services.shelf.save_exercise(own_slide())
    return kept(services, name, first="own_slide")
