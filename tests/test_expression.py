"""Typed expressions: what is let through, what is refused, and that nothing grows without bound."""

from __future__ import annotations

import ast
import random
import re
from pathlib import Path

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.nn import functional
from torch.utils._python_dispatch import TorchDispatchMode

from tensor_drills.errors import BadExpression, StepFailed, TooLarge
from tensor_drills.expression.bounds import bound, leaves_of
from tensor_drills.expression.evaluate import Step, evaluate
from tensor_drills.expression.guard import Guard, Limits
from tensor_drills.expression.syntax import parse
from tensor_drills.expression.vocabulary import is_allowed, vocabulary

X = torch.arange(6.0).reshape(2, 3)


def run(source: str, **more: object) -> object:
    """Compute an expression of x."""
    values: dict[str, object] = {"x": X.clone(), **more}
    return evaluate(parse(source, values.keys()), values)


RESULTS = {
    "x.permute(1, 0)": X.T,
    "x.T @ x": X.T @ X,
    "x[0, 1:] + 1": X[0, 1:] + 1,
    "x[..., None]": X[..., None],
    "x[x > 2]": X[X > 2],
    "x[:, [2, 0]]": X[:, [2, 0]],
    "-x ** 2 / 2": -(X**2) / 2,
    "(x > 1) & ~(x == 3)": (X > 1) & ~(X == 3),
    "torch.einsum('ij,kj->ik', x, x)": X @ X.T,
    "torch.cat([x, x], dim=1)": torch.cat([X, X], dim=1),
    "torch.where(x > 2, x, torch.zeros(3))": torch.where(X > 2, X, torch.zeros(3)),
    "torch.linalg.norm(x, dim=1)": torch.linalg.norm(X, dim=1),
    "torch.nn.functional.relu(x - 3)": functional.relu(X - 3),
    "F.softmax(x, dim=-1)": functional.softmax(X, dim=-1),
    "x.topk(2).indices": X.topk(2).indices,
    "x.permute(*(1, 0))": X.T,
    "x.to(torch.float64)": X.double(),
    "torch.full((2,), -torch.inf)": torch.full((2,), -torch.inf),
    "x.reshape(x.shape[1], -1)": X.reshape(3, 2),
    "torch.arange(6, dtype=torch.int64, device=x.device)": torch.arange(6),
    "x.max()": X.max(),
    "x.size()": torch.Size([2, 3]),
    "x.shape.numel() * 2": 12,
    "[x.ndim, 2 * 3 - 1]": [2, 5],
    "nn.Flatten(0)(x)": X.flatten(),
    "x.masked_fill(x > 2, float('-inf'))": X.masked_fill(X > 2, float("-inf")),
    "x.to(int)\n  + torch.ones(3, dtype=int)": X.to(int) + 1,
}


@pytest.mark.parametrize("source", RESULTS)
def test_an_expression_is_computed_as_python_does(source: str) -> None:
    expected = RESULTS[source]
    result = run(source)
    if isinstance(expected, torch.Tensor):
        assert isinstance(result, torch.Tensor)
        assert torch.equal(result, expected)
    else:
        assert result == expected


def test_random_numbers_come_from_a_seed_of_their_own() -> None:
    before = torch.random.get_rng_state()
    assert torch.equal(run("torch.rand(3)"), run("torch.rand(3)"))  # type: ignore[arg-type]
    assert torch.equal(before, torch.random.get_rng_state())


def test_every_step_is_told_in_order() -> None:
    seen: list[Step] = []
    expression = parse("(x @ w).relu()", {"x", "w"})
    evaluate(expression, {"x": X, "w": X.T}, seen.append)
    assert [expression.code(step.node) for step in seen] == ["x @ w", "(x @ w).relu()"]
    assert seen[0].operands[0] is X
    assert seen[1].operands[0] is seen[0].result


# What somebody might try, and a part of what they are told.
ESCAPES = {
    # Python
    "__import__('os').system('id')": "no function `__import__`",
    "x.__class__": "underscore",
    "x.__class__.__bases__[0].__subclasses__()": "underscore",
    "x.__reduce__()": "underscore",
    "x._typed_storage()": "underscore",
    "x.\uff3f\uff3fclass\uff3f\uff3f": "no Python expression",  # full-width signs
    "x.data\uff3fptr()": "reaches into memory",  # ... become ordinary ones inside a name
    "torch.__builtins__": "underscore",
    "torch._C._cuda_init()": "underscore",
    "(lambda: x)()": "cannot be called",
    "(1).bit_length()": "not available",
    "[t for t in x]": "comprehension",
    "{t: 1 for t in x}": "comprehension",
    "sum(t for t in x)": "no function `sum`",
    "(y := x)": "`:=`",
    "f'{x}'": "Formatted strings",
    "f'{x.__class__}'": "Formatted strings",
    "'{0.__class__}'.format(x)": "A string may stand only",
    "'%s' % x": "A string may stand only",
    "'ab'[0]": "A string may stand only",
    "x['a']": "A string may stand only",
    "b'bytes'": "not part of an expression",
    "x if x else x": "`if ... else`",
    "x and x": "`and`",
    "not x": "`and`",
    "x is x": "Of comparisons",
    "1 in x": "Of comparisons",
    "{'a': x}": "Dictionaries",
    "{x}": "Dictionaries",
    "await x": "no Python expression|not part",
    "x.permute(*x)": "`*` may stand only",
    "x.sum(*(x.ndim,))": "`*` may stand only",
    "torch.zeros(2, **{'dtype': x})": "keyword arguments",
    "import os": "no statement",
    "x = 1": "leave out the name",
    "del x": "no statement",
    "x; x": "no statement",
    "getattr(x, 'data')": "no function `getattr`",
    "eval('1')": "no function `eval`",
    "open('f')": "no function `open`",
    "float('1')": "no function `float`",
    "float('inf', x)": "no function `float`",
    "int.mro()": "not available",
    "bool.__subclasses__()": "underscore",
    "print(x)": "no function `print`",
    "y": "no `y` here",
    "os.system('id')": "no `os` here",
    # files, processes, code
    "torch.load('f')": "not available",
    "torch.save(x, 'f')": "not available",
    "torch.from_file('f', size=3)": "not available",
    "torch.hub.load('a/b', 'c')": "not available",
    "torch.jit.script(x)": "not available",
    "torch.compile(x)": "not available",
    "torch.utils.cpp_extension.load('a', 'b')": "not available",
    "torch.ops.load_library('f')": "not available",
    "torch.ops.aten.add(x, x)": "not available",
    "torch.multiprocessing.spawn(x)": "not available",
    "torch.serialization.os.system('id')": "not available",
    "torch.os.system('id')": "not available",
    "torch.sys.exit()": "not available",
    "torch.export.load('f')": "not available",
    "torch.classes.load_library('f')": "not available",
    "torch.library.Library('a', 'DEF')": "not available",
    "torch.testing._internal": "underscore",
    "torch.distributed.init_process_group('gloo')": "not available",
    "torch.func.vmap(torch.load)": "not available",
    "torch.vmap(torch.load)": "not available",
    "F.triplet_margin_with_distance_loss(x, x, x, distance_function=torch.load)": "not available",
    "nn.Module()": "not available",
    "nn.Linear(3, 4).register_forward_hook(x)": "not available",
    "nn.Linear(3, 4).load_state_dict(x)": "not available",
    "nn.Linear(3, 4).apply(x)": "not available",
    "nn.Linear(3, 4).weight.register_hook(x)": "Python code of its own",
    "nn.modules.module.Module()": "not available",
    "nn.LazyLinear(3)(x)": "not available",
    # Python from inside torch
    "x.apply_(x)": "Python code of its own",
    "x.map_(x, x)": "Python code of its own",
    "x.map2_(x, x, x)": "Python code of its own",
    "x.register_hook(x)": "Python code of its own",
    "torch.autograd.Function()": "not available",
    # memory
    "x.data_ptr()": "reaches into memory",
    "x.const_data_ptr()": "reaches into memory",
    "x.numpy()": "reaches into memory",
    "x.numpy().tofile('f')": "not available",
    "x.storage()": "reaches into memory",
    "x.untyped_storage()": "reaches into memory",
    "x.set_(x)": "reaches into memory",
    "x.resize_(9)": "reaches into memory",
    "x.share_memory_()": "reaches into memory",
    "torch.from_numpy(x)": "reaches into memory",
    "torch.frombuffer(x, dtype=torch.uint8)": "not available",
    "torch.from_dlpack(x)": "reaches into memory",
    "x.tolist()": "no bound",
    "x.type('torch.cuda.FloatTensor')": "reaches into memory",
    "x.data": "changes what autograd keeps",
    "x.grad_fn": "not available",
    # the state of the process
    "torch.set_default_dtype(torch.float64)": "not available",
    "torch.set_default_device('meta')": "not available",
    "torch.set_num_threads(1)": "not available",
    "torch.set_printoptions(precision=1)": "not available",
    "torch.set_grad_enabled(False)": "not available",
    "torch.manual_seed(0)": "not available",
    "torch.seed()": "not available",
    "torch.use_deterministic_algorithms(True)": "not available",
    "torch.autocast('cpu')": "changes what autograd keeps",
    "torch.backends.cudnn.enabled": "not available",
    "nn.init.zeros_(x)": "not available",
    "x.requires_grad_()": "changes what autograd keeps",
    "x.backward()": "changes what autograd keeps",
    "x.retain_grad()": "changes what autograd keeps",
    # other devices, other places
    "x.cuda()": "between devices",
    "x.to('cuda')": "stay on the CPU",
    "torch.zeros(2, device='cuda:0')": "stay on the CPU",
    "nn.Linear(3, 4, True, 'meta')": "stay on the CPU",
    "torch.cuda.empty_cache()": "not available",
    "torch.add(x, x, out=x)": "`out=`",
    "torch.rand(2, generator=x)": "`generator=`",
    "x.to_sparse()": "only dense tensors",
    "torch.quantize_per_tensor(x, 1, 0, x)": "only dense tensors",
    # names that are no values, values that are no functions
    "torch": "not available",
    "torch.relu": "is to be called",
    "x.relu": "is a method",
    "x.shape()": "no method",
    "torch.float32(1)": "cannot be called",
    "x(1)": "`x` is no function",
    "x.shape.count(2)": "not available",
    "x.topk(2).count(1)": "not available",
    "x.size().index(2)": "no `index`|not available",
}


@pytest.mark.parametrize("source", ESCAPES)
def test_what_is_not_on_the_list_is_refused(
    source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadExpression) as caught:
        run(source)
    assert re.search(ESCAPES[source], caught.value.problem.en)
    assert list(tmp_path.iterdir()) == []


def test_a_refusal_shows_the_place_and_what_is_allowed_in_both_languages() -> None:
    with pytest.raises(BadExpression) as caught:
        run("x + torch.load('f')")
    assert caught.value.text.en == (
        "`torch.load` is not available here.\n"
        "    x + torch.load('f')\n"
        "              ^\n"
        "An expression may use tensors, functions of torch, F (torch.nn.functional) and\n"
        "nn, methods, operators, indexing, numbers, tuples and lists."
    )
    assert caught.value.text.zh.startswith("`torch.load` 在此不可用。\n    x + torch.load('f')\n")


@pytest.mark.parametrize(
    ("source", "column"),
    [
        ("", None),
        ("x.", 2),
        ("x.foo()", 2),
        ("x.sum(", 5),
        ("x +", 3),
        ("x.reshape(2, lambda: 3)", 13),
        ("  y", 0),
        ("x.sum() + 形状", 10),
        ("'é'.x + x", 0),
        ("x +\\\n  y", 6),
        (f"[{'x, ' * 200}y]", 601),
        ("x" * 2000, None),
        ("(" * 500 + ")" * 500, 200),
        ("-" * 900 + "1", 40),
        ("x\0", 0),
        ("x[" * 60 + "0" + "]" * 60, None),
    ],
)
def test_a_bad_expression_is_met_where_it_is_bad(source: str, column: int | None) -> None:
    with pytest.raises(BadExpression) as caught:
        run(source)
    assert caught.value.text.zh
    assert all(len(line) <= 82 for line in caught.value.text.en.splitlines())
    if column is not None:
        assert caught.value.column == column


BOMBS = (
    "torch.zeros(10**9)",
    "torch.ones(10**6, 0).unbind(0)",
    "x.expand(10**9, 2, 3)",
    "x.expand(10**4, 2, 3).sum()",
    "x.repeat(10**4, 1)",
    "x.tile(10**8)",
    "torch.eye(10**6)",
    "torch.arange(10**10)",
    "torch.arange(0, 1, 1e-9)",
    "torch.linspace(0, 1, 10**9)",
    "torch.tril_indices(10**5, 10**5)",
    "torch.nn.functional.pad(x, (10**9, 1))",
    "F.interpolate(x[None], scale_factor=1e9)",
    "F.one_hot(torch.tensor([10**9]))",
    "torch.bincount(torch.tensor([10**12]))",
    "x.repeat_interleave(10**8)",
    "x.repeat_interleave(torch.tensor([10**9, 1]), dim=0)",
    "torch.kron(torch.kron(torch.kron(x, x), torch.kron(x, x)), torch.kron(x, x))",
    "torch.cartesian_prod(x[0], x[0], x[0], x[0], x[0], x[0], x[0], x[0], x[0])",
    "torch.combinations(torch.arange(90), 3)",
    "torch.vander(x[0], 10**9)",
    "torch.outer(torch.arange(9000), torch.arange(9000))",
    "torch.arange(9000)[:, None] + torch.arange(9000)",
    "torch.tensor_split(x, 10**9)",
    "torch.tensor_split(x, torch.tensor(10**9))",
    "torch.zeros(9000).split(1)",
    "x.view(-1)[[0] * 10**9]",
    "x[[0] * 100 * 100]",
    "9**9**9",
    "1 << 10**9",
    "2**40 * 2**40",
    "nn.Linear(10**6, 10**6)(x)",
    "nn.TransformerEncoder(nn.ReLU(), 10**9)",
    "nn.RNN(3, 3, num_layers=10**9)",
    "nn.Embedding(10**9, 10**9)",
    "F.conv1d(x[None], torch.ones(10**4, 2, 1)).sum()",
    "torch.histc(x, bins=10**9)",
    "torch.diag_embed(torch.zeros(9000))",
    "torch.empty(10**5).sum()",
)


@pytest.mark.parametrize("source", BOMBS)
def test_what_would_grow_is_stopped_before_it_is_made(source: str) -> None:
    with pytest.raises(TooLarge) as caught:
        run(source)
    assert "is too large" in caught.value.text.en
    assert "过大" in caught.value.text.zh


def test_a_guard_stops_by_the_clock() -> None:
    times = iter([0.0, 1.0, 9.0, 10.0])
    expression = parse("x + x + x", {"x"})
    guard = Guard(Limits(), clock=lambda: next(times))
    with pytest.raises(TooLarge, match="longer than 5 s"):
        evaluate(expression, {"x": X}, within=guard)


def test_a_step_that_torch_refuses_is_named() -> None:
    with pytest.raises(StepFailed, match="cannot be multiplied") as caught:
        run("(x + 1) @ x")
    assert caught.value.text.en.startswith("torch cannot do `(x + 1) @ x`: mat1 and mat2 shapes")
    assert [tuple(one.shape) for one in caught.value.operands] == [(2, 3), (2, 3)]  # type: ignore[attr-defined]


class _Measuring(TorchDispatchMode):
    """Compares what each kernel makes with the bound that was told beforehand."""

    def __init__(self) -> None:
        super().__init__()
        self.too_low: list[str] = []

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):  # type: ignore[no-untyped-def]
        told = bound(func, args, kwargs or {})
        result = func(*args, **(kwargs or {}))
        for leaf in leaves_of(result):
            if isinstance(leaf, torch.Tensor) and not func.is_view and leaf.numel() > told:
                self.too_low.append(f"{func}: {leaf.numel()} > {told}")
        return result


GROWING = (
    "torch.eye(40)",
    "torch.arange(3, 90, 2)",
    "torch.linalg.svd(x.T)",
    "torch.linalg.qr(x.T, mode='complete')",
    "torch.histc(x)",
    "x.nonzero()",
    "torch.block_diag(x, x, x)",
    "torch.bincount(torch.tensor([3, 70]))",
    "x.repeat_interleave(torch.tensor([9, 30]), dim=0)",
    "torch.pdist(torch.ones(40, 2))",
    "torch.cdist(torch.ones(40, 2), torch.ones(30, 2))",
    "torch.diag_embed(torch.ones(9))",
    "F.conv1d(torch.ones(1, 2, 9), torch.ones(8, 2, 1), padding=4)",
    "F.conv_transpose2d(torch.ones(1, 2, 4, 4), torch.ones(2, 2, 4, 5), stride=3, groups=2)",
    "nn.ConvTranspose3d(2, 4, 3, stride=2, output_padding=1)(torch.ones(2, 2, 2, 2, 2))",
    "F.max_pool2d(torch.ones(1, 9, 9), 2, stride=1, padding=1)",
    "nn.GRU(3, 9)(x)",
    "F.embedding(torch.ones(40, dtype=torch.int64), x)",
    "torch.stack([x] * 9)",
    "F.unfold(torch.ones(1, 1, 9, 9), 3)",
    "torch.einsum('ij,kl->ijkl', x, x)",
    "torch.vander(torch.ones(9))",
    "torch.baddbmm(torch.ones(2, 9, 9), torch.ones(2, 9, 1), torch.ones(2, 1, 9))",
    "torch.masked_select(x, torch.ones(9, 1, 1, dtype=torch.bool))",
)


def test_a_bound_is_never_below_what_a_kernel_makes() -> None:
    with _Measuring() as measuring:
        for source in GROWING:
            expression = parse(source, {"x"})
            evaluate(expression, {"x": X}, within=Guard(Limits(elements=10**6)))
    assert measuring.too_low == []


def test_the_list_is_what_torch_lists_without_what_the_rules_take_away() -> None:
    words = vocabulary()
    assert {"torch.gather", "torch.linalg.svd", "torch.fft.rfft", "torch.special.expit"} <= set(
        words.functions
    )
    assert {"torch.nn.functional.cross_entropy", "torch.zeros", "torch.unique"} <= set(
        words.functions
    )
    assert {"permute", "scatter_", "sum", "to", "new_zeros"} <= words.methods
    assert {"torch.nn.Linear", "torch.nn.Sequential"} <= set(words.layers)
    assert 600 < len(words.functions) < 800
    names = [name.rpartition(".")[2] for name in words.functions] + [*words.methods]
    assert [name for name in names if not is_allowed(name)] == []
    # Nothing that opens, runs, sets, or hands out what is no tensor.
    suspicious = re.compile(r"load|save|file|(^|_)set_|seed|ptr|storage|hook|import|thread|compile")
    assert [name for name in names if suspicious.search(name)] == []


NODES = (
    *(ast.Constant, ast.Name, ast.Load, ast.Attribute, ast.Call, ast.keyword, ast.BinOp),
    *(ast.operator, ast.UnaryOp, ast.USub, ast.UAdd, ast.Invert, ast.Compare, ast.Lt, ast.LtE),
    *(ast.Gt, ast.GtE, ast.Eq, ast.NotEq, ast.Subscript, ast.Slice, ast.Tuple, ast.List),
    ast.Starred,
)
WORDS = """
x torch F nn 1 2.5 'a' None True ... x.T torch.cat .sum() .__class__ ._x (x) [x] [0] [:,1] [1:2]
+ - * / // % ** @ & | ^ ~ << >> < <= == != is in not and or if else lambda : := = , ( ) [ ] { } *
** f'{x}' b'a' await yield for x in torch.zeros( x.view( dim=1 *(1,2) ; # @ . .. ' " 0x 1j 形
"""


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=12))
def test_only_allowed_nodes_pass(pieces: list[str]) -> None:
    source = " ".join(pieces)
    try:
        tree = parse(source, {"x"}).tree
    except BadExpression:
        return
    for node in ast.walk(tree):
        assert isinstance(node, NODES)
        assert not getattr(node, "attr", getattr(node, "id", "")).startswith("_")
        if isinstance(node, ast.Name):
            assert node.id in {"x", "torch", "F", "nn"}


def source_of(choose: random.Random, depth: int) -> str:
    """Write a random expression that the syntax allows."""
    if depth == 0:
        return choose.choice(["x", "1", "-2", "None", "True", "torch.pi", "x.shape", "(1, 0)"])
    one, other = source_of(choose, depth - 1), source_of(choose, depth - 1)
    name = choose.choice(["sum", "view", "topk", "T", "permute", "max", "add", "split", "expand"])
    shapes = [
        f"({one}) {choose.choice(['+', '*', '@', '**', '<', '=='])} ({other})",
        f"({one}).{name}({other})",
        f"torch.{choose.choice(['cat', 'stack', 'zeros', 'where', 'relu', 'eye'])}({one}, {other})",
        f"({one})[{other}]",
        f"[{one}, {other}]",
        f"F.{choose.choice(['pad', 'softmax', 'one_hot', 'linear'])}({one}, {other})",
    ]
    return choose.choice(shapes)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 3))
def test_an_allowed_expression_gives_a_value_or_one_of_our_errors(seed: int, depth: int) -> None:
    source = source_of(random.Random(seed), depth)
    try:
        result = run(source)
    except (BadExpression, StepFailed):
        return
    plain = (torch.Tensor, int, float, tuple, list, torch.dtype, type(None))
    assert isinstance(result, plain)
