"""Products of matrices and vectors, equations, and linear algebra."""

from __future__ import annotations

from tensor_drills.explain.family import Family
from tensor_drills.text import Text

FAMILIES: tuple[Family, ...] = (
    Family(
        "matrix product",
        ("mat1 and mat2 shapes cannot be multiplied ({a:int}x{b:int} and {c:int}x{d:int})",),
        Text(
            "The left matrix has {b} columns and the right one {c} rows; these two must be equal. "
            "Which dim is to be summed over? Look where it stands in each of the two shapes. "
            "(Leading dims are merged here, and `linear` shows its weight transposed.)",
            "左边的矩阵有 {b} 列，右边的矩阵有 {c} 行，两者必须相等。要对哪一维求和？请看它在两个"
            "形状里各是第几维。（这里前面的各维合并计数；`linear` 显示的是转置后的权重。）",
        ),
    ),
    Family(
        "batched product",
        (
            "Expected size for first two dimensions of batch2 tensor to be: {want:shape} but got: {got:shape}.",
        ),
        Text(
            "This is one matrix product for each item of a batch. The right side should begin with "
            "the sizes {want}: as many matrices as the left has, and as many rows as the left has "
            "columns. It begins with {got}. Look at the last two dims of both sides.",
            "这是对批次里每一项各做一次矩阵乘法。右边开头的两个大小应为 {want}："
            "矩阵个数与左边相同，行数等于左边的列数；实际是 {got}。请看两边的最后两维。",
        ),
    ),
    Family(
        "dot product",
        (
            "inconsistent tensor size, expected tensor [{a:int}] and src [{b:int}] to have the same number of elements, but got {:int} and {:int} elements respectively",
        ),
        Text(
            "A dot product pairs the elements of two vectors, and these have {a} and {b} elements. "
            "Look at which of the two has the length that you did not expect.",
            "点积要把两个向量的元素一一配对，而它们分别有 {a} 个和 {b} 个元素。"
            "请看是哪一个的长度与你想的不同。",
        ),
    ),
    Family(
        "matrix times vector",
        ("size mismatch, got input ({r:int}), mat ({:int}x{c:int}), vec ({v:int})",),
        Text(
            "A matrix of shape ({r}, {c}) times a vector needs a vector of {c} elements; this one "
            "has {v}. Look at which dim of the matrix the vector belongs to.",
            "形状为 ({r}, {c}) 的矩阵乘向量，向量要有 {c} 个元素；这里有 {v} 个。"
            "请看这个向量对应矩阵的哪一维。",
        ),
    ),
    Family(
        "product of other dims",
        (
            "{:word} must be a matrix",
            "{:word} must be a matrix, got {:int}-D tensor",
            "{:word} must be a 3D tensor",
            "vector + matrix @ vector expected, got {:int}, {:int}, {:int}",
            "1D tensors expected, but got {:int}D and {:int}D tensors",
            "outer: Expected 1-D argument {:word}, but got {:int}-D",
        ),
        Text(
            "This product wants tensors of certain numbers of dims: `mm` two matrices, `bmm` two "
            "batches of matrices (3 dims each), `mv` a matrix and a vector, `dot` and `outer` two "
            "vectors. Count the dims of what is handed over.",
            "这种乘法对维数有要求：`mm` 要两个矩阵，`bmm` 要两批矩阵（各 3 维），`mv` 要一个矩阵和"
            "一个向量，`dot` 和 `outer` 要两个向量。请数一数传进去的张量各有几维。",
        ),
    ),
    Family(
        "product with a scalar",
        (
            "both arguments to matmul need to be at least 1D, but they are {a:int}D and {b:int}D",
            "both arguments to linear need to be at least 1D, but they are {a:int}D and {b:int}D",
        ),
        Text(
            "A matrix product has no meaning for a tensor without dims; these two have {a} and {b} "
            "dims. Look at where the one with 0 dims has lost them: an index, or a sum over all?",
            "没有维度的张量不能做矩阵乘法；这两个张量分别有 {a} 维和 {b} 维。"
            "请看 0 维的那个是在哪里失去维度的：是用了整数索引，还是对全部元素求了和？",
        ),
    ),
    Family(
        "einsum sizes",
        (
            "einsum(): subscript {letter:word} has size {a:int} for operand {n:int} which does not broadcast with previously seen size {b:int}",
        ),
        Text(
            "One letter stands for one size. `{letter}` is {b} in an earlier operand and {a} in "
            "operand {n} (counted from 0). Write each shape under its letters and compare.",
            "一个字母只能代表一个大小。`{letter}` 在前面的操作数里是 {b}，"
            "在第 {n} 个操作数（从 0 数）里是 {a}。请把每个形状写在对应的字母下面比一比。",
        ),
    ),
    Family(
        "einsum letters",
        (
            "einsum(): the number of subscripts in the equation ({k:int}) does not match the number of dimensions ({d:int}) for operand {n:int} and no ellipsis was given",
        ),
        Text(
            "Every dim needs a letter of its own: operand {n} (counted from 0) has {d} dims, and "
            "the equation gives it {k} letters. `...` stands for dims that keep no letter.",
            "每一维都要有自己的字母：第 {n} 个操作数（从 0 数）有 {d} 维，等式里给了它 {k} 个字母。"
            "不写字母的维可以用 `...` 表示。",
        ),
    ),
    Family(
        "einsum output",
        (
            "einsum(): output subscript {letter:word} does not appear in the equation for any input operand",
        ),
        Text(
            "The result is to have a dim `{letter}`, but no operand has one, so its size is "
            "unknown. Every letter after `->` must stand before it too.",
            "结果里有一维 `{letter}`，但哪个操作数都没有它，大小就无从得知。"
            "`->` 右边的每个字母都必须在左边出现过。",
        ),
    ),
    Family(
        "einsum operands",
        (
            "einsum(): fewer operands were provided than specified in the equation",
            "einsum(): more operands were provided than specified in the equation",
        ),
        Text(
            "Left of `->` there must be one group of letters for each tensor, with commas between "
            "them. Count the groups and the tensors.",
            "`->` 左边，每个张量对应一组字母，组与组之间用逗号隔开。请数一数有几组、几个张量。",
        ),
    ),
    Family(
        "contracted dims",
        (
            "contracted dimensions need to match, but first has size {a:int} in dim {i:int} and second has size {b:int} in dim {j:int}",
        ),
        Text(
            "The dims that are summed over must be of one size: dim {i} of the first has {a}, "
            "dim {j} of the second {b}. An integer `dims=k` takes the last k dims of the first and "
            "the first k of the second.",
            "要一起求和的两维大小必须相同：第一个张量的 dim {i} 是 {a}，第二个的 dim {j} 是 {b}。"
            "`dims=k` 取的是第一个的最后 k 维和第二个的最前 k 维。",
        ),
    ),
    Family(
        "linear equations",
        (
            "linalg.solve: Incompatible shapes of A and B for the equation AX = B ({a:int}x{:int} and {b:int}x{:int})",
        ),
        Text(
            "In `A X = B` every row is one equation, so A and B need as many rows as one another: "
            "these have {a} and {b}. Look at which dim of B counts the equations.",
            "`A X = B` 里每一行是一个方程，所以 A 和 B 的行数必须相同：这里是 {a} 和 {b}。请看 B "
            "的哪一维对应方程的个数。",
        ),
    ),
    Family(
        "not square",
        (
            "{f:word}: A must be batches of square matrices, but they are {r:int} by {c:int} matrices",
        ),
        Text(
            "`{f}` is defined for square matrices; the last two dims here are {r} and {c}. Look at "
            "the shape of what is handed over, and at what the last two dims mean.",
            "`{f}` 只对方阵有定义；这里最后两维是 {r} 和 {c}。请看传进去的形状，以及最后两维各表示"
            "什么。",
        ),
    ),
    Family(
        "singular matrix",
        (
            "{f:word}: The diagonal element {:int} is zero, the inversion could not be completed because the input matrix is singular.",
            "{f:word}: (Batch element {:int}): The diagonal element {:int} is zero, the inversion could not be completed because the input matrix is singular.",
            "{f:word}: The solver failed because the input matrix is singular.",
            "{f:word}: (Batch element {:int}): The solver failed because the input matrix is singular.",
        ),
        Text(
            "The matrix has no inverse: some row is a combination of the others, so no single "
            "solution exists. Look at its values: a row of zeros, two rows alike?",
            "这个矩阵不可逆：有一行是其他行的线性组合，所以没有唯一解。"
            "请看它的值：有没有全零的行，或者两行成比例？",
        ),
    ),
    Family(
        "not positive definite",
        (
            "{f:word}: The factorization could not be completed because the input is not positive-definite (the leading minor of order {n:int} is not positive-definite).",
            "{f:word}: (Batch element {:int}): The factorization could not be completed because the input is not positive-definite (the leading minor of order {n:int} is not positive-definite).",
        ),
        Text(
            "This factorization exists for symmetric matrices whose eigenvalues are all above 0; "
            "the upper left {n} by {n} block breaks that. Look at how the matrix is made.",
            "这种分解要求矩阵对称且特征值全部大于 0；左上角 {n}×{n} 的子矩阵不满足。"
            "请看这个矩阵是怎样得到的。",
        ),
    ),
    Family(
        "distances",
        ("X1 and X2 must have the same number of columns. X1: {a:int} X2: {b:int}",),
        Text(
            "Distances are between points of the same space: the last dims, {a} and {b} here, hold "
            "the coordinates and must be equal.",
            "距离只能在同一空间的点之间计算：最后一维放的是坐标，这里是 {a} 和 {b}，两者必须相等。",
        ),
    ),
    Family(
        "cross product",
        ("linalg.cross: inputs dimension {d:int} must have length 3. Got {a:int} and {b:int}",),
        Text(
            "A cross product is defined for vectors of 3 elements; along dim {d} these have {a} "
            "and {b}. Look at which dim holds the 3 coordinates.",
            "叉积只对 3 个元素的向量有定义；沿 dim {d} 这里分别是 {a} 个和 {b} 个。"
            "请看三个坐标放在哪一维。",
        ),
    ),
)
