"""The trace of a product needs n * m products, not the whole matrix."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=4,
    ops=("torch.trace", "torch.einsum", "torch.Tensor.mT"),
    title=Text(en="Trace without the product", zh="不算乘积，只求迹"),
    statement=Text(
        en="Return the trace of `x[i] @ y[i]` for each i: the sum of its diagonal. Everything off "
        "the diagonal would be computed for nothing, so `matmul`, `mm` and `bmm` are ruled out "
        "(`@` too). No Python loop.",
        zh="对每个 i，返回 `x[i] @ y[i]` 的迹，也就是对角线之和。对角线以外的都是白算，"
        "所以不允许用 `matmul`、`mm` 和 `bmm`（`@` 也不行）。不用 Python 循环。",
    ),
    hints=(
        Text(
            en="Write the trace as a double sum over the elements of `x[i]` and `y[i]`.",
            zh="把迹写成关于 `x[i]` 和 `y[i]` 的元素的二重求和。",
        ),
        Text(
            en="Each element of `x[i]` is used once. Which element of `y[i]` does it meet?",
            zh="`x[i]` 的每个元素恰好用一次。它与 `y[i]` 的哪个元素相乘？",
        ),
        Text(
            en="Row and column are swapped in the other factor: bring them into line, multiply "
            "elementwise, and sum.",
            zh="另一个因子的行和列是对调的：先对齐，再逐元素相乘，然后求和。",
        ),
    ),
    no_loop=True,
    ruled_out=("matmul", "mm", "bmm", "baddbmm", "linalg_multi_dot", "chain_matmul"),
)


@drill.reference
def trace_of_products(x: Float[Tensor, "b n m"], y: Float[Tensor, "b m n"]) -> Float[Tensor, " b"]:
    """out[i] = sum over j of (x[i] @ y[i])[j, j]"""
    b, n, m = x.shape
    out = x.new_zeros(b)
    for i in range(b):
        for j in range(n):
            for k in range(m):
                out[i] += x[i, j, k] * y[i, k, j]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("a row and a column", "一行与一列"), 1, 1, 2),
        (("square", "方阵"), 1, 2, 2),
        (("all sizes equal", "各维大小相等"), 3, 3, 3),
        (("no products", "零个乘积"), 0, 2, 3),
        (("three different sizes", "三个大小各不相同"), 4, 2, 3),
    ]
    for name, b, n, m in draw.then_random(named, range(1, 4), range(1, 4), range(1, 4)):
        yield Case(name, x=draw.signed(b, n, m), y=draw.signed(b, m, n))


@drill.misconception(
    en="The elements in the same place were multiplied: that is the trace of `x[i] @ y[i].T`. Row "
    "j of `x[i]` meets column j of `y[i]`.",
    zh="相乘的是同一位置的元素：那是 `x[i] @ y[i].T` 的迹。"
    "应当是 `x[i]` 的第 j 行与 `y[i]` 的第 j 列相乘。",
)
def multiplied_the_same_places(x, y):
    return (x * y).sum(dim=(1, 2))


@drill.misconception(
    en="A reshape gives `y` the shape of its transpose and other values in it: rows did not become "
    "columns.",
    zh="reshape 让 `y` 有了转置的形状，值的位置却不对：行并没有变成列。",
)
def reshaped_the_second(x, y):
    return (x * y.reshape(x.shape)).sum(dim=(1, 2))


@drill.misconception(
    en="The trace of a product is not the product of the traces.",
    zh="乘积的迹不等于迹的乘积。",
)
def multiplied_the_traces(x, y):
    return x.diagonal(dim1=1, dim2=2).sum(1) * y.diagonal(dim1=1, dim2=2).sum(1)


@drill.misconception(
    en="The numbers are right, but the whole products were computed, and all of them off the "
    "diagonal thrown away.",
    zh="数值都对，但算出了完整的乘积，再把对角线以外的全部扔掉。",
)
def computed_the_whole_products(x, y):
    return (x @ y).diagonal(dim1=1, dim2=2).sum(dim=1)


@drill.misconception(
    en="Everything was summed, the batch as well. There is one trace for each i.",
    zh="把批次也加在了一起。每个 i 各有一个迹。",
)
def summed_the_batch(x, y):
    return (x * y.mT).sum()


@drill.alternative
def einsum(x, y):
    return torch.einsum("bnm,bmn->b", x, y)


@drill.alternative
def row_by_column(x, y):
    return torch.linalg.vecdot(x, y.transpose(1, 2)).sum(-1)


@drill.alternative
def flat_dots(x, y):
    return (x.flatten(1) * y.permute(0, 2, 1).flatten(1)).sum(dim=1)
