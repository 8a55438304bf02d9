"""The version of the package, in one place and cheap to import."""

from __future__ import annotations

__version__ = "0.1.0"
