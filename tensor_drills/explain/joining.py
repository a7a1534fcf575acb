"""Putting tensors together and taking them apart."""

from __future__ import annotations

from tensor_drills.explain.family import Family
from tensor_drills.text import Text

FAMILIES: tuple[Family, ...] = (
    Family(
        "joining other sizes",
        (
            "Sizes of tensors must match except in dimension {d:int}. Expected size {a:int} but got size {b:int} for tensor number {n:int} in the list.",
        ),
        Text(
            "Tensors are joined along dim {d}, and all their other dims must be equal: tensor {n} "
            "(counted from 0) has {b} where the first has {a}. Print the shapes; is {d} the dim "
            "that should grow?",
            "张量沿 dim {d} 拼接，其他各维必须相同：第 {n} 个张量（从 0 数）在某一维上是 {b}，而第"
            "一个是 {a}。请打印各个形状；该变长的是 dim {d} 吗？",
        ),
    ),
    Family(
        "joining other numbers of dims",
        ("Tensors must have same number of dimensions: got {a:int} and {b:int}",),
        Text(
            "`cat` joins along a dim that all tensors have, and these have {a} and {b} dims. It "
            "makes no new dim and broadcasts nothing. Look at which of them lacks one.",
            "`cat` 沿所有张量都有的某一维拼接，而这里分别是 {a} 维和 {b} 维。它不会新增维，也不会"
            "广播。请看是哪一个少了一维。",
        ),
    ),
    Family(
        "joining nothing",
        (
            "torch.cat(): expected a non-empty list of Tensors",
            "expected a non-empty list of Tensors",
            "stack expects a non-empty TensorList",
            "received an empty list of sequences",
        ),
        Text(
            "The list of tensors is empty, so neither shape nor dtype of the result is known. Look "
            "at when the list stays empty: an input of size 0 is a case, too.",
            "张量列表是空的，结果的形状和 dtype 都无从得知。请看什么时候列表会是空的：大小为 0 的"
            "输入也是一种用例。",
        ),
    ),
    Family(
        "joining scalars",
        ("zero-dimensional tensor (at position {n:int}) cannot be concatenated",),
        Text(
            "Tensor {n} (counted from 0) has no dims, and `cat` joins along one that is there. "
            "Look at whether a new dim should arise from the list.",
            "第 {n} 个张量（从 0 数）没有维度，而 `cat` 只能沿已有的维拼接。请看是不是应该由这个列"
            "表产生新的一维。",
        ),
    ),
    Family(
        "stacking other shapes",
        (
            "stack expects each tensor to be equal size, but got {a:shape} at entry {:int} and {b:shape} at entry {n:int}",
        ),
        Text(
            "`stack` lays tensors of one shape upon one another; entry {n} is {b}, the first {a}. "
            "Look at why the shapes differ: a shorter last piece, an index that has taken a dim "
            "away?",
            "`stack` 把形状相同的张量叠在一起；第 {n} 项是 {b}，第一项是 {a}。"
            "请看形状为什么不同：是最后一段较短，还是用整数索引少了一维？",
        ),
    ),
    Family(
        "list of something else",
        ("expected Tensor as element {n:int} in argument {:int}, but got {t:word}",),
        Text(
            "The list should hold tensors, and item {n} (counted from 0) is of type `{t}`. Look "
            "at where the list is filled.",
            "列表里应该都是张量，而第 {n} 项（从 0 数）的类型是 `{t}`。请看列表是在哪里填的。",
        ),
    ),
    Family(
        "pieces that do not sum up",
        (
            "split_with_sizes expects split_sizes to sum exactly to {n:int} (input tensor's size at dimension {d:int}), but got split_sizes={sizes:shape}",
        ),
        lambda facts: Text(
            f"The pieces {list(facts['sizes'])} add up to {sum(facts['sizes'])}, and dim "
            f"{facts['d']} has {facts['n']}: a list of sizes must use it up exactly. Look at "
            "whether this is the dim to be cut.",
            f"各段 {list(facts['sizes'])} 加起来是 {sum(facts['sizes'])}，而 dim {facts['d']} 是 "
            f"{facts['n']}：各段之和必须正好等于它。请看要切的是不是这一维。",
        ),
    ),
    Family(
        "pieces of no size",
        (
            "split_size can only be 0 if dimension size is 0, but got dimension size of {n:int}",
            "split expects split_size be non-negative, but got split_size={k:int}",
            "chunk expects `chunks` to be greater than 0, got: {k:int}",
        ),
        Text(
            "`split` is told how long a piece is, `chunk` how many pieces there are, and the "
            "number must be 1 or more. Print it just before this line.",
            "`split` 给的是每段的长度，`chunk` 给的是段数，这个数至少是 1。请在这一行前打印它。",
        ),
    ),
    Family(
        "more than there is",
        (
            "selected index k out of range",
            "kthvalue(): selected number k out of range for dimension {:int}",
        ),
        Text(
            "k elements are asked along a dim that has fewer (or, for `kthvalue`, k is 0: it "
            "counts from 1). Print the shape and k: is it the right dim?",
            "要沿某一维取 k 个，而这一维没有那么多（`kthvalue` 的 k 从 1 数起，也不能是 0）。"
            "请打印形状和 k：是这一维吗？",
        ),
    ),
    Family(
        "unpacking",
        (
            "too many values to unpack (expected {n:int})",
            "too many values to unpack (expected {n:int}, got {:int})",
            "not enough values to unpack (expected {n:int}, got {:int})",
        ),
        Text(
            "On the left of `=` stand {n} names, and the right side gives another number of items. "
            "A tensor is unpacked along dim 0, a shape gives one number a dim: print what stands "
            "on the right.",
            "`=` 左边有 {n} 个名字，右边给出的个数却不同。张量沿 dim 0 拆开，形状则每维给一个数："
            "请打印右边的内容。",
        ),
        ("ValueError",),
    ),
)
