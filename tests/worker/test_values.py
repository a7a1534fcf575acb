"""Values as nodes: round trips, layouts that survive, and malformed nodes that are refused."""

from __future__ import annotations

import collections
import math
from typing import Any

import numpy
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor

from tensor_drills.errors import ProtocolError
from tensor_drills.worker import frame
from tensor_drills.worker.values import (
    DEPTH_LIMIT,
    DTYPES,
    INT_LIMIT,
    RANK_LIMIT,
    TEXT_LIMIT,
    Foreign,
    Sent,
    decode,
    decode_argument,
    encode,
    encode_argument,
    from_bytes,
    raw_bytes,
)

CPU = torch.device("cpu")
Pair = collections.namedtuple("Pair", ["first", "second"])


class Subclass(Tensor):
    """A tensor that is none of torch's own."""


class Text(str):
    """A string that is more than a string."""


SHAPES = st.lists(st.integers(0, 3), max_size=5)


@st.composite
def tensors(draw: st.DrawFn) -> Tensor:
    """Tensors of all dtypes and any bytes, NaN and infinities among them."""
    dtype = draw(st.sampled_from(list(DTYPES.values())))
    shape = draw(SHAPES)
    count = math.prod(shape)
    if dtype is torch.bool:
        values = draw(st.lists(st.booleans(), min_size=count, max_size=count))
        return torch.tensor(values, dtype=torch.bool).reshape(shape)
    size = count * dtype.itemsize
    return from_bytes(draw(st.binary(min_size=size, max_size=size)), dtype).reshape(shape)


LEAVES = (
    st.none()
    | st.booleans()
    | st.integers(-INT_LIMIT + 1, INT_LIMIT - 1)
    | st.floats(allow_nan=False)
    | st.text(max_size=20)
    | st.sampled_from(list(DTYPES.values()))
    | st.sampled_from([torch.device("cpu"), torch.device("cuda", 1)])
)
KEYS = st.text(max_size=5) | st.integers(-9, 9) | st.none() | st.tuples(st.integers(0, 9))
NESTED = st.recursive(
    LEAVES | tensors(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner, inner)
        | st.dictionaries(KEYS, inner, max_size=3)
    ),
    max_leaves=8,
)


def through_bytes(value: Any) -> Any:
    """Send a result through a frame, as a child and its parent do."""
    buffers: list[bytes] = []
    unpacked = frame.unpack(frame.pack(encode(value, buffers), buffers))
    assert unpacked is not None
    body, received, _ = unpacked
    return decode(body, received)


def argument_through_bytes(value: Any) -> Any:
    buffers: list[bytes] = []
    unpacked = frame.unpack(frame.pack(encode_argument(value, buffers), buffers))
    assert unpacked is not None
    body, received, _ = unpacked
    return decode_argument(body, received, CPU)


def is_bitwise_same(one: Tensor, other: Tensor) -> bool:
    return (
        one.dtype is other.dtype and one.shape == other.shape and raw_bytes(one) == raw_bytes(other)
    )


def assert_same(sent: Any, received: Any) -> None:
    """Compare what was sent with what came back: types, keys, bits."""
    if isinstance(sent, Tensor):
        assert isinstance(received, Sent)
        assert is_bitwise_same(sent, received.tensor)
    elif isinstance(sent, (list, tuple)):
        assert type(received) is type(sent)
        assert len(received) == len(sent)
        for one, other in zip(sent, received, strict=True):
            assert_same(one, other)
    elif isinstance(sent, dict):
        assert list(received) == list(sent)
        for key in sent:
            assert_same(sent[key], received[key])
    else:
        assert type(received) is type(sent)
        assert received == sent


@settings(deadline=None)
@given(NESTED)
def test_nested_values_come_back(value: Any) -> None:
    assert_same(value, through_bytes(value))


@pytest.mark.parametrize("value", [math.inf, -math.inf, -0.0, 5e-324], ids=repr)
def test_rare_floats_come_back_to_the_sign(value: float) -> None:
    received = through_bytes(value)
    assert (received, math.copysign(1, received)) == (value, math.copysign(1, value))


def test_nan_comes_back() -> None:
    assert math.isnan(through_bytes(math.nan))


@pytest.mark.parametrize("name", DTYPES)
def test_every_dtype_comes_back(name: str) -> None:
    tensor = torch.tensor([[0, 1, 1], [1, 0, 1]]).to(DTYPES[name])
    received = through_bytes(tensor)
    assert received.tensor.dtype is DTYPES[name]
    assert torch.equal(received.tensor, tensor)


@pytest.mark.parametrize(
    ("value", "received"),
    [
        pytest.param(Pair(1, 2), (1, 2), id="a named tuple is a tuple"),
        pytest.param(torch.Size([2, 3]), (2, 3), id="a size is a tuple"),
        pytest.param(collections.OrderedDict(a=1), {"a": 1}, id="an ordered dict is a dict"),
        pytest.param("x" * (TEXT_LIMIT + 1), "x" * TEXT_LIMIT, id="a long text is cut"),
        pytest.param(INT_LIMIT - 1, INT_LIMIT - 1, id="the largest int"),
    ],
)
def test_what_is_like_a_plain_value_becomes_one(value: Any, received: Any) -> None:
    assert_same(received, through_bytes(value))


def test_what_max_returns_is_a_tuple_of_its_tensors() -> None:
    values, indices = through_bytes(torch.tensor([[1.0, 3.0, 2.0]]).max(dim=1))
    assert values.tensor.tolist() == [3.0]
    assert indices.tensor.tolist() == [1]


def test_conjugated_and_negated_views_are_sent_by_value() -> None:
    tensor = torch.tensor([1 + 2j, 3 - 4j])
    assert through_bytes(tensor.conj()).tensor.tolist() == [1 - 2j, 3 + 4j]
    assert through_bytes(tensor.conj().imag).tensor.tolist() == [-2.0, 4.0]


def test_a_tensor_that_requires_grad_is_sent_by_value() -> None:
    assert through_bytes(torch.tensor([2.0], requires_grad=True)).tensor.tolist() == [2.0]


def deep(levels: int) -> Any:
    value: Any = 7
    for _ in range(levels):
        value = [value]
    return value


FOREIGN = [
    pytest.param(numpy.ones(2), Foreign("numpy.ndarray", "type"), id="a NumPy array"),
    pytest.param(numpy.float64(1), Foreign("numpy.float64", "type"), id="a NumPy scalar"),
    pytest.param((i for i in ()), Foreign("generator", "type"), id="a generator"),
    pytest.param({1}, Foreign("set", "type"), id="a set"),
    pytest.param(1j, Foreign("complex", "type"), id="a complex number"),
    pytest.param(Text("x"), Foreign(f"{__name__}.Text", "type"), id="a subclass of str"),
    pytest.param(INT_LIMIT, Foreign("int", "giant"), id="a giant int"),
    pytest.param(-INT_LIMIT, Foreign("int", "giant"), id="a giant negative int"),
    pytest.param(
        torch.ones(2).as_subclass(Subclass),
        Foreign(f"{__name__}.Subclass", "subclass"),
        id="a subclass of Tensor",
    ),
    pytest.param(
        torch.nn.Parameter(torch.ones(2)),
        Foreign("torch.nn.parameter.Parameter", "subclass"),
        id="a parameter",
    ),
    pytest.param(
        torch.empty(2, device="meta"), Foreign("torch.Tensor", "meta"), id="a meta tensor"
    ),
    pytest.param(torch.eye(2).to_sparse(), Foreign("torch.Tensor", "layout"), id="a sparse tensor"),
    pytest.param(
        torch.ones(2).to(torch.float8_e4m3fn),
        Foreign("torch.Tensor", "dtype"),
        id="a tensor of a dtype that is not on the list",
    ),
]


@pytest.mark.parametrize(("value", "expected"), FOREIGN)
def test_what_is_not_accepted_comes_back_as_its_name(value: Any, expected: Foreign) -> None:
    assert through_bytes(value) == expected
    assert through_bytes([1, {"key": value}]) == [1, {"key": expected}]


def test_a_tensor_of_too_many_dims_is_foreign() -> None:
    assert through_bytes(torch.zeros([1] * RANK_LIMIT)).tensor.dim() == RANK_LIMIT
    foreign = Foreign("torch.Tensor", "rank")
    assert through_bytes(torch.zeros([1] * (RANK_LIMIT + 1))) == foreign


@pytest.mark.filterwarnings("ignore:.*nested tensors is in prototype:UserWarning")
def test_a_nested_tensor_is_foreign() -> None:
    nested = torch.nested.nested_tensor([torch.ones(2), torch.ones(3)])
    assert through_bytes(nested) == Foreign("torch.Tensor", "layout")


def test_nesting_down_to_the_limit_comes_back() -> None:
    assert through_bytes(deep(DEPTH_LIMIT)) == deep(DEPTH_LIMIT)


def test_deeper_nesting_is_foreign_below_the_limit() -> None:
    value = through_bytes(deep(DEPTH_LIMIT + 5))
    for _ in range(DEPTH_LIMIT + 1):
        (value,) = value
    assert value == Foreign("list", "depth")


def test_a_list_that_holds_itself_is_foreign_below_the_limit() -> None:
    endless: list[Any] = []
    endless.append(endless)
    assert "depth" in repr(through_bytes(endless))


def test_a_description_is_added_to_every_tensor() -> None:
    buffers: list[bytes] = []
    node = encode(
        [torch.ones(2, 3), {"k": torch.ones(1)}],
        buffers,
        lambda tensor: {
            "device": "cuda:1",
            "requires_grad": True,
            "alias": "x",
            "stride": [1] * tensor.dim(),
            "offset": 4,
        },
    )
    first, second = decode(node, buffers)
    assert (first.device, first.requires_grad, first.alias) == ("cuda:1", True, "x")
    assert (first.stride, first.offset, second["k"].stride) == ((1, 1), 4, (1,))


@st.composite
def laid_out(draw: st.DrawFn) -> Tensor:
    """Tensors whose memory is permuted, has gaps, begins late or is used more than once."""
    shape = draw(st.lists(st.integers(1, 3), min_size=1, max_size=4))
    tensor = torch.arange(math.prod(shape), dtype=torch.float32).reshape(shape)
    for step in draw(st.lists(st.sampled_from(["permute", "gap", "late", "expand"]), max_size=3)):
        dim = draw(st.integers(0, tensor.dim() - 1))
        if step == "permute":
            tensor = tensor.permute(draw(st.permutations(range(tensor.dim()))))
        elif step == "gap":
            tensor = tensor[(slice(None),) * dim + (slice(None, None, 2),)]
        elif step == "late" and tensor.shape[dim] > 1:
            tensor = tensor.narrow(dim, 1, tensor.shape[dim] - 1)
        elif step == "expand":
            tensor = tensor.unsqueeze(0).expand(2, *tensor.shape)
    return tensor


@settings(deadline=None)
@given(laid_out())
def test_the_layout_of_an_argument_survives(tensor: Tensor) -> None:
    received = argument_through_bytes(tensor)
    assert torch.equal(received, tensor)
    assert received.stride() == tensor.stride()
    assert received.storage_offset() == 0
    assert received._base is None
    assert received.data_ptr() != tensor.data_ptr()


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(torch.empty(0, 3), id="no rows"),
        pytest.param(torch.empty(3, 0, 2).permute(2, 0, 1), id="no columns, permuted"),
        pytest.param(torch.tensor(3.5), id="a scalar"),
        pytest.param(torch.tensor([True, False]), id="bools"),
        pytest.param(torch.tensor([1 + 2j]), id="complex numbers"),
    ],
)
def test_small_arguments_survive(value: Tensor) -> None:
    received = argument_through_bytes(value)
    assert is_bitwise_same(received, value)
    assert received.stride() == value.stride()


def test_arguments_that_are_no_tensors_survive() -> None:
    value = ([torch.ones(2).t(), 3], (), [1.5, None, "s", True], torch.int8, {"k": 1})
    received = argument_through_bytes(value)
    assert torch.equal(received[0][0], torch.ones(2))
    assert (received[0][1], *received[1:]) == (3, *value[1:])
    assert type(received) is tuple
    assert type(received[0]) is list


ONE_FLOAT = {"k": "tensor", "dtype": "float32", "shape": [1], "buf": 0}
FLOAT_BYTES = [b"\0\0\0\0"]
MALFORMED = [
    pytest.param(None, id="null"),
    pytest.param([], id="a list"),
    pytest.param("none", id="a text"),
    pytest.param({}, id="an object without a kind"),
    pytest.param({"k": "module"}, id="an unknown kind"),
    pytest.param({"k": ["tensor"]}, id="a list for a kind"),
    pytest.param({"k": "x" * 5000}, id="an endless kind"),
    pytest.param({"k": "none", "v": 1}, id="none with a value"),
    pytest.param({"k": "bool", "v": 1}, id="a bool of 1"),
    pytest.param({"k": "int", "v": True}, id="an int of true"),
    pytest.param({"k": "int", "v": 1.0}, id="an int of 1.0"),
    pytest.param({"k": "int", "v": "1"}, id="an int of text"),
    pytest.param({"k": "float", "v": 1.0}, id="a float that is not in hex"),
    pytest.param({"k": "float", "v": "one"}, id="a float of words"),
    pytest.param({"k": "float", "v": "0x1p99999"}, id="a float beyond all floats"),
    pytest.param({"k": "str", "v": 3}, id="a text of 3"),
    pytest.param({"k": "dtype", "v": 3}, id="a dtype of 3"),
    pytest.param({"k": "dtype", "v": "torch.nn"}, id="a dtype that is a module"),
    pytest.param({"k": "dtype", "v": "torch.float33"}, id="a dtype that is not there"),
    pytest.param({"k": "dtype", "v": "\ud800"}, id="a dtype of half a surrogate"),
    pytest.param({"k": "device", "v": 0}, id="a device of 0"),
    pytest.param({"k": "device", "v": "gpu"}, id="a device that is not there"),
    pytest.param({"k": "device", "v": "\ud800"}, id="a device of half a surrogate"),
    pytest.param({"k": "device", "v": "cuda:99999999999999999999"}, id="a device beyond int"),
    pytest.param({"k": "list", "v": {}}, id="a list of an object"),
    pytest.param({"k": "tuple"}, id="a tuple of nothing"),
    pytest.param({"k": "list", "v": [1]}, id="a list of what is no node"),
    pytest.param({"k": "dict", "v": {"a": 1}}, id="a dict of an object"),
    pytest.param({"k": "dict", "v": [{"k": "none"}]}, id="a dict of no pairs"),
    pytest.param({"k": "dict", "v": [[{"k": "none"}]]}, id="a dict of a pair of one"),
    pytest.param(
        {"k": "dict", "v": [[{"k": "list", "v": []}, {"k": "none"}]]}, id="a dict with a list key"
    ),
    pytest.param({"k": "dict", "v": [[{"k": "none"}, 3]]}, id="a dict of what is no node"),
    pytest.param({"k": "foreign", "v": 1, "type": "x", "note": "y"}, id="a foreign value"),
    pytest.param({"k": "foreign", "note": "y"}, id="a foreign thing without its type"),
    pytest.param({"k": "foreign", "type": "x", "note": 1}, id="a foreign thing noted with 1"),
    pytest.param(ONE_FLOAT | {"v": 1}, id="a tensor with a value"),
    pytest.param(ONE_FLOAT | {"dtype": "float8"}, id="a tensor dtype that is not on the list"),
    pytest.param(ONE_FLOAT | {"dtype": ["float32"]}, id="a list for a tensor dtype"),
    pytest.param(ONE_FLOAT | {"dtype": None}, id="no tensor dtype"),
    pytest.param(ONE_FLOAT | {"shape": None}, id="no shape"),
    pytest.param(ONE_FLOAT | {"shape": 1}, id="an int for a shape"),
    pytest.param(ONE_FLOAT | {"shape": [-1]}, id="a negative size"),
    pytest.param(ONE_FLOAT | {"shape": [True]}, id="a bool for a size"),
    pytest.param(ONE_FLOAT | {"shape": [1.0]}, id="a float for a size"),
    pytest.param(ONE_FLOAT | {"shape": [1 << 62]}, id="a size beyond int64"),
    pytest.param(ONE_FLOAT | {"shape": [1] * (RANK_LIMIT + 1)}, id="too many dims"),
    pytest.param(ONE_FLOAT | {"shape": [2]}, id="too few bytes for the shape"),
    pytest.param(ONE_FLOAT | {"shape": [0]}, id="too many bytes for the shape"),
    pytest.param(ONE_FLOAT | {"shape": [1 << 40] * 3}, id="a shape beyond all memory"),
    pytest.param(ONE_FLOAT | {"dtype": "float16"}, id="another dtype than the bytes are of"),
    pytest.param(ONE_FLOAT | {"buf": None}, id="no buffer"),
    pytest.param(ONE_FLOAT | {"buf": 1}, id="a buffer that is not there"),
    pytest.param(ONE_FLOAT | {"buf": -1}, id="the last buffer by a negative index"),
    pytest.param(ONE_FLOAT | {"buf": False}, id="a bool for a buffer"),
    pytest.param(ONE_FLOAT | {"alias": 1}, id="an alias that is no text"),
    pytest.param(ONE_FLOAT | {"stride": [-1]}, id="a negative stride"),
    pytest.param(ONE_FLOAT | {"stride": None}, id="null for a stride"),
    pytest.param(ONE_FLOAT | {"offset": -1}, id="a negative offset"),
    pytest.param(ONE_FLOAT | {"offset": "0"}, id="text for an offset"),
    pytest.param(ONE_FLOAT | {"device": 0}, id="a number for the device of a tensor"),
    pytest.param(
        {"k": "tensor", "dtype": "bool", "shape": [4], "buf": 0, "v": None} | {"buf": 1},
        id="bools that are neither 0 nor 1",
    ),
]


@pytest.mark.parametrize("node", MALFORMED)
def test_a_malformed_node_is_refused(node: Any) -> None:
    buffers = [*FLOAT_BYTES] + ([b"\0\1\2\0"] if "bool" in repr(node) else [])
    with pytest.raises(ProtocolError, match="malformed result"):
        decode(node, buffers)


def test_an_empty_tensor_with_endless_dims_is_refused() -> None:
    shape = [0, (1 << 62) - 1, (1 << 62) - 1]
    with pytest.raises(ProtocolError):
        decode(ONE_FLOAT | {"shape": shape}, [b""])


@pytest.mark.parametrize(
    "node",
    [
        pytest.param(
            {"k": "dtype", "v": "torch.has_mps"},
            id="a dtype that is a deprecated attribute",
        ),
        pytest.param(
            {"k": "device", "v": "mkldnn"},
            id="a device that is deprecated",
        ),
    ],
)
def test_a_node_makes_torch_neither_warn_nor_import(node: Any) -> None:
    with pytest.raises(ProtocolError):
        decode(node, [])


def test_nodes_nested_deeper_than_any_value_are_refused() -> None:
    node: Any = {"k": "none"}
    for _ in range(DEPTH_LIMIT + 2):
        node = {"k": "list", "v": [node]}
    with pytest.raises(ProtocolError, match="no node"):
        decode(node, [])


def test_bytes_that_are_no_whole_number_of_elements_are_refused() -> None:
    with pytest.raises(ProtocolError, match="3 bytes are no whole number"):
        from_bytes(b"abc", torch.float32)


def test_a_tensor_has_memory_of_its_own() -> None:
    data = bytes(8)
    tensor = from_bytes(data, torch.float32)
    tensor[0] = 1
    assert data == bytes(8)


KINDS = ["tensor", "none", "bool", "int", "float", "str", "dtype", "device", "tuple", "list"]
KINDS += ["dict", "foreign", "other"]
NODES = st.recursive(
    st.none()
    | st.integers(-3, 3)
    | st.floats()
    | st.sampled_from(["", "x", "0x1p+1", "cpu", "torch.int8", "float32", "bool"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.fixed_dictionaries(
            {"k": st.sampled_from(KINDS)},
            optional={
                "v": inner,
                "type": inner,
                "note": inner,
                "dtype": inner,
                "shape": inner | st.lists(st.integers(-1, 3), max_size=3),
                "buf": inner,
                "alias": inner,
                "stride": inner | st.lists(st.integers(0, 3), max_size=3),
                "offset": inner,
                "device": inner,
            },
        )
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(NODES, st.lists(st.binary(max_size=16), max_size=2))
def test_random_nodes_raise_nothing_but_a_protocol_error(node: Any, buffers: list[bytes]) -> None:
    try:
        value = decode(node, buffers)
    except ProtocolError:
        return
    assert_is_plain(value)


def assert_is_plain(value: Any) -> None:
    """Fail unless `value` is of the kinds that a result may have."""
    if isinstance(value, (list, tuple)):
        for item in value:
            assert_is_plain(item)
    elif isinstance(value, dict):
        for pair in value.items():
            assert_is_plain(pair)
    elif isinstance(value, Sent):
        assert type(value.tensor) is Tensor
    else:
        plain = (bool, int, float, str, torch.dtype, torch.device, Foreign)
        assert value is None or type(value) in plain
