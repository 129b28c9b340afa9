"""What is wrong with a file that is to be imported: where, and why."""

from __future__ import annotations

import re

from sirelief_gui.domain.words import Translate, as_is, mark

_LINE = mark("line {line}")
_COLUMN = mark("line {line}, column {column}")
_TABLE = re.compile(r"(?P<file>.+, )?line (?P<line>\d+)(?:, column (?P<column>.+))?", re.DOTALL)


class ImportFault(ValueError):  # noqa: N818 - read as what is the matter
    """One thing that is wrong: ``place`` is the line or the key, the reason a template.

    ``values`` go into the reason's braces; texts among them are translated as well.
    """

    def __init__(self, place: str, template: str, **values: object) -> None:
        self.place, self.template, self.values = place, template, values
        super().__init__(self.sentence())

    def within(self, place: str) -> ImportFault:
        """Return the same fault seen from further out: ``place`` comes before its own."""
        inner = self.place
        joint = "" if not inner or inner.startswith("[") else "."
        return ImportFault(f"{place}{joint}{inner}", self.template, **self.values)

    def sentence(self, tr: Translate = as_is) -> str:
        """Return one sentence that names the place, in her language."""
        words = {k: tr(v) if isinstance(v, str) else v for k, v in self.values.items()}
        reason = tr(self.template).format(**words)
        return f"{_place_text(self.place, tr)}: {reason}" if self.place else reason


def _place_text(place: str, tr: Translate) -> str:
    """Return a line of a table in her language; keys of a file stay as they are written."""
    found = _TABLE.fullmatch(place)
    if found is None:
        return place
    words = tr(_COLUMN if found["column"] else _LINE)
    return (found["file"] or "") + words.format(line=found["line"], column=found["column"])
