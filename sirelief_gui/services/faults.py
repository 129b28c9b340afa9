"""The faults a window may catch; ``str()`` is a sentence that says what to do."""

from __future__ import annotations

from sirelief_gui.domain.program import DoseError
from sirelief_gui.domain.results import PlanError
from sirelief_gui.storage.errors import StorageError

__all__ = ["DoseError", "PlanError", "StorageError"]
