"""What every test shares: an off-screen Qt and one way of drawing examples."""

from __future__ import annotations

import os

from hypothesis import settings

# Before anything imports Qt: tests never need, or touch, a real display.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

# No deadline: on a busy machine a slow example is no finding.
settings.register_profile("suite", deadline=None, print_blob=True)
settings.load_profile("suite")
