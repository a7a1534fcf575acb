"""The arguments of one call, as bytes: made anew for every run, and known again after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor

from tensor_drills.worker.values import (
    Node,
    decode_argument,
    dtype_name,
    encode_argument,
    storage_bytes,
)

UNCHANGEABLE = (int, float, bool, str, type(None), torch.dtype, torch.device)


@dataclass(frozen=True, slots=True)
class Call:
    """Arguments by name.

    nodes: as `encode_argument` makes them. buffers: the bytes that they point to, and others.
    """

    nodes: Mapping[str, Node]
    buffers: Sequence[bytes]

    @classmethod
    def of(cls, inputs: Mapping[str, Any], buffers: list[bytes] | None = None) -> Call:
        """Encode inputs. buffers: where to add their bytes; a list of its own if not given."""
        kept: list[bytes] = [] if buffers is None else buffers
        return cls({name: encode_argument(value, kept) for name, value in inputs.items()}, kept)

    def arguments(self, device: torch.device) -> dict[str, Any]:
        """Return the arguments with layout as they were and memory of their own, on `device`."""
        return {
            name: decode_argument(node, self.buffers, device) for name, node in self.nodes.items()
        }

    def is_untouched(self, name: str, value: Any) -> bool:
        """Whether an argument is, after the call, what it was: in type, layout and every byte.

        False where that is not quick to tell: for a list, and for what lies on another device.
        """
        node = self.nodes[name]
        if node["k"] != "tensor":
            return type(value) in UNCHANGEABLE  # the name still stands for the same object
        return (
            type(value) is Tensor
            and value.device.type == "cpu"
            and dtype_name(value) == node["dtype"]
            and list(value.shape) == node["shape"]
            and list(value.stride()) == node["stride"]
            and not (value.is_conj() or value.is_neg())
            and storage_bytes(value) == self.buffers[node["buf"]]
        )
