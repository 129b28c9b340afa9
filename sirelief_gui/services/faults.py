"""The faults a window may catch; ``str()`` is a sentence that says what to do."""

from __future__ import annotations

import re

from sirelief_gui.domain.program import DoseError
from sirelief_gui.domain.results import PlanError
from sirelief_gui.domain.words import Translate, mark
from sirelief_gui.storage.errors import SENTENCES, FolderGone, StorageError
from sirelief_gui.storage.restoring import SENTENCES as RESTORE_SENTENCES
from sirelief_gui.storage.salvaging import NOTHING_TO_SALVAGE

__all__ = [
    "DoseError",
    "FolderGone",
    "GoneError",
    "PlanError",
    "StorageError",
    "fault_in_words",
]

GONE = mark("This is no longer in your history. Open History again to see what is.")


class GoneError(LookupError):
    """Something asked for by its id is gone; ``str()`` says what to do, without the id."""

    def __init__(self, what: str) -> None:
        super().__init__(GONE)
        self.add_note(what)  # for whoever reads the traceback


def fault_in_words(sentence: str, tr: Translate) -> str:
    """Return the sentence of a fault in her language; an unknown one stays as it is."""
    if sentence == GONE:
        return tr(GONE)
    for template in (*SENTENCES, *RESTORE_SENTENCES, NOTHING_TO_SALVAGE):
        before, after = template.split("{path}")
        found = re.fullmatch(f"{re.escape(before)}(.*){re.escape(after)}", sentence, re.DOTALL)
        if found:
            return tr(template).format(path=found[1])
    return sentence
