"""Dims by number: out of range, twice, too many, none at all."""

from __future__ import annotations

from tensor_drills.explain.family import Facts, Family
from tensor_drills.text import Text


def _out_of_range(facts: Facts) -> Text:
    low, high, asked = facts["low"], facts["high"], facts["d"]
    allowed = Text(
        f"Here a dim is a number from 0 to {high}, or from {low} to -1 counted from the end; "
        f"{asked} was asked. ",
        f"这里的 dim 可以是 0 到 {high}，或从末尾数的 {low} 到 -1；写的却是 {asked}。",
    )
    if high == 0:
        allowed = Text(
            f"Here the only dim is 0 (or -1, the same from the end), and {asked} was asked. ",
            f"这里只有 dim 0（从末尾数是 -1），写的却是 {asked}。",
        )
    look = Text(
        "Look at how many dims the tensor has at this line: an index or a reduction takes dims "
        "away. (`unsqueeze` and `stack` count the new dim, too.)",
        "请看执行到这一行时张量有几维：用整数索引或做归约会减少维数。"
        "（`unsqueeze` 和 `stack` 把新的一维也算上。）",
    )
    return Text.join([allowed, look], en="", zh="")


FAMILIES: tuple[Family, ...] = (
    Family(
        "dim out of range",
        (
            "Dimension out of range (expected to be in range of [{low:int}, {high:int}], but got {d:int})",
        ),
        _out_of_range,
    ),
    Family(
        "permuting other dims",
        (
            "permute({:word}): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = {d:int} is not equal to len(dims) = {k:int}",
        ),
        Text(
            "The tensor has {d} dims and `permute` was given {k}. It wants every dim of the tensor "
            "once, in the new order. Look at the shape at this line, the batch included.",
            "张量有 {d} 维，而 `permute` 得到 {k} 个。它要按新顺序列出张量的每一维，各一次。"
            "请看执行到这一行时的形状，别忘了批次那一维。",
        ),
    ),
    Family(
        "a dim twice",
        (
            "permute(): duplicate dims are not allowed.",
            "dim {d:int} appears multiple times in the list of dims",
            "movedim: repeated dim in `source` ({:shape})",
            "movedim: repeated dim in `destination` ({:shape})",
        ),
        Text(
            "One dim is named twice. Negative numbers count from the end, so two different numbers "
            "may mean one dim. Write the shape with its dims numbered both ways.",
            "有一维写了两次。负数从末尾数起，所以两个不同的数也可能是同一维。"
            "请把形状写出来，按正负两种方式给各维编号。",
        ),
    ),
    Family(
        "moving dims",
        (
            "movedim: Invalid source or destination dims: source ({a:shape} dims) should contain the same number of dims as destination ({b:shape} dims)",
        ),
        Text(
            "`movedim` takes each dim of the first list to the place at the same position of the "
            "second; the lists {a} and {b} are not equally long.",
            "`movedim` 把第一个列表里的每一维移到第二个列表中相同位置所写的地方；{a} 和 {b} 长度不"
            "同。",
        ),
    ),
    Family(
        "transposing more than a matrix",
        ("t() expects a tensor with <= 2 dimensions, but self is {d:int}D",),
        Text(
            "`t()` is for matrices; this tensor has {d} dims, so it cannot know which two to swap. "
            "Look at which two of them you mean.",
            "`t()` 只用于矩阵；这个张量有 {d} 维，它无法知道要对调哪两维。请看你指的是哪两维。",
        ),
    ),
    Family(
        "another number of dims wanted",
        (
            "diag(): Supports 1D or 2D tensors. Got {d:int}D",
            "triu: input tensor must have at least 2 dimensions",
            "tril: input tensor must have at least 2 dimensions",
            "trace: expected a matrix, but got tensor with dim {d:int}",
            "Expect a 1D vector, but got shape {:shape}",
            "corrcoef(): expected input to have two or fewer dimensions but got an input with {d:int} dimensions",
            "boundaries tensor must be 1 dimension, but got dim({d:int})",
            "torch.meshgrid: Expected 0D or 1D tensor in the tensor list but got:{:rest}",
        ),
        Text(
            "This operation is defined for tensors of certain numbers of dims, and torch's "
            "message names them. Print the shape at this line: which dim is too many, or missing?",
            "这个运算对维数有要求，torch 的消息里写着。请在这一行打印形状：多了哪一维，还是少了哪"
            "一维？",
        ),
    ),
    Family(
        "reducing nothing",
        (
            "{f:word}(): Expected reduction dim {d:int} to have non-zero size.",
            "{f:word}(): Expected reduction dim to be specified for input.numel() == 0.{:rest}",
        ),
        Text(
            "The dim that `{f}` goes over is empty, and of no elements there is no largest, "
            "smallest or middle one. Which result should an empty input give? Look at what the "
            "statement and the case ask.",
            "`{f}` 要归约的那一维是空的，没有元素就没有最大、最小或中间的值。"
            "输入为空时结果应该是什么？请看题面和这个用例的要求。",
        ),
    ),
    Family(
        "no dims to index",
        (
            "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number",
            "slice() cannot be applied to a 0-dim tensor.",
            "iteration over a 0-d tensor",
            "len() of a 0-d tensor",
        ),
        Text(
            "The tensor has no dims: it is a single number, and has no elements to index, count or "
            "go through. Look at where it lost its last dim: an index, a sum, a `squeeze`?",
            "这个张量没有维度，只是一个数，不能用索引、求长度或遍历。"
            "请看它在哪里失去了最后一维：是用了整数索引、求和，还是 `squeeze`？",
        ),
    ),
)
