from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.ui.snapshots.album import Album


@pytest.fixture
def album(request: pytest.FixtureRequest) -> Iterator[Album]:
    """The kept pictures; what differs fails the test at its end."""
    opened = Album(accept=bool(request.config.getoption("--accept-snapshots")))
    yield opened
    opened.done()
