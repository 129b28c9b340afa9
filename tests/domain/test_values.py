"""The classes with fields are those of the standard library, only made later."""

from __future__ import annotations

import copy
import dataclasses
import importlib
import inspect
import pickle
import pkgutil
import sys
from dataclasses import field
from threading import Barrier, Thread
from types import FrameType, ModuleType
from typing import Any, ClassVar

import pytest

from sirelief_gui import domain, services
from sirelief_gui.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """Two numbers."""

    x: int
    y: int = 3
    tags: list[str] = field(default_factory=list)

    @property
    def both(self) -> int:
        return self.x + self.y


@dataclasses.dataclass(frozen=True, slots=True)
class Reference:
    """Two numbers."""

    x: int
    y: int = 3
    tags: list[str] = field(default_factory=list)

    @property
    def both(self) -> int:
        return self.x + self.y


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    name: str = "none"
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Longer(Named):
    size: int = 9
    length: int


@dataclass(slots=True)
class Open:
    value: int = 1

    def __post_init__(self) -> None:
        self.value += 1


@dataclass(frozen=True, slots=True, eq=False)
class Alone:
    value: int


@dataclass(frozen=True, slots=True)
class OwnEquality:  # noqa: PLW1641 - it is given one
    value: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OwnEquality)


def test_an_instance_is_made_compared_shown_and_hashed_as_the_standard_librarys() -> None:
    ours, theirs = Point(1), Reference(1)
    assert repr(ours) == repr(theirs).replace("Reference", "Point")
    assert (ours, ours.both) == (Point(1, 3, []), 4)
    assert ours != Point(2)
    assert ours.__eq__(theirs) is NotImplemented
    assert ours.tags is not Point(1).tags
    assert hash(Named(size=1)) == hash(Named(size=1))
    with pytest.raises(TypeError, match=r"missing 1 required positional argument: 'x'"):
        Point()  # type: ignore[call-arg]


def test_it_is_frozen_and_has_no_room_for_more() -> None:
    point = Point(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(point, "x", 2)  # noqa: B010 - as a check of types would not let it
    with pytest.raises(dataclasses.FrozenInstanceError):
        del point.x
    assert not hasattr(point, "__dict__")
    assert Point.__slots__ == Reference.__slots__


def test_one_that_is_open_can_be_changed_and_is_not_hashed() -> None:
    value = Open(4)
    value.value = 7
    assert value == Open(6)
    with pytest.raises(TypeError, match="unhashable"):
        hash(value)


def test_one_compared_by_itself_is_only_itself() -> None:
    assert Alone(1) != Alone(1)
    assert len({Alone(1), Alone(1)}) == 2


def test_equality_of_its_own_is_kept_and_hashed_as_the_standard_library_does() -> None:
    assert OwnEquality(1) == OwnEquality(2)
    assert hash(OwnEquality(1)) == hash(OwnEquality(1))


def test_fields_can_be_asked_for_before_there_is_an_instance() -> None:
    @dataclass(frozen=True, slots=True)
    class Fresh:
        a: int
        b: str = "b"

    assert dataclasses.is_dataclass(Fresh)
    assert [(each.name, each.default) for each in dataclasses.fields(Fresh)] == [
        ("a", dataclasses.MISSING),
        ("b", "b"),
    ]


def _raw() -> Any:
    """A class that nobody has asked for anything."""

    class Raw:
        size: int
        names: list[str] = field(default_factory=list)
        word: str = "none"

    return Raw


@pytest.mark.parametrize("kw_only", [False, True])
def test_fields_that_were_told_stay_when_the_methods_are_made(*, kw_only: bool) -> None:
    late: Any = dataclass(frozen=True, slots=True, kw_only=kw_only)(_raw())
    same: Any = dataclasses.dataclass(frozen=True, slots=True, kw_only=kw_only)(_raw())
    told = dataclasses.fields(late)
    assert repr(told) == repr(dataclasses.fields(same))
    assert late.__match_args__ == same.__match_args__
    one = dataclasses.replace(late(size=1), size=2)
    assert (one == late(size=2), one == late(size=1)) == (True, False)
    assert repr(one) == repr(same(size=2))
    assert all(now is then for now, then in zip(dataclasses.fields(late), told, strict=True))


def test_places_in_a_pattern_are_known_before_there_is_an_instance() -> None:
    @dataclass(frozen=True, slots=True)
    class Fresh:
        a: int
        b: int

    match Fresh(1, 2):
        case Fresh(a, b):
            assert (a, b) == (1, 2)
    assert Named.__match_args__ == ()


def test_replaced_as_a_dict_copied_and_sent_as_the_standard_librarys() -> None:
    point = Point(1, 2, ["a"])
    assert dataclasses.replace(point, x=5) == Point(5, 2, ["a"])
    assert dataclasses.asdict(point) == {"x": 1, "y": 2, "tags": ["a"]}
    assert copy.copy(point) == point
    assert copy.deepcopy(point).tags is not point.tags
    assert pickle.loads(pickle.dumps(point)) == point
    assert pickle.loads(pickle.dumps(Open(1))) == Open(1)


def test_a_class_that_inherits_has_the_fields_of_both_and_the_defaults_of_its_own() -> None:
    longer = Longer(length=2)
    assert (longer.name, longer.size, longer.length) == ("none", 9, 2)
    assert isinstance(longer, Named)
    assert "size" not in vars(Longer)


def test_a_class_made_of_one_is_begun_as_it_was_written() -> None:
    class Special(Point):
        def __init__(self) -> None:
            super().__init__(8)

    assert Special().x == 8


def test_a_field_of_the_class_alone_is_left_to_the_standard_library() -> None:
    @dataclass(frozen=True, slots=True)
    class Counted:
        how_many: ClassVar[int] = 4
        each: int = 1

    assert (Counted.how_many, Counted().each) == (4, 1)


def test_its_methods_are_made_once_when_threads_ask_together() -> None:
    for _ in range(20):

        @dataclass(frozen=True, slots=True)
        class Fresh:
            a: int
            b: int = 2

        barrier, made = Barrier(4), list[object]()

        def ask(kind: type = Fresh, barrier: Barrier = barrier, made: list[object] = made) -> None:
            barrier.wait()
            made.append(kind(1))

        threads = [Thread(target=ask) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert made == [Fresh(1, 2)] * 4


def test_who_listens_to_calls_is_not_there_while_the_methods_are_made() -> None:
    @dataclass(frozen=True, slots=True)
    class Fresh:
        x: int

    heard: list[str] = []

    def listen(frame: FrameType, _event: str, _arg: object) -> None:
        heard.append(frame.f_code.co_filename)
        assert heard[-1] != dataclasses.__file__, "it may pause or give up here"

    def work() -> None:
        sys.setprofile(listen)
        try:
            made.append(Fresh(1))
            heard.append("still listening" if sys.getprofile() is listen else "gone")
        finally:
            sys.setprofile(None)

    made: list[Fresh] = []
    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert made == [Fresh(1)]
    assert "still listening" in heard


def test_every_class_of_the_program_is_begun_as_its_fields_say() -> None:
    """Asked before its fields are, a class writes its beginning itself."""
    for package in (domain, services):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    kinds = [value for module in list(sys.modules.values()) for value in _declared(module)]
    assert len(kinds) > 150
    for kind in kinds:
        places = list(inspect.signature(kind).parameters.values())
        fields = [each for each in dataclasses.fields(kind) if each.init]
        assert sorted(each.name for each in places) == sorted(each.name for each in fields), kind
        for each in fields:
            place = next(one for one in places if one.name == each.name)
            assert (place.kind is place.KEYWORD_ONLY) is each.kw_only, (kind, each.name)
            needs_none = (each.default, each.default_factory) == (dataclasses.MISSING,) * 2
            assert (place.default is place.empty) is needs_none, (kind, each.name)


def _declared(module: ModuleType) -> list[type]:
    """The classes with fields that a module of the program declares, none asked for them."""
    if not module.__name__.startswith("sirelief_gui."):
        return []
    return [
        value
        for value in vars(module).values()
        if isinstance(value, type)
        and value.__module__ == module.__name__
        and "__dataclass_fields__" in vars(value)
    ]
