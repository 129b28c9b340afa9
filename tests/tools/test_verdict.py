"""The last line of make test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools.verdict import Branches, count_tests, reasons

if TYPE_CHECKING:
    from pathlib import Path

SUITE = '<testsuites><testsuite tests="12" failures="2" errors="1" skipped="3"/></testsuites>'


def test_errors_count_as_failed(tmp_path: Path) -> None:
    junit = tmp_path / "tests.xml"
    junit.write_text(SUITE, encoding="utf-8")
    assert count_tests(junit) == {"passed": 6, "failed": 3, "skipped": 3}


def test_a_file_without_a_suite_has_no_tests(tmp_path: Path) -> None:
    junit = tmp_path / "tests.xml"
    junit.write_text("<testsuites/>", encoding="utf-8")
    assert count_tests(junit)["passed"] == 0


@pytest.mark.parametrize(("covered", "total", "percent"), [(0, 0, 100.0), (49, 50, 98.0)])
def test_branches_in_percent(covered: int, total: int, percent: float) -> None:
    assert Branches(covered, total, ()).percent == percent


def test_each_failure_is_told_with_its_reason(tmp_path: Path) -> None:
    junit = tmp_path / "tests.xml"
    junit.write_text(
        '<testsuites><testsuite><testcase classname="a.b" name="c"/>'
        '<testcase classname="a.b" name="d"><failure>def d():\n&gt;  f()\nE   not so\nt.py:3'
        "</failure></testcase>"
        '<testcase classname="a.b" name="e"><error>head\n____\nclosed database.\n____</error>'
        "</testcase></testsuite></testsuites>",
        encoding="utf-8",
    )
    assert reasons(junit) == ["a.b::d: E   not so", "a.b::e: closed database."]
