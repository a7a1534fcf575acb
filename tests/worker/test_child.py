"""One submission: what is said of loading it, of each call, and of the end."""

from __future__ import annotations

import linecache
import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest
import torch
from torch import Tensor
from worker_jobs import PATH, make_job

from tensor_drills.worker import child, frame
from tensor_drills.worker.action import OpRecorder, describe_layout, perform
from tensor_drills.worker.values import decode

LOADED = {"loaded": "ok"}
END = {"end": True, "ops": []}
VECTOR = torch.tensor([3.0, 1.0, 2.0])
MATRIX = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])


@pytest.fixture(autouse=True)
def _no_submission_left() -> Iterator[None]:
    """Take the submission's module away again: a child would end instead."""
    yield
    sys.modules.pop(child.MODULE_NAME, None)
    linecache.cache.pop(PATH, None)


def run(job: bytes) -> list[tuple[Any, list[bytes]]]:
    """Run a job in this process, its frames through a pipe."""
    read_fd, write_fd = os.pipe()
    try:
        child.run_job(job, write_fd)
    finally:
        os.close(write_fd)
        with open(read_fd, "rb") as pipe:
            data = pipe.read()
    return frame.unpack_all(data)


def run_one(source: str, **options: Any) -> Any:
    """Run a job of one call; return the body of that call's frame."""
    (loaded, _), (reply, _), _ = run(make_job(source, **options))
    assert loaded == LOADED
    return reply


def value_of(source: str, **options: Any) -> Any:
    """Run a job of one call; return its result."""
    _, (reply, buffers), _ = run(make_job(source, **options))
    assert reply["call"] == "value", reply
    return decode(reply["result"], buffers)


def test_a_job_answers_loading_every_call_and_the_end() -> None:
    calls = [{"x": VECTOR, "k": 0}, {"x": VECTOR, "k": 2}]
    frames = run(make_job("def f(x, k): return x[k]", calls))
    first, second = (decode(body["result"], buffers) for body, buffers in frames[1:3])
    assert (first.tensor.item(), second.tensor.item()) == (3.0, 2.0)
    assert [body for body, _ in frames[::3]] == [LOADED, END]


def test_a_job_that_is_cut_short_is_our_own_mistake() -> None:
    with pytest.raises(ValueError, match="cut short"):
        run(make_job("def f(): return 1")[:-1])


LOADING = [
    pytest.param(
        "def g(): pass\nh = 3\ndef k(): pass",
        {"loaded": "missing", "defined": ["g", "k"]},
        id="another function",
    ),
    pytest.param("", {"loaded": "missing", "defined": []}, id="an empty file"),
    pytest.param(
        "\n".join(f"def {'g' * 150}{i}(): pass" for i in range(12)),
        {"loaded": "missing", "defined": ["g" * 100] * 10},
        id="many functions with long names",
    ),
    pytest.param("f = 3", {"loaded": "not_callable", "type": "int"}, id="a number of that name"),
    pytest.param(
        "f = type('T' * 150, (), {})()",
        {"loaded": "not_callable", "type": "T" * 100},
        id="an object of a type with a long name",
    ),
    pytest.param(
        "def f(x, y): pass", {"loaded": "signature", "signature": "(x, y)"}, id="a parameter more"
    ),
    pytest.param("def f(): pass", {"loaded": "signature", "signature": "()"}, id="one less"),
    pytest.param(
        "def f(x, *, y): pass",
        {"loaded": "signature", "signature": "(x, *, y)"},
        id="a keyword that must be given",
    ),
]


@pytest.mark.parametrize(("source", "loaded"), LOADING)
def test_what_cannot_be_called_is_told_and_not_called(source: str, loaded: Any) -> None:
    assert run(make_job(source, [{"x": 1}])) == [(loaded, [])]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("def f(x): return x", id="a function"),
        pytest.param("f = lambda x: x", id="a lambda"),
        pytest.param("def f(*args): return args[0]", id="any number of parameters"),
        pytest.param("def f(x, y=2): return x", id="a parameter with a default"),
        pytest.param("class f:\n    def __new__(cls, x): return x", id="a class"),
        pytest.param("f = next(iter([int]))", id="a type of Python's"),
        pytest.param("from math import log2\nf = lambda x: x", id="an import before it"),
        pytest.param("\ufefff = lambda x: x", id="a byte order mark"),
        pytest.param("# 数\nf = lambda x: x", id="a comment in Chinese"),
        pytest.param("def f(x) -> 'Float[Tensor]': return x", id="a hint"),
    ],
)
def test_what_can_be_called_is_called(source: str) -> None:
    assert value_of(source, calls=[{"x": 5}]) == 5


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("f = max", id="a function of Python's without a signature"),
        pytest.param(
            """
            class Callable:
                @property
                def __signature__(self): raise SystemExit
                def __call__(self, *args): return max(*args)
            f = Callable()
            """,
            id="an object whose signature leaves the program",
        ),
    ],
)
def test_without_a_signature_the_call_itself_tells(source: str) -> None:
    assert value_of(source, calls=[{"x": 5, "y": 7}]) == 7


@pytest.mark.parametrize(
    ("source", "told"),
    [
        pytest.param("1 / 0", ("ZeroDivisionError", "division by zero", [1]), id="an exception"),
        pytest.param("\n\ndef f(:\n", ("SyntaxError", "invalid syntax", []), id="no Python"),
        pytest.param("import no_such_module", ("ModuleNotFoundError", None, [1]), id="an import"),
        pytest.param("raise SystemExit(3)", ("SystemExit", "3", [1]), id="leaving the program"),
        pytest.param("raise KeyboardInterrupt", ("KeyboardInterrupt", "", [1]), id="an interrupt"),
        pytest.param("def g():\n    h()\ng()", ("NameError", None, [3, 2]), id="a call"),
    ],
)
def test_what_is_raised_while_loading_is_told(source: str, told: Any) -> None:
    ((body, buffers),) = run(make_job(source))
    assert (body["loaded"], body["memory"], buffers) == ("raised", False, [])
    assert (body["type"], body["lines"]) == (told[0], told[2])
    assert told[1] is None or body["message"].startswith(told[1])


def test_a_warning_of_the_source_is_not_an_error() -> None:
    with pytest.warns(SyntaxWarning, match="is"):
        assert value_of("def f(): return 1 is 1") is True


RAISED = [
    pytest.param("def f():\n    return [][0]", "IndexError", "list index", [2], id="an exception"),
    pytest.param(
        "def f():\n    g()\ndef g():\n    raise KeyError('k')",
        "KeyError",
        "'k'",
        [2, 4],
        id="inner",
    ),
    pytest.param(
        "import torch\ndef f():\n    return torch.ones(2) @ torch.ones(3)",
        "RuntimeError",
        "inconsistent tensor size",
        [3],
        id="torch's own",
    ),
    pytest.param("def f(): raise SystemExit", "SystemExit", "", [1], id="leaving the program"),
    pytest.param("def f(): exit(2)", "SystemExit", "2", [1], id="exit"),
    pytest.param("def f(): f()", "RecursionError", "maximum", [1] * 20, id="endless recursion"),
    pytest.param(
        "class E(Exception):\n    def __str__(self): raise MemoryError\ndef f(): raise E",
        "E",
        "",
        [3],
        id="an exception that cannot be told",
    ),
    pytest.param(
        "class E(Exception):\n    def __str__(self): return 3\ndef f(): raise E",
        "E",
        "",
        [3],
        id="an exception that tells no string",
    ),
    pytest.param("def f(): raise type('E' * 200, (Exception,), {})", "E" * 100, "", [1], id="long"),
]


@pytest.mark.parametrize(("source", "kind", "message", "lines"), RAISED)
def test_what_is_raised_in_a_call_is_told(
    source: str, kind: str, message: str, lines: list[int]
) -> None:
    reply = run_one(source)
    assert (reply["call"], reply["type"], reply["memory"]) == ("raised", kind, False)
    assert reply["lines"] == lines
    assert reply["message"].startswith(message)


LYING = """
    class List(list):
        def __iter__(self): raise {error}
    def f(): return List([1])
"""


@pytest.mark.parametrize(
    ("source", "reply"),
    [
        pytest.param(LYING.format(error="MemoryError"), {"call": "too_large"}, id="too much"),
        pytest.param(LYING.format(error="KeyError"), ("List", "unsendable"), id="an error"),
        pytest.param("async def f(): return 1", ("coroutine", "type"), id="a coroutine"),
    ],
)
def test_a_result_that_cannot_be_looked_at_is_told(source: str, reply: Any) -> None:
    told = run_one(source)
    if isinstance(reply, tuple):
        assert (told["call"], told["result"]["type"], told["result"]["note"]) == ("value", *reply)
    else:
        assert told == reply


def test_an_exception_whose_class_has_no_name_is_told() -> None:
    source = """
        class Meta(type):
            @property
            def __name__(cls): raise KeyError
        class E(Exception, metaclass=Meta): pass
        def f(): raise E("words")
    """
    reply = run_one(source)
    assert (reply["call"], reply["type"], reply["message"]) == ("raised", "E", "words")


def test_a_signature_that_cannot_be_written_is_told_without_its_words() -> None:
    source = """
        class Default:
            def __repr__(self): raise SystemExit
        def f(x, y, z=Default()): pass
    """
    assert run(make_job(source)) == [({"loaded": "signature", "signature": "(...)"}, [])]


def test_a_long_message_is_cut() -> None:
    reply = run_one("def f(): raise ValueError('x' * 9999)")
    assert reply["message"] == "x" * child.MESSAGE_LIMIT


def test_a_list_that_holds_itself_is_sent_down_to_the_limit() -> None:
    value = value_of("def f():\n    l = []\n    l.append(l)\n    return l")
    assert "Foreign(type_name='list', note='depth')" in repr(value)


def test_an_exception_whose_message_lies_about_its_type_is_told() -> None:
    source = """
        class Message(str):
            def __getitem__(self, key): return object()
        class E(Exception):
            def __str__(self): return Message("x")
        def f(): raise E
    """
    assert run_one(source)["type"] == "E"


@pytest.mark.parametrize(
    "source",
    ["def f(): raise MemoryError", "import torch\ndef f(): raise torch.OutOfMemoryError"],
    ids=["Python's", "torch's"],
)
def test_an_exception_for_want_of_memory_says_so(source: str) -> None:
    assert run_one(source)["memory"] is True


def test_a_call_that_raises_leaves_the_others_alone() -> None:
    frames = run(make_job("def f(x): return 6 // x", [{"x": 0}, {"x": 2}]))
    assert [body.get("call") for body, _ in frames] == [None, "raised", "value", None]


TOO_LARGE = [
    pytest.param("torch.zeros((8 << 20) + 1)", id="a tensor"),
    pytest.param("torch.zeros(1).expand(1 << 40)", id="a tensor that is only claimed"),
    pytest.param("[torch.zeros(5 << 20), (torch.zeros(5 << 20),)]", id="two tensors together"),
    pytest.param("{'a': torch.zeros(9 << 20)}", id="a tensor in a dict"),
    pytest.param("'x' * (33 << 20)", id="a text"),
    pytest.param("b'x' * (33 << 20)", id="bytes"),
    pytest.param("[None] * (1 << 20)", id="a list of nothing"),
]


@pytest.mark.parametrize("expression", TOO_LARGE)
def test_a_result_beyond_the_limit_is_not_sent(expression: str) -> None:
    assert run_one(f"import torch\ndef f(): return {expression}") == {"call": "too_large"}


def run_through_file(job: bytes, path: Any) -> list[tuple[Any, list[bytes]]]:
    """Run a job whose frames are more than a pipe holds."""
    with path.open("wb") as file:
        child.run_job(job, file.fileno())
    return frame.unpack_all(path.read_bytes())


def test_a_result_of_the_limit_is_sent(tmp_path: Any) -> None:
    source = "import torch\ndef f(): return torch.zeros(8 << 20)"
    _, (reply, buffers), _ = run_through_file(make_job(source), tmp_path / "frames")
    assert reply["call"] == "value"
    assert len(buffers[0]) == child.RESULT_LIMIT_BYTES


def test_a_long_list_is_too_large_or_can_be_read(tmp_path: Any) -> None:
    frames = run_through_file(make_job("def f(): return [12345] * 60_000"), tmp_path / "frames")
    assert [body.get("call") for body, _ in frames][1] in ("value", "too_large")


def test_the_inputs_are_sent_as_the_call_left_them() -> None:
    source = "def f(x, items):\n    x[0] = 9\n    items.append(1)\n    return x"
    _, (reply, buffers), _ = run(make_job(source, [{"x": VECTOR, "items": [5]}]))
    left = {name: decode(node, buffers) for name, node in reply["arguments"]}
    assert left["x"].tensor.tolist() == [9.0, 1.0, 2.0]
    assert left["items"] == [5, 1]
    assert VECTOR[0] == 3.0


def test_the_module_knows_its_name_and_file() -> None:
    source = "import sys\ndef f(): return __name__, __file__, sys.modules[__name__].f is f"
    assert value_of(source) == (child.MODULE_NAME, PATH, True)


def test_the_source_can_be_inspected() -> None:
    line = "def f(): return inspect.getsource(f)"
    assert value_of(f"import inspect\n{line}\n") == f"{line}\n"


def test_the_future_of_this_package_is_not_the_submissions() -> None:
    assert (
        value_of("def f(x: int): return isinstance(f.__annotations__['x'], str)", calls=[{"x": 1}])
        is False
    )


def gradient_frames(source: str, cotangent: Tensor, **call: Any) -> list[Any] | None:
    """Run backward through one call; return the gradients sent."""
    job = make_job(source, [call], wrt=["x", "y"], cotangents=[cotangent])
    _, (reply, buffers), _ = run(job)
    if reply["gradients"] is None:
        return None
    decoded = [decode(node, buffers) for node in reply["gradients"]]
    return [None if one is None else one.tensor.tolist() for one in decoded]


@pytest.mark.parametrize(
    ("expression", "gradients"),
    [
        pytest.param("x * y", [[2.0, 6.0], [5.0, 14.0]], id="both inputs are reached"),
        pytest.param("x * 2", [[2.0, 4.0], None], id="one input is reached"),
        pytest.param("(x * y).detach()", [None, None], id="the result is cut off"),
        pytest.param("(x * y).double()", [[2.0, 6.0], [5.0, 14.0]], id="another dtype"),
        pytest.param("(x * y).sum()", None, id="another shape"),
        pytest.param("[x * y]", None, id="no tensor"),
    ],
)
def test_a_gradient_is_sent_for_each_input_asked_for(
    expression: str, gradients: list[Any] | None
) -> None:
    x, y = torch.tensor([5.0, 7.0]), torch.tensor([2.0, 3.0])
    source = f"def f(x, y): return {expression}"
    assert gradient_frames(source, torch.tensor([1.0, 2.0]), x=x, y=y) == gradients
    assert not x.requires_grad


def test_an_input_that_was_frozen_gets_no_gradient() -> None:
    x, y = torch.tensor([5.0, 7.0]), torch.tensor([2.0, 3.0])
    source = "def f(x, y):\n    y.requires_grad_(False)\n    return x * y"
    assert gradient_frames(source, torch.tensor([1.0, 2.0]), x=x, y=y) == [[2.0, 6.0], None]


LAYER = """
    from torch import nn, ones, zeros
    class Layer(nn.Module):
        def __init__(self, size):
            super().__init__()
            self.weight = nn.Parameter(zeros(size))
            self.register_buffer("seen", zeros(()))
        def forward(self, x):
            {body}
            return x * self.weight
"""


def layer_reply(source: str, **weights: Tensor) -> tuple[dict[str, Any], Any]:
    """Build a module of two weights, call it in training mode; return its frame."""
    call = {"size": 2, **weights, "training": True, "x": VECTOR[:2]}
    form = {"init": 1, "weights": list(weights), "has_mode": True}
    job = make_job(
        source, [call], function="Layer", form=form, wrt=["weight"], cotangents=[torch.ones(2)]
    )
    frames = run(job)
    return frames[1][0], frames[1][1]


@pytest.mark.parametrize(
    "body",
    ["self.seen += self.training", "self.seen = self.seen + 1", "self.seen.add_(1)"],
    ids=["in place", "another tensor in its place", "by a method"],
)
def test_a_module_is_called_with_the_weights_of_the_case(body: str) -> None:
    weight = torch.tensor([3.0, 4.0])
    reply, buffers = layer_reply(LAYER.format(body=body), weight=weight, seen=torch.tensor(6.0))
    assert decode(reply["result"], buffers).tensor.tolist() == (VECTOR[:2] * weight).tolist()
    assert decode(reply["gradients"][0], buffers).tensor.tolist() == VECTOR[:2].tolist()
    left = dict(reply["arguments"])
    assert decode(left.pop("seen"), buffers).tensor.item() == 7.0
    assert left == dict.fromkeys(["size", "weight", "training", "x"], child.SAME)


def test_a_module_with_other_parameters_is_told() -> None:
    reply, buffers = layer_reply(LAYER.format(body="pass"), weight=torch.ones(3))
    assert reply["call"] == "state"
    assert decode(reply["found"], buffers) == {"weight": (2,), "seen": ()}


def test_what_is_no_module_is_told() -> None:
    reply, _ = layer_reply("def Layer(size): return size", weight=torch.ones(3))
    assert reply == {"call": "state", "found": None}


def test_an_in_place_write_to_an_input_that_requires_grad_raises() -> None:
    x = torch.ones(2)
    job = make_job("def f(x):\n    x += 1\n    return x", [{"x": x}], wrt=["x"], cotangents=[x])
    _, (reply, _), _ = run(job)
    assert (reply["call"], reply["type"], reply["lines"]) == ("raised", "RuntimeError", [2])


def test_the_ops_that_were_called_are_told() -> None:
    source = "import torch\ndef f(x):\n    x = 1 - x\n    x *= 2\n    return torch.sum(x) + x[0]"
    *_, (tail, _) = run(make_job(source, [{"x": VECTOR}], record_ops=True))
    assert {"rsub", "mul", "sum", "getitem", "add"} <= set(tail["ops"])
    assert tail["ops"] == sorted(tail["ops"])
    assert "matmul" not in tail["ops"]


def test_our_own_ops_are_not_among_those_told() -> None:
    *_, (tail, _) = run(make_job("def f(x): return x", [{"x": VECTOR}], record_ops=True))
    assert tail["ops"] == []


def test_ops_are_not_recorded_unless_asked() -> None:
    *_, (tail, _) = run(make_job("def f(x): return x.sum()", [{"x": VECTOR}]))
    assert tail == END


@pytest.mark.parametrize(
    ("expression", "alias", "stride", "offset"),
    [
        pytest.param("x", "x", (3, 1), 0, id="the input itself"),
        pytest.param("x.T", "x", (1, 3), 0, id="a transposed view"),
        pytest.param("x[1, 1:]", "x", (1,), 4, id="a view that begins late"),
        pytest.param("x[:1].expand(4, 3)", "x", (0, 1), 0, id="an expanded view"),
        pytest.param("x.clone()", None, (3, 1), 0, id="a copy"),
        pytest.param("y.view(3)", "y", (1,), 0, id="a view of the other input"),
        pytest.param("x.reshape(6)", "x", (1,), 0, id="a reshape that is a view"),
        pytest.param("x.T.reshape(6)", None, (1,), 0, id="a reshape that is a copy"),
        pytest.param("x.detach()", "x", (3, 1), 0, id="a detached view"),
    ],
)
def test_the_memory_that_a_result_shares_is_told(
    expression: str, alias: str | None, stride: tuple[int, ...], offset: int
) -> None:
    sent = value_of(f"def f(x, y): return {expression}", calls=[{"x": MATRIX, "y": VECTOR}])
    assert (sent.alias, sent.stride, sent.offset) == (alias, stride, offset)


def test_inputs_without_memory_are_nobodys_alias() -> None:
    empty = torch.empty(0)
    describe = describe_layout({"x": empty, "k": 3, "y": torch.empty(0)})
    assert describe(empty)["alias"] is None


def test_the_offset_is_counted_from_the_input_as_it_was() -> None:
    base = torch.arange(6.0)
    describe = describe_layout({"x": base[2:]})
    assert [describe(base[start:])["offset"] for start in (0, 2, 4)] == [0, 0, 2]
    assert describe(base)["requires_grad"] is False


def test_an_action_without_cotangent_runs_no_backward() -> None:
    performed = perform(lambda x, k: x * k, {"x": VECTOR.clone(), "k": 2}, wrt=["x"])
    assert performed.gradients is None
    assert performed.result.requires_grad
    assert performed.arguments["k"] == 2


def test_the_recorder_hears_nothing_outside_its_block() -> None:
    with OpRecorder() as recorder:
        VECTOR.exp()
    VECTOR.log()
    assert recorder.names == {"exp"}
