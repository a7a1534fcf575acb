"""How the arguments of a case reach a module. Plain data, for a drill and for the child."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ModuleForm:
    """How the arguments of a case reach a module: by position, in this order.

    init: how many go to the constructor. weights: the names of the parameters and buffers that the
    following ones are put into. has_mode: then comes whether it is in training mode. The rest go
    to `forward`.
    """

    init: int
    weights: tuple[str, ...]
    has_mode: bool
