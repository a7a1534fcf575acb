"""All dot products of two batches of vectors are one matmul, with one side transposed."""

from tensor_drills.declare import Case, Draw, Drill, Float, Iterator, Tensor, Text, torch

drill = Drill(
    level=3,
    ops=("torch.matmul", "torch.Tensor.mT", "torch.einsum"),
    title=Text(en="Every query with every key", zh="每个 query 与每个 key"),
    statement=Text(
        en="For each batch entry, return the dot products of every query with every key: row q, "
        "column k. No Python loop.",
        zh="对批次中的每一项，返回每个 query 与每个 key 的点积：行是 query，列是 key。不用 "
        "Python 循环。",
    ),
    hints=(
        Text(
            en="A matrix product is made of dot products: rows of the left with columns of the "
            "right.",
            zh="矩阵乘法就是一堆点积：左边的行与右边的列。",
        ),
        Text(
            en="The keys are rows of `keys`. They have to become columns, in each batch entry.",
            zh="key 是 `keys` 的行。在批次的每一项里，要让它们变成列。",
        ),
    ),
    no_loop=True,
)


@drill.reference
def matmul_all_pairs(
    queries: Float[Tensor, "b q d"], keys: Float[Tensor, "b k d"]
) -> Float[Tensor, "b q k"]:
    """out[i, q, k] = sum over f of queries[i, q, f] * keys[i, k, f]"""
    (b, n, d), m = queries.shape, keys.shape[1]
    out = queries.new_zeros(b, n, m)
    for i in range(b):
        for q in range(n):
            for k in range(m):
                for f in range(d):
                    out[i, q, k] += queries[i, q, f] * keys[i, k, f]
    return out


@drill.cases
def cases(draw: Draw) -> Iterator[Case]:
    named = [
        (("one query, two keys", "一个 query，两个 key"), 1, 1, 2, 1),
        (("all sizes equal", "各维大小相等"), 2, 2, 2, 2),
        (("as many keys as features", "key 数等于特征数"), 1, 1, 2, 2),
        (("no keys", "零个 key"), 1, 2, 0, 2),
        (("four different sizes", "四个大小各不相同"), 2, 3, 4, 5),
    ]
    sizes = range(1, 4)
    for name, b, q, k, d in draw.then_random(named, sizes, sizes, sizes, sizes):
        yield Case(name, queries=draw.signed(b, q, d), keys=draw.signed(b, k, d))


@drill.misconception(
    en="`keys` was not transposed: its rows are multiplied as columns, which only fits by chance "
    "when there are as many keys as features.",
    zh="`keys` 没有转置：只有 key 数碰巧等于特征数时才乘得起来，而且用的是它的列，不是它的行。",
)
def left_the_keys_untransposed(queries, keys):
    return queries @ keys


@drill.misconception(
    en="A reshape to (b, d, k) has the shape of the transpose and other values: it does not turn "
    "rows into columns.",
    zh="reshape 成 (b, d, k) 形状与转置相同，数值却不同：它没有把行变成列。",
)
def reshaped_the_keys(queries, keys):
    b, k, d = keys.shape
    return queries @ keys.reshape(b, d, k)


@drill.misconception(
    en="Rows and columns are swapped: here the keys are the rows.",
    zh="行列反了：这里行成了 key。",
)
def put_keys_in_the_rows(queries, keys):
    return keys @ queries.mT


@drill.misconception(
    en="Elementwise product and sum pair query i with key i only. All pairs need a matrix product.",
    zh="逐元素相乘再求和，只配对了第 i 个 query 与第 i 个 key。要得到所有配对，得用矩阵乘法。",
)
def paired_row_with_row(queries, keys):
    return (queries * keys).sum(-1)


@drill.alternative
def einsum(queries, keys):
    return torch.einsum("bqd,bkd->bqk", queries, keys)


@drill.alternative
def batched_mm(queries, keys):
    return torch.bmm(queries, keys.transpose(1, 2))


@drill.alternative
def broadcast_and_sum(queries, keys):
    return (queries.unsqueeze(2) * keys.unsqueeze(1)).sum(dim=-1)
