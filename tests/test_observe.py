"""Replies of a child as the parent reads them, and what the reference makes of the cases."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import nn

from tensor_drills.declare import Case, Drill, Float, Int, Tensor, Text
from tensor_drills.errors import BrokenDrill, ProtocolError
from tensor_drills.observe import (
    Given,
    Observed,
    Raised,
    as_sent,
    copy_of,
    observe_here,
    printable,
    read_raised,
    read_reply,
    tensors_of,
)
from tensor_drills.prepare import Prepared, Shelf
from tensor_drills.worker import child, frame
from tensor_drills.worker.action import describe_layout
from tensor_drills.worker.values import Foreign, Sent, decode, encode, raw_bytes

V = torch.tensor([1.0, 2.0, 3.0])
ONE = {"k": "int", "v": 1}
RAISED = {"call": "raised", "type": "ValueError", "message": "bad", "lines": [3, 1]}
FLOAT = {"k": "tensor", "dtype": "float32", "shape": [1], "buf": 0}

# Replies


@pytest.mark.parametrize(
    ("body", "observed"),
    [
        pytest.param({"call": "too_large"}, Observed("too_large"), id="too large"),
        pytest.param(
            RAISED,
            Observed("raised", raised=Raised("ValueError", "bad", (3, 1), False)),
            id="an exception",
        ),
        pytest.param(
            {"call": "value", "result": ONE, "arguments": [["x", ONE], ["y", {"k": "none"}]]},
            Observed("value", result=1, arguments={"x": 1, "y": None}),
            id="a value with its inputs",
        ),
        pytest.param(
            {"call": "value", "result": ONE, "gradients": [], "arguments": []},
            Observed("value", result=1, gradients=()),
            id="no gradients",
        ),
        pytest.param(
            {"call": "value", "result": ONE, "gradients": [{"k": "none"}, ONE], "arguments": []},
            Observed("value", result=1, gradients=(None, 1)),
            id="two gradients",
        ),
    ],
)
def test_a_reply_is_read(body: Any, observed: Observed) -> None:
    assert read_reply(body, []) == observed


VALUE = {"call": "value", "result": ONE, "gradients": None, "arguments": []}


def test_an_input_that_is_said_to_be_the_same_is_the_one_that_was_given() -> None:
    reply = VALUE | {"arguments": [["x", child.SAME], ["y", ONE]]}
    assert read_reply(reply, [], {"x": 7, "y": 8}).arguments == {"x": 7, "y": 1}


def test_only_an_input_can_be_the_same() -> None:
    for key, value in {"arguments": [["z", child.SAME]], "result": child.SAME}.items():
        with pytest.raises(ProtocolError, match="malformed result"):
            read_reply(VALUE | {key: value}, [], {"x": 7})


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(None, id="null"),
        pytest.param([], id="a list"),
        pytest.param({}, id="no word of the call"),
        pytest.param({"call": "skipped"}, id="another word"),
        pytest.param({"call": ["value"]}, id="a list for a word"),
        pytest.param({"loaded": "ok"}, id="the frame of loading"),
        pytest.param(VALUE | {"arguments": None}, id="no inputs"),
        pytest.param(VALUE | {"arguments": {}}, id="inputs in an object"),
        pytest.param(VALUE | {"arguments": [[]]}, id="an empty pair"),
        pytest.param(VALUE | {"arguments": [["x", ONE, ONE]]}, id="a pair of three"),
        pytest.param(VALUE | {"arguments": [[1, ONE]]}, id="a name that is no text"),
        pytest.param(VALUE | {"arguments": ["xy"]}, id="a text of two letters"),
        pytest.param(VALUE | {"arguments": [["x", 1]]}, id="an input that is no node"),
        pytest.param(VALUE | {"result": None}, id="no result"),
        pytest.param(VALUE | {"result": FLOAT}, id="a result without its bytes"),
        pytest.param(VALUE | {"gradients": {}}, id="gradients in an object"),
        pytest.param(VALUE | {"gradients": [1]}, id="a gradient that is no node"),
        pytest.param(RAISED | {"type": None}, id="an exception without its type"),
        pytest.param(RAISED | {"message": 3}, id="an exception without its message"),
        pytest.param(RAISED | {"lines": None}, id="an exception without lines"),
        pytest.param(RAISED | {"lines": [True]}, id="a bool for a line"),
        pytest.param(RAISED | {"lines": ["1"]}, id="a text for a line"),
    ],
)
def test_a_malformed_reply_is_refused(body: Any) -> None:
    with pytest.raises(ProtocolError, match="malformed result"):
        read_reply(body, [])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 2) | st.text(max_size=3) | st.just("value"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)
REPLIES = st.fixed_dictionaries(
    {"call": st.sampled_from(["value", "raised", "too_large", "x"])},
    optional={
        "result": JSON | st.just(ONE),
        "gradients": JSON | st.lists(st.just(ONE)),
        "arguments": JSON | st.lists(st.tuples(st.text(max_size=2), JSON).map(list)),
        "type": JSON,
        "message": JSON,
        "lines": JSON,
        "memory": JSON,
    },
)


@settings(deadline=None)
@given(REPLIES | JSON)
def test_a_random_reply_raises_nothing_but_a_protocol_error(body: Any) -> None:
    try:
        observed = read_reply(body, [])
    except ProtocolError:
        return
    assert observed.how == body["call"]


@pytest.mark.parametrize(
    ("told", "is_memory"),
    [
        ({"memory": True}, True),
        ({"memory": 1}, False),
        ({"message": "DefaultCPUAllocator: can't allocate memory: you tried"}, True),
        ({"message": "std::bad_alloc"}, True),
        ({"message": "DefaultCPUAllocator: not enough memory: you tried"}, True),
        ({"message": "memory"}, False),
    ],
    ids=str,
)
def test_an_exception_for_want_of_memory_is_known(told: Any, is_memory: bool) -> None:
    assert read_raised(RAISED | told).is_memory is is_memory


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("plain text\n\twith a tab, 数", "plain text\n\twith a tab, 数", id="plain"),
        pytest.param("\x1b[31mred", "\N{REPLACEMENT CHARACTER}[31mred", id="an escape"),
        pytest.param("a\rb\x00", "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}", id="CR"),
        pytest.param("\u202eabc", "\N{REPLACEMENT CHARACTER}abc", id="a change of direction"),
        pytest.param("\ud800x", "?x", id="half a surrogate"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_what_a_terminal_would_act_on_is_not_printed(words: str, shown: str) -> None:
    assert printable(words) == shown
    raised = read_raised(RAISED | {"type": words, "message": words})
    assert (raised.type_name, raised.message) == (shown, shown)


@settings(deadline=None)
@given(st.text(st.characters()))
def test_what_is_printable_can_always_be_encoded(words: str) -> None:
    shown = printable(words)
    assert len(shown.encode()) >= len(words)
    assert printable(shown) == shown


# Running our own functions


def test_a_function_is_run_on_copies() -> None:
    def spoil(x: Tensor, items: list[Any]) -> Tensor:
        x.zero_()
        items.clear()
        return x

    inputs = {"x": V.clone(), "items": [V, 1]}
    observed = observe_here(spoil, Given.of(inputs))
    assert inputs["x"].tolist() == [1.0, 2.0, 3.0]
    assert len(inputs["items"]) == 2
    assert observed.arguments["x"].tensor.tolist() == [0.0, 0.0, 0.0]
    assert (observed.arguments["items"], observed.result.alias) == ([], "x")


def test_an_exception_of_our_own_function_is_observed_with_its_lines() -> None:
    def fail(x: Tensor) -> Tensor:
        raise ValueError("bad")

    observed = observe_here(fail, Given.of({"x": V}))
    assert observed.raised == Raised("ValueError", "bad", observed.raised.lines, False)
    (line,) = observed.raised.lines
    assert line == fail.__code__.co_firstlineno + 1


def test_what_is_no_python_function_is_observed_too() -> None:
    assert observe_here(torch.sum, Given.of({"x": V})).result.tensor.item() == 6.0
    assert observe_here(torch.sum, Given.of({"x": "text"})).how == "raised"


@pytest.mark.parametrize(
    "value",
    [
        V,
        V[::2],
        V.expand(2, 3).t(),
        torch.tensor([1.0, math.nan, -0.0]),
        torch.tensor([1 + 2j]).conj(),
        torch.tensor([True]),
        torch.tensor(3, dtype=torch.int16),
        torch.empty(0, 3),
        V.clone().requires_grad_(),
        nn.Parameter(V),
        V.to_sparse(),
        V.to("meta"),
        V.to(torch.float8_e5m2),
        [V, V.clone()],
        (V, V.int()),
        [V, nn.Parameter(V)],
        [V, 1, None, "text", [V]],
        {"a": V, 1: (V,)},
        torch.Size([1, 2]),
        1 << 70,
        2.5,
        None,
        object(),
    ],
    ids=lambda value: "an object" if type(value) is object else repr(value),
)
def test_a_value_of_our_own_is_what_its_bytes_would_be(value: Any) -> None:
    describe = describe_layout({"v": V})
    buffers: list[bytes] = []
    came_back = decode(encode(value, buffers, describe), buffers)
    assert repr(as_sent(value, describe)) == repr(came_back)
    assert raw(as_sent(value, describe)) == raw(came_back)


def raw(value: Any) -> list[bytes]:
    return [raw_bytes(sent.tensor) for sent in tensors_of(value)]


def test_gradients_are_observed_as_a_child_would_send_them() -> None:
    observed = observe_here(
        lambda x, y: x * y, Given.of({"x": V, "y": V * 2}), ["y"], torch.ones(3)
    )
    assert observed.gradients is not None
    assert [g.tensor.tolist() for g in observed.gradients] == [[1.0, 2.0, 3.0]]


def test_a_copy_has_the_layout_of_its_original_and_memory_of_its_own() -> None:
    original = torch.arange(12.0).reshape(3, 4)[:, ::2].t()
    copied = copy_of(original)
    assert torch.equal(copied, original)
    assert copied.stride() == original.stride()
    copied.zero_()
    assert original.any()


def test_the_tensors_of_a_result_come_in_order() -> None:
    sent = [Sent(torch.tensor(float(i)), "cpu", False, None, (), 0) for i in range(4)]
    result = [sent[0], (1, {"a": sent[1], "b": [sent[2]]}), Foreign("set", "type"), sent[3]]
    assert [t.tensor.item() for t in tensors_of(result)] == [0.0, 1.0, 2.0, 3.0]
    assert tensors_of(sent[1]) == [sent[1]]
    assert tensors_of("text") == []


# Preparing a drill


def make_drill(reference: Callable[..., Any], *inputs: dict[str, Any], **options: Any) -> Drill:
    words = Text("words", "文字")
    drill = Drill(level=1, ops=(), title=words, statement=words, hints=(), **options)
    drill.reference(reference)

    @drill.cases
    def cases(draw: Any) -> Iterator[Case]:
        for number, one in enumerate(inputs):
            yield Case((f"case {number}", f"用例 {number}"), **one)

    return drill


def pick(x: Float[Tensor, "n c"], k: int, i: Int[Tensor, " m"]) -> Tensor:
    return x[k][i]


def test_the_names_of_dims_and_ints_are_bound_by_the_inputs() -> None:
    inputs = {"x": torch.zeros(2, 3), "k": 1, "i": torch.tensor([0])}
    (expected,) = Prepared(make_drill(pick, inputs), 0).expected
    assert expected.sizes == {"n": 2, "c": 3, "k": 1, "m": 1}


X = torch.tensor([[1.0, 2.0], [3.0, 4.0]])


@pytest.mark.parametrize(
    ("reference", "x", "moves"),
    [
        pytest.param(lambda x: x.T, X, True, id="a transpose"),
        pytest.param(lambda x: [x[0], x[1, :1]], X, True, id="two parts"),
        pytest.param(lambda x: x[0], X[0], True, id="one value"),
        pytest.param(lambda x: x.T, torch.cat([X, X]), False, id="values that occur twice"),
        pytest.param(lambda x: x, torch.tensor([1.0, torch.nan]), False, id="NaN"),
        pytest.param(lambda x: x * 7, X, False, id="computed values"),
        pytest.param(lambda x: x[:0], X, False, id="no values"),
        pytest.param(lambda x: 3.0, X, False, id="no tensor"),
        pytest.param(lambda x: x, torch.arange(10_001.0), False, id="too many values to trace"),
        pytest.param(
            lambda x: x.argmax(1) + 1,
            X,
            False,
            id="indices that happen to be values of the input",
        ),
        pytest.param(
            lambda x: x > 0,
            X,
            False,
            id="bools that happen to be values of the input",
        ),
    ],
)
def test_whether_values_are_only_moved_is_found_out(reference: Any, x: Tensor, moves: bool) -> None:
    (expected,) = Prepared(make_drill(reference, {"x": x}), 0).expected
    assert (expected.moved_from is not None) is moves


def test_where_values_come_from_is_known_by_name_and_index() -> None:
    def join(items: list[Tensor], y: Tensor, s: Tensor) -> Tensor:
        return torch.cat([*items, y.flatten(), s[None]])

    inputs = {"items": [V, V + 3], "y": X + 10, "s": torch.tensor(99.0)}
    (expected,) = Prepared(make_drill(join, inputs), 0).expected
    assert expected.moved_from is not None
    assert expected.moved_from[2.0] == ("items[0]", (1,))
    assert expected.moved_from[6.0] == ("items[1]", (2,))
    assert expected.moved_from[13.0] == ("y", (1, 0))
    assert expected.moved_from[99.0] == ("s", ())


def test_a_reference_that_raises_breaks_its_drill_and_says_where() -> None:
    def fail(x: Tensor) -> Tensor:
        return x[5]

    with pytest.raises(
        BrokenDrill, match=r"`fail`: its reference raises on case `case 1`"
    ) as raised:
        _ = Prepared(make_drill(fail, {"x": torch.zeros(6)}, {"x": V}), 0).expected
    assert "用例 1" in raised.value.text.zh
    assert "IndexError" in raised.value.text.zh


@pytest.mark.parametrize(
    ("gradients_of", "cotangents"),
    [((), [None, None]), (("x",), [[[1.0, 2.0], [3.0, 4.0]], [0.5, 1.0, 1.5]])],
    ids=["none are asked", "one is asked"],
)
def test_no_two_cells_of_a_result_weigh_alike_in_a_gradient(
    gradients_of: Any, cotangents: Any
) -> None:
    drill = make_drill(lambda x: x * 1, {"x": X}, {"x": V}, gradients_of=gradients_of)
    made = Prepared(drill, 0).cotangents
    assert [None if one is None else one.tolist() for one in made] == cotangents


def test_a_result_that_is_no_tensor_has_no_gradient() -> None:
    assert Prepared(make_drill(lambda x: 3, {"x": X}, gradients_of=("x",)), 0).cotangents == [None]


def test_a_job_holds_what_a_child_needs_and_nothing_that_it_must_not_see() -> None:
    def scale(x: Tensor) -> Tensor:
        return x * 1234.5

    drill = make_drill(scale, {"x": X}, gradients_of=("x",), ruled_out=("mul",))
    job = Prepared(drill, 0).job(b"source", "file.py", "cpu")
    unpacked = frame.unpack(job)
    assert unpacked is not None
    body, buffers, end = unpacked
    assert end == len(job)
    assert (buffers[0], body["function"], body["path"]) == (b"source", "scale", "file.py")
    assert (body["parameters"], body["wrt"], body["record_ops"]) == (1, ["x"], True)
    assert len(buffers) == 3  # the source, one input, one cotangent
    assert (X * 1234.5).numpy().tobytes() not in job


def test_prepared_cases_are_kept_for_the_same_drill_and_seed() -> None:
    first, second = make_drill(lambda x: x, {"x": X}), make_drill(lambda x: x, {"x": X})
    shelf = Shelf()
    kept = shelf.prepared(first, 1)
    assert shelf.prepared(first, 1) is kept
    assert shelf.prepared(first, 2) is not kept
    assert shelf.prepared(second, 1).drill is second
