"""A longer run of the properties: HYPOTHESIS_PROFILE=thorough pytest tests/domain."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "thorough",
    deadline=None,
    print_blob=True,
    max_examples=3000,
    stateful_step_count=80,
    suppress_health_check=[HealthCheck.too_slow],
)
if "HYPOTHESIS_PROFILE" in os.environ:
    settings.load_profile(os.environ["HYPOTHESIS_PROFILE"])
