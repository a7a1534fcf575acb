"""Views: what memory can be read as, and what happens when it is written to."""

from __future__ import annotations

from tensor_drills.explain.family import Family
from tensor_drills.text import Text

FAMILIES: tuple[Family, ...] = (
    Family(
        "view of scattered memory",
        (
            "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.",
        ),
        Text(
            "`view` never copies, so it can only merge dims that lie one after another in memory. "
            "After `transpose`, `permute`, `expand` or a slice with steps they do not. Ask first "
            "whether the elements come in the order that you want; then whether a copy is allowed.",
            "`view` 从不拷贝，所以只能合并内存里首尾相接的维。经过 `transpose`、`permute`、"
            "`expand` 或带步长的切片之后就不是这样了。请先想元素的顺序是不是你要的，再想是否允许拷"
            "贝。",
        ),
    ),
    Family(
        "view as another dtype",
        (
            "self.size(-1) must be divisible by {k:int} to view {a:dtype} as {b:dtype} (different element sizes), but got {n:int}",
        ),
        Text(
            "`view` with a dtype reads the same bytes anew: {k} elements of {a} make one of {b}, "
            "and a last dim of {n} does not divide by {k}. To convert the values, there is `to`.",
            "`view` 传入 dtype 时是把同样的字节重新解读：{k} 个 {a} 合成一个 {b}，"
            "而最后一维的 {n} 不能被 {k} 整除。要转换数值的话，用的是 `to`。",
        ),
    ),
    Family(
        "pairs for complex numbers",
        ("Tensor must have a last dimension of size 2",),
        Text(
            "`view_as_complex` reads the last dim as real and imaginary part, so it must have the "
            "size 2. Look at which dim holds the two parts.",
            "`view_as_complex` 把最后一维当作实部和虚部，所以它的大小必须是 2。请看两部分放在哪一"
            "维。",
        ),
    ),
    Family(
        "outside of the memory",
        (
            "setStorage: sizes {sizes:shape}, strides {strides:shape}, storage offset {:int}, and itemsize {item:int} requiring a storage size of {need:int} are out of bounds for storage of size {have:int}",
        ),
        lambda facts: Text(
            f"With the sizes {facts['sizes']} and the strides {facts['strides']} the last element "
            f"would lie at place {facts['need'] // facts['item'] - 1}, and the memory has "
            f"{facts['have'] // facts['item']} elements. Work out by hand where the last element "
            "of each dim lies: (size - 1) times stride, added up.",
            f"按大小 {facts['sizes']}、步长 {facts['strides']}，最后一个元素会落在位置 "
            f"{facts['need'] // facts['item'] - 1}，而这块内存只有 "
            f"{facts['have'] // facts['item']} 个元素。请手算各维最后一个元素的位置："
            "（大小 − 1）× 步长，再相加。",
        ),
    ),
    Family(
        "sliding beyond the end",
        ("maximum size for tensor at dimension {d:int} is {n:int} but size is {k:int}",),
        Text(
            "A window of {k} does not fit into dim {d}, which has {n}. Look at the window's size, "
            "and at what should happen when the input is shorter than it.",
            "dim {d} 的大小是 {n}，放不下长度为 {k} 的窗口。请看窗口的大小，以及输入比窗口短时该怎"
            "么办。",
        ),
    ),
    Family(
        "writing to shared memory",
        (
            "unsupported operation: some elements of the input tensor and the written-to tensor refer to a single memory location. Please clone() the tensor before performing the operation.",
            "unsupported operation: more than one element of the written-to tensor refers to a single memory location. Please clone() the tensor before performing the operation.",
        ),
        Text(
            "Elements that are written to share memory with others: an expanded tensor has one "
            "value in many places, and two slices of one tensor may overlap. Look at which view "
            "the write goes to, and what it would change besides.",
            "要写入的元素与别的元素共用内存：`expand` 之后一个值出现在许多位置，"
            "同一张量的两个切片也可能重叠。请看写入的是哪个视图，还会改动什么。",
        ),
    ),
)
