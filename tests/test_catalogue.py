"""The shipped drills, through the real engine: what is wrong fails, what is right passes.

Each drill's own misconceptions and alternatives are turned into files of a learner's, and after
them come wrong answers that other checkers accept, and right ones that nobody expects.
"""

from __future__ import annotations

import ast
import copy
import inspect
import re
import textwrap
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any, get_args

import pytest
import torch
from each_drill import by_chapter

from tensor_drills.compare import compare
from tensor_drills.declare import Case, Draw, Drill, Float, Tensor, Text
from tensor_drills.grade import Grader
from tensor_drills.observe import Observed
from tensor_drills.prepare import Prepared
from tensor_drills.registry import Registry
from tensor_drills.shapes import tuple_text
from tensor_drills.verdict import FindingKind, Kind, Outcome, Verdict
from tensor_drills.worker.pool import Pool

if TYPE_CHECKING:
    pass

SEED = 20
REGISTRY = Registry.open()
IDS = REGISTRY.ids
KINDS: dict[str, Kind] = {name: REGISTRY.entry(name).kind for name in IDS}
TREES = {name: ast.parse(REGISTRY.path(name).read_text("utf-8")) for name in IDS}
IMPORTS = """
import torch
from jaxtyping import Bool, Float, Int, UInt8
from torch import Tensor, nn
class Text:
    def __init__(self, *args, **kwargs): pass
Draw = Text
"""
DEFINITIONS = (ast.FunctionDef, ast.ClassDef)


def role_of(node: ast.stmt) -> str | None:
    """Return what a function of a drill file is declared as: "misconception"; None for others."""
    for decorator in getattr(node, "decorator_list", []):
        words = ast.unparse(decorator).partition("(")[0].split(".")
        if words[0] == "drill":
            return words[1]
    return None


def declared(role: str) -> list[tuple[str, str]]:
    """Return (drill, function) for all functions with this role."""
    return [
        (name, node.name)
        for name, tree in TREES.items()
        for node in tree.body
        if isinstance(node, DEFINITIONS) and role_of(node) == role
    ]


def as_file(name: str, function: str) -> str:
    """Return one function of a drill file as a learner would have written it.

    Kept are the file's imports, constants and helpers; the function takes the drill's name.
    """
    body: list[ast.stmt] = []
    for node in TREES[name].body:
        if isinstance(node, DEFINITIONS) and node.name == function:
            lone = copy.copy(node)
            lone.name, lone.decorator_list = REGISTRY.load(name).target, []
            body.append(lone)
        elif isinstance(node, DEFINITIONS) and role_of(node) is not None:
            continue
        elif isinstance(node, ast.ImportFrom) and str(node.module).startswith("tensor_drills"):
            body += ast.parse(IMPORTS).body
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "drill":
            continue
        elif not (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)):
            body.append(node)
    return ast.unparse(ast.Module(body, []))


@pytest.fixture(scope="module")
def grader(warm_pool: Pool) -> Iterator[Grader]:
    """Grade by one seed."""
    return Grader(warm_pool, SEED)


def graded(grader: Grader, name: str, source: str) -> Verdict:
    """Grade a source."""
    return grader.grade(REGISTRY.load(name), source.encode(), f"{name}.py")


# One of each drill goes through real processes; `dev check` runs them all.
MISCONCEPTIONS = dict(reversed(declared("misconception")))
ALTERNATIVES = dict(declared("alternative"))
REFERENCES = dict(declared("reference"))


# -- what the drills say of themselves, through the engine


@by_chapter(MISCONCEPTIONS)
def test_the_first_misconception_is_named_as_itself(grader: Grader, name: str) -> None:
    function = MISCONCEPTIONS[name]
    (misconception,) = (m for m in REGISTRY.load(name).misconceptions if m.name == function)
    verdict = graded(grader, name, as_file(name, function))
    assert verdict.findings
    if misconception.is_stub:
        assert (verdict.outcome, verdict.misconception, verdict.because) == ("blank", None, None)
    else:
        assert verdict.outcome in ("wrong", "error")
        assert (verdict.misconception, verdict.because) == (function, misconception.because)


REPAIRS = [name for name in IDS if KINDS[name] == "repair"]


@by_chapter(REPAIRS)
def test_the_code_of_a_repair_written_otherwise_is_named(grader: Grader, name: str) -> None:
    stub_code = REGISTRY.load(name).stub_code
    assert stub_code is not None
    source, target = as_file(name, stub_code.name), REGISTRY.load(name).target
    for keyword in ("def", "class"):
        source = source.replace(f"{keyword} {target}(", f"{keyword} helper(")
    tried = f"{source}\n{target} = helper\n"
    verdict = graded(grader, name, tried)
    assert verdict.outcome in ("wrong", "error")
    assert verdict.misconception == stub_code.name


@by_chapter(ALTERNATIVES)
def test_the_last_alternative_passes(grader: Grader, name: str) -> None:
    verdict = graded(grader, name, as_file(name, ALTERNATIVES[name]))
    assert verdict.outcome == "pass", verdict.findings
    assert verdict.cases_run == verdict.cases_total


@by_chapter(IDS)
def test_the_definition_itself_fails_only_where_more_is_asked(grader: Grader, name: str) -> None:
    drill = REGISTRY.load(name)
    verdict = graded(grader, name, as_file(name, REFERENCES[name]))
    kinds = {finding.kind for finding in verdict.findings}
    if drill.view_of and verdict.outcome != "pass":  # one that works in place returns its input
        assert verdict.outcome == "wrong"
        assert kinds <= {"layout", "rule"}
    elif drill.no_loop or verdict.outcome != "pass":
        assert (verdict.outcome, kinds) == ("wrong", {"rule"})
    else:
        assert verdict.outcome == "pass", verdict.findings


@by_chapter(IDS)
def test_the_solution_passes_and_the_stub_is_a_blank(grader: Grader, name: str) -> None:
    solution = REGISTRY.solution(name).read_text("utf-8")
    assert graded(grader, name, solution).outcome == "pass"
    stub = REGISTRY.catalogue(name).exercises / REGISTRY.relative_path(name)
    if stub.is_file():  # not where the package is installed
        verdict = graded(grader, name, stub.read_text("utf-8"))
        assert verdict.outcome == "blank"
        assert verdict.misconception is None


# -- the list of the issue and of the curriculum


FIXED = {
    "flatten_images": (
        'def flatten_images(images: Float[Tensor, "b c h w"]) -> Float[Tensor, "b c*h*w"]:'
    ),
    "bias_to_channels": (
        'def bias_to_channels(bias: Float[Tensor, " c"], images: Float[Tensor, "b c h w"])'
        ' -> Float[Tensor, "b c h w"]:'
    ),
    "gather_class_scores": (
        'def gather_class_scores(scores: Float[Tensor, "n c"], label: Int[Tensor, " n"])'
        ' -> Float[Tensor, " n"]:'
    ),
    "topk_labels": ('def topk_labels(scores: Float[Tensor, "n c"], k: int) -> Int[Tensor, "n k"]:'),
    "fully_connected_shapes": "def fully_connected_shapes() -> dict[str, tuple[int, ...]]:",
}


@pytest.mark.parametrize("name", FIXED)
def test_a_fixed_signature_stands_as_it_was_agreed(name: str) -> None:
    def plain(header: str) -> str:
        return ast.unparse(ast.parse(f"{header} ..."))

    assert plain(REGISTRY.entry(name).signature) == plain(FIXED[name])


FAMILIES = {
    "view and reshape": {"view", "reshape"},
    "squeeze and unsqueeze": {"squeeze", "unsqueeze"},
    "expand and repeat": {"expand", "repeat"},
    "transpose and permute": {"transpose", "permute"},
    "cat and stack": {"cat", "stack"},
    "split and chunk": {"split", "chunk"},
    "gather": {"gather"},
    "where": {"where"},
    "topk": {"topk"},
    "matmul": {"matmul"},
}


@pytest.mark.parametrize("family", FAMILIES)
def test_at_least_two_drills_are_about(family: str) -> None:
    about = {
        name
        for name in IDS
        for op in REGISTRY.entry(name).ops
        if op.rpartition(".")[2] in FAMILIES[family] or name.split("_")[0] in FAMILIES[family]
        if KINDS[name] != "answer"
    }
    assert len(about) >= 2


LEAST = {"answer": 20, "repair": 20, "gradient": 15, "module": 6, "training": 8, "layout": 12}


def test_there_are_enough_drills_of_each_kind() -> None:
    counts = Counter(KINDS.values())
    assert len(IDS) >= 180
    assert set(counts) == set(get_args(Kind))
    assert {kind: counts[kind] for kind, least in LEAST.items() if counts[kind] < least} == {}


@by_chapter(IDS)
def test_every_op_is_in_torch(name: str) -> None:
    for op in REGISTRY.entry(name).ops:
        first, *rest = op.split(".")
        found: Any = {"torch": torch}[first]
        for part in rest:
            found = getattr(found, part)
        assert callable(found) or isinstance(found, property) or inspect.isgetsetdescriptor(found)


@by_chapter(IDS)
def test_every_text_is_in_both_languages(name: str) -> None:
    drill = REGISTRY.load(name)
    texts = [drill.title, drill.statement, *drill.hints]
    texts += [misconception.because for misconception in drill.misconceptions]
    words = re.compile(r"[A-Za-z]{3}")  # "p = 2" is the same in both
    texts += [case.name for case in drill.make_cases(SEED) if words.search(case.name.en)]
    for text in texts:
        assert text.en.strip()
        assert not re.search(r"[\u4e00-\u9fff]", text.en)
        assert re.search(r"[\u4e00-\u9fff]", text.zh)


@by_chapter(IDS)
def test_what_is_code_in_english_is_code_in_chinese(name: str) -> None:
    drill = REGISTRY.load(name)
    texts = [drill.statement, *drill.hints, *(m.because for m in drill.misconceptions)]
    for text in texts:
        english, chinese = (set(re.findall(r"`([^`]+)`", words)) for words in (text.en, text.zh))
        assert english <= chinese


PUZZLES = [name for name in IDS if KINDS[name] == "answer"]


@by_chapter(PUZZLES)
def test_no_wrong_answer_is_met_with_a_part_of_the_right_one(name: str) -> None:
    drill = REGISTRY.load(name)
    prepared = Prepared(drill, SEED)
    right = prepared.expected[0].observed.result
    random = Random(SEED)

    def guess() -> tuple[int, ...] | str:
        sizes = (0, 1, 2, 3, 4, 5, 7, 8, 10, 64, 12288)
        shape = tuple(random.choice(sizes) for _ in range(random.randrange(1, 5)))
        return shape if random.random() < 0.9 else "RuntimeError"

    tried = 0
    for _ in range(300):
        answer = {key: guess() if random.random() < 0.6 else part for key, part in right.items()}
        findings = compare(prepared, 0, Observed("value", result=answer), "cpu")
        tried += bool(findings)
        texts = [finding.message for finding in findings]
        with suppress(Exception):  # the engine then leaves the consequence out
            consequence = drill.consequence_of(answer)
            texts += [consequence] if consequence and findings else []
        told = " ".join(words for text in texts for words in (text.en, text.zh))
        unknown = [part for part in right.values() if part not in answer.values()]
        secrets = {tuple_text(map(str, part)) for part in unknown if isinstance(part, tuple)}
        assert not [secret for secret in secrets if secret in told], (answer, told)
    assert tried > 200


# -- what other checkers accept


@dataclass(frozen=True)
class Wrong:
    """A wrong answer. kinds: of the findings. misconception: the name, where there is one."""

    drill: str
    source: str
    kinds: set[FindingKind]
    misconception: str | None = None
    outcome: Outcome = "wrong"


WRONG = {
    "a column where a vector is asked: it only broadcasts": Wrong(
        "gather_class_scores",
        "def gather_class_scores(scores, label):\n    return scores.gather(1, label[:, None])",
        {"shape", "value"},
        "left_the_column",
    ),
    "a vector where a matrix is asked: it only broadcasts": Wrong(
        "bias_to_channels",
        "def bias_to_channels(bias, images):\n    return bias[None, :, None, None]",
        {"shape"},
    ),
    "one row more at the front: it only broadcasts": Wrong(
        "matmul_row_dots",
        "def matmul_row_dots(x, y):\n    return (x * y).sum(1)[None]",
        {"shape"},
    ),
    "reshape for transpose": Wrong(
        "transpose_matrices",
        "def transpose_matrices(batch):\n"
        "    return batch.reshape(len(batch), batch.shape[2], batch.shape[1])",
        {"value"},
        "reshaped_instead",
    ),
    "view for permute": Wrong(
        "permute_to_channels_last",
        "def permute_to_channels_last(images):\n"
        "    b, c, h, w = images.shape\n    return images.view(b, h, w, c)",
        {"value"},
        "reshaped_instead",
    ),
    "zeros of the right shape": Wrong(
        "matmul_all_pairs",
        "import torch\n\ndef matmul_all_pairs(queries, keys):\n"
        "    return torch.zeros(len(queries), queries.shape[1], keys.shape[1])",
        {"value"},
    ),
    "ones of the right shape": Wrong(
        "where_mask_scores",
        "def where_mask_scores(scores, keep):\n    return scores.new_ones(scores.shape)",
        {"value"},
    ),
    "memory as it was found": Wrong(
        "stack_frames",
        "import torch\n\ndef stack_frames(frames):\n"
        "    return torch.full((len(frames), *frames[0].shape), float('nan'))",
        {"value"},
    ),
    "a sum over the wrong dim, right for square inputs": Wrong(
        "matmul_row_dots",
        "def matmul_row_dots(x, y):\n    return (x * y).sum(0)",
        {"value", "shape"},
        "summed_the_columns",
    ),
    "a topk without regard to the rows": Wrong(
        "topk_labels",
        "def topk_labels(scores, k):\n"
        "    return scores.sum(0).topk(k).indices.expand(len(scores), -1)",
        {"value"},
    ),
    "an input changed in place, the result right": Wrong(
        "where_mask_scores",
        "def where_mask_scores(scores, keep):\n    scores[~keep] = float('-inf')\n"
        "    return scores",
        {"input"},
        "filled_in_place",
    ),
    "an input changed in place after the result was made": Wrong(
        "transpose_matrices",
        "def transpose_matrices(batch):\n    out = batch.mT.clone()\n    batch.zero_()\n"
        "    return out",
        {"input"},
    ),
    "an input whose shape was changed in place": Wrong(
        "squeeze_channel",
        "def squeeze_channel(images):\n    return images.squeeze_(1)",
        {"input"},
    ),
    "a list that was emptied": Wrong(
        "split_sequences",
        "def split_sequences(packed, lengths):\n    out = packed.split(list(lengths))\n"
        "    lengths.clear()\n    return out",
        {"input"},
    ),
    "an element of a list that was changed": Wrong(
        "stack_frames",
        "import torch\n\ndef stack_frames(frames):\n    out = torch.stack(frames)\n"
        "    frames[0] += 1\n    return out",
        {"input"},
    ),
    "a detached result where the gradient is asked": Wrong(
        "where_safe_reciprocal",
        "import torch\n\ndef where_safe_reciprocal(x):\n"
        "    safe = torch.where(x == 0, 1.0, x.detach())\n"
        "    return torch.where(x == 0, 0.0, 1 / safe)",
        {"gradient"},
        "detached_the_result",
    ),
    "a result made under no_grad": Wrong(
        "where_safe_reciprocal",
        "import torch\n\n@torch.no_grad()\ndef where_safe_reciprocal(x):\n"
        "    return torch.where(x == 0, 0.0, 1 / torch.where(x == 0, 1.0, x))",
        {"gradient"},
        "detached_the_result",
    ),
    "a result through NumPy, which has no gradient": Wrong(
        "where_safe_reciprocal",
        "import numpy as np\nimport torch\n\ndef where_safe_reciprocal(x):\n"
        "    a = x.detach().numpy()\n"
        "    return torch.from_numpy(np.divide(1, a, out=np.zeros_like(a), where=a != 0))",
        {"gradient"},
        "detached_the_result",
    ),
    "a gradient that is NaN": Wrong(
        "where_safe_reciprocal",
        "def where_safe_reciprocal(x):\n    return (1 / x).masked_fill(x == 0, 0)",
        {"gradient"},
        "chose_after_dividing",
    ),
    "a gradient of other size": Wrong(
        "where_safe_reciprocal",
        "import torch\n\ndef where_safe_reciprocal(x):\n"
        "    out = torch.where(x == 0, 0.0, 1 / torch.where(x == 0, 1.0, x))\n"
        "    return (out + out.detach()) / 2",
        {"gradient"},
    ),
    "a ruled-out op as a method": Wrong(
        "repeat_each_row",
        "def repeat_each_row(x, k):\n    return x.repeat_interleave(k, 0)",
        {"rule"},
        "used_repeat_interleave",
    ),
    "a ruled-out op as a function of torch": Wrong(
        "repeat_each_row",
        "from torch import repeat_interleave as again\n\n"
        "def repeat_each_row(x, k):\n    return again(x, k, dim=0)",
        {"rule"},
        "used_repeat_interleave",
    ),
    "a ruled-out op by getattr": Wrong(
        "repeat_each_row",
        "def repeat_each_row(x, k):\n    return getattr(x, 'repeat_' + 'interleave')(k, dim=0)",
        {"rule"},
        "used_repeat_interleave",
    ),
    "a ruled-out op on the positions": Wrong(
        "repeat_each_row",
        "import torch\n\ndef repeat_each_row(x, k):\n"
        "    return x[torch.arange(len(x)).repeat_interleave(k)]",
        {"rule"},
        "used_repeat_interleave",
    ),
    "a ruled-out op from torch.ops": Wrong(
        "repeat_each_row",
        "import torch\n\ndef repeat_each_row(x, k):\n"
        "    return torch.ops.aten.repeat_interleave.self_int(x, k, 0)",
        {"rule"},
        "used_repeat_interleave",
    ),
    "a loop where none is allowed": Wrong(
        "gather_class_scores",
        "import torch\n\ndef gather_class_scores(scores, label):\n"
        "    out = scores.new_empty(len(label))\n    for i, j in enumerate(label.tolist()):\n"
        "        out[i] = scores[i, j]\n    return out",
        {"rule"},
    ),
    "a loop in a comprehension": Wrong(
        "matmul_row_dots",
        "import torch\n\ndef matmul_row_dots(x, y):\n"
        "    return torch.stack([a @ b for a, b in zip(x, y)]) if len(x) else x.sum(1)",
        {"rule"},
    ),
    "a loop in a helper": Wrong(
        "interleave_rows",
        "import torch\n\ndef pairs(x, y):\n    for pair in zip(x, y):\n        yield from pair\n\n"
        "def interleave_rows(x, y):\n"
        "    return torch.stack(list(pairs(x, y))) if len(x) else x.clone()",
        {"rule"},
    ),
    "a loop in a map": Wrong(
        "matmul_row_dots",
        "import torch\n\ndef matmul_row_dots(x, y):\n"
        "    return torch.stack([*map(torch.dot, x, y)]) if len(x) else x.sum(1)",
        {"rule"},
    ),
    "a view where memory of its own is asked": Wrong(
        "expand_leave_one_out",
        "import torch\n\ndef expand_leave_one_out(row):\n"
        "    out = row.expand(len(row), -1).contiguous()\n"
        "    return out.fill_diagonal_(0)",
        {"layout", "input"},
    ),
    "a copy where a view is asked": Wrong(
        "bias_to_channels",
        "def bias_to_channels(bias, images):\n"
        "    return bias.view(1, -1, 1, 1).expand_as(images).clone()",
        {"layout"},
        "repeated_the_bias",
    ),
    "a copy that is expanded where a view of the input is asked": Wrong(
        "bias_to_channels",
        "def bias_to_channels(bias, images):\n"
        "    return bias.clone().view(1, -1, 1, 1).expand_as(images)",
        {"layout"},
        "repeated_the_bias",
    ),
    "a view of another input": Wrong(
        "bias_to_channels",
        "def bias_to_channels(bias, images):\n    return images[:]",
        {"value"},
    ),
    "an int where a float is asked": Wrong(
        "flatten_images",
        "def flatten_images(images):\n    return images.flatten(1).long()",
        {"dtype"},
    ),
    "a float64 where a float32 is asked": Wrong(
        "cat_features",
        "import torch\n\ndef cat_features(x, y):\n    return torch.cat([x.double(), y], 1)",
        {"dtype"},
    ),
    "an int32 where indices are asked": Wrong(
        "topk_labels",
        "def topk_labels(scores, k):\n    return scores.topk(k).indices.int()",
        {"dtype"},
    ),
    "a float where indices are asked": Wrong(
        "topk_labels",
        "def topk_labels(scores, k):\n    return scores.topk(k).indices.float()",
        {"dtype"},
    ),
    "a NumPy array where a tensor is asked": Wrong(
        "transpose_matrices",
        "def transpose_matrices(batch):\n    return batch.numpy().transpose(0, 2, 1)",
        {"structure"},
        outcome="rejected",
    ),
    "a Parameter where a tensor is asked": Wrong(
        "flatten_images",
        "import torch\n\ndef flatten_images(images):\n"
        "    return torch.nn.Parameter(images.flatten(1))",
        {"structure"},
        outcome="rejected",
    ),
    "a stack where a tuple is asked": Wrong(
        "chunk_qkv",
        "import torch\n\ndef chunk_qkv(fused):\n    return torch.stack(fused.chunk(3, -1))",
        {"structure"},
    ),
    "two of three": Wrong(
        "chunk_qkv",
        "def chunk_qkv(fused):\n    return fused.chunk(3, -1)[:2]",
        {"structure"},
    ),
    "three in another order": Wrong(
        "chunk_qkv",
        "def chunk_qkv(fused):\n    k, q, v = fused.chunk(3, -1)\n    return q, k, v",
        {"value"},
    ),
    "values that are off by a millionth, where they are only moved": Wrong(
        "flatten_images",
        "def flatten_images(images):\n    return images.flatten(1) * 1.000001",
        {"value"},
    ),
    "what is right for the sizes of the statement alone": Wrong(
        "bias_to_channels",
        "def bias_to_channels(bias, images):\n"
        "    return bias.view(1, 32, 1, 1).expand(4, 32, 28, 28)",
        {"exception"},
        outcome="error",
    ),
    "a result that is kept from call to call": Wrong(
        "flatten_images",
        "import functools\n\nresults = []\n\ndef flatten_images(images):\n"
        "    results.append(images.flatten(1))\n    return results[0]",
        {"shape", "value"},
    ),
    "a bias for each of the seven rows": Wrong(
        "fully_connected_shapes",
        "def fully_connected_shapes():\n    return {'w': (8, 1), 'b': (7, 1)}",
        {"value"},
        "gave_each_sample_a_bias",
    ),
    "shapes that are strings": Wrong(
        "fully_connected_shapes",
        "def fully_connected_shapes():\n    return {'w': '(8, 1)', 'b': '(1, 1)'}",
        {"structure"},
    ),
    "tensors of the right shapes": Wrong(
        "fully_connected_shapes",
        "import torch\n\ndef fully_connected_shapes():\n"
        "    return {'w': torch.ones(8, 1), 'b': torch.ones(1, 1)}",
        {"structure"},
    ),
    "the right shapes and another key": Wrong(
        "fully_connected_shapes",
        "def fully_connected_shapes():\n    return {'w': (8, 1), 'b': (1, 1), 'y': (7, 1)}",
        {"structure"},
    ),
    "shapes of floats": Wrong(
        "linear_shapes",
        "def linear_shapes():\n"
        "    return {'weight': (10.0, 12288.0), 'bias': (10,), 'output': (5, 10)}",
        {"structure"},
    ),
}


@pytest.mark.parametrize(
    "wrong",
    [pytest.param(wrong, id=what) for what, wrong in WRONG.items()],
)
def test_not_accepted_is(grader: Grader, wrong: Wrong) -> None:
    verdict = graded(grader, wrong.drill, wrong.source)
    kinds = {finding.kind for finding in verdict.findings}
    assert (verdict.outcome, verdict.misconception) == (wrong.outcome, wrong.misconception)
    assert kinds
    assert kinds <= wrong.kinds


# -- right answers that nobody expects


RIGHT: dict[str, dict[str, str]] = {
    "flatten_images": {
        "a helper with a default": """
            def merged(x, start=1):
                return x.reshape(*x.shape[:start], x[0].numel())


            def flatten_images(images):
                return merged(images)
            """,
        "one parameter for all": """
            def flatten_images(*args):
                (images,) = args
                return images.view(images.size(0), -1)
            """,
        "NumPy and back": """
            import torch


            def flatten_images(images):
                array = images.numpy()
                return torch.from_numpy(array.reshape(array.shape[0], -1).copy())
            """,
        "a module with a layer": """
            import torch.nn

            flatten_images = torch.nn.Flatten()
            """,
        "a type that is named otherwise": """
            from torch import Tensor as T


            def flatten_images(x: "T") -> "T":
                return x.flatten(1)
            """,
        "a Python list in between": """
            import torch


            def flatten_images(images):
                def values(nested):
                    for item in nested:
                        if isinstance(item, list):
                            yield from values(item)
                        else:
                            yield item

                return torch.tensor([list(values(image)) for image in images.tolist()])
            """,
    },
    "bias_to_channels": {
        "strides by hand": """
            import torch


            def bias_to_channels(bias, images):
                return torch.as_strided(bias, images.shape, (0, bias.stride(0), 0, 0))
            """,
        "a lambda": """
            import torch

            bias_to_channels = lambda b, x: torch.broadcast_tensors(b[:, None, None], x)[0]
            """,
        "a partial of a helper with a keyword": """
            import functools


            def spread(bias, images, *, dim):
                shape = [1] * images.dim()
                shape[dim] = -1
                return bias.reshape(shape).expand(images.shape)


            bias_to_channels = functools.partial(spread, dim=1)
            """,
        "dims moved after the expansion": """
            def bias_to_channels(bias, images):
                b, c, h, w = images.shape
                return bias.expand(b, h, w, c).permute(0, 3, 1, 2)
            """,
        "a view of a detached view": """
            def bias_to_channels(bias, images):
                return bias.detach()[:, None, None].expand_as(images)
            """,
    },
    "gather_class_scores": {
        "a class that is called": """
            import torch


            class Picker:
                def __init__(self, dim):
                    self.dim = dim

                def __call__(self, scores, label):
                    index = label.unsqueeze(self.dim)
                    return torch.gather(scores, self.dim, index).squeeze(self.dim)


            gather_class_scores = Picker(1)
            """,
        "a decorator": """
            import functools


            def counted(function):
                @functools.wraps(function)
                def inner(*args, **kwargs):
                    inner.count += 1
                    return function(*args, **kwargs)

                inner.count = 0
                return inner


            @counted
            def gather_class_scores(scores, label):
                return scores[range(len(label)), label]
            """,
        "a loss": """
            import torch.nn.functional as F


            def gather_class_scores(scores, label):
                return -F.nll_loss(scores, label, reduction="none")
            """,
        "an einsum with one-hot rows": """
            import torch


            def gather_class_scores(scores, label):
                hot = torch.eye(scores.shape[1])[label]
                return torch.einsum("nc,nc->n", scores, hot)
            """,
        "a keyword with a default": """
            def gather_class_scores(scores, label, *, dim=-1):
                return scores.take_along_dim(label.unsqueeze(dim), dim).squeeze(dim)
            """,
        "flat positions": """
            import torch


            def gather_class_scores(scores, label):
                return scores.take(torch.arange(len(label)) * scores.size(1) + label)
            """,
    },
    "topk_labels": {
        "a sort in NumPy": """
            import numpy as np
            import torch


            def topk_labels(scores, k):
                order = np.argsort(-scores.numpy(), axis=1)[:, :k]
                return torch.from_numpy(np.ascontiguousarray(order))
            """,
        "a sort in Python": """
            import torch


            def topk_labels(scores, k):
                rows = [
                    sorted(range(len(row)), key=row.__getitem__, reverse=True)[:k]
                    for row in scores.tolist()
                ]
                return torch.tensor(rows, dtype=torch.int64).reshape(-1, k)
            """,
        "the best taken away again and again": """
            import torch


            def topk_labels(scores, k):
                left, best = scores.clone(), []
                for _ in range(k):
                    label = left.argmax(dim=1)
                    best.append(label)
                    left.scatter_(1, label[:, None], -torch.inf)
                return torch.stack(best, dim=1)
            """,
        "a tuple by its place": """
            import torch

            topk_labels = lambda *args: torch.topk(*args)[1]
            """,
    },
    "where_mask_scores": {
        "a penalty that is added": """
            import torch


            def where_mask_scores(scores, keep):
                return scores + torch.zeros_like(scores).masked_fill(~keep, -torch.inf)
            """,
        "the logarithm of the mask": """
            def where_mask_scores(scores, keep):
                return scores + keep.float().log()
            """,
        "an infinity of float64": """
            import math

            import numpy as np
            import torch


            def where_mask_scores(scores, keep, minus=-math.inf):
                array = np.where(keep.numpy(), scores.numpy(), np.float32(minus))
                return torch.tensor(array)
            """,
        "a method bound to an object": """
            class Masker:
                fill = float("-inf")

                def mask(self, scores, keep):
                    return scores.where(keep, self.fill)


            where_mask_scores = Masker().mask
            """,
    },
    "where_safe_reciprocal": {
        "a function of autograd": """
            import torch


            class Safe(torch.autograd.Function):
                @staticmethod
                def forward(ctx, x):
                    zero = x == 0
                    out = (1 / x).masked_fill(zero, 0)
                    ctx.save_for_backward(out)
                    return out

                @staticmethod
                def backward(ctx, grad):
                    (out,) = ctx.saved_tensors
                    return -grad * out * out


            def where_safe_reciprocal(x):
                return Safe.apply(x)
            """,
        "one added where it is zero": """
            def where_safe_reciprocal(x):
                zero = (x == 0).to(x.dtype)
                return (1 - zero) / (x + zero)
            """,
        "an index that is put back": """
            import torch


            def where_safe_reciprocal(x):
                places = x.nonzero(as_tuple=True)
                return torch.zeros_like(x).index_put(places, x[places].reciprocal())
            """,
        "element by element": """
            import torch


            def where_safe_reciprocal(x):
                return torch.stack([1 / v if v else v * 0 for v in x]) if len(x) else x * 1
            """,
    },
    "transpose_matrices": {
        "a partial of a function of torch": """
            import functools

            import torch

            transpose_matrices = functools.partial(torch.transpose, dim0=-1, dim1=-2)
            """,
        "a class whose making is the answer": """
            class transpose_matrices:
                def __new__(cls, batch):
                    return batch.swapaxes(1, 2)
            """,
        "columns that are stacked": """
            import torch


            def transpose_matrices(batch):
                return torch.stack(batch.unbind(2), 1)
            """,
        "vmap": """
            import torch

            transpose_matrices = torch.vmap(torch.t)
            """,
        "a product with the identity": """
            import torch


            def transpose_matrices(batch):
                return torch.einsum("bij,ik->bjk", batch, torch.eye(batch.shape[1]))
            """,
        "the conjugate transpose, which is lazy for complex ones": """
            import torch


            def transpose_matrices(batch):
                return batch.to(torch.complex64).mH.real
            """,
    },
    "split_sequences": {
        "an iterator and islice": """
            import itertools

            import torch


            def split_sequences(packed, lengths):
                rows = iter(packed)
                taken = [list(itertools.islice(rows, n)) for n in lengths]
                return [torch.stack(t) if t else packed[:0] for t in taken]
            """,
        "narrow from a running sum": """
            def split_sequences(packed, lengths, start=0):
                if not lengths:
                    return ()
                first, *rest = lengths
                head = packed.narrow(0, start, first)
                return (head, *split_sequences(packed, rest, start + first))
            """,
        "a named tuple": """
            from typing import NamedTuple

            import torch


            def split_sequences(packed, lengths):
                class Sequences(tuple):
                    pass

                return Sequences(torch.split(packed, lengths))
            """,
    },
    "expand_leave_one_out": {
        "two triangles": """
            def expand_leave_one_out(row):
                square = row.expand(len(row), len(row))
                return square.tril(-1) + square.triu(1)
            """,
        "a product": """
            import torch


            def expand_leave_one_out(row):
                return row * (1 - torch.eye(len(row)))
            """,
        "an outer product": """
            import torch


            def expand_leave_one_out(row):
                return torch.outer(torch.ones(len(row)), row).fill_diagonal_(0)
            """,
        "rows one by one": """
            import torch


            def expand_leave_one_out(row):
                rows = []
                for i in range(len(row)):
                    rows.append(row.clone())
                    rows[-1][i] = 0
                return torch.stack(rows) if rows else row.new_empty(0, 0)
            """,
        "NumPy and back": """
            import numpy as np
            import torch


            def expand_leave_one_out(row):
                square = np.tile(row.numpy(), (len(row), 1))
                np.fill_diagonal(square, 0)
                return torch.from_numpy(square)
            """,
    },
    "matmul_all_pairs": {
        "a tensordot under vmap as a decorator": """
            import torch


            @torch.vmap
            def pairs(queries, keys):
                return torch.tensordot(queries, keys, dims=([1], [1]))


            def matmul_all_pairs(queries, keys):
                return pairs(queries, keys)
            """,
        "a matrix product under vmap": """
            import torch


            def matmul_all_pairs(queries, keys):
                return torch.vmap(lambda q, k: q @ k.T)(queries, keys)
            """,
        "float64 in between": """
            def matmul_all_pairs(queries, keys):
                return (queries.double() @ keys.double().mT).float()
            """,
        "NumPy and back": """
            import numpy as np
            import torch


            def matmul_all_pairs(queries, keys):
                return torch.from_numpy(np.einsum("bqd,bkd->bqk", queries.numpy(), keys.numpy()))
            """,
        "a product of the transposes": """
            def matmul_all_pairs(queries, keys):
                return (keys @ queries.mT).mT
            """,
        "a linear layer for each batch entry at once": """
            import torch


            def matmul_all_pairs(queries, keys):
                out = torch.empty(0)
                out = torch.baddbmm(out.new_zeros(1), queries, keys.transpose(-1, -2))
                return out
            """,
    },
    "interleave_rows": {
        "a check at the end of the file": """
            import torch


            def interleave_rows(x, y):
                return torch.stack((x, y), 1).reshape(-1, x.shape[1])


            if __name__ == "__main__":
                for n in range(3):
                    print(interleave_rows(torch.zeros(n, 2), torch.ones(n, 2)))
            """,
        "a sort by place": """
            import torch


            def interleave_rows(x, y):
                places = torch.arange(len(x))
                order = torch.cat([2 * places, 2 * places + 1]).argsort()
                return torch.cat([x, y]).index_select(0, order)
            """,
        "writes into a view": """
            def interleave_rows(x, y):
                out = x.new_empty(len(x), 2, x.shape[1])
                out[:, 0], out[:, 1] = x, y
                return out.flatten(0, 1)
            """,
        "a product of Kronecker": """
            import torch


            def interleave_rows(x, y):
                return torch.kron(x, torch.tensor([[1.0], [0.0]])) + torch.kron(
                    y, torch.tensor([[0.0], [1.0]])
                )
            """,
    },
    "fully_connected_shapes": {
        "a default dict": """
            import collections


            def fully_connected_shapes():
                shapes = collections.defaultdict(tuple)
                shapes["b"] = 1, 1
                shapes["w"] = 8, 1
                return shapes
            """,
        "an ordered dict of sizes": """
            import collections

            import torch


            def fully_connected_shapes():
                return collections.OrderedDict(b=torch.Size([1, 1]), w=torch.Size([8, 1]))
            """,
        "a constant of the file": """
            W, B = (8, 1), (1, 1)
            ANSWER = {"w": W, "b": B}


            def fully_connected_shapes(answer=ANSWER):
                return answer
            """,
        "a layer that is asked": """
            import torch


            def fully_connected_shapes():
                layer = torch.nn.Linear(8, 1)
                return {"w": layer.weight.T.shape, "b": layer.bias.unsqueeze(0).shape}
            """,
    },
}


@pytest.mark.parametrize(
    ("name", "source"),
    [
        pytest.param(name, source, id=f"{name}: {how}")
        for name, answers in RIGHT.items()
        for how, source in answers.items()
    ],
)
def test_accepted_is(grader: Grader, name: str, source: str) -> None:
    verdict = graded(grader, name, textwrap.dedent(source))
    assert verdict.outcome == "pass", verdict.findings


def test_three_answers_that_nobody_expects_are_there_for_ten_drills() -> None:
    assert len([answers for answers in RIGHT.values() if len(answers) >= 3]) >= 10


# -- cases of the run's seed: an answer by heart does not pass

SAME_FOR_EVERY_SEED = {
    "mlp_learns_xor": "its statement names the truth tables, and every row of one is shown",
}


def follows_the_seed(drill: Drill) -> bool:
    """Whether some seeds have other cases than others."""
    return len({Prepared(drill, seed).job(b"", "", "cpu") for seed in range(4)}) > 1


@by_chapter([name for name in IDS if KINDS[name] != "answer"])
def test_the_cases_follow_the_seed(name: str) -> None:
    assert follows_the_seed(REGISTRY.load(name)) is (name not in SAME_FOR_EVERY_SEED)


def test_cases_that_are_the_same_for_every_seed_are_found() -> None:
    text = Text("x", "x")
    drill = Drill(level=1, ops=("torch.neg",), title=text, statement=text, hints=(text,))

    @drill.reference
    def negate(x: Float[Tensor, " n"]) -> Float[Tensor, " n"]:
        return -x

    @drill.cases
    def named_ones_only(draw: Draw) -> Iterator[Case]:
        for n in (1, 2):
            yield Case(text, x=draw.signed(n))

    assert not follows_the_seed(drill)

    @drill.cases
    def further_ones(draw: Draw) -> Iterator[Case]:
        for name, n in draw.then_random([(text, 1)], range(1, 9)):
            yield Case(name, x=draw.signed(n))

    assert follows_the_seed(drill)
