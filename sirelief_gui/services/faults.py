"""The faults a window may catch; ``str()`` is a sentence that says what to do."""

from __future__ import annotations

import re

from sirelief_gui.domain.program import DoseError
from sirelief_gui.domain.results import PlanError
from sirelief_gui.domain.words import Translate
from sirelief_gui.storage.errors import SENTENCES, StorageError

__all__ = ["DoseError", "PlanError", "StorageError", "fault_in_words"]


def fault_in_words(sentence: str, tr: Translate) -> str:
    """Return the sentence of a fault in her language; an unknown one stays as it is."""
    for template in SENTENCES:
        before, after = template.split("{path}")
        found = re.fullmatch(f"{re.escape(before)}(.*){re.escape(after)}", sentence, re.DOTALL)
        if found:
            return tr(template).format(path=found[1])
    return sentence
