"""gather, scatter and their kin: an index of the result's shape, or of the source's."""

from __future__ import annotations

from tensor_drills.explain.family import Family
from tensor_drills.text import Text

FAMILIES: tuple[Family, ...] = (
    Family(
        "index of other dims",
        (
            "Index tensor must have the same number of dimensions as {:word} tensor",
            "torch.take_along_dim(): input and indices should have the same number of dimensions, but got {:int} dimensions for input, and {:int} dimensions for indices",
        ),
        Text(
            "`gather` and `scatter` want an index with as many dims as the tensor: it has one "
            "entry for each element of the result (of the source, for `scatter`). Print both "
            "shapes; which dim does the index lack?",
            "`gather` 和 `scatter` 的 index 要与张量维数相同：`gather` 的结果"
            "（`scatter` 则是 src）有几个元素，它就有几项。请打印两个形状：index 少了哪一维？",
        ),
    ),
    Family(
        "index larger than the tensor",
        (
            "Size does not match at dimension {d:int} expected index {index:shape} to be no larger than self {shape:shape} apart from dimension {a:int}",
        ),
        Text(
            "Along every dim but {a}, `gather` reads row k of the tensor with row k of the index; "
            "at dim {d} the index {index} has more rows than the tensor {shape}. Look at along "
            "which dim the index picks.",
            "除 dim {a} 以外，`gather` 用 index 的第 k 行去读张量的第 k 行；"
            "在 dim {d} 上 index {index} 比张量 {shape} 大。请看 index 是沿哪一维挑选的。",
        ),
    ),
    Family(
        "index larger than the source",
        (
            "Expected index {index:shape} to be no larger than self {shape:shape} apart from dimension {d:int}",
            "Expected index {index:shape} to be no larger than self {shape:shape} apart from dimension {d:int} and to be no larger size than src {:shape}",
        ),
        Text(
            "`scatter` has one place in the index for each value that it writes: the index {index} "
            "must fit into the tensor {shape} along every dim but {d}, and into the source along "
            "all. Print the three shapes.",
            "`scatter` 每写一个值，index 里就有一个位置：index {index} 在除 dim {d} 外的各维上"
            "都不能超过张量 {shape}，在所有维上都不能超过 src。请打印这三个形状。",
        ),
    ),
    Family(
        "source of another dtype",
        (
            "scatter(): Expected self.dtype to be equal to src.dtype",
            "{:word}(): self ({a:dtype}) and source ({b:dtype}) must have the same scalar type",
            "Index put requires the source and destination dtypes match, got {a:dtype} for the destination and {b:dtype} for the source.",
        ),
        Text(
            "What is written must have the dtype of the tensor that it is written to; nothing is "
            "converted here. Print the dtype of both and look at where they part.",
            "写入的值必须与被写入的张量 dtype 相同，这里不会自动转换。"
            "请打印两者的 dtype，看是从哪里开始不同的。",
        ),
    ),
    Family(
        "indices and source rows",
        (
            "{f:word}(): Number of indices ({a:int}) should be equal to source.size(dim): ({b:int}), for dim: {d:int}",
        ),
        Text(
            "`{f}` has one index for each row of the source: there are {a} indices, and along dim "
            "{d} the source has {b}.",
            "`{f}` 的源张量每一行对应一个索引：索引有 {a} 个，而源张量沿 dim {d} 有 {b} 行。",
        ),
    ),
    Family(
        "source of another shape",
        (
            "source tensor shape must match self tensor shape, excluding the specified dimension. Got self.shape = {a:shape} source.shape = {b:shape}",
        ),
        Text(
            "Rows of the source are added to rows of the tensor, so beside the dim of the index "
            "the shapes must be equal: {a} and {b}. Look at which dim is the one that is indexed.",
            "源张量的行要加到目标张量的行上，所以除了被索引的那一维，形状必须相同：{a} 和 {b}。"
            "请看被索引的是哪一维。",
        ),
    ),
    Family(
        "sorted boundaries",
        (
            "torch.searchsorted(): boundaries tensor should be 1 dimension or the first N-1 dimensions of boundaries tensor and input value tensor must match, but we got boundaries tensor {a:shape} and input value tensor {b:shape}",
        ),
        Text(
            "Boundaries are one row for all values, or a row for each row of values: then all dims "
            "but the last must be equal. Here: {a} and {b}.",
            "边界可以是所有值共用的一行，也可以每行值各有一行，这时除最后一维外各维必须相等。"
            "这里是 {a} 和 {b}。",
        ),
    ),
    Family(
        "counting",
        (
            "bincount only supports 1-d non-negative integral inputs.",
            "weights should be 1-d and have the same length as input",
        ),
        Text(
            "`bincount` counts whole numbers from 0 upward that stand in one dim, with one weight "
            "for each of them if any. Print shape, dtype and the smallest value of the input.",
            "`bincount` 统计的是排成一维、从 0 起的整数，如果有权重，则每个数一个。请打印输入的形"
            "状、dtype 和最小值。",
        ),
    ),
)
