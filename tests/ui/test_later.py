"""What a page does not need is imported when it is used, and beside the page before that."""

from __future__ import annotations

import subprocess
import sys

import pytest

from sirelief_gui.ui.later import later


def in_a_new_process(*lines: str) -> str:
    """Return what a new Python writes that runs these lines."""
    code = "\n".join(("import sys", *lines))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_a_module_is_imported_when_its_name_is_called() -> None:
    assert (
        in_a_new_process(
            "from sirelief_gui.ui.later import later",
            "(Fraction,) = later('fractions', 'Fraction')",
            "before = 'fractions' in sys.modules",
            "print(before, Fraction(1, 2), 'fractions' in sys.modules)",
        )
        == "False 1/2 True"
    )


def test_nothing_is_imported_to_say_that_something_is_not_of_a_class() -> None:
    assert (
        in_a_new_process(
            "from sirelief_gui.ui.later import later",
            "(Fraction,) = later('fractions', 'Fraction')",
            "print(isinstance(3, Fraction), 'fractions' in sys.modules)",
            "from fractions import Fraction as Real",
            "print(isinstance(Real(3), Fraction))",
        )
        == "False False\nTrue"
    )


def test_attributes_of_a_class_are_those_of_the_class() -> None:
    (found,) = later("fractions", "Fraction")
    assert str(found.from_float(0.5)) == "1/2"
    with pytest.raises(AttributeError):
        found.no_such_thing  # noqa: B018 - asking is what is tried


def test_what_waits_is_imported_with_what_it_names_in_its_turn() -> None:
    assert (
        in_a_new_process(
            "from sirelief_gui.ui.later import import_rest, later, waiting",
            "later('sirelief_gui.ui.flows.settings_flow', 'SettingsFlow')",
            "before = waiting()",
            "import_rest()",
            "print(before, waiting(), 'sirelief_gui.ui.screens.settings' in sys.modules)",
        )
        == "['sirelief_gui.ui.flows.settings_flow'] [] True"
    )


def test_every_name_that_waits_is_there_when_it_is_used() -> None:
    """The types see the import they are checked by; here it is the one that is carried out."""
    assert (
        in_a_new_process(
            "import sirelief_gui.app",
            "from sirelief_gui.ui.later import Later, import_rest, waiting",
            "import_rest()",
            "ours = [m for n, m in list(sys.modules.items()) if n.startswith('sirelief_gui')]",
            "late = [(k, v) for m in ours for k, v in vars(m).items() if isinstance(v, Later)]",
            "print(len(late) > 50, [k for k, v in late if v.__name__ != k], waiting())",
        )
        == "True [] []"
    )


def test_more_may_be_named_while_what_waits_is_looked_for() -> None:
    """As another thread does that imports a page."""
    assert (
        in_a_new_process(
            "from sirelief_gui.ui.later import later, waiting",
            "class Naming(str):",
            "    def __hash__(self):",
            "        named and later(named.pop(), 'Thing')",
            "        return str.__hash__(self)",
            "named = []",
            "later(Naming('one.module'), 'Thing')",
            "named.append('another.module')",
            "print(waiting(), waiting())",
        )
        == "['one.module'] ['one.module', 'another.module']"
    )
