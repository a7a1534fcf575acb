"""The names of torch that an expression may use, computed from torch itself.

torch lists the functions that take tensors (`torch.overrides.get_overridable_functions`); what
opens files, compiles, loads, imports or sets global state takes none and is not on that list. To it
come functions that make tensors, written out below. From it goes, by the rules below, what reaches
into memory, moves between devices, calls back into Python, or is made of other than dense tensors.
"""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import ModuleType

import torch
from torch import nn
from torch.overrides import get_ignored_functions, get_overridable_functions

from tensor_drills.text import Text

# Functions that make tensors, or speak of dtypes and shapes: they take no tensor.
MAKERS = frozenset(
    {"arange", "as_strided", "as_tensor", "bartlett_window", "blackman_window"}
    | {"broadcast_shapes", "can_cast", "empty", "empty_strided", "eye", "full", "hamming_window"}
    | {"hann_window", "kaiser_window", "linspace", "logspace", "normal", "ones", "promote_types"}
    | {"rand", "rand_like", "randint", "randint_like", "randn", "randn_like", "randperm", "range"}
    | {"result_type", "scalar_tensor", "tensor", "tril_indices", "triu_indices", "unique"}
    | {"vander", "zeros"}
)
MAKER_METHODS = ("new_empty", "new_full", "new_ones", "new_tensor", "new_zeros")
PLAIN_METHODS = ("stride", "unflatten")
FREQUENCIES = ("fftfreq", "rfftfreq")
PLAIN_FUNCTIONAL = ("hardsigmoid", "hardswish", "logsigmoid", "sigmoid", "tanh")

ATTRIBUTES = ("H", "T", "device", "dtype", "imag", "mH", "mT", "ndim", "real", "shape")
CONSTANTS = ("e", "inf", "nan", "newaxis", "pi")
MEMORY_FORMATS = ("channels_last", "channels_last_3d", "contiguous_format", "preserve_format")

MEMORY = Text("it reaches into memory", "它直接触及内存")
DEVICES = Text("it moves tensors between devices or processes", "它会在设备或进程之间移动张量")
CALLS_BACK = Text("it runs Python code of its own", "它会运行另外的 Python 代码")
AUTOGRAD = Text("it changes what autograd keeps", "它会改变自动求导的记录")
NOT_DENSE = Text(
    "only dense tensors are covered: no sparse, quantized or nested ones",
    "这里只支持稠密张量，不支持稀疏、量化或嵌套张量",
)
INTERNAL = Text("it is not meant to be called by users", "它不是供用户调用的")
UNBOUNDED = Text("its cost has no bound", "它的开销没有上限")

# What is taken from the list, and why. The whole name must match.
EXCLUDED: tuple[tuple[Text, tuple[str, ...]], ...] = (
    (
        MEMORY,
        (
            r"(const_)?data_ptr|(untyped_)?storage(_offset|_type)?|numpy|set_|is_set_to|resize\w*",
            r"share_memory_|is_shared|from_\w+|to_dlpack|slice_inverse|type",
        ),
    ),
    (
        DEVICES,
        (
            r"cuda|xpu|ipu|hpu|mtia|cpu|pin_memory|is_pinned|record_stream|get_device",
            r"is_distributed",
        ),
    ),
    (CALLS_BACK, (r"apply_|map_|map2_|register_\w+|module_load",)),
    (AUTOGRAD, (r"backward|retain_grad|requires_grad_?|detach_|autocast\w*|(grad|data)",)),
    (
        NOT_DENSE,
        (
            r"\w*sparse\w*|\w*quant(?!ile)\w*|q_\w+|qscheme|int_repr|fused_moving\w*|coalesce",
            r"is_coalesced|to_dense|dense_dim|(c?col|c?row|crow)_indices(_copy)?|(values|indices)_copy",
            r"(h|d|s)?s[mp]mm?|hspmm|sspaddmm|saddmm|to_mkldnn|choose_qparams\w*",
        ),
    ),
    (
        INTERNAL,
        (
            r"sym_\w+|fbgemm_\w+|miopen_\w+|cudnn_\w+|mkldnn_\w+|\w*batch_norm_\w+|unsafe_\w+",
            r"(lstm|gru|rnn_tanh|rnn_relu)(_cell)?|native_\w+|\w+_with_indices|hash_tensor",
            r"affine_grid_generator|grid_sampler\w*|convolution|rsub|constant_pad_nd|is_same_size",
            r"norm_except_dim|multi_head_attention_forward|triplet_margin_with_distance_loss",
            r"grouped_mm|scaled_(grouped_)?mm|linear_cross_entropy|index",
        ),
    ),
    (UNBOUNDED, (r"histogramdd|tolist|\w+_polynomial_\w+|mvlgamma_?|multigammaln",)),
)
EXCLUDED_LAYERS = re.compile(
    r"Module\w*|Container|DataParallel|Parameter\w*|Lazy\w+|\w*DistanceLoss|Buffer"
)
RULES = tuple((re.compile("|".join(patterns)), reason) for reason, patterns in EXCLUDED)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What may follow `torch.` and its kin, and what may follow a value and a dot.

    functions: by the whole dotted name. constants: likewise. layers: classes of torch.nn by their
    whole names. methods, attributes: of tensors. fields: of the named
    tuples that some functions return.
    """

    functions: Mapping[str, Callable[..., object]]
    constants: Mapping[str, object]
    layers: Mapping[str, type[nn.Module]]
    methods: frozenset[str]
    attributes: frozenset[str]
    fields: frozenset[str]

    def resolve(self, dotted: str) -> object | None:
        """Return what a dotted name stands for, or None."""
        name = full_name(dotted)
        for table in (self.functions, self.layers, self.constants):
            if name in table:
                return table[name]
        return None

    def nearest(self, dotted: str) -> list[str]:
        """Return at most two names that are much like `dotted`, the nearest first."""
        last = dotted.rpartition(".")[2]
        places = {name.rpartition(".")[2]: name for name in reversed([*self.functions])}
        places |= {name.rpartition(".")[2]: name for name in self.layers}
        near = difflib.get_close_matches(last, places, n=2, cutoff=0.75)
        return [places[name].replace("torch.nn.functional.", "F.") for name in near]

    def nearest_methods(self, name: str) -> list[str]:
        """Return at most two methods or attributes that are much like `name`."""
        known = [*self.methods, *self.attributes]
        return difflib.get_close_matches(name, sorted(known), n=2, cutoff=0.75)


@functools.cache
def vocabulary() -> Vocabulary:
    """Compute the vocabulary of the installed torch."""
    listed = _listed_names()
    functions: dict[str, Callable[..., object]] = {}
    _add(functions, torch, [*listed["torch"], *listed["torch.functional"], *MAKERS])
    _add(functions, nn.functional, [*listed["torch.nn.functional"], *PLAIN_FUNCTIONAL])
    for space in (torch.linalg, torch.fft, torch.special):
        prefix = space.__name__.rpartition(".")[2] + "_"
        spaced = [name.removeprefix(prefix) for name in listed[space.__name__]]
        _add(functions, space, [*spaced, *(FREQUENCIES if space is torch.fft else ())])
    methods = {*listed["Tensor"], *MAKER_METHODS, *PLAIN_METHODS}
    methods -= {*ATTRIBUTES, "values", "indices"}  # of sparse tensors; also fields
    return Vocabulary(
        functions,
        _constants(),
        {
            f"torch.nn.{name}": layer
            for name, layer in vars(nn).items()
            if isinstance(layer, type)
            and issubclass(layer, nn.Module)
            and not EXCLUDED_LAYERS.fullmatch(name)
        },
        frozenset(n for n in methods if is_allowed(n) and callable(getattr(torch.Tensor, n, None))),
        frozenset(ATTRIBUTES),
        _fields(),
    )


def is_allowed(name: str) -> bool:
    """Return whether no rule takes this name from the list."""
    return not name.startswith("_") and why_excluded(name) is None


def why_excluded(name: str) -> Text | None:
    """Return the reason of the rule that excludes a name, or None."""
    return next((reason for rule, reason in RULES if rule.fullmatch(name)), None)


def full_name(dotted: str) -> str:
    """Write out what is said for short: "F.relu" is "torch.nn.functional.relu"."""
    if dotted.startswith("F."):
        return f"torch.nn.functional.{dotted[2:]}"
    return f"torch.{dotted}" if dotted.startswith("nn.") else dotted


def _listed_names() -> dict[str, list[str]]:
    """Return torch's own list: names by the name of what holds them, without what it ignores."""
    ignored = get_ignored_functions()
    names: dict[str, list[str]] = {}
    for holder, members in get_overridable_functions().items():
        kept = {
            member.__name__ for member in members if member not in ignored and _has_name(member)
        }
        names[getattr(holder, "__name__", "")] = sorted(kept)
    return names


def _has_name(member: object) -> bool:
    return isinstance(getattr(member, "__name__", None), str)


def _add(functions: dict[str, Callable[..., object]], space: ModuleType, names: list[str]) -> None:
    for name in names:
        function = getattr(space, name, None)
        if is_allowed(name) and callable(function) and not isinstance(function, type):
            functions[f"{space.__name__}.{name}"] = function


def _fields() -> frozenset[str]:
    """Return the names of the parts of torch's named tuples: "values", "indices"."""
    kinds = [kind for kind in vars(torch.return_types).values() if isinstance(kind, type)]
    return frozenset(name for kind in kinds for name in getattr(kind, "__match_args__", ()))


def _constants() -> dict[str, object]:
    dtypes = [name for name, value in vars(torch).items() if isinstance(value, torch.dtype)]
    kept = [
        name for name in dtypes if not re.match(r"q?u?int[1-7]$|q|bits?|float[48]_|complex32", name)
    ]
    return {f"torch.{name}": getattr(torch, name) for name in (*kept, *CONSTANTS, *MEMORY_FORMATS)}
