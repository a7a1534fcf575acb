"""The layers of isolation by name, and what they add up to. Plain data; `sandbox` builds them."""

from __future__ import annotations

from typing import Literal

Isolation = Literal["full", "partial", "process"]

LAYERS = ("limits", "privileges", "landlock", "seccomp", "namespaces")
FULL = frozenset(LAYERS) - {"namespaces"}
"""What "full" needs. Namespaces come on top: many systems do not grant them."""


def isolation_of(layers: tuple[str, ...]) -> Isolation:
    """Name what was attained: "full", "partial", or only a "process" of its own."""
    if set(layers) >= FULL:
        return "full"
    return "partial" if {"landlock", "seccomp"} & set(layers) else "process"


def layers_on(device: str, layers: tuple[str, ...]) -> tuple[str, ...]:
    """Return the layers that hold on a device: a GPU's driver needs memory without a limit."""
    return layers if device == "cpu" else tuple(layer for layer in layers if layer != "limits")
