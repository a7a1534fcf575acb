"""Errors of torch explained: each family on the errors that torch itself raises here."""

from __future__ import annotations

import io
import pdb
import re
import warnings
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np  # noqa: F401 - snippets use it
import pytest
import torch
import torch.nn.functional as F  # noqa: F401, N812 - snippets use it, by its usual name
from conftest import Snapshots
from torch import Tensor, nn
from versions import on_the_pinned_torch

from tensor_drills.explain.family import KINDS, MESSAGE_LIMIT, Family, Shape, dtype_name
from tensor_drills.explain.meaning import FAMILIES, families_of, meaning_of
from tensor_drills.text import LANGS, Text
from tensor_drills.trouble import names_in_torch


def ones(*sizes: int, **words: Any) -> Tensor:
    return torch.ones(sizes, **words)


def ints(*values: Any) -> Tensor:
    return torch.tensor(values)


def leaf(*sizes: int) -> Tensor:
    return torch.ones(sizes, requires_grad=True)


def run(source: str) -> Callable[[], None]:
    """Return a function that runs some lines."""
    return lambda: exec(source, dict(globals()))


class Bare(nn.Module):
    """A module without forward."""


class Hasty(nn.Module):
    """A module that does not wait for nn.Module's own __init__."""

    def __init__(self) -> None:
        self.layer = nn.Linear(2, 2)


def recurse() -> None:
    recurse()


def stop() -> None:
    """Go into the debugger, and find that nothing can be typed."""
    pdb.Pdb(stdin=io.StringIO(), stdout=io.StringIO()).set_trace()
    ones(2)


# By family: what raises an error of it, here and today.
TABLE: dict[str, list[str]] = {
    "matrix product": [
        "ones(2, 3) @ ones(4, 5)",
        "F.linear(ones(2, 3), ones(4, 5))",
        "nn.Linear(3, 4)(ones(2, 2, 5))",
        "torch.addmm(ones(2), ones(2, 3), ones(4, 5))",
    ],
    "batched product": ["torch.bmm(ones(2, 3, 4), ones(2, 5, 6))"],
    "dot product": ["ones(3) @ ones(4)", "torch.dot(ones(3), ones(4))"],
    "matrix times vector": ["torch.mv(ones(2, 3), ones(4))", "ones(2, 3) @ ones(4)"],
    "product of other dims": [
        "torch.mm(ones(2, 3), ones(3))",
        "torch.mm(ones(2, 3, 4), ones(4, 5))",
        "torch.bmm(ones(3, 4), ones(3, 4, 6))",
        "torch.mv(ones(3), ones(3))",
        "torch.dot(ones(3, 3), ones(3))",
        "torch.outer(ones(2, 2), ones(2))",
    ],
    "product with a scalar": ["torch.tensor(2.0) @ ones(3)"],
    "einsum sizes": ["torch.einsum('ij,jk->ik', ones(2, 3), ones(4, 5))"],
    "einsum letters": ["torch.einsum('ijk->ik', ones(2, 3))"],
    "einsum output": ["torch.einsum('ij->ik', ones(2, 3))"],
    "einsum operands": [
        "torch.einsum('ij,jk->ik', ones(2, 3))",
        "torch.einsum('ij->i', ones(2, 3), ones(2, 3))",
    ],
    "contracted dims": ["torch.tensordot(ones(2, 3), ones(4, 5), dims=1)"],
    "linear equations": ["torch.linalg.solve(torch.eye(2), ones(3, 1))"],
    "not square": ["torch.linalg.inv(ones(2, 3))", "torch.linalg.eigvals(ones(1, 2))"],
    "singular matrix": [
        "torch.linalg.inv(torch.zeros(2, 2))",
        "torch.linalg.solve(torch.zeros(2, 2), ones(2))",
        "torch.linalg.inv(torch.zeros(3, 2, 2))",
    ],
    "not positive definite": ["torch.linalg.cholesky(-torch.eye(2))"],
    "distances": ["torch.cdist(ones(2, 3), ones(2, 4))"],
    "cross product": ["torch.linalg.cross(ones(2), ones(2))"],
    "broadcasting": [
        "ones(2, 3) + ones(2, 4)",
        "torch.where(ones(2, 3) > 0, ones(2, 4), 0.0)",
        "torch.broadcast_shapes((2, 3), (2, 4))",
        "ones(2, 3, 4) @ ones(3, 4, 6)",
    ],
    "broadcasting in place": ["ones(3).add_(ones(2, 3))"],
    "expanding": [
        "ones(2, 3).expand(4, 3)",
        "torch.broadcast_to(ones(3), (2, 4))",
        "run('x = torch.zeros(2, 3); x[:, 0] = ones(3)')()",
        "F.linear(ones(2, 3), ones(4, 3), ones(5))",
    ],
    "expanding to fewer dims": ["ones(2, 3).expand(2)"],
    "expanding a new dim by -1": ["ones(3).expand(-1, 3)"],
    "repeating": ["ones(2, 3).repeat(2)"],
    "repeats": ["ones(2, 3).repeat_interleave(ints(1, 2, 3), 0)"],
    "view of scattered memory": ["ones(3, 4).t().view(12)"],
    "other number of elements": [
        "ones(6).view(4, 2)",
        "ones(6).reshape(4, -1)",
        "ones(4).reshape(-1, 1, 6, 0)",
    ],
    "two sizes left open": ["ones(6).reshape(-1, -1)"],
    "open size of an empty tensor": ["ones(0, 3).reshape(0, -1)"],
    "negative size": [
        "ones(6).reshape(-2, 3)",
        "torch.zeros(2, -1)",
        "torch.empty(2, -1)",
        "torch.eye(-1)",
        "ones(2).repeat_interleave(-1)",
        "torch.as_strided(ones(3), (1, -1), (1, 1))",
    ],
    "splitting one dim": ["ones(6).unflatten(0, (4, 2))"],
    "flattening backwards": ["ones(2, 3).flatten(1, 0)"],
    "view as another dtype": ["ones(3).view(torch.float64)", "ones(3).view(torch.complex64)"],
    "pairs for complex numbers": ["torch.view_as_complex(ones(3))"],
    "outside of the memory": ["torch.as_strided(ones(4), (3, 3), (2, 1))"],
    "sliding beyond the end": ["ones(5).unfold(0, 6, 1)"],
    "writing to shared memory": [
        "ones(1).expand(3).add_(1)",
        "run('x = torch.arange(4.0); x[1:] += x[:-1]')()",
    ],
    "dim out of range": [
        "ones(2, 3).sum(2)",
        "ones(2, 3).transpose(0, 2)",
        "torch.tensor(3.0).sum(1)",
        "ones(2, 3).unsqueeze(4)",
        "ones(2, 3).gather(2, ints([0], [1]))",
        "torch.stack([ones(2)], 3)",
    ],
    "permuting other dims": ["ones(2, 3, 4).permute(0, 2)"],
    "a dim twice": [
        "ones(2, 3, 4).permute(0, 1, 1)",
        "ones(2, 3, 4).sum((0, 0))",
        "ones(2, 3).flip(0, 0)",
    ],
    "moving dims": ["ones(2, 3).movedim((0, 1), (0,))"],
    "transposing more than a matrix": ["ones(2, 3, 4).t()"],
    "another number of dims wanted": [
        "torch.diag(ones(2, 2, 2))",
        "torch.triu(ones(2))",
        "torch.trace(ones(2))",
        "torch.cartesian_prod(ones(2, 2), ones(2))",
        "torch.corrcoef(ones(2, 2, 2))",
        "torch.bucketize(ones(2), ones(2, 2))",
        "torch.meshgrid(ones(2, 2), ones(2), indexing='ij')",
    ],
    "reducing nothing": ["ones(0, 3).argmax(0)", "ones(0).max()", "ones(0).argmin()"],
    "no dims to index": [
        "torch.tensor(3.0)[0]",
        "torch.tensor(3.0)[:1]",
        "list(torch.tensor(3.0))",
        "len(torch.tensor(3.0))",
    ],
    "index out of bounds": [
        "ones(2, 3)[0, 5]",
        "ones(2, 3)[ints(0, 7)]",
        "ones(2, 3).gather(1, ints([0], [5]))",
        "ones(2, 3).select(1, 3)",
        "ones(2, 3).index_select(1, ints(3))",
        "torch.zeros(3).index_copy_(0, ints(0, 5), ones(2))",
        "torch.zeros(2, 3).scatter_(1, ints([0], [5]), 1.0)",
        "ones(0)[0]",
        "ones(3)[-4]",
        "ones(3).gather(0, ints(-1))",
        "np.ones((2, 3))[0, 5]",
    ],
    "row out of range": [
        "F.embedding(ints(0, 5), ones(5, 2))",
        "F.embedding(ints(-1), ones(5, 2))",
        "torch.zeros(3).index_add_(0, ints(0, 5), ones(2))",
    ],
    "place out of range": ["ones(2, 3).take(ints(6))"],
    "too many indices": ["ones(2, 3)[0, 0, 0]"],
    "index tensors of other shapes": ["ones(4, 4)[ints(0, 1), ints(0, 1, 2)]"],
    "index of another dtype": [
        "ones(2, 3)[torch.tensor([0.0, 1.0])]",
        "ones(2, 3)[1.0]",
        "ones(2, 3).gather(1, torch.zeros(2, 1))",
        "ones(2, 3).index_select(1, torch.tensor([0.0]))",
        "F.embedding(torch.tensor([0.0]), ones(5, 2))",
    ],
    "slice backwards": ["ones(3)[::-1]", "ones(3)[::0]"],
    "mask of another shape": ["ones(2, 3)[ones(3) > 0]", "ones(2, 3)[ones(2, 4) > 0]"],
    "values for an assignment": ["run('x = torch.zeros(2, 3); x[x == 0] = ones(5)')()"],
    "mask that is not bool": [
        "ones(2, 3).masked_select(ones(2, 3))",
        "ones(2, 3).masked_fill(ones(2, 3), 0.0)",
        "torch.where(ones(3), 1.0, 2.0)",
    ],
    "filling with many values": ["ones(2, 3).masked_fill(ones(2, 3) > 0, ones(2))"],
    "index that is no vector": ["ones(2, 3).index_select(1, ints([0]))"],
    "narrowing beyond the end": ["ones(2, 3).narrow(1, 2, 3)"],
    "index of other dims": [
        "ones(2, 3).gather(1, ints(0, 1))",
        "torch.zeros(2, 3).scatter_(1, ints(0, 1), 1.0)",
        "torch.take_along_dim(ones(2, 3), ints(0), 1)",
    ],
    "index larger than the tensor": ["ones(2, 3).gather(1, ints([0], [1], [0]))"],
    "index larger than the source": [
        "torch.zeros(2, 3).scatter_(1, ints([0], [1], [1]), 1.0)",
        "torch.zeros(2, 3).scatter_add_(1, ints([0, 1], [1, 2]), ones(2, 1))",
    ],
    "source of another dtype": [
        "torch.zeros(2, 3).scatter_(1, ints([0], [1]), ints([1], [2]))",
        "torch.zeros(3).index_add_(0, ints(0, 1), ints(1, 2))",
        "run('x = torch.zeros(3); x[ints(0)] = torch.ones(1, dtype=torch.float64)')()",
    ],
    "indices and source rows": ["torch.zeros(3).index_add_(0, ints(0, 1), ones(3))"],
    "source of another shape": ["torch.zeros(3, 2).index_add_(0, ints(0, 1), ones(2, 3))"],
    "sorted boundaries": ["torch.searchsorted(ones(2, 3), ones(3, 3))"],
    "counting": ["torch.bincount(ints(-1))", "torch.bincount(ints(0, 1), weights=ones(3))"],
    "dtypes of a product": [
        "ones(2, 3) @ ones(3, 2).double()",
        "ones(2, 3) @ ones(3, 2).long()",
        "ones(2, 3) @ ones(3, 2).bfloat16()",
        "ones(2) @ ints(1, 2)",
        "nn.Linear(3, 2)(ones(2, 3).long())",
        "torch.bmm(ones(2, 3, 3), ones(2, 3, 3).double())",
        "F.binary_cross_entropy(torch.tensor([0.5]), ints(1))",
        "F.conv2d(ones(1, 3, 5, 5).double(), ones(2, 3, 3, 3))",
    ],
    "floating numbers needed": [
        "ints(1, 2).mean()",
        "ones(2).mean(dtype=torch.int64)",
        "ints(1, 2).norm()",
        "torch.multinomial(ints(1, 2), 1)",
    ],
    "floating numbers needed for a spread": ["ints(1, 2).std()", "ints(1, 2).quantile(0.5)"],
    "not for this dtype": ["F.softmax(ints(1, 2), 0)", "ones(2) & ones(2)"],
    "result does not fit the dtype": [
        "ints(1, 2).mul_(0.5)",
        "torch.add(ones(2), ones(2), out=ints(0, 0))",
    ],
    "out= of another dtype": ["torch.mm(ones(2, 2), ones(2, 2), out=ints([0, 0], [0, 0]))"],
    "bools are not subtracted": [
        "1 - (ones(2) > 0)",
        "-(ones(2) > 0)",
        "(ones(2) > 0) - ints(1) .bool()",
    ],
    "bits of floating numbers": ["~ones(2)"],
    "gradients of whole numbers": [
        "torch.tensor([1, 2], requires_grad=True)",
        "ints(1, 2).requires_grad_()",
    ],
    "two devices": ["torch.ones(2, device='meta') + ones(2)"],
    "no CUDA here": [],
    "no such device": ["ones(2).to('float')"],
    "many truths": ["bool(ones(2) > 0)", "bool(ones(0))"],
    "many numbers for one": ["ones(2).item()"],
    "tensor for a number": [
        "float(ones(2))",
        "torch.tensor([ones(2), ones(2)])",
        "range(ones(2).long())",
    ],
    "numpy() with a gradient": ["leaf(2).numpy()"],
    "rows of different lengths": ["torch.tensor([[1, 2], [3]])"],
    "no numbers": [
        "torch.tensor(['a'])",
        "torch.tensor([None])",
        "ones(2)['a']",
        "torch.tensor(np.array(['a']))",
    ],
    "array backwards": ["torch.from_numpy(np.ones(3)[::-1])"],
    "array wanted": ["torch.from_numpy([1, 2])"],
    "range the wrong way": ["torch.arange(5, 0)", "torch.arange(0, 4, 0)"],
    "empty range of random numbers": ["torch.randint(5, 0, (2,))"],
    "sampling more than there is": ["torch.multinomial(ones(2), 3)"],
    "no probabilities": ["torch.multinomial(torch.tensor([-0.5, 0.5]), 1)"],
    "backward twice": ["run('y = (leaf(2) ** 2).sum(); y.backward(); y.backward()')()"],
    "changed in place before backward": [
        "run('y = leaf(2).exp(); y += 1; y.sum().backward()')()",
        "run('x = leaf(2); h = x * 1; y = h * h; h.view(2)[0] = 3; y.sum().backward()')()",
    ],
    "leaf in place": ["leaf(2).add_(1)", "run('x = leaf(2); x[0] = 1')()"],
    "one of several views in place": [
        "run('a, b = (leaf(2, 2) * 1).unbind(); a += 1; b.sum().backward()')()"
    ],
    "nothing to differentiate": [
        "ones(2).sum().backward()",
        "run('x = leaf(2); torch.autograd.grad(x.sum(), ones(2))')()",
    ],
    "gradient of many numbers": [
        "(leaf(2) * 2).backward()",
        "torch.func.grad(lambda x: x)(ones(2))",
    ],
    "gradient of another shape": [
        "(leaf(2) * 2).backward(ones(3))",
        "run('x = leaf(2); x.grad = ones(3)')()",
    ],
    "gradient of another dtype": ["run('x = leaf(2); x.grad = ones(2).double()')()"],
    "not in the graph": ["torch.autograd.grad(leaf(2).sum(), leaf(2))"],
    "flag of a result": ["(leaf(2) * 2).requires_grad_(False)"],
    "copying a result": ["run('import copy; copy.deepcopy(leaf(2) * 2)')()"],
    "made without recording": [
        "run('with torch.inference_mode():\\n    x = ones(2)\\n(leaf(2) * x).sum().backward()')()"
    ],
    "values inside of vmap": [
        "torch.vmap(lambda x: x.item())(ones(2))",
        "torch.vmap(lambda x: x if x > 0 else -x)(ones(2))",
    ],
    "joining other sizes": [
        "torch.cat([ones(2, 3), ones(2, 4)])",
        "torch.hstack([ones(2, 3), ones(3, 3)])",
    ],
    "joining other numbers of dims": ["torch.cat([ones(2, 3), ones(3)])"],
    "joining nothing": ["torch.cat([])", "torch.stack([])", "nn.utils.rnn.pad_sequence([])"],
    "joining scalars": ["torch.cat([torch.tensor(1.0), torch.tensor(2.0)])"],
    "stacking other shapes": ["torch.stack([ones(2), ones(3)])"],
    "list of something else": ["torch.stack([[1, 2], [3, 4]])", "torch.cat([ones(2), 3])"],
    "pieces that do not sum up": ["ones(5).split([2, 2])"],
    "pieces of no size": ["ones(5).split(0)", "ones(5).split(-1)", "ones(5).chunk(0)"],
    "more than there is": ["ones(5).topk(6)", "ones(5).kthvalue(6)"],
    "unpacking": ["run('a, b = ones(3)')()", "run('a, b, c = ones(2)')()"],
    "channels of a convolution": ["F.conv2d(ones(1, 3, 5, 5), ones(2, 4, 3, 3))"],
    "dims of an image": [
        "F.conv2d(ones(5, 5), ones(2, 3, 3, 3))",
        "F.max_pool2d(ones(4), 2)",
        "nn.BatchNorm2d(3)(ones(2, 3))",
        "nn.BatchNorm1d(3)(ones(2))",
        "F.interpolate(ones(2, 2), scale_factor=2)",
    ],
    "kernel larger than the picture": [
        "F.conv2d(ones(1, 3, 2, 2), ones(2, 3, 3, 3))",
        "F.unfold(ones(1, 1, 2, 2), 3)",
    ],
    "nothing left after pooling": ["F.max_pool2d(ones(1, 1, 2, 2), 3)"],
    "stride of zero": [
        "F.conv2d(ones(1, 1, 2, 2), ones(1, 1, 1, 1), stride=0)",
        "F.unfold(ones(1, 1, 2, 2), 1, stride=0)",
    ],
    "padding of a pool": ["F.max_pool2d(ones(1, 1, 4, 4), 3, padding=2)"],
    "bias of a convolution": ["F.conv2d(ones(1, 3, 5, 5), ones(2, 3, 3, 3), ones(3))"],
    "amounts of padding": [
        "F.pad(ones(2), (1,))",
        "F.pad(ones(2), (1, 1, 1, 1))",
        "F.pad(ones(1, 2, 2), (3, 3), mode='reflect')",
    ],
    "blocks that do not fold": ["F.fold(ones(1, 4, 4), (3, 4), 2)"],
    "shape to normalise": ["F.layer_norm(ones(2, 3), (2,))"],
    "one value to normalise": [
        "F.batch_norm(ones(1, 3), ones(3), ones(3), training=True)",
    ],
    "channels to normalise": [
        "nn.BatchNorm1d(3)(ones(2, 4))",
        "F.group_norm(ones(2, 3), 2)",
    ],
    "features of a recurrent layer": ["nn.LSTM(3, 4)(ones(2, 5))"],
    "heads of attention": ["nn.MultiheadAttention(5, 2)"],
    "not between 0 and 1": ["F.dropout(ones(2), 1.5)", "ones(2).quantile(1.5)"],
    "class out of bounds": ["F.cross_entropy(ones(2, 3), ints(0, 3))"],
    "targets of another number": ["F.cross_entropy(ones(2, 3), ints(0, 1, 2))"],
    "targets of another shape": [
        "F.cross_entropy(ones(2, 3, 4), ints(0, 1))",
        "F.cross_entropy(ones(2, 3), ints([0], [1]))",
    ],
    "targets of another dtype": ["F.cross_entropy(ones(2, 3), torch.tensor([0.0, 1.0]))"],
    "no probabilities in a loss": [
        "F.binary_cross_entropy(torch.tensor([1.5]), torch.tensor([1.0]))"
    ],
    "targets that do not pair": [
        "F.binary_cross_entropy(torch.full((2,), 0.5), ones(1))",
        "F.binary_cross_entropy_with_logits(ones(2), ones(1))",
    ],
    "class for a one-hot vector": [
        "F.one_hot(ints(0, -1))",
        "F.one_hot(ints(0, 3), 3)",
        "F.one_hot(ones(2))",
        "F.one_hot(ones(0).long())",
    ],
    "module before its own init": ["Hasty()"],
    "tensor in a parameter's place": ["run('m = nn.Linear(2, 2); m.weight = ones(2, 2)')()"],
    "no forward": ["Bare()(1)"],
    "state of another module": ["nn.Linear(2, 2).load_state_dict({'weight': ones(2, 2)})"],
    "nothing to optimise": [
        "torch.optim.SGD([], lr=0.1)",
        "torch.optim.SGD([leaf(2) * 2], lr=0.1)",
        "torch.optim.SGD(leaf(2), lr=0.1)",
    ],
    "unknown attribute": [
        "ones(2).mena()",
        "ones(2).astype(int)",
        "ones(2).one_hot()",
        "torch.one_hot(ints(0))",
        "torch.view(ones(2), 2)",
        "ones(2).qwertz()",
        "torch.sofmax(ones(2))",
        "ones(2, 3).max(1).sum()",
        "ones(4).split(2).sum()",
        "leaf(2).grad.zero_()",
        "ones(1).item().sqrt()",
        "nn.Linear(2, 2).wieght",
    ],
    "argument of another type": [
        "ones(2, 3).expand((2, 1.5))",
        "ones(2, 3).argmax(dim=(0, 1))",
        "ones(2, 3).gather(ints([0]), 1)",
        "torch.sqrt(2.0)",
        "torch.sum([1, 2])",
        "torch.zeros(2.5)",
        "torch.cat(ones(2, 3))",
        "ones(2, 3).flip(0.5)",
    ],
    "arguments that do not go together": [
        "ones(2, 3).sum(dim=1.0)",
        "ones(2, 3).max(dim=(0, 1))",
        "torch.linspace(0, 1)",
    ],
    "missing arguments": [
        "ones(2, 3).cumsum()",
        "ones(2, 3).transpose(0)",
        "torch.full((2, 2))",
        "(lambda a: a)()",
    ],
    "unknown argument": ["torch.zeros(2).sum(0, axes=0)", "(lambda a: a)(1, b=1)"],
    "too many arguments": ["ones(2, 3).reshape(2.0, 3)", "(lambda a: a)(1, 2)"],
    "given twice": ["(lambda a: a)(1, a=2)"],
    "unknown name": ["run('np_.ones(2)')()", "run('F_')()"],
    "name without a value": [
        "run('def f():\\n    if False:\\n        y = 1\\n    return y\\nf()')()"
    ],
    "no such module": ["run('import torhc')()"],
    "no such name to import": ["run('from torch import sofmax')()"],
    "not written yet": ["run('raise NotImplementedError')()"],
    "debugger without a keyboard": ["stop()"],
    "input without a keyboard": ["run('raise EOFError(\"EOF when reading a line\")')()"],
    "operands of other types": [
        "ones(2) + None",
        "0.1 * ones(2).grad",
        "ones(2) + [1, 2]",
        "ones(2, 3) + ones(2, 3).max(1)",
        "ones(2) @ 3",
    ],
    "joining with +": ["ones(2, 3).max(1) + 1", "ones(2, 3).shape + 1"],
    "called and no function": ["ones(2).shape(0)", "ones(2).T()", "ones(2)(0)"],
    "indexed and no sequence": ["ones(2).size[0]", "None[0]", "run('a, b = None')()"],
    "number that is not whole": ["range(1.5)", "ones(3)[: 3 / 2]"],
    "list indexed by something else": ["[1, 2][0, 1]", "(1, 2)[1.0]"],
    "position in a list": ["[1, 2][5]"],
    "missing key": ["{'a': 1}['b']"],
    "division by zero": ["1 / 0", "1.0 / 0", "1 % 0", "ints(1) // 0"],
    "call without end": ["recurse()"],
    "zip of other lengths": ["list(zip([1], [1, 2], strict=True))"],
}

# As other versions of torch and of Python say it, or a machine with a GPU.
ELSEWHERE: list[tuple[str, str, str]] = [
    ("no CUDA here", "AssertionError", "Torch not compiled with CUDA enabled"),
    (
        "no CUDA here",
        "RuntimeError",
        "Found no NVIDIA driver on your system. Please check that you have an NVIDIA GPU",
    ),
    (
        "two devices",
        "RuntimeError",
        (
            "Expected all tensors to be on the same device, but found at least two devices, cuda:0 "
            "and cpu!"
        ),
    ),
    (
        "two devices",
        "RuntimeError",
        (
            "Expected all tensors to be on the same device, but found at least two devices, cpu "
            "and cuda:0! (when checking argument for argument mat2 in method wrapper_CUDA_mm)"
        ),
    ),
    ("joining nothing", "RuntimeError", "expected a non-empty list of Tensors"),
    (
        "index of another dtype",
        "RuntimeError",
        "gather(): Expected dtype int64 for index",
    ),
    ("unpacking", "ValueError", "too many values to unpack (expected 2, got 3)"),
    (
        "name without a value",
        "UnboundLocalError",
        "local variable 'y' referenced before assignment",
    ),
    (
        "a dim twice",
        "RuntimeError",
        "movedim: repeated dim in `source` ([0, 0])",
    ),
    # What torch 2.6 says where the torch of the constraints says more.
    (
        "broadcasting",
        "RuntimeError",
        "Shape mismatch: objects cannot be broadcast to a single shape",
    ),
    ("negative size", "RuntimeError", "invalid shape dimension -2"),
    (
        "range the wrong way",
        "RuntimeError",
        "upper bound and larger bound inconsistent with step sign",
    ),
    (
        "gradient of another dtype",
        "RuntimeError",
        (
            "attempting to assign a gradient with dtype 'double' to a tensor with dtype 'float'. "
            "Please ensure that the gradient and the tensor have the same dtype"
        ),
    ),
]


def raised_by(source: str) -> BaseException:
    """Return the error that a snippet raises.

    Raises:
        AssertionError: it raises none.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            eval(source, globals())
    except AssertionError as error:
        return error
    except Exception as error:
        return error
    raise AssertionError(f"no error: {source}")


@pytest.fixture(scope="module")
def raised() -> list[tuple[str, str, str, str]]:
    """Raise every error of the table: the family, the snippet, the error's type and message."""
    errors = [
        (family, source, raised_by(source)) for family, all_of in TABLE.items() for source in all_of
    ]
    return [(family, source, type(e).__name__, str(e)) for family, source, e in errors]


Raised = list[tuple[str, str, str, str]]


def misclaimed(raised: Raised, families: Iterable[Family] = FAMILIES) -> list[str]:
    """Return what is claimed by no family, by another than its own, or by two."""
    problems = []
    for family, source, type_name, message in raised:
        claims = [one.name for one, _ in families_of(type_name, message, families)]
        if claims != [family]:
            problems.append(f"{source}: {type_name}: {message[:200]}: {claims}, not {family}")
    return problems


@on_the_pinned_torch
def test_every_error_is_claimed_by_its_family_and_no_other(raised: Raised) -> None:
    assert misclaimed(raised) == []


def test_what_other_versions_and_machines_say_is_claimed_by_its_family() -> None:
    assert misclaimed([(family, "", *error) for family, *error in ELSEWHERE]) == []


def test_the_check_finds_two_families_that_claim_one_error_and_an_error_without(
    raised: Raised,
) -> None:
    dot = next(one for one in raised if one[0] == "dot product")
    greedy = Family("greedy", ("{:rest}",), Text("", ""))
    assert len(misclaimed([dot], [*FAMILIES, greedy])) == 1
    assert len(misclaimed([dot], [])) == 1


def test_every_family_has_an_error_that_shows_it() -> None:
    shown = {family for family, sources in TABLE.items() if sources} | {e[0] for e in ELSEWHERE}
    assert shown == {family.name for family in FAMILIES}
    assert len({family.name for family in FAMILIES}) == len(FAMILIES) >= 40


def told(raised: Raised) -> list[tuple[str, Text]]:
    """Return each snippet with what its error means."""
    pairs = []
    for _, source, type_name, message in raised:
        meaning = meaning_of(type_name, message, names_in_torch())
        assert meaning is not None
        pairs.append((source, meaning.text))
    return pairs


@on_the_pinned_torch
def test_what_every_error_means(raised: Raised, snapshots: Snapshots) -> None:
    lines = [f"{source}\n    {text.en}\n    {text.zh}\n" for source, text in told(raised)]
    snapshots.inside("messages").check("What errors mean", "\n".join(lines))


CHINESE = r"[\u4e00-\u9fff]"


@pytest.mark.parametrize(
    ("rule", "pattern"),
    [
        ("no Chinese in English", (rf"{CHINESE}|[\u3000-\u303f\uff00-\uffef]", "")),
        ("no half-width marks in Chinese", ("", rf"{CHINESE}[,;:?!.]|[,;?!]{CHINESE}")),
        ("space between Chinese and Latin", ("", rf"{CHINESE}[A-Za-z`\d]|[A-Za-z`\d]{CHINESE}")),
        ("whole sentences", (r"[^.?)]$", r"[^。？）]$")),
        (
            "no haste, no blame",
            (r"(?i)\b(simply|obviously|of course|easy|easily)\b|!", "只要|显然|！"),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_sentences_keep_the_rules(rule: str, pattern: tuple[str, str], raised: Raised) -> None:
    for _, text in told(raised):
        for lang, forbidden in zip(LANGS, pattern, strict=True):
            # What torch's message brought along stands in backquotes.
            sentence = re.sub(r"`[^`]*`", "`x`", text.to(lang))
            assert not (forbidden and re.search(forbidden, sentence)), (rule, sentence)


@pytest.mark.parametrize(
    ("type_name", "message"),
    [
        ("ValueError", "no"),
        ("ValueError", ""),
        ("RuntimeError", "CUDA error: an illegal memory access was encountered"),
        ("RuntimeError", "mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5) or so"),
        ("RuntimeError", "shape '[4, x]' is invalid for input of size 6"),
        ("ValueError", "name 'np' is not defined"),
    ],
)
def test_what_no_family_knows_is_not_explained(type_name: str, message: str) -> None:
    assert meaning_of(type_name, message) is None


@pytest.mark.parametrize(
    ("message", "part"),
    [
        ("'Tensor' object has no attribute 'mena'", "`mean`"),
        ("'Tensor' object has no attribute 'astype'", "`to`"),
        ("module 'torch' has no attribute 'one_hot'", "`torch.nn.functional.one_hot`"),
        ("module 'torch' has no attribute 'view'", "`x.view`"),
        ("'Tensor' object has no attribute 'xyzzy'", "spelling"),
        ("'Linear' object has no attribute 'wieght'", "spelling"),
    ],
)
def test_a_misspelt_name_is_found(message: str, part: str) -> None:
    meaning = meaning_of("AttributeError", message, names_in_torch())
    assert meaning is not None
    assert part in meaning.text.en
    without = meaning_of("AttributeError", message)
    assert without is not None
    assert "spelling" in without.text.en


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Float", "float32"),
        ("long int", "int64"),
        ("c10::Half", "float16"),
        ("c10::BFloat16", "bfloat16"),
        ("c10::complex<float>", "complex64"),
        ("torch.FloatTensor", "float32"),
        ("Bool", "bool"),
        ("QInt8", "QInt8"),
    ],
)
def test_dtypes_are_named_as_in_python(written: str, name: str) -> None:
    assert dtype_name(written) == name


# Messages of a process that wants to do harm: each must be read in no time, or not at all.
HOSTILE = [
    "x" * 5_000_000,
    "[" + "1, " * 600 + "]",
    "shape '[" + "1, " * 60 + "' is invalid for input of size " + "9" * 1500,
    "mat1 and mat2 shapes cannot be multiplied (" + "1" * 900 + "x" + "1" * 900,
    "expected m1 and m2 to have the same dtype, but got: " + "a " * 900,
    "f() received an invalid combination of arguments - got (" + ", " * 800,
    (
        "The size of tensor a (3) must match the size of tensor b (\x1b[31m4) at non-singleton "
        "dimension 1"
    ),
    "select(): index 3 out of range for tensor of size [2, 3] at dimension 9",
    (
        "setStorage: sizes [3], strides [2], storage offset 0, and itemsize 0 requiring a storage "
        "size of 28 are out of bounds for storage of size 16"
    ),
    "Dimension out of range (expected to be in range of [-2, -9], but got 7)",
    "index {n} is out of bounds for dimension {0} with size {size}",
    "name '{names}' is not defined",
]


def test_hostile_messages_do_no_harm() -> None:
    for type_name in ("RuntimeError", "IndexError", "TypeError", "KeyError", "NameError"):
        for message in HOSTILE:
            meaning = meaning_of(type_name, message, names_in_torch())
            if meaning is not None:
                assert len(meaning.text.en) < 2 * MESSAGE_LIMIT
                assert meaning.text.en.isprintable()


def unbounded(pattern: str) -> list[str]:
    """Return the quantifiers of a regular expression that have no upper bound."""
    plain = re.sub(r"\\.", "", pattern)
    plain = re.sub(r"\[\^?\]?[^\]]*\]", "c", plain)
    return re.findall(r"[*+]|\{\d*,\}", plain)


def test_no_place_of_a_template_takes_more_than_so_many_characters() -> None:
    assert [name for name, kind in KINDS.items() if unbounded(kind.pattern)] == []
    assert unbounded(r"[*]{1,2}\*[\d]+a{2,}b*") == ["+", "{2,}", "*"]


def test_a_shape_is_written_as_python_writes_it() -> None:
    assert [f"{Shape(sizes)}" for sizes in [(), (3,), (2, 3)]] == ["()", "(3,)", "(2, 3)"]
