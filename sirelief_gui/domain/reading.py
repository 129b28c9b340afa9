"""Reading parsed TOML strictly: every value is checked, and an error names file, key and reason.

The mappings come from files a person may have edited. Nothing is guessed or repaired: the first
thing that is wrong is said exactly, as in ``cat_camel.toml: phases[2].seconds.min: must be 1 or
more, is 0``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from sirelief_gui.domain.exercise import Range
from sirelief_gui.domain.words import Translate, as_is, mark

_LARGEST = 1_000_000
"""No count or duration of ours comes near; beyond it lies a slip of the keyboard."""

_NO_LINE = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Characters that are no part of a line: control characters, half characters, line ends."""
_SHOWN = 60
"""Characters of a text that an error repeats."""

_EnumT = TypeVar("_EnumT", bound=StrEnum)


class LibraryError(ValueError):
    """A library or program file is wrong: ``file``, the ``key`` within it (may be empty), why.

    With ``values`` the reason is a template, and they go into its braces.
    """

    def __init__(self, file: str, key: str, reason: str, **values: object) -> None:
        self.template, self.values = reason, values
        reason = self.reason_in(as_is)
        super().__init__(": ".join(part for part in (file, key, reason) if part))
        self.file = file
        self.key = key
        self.reason = reason

    def reason_in(self, tr: Translate) -> str:
        """Return why, in her language."""
        if not self.values:
            return tr(self.template)
        words = {k: tr(v) if isinstance(v, str) else v for k, v in self.values.items()}
        return tr(self.template).format(**words)


class Table:
    """One table of a file, read key by key; `done` refuses the keys nobody asked for.

    ``path`` is where the table stands in its file, such as ``phases[2].seconds``. Every reading
    method raises LibraryError when the key is missing or its value is not what is asked for.
    """

    def __init__(self, file: str, data: object, path: str = "") -> None:
        if not isinstance(data, Mapping):
            raise LibraryError(file, path, mark("must be a table, is {value}"), value=shown(data))
        self.file = file
        self.path = path
        self._data: Mapping[str, object] = data
        self._read: set[str] = set()

    def error(self, key: str, reason: str, **values: object) -> LibraryError:
        """Make the error for a key of this table; an empty key means the table itself.

        With ``values`` the reason is a template to translate, and they go into its braces.
        """
        place = self.key(key) if key else self.path
        return LibraryError(self.file, place, reason, **values)

    def key(self, key: str) -> str:
        """Return the full name of a key, from the top of the file."""
        return f"{self.path}.{key}" if self.path else key

    def has(self, key: str) -> bool:
        """Tell whether the key is there."""
        return key in self._data

    def keys(self) -> tuple[str, ...]:
        """Return all keys, in the order of the file."""
        return tuple(self._data)

    def done(self) -> None:
        """Refuse keys that nothing has read: a misspelled one must not be ignored."""
        for key in self._data:
            if key not in self._read:
                raise self.error(key, mark("is not known here"))

    def value(self, key: str) -> object:
        """Return what the key holds, whatever it is."""
        if key not in self._data:
            raise self.error(key, mark("is missing"))
        self._read.add(key)
        return self._data[key]

    def text(self, key: str, default: str | None = None) -> str:
        """Return text that is not blank; without a default the key must be there."""
        if default is not None and not self.has(key):
            return default
        return self._text(key, self.value(key))

    def flag(self, key: str, default: bool | None = None) -> bool:
        """Return true or false."""
        if default is not None and not self.has(key):
            return default
        value = self.value(key)
        if not isinstance(value, bool):
            raise self.error(key, mark("must be true or false, is {value}"), value=shown(value))
        return value

    def integer(self, key: str, minimum: int, maximum: int = _LARGEST) -> int:
        """Return a whole number within the bounds, both inclusive."""
        return self._integer(key, self.value(key), minimum, maximum)

    def optional_integer(self, key: str, minimum: int, maximum: int = _LARGEST) -> int | None:
        """Return a whole number within the bounds, or None where the key is not there."""
        return self.integer(key, minimum, maximum) if self.has(key) else None

    def integers(self, key: str, count: int, minimum: int, maximum: int) -> tuple[int, ...]:
        """Return exactly ``count`` whole numbers."""
        values = self._list(key)
        if len(values) != count:
            raise self.error(key, f"must have {count} numbers, has {len(values)}")
        return tuple(
            self._integer(f"{key}[{i}]", value, minimum, maximum) for i, value in enumerate(values)
        )

    def choice(self, key: str, kind: type[_EnumT]) -> _EnumT:
        """Return the member of the enum that the text names."""
        text = self.text(key)
        try:
            return kind(text)
        except ValueError:
            words = ", ".join(member.value for member in kind)
            known = mark("must be one of {known}, is {value}")
            raise self.error(key, known, known=words, value=shown(text)) from None

    def texts(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """Return a list of texts without doubles; if required, with at least one."""
        if not required and not self.has(key):
            return ()
        values = self._list(key)
        if required and not values:
            raise self.error(key, mark("must not be empty"))
        texts: list[str] = []
        for i, value in enumerate(values):
            text = self._text(f"{key}[{i}]", value)
            if text in texts:
                raise self.error(f"{key}[{i}]", f"“{text}” is there twice")
            texts.append(text)
        return tuple(texts)

    def table(self, key: str) -> Table:
        """Return the table under the key."""
        return Table(self.file, self.value(key), self.key(key))

    def tables(self, key: str, *, required: bool = False) -> tuple[Table, ...]:
        """Return a list of tables; if required, with at least one."""
        if not required and not self.has(key):
            return ()
        values = self._list(key)
        if required and not values:
            raise self.error(key, mark("must not be empty"))
        return tuple(
            Table(self.file, value, f"{self.key(key)}[{i}]") for i, value in enumerate(values)
        )

    def range(self, key: str, floor: int, ceiling: int = _LARGEST) -> Range:
        """Return a range: ``default``, ``min`` and ``max``, in order and within the bounds."""
        table = self.table(key)
        minimum = table.integer("min", floor, ceiling)
        maximum = table.integer("max", minimum, ceiling)
        default = table.integer("default", minimum, maximum)
        table.done()
        return Range(default, minimum, maximum)

    def _list(self, key: str) -> list[object]:
        value = self.value(key)
        if not isinstance(value, list):
            raise self.error(key, mark("must be a list, is {value}"), value=shown(value))
        return value

    def _text(self, key: str, value: object) -> str:
        if not isinstance(value, str):
            raise self.error(key, mark("must be text, is {value}"), value=shown(value))
        if not value.strip():
            raise self.error(key, mark("must not be blank"))
        return value

    def _integer(self, key: str, value: object, minimum: int, maximum: int) -> int:
        # bool is an int to Python, never to a person who writes seconds
        if not isinstance(value, int) or isinstance(value, bool):
            reason = mark("must be a whole number, is {value}")
            raise self.error(key, reason, value=shown(value))
        if minimum <= value <= maximum:
            return value
        if maximum == _LARGEST:
            reason = mark("must be {low} or more, is {value}")
        else:
            reason = mark("must be {low} to {high}, is {value}")
        raise self.error(key, reason, low=minimum, high=maximum, value=shown(value))


def shown(value: object) -> str:
    """Put a value into words for an error; never fails, whatever the file held."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        # str() of an int with thousands of digits raises
        return str(value) if abs(value) < 10**12 else mark("a very large number")
    if isinstance(value, str):
        short = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
        return f"“{''.join(sign if sign.isprintable() else ' ' for sign in short)}”"
    if isinstance(value, Mapping):
        return mark("a table")
    if isinstance(value, list):
        return mark("a list")
    return f"a {type(value).__name__}"


def is_line(text: str, longest: int) -> bool:
    """Tell whether a text is one line of words that is not blank and not longer than that."""
    if not text.strip() or len(text) > longest:
        return False
    return not any(unicodedata.category(sign) in _NO_LINE for sign in text)
