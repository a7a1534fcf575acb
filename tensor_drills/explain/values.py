"""Tensors and plain Python values: from one to the other, and making tensors."""

from __future__ import annotations

from tensor_drills.explain.family import Family
from tensor_drills.text import Text

FAMILIES: tuple[Family, ...] = (
    Family(
        "many truths",
        (
            "Boolean value of Tensor with more than one value is ambiguous",
            "Boolean value of Tensor with no values is ambiguous",
        ),
        Text(
            "`if`, `while`, `and`, `or`, `not` and `in` want one True or False, and the tensor "
            "holds several, or none. Do you ask about all elements, about any, or about each of "
            "them? For each, work with the mask itself.",
            "`if`、`while`、`and`、`or`、`not`、`in` 需要一个 True 或 False，而张量里有好几个，或"
            "一个也没有。你问的是全部元素、任一元素，还是逐个元素？逐个的话，请直接用掩码。",
        ),
    ),
    Family(
        "many numbers for one",
        ("a Tensor with {n:int} elements cannot be converted to Scalar",),
        Text(
            "`item()` takes out the one number of a tensor of one element; this one has {n}. Look "
            "at its shape: is a reduction missing before, or should it stay a tensor?",
            "`item()` 从只有一个元素的张量里取出那个数；这里有 {n} 个元素。"
            "请看它的形状：是前面少了一次归约，还是它本该保持为张量？",
        ),
    ),
    Family(
        "tensor for a number",
        (
            "only one element tensors can be converted to Python scalars",
            "only integer tensors of a single element can be converted to an index",
        ),
        Text(
            "Python wants one number here (`int()`, `float()`, `range()`, an entry of "
            "`torch.tensor([...])`) and got a tensor of several elements, or none. Print its "
            "shape. Joining tensors is another task than making one of numbers.",
            "Python 在这里要一个数（`int()`、`float()`、`range()`，或 `torch.tensor([...])` 里的一"
            "项），得到的张量却有好几个元素，或一个也没有。请打印它的形状。把张量拼起来，与用数建"
            "立张量是两回事。",
        ),
    ),
    Family(
        "numpy() with a gradient",
        ("Can't call numpy() on Tensor that requires grad. Use tensor.detach().numpy() instead.",),
        Text(
            "NumPy knows nothing of gradients, so torch does not hand over a tensor that records "
            "them. Ask whether this step has to leave torch at all: beyond it no gradient flows.",
            "NumPy 不记录梯度，所以 torch 不会把正在记录梯度的张量交给它。"
            "请想想这一步是否非离开 torch 不可：离开之后梯度就断了。",
        ),
    ),
    Family(
        "rows of different lengths",
        ("expected sequence of length {a:int} at dim {d:int} (got {b:int})",),
        Text(
            "The lists inside are not equally long: at dim {d} the first has {a} items and another "
            "{b}. A tensor has rows of one length; shorter ones must be filled up.",
            "里面的列表长短不一：在 dim {d} 上第一个有 {a} 项，另一个有 {b} 项。"
            "张量的每一行长度相同，短的要补齐。",
        ),
    ),
    Family(
        "no numbers",
        (
            "too many dimensions '{t:word}'",
            "Could not infer dtype of {t:word}",
            "new(): invalid data type '{t:word}'",
            "can't convert np.ndarray of type {t:word}. The only supported types are: {:rest}",
        ),
        Text(
            "A tensor, and an index into one, is made of numbers or bools, and here is a `{t}`. "
            "Print what is handed over, and look for the item that is no number.",
            "张量和它的索引都由数或 bool 组成，而这里出现了 `{t}`。请打印传进去的内容，找出不是数"
            "的那一项。",
        ),
    ),
    Family(
        "array backwards",
        (
            "At least one stride in the given numpy array is negative, and tensors with negative strides are not currently supported.{:rest}",
        ),
        Text(
            "The NumPy array is a reversed view (`[::-1]`), and a tensor cannot read memory "
            "backwards. Give it an array with memory of its own.",
            "这个 NumPy 数组是反向的视图（`[::-1]`），而张量不能倒着读内存。请给它一个有自己内存的"
            "数组。",
        ),
    ),
    Family(
        "array wanted",
        ("expected np.ndarray (got {t:word})",),
        Text(
            "`from_numpy` takes a NumPy array, and got a `{t}`. For lists and numbers there is "
            "`torch.tensor`.",
            "`from_numpy` 要的是 NumPy 数组，得到的是 `{t}`。列表和数用 `torch.tensor`。",
        ),
    ),
    Family(
        "range the wrong way",
        (
            "upper bound and lower bound inconsistent with step sign",
            "upper bound and larger bound inconsistent with step sign",
            "step must be nonzero",
        ),
        Text(
            "These steps never reach the end: a step above 0 needs a start that does not exceed "
            "the end, one below 0 the other way round, and 0 gets nowhere. Print start, end and "
            "step; for an empty input too.",
            "按这个步长走不到终点：步长大于 0 时起点不能超过终点，小于 0 时相反，等于 0 时原地不"
            "动。请打印起点、终点和步长，输入为空时也看一看。",
        ),
    ),
    Family(
        "empty range of random numbers",
        ("random_ expects 'from' to be less than 'to', but got from={a:int} >= to={b:int}",),
        Text(
            "Random integers are drawn from {a} up to but not including {b}, and there are none. "
            "Look at the order of the two numbers.",
            "随机整数取自 {a} 到 {b}（不含 {b}），而这之间一个也没有。请看这两个数的顺序。",
        ),
    ),
    Family(
        "sampling more than there is",
        ("cannot sample n_sample > prob_dist.size(-1) samples without replacement",),
        Text(
            "More samples are asked than there are classes, and without replacement each can be "
            "drawn once. Look at the last dim of the probabilities.",
            "要抽的个数超过了类别数，而不放回抽样每类只能抽一次。请看概率张量的最后一维。",
        ),
    ),
    Family(
        "no probabilities",
        ("probability tensor contains either `inf`, `nan` or element < 0",),
        Text(
            "Probabilities must be numbers from 0 upward. Print the smallest and the largest: a "
            "score before softmax, a division by 0?",
            "概率必须是不小于 0 的有限数。请打印最小值和最大值：是不是用了 softmax 之前的得分，或"
            "者除以了 0？",
        ),
    ),
)
