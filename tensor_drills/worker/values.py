"""Tensors and plain Python values, to nodes of a frame and back.

A node is JSON: {"k": "tensor", "dtype": ..., "shape": [...], "buf": 0}, {"k": "tuple", "v": [...]},
{"k": "float", "v": "0x1.8p+1"}. The parent decodes nodes that came from a learner's process, so
`decode` checks everything: kinds, dtypes from a list, rank, exact byte counts, bools of 0 or 1.
What cannot be sent (a NumPy array, a tensor subclass, a generator) becomes a `Foreign`.
"""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeGuard

import torch
from torch import Tensor

from tensor_drills.errors import ProtocolError

Node = dict[str, Any]

RANK_LIMIT = 16
DEPTH_LIMIT = 16
TEXT_LIMIT = 2000
TYPE_NAME_LIMIT = 200
INT_LIMIT = 1 << 64
SIZES_LIMIT = 1 << 62
PAIRS_LIMIT = 256

DTYPES: dict[str, torch.dtype] = {
    str(dtype).removeprefix("torch."): dtype
    for dtype in (
        torch.float32,
        torch.float64,
        torch.float16,
        torch.bfloat16,
        torch.complex64,
        torch.complex128,
        torch.int64,
        torch.int32,
        torch.int16,
        torch.int8,
        torch.uint8,
        torch.bool,
    )
}

ALL_DTYPES = {str(value): value for value in vars(torch).values() if isinstance(value, torch.dtype)}
DEVICE = re.compile(r"(cpu|cuda|mps|meta|xpu)(:\d{1,3})?")


@dataclass(frozen=True, slots=True)
class Foreign:
    """Something that a learner's function returned and that is not accepted as a result.

    type_name: its class, with the module where that helps ("numpy.ndarray").
    note: what about it is not accepted: "subclass", "meta", "layout", "dtype" or "type".
    """

    type_name: str
    note: str


@dataclass(frozen=True, slots=True)
class Sent:
    """A tensor that came back, with what its process said of it.

    alias: name of the argument whose memory it shares, or None.
    stride, offset: its layout in that memory, in elements.
    """

    tensor: Tensor
    device: str
    requires_grad: bool
    alias: str | None
    stride: tuple[int, ...]
    offset: int


def dtype_name(tensor: Tensor) -> str:
    """Return the name of a tensor's dtype as it is sent: "float32"."""
    return str(tensor.dtype).removeprefix("torch.")


def plain_text(text: str, limit: int) -> str:
    """Return a plain string of at most so many characters, whatever class of string it was."""
    return str.encode(text, "utf-8", "replace").decode("utf-8")[:limit]


def raw_bytes(tensor: Tensor) -> bytes:
    """Return the values of `tensor` (any strides, any device) in C order, as bytes."""
    plain = tensor.detach().resolve_conj().resolve_neg().cpu().contiguous()
    return ctypes.string_at(plain.data_ptr(), plain.numel() * plain.element_size())


def storage_bytes(tensor: Tensor) -> bytes:
    """Return the bytes from the first to the last element that the layout of `tensor` touches."""
    if tensor.numel() == 0:
        return b""
    reach = sum((size - 1) * step for size, step in zip(tensor.shape, tensor.stride(), strict=True))
    return ctypes.string_at(tensor.data_ptr(), (reach + 1) * tensor.element_size())


def from_bytes(data: bytes, dtype: torch.dtype) -> Tensor:
    """Return a one-dimensional tensor over a copy of `data`. It cannot be resized.

    Raises:
        ProtocolError: the bytes are no whole number of elements, or bools other than 0 and 1.
    """
    if len(data) % dtype.itemsize:
        raise ProtocolError(f"{len(data)} bytes are no whole number of {dtype} elements")
    if dtype is torch.bool and data.strip(b"\x00\x01"):
        raise ProtocolError("a bool that is neither 0 nor 1")
    if not data:
        return torch.empty(0, dtype=dtype)
    return torch.frombuffer(bytearray(data), dtype=dtype)


def encode_argument(value: Any, buffers: list[bytes]) -> Node:
    """Encode an input with its layout: strides survive, so that `view` behaves as it should."""
    if type(value) is Tensor:
        buffers.append(storage_bytes(value))
        return _tensor_node(value, len(buffers) - 1) | {"stride": list(value.stride())}
    if type(value) in (list, tuple):
        return {
            "k": type(value).__name__,
            "v": [encode_argument(item, buffers) for item in value],
        }
    return encode(value, buffers)


def encode(
    value: Any, buffers: list[bytes], describe: Callable[[Tensor], Node] | None = None
) -> Node:
    """Encode a result; tensors become contiguous.

    describe: adds keys to a tensor's node, such as the memory that it shares.
    """
    return _encode(value, buffers, describe, depth=0)


def _encode(
    value: Any, buffers: list[bytes], describe: Callable[[Tensor], Node] | None, depth: int
) -> Node:
    kind = type(value)
    if depth > DEPTH_LIMIT:
        return _foreign(value, "depth")
    if isinstance(value, Tensor):
        note = why_unaccepted(value)
        if note:
            return _foreign(value, note)
        buffers.append(raw_bytes(value))
        node = _tensor_node(value, len(buffers) - 1)
        return node | describe(value) if describe else node
    if value is None:
        return {"k": "none"}
    if kind is bool:
        return {"k": "bool", "v": value}
    if kind is int:
        return {"k": "int", "v": value} if abs(value) < INT_LIMIT else _foreign(value, "giant")
    if kind is float:
        return {"k": "float", "v": value.hex()}
    if kind is str:
        return {"k": "str", "v": value[:TEXT_LIMIT]}
    if kind is torch.dtype:
        return {"k": "dtype", "v": str(value)}
    if kind is torch.device:
        return {"k": "device", "v": str(value)}
    if isinstance(value, tuple | list):
        name = "list" if isinstance(value, list) else "tuple"
        items = [_encode(item, buffers, describe, depth + 1) for item in value]
        return {"k": name, "v": items}
    if isinstance(value, dict):
        if len(value) > PAIRS_LIMIT:
            return _foreign(value, "giant")
        pairs = [
            [
                _encode(key, buffers, describe, depth + 1),
                _encode(item, buffers, describe, depth + 1),
            ]
            for key, item in value.items()
        ]
        return {"k": "dict", "v": pairs}
    return _foreign(value, "type")


def why_unaccepted(tensor: Tensor) -> str | None:
    """Return what about a tensor is not accepted (`Foreign.note`); None where it is a result."""
    if type(tensor) is not Tensor:
        return "subclass"
    if tensor.is_nested:
        return "layout"
    if tensor.is_meta:
        return "meta"
    if tensor.layout != torch.strided or tensor.is_quantized:
        return "layout"
    if dtype_name(tensor) not in DTYPES:
        return "dtype"
    if tensor.dim() > RANK_LIMIT:
        return "rank"
    return None


def _tensor_node(tensor: Tensor, buffer: int) -> Node:
    return {
        "k": "tensor",
        "dtype": dtype_name(tensor),
        "shape": list(tensor.shape),
        "buf": buffer,
    }


def _foreign(value: Any, note: str) -> Node:
    kind = type(value)
    module = kind.__module__
    name = kind.__qualname__ if module == "builtins" else f"{module}.{kind.__qualname__}"
    return {
        "k": "foreign",
        "type": plain_text(name, TYPE_NAME_LIMIT),
        "note": note,
    }


def decode_argument(node: Node, buffers: Sequence[bytes], device: torch.device) -> Any:
    """Rebuild an input with its layout on `device`. For nodes that our own parent made."""
    if node["k"] in ("list", "tuple"):
        items = [decode_argument(item, buffers, device) for item in node["v"]]
        return items if node["k"] == "list" else tuple(items)
    if node["k"] != "tensor":
        return decode(node, buffers)
    dtype, data = DTYPES[node["dtype"]], buffers[node["buf"]]
    # A base tensor over its own memory, not a view of one: what a learner would expect to get.
    if device.type == "cpu":
        tensor = torch.empty_strided(node["shape"], node["stride"], dtype=dtype, device=device)
        ctypes.memmove(tensor.data_ptr(), data, len(data))
        return tensor
    memory = from_bytes(data, dtype).to(device)
    tensor = torch.empty(0, dtype=dtype, device=device)
    return tensor.set_(memory.untyped_storage(), 0, node["shape"], node["stride"])


def decode(node: Any, buffers: Sequence[bytes]) -> Any:
    """Rebuild a result that a learner's process sent. Tensors come as `Sent`.

    Raises:
        ProtocolError: the node is not what `encode` makes.
    """
    return _decode(node, buffers, depth=0)


def _decode(node: Any, buffers: Sequence[bytes], depth: int) -> Any:
    if not isinstance(node, dict) or depth > DEPTH_LIMIT + 1:
        raise ProtocolError("a value is no node")
    kind, value = node.get("k"), node.get("v")
    match kind, value:
        case "tensor", None:
            return _sent(node, buffers)
        case "none", None:
            return None
        case ("bool", bool()) | ("str", str()):
            return value
        case "int", int() if type(value) is int and abs(value) < INT_LIMIT:
            return value
        case "float", str():
            return _float(value)
        case "dtype", str():
            return _dtype(value)
        case "device", str():
            return _device(value)
        case (("tuple" | "list"), list()):
            items = [_decode(item, buffers, depth + 1) for item in value]
            return items if kind == "list" else tuple(items)
        case "dict", list():
            return _dict(value, buffers, depth)
        case "foreign", None:
            return Foreign(_text(node, "type"), _text(node, "note"))
    raise ProtocolError(f"an unknown kind of value: {str(kind)[:40]}")


def _sent(node: Node, buffers: Sequence[bytes]) -> Sent:
    name, shape, position = node.get("dtype"), node.get("shape"), node.get("buf")
    if not isinstance(name, str) or name not in DTYPES:
        raise ProtocolError("a dtype that is not on the list")
    if not _are_sizes(shape) or len(shape) > RANK_LIMIT:
        raise ProtocolError("a shape that is no shape")
    if type(position) is not int or not 0 <= position < len(buffers):
        raise ProtocolError("a tensor without a buffer")
    dtype = DTYPES[name]
    if math.prod(shape) * dtype.itemsize != len(buffers[position]):
        raise ProtocolError("a tensor whose bytes do not fill its shape")
    alias, stride, offset = node.get("alias"), node.get("stride", []), node.get("offset", 0)
    if not (alias is None or isinstance(alias, str)) or not _are_sizes(stride):
        raise ProtocolError("a layout that is no layout")
    if type(offset) is not int or offset < 0:
        raise ProtocolError("a layout that is no layout")
    if 0 in shape and math.prod(filter(None, shape)) >= SIZES_LIMIT:
        raise ProtocolError("a shape that no tensor has")
    return Sent(
        tensor=from_bytes(buffers[position], dtype).reshape(shape),
        device=str(_device(_text(node, "device"))) if "device" in node else "cpu",
        requires_grad=node.get("requires_grad") is True,
        alias=alias,
        stride=tuple(stride),
        offset=offset,
    )


def _are_sizes(value: Any) -> TypeGuard[list[int]]:
    if not isinstance(value, list) or not set(map(type, value)) <= {int}:
        return False
    return not value or (min(value) >= 0 and max(value) < 1 << 62)


def _text(node: Node, key: str) -> str:
    value = node.get(key)
    if not isinstance(value, str):
        raise ProtocolError(f"`{key}` is no text")
    return value[:TEXT_LIMIT]


def _float(value: str) -> float:
    try:
        return float.fromhex(value)
    except (ValueError, OverflowError) as error:
        raise ProtocolError("a float that is no float") from error


def _dtype(value: str) -> torch.dtype:
    if value not in ALL_DTYPES:
        raise ProtocolError("a dtype that torch does not have")
    return ALL_DTYPES[value]


def _device(value: str) -> torch.device:
    if not DEVICE.fullmatch(value):
        raise ProtocolError("a device that is not on the list")
    return torch.device(value)


def _dict(pairs: list[Any], buffers: Sequence[bytes], depth: int) -> dict[Any, Any]:
    if len(pairs) > PAIRS_LIMIT:  # keys that collide take time in the square of their number
        raise ProtocolError(f"a dict of more than {PAIRS_LIMIT} items")
    result = {}
    for pair in pairs:
        if not isinstance(pair, list) or len(pair) != 2:
            raise ProtocolError("a dict whose items are no pairs")
        key = _decode(pair[0], buffers, depth + 1)
        try:
            hash(key)
        except TypeError as error:
            raise ProtocolError("a dict with a key that cannot be hashed") from error
        result[key] = _decode(pair[1], buffers, depth + 1)
    return result
