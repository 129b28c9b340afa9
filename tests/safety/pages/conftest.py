"""The pages are shown as in the tests of the window, with the same guards around them."""

from __future__ import annotations

from tests.ui.conftest import _no_collection_in_mid_test, _typeface
from tests.ui.flows.conftest import clock, person, services

__all__ = ["_no_collection_in_mid_test", "_typeface", "clock", "person", "services"]
