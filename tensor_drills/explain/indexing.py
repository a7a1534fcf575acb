"""Indices, masks, and assignment through them."""

from __future__ import annotations

from tensor_drills.explain.family import Facts, Family
from tensor_drills.text import Text


def _out_of_bounds(facts: Facts) -> Text:
    """Explain an index that is too large; the size of the dim, or the shape, is known."""
    index = facts["i"]
    size = facts["shape"][facts["d"]] if "shape" in facts else facts["n"]
    if size == 0:
        return Text(
            f"The dim is empty: it has no element that an index could be ({index} was asked). Look "
            "at what should happen with an empty input.",
            f"这一维是空的，没有元素可取（索引是 {index}）。请看输入为空时应该怎么办。",
        )
    from_the_end = Text("", "")
    if -size <= index < 0:
        from_the_end = Text(
            " (a negative one does not count from the end here)", "（这里负数不表示从末尾数）"
        )
    elif index < 0:
        from_the_end = Text(
            f", or -1 to -{size} counted from the end", f"，或从末尾数的 -1 到 -{size}"
        )
    return Text(
        f"A dim of size {size} has the indices 0 to {size - 1}{from_the_end.en}; {index} was "
        f"asked. Look at which dim has the size {size}, whether the index was meant for it, and "
        "where the index comes from.",
        f"大小为 {size} 的维，索引是 0 到 {size - 1}{from_the_end.zh}；用到的却是 {index}。"
        f"请看哪一维的大小是 {size}、这个索引是不是给它用的，以及索引是怎么来的。",
    )


def _place(facts: Facts) -> Text:
    return Text(
        f"`take` and `put_` number the elements as if the tensor were one row, here from 0 to "
        f"{facts['n'] - 1}; {facts['i']} was asked. Look at how the place is worked out from rows "
        "and columns.",
        f"`take` 和 `put_` 把张量当作一行来给元素编号，这里是 0 到 {facts['n'] - 1}；"
        f"用到的却是 {facts['i']}。请看这个位置是怎样由行和列算出来的。",
    )


FAMILIES: tuple[Family, ...] = (
    Family(
        "index out of bounds",
        (
            "index {i:int} is out of bounds for dimension {:int} with size {n:int}",
            "index {i:int} is out of bounds for axis {:int} with size {n:int}",
            "{:word}(): index {i:int} is out of bounds for dimension {:int} with size {n:int}",
            "select(): index {i:int} out of range for tensor of size {shape:shape} at dimension {d:int}",
            "INDICES element is out of DATA bounds, id={i:int} axis_dim={n:int}",
        ),
        _out_of_bounds,
    ),
    Family(
        "row out of range",
        ("index out of range in self", "index out of range"),
        Text(
            "An index is not among the rows that there are: n rows are numbered 0 to n - 1, and "
            "here -1 does not count from the end. Look at the largest and the smallest index, and "
            "at the number of rows.",
            "有一个索引不在已有的行里：n 行的编号是 0 到 n − 1，而且这里的 -1 不表示从末尾数。"
            "请看索引的最大值和最小值，以及一共有几行。",
        ),
    ),
    Family(
        "place out of range",
        ("out of range: tried to access index {i:int} on a tensor of {n:int} elements.",),
        _place,
    ),
    Family(
        "too many indices",
        ("too many indices for tensor of dimension {d:int}",),
        Text(
            "The tensor has {d} dims, and the brackets index more. Each integer, slice or index "
            "tensor takes one dim; a bool mask takes as many as it has itself. Count them.",
            "张量有 {d} 维，方括号里写的却更多。每个整数、切片或索引张量占一维；"
            "bool 掩码有几维就占几维。请数一数。",
        ),
    ),
    Family(
        "index tensors of other shapes",
        (
            "shape mismatch: indexing tensors could not be broadcast together with shapes {shapes:shapes}",
        ),
        Text(
            "Index tensors that stand together are broadcast and read pair by pair: element k of "
            "one with element k of the other. Their shapes here: {shapes}. Do you want pairs, or "
            "every row with every column?",
            "写在一起的索引张量会先广播，再逐对使用：一个的第 k 个配另一个的第 k 个。"
            "这里它们的形状是 {shapes}。你要的是成对取值，还是每一行配每一列？",
        ),
    ),
    Family(
        "index of another dtype",
        (
            "tensors used as indices must be long, int, byte or bool tensors",
            "tensors used as indices must be long, byte or bool tensors",
            "{:word}(): Expected dtype {:words} for index",
            "{:word}(): Expected dtype int32/int64 for index",
            "Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but got {:dtype} instead (while checking arguments for embedding)",
            "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices (got {:word})",
        ),
        Text(
            "An index must be made of whole numbers (int64), or be a bool mask. This one is "
            "neither: print its dtype. A division or `torch.tensor` of floats makes float32, even "
            "of whole numbers.",
            "索引必须是整数（int64），或者是 bool 掩码。这里两者都不是：请打印它的 dtype。"
            "除法或由小数建立的张量都是 float32，哪怕值是整数。",
        ),
    ),
    Family(
        "slice backwards",
        ("step must be greater than zero", "slice step cannot be zero"),
        Text(
            "The step of a slice of a tensor must be 1 or more: what works for lists, `x[::-1]`, "
            "does not work here. torch turns a dim round with a function of its own.",
            "张量切片的步长必须至少是 1：列表里可以用的 `x[::-1]` 在这里不行。"
            "要把一维颠倒过来，torch 有专门的函数。",
        ),
    ),
    Family(
        "mask of another shape",
        (
            "The shape of the mask {mask:shape} at index {i:int} does not match the shape of the indexed tensor {shape:shape} at index {:int}",
        ),
        Text(
            "A mask in brackets is not broadcast: its dims must equal the first dims of the tensor "
            "one by one. The mask is {mask}, the tensor {shape}; dim {i} of the mask does not fit. "
            "Look at which dim the mask is about.",
            "方括号里的掩码不会广播：它的各维必须与张量最前面的各维一一相等。"
            "掩码是 {mask}，张量是 {shape}；掩码的 dim {i} 对不上。请看掩码说的是哪一维。",
        ),
    ),
    Family(
        "values for an assignment",
        (
            "shape mismatch: value tensor of shape {value:shape} cannot be broadcast to indexing result of shape {place:shape}",
        ),
        Text(
            "The indexed part has the shape {place}, and values of shape {value} are to be written "
            "there. They must have that shape, or broadcast to it. Print both shapes.",
            "被索引的部分形状是 {place}，要写进去的值形状是 {value}。"
            "后者必须与前者相同，或者能广播成它。请打印这两个形状。",
        ),
    ),
    Family(
        "mask that is not bool",
        (
            "masked_select: expected BoolTensor for mask",
            "masked_fill_ only supports boolean masks, but got mask with dtype {:dtype}",
            "where expected condition to be a boolean tensor, but got a tensor with dtype {:dtype}",
        ),
        Text(
            "A mask must be of dtype bool: True where something is to be picked or replaced. Look "
            "at how this one is made; a comparison (`>`, `==`) gives bool.",
            "掩码的 dtype 必须是 bool：要选中或替换的地方为 True。请看它是怎样得到的；"
            "比较运算（`>`、`==`）的结果才是 bool。",
        ),
    ),
    Family(
        "filling with many values",
        (
            "masked_fill_ only supports a 0-dimensional value tensor, but got tensor with {d:int} dimension(s).",
        ),
        Text(
            "`masked_fill` puts one number into every place of the mask; this value has {d} dims. "
            "Look at whether each place should get the same number or one of its own.",
            "`masked_fill` 在掩码的每个位置填同一个数；这里的值有 {d} 维。"
            "请看各个位置要填的是同一个数，还是各不相同。",
        ),
    ),
    Family(
        "index that is no vector",
        ("index_select(): Index is supposed to be a vector",),
        Text(
            "`index_select` takes one list of positions for the whole dim, so its index has one "
            "dim. With an index of more dims, look at what each of its dims means.",
            "`index_select` 对整个维只用一列位置，所以 index 只有一维。如果你的 index 不止一维，"
            "请看它的每一维各表示什么。",
        ),
    ),
    Family(
        "narrowing beyond the end",
        ("start ({a:int}) + length ({k:int}) exceeds dimension size ({n:int}).",),
        Text(
            "From position {a}, {k} elements would go past the end of a dim of {n}. The second "
            "number of `narrow` is a length, not an end.",
            "从位置 {a} 起取 {k} 个，会超出大小为 {n} 的维。`narrow` 的后一个数是长度，不是终点。",
        ),
    ),
)
