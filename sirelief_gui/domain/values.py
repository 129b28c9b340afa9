"""The `dataclass` of this program: as the standard library's, made when it is first used.

The standard library writes the methods of a class as text and compiles that, half a millisecond for
each; what Today is made of declares hundreds, and uses a few of them. Here the fields of a class
are known at once, and its methods are made, by the standard library, with its first instance.
"""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

_MADE = ("__match_args__", "__dataclass_params__", "__dataclass_fields__", "__init__")
"""What may be asked of a class before there is an instance; the last lets others go on."""
_NOT_FIELDS = ("ClassVar", "InitVar", "KW_ONLY")
_making = RLock()
"""One at a time: the first instances may be made in two threads at once."""

Make = Callable[[], None]


class _Later:
    """Stands for one attribute of a class until it is asked for."""

    __slots__ = ("_make", "_name", "_owner")

    def __init__(self, name: str, owner: type, make: Make) -> None:
        self._name, self._owner, self._make = name, owner, make

    def __get__(self, instance: object, owner: type | None = None) -> Any:  # noqa: ANN401 - it is whatever it stands for
        self._make()
        made = self._owner.__dict__[self._name]
        bind = getattr(made, "__get__", None)
        return made if bind is None else bind(instance, owner)


def later(
    *, frozen: bool = False, slots: bool = False, eq: bool = True, kw_only: bool = False
) -> Callable[[type], type]:
    """Return what turns a class into one with fields, as `dataclasses.dataclass` does."""

    def turned(raw: type) -> type:
        declared: dict[str, object] = vars(raw).get("__annotations__", {})
        if not slots or not all(_is_field(kind) for kind in declared.values()):
            return dataclasses.dataclass(frozen=frozen, slots=slots, eq=eq, kw_only=kw_only)(raw)
        made = _with_slots(raw, declared, is_frozen=frozen)
        plain = dataclasses.dataclass(frozen=frozen, eq=eq, kw_only=kw_only)
        make = _put_off(made, raw, plain)
        if _is_simple(raw, declared, kw_only=kw_only):
            _begin_alone(made, raw, make, kw_only=kw_only, frozen=frozen, eq=eq)
        return made

    return turned


def _is_field(kind: object) -> bool:
    return isinstance(kind, str) and not any(name in kind for name in _NOT_FIELDS)


def _with_slots(raw: type, declared: dict[str, object], *, is_frozen: bool) -> type:
    """Make the class anew: slots can be given to none that is there."""
    inherited = {slot for base in raw.__mro__[1:-1] for slot in _slots_of(base)}
    content = {
        name: value
        for name, value in raw.__dict__.items()
        if name not in declared and name not in {"__dict__", "__weakref__"}
    }
    content["__slots__"] = tuple(name for name in declared if name not in inherited)
    if is_frozen:
        content.setdefault("__getstate__", _state)
        content.setdefault("__setstate__", _set_state)
    made = type(raw)(raw.__name__, raw.__bases__, content)
    made.__qualname__ = raw.__qualname__
    return made


def _slots_of(base: type) -> Iterator[str]:
    slots = base.__dict__.get("__slots__", ())
    yield from (slots,) if isinstance(slots, str) else slots


def _put_off(made: type, raw: type, plain: Callable[[type], type]) -> Make:
    """Have the methods of ``made`` be made from ``raw`` when one is asked for."""
    before = dict(raw.__dict__)
    fields = set(before.get("__annotations__", ()))
    waiting = [True]

    def make() -> None:
        with _undisturbed(), _making:
            if not waiting:
                return
            new = {
                name: value
                for name, value in plain(raw).__dict__.items()
                if name not in fields and value is not before.get(name, waiting)
            }
            for name in ("__init__", "__dataclass_fields__"):
                if not isinstance(made.__dict__.get(name), _Later):
                    new.pop(name, None)  # it is in use
            for name in sorted(new, key=lambda name: _MADE.index(name) if name in _MADE else -1):
                setattr(made, name, new[name])
            waiting.clear()

    for name in _MADE:
        if name not in before:
            setattr(made, name, _Later(name, made, make))
    return make


def _is_simple(raw: type, declared: dict[str, object], *, kw_only: bool) -> bool:
    """Tell whether an instance can be begun without the standard library's help."""
    if raw.__bases__ != (object,):
        return False
    is_after_default = False
    for name in declared:
        default = raw.__dict__.get(name, dataclasses.MISSING)
        if isinstance(default, dataclasses.Field) and not (
            default.init and default.kw_only is dataclasses.MISSING
        ):
            return False
        if default is dataclasses.MISSING and is_after_default and not kw_only:
            return False
        is_after_default |= default is not dataclasses.MISSING
    return "__init__" not in raw.__dict__ and "__setattr__" not in raw.__dict__


def _begin_alone(
    made: type, raw: type, make: Make, *, kw_only: bool, frozen: bool, eq: bool
) -> None:
    """Have the first instance make what begins one, and nothing else yet."""

    def begin() -> None:
        with _undisturbed(), _making:
            if isinstance(made.__dict__["__init__"], _Later):
                setattr(made, "__init__", _begun(made, raw, kw_only=kw_only))  # noqa: B010 - not of an instance

    setattr(made, "__init__", _Later("__init__", made, begin))  # noqa: B010
    if "__match_args__" not in raw.__dict__:
        names = () if kw_only else tuple(vars(made).get("__annotations__", ()))
        setattr(made, "__match_args__", names)  # noqa: B010
    _tell_fields(made, raw, kw_only=kw_only)
    later = ["__repr__"]
    if eq:
        later.append("__eq__")
        if raw.__dict__.get("__hash__") is None:
            setattr(made, "__hash__", _Later("__hash__", made, make) if frozen else None)  # noqa: B010
    for name in later:
        if name not in raw.__dict__:
            setattr(made, name, _Later(name, made, make))
    if frozen:
        setattr(made, "__setattr__", _refuse_to_set)  # noqa: B010
        setattr(made, "__delattr__", _refuse_to_delete)  # noqa: B010


def _tell_fields(made: type, raw: type, *, kw_only: bool) -> None:
    """Have the fields told without any method: who replaces a value needs only these."""

    def tell() -> None:
        with _undisturbed(), _making:
            if isinstance(made.__dict__["__dataclass_fields__"], _Later):
                setattr(made, "__dataclass_fields__", _fields(raw, kw_only=kw_only))  # noqa: B010

    setattr(made, "__dataclass_fields__", _Later("__dataclass_fields__", made, tell))  # noqa: B010


def _fields(raw: type, *, kw_only: bool) -> object:
    """Have the standard library tell the fields of a class, by another that has only these."""
    own = {"__dict__", "__weakref__"}
    content = {name: value for name, value in raw.__dict__.items() if name not in own}
    bare = type(raw)(raw.__name__, (), content | {"__doc__": "A class without one is given one."})
    turn = dataclasses.dataclass(
        init=False, repr=False, eq=False, match_args=False, kw_only=kw_only
    )
    return vars(turn(bare))["__dataclass_fields__"]


def _begun(made: type, raw: type, *, kw_only: bool) -> object:
    """Write the `__init__` of a class; it sets the slots directly, as they may be frozen."""
    known: dict[str, object] = {"_missing": dataclasses.MISSING}
    given, lines = [], []
    for name in vars(made).get("__annotations__", ()):
        default = raw.__dict__.get(name, dataclasses.MISSING)
        value = name
        if isinstance(default, dataclasses.Field):
            if default.default_factory is not dataclasses.MISSING:
                known[f"_new_{name}"] = default.default_factory
                value = f"_new_{name}() if {name} is _missing else {name}"
                known[f"_default_{name}"] = dataclasses.MISSING
            elif default.default is not dataclasses.MISSING:
                known[f"_default_{name}"] = default.default
        elif default is not dataclasses.MISSING:
            known[f"_default_{name}"] = default
        given.append(f"{name}=_default_{name}" if f"_default_{name}" in known else name)
        known[f"_set_{name}"] = made.__dict__[name].__set__
        lines.append(f"    _set_{name}(self, {value})\n")
    if hasattr(made, "__post_init__"):
        lines.append("    self.__post_init__()\n")
    star = "*, " if kw_only and given else ""
    text = f"def __init__(self, {star}{', '.join(given)}):\n{''.join(lines) or '    pass'}"
    exec(text, known)  # noqa: S102 - as the standard library does
    function: Any = known["__init__"]
    function.__qualname__ = f"{made.__qualname__}.__init__"
    function.__module__ = made.__module__
    return function


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep whoever listens to calls in this thread away for the body.

    Work that is spread over time is paused or given up by such a listener. Paused in the body it
    would hold a lock that all others may need; given up there, it would leave half a class.
    """
    listener = sys.getprofile()
    if not callable(listener):  # none, or one that was not set from Python and pauses nothing
        yield
        return
    sys.setprofile(None)
    try:
        yield
    finally:
        sys.setprofile(listener)


def _state(self: Any) -> list[object]:  # noqa: ANN401 - any of these classes
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _set_state(self: Any, state: list[object]) -> None:  # noqa: ANN401
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)  # it may be frozen


if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    dataclass = later
