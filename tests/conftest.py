"""No test is timed: how fast a machine is, and what else it does, says nothing of the code."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
