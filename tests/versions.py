"""Tests of what only the torch that constraints.txt pins says or does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import torch

_CONSTRAINTS = Path(__file__).parents[1] / "constraints.txt"
PINNED = re.findall(r"^torch==(.+)$", _CONSTRAINTS.read_text(), re.MULTILINE)[0]
IS_PINNED = torch.__version__.partition("+")[0] == PINNED

on_the_pinned_torch = pytest.mark.skipif(
    not IS_PINNED, reason=f"holds for torch {PINNED}; this is {torch.__version__}"
)
