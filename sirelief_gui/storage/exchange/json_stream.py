"""Reading a large JSON table piece by piece: the entries of its lists come one at a time.

Any layout of the same content is read alike; what is on which line only helps to tell where
something is wrong. Memory holds one entry and a piece of the file, however long that is.
"""

from __future__ import annotations

import codecs
import json
import math
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from json import JSONDecodeError
from typing import BinaryIO

from sirelief_gui.domain.import_fault import ImportFault
from sirelief_gui.domain.reading import shown
from sirelief_gui.domain.values import dataclass
from sirelief_gui.domain.words import mark

_CHUNK = 1 << 20
_LONGEST_ENTRY = 1 << 25
"""Characters of one entry: a picture is a third of it."""
_LONGEST_NUMBER = 25
_NEAR_THE_END = 64
"""Where a piece of the file may have cut a word or a number short."""
_BLANK = " \t\r\n"
_BOM = "\ufeff"

NO_JSON = mark("this is no valid JSON; the file may be cut off or changed by hand")
_NO_UTF8 = mark("this is not written in UTF-8")
_TWICE = mark("the key {key} is there twice")
_NO_NUMBER = mark("{value} is no number that can be kept")
_TOO_DEEP = mark("is nested too deeply")
_TOO_LONG = mark("is too long")


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of the table: of the list ``key`` at ``index``, or under ``key`` itself."""

    key: str
    index: int | None
    value: object
    line: int

    @property
    def place(self) -> str:
        """Return the path to it, as sessions[12]."""
        return self.key if self.index is None else f"{self.key}[{self.index}]"


class JsonStream:
    """Reads one table from an open file.

    ``heard`` gets every piece of it as it is read, ``there`` the keys that it has.
    """

    def __init__(self, file: BinaryIO, heard: Callable[[bytes], object], there: set[str]) -> None:
        self._file = file
        self._there = there
        self._heard = heard
        self._decode = codecs.getincrementaldecoder("utf-8")().decode
        self._text = ""
        self._at = 0
        self._line = 1
        self._counted = 0
        self._ended = False
        self._scan = json.JSONDecoder(
            object_pairs_hook=_table,
            parse_constant=_no_number,
            parse_int=_whole,
            parse_float=_broken,
        ).raw_decode

    def entries(self, lists: AbstractSet[str]) -> Iterator[Entry]:
        """Yield what the table holds, in the file's order; ``lists`` are read entry by entry.

        Raises ImportFault for what is no such table; all before it has been yielded then.
        """
        if self._next() == _BOM:
            self._at += 1
        self._take("{")
        while (sign := self._next()) != "}":
            if self._there:
                self._take(",")
                sign = self._next()
            if sign != '"':
                raise self._fault(NO_JSON)
            key = str(self._value("").value)
            if key in self._there:
                raise self._fault(_TWICE, key=shown(key))
            self._there.add(key)
            self._take(":")
            if key in lists:
                yield from self._list(key)
            else:
                yield self._value(key)
        self._at += 1
        if self._next():
            raise self._fault(mark("something follows the end of the history"))

    def _list(self, key: str) -> Iterator[Entry]:
        if self._next() != "[":
            raise ImportFault(key, mark("must be a list"))
        self._at += 1
        index = 0
        while self._next() != "]":
            if index:
                self._take(",")
            yield self._value(key, index)
            index += 1
        self._at += 1

    def _value(self, key: str, index: int | None = None) -> Entry:
        """Read one value whole, with more of the file as it is needed."""
        self._next()
        line = self._here()
        place = Entry(key, index, None, line).place
        while True:
            try:
                value, end = self._scan(self._text, self._at)
            except JSONDecodeError as error:
                if not self._cut_short(error):
                    raise self._fault(NO_JSON, at=error.pos) from None
            except RecursionError:
                raise ImportFault(place, _TOO_DEEP) from None
            except ImportFault as fault:
                raise fault.within(place or f"line {line}") from None
            else:
                # A number at the very end may go on in the next piece.
                if end < len(self._text) or not self._more():
                    self._at = end
                    return Entry(key, index, value, line)
            if len(self._text) - self._at > _LONGEST_ENTRY:
                raise ImportFault(place, _TOO_LONG)

    def _cut_short(self, error: JSONDecodeError) -> bool:
        """Tell whether the value may only go on in the next piece, which is read then."""
        inside = error.pos < len(self._text) - _NEAR_THE_END
        if inside and not error.msg.startswith("Unterminated string"):
            return False
        return self._more()

    def _next(self) -> str:
        """Go to the next sign that is not blank and return it; "" at the end."""
        while True:
            while self._at < len(self._text):
                sign = self._text[self._at]
                if sign not in _BLANK:
                    return sign
                self._at += 1
            if not self._more():
                return ""

    def _take(self, sign: str) -> None:
        if self._next() != sign:
            raise self._fault(NO_JSON)
        self._at += 1

    def _more(self) -> bool:
        """Read another piece, letting go of what is read already; False at the end."""
        if self._ended:
            return False
        piece = self._file.read(max(_CHUNK, len(self._text) - self._at))
        self._heard(piece)
        self._ended = not piece
        self._here()
        self._text = self._text[self._at :]
        self._at = self._counted = 0
        try:
            self._text += self._decode(piece, self._ended)
        except UnicodeDecodeError as error:
            line = self._line + self._text.count("\n") + piece.count(b"\n", 0, error.start)
            raise ImportFault(f"line {line}", _NO_UTF8) from None
        return not self._ended

    def _here(self, at: int | None = None) -> int:
        """Return the line of a place in the text, of where we are without one."""
        place = self._at if at is None else at
        self._line += self._text.count("\n", self._counted, place)
        self._counted = place
        return self._line

    def _fault(self, template: str, *, at: int | None = None, **values: object) -> ImportFault:
        return ImportFault(f"line {self._here(at)}", template, **values)


def _table(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = dict(pairs)
    if len(table) != len(pairs):
        keys = [key for key, _ in pairs]
        double = next(key for i, key in enumerate(keys) if key in keys[:i])
        raise ImportFault("", _TWICE, key=shown(double))
    return table


def _whole(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise ImportFault("", _NO_NUMBER, value=shown(text))
    return int(text)


def _broken(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ImportFault("", _NO_NUMBER, value=shown(text))
    return value


def _no_number(text: str) -> float:
    raise ImportFault("", _NO_NUMBER, value=text)
