"""How large the result of a call can be, told from its arguments alone, without running it.

A bound may be far too high, never too low: then the guard asks a fake tensor. So a call that this
module does not know costs time, not memory.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import torch

SAFE_ELEMENTS = 2_000_000  # a kernel may allocate this much without having been asked first
SAFE_WORK = 1_000  # multiplications that count as much as one element

# Kernels whose result is not larger than their inputs together, whatever numbers they are given.
BY_INPUT = frozenset(
    {"_fused_rms_norm", "_local_scalar_dense", "_log_softmax", "_native_batch_norm_legit"}
    | {"_scaled_dot_product_flash_attention_for_cpu", "_softmax", "_thnn_fused_gru_cell"}
    | {
        "_thnn_fused_lstm_cell",
        "_to_copy",
        "_unsafe_view",
        "all",
        "amax",
        "amin",
        "any",
        "argmax",
        "argmin",
        "cat",
    }
    | {"clone", "cummax", "cummin", "cumprod", "cumsum", "detach", "flip", "linalg_vector_norm"}
    | {"logsumexp", "max", "mean", "median", "min", "native_batch_norm", "native_dropout"}
    | {"native_group_norm", "native_layer_norm", "nll_loss2d_forward", "nll_loss_forward", "prod"}
    | {"roll", "sort", "stack", "std", "sum", "topk", "var", "var_mean"}
)
# Kernels that torch allows at most half a window of padding: a dim can at most double.
POOLS = frozenset(
    {"avg_pool2d", "avg_pool3d", "max_pool2d_with_indices", "max_pool3d_with_indices"}
)
PRODUCTS = frozenset({"addmm", "addmv", "baddbmm", "bmm", "dot", "mm", "mv", "vdot"})
# Kernels whose result can be the square of their input.
SQUARES = frozenset(
    {"_linalg_svd", "_pdist_forward", "block_diag", "diag_embed", "diagflat", "eye", "linalg_lu"}
    | {"linalg_qr", "nonzero", "vander"}
)
BY_DEFAULT = 200  # no number that torch puts in where none is given makes a result larger


def bound(func: torch._ops.OpOverload, args: Sequence[Any], kwargs: Mapping[str, Any]) -> float:
    """Return a number that the elements of the result cannot exceed."""
    if func.is_view:
        return 0
    name = func._schema.name.rpartition("::")[2]
    leaves = list(leaves_of((args, kwargs)))
    tensors = [leaf for leaf in leaves if isinstance(leaf, torch.Tensor)]
    if torch.Tag.pointwise in func.tags or name == "masked_select":
        return _broadcast(tensors)
    if name in BY_INPUT or func._schema.is_mutable:
        return sum(map(extent, tensors))
    if name in POOLS:
        return 8 * extent(tensors[0])
    if name == "embedding":
        return extent(tensors[1]) * max(1, tensors[0].shape[-1])
    if name in PRODUCTS:
        return _product(tensors)
    if name in ("convolution", "_convolution"):
        return _convolution(args)
    if name == "arange":
        return _arange(list(leaves_of(args)))
    if name == "repeat_interleave" and len(tensors) == 1 and tensors[0] is args[0]:
        return float(tensors[0].clamp(min=0).sum(dtype=torch.float64))
    if name == "bincount":
        return max(float(args[0].max()) + 1 if args[0].numel() else 0, _numbers(leaves))
    product = math.prod(map(extent, tensors)) * _numbers(leaves)
    return max(product**2 if name in SQUARES else product, BY_DEFAULT)


def extent(tensor: torch.Tensor) -> int:
    """Return the number of elements, a size of 0 taken for 1: it can be cut into views."""
    return math.prod(max(size, 1) for size in tensor.shape)


def pieces(func: torch._ops.OpOverload, args: Sequence[Any]) -> int:
    """Return how many tensors a call cuts out of another, 1 for all other calls."""
    match func._schema.name.rpartition("::")[2], args:
        case "unbind", [tensor, *rest]:
            return int(tensor.shape[rest[0] if rest else 0]) if tensor.ndim else 1
        case "split" | "unsafe_split", [tensor, int(size), *rest]:
            length = int(tensor.shape[rest[0] if rest else 0]) if tensor.ndim else 1
            return length // size if size > 0 else 1
    return 1


def leaves_of(value: object) -> Iterator[object]:
    """Yield what containers hold, at any depth."""
    if isinstance(value, list | tuple):
        for part in value:
            yield from leaves_of(part)
    elif isinstance(value, dict):
        for part in value.values():
            yield from leaves_of(part)
    else:
        yield value


def _numbers(leaves: Sequence[object]) -> float:
    """Return the product of all numbers, each made larger, so that sums are covered too."""
    return math.prod(abs(number) + 2 for number in _finite(leaves))


def _finite(leaves: Sequence[object]) -> list[float]:
    numbers = [leaf for leaf in leaves if isinstance(leaf, int | float)]
    return [number for number in numbers if math.isfinite(number) and not isinstance(number, bool)]


def _broadcast(tensors: Sequence[torch.Tensor]) -> int:
    dims = max((tensor.ndim for tensor in tensors), default=0)
    aligned = [(1,) * (dims - tensor.ndim) + tuple(tensor.shape) for tensor in tensors]
    return math.prod(max(1, *sizes) for sizes in zip(*aligned, strict=True))


def _product(tensors: Sequence[torch.Tensor]) -> float:
    left, right = tensors[-2:]
    both = extent(left) * extent(right) / max(1, left.shape[0] if left.ndim == 3 else 1)
    inner = max(1, left.shape[-1])
    return max(both / inner**2, both / inner / SAFE_WORK)


def _convolution(args: Sequence[Any]) -> float:
    """Return a bound for a convolution, transposed or not, by its elements and by its work."""
    images, weight, _, *lists, is_transposed, output_padding, groups = args[:9]
    lists.append(output_padding)
    places = 1.0
    dims = len(weight.shape) - 2
    each = (part * dims if len(part) == 1 else part for part in map(list, lists))
    sizes = zip(images.shape[-dims:], weight.shape[2:], *each, strict=True) if dims else ()
    for size, kernel, step, pad, spread, more in sizes:
        if is_transposed:
            places *= size * abs(step) + kernel * abs(spread) + abs(more)
        else:
            places *= size + 2 * abs(pad)
    elements = max(1, images.shape[0]) * max(1, *weight.shape[:2]) * groups * places
    work = elements * extent(weight) / max(1, min(weight.shape[:2]))
    return float(max(elements, work / SAFE_WORK))


def _arange(leaves: Sequence[object]) -> float:
    numbers = [float(leaf) for leaf in leaves if isinstance(leaf, bool | int | float)]
    start, end, step = (0, numbers[0], 1) if len(numbers) == 1 else (*numbers, 1)[:3]
    return abs((end - start) / step) + 1 if step else 1
